import * as v from 'valibot';
import { OFFICES, type Claim, type ReportedFigure } from '../claims';
import { CONTROL_CLASSES } from '../control';
import { DataError } from '../errors';
import { parseRegion } from './region';
import {
  bilingual,
  finite,
  isoDate,
  join,
  object,
  oneOf,
  quote,
  read,
  requireKnown,
  requireUniqueIds,
  text,
  type References,
} from './structure';

const figure = object({
  value: finite,
  low: v.optional(finite),
  high: v.optional(finite),
  unit: oneOf(['km2', 'sq-mi', 'percent', 'count', 'km']),
  measures: oneOf(['area', 'gain', 'count', 'length', 'abroad']),
  subject: v.optional(v.unknown()),
  denominator: v.optional(v.unknown()),
  precision: finite,
  qualifier: v.optional(oneOf(['about', 'nearly', 'less-than', 'more-than'])),
  words: v.optional(bilingual),
  period: v.optional(object({ from: isoDate, to: isoDate })),
  asOf: v.optional(isoDate),
  classes: v.optional(v.array(oneOf(CONTROL_CLASSES))),
  attributedTo: v.optional(bilingual),
});

const claims = v.array(
  object({
    id: v.pipe(
      v.string(),
      v.check(
        (value) => /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(value),
        (issue) => `${quote(issue.input)} is not an id such as S1`,
      ),
    ),
    kind: oneOf(['control', 'demand', 'offer', 'gain', 'context']),
    statement: bilingual,
    speaker: v.optional(bilingual),
    office: v.optional(oneOf(OFFICES)),
    publisher: bilingual,
    source: text,
    asOf: isoDate,
    asOfEstimated: v.optional(v.boolean()),
    report: v.optional(text),
    sentence: v.optional(text),
    restsOn: v.optional(v.array(text)),
    outdated: v.optional(v.literal(true)),
    figures: v.array(figure),
    confidence: oneOf(['read', 'read-in-copy', 'article-only', 'unverified']),
    note: v.optional(bilingual),
  }),
);

/** The reported figures of `claims.json`, with the region expressions that say what each is of. */
export function parseClaims(json: unknown, file: string, references: References): Claim[] {
  const list = read(claims, json, file).map((claim, index) => {
    const at = join('', index);
    requireKnown(claim.source, 'sources', references, file, join(at, 'source'));
    const figures = claim.figures.map((entry, position) =>
      readFigure(entry, file, join(join(at, 'figures'), position), references),
    );
    return { ...claim, figures };
  });
  requireUniqueIds(list, file);
  const known = new Set(list.map((claim) => claim.id));
  list.forEach((claim, index) => {
    claim.restsOn?.forEach((id, position) => {
      const path = join(join(join('', index), 'restsOn'), position);
      if (!known.has(id)) throw new DataError(file, path, `${quote(id)} is not a claim`);
    });
  });
  return list;
}

function readFigure(
  entry: v.InferOutput<typeof figure>,
  file: string,
  path: string,
  references: References,
): ReportedFigure {
  const { subject, denominator, ...rest } = entry;
  if ((entry.low === undefined) !== (entry.high === undefined)) {
    throw new DataError(file, path, 'low and high go together');
  }
  if (entry.low !== undefined && entry.high !== undefined && !(entry.low <= entry.value && entry.value <= entry.high)) {
    throw new DataError(file, path, 'low <= value <= high does not hold');
  }
  if (entry.precision < 0) throw new DataError(file, join(path, 'precision'), `${entry.precision} is less than 0`);
  if (entry.unit === 'percent' && (entry.value < 0 || entry.value > 100)) {
    throw new DataError(file, join(path, 'value'), `${entry.value} is not a share between 0 and 100`);
  }
  if (entry.measures === 'gain' && entry.period === undefined) {
    throw new DataError(file, join(path, 'period'), 'is missing: gained between which days?');
  }
  if (entry.measures === 'area') {
    if (subject === undefined)
      throw new DataError(file, join(path, 'subject'), 'is missing: the figure is of what land?');
    if (entry.unit === 'percent' && denominator === undefined) {
      throw new DataError(file, join(path, 'denominator'), 'is missing: a share of what land?');
    }
  }
  return {
    ...rest,
    ...(subject === undefined ? {} : { subject: parseRegion(subject, file, join(path, 'subject'), references) }),
    ...(denominator === undefined
      ? {}
      : { denominator: parseRegion(denominator, file, join(path, 'denominator'), references) }),
  };
}
