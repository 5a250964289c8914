import type { ClaimCheck, Reason } from '../src/lib/core/checks/claim-check';
import { wordReason } from '../src/lib/core/checks/reasons';
import type { Verdict } from '../src/lib/core/claims';
import { explainGap } from '../src/lib/core/explain';
import { formatNumber, formatReported, formatRounded, THIN_SPACE } from '../src/lib/core/format';
import type { Situation } from '../src/lib/core/situation';
import { table, whoOf } from './findings-table';

type Code = Reason['code'];

/** Rules that find a report at odds with itself. */
const INSIDE: Partial<Record<Code, string>> = {
  'report-contradicts-itself': 'two numbers on the same land',
  'parts-exceed': 'sum of parts',
  'parts-miss': 'sum of parts',
  'parts-unverified': 'unverified parts',
  'converted-as-length': 'conversion of units',
  'part-fits-whole': 'a total printed as a part',
};

/** Rules that compare reports with one another. */
const BETWEEN: Partial<Record<Code, string>> = {
  derived: 'derived from coarser numbers',
  'conversion-of': 'derived from coarser numbers',
  'misprint-of': 'misprint',
  'two-sources': 'two sources in one sentence',
  'companion-omitted': 'a number left out',
  'credited-differently': 'credited differently',
  'attribution-not-found': 'credited to one who does not have it',
  'same-figure-other-land': 'given for other land',
  'fits-another-subject': 'fits other land',
  'share-of-more': 'share of more land than it counts',
};

/** Reports at odds with themselves, found without a map. */
export function contradictions(checks: readonly ClaimCheck[], situation: Situation): string {
  const found = checks.filter(({ insideReport }) => insideReport === 'inconsistent');
  return `## Reports that contradict themselves

These need no map: two numbers of one report, or of a report and the one it rests on, cannot both be right once the
rounding of each is allowed for.

${table(['id', 'who', 'date', 'rule', 'what it found'], reasonRows(found, INSIDE, situation))}`;
}

/** What rules over all reports find between them. */
export function comparedReports(checks: readonly ClaimCheck[], situation: Situation): string {
  return `## Reports compared with one another

Rules over all reports; none of them names a report.

${table(['id', 'who', 'date', 'rule', 'what it found'], reasonRows(checks, BETWEEN, situation))}`;
}

function reasonRows(
  checks: readonly ClaimCheck[],
  rules: Partial<Record<Code, string>>,
  { geodata }: Situation,
): readonly (readonly string[])[] {
  return checks.flatMap(({ id, asOf, reasons }) => {
    const claim = geodata.claims.find((candidate) => candidate.id === id);
    return reasons.flatMap((reason) => {
      const leans = reason.code === 'report-contradicts-itself' && reason.other?.why === 'rests-on';
      const rule = leans ? 'with the report it rests on' : rules[reason.code];
      if (rule === undefined || claim === undefined) return [];
      return [[id, whoOf(claim), asOf, rule, wordReason(reason, geodata).en]];
    });
  });
}

/** Causes whose share of a gap is worth a column. */
const CAUSE_COLUMNS = ['unit', 'definition', 'scope', 'boundary', 'geodesy', 'rounding', 'unexplained'] as const;

/** How far each report is from the map, split into causes. */
export function gaps(checks: readonly ClaimCheck[], situation: Situation): string {
  const { geodata } = situation;
  const judged: readonly Verdict[] = ['differs', 'agrees-under-another-definition', 'inconsistent'];
  const rows = checks
    .filter(({ verdict }) => judged.includes(verdict))
    .flatMap((check) =>
      check.figures.flatMap(({ figureIndex, computed, verdict }) => {
        const claim = geodata.claims.find((candidate) => candidate.id === check.id);
        const figure = claim?.figures[figureIndex];
        if (!claim || !figure || computed === undefined || verdict === 'agrees') return [];
        const explanation = explainGap(claim, figureIndex, situation);
        if (!explanation || explanation.isOtherTime) return [];
        const { unit, gap, parts } = explanation;
        const size = (value: number) => signed(value, unit);
        const values = CAUSE_COLUMNS.map((cause) => size(parts.find((part) => part.cause === cause)?.value ?? 0));
        const map = formatRounded(explanation.computed, unit, 'en', explanation.uncertainty);
        return [[check.id, formatReported(figure, 'en'), map, size(gap), ...values]];
      }),
    );
  return `## Where a report and the map differ, and by what

Reported minus computed, split into what explains it; the parts sum to the gap, to rounding. Shares differ by percentage
points (pp), areas by the unit of the report.

${table(['id', 'reported', 'the map', 'gap', ...CAUSE_COLUMNS], rows, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])}`;
}

function signed(value: number, unit: 'km2' | 'sq-mi' | 'percent' | 'count' | 'km'): string {
  const digits = unit === 'percent' ? 1 : 0;
  const number = formatNumber(value, 'en', { digits, signed: true });
  if (/^[+\u2212]?0([.]0)?$/.test(number)) return '0';
  return unit === 'percent' ? `${number}${THIN_SPACE}pp` : number;
}

/** Why a report cannot be checked by the map, by the first reason that says so. */
const OBSTACLES: Partial<Record<Code, string>> = {
  'no-figure': 'The statement names land and gives no number.',
  'not-an-area':
    'It is a change over a period, a count, a length, or land outside Ukraine: nothing one day’s map shows.',
  'outside-window': 'It is of another week than the map.',
  'snapshot-undated': 'The map has no date.',
  'classes-not-drawn': 'It counts land of a class that the map does not draw.',
  'out-of-scope': 'It is of land that the definition leaves out.',
  'map-too-coarse': 'The map is too coarse to tell it from a rival report.',
  'within-map-uncertainty': 'The difference is within the map’s own uncertainty.',
  unresolved: 'One side’s land there is smaller than the map’s uncertainty.',
  'below-map-uncertainty': 'The land is smaller than twice the map’s uncertainty.',
};

/** Reports that no verdict can be given on, by the reason. */
export function uncheckable(checks: readonly ClaimCheck[], { geodata }: Situation): string {
  const obstacleOf = ({ reasons }: ClaimCheck) => {
    const found = reasons.find(({ code }) => OBSTACLES[code] !== undefined);
    return found === undefined ? undefined : OBSTACLES[found.code];
  };
  const unchecked = checks.filter(({ verdict }) => verdict === 'cannot-check');
  const rows = Object.values(OBSTACLES).flatMap((why) => {
    const ids = unchecked.filter((check) => obstacleOf(check) === why).map(({ id }) => id);
    return ids.length === 0 ? [] : [[why, String(ids.length), ids.join(', ')]];
  });
  const unseen = geodata.claims.filter(({ confidence }) => confidence === 'unverified').map(({ id }) => id);
  const fromArticle = geodata.claims.filter(({ confidence }) => confidence === 'article-only').map(({ id }) => id);
  const estimated = geodata.claims.filter(({ asOfEstimated }) => asOfEstimated === true).map(({ id }) => id);
  return `## What cannot be checked, and why

${table(['why', 'reports', 'ids'], rows, [1])}

A report of another week needs a map of its own week: open one (\`--control FILE\`), and all of this is computed anew.

- The page was not seen, the figure is unverified: ${unseen.join(', ')}.
- Known from the article alone: ${fromArticle.join(', ')}.
- The source shows no day, and the date is an estimate: ${estimated.join(', ')}.`;
}
