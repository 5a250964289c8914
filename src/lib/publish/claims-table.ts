import type { ClaimCheck, FigureCheck } from '../core/checks/claim-check';
import { wordReason } from '../core/checks/reasons';
import type { Claim, Verdict } from '../core/claims';
import { formatDate, formatDoubt, formatFigure, formatReported } from '../core/format';
import type { Source } from '../core/geodata';
import { translate } from '../i18n/translate';
import { controlSentence } from './control-sentence';
import { checksOf, claimsOf, definitionOf, type Publication } from './publication';
import type { Cell, Table, TableColumn } from './table';
import { fill, WORDS } from './words';

/** One reported figure beside the computed one; a claim without a figure has one line too. */
interface Line {
  readonly claim: Claim;
  readonly check: ClaimCheck;
  readonly source: Source | undefined;
  readonly figure: FigureCheck | undefined;
}

interface Column extends TableColumn {
  readonly cell: (line: Line, publication: Publication) => Cell;
}

const COLUMNS: readonly Column[] = [
  { name: 'id', heading: { en: 'Id', uk: 'Код' }, cell: ({ claim }) => claim.id },
  { name: 'figure', cell: ({ figure }) => (figure === undefined ? null : figure.figureIndex + 1) },
  { name: 'verdict', cell: ({ check }) => check.verdict },
  { name: 'figureVerdict', cell: ({ figure }) => figure?.verdict ?? null },
  { name: 'asOf', cell: (line) => dateOf(line) },
  { name: 'publisher', cell: ({ claim }, { view }) => claim.publisher[view.language] },
  { name: 'speaker', cell: ({ claim }, { view }) => claim.speaker?.[view.language] ?? null },
  { name: 'attributedTo', cell: (line, { view }) => reportedOf(line)?.attributedTo?.[view.language] ?? null },
  { name: 'statement', cell: ({ claim }, { view }) => claim.statement[view.language] },
  {
    heading: { en: 'Who', uk: 'Хто' },
    cell: ({ claim }, { view }) => (claim.speaker ?? claim.publisher)[view.language],
  },
  {
    heading: { en: 'As of', uk: 'Станом на' },
    cell: (line, { view }) => formatDate(dateOf(line), view.language, 'short'),
  },
  { heading: { en: 'Reported', uk: 'Заявлено' }, cell: reportedText },
  { heading: { en: 'Computed', uk: 'Обчислено' }, cell: computedText },
  {
    heading: { en: 'Verdict', uk: 'Висновок' },
    cell: (line, { view }) => translate(view.language)(`verdict.${verdictOf(line)}`),
  },
  { name: 'measures', cell: (line) => reportedOf(line)?.measures ?? null },
  { name: 'qualifier', cell: (line) => reportedOf(line)?.qualifier ?? null },
  { name: 'reported', cell: ({ figure }) => figure?.value ?? null },
  { name: 'reportedLow', cell: (line) => reportedOf(line)?.low ?? null },
  { name: 'reportedHigh', cell: (line) => reportedOf(line)?.high ?? null },
  { name: 'reportedRounding', cell: ({ figure }) => figure?.rounding ?? null },
  { name: 'computed', cell: ({ figure }) => figure?.computed ?? null },
  { name: 'computedUncertainty', cell: ({ figure }) => figure?.uncertainty ?? null },
  { name: 'computedTooHigh', cell: ({ figure }) => figure?.tooHigh ?? null },
  { name: 'tolerance', cell: ({ figure }) => figure?.tolerance ?? null },
  { name: 'unit', cell: ({ figure }) => figure?.unit ?? null },
  {
    name: 'reasons',
    cell: ({ check }, { situation, view }) =>
      check.reasons.map((reason) => wordReason(reason, situation.geodata)[view.language]).join(' '),
  },
  { name: 'outdated', cell: ({ claim }) => String(claim.outdated ?? false) },
  { name: 'asOfEstimated', cell: ({ claim }) => String(claim.asOfEstimated ?? false) },
  { name: 'note', cell: ({ claim }, { view }) => claim.note?.[view.language] ?? null },
  { name: 'confidence', cell: ({ claim }) => claim.confidence },
  { name: 'source', cell: ({ claim }) => claim.source },
  { name: 'sourceTitle', cell: ({ source }) => source?.title ?? null },
  { name: 'sourceUrl', heading: { en: 'Source', uk: 'Джерело' }, cell: ({ source }) => source?.url ?? null },
  { name: 'definition', cell: (_, publication) => definitionOf(publication) },
  { name: 'controlAsOf', cell: (_, { situation }) => situation.snapshot.asOf ?? null },
  { name: 'controlSource', cell: (_, { situation, view }) => situation.snapshot.source[view.language] },
];

/**
 * Reported figures beside computed ones as a table: a row a figure, its numbers plain and in the unit that `unit`
 * names (percent, km2, sq-mi, km, count).
 *
 * @param checks of {@link claimsOf}, in its order, where they are known already
 */
export function claimsTable(publication: Publication, checks = checksOf(publication)): Table {
  const { situation, view } = publication;
  const lines = claimsOf(publication).flatMap((claim, index): readonly Line[] => {
    const check = checks[index]!;
    const source = situation.geodata.sources.find((candidate) => candidate.id === claim.source);
    const figures = check.figures.length === 0 ? [undefined] : check.figures;
    return figures.map((figure) => ({ claim, check, source, figure }));
  });
  return {
    columns: COLUMNS.map(({ cell: _, ...column }) => column),
    rows: lines.map((line) => COLUMNS.map((column) => column.cell(line, publication))),
    note: fill(WORDS[view.language].claimsNote, {
      control: controlSentence(situation.snapshot, view.language),
      definition: definitionOf(publication),
    }),
  };
}

function reportedOf({ claim, figure }: Line) {
  return figure && claim.figures[figure.figureIndex];
}

/** A figure of a report that contradicts itself is not judged on its own. */
function verdictOf({ check, figure }: Line): Verdict {
  return check.verdict === 'inconsistent' ? check.verdict : (figure ?? check).verdict;
}

function dateOf(line: Line): string {
  return reportedOf(line)?.asOf ?? line.claim.asOf;
}

function reportedText(line: Line, { view }: Publication): string | null {
  const reported = reportedOf(line);
  return reported === undefined ? null : formatReported(reported, view.language);
}

function computedText({ figure }: Line, { view }: Publication): string | null {
  if (figure?.computed === undefined) return null;
  const { computed, unit, uncertainty: plusMinus = 0, tooHigh = 0 } = figure;
  const digits = unit === 'percent' || Math.abs(computed) < 10 ? 1 : 0;
  const number = formatFigure(computed, unit, view.language, { digits });
  return plusMinus === 0 ? number : `${number} ${formatDoubt({ plusMinus, tooHigh }, unit, view.language)}`;
}
