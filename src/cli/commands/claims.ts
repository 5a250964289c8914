import { checkClaim, type ClaimCheck } from '../../lib/core/checks';
import type { ComputedValue } from '../../lib/core/checks/claim-check';
import { wordReason } from '../../lib/core/checks/reasons';
import type { Claim } from '../../lib/core/claims';
import type { ControlSnapshot } from '../../lib/core/control';
import { explainGap, type Explanation } from '../../lib/core/explain';
import { formatDoubt, formatReported, formatRounded, formatUncertaintyOf } from '../../lib/core/format';
import type { Geodata } from '../../lib/core/geodata';
import type { Situation } from '../../lib/core/situation';
import type { Language } from '../../lib/core/text';
import { translate } from '../../lib/i18n/translate';
import { choiceOf, LANGUAGE_OPTION, LANGUAGES } from '../choice';
import { isOn, listOf, UsageError, type Command, type Invocation } from '../command';
import {
  AREAS_OPTION,
  areasFrom,
  CONTROL_OPTIONS,
  situationFrom,
  snapshotNamed,
  snapshotLine,
  type Areas,
} from '../control';
import { CLAIM_REVIEW, REVIEW_OPTIONS, reviewPageFrom, reviewsAsked } from '../claim-review';
import { explanationJson, explanationLines } from '../explanation';
import { claimsTable } from '../../lib/publish/claims-table';
import { publicationOf } from '../../lib/publish/publication';
import { rounded } from '../../lib/publish/table';
import { report, type Column } from '../report';
import { reportedJson } from '../reported-json';

interface Row {
  readonly claim: Claim;
  readonly check: ClaimCheck;
  /** Why the verdict is what it is, a sentence each. */
  readonly reasons: readonly string[];
  /** Why each figure differs from the map's; undefined unless asked for. */
  readonly explanations: readonly (Explanation | undefined)[] | undefined;
  readonly sourceUrl: string | undefined;
}

const COLUMNS: readonly Column<Row>[] = [
  { name: 'id', heading: 'Id', cell: ({ check }) => check.id },
  {
    name: 'verdict',
    heading: { en: 'Verdict', uk: 'Висновок' },
    cell: ({ check }) => check.verdict,
    words: ({ check }, language) => translate(language)(`verdict.${check.verdict}`),
  },
  { name: 'asOf', heading: { en: 'As of', uk: 'Станом на' }, cell: ({ check }) => check.asOf },
  {
    name: 'publisher',
    heading: { en: 'Publisher', uk: 'Видання' },
    cell: ({ claim }) => claim.publisher.en,
    words: ({ claim }, language) => claim.publisher[language],
  },
  {
    name: 'tolerance',
    heading: { en: 'Tolerance', uk: 'Допуск' },
    cell: ({ check }) => toleranceOf(check, 'en'),
    words: ({ check }, language) => toleranceOf(check, language),
  },
  {
    name: 'reported',
    heading: { en: 'Reported', uk: 'Повідомлено' },
    cell: (row) => reportedIn(row, 'en'),
    words: reportedIn,
  },
  {
    name: 'computedByGeometry',
    heading: { en: 'By geometry', uk: 'За геометрією' },
    cell: (row) => byGeometry(row, 'en'),
    words: byGeometry,
  },
];

/** Reported figures beside computed ones, with a verdict. */
export const claims: Command = {
  name: 'claims',
  summary: 'reported figures against computed ones, with a verdict and its reasons',
  description:
    'Each reported figure by every method that applies: by geometry on the control snapshot, by percentage of the\n' +
    "units' areas, and inside the report. The tolerance is the report's own rounding and the uncertainty of the map.\n" +
    '--explain splits reported minus computed into its causes; the parts sum to the gap.\n' +
    `--format ${CLAIM_REVIEW} gives schema.org reviews as JSON-LD, for a page that --url names and --author publishes.`,
  positionals: [],
  options: {
    ...CONTROL_OPTIONS,
    ...AREAS_OPTION,
    id: { value: 'ID', list: true, help: 'these claims alone, with their reasons' },
    explain: { help: 'why each figure differs from the map, part by part' },
    'compare-control': {
      value: 'FILE',
      list: true,
      help: 'with --explain: maps of other days, each with a date of its own, for what the date changes; of another publisher, that counts as date too',
    },
    ...LANGUAGE_OPTION,
    ...REVIEW_OPTIONS,
    strict: { help: 'exit with 1 when a claim differs or contradicts itself' },
  },
  formats: [CLAIM_REVIEW],
  run(invocation) {
    const { arguments: given, progress } = invocation;
    const ids = listOf(given, 'id');
    const language = choiceOf(given, 'lang', LANGUAGES, 'en');
    const areas = areasFrom(invocation);
    const situation = situationFrom(invocation);
    const others = otherDays(invocation, situation.geodata);
    const rows = claimsWith(ids, situation).map((claim): Row => {
      progress.step(`Checking ${claim.id} ...`);
      const check = checkClaim(claim, situation, areas);
      return {
        claim,
        check,
        reasons: check.reasons.map((reason) => wordReason(reason, situation.geodata)[language]),
        explanations: isOn(given, 'explain')
          ? claim.figures.map((_, index) => explainGap(claim, index, situation, others))
          : undefined,
        sourceUrl: situation.geodata.sources.find((source) => source.id === claim.source)?.url,
      };
    });
    const reviewPage = reviewPageFrom(given);
    const publication = publicationOf(
      situation,
      { denominators: areas, language },
      { claims: rows.map(({ claim }) => claim.id), ...(reviewPage && { reviewPage }) },
    );
    const stands = rows.every(({ check }) => check.verdict !== 'differs' && check.verdict !== 'inconsistent');
    const detailed = ids.length > 0 || isOn(given, 'explain');
    return {
      exitCode: isOn(given, 'strict') && !stands ? 1 : 0,
      ...reviewsAsked(publication, given),
      report: report({
        json: rows.map((row) => claimJson(row, situation, areas)),
        columns: COLUMNS,
        rows,
        data: () => claimsTable(publication),
        language,
        above: [snapshotLine(situation, areas, language)],
        below: detailed ? rows.flatMap((row) => detail(row, situation, language)) : [],
      }),
    };
  },
};

/** Whom the report credits with its numbers, each once. */
function creditedIn(claim: Claim, language: Language): readonly string[] {
  return [...new Set(claim.figures.flatMap(({ attributedTo }) => attributedTo?.[language] ?? []))];
}

function claimsWith(ids: readonly string[], { geodata }: Situation): readonly Claim[] {
  if (ids.length === 0) return geodata.claims;
  return ids.map((id) => {
    const claim = geodata.claims.find((candidate) => candidate.id === id);
    if (claim) return claim;
    const known = geodata.claims.map((candidate) => candidate.id).join(', ');
    throw new UsageError(`--id "${id}" is not a claim. Known: ${known}.`);
  });
}

function otherDays(invocation: Invocation, geodata: Geodata): readonly ControlSnapshot[] {
  const names = listOf(invocation.arguments, 'compare-control');
  if (names.length > 0 && !isOn(invocation.arguments, 'explain')) {
    throw new UsageError('--compare-control goes with --explain.');
  }
  return names.map((name) => {
    const snapshot = snapshotNamed(name, invocation, geodata, undefined);
    if (snapshot.asOf !== undefined) return snapshot;
    throw new UsageError(`--compare-control ${name}: the file has no date, so nothing can be said of what it changes.`);
  });
}

function claimJson({ claim, check, reasons, explanations, sourceUrl }: Row, situation: Situation, areas: Areas) {
  return {
    id: check.id,
    reported: claim.figures.map((figure) => reportedJson(figure, claim)),
    asOf: check.asOf,
    snapshotDate: check.snapshotDate ?? null,
    definition: check.definition.classes,
    computed: check.computed.map(({ method, value, unit, uncertainty, tooHigh, figureIndex, basis }) => ({
      method,
      value: rounded(value),
      unit,
      uncertainty: rounded(uncertainty),
      ...(tooHigh !== undefined && { tooHigh: rounded(tooHigh) }),
      figure: figureIndex,
      ...(basis && { basis }),
    })),
    tolerance: check.tolerance === undefined ? null : rounded(check.tolerance),
    toleranceUnit: check.toleranceUnit ?? null,
    verdict: check.verdict,
    reasons,
    crimea: check.definition.crimea,
    areas,
    publisher: claim.publisher,
    speaker: claim.speaker ?? null,
    confidence: claim.confidence,
    source: claim.source,
    sourceUrl: sourceUrl ?? null,
    kind: claim.kind,
    statement: claim.statement,
    asOfEstimated: claim.asOfEstimated ?? false,
    outdated: claim.outdated ?? false,
    note: claim.note ?? null,
    ...(explanations && {
      explanation: explanations.flatMap((explanation) =>
        explanation === undefined ? [] : [explanationJson(explanation, situation.geodata)],
      ),
    }),
  };
}

function reportedIn({ check }: Row, language: Language): string {
  return check.reported.map((figure) => formatReported(figure, language)).join('; ');
}

/** Numbers by geometry, each once; a share is on the areas asked for. */
function byGeometry({ check }: Row, language: Language): string {
  return check.figures
    .map(({ computed, uncertainty, unit }) =>
      computed === undefined ? '–' : formatRounded(computed, unit, language, uncertainty),
    )
    .join('; ');
}

function toleranceOf({ tolerance, toleranceUnit }: ClaimCheck, language: Language): string {
  return tolerance === undefined || toleranceUnit === undefined
    ? ''
    : formatUncertaintyOf(tolerance, toleranceUnit, language);
}

const METHODS = {
  en: {
    geometry: 'by geometry',
    percentage: 'by percentage',
    'inside-report': 'inside the report',
    computed: ', on computed areas',
    published: ', on published areas',
    source: 'Source',
    credited: 'crediting',
    note: 'Note',
    figure: 'figure',
  },
  uk: {
    geometry: 'за геометрією',
    percentage: 'за часткою',
    'inside-report': 'усередині повідомлення',
    computed: ', від обчислених площ',
    published: ', від опублікованих площ',
    source: 'Джерело',
    credited: 'за даними:',
    note: 'Примітка',
    figure: 'число',
  },
} as const;

function detail(row: Row, situation: Situation, language: Language): readonly string[] {
  const { claim, check, reasons, explanations, sourceUrl } = row;
  const words = METHODS[language];
  const credited = creditedIn(claim, language);
  const credits = credited.length > 0 ? [`${words.credited} ${credited.join(', ')}`] : [];
  const confidence = translate(language)(`confidence.${claim.confidence}`);
  const who = [claim.speaker?.[language], claim.publisher[language]].filter((name) => name !== undefined).join(', ');
  return [
    `${claim.id}: ${claim.statement[language]}`,
    `  ${words.source}: ${[who, ...credits, claim.asOf, confidence, ...(sourceUrl === undefined ? [] : [sourceUrl])].join(', ')}`,
    ...check.computed.map((value) => `  ${methodLine(value, claim, language)}`),
    ...reasons.map((reason) => `  ${reason}`),
    ...(claim.note ? [`  ${words.note}: ${claim.note[language]}`] : []),
    ...(explanations ?? []).flatMap((explanation, index) =>
      explanationLines(explanation, claim, index, situation, language).map((line) => `  ${line}`.trimEnd()),
    ),
    '',
  ];
}

function methodLine(value: ComputedValue, claim: Claim, language: Language): string {
  const words = METHODS[language];
  const basis = value.basis === undefined ? '' : words[value.basis];
  const qualifier = value.method === 'percentage' ? claim.figures[value.figureIndex]?.qualifier : undefined;
  const bound = qualifier === 'less-than' || qualifier === 'more-than' ? qualifier : undefined;
  // What follows from the report alone is compared digit by digit; a number of the map is no surer than the map.
  const uncertainty = value.method === 'inside-report' ? 0 : value.uncertainty;
  const digits = value.unit === 'percent' ? 1 : 0;
  const number =
    bound === undefined
      ? formatRounded(value.value, value.unit, language, uncertainty)
      : formatReported({ value: Number(value.value.toFixed(digits)), unit: value.unit, qualifier: bound }, language);
  const doubt = { plusMinus: value.uncertainty, tooHigh: value.tooHigh ?? 0 };
  const plusMinus = value.uncertainty > 0 ? ` ${formatDoubt(doubt, value.unit, language)}` : '';
  const which = claim.figures.length > 1 ? `${words.figure} ${value.figureIndex + 1}, ` : '';
  return `${which}${words[value.method]}${basis}: ${number}${plusMinus}`;
}
