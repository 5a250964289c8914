import * as v from 'valibot';
import type { Claim, ReportedFigure } from '../claims';
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
  unit: oneOf(['km2', 'sq-mi', 'percent', 'count']),
  measures: oneOf(['area', 'gain', 'count']),
  subject: v.optional(v.unknown()),
  denominator: v.optional(v.unknown()),
  precision: finite,
  qualifier: v.optional(oneOf(['about', 'nearly', 'less-than', 'more-than'])),
  classes: v.optional(v.array(oneOf(CONTROL_CLASSES))),
  attributedTo: v.optional(text),
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
    statement: bilingual,
    speaker: v.optional(bilingual),
    publisher: bilingual,
    source: text,
    asOf: isoDate,
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
