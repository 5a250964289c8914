import { didYouMean } from '../../lib/core/parse/suggest';
import type { Claim } from '../../lib/core/claims';
import { formatDoubt, formatFigure, formatNumber, formatReported, roundToUncertainty } from '../../lib/core/format';
import type { Source } from '../../lib/core/geodata';
import { wordCounting, wordShares, wordSpan } from '../../lib/core/question-words';
import {
  answerQuestion,
  possibleSharePct,
  QUESTIONS,
  type Answer,
  type AnsweredQuestion,
  type ComputedAnswer,
  type Question,
} from '../../lib/core/questions';
import { wordSeparator } from '../../lib/core/separator-words';
import type { Situation } from '../../lib/core/situation';
import type { Language } from '../../lib/core/text';
import { reach } from '../../lib/core/uncertainty';
import { classesInWords } from '../../lib/i18n/definition';
import { translate } from '../../lib/i18n/translate';
import { axisFor, type Axis } from '../axis';
import { choiceOf, LANGUAGE_OPTION, LANGUAGES } from '../choice';
import { UsageError, type Command, type Outcome } from '../command';
import { AREAS_OPTION, areasFrom, CONTROL_OPTIONS, situationFrom, snapshotLine, type Areas } from '../control';
import { questionJson, spanJson } from '../question-json';
import { report, type Column } from '../report';

/** A report's answer, or one of the map's, on the same axis. */
interface Row {
  readonly kind: 'computed' | 'report';
  readonly id: string;
  readonly asOf: string;
  readonly claim: Claim | undefined;
  readonly source: Source | undefined;
  readonly who: string;
  readonly reported: string;
  readonly counting: string;
  readonly km2: Span;
  readonly sharePct: Span;
}

/** A number with both ends of what it can mean. */
interface Span {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** All sources on one question. */
export const question: Command = {
  name: 'question',
  summary: 'what every source says on one question, beside what the map gives',
  description:
    'How much of some oblasts Russia holds: every report on one axis, as a share of the published area and in km²,\n' +
    'with its date, speaker, definition and how it is known; the computed range beside them; and what separates them.\n' +
    `Without ID lists the questions: ${QUESTIONS.map(({ id }) => id).join(', ')}.`,
  positionals: ['[ID]'],
  options: { ...CONTROL_OPTIONS, ...AREAS_OPTION, ...LANGUAGE_OPTION },
  run(invocation) {
    const { arguments: given } = invocation;
    const language = choiceOf(given, 'lang', LANGUAGES, 'en');
    const areas = areasFrom(invocation);
    const [id] = given.positionals;
    const asked = id === undefined ? undefined : questionFrom(id);
    const situation = situationFrom(invocation);
    return asked ? answered(asked, situation, areas, language) : listed(situation, areas, language);
  },
};

function questionFrom(id: string): Question {
  const found = QUESTIONS.find((candidate) => candidate.id === id);
  if (found) return found;
  const known = QUESTIONS.map((candidate) => candidate.id);
  throw new UsageError(`"${id}" is not a question${didYouMean(id, known) || '.'} Known: ${known.join(', ')}.`);
}

function listed(situation: Situation, areas: Areas, language: Language): Outcome {
  const rows = QUESTIONS.map((each) => answerQuestion(each, situation));
  const columns: readonly Column<AnsweredQuestion>[] = [
    { name: 'id', heading: 'Id', cell: (row) => row.question.id },
    {
      name: 'titleEn',
      heading: { en: 'Question: how much does Russia hold of', uk: 'Питання: яку частину утримує Росія' },
      cell: (row) => row.question.title.en,
      words: (row) => row.question.title[language],
    },
    { name: 'titleUk', cell: (row) => row.question.title.uk },
    { name: 'reports', heading: { en: 'Reports', uk: 'Повідомлень' }, cell: (row) => claimsIn(row.answers) },
    { name: 'figures', heading: { en: 'Figures', uk: 'Чисел' }, cell: (row) => row.answers.length },
    { name: 'computedLowPct', cell: (row) => row.computedSharePct.low },
    { name: 'computedHighPct', cell: (row) => row.computedSharePct.high },
    {
      name: 'computedRange',
      heading: { en: 'Computed', uk: 'Обчислено' },
      cell: (row) => wordShares(row.computedSharePct)[language],
    },
  ];
  return {
    report: report({
      json: rows.map((row) => ({
        id: row.question.id,
        titleEn: row.question.title.en,
        titleUk: row.question.title.uk,
        units: row.units,
        reports: claimsIn(row.answers),
        figures: row.answers.length,
        computedSharePct: spanJson(row.computedSharePct),
      })),
      columns,
      rows,
      language,
      above: [snapshotLine(situation, areas, language)],
    }),
  };
}

function claimsIn(answers: readonly Answer[]): number {
  return new Set(answers.map(({ claim }) => claim)).size;
}

function answered(asked: Question, situation: Situation, areas: Areas, language: Language): Outcome {
  const found = answerQuestion(asked, situation);
  // The axis is of published areas, so the map's shares of those come first; shares of computed areas are named as such.
  const bases = areas === 'published' ? (['published'] as const) : (['published', 'computed'] as const);
  const computed = bases.flatMap((basis) => found.computed.filter((answer) => answer.basis === basis));
  const rows = [
    ...computed.map((answer) => computedRow(answer, found, language)),
    ...found.answers.map((answer) => reportRow(answer, situation, language)),
  ];
  const band = found.computedSharePct;
  const axis = axisFor(rows.flatMap(({ sharePct }) => [sharePct.low, sharePct.high]));
  return {
    report: report({
      json: questionJson(found, situation, areas),
      columns: columnsFor(axis, band),
      rows,
      language,
      above: [`${asked.title[language]}: ${WORDS[language].asked}`, snapshotLine(situation, areas, language)],
      below: below(found, band, situation, language),
    }),
  };
}

function computedRow(answer: ComputedAnswer, found: AnsweredQuestion, language: Language): Row {
  const words = WORDS[language];
  const { km2, uncertaintyKm2, offsetKm2, sharePct } = answer;
  const doubt = { plusMinus: uncertaintyKm2, tooHigh: offsetKm2 };
  const parts = [
    classesInWords(answer.classes, translate(language)),
    ...(answer.pockets ? [words.pockets] : []),
    translate(language)(`definition.sharesOf.${answer.basis}`),
  ];
  return {
    kind: 'computed',
    id: words.map,
    asOf: found.snapshotDate ?? '',
    claim: undefined,
    source: undefined,
    who: words.computed,
    reported: `${formatFigure(roundToUncertainty(km2, uncertaintyKm2), 'km2', language)} ${formatDoubt(doubt, 'km2', language)}`,
    counting: parts.join('; '),
    km2: { value: km2, low: Math.max(0, km2 - reach(doubt, 'below')), high: km2 + reach(doubt, 'above') },
    sharePct: { value: sharePct, ...possibleSharePct(answer) },
  };
}

function reportRow(answer: Answer, { geodata }: Situation, language: Language): Row {
  const claim = geodata.claims.find((candidate) => candidate.id === answer.claim);
  return {
    kind: 'report',
    id: answer.claim,
    asOf: answer.asOf,
    claim,
    source: geodata.sources.find((candidate) => candidate.id === claim?.source),
    who: (claim?.speaker ?? claim?.publisher)?.[language] ?? '',
    reported: reportedText(answer, language),
    counting: wordCounting(answer)[language],
    km2: answer.km2,
    sharePct: answer.sharePct,
  };
}

function reportedText({ figures }: Answer, language: Language): string {
  return figures.map((figure) => formatReported(figure, language)).join(' + ');
}

function columnsFor(axis: Axis, band: { readonly low: number; readonly high: number }): readonly Column<Row>[] {
  return [
    { name: 'kind', cell: ({ kind }) => kind },
    { name: 'id', heading: { en: 'Claim', uk: 'Запис' }, cell: ({ id }) => id },
    { name: 'asOf', heading: { en: 'As of', uk: 'Станом на' }, cell: ({ asOf }) => asOf },
    { name: 'who', heading: { en: 'Who', uk: 'Хто' }, cell: ({ who }) => who },
    { name: 'publisher', cell: ({ claim }) => claim?.publisher.en ?? '' },
    { name: 'reported', heading: { en: 'Figure', uk: 'Число' }, cell: ({ reported }) => reported },
    { name: 'counting', heading: { en: 'What it counts', uk: 'Що враховано' }, cell: ({ counting }) => counting },
    {
      name: 'confidence',
      heading: { en: 'Known', uk: 'Звідки відомо' },
      cell: ({ claim }) => claim?.confidence ?? '',
      words: ({ claim }, language) => (claim ? translate(language)(`confidence.${claim.confidence}`) : ''),
    },
    {
      name: 'sharePct',
      heading: { en: 'Share', uk: 'Частка' },
      cell: ({ sharePct }) => sharePct.value,
      words: ({ sharePct }, language) => wordSpan(sharePct, 'percent')[language],
    },
    { name: 'shareLowPct', cell: ({ sharePct }) => sharePct.low },
    { name: 'shareHighPct', cell: ({ sharePct }) => sharePct.high },
    {
      name: 'areaKm2',
      heading: { en: 'Area', uk: 'Площа' },
      cell: ({ km2 }) => km2.value,
      words: ({ km2 }, language) => wordSpan(km2, 'km2')[language],
    },
    { name: 'areaLowKm2', cell: ({ km2 }) => km2.low },
    { name: 'areaHighKm2', cell: ({ km2 }) => km2.high },
    { name: 'axis', heading: axis.heading, cell: ({ sharePct }) => axis.draw(sharePct, band) },
    { name: 'sourceUrl', cell: ({ source }) => source?.url ?? '' },
  ];
}

const WORDS = {
  en: {
    asked: 'how much of it does Russia hold?',
    map: 'the map',
    computed: 'computed',
    pockets: 'detached pockets only',
    shares: 'The axis and shares of reports are of the published area',
    band: 'Shaded: the computed range over all definitions, on computed and published areas, uncertainty included',
    near: 'Reports of the seven days either side of the map, without those out of date',
    all: 'Reports of all dates, without those out of date',
    separates: 'What separates the answers:',
    figures: 'figures',
  },
  uk: {
    asked: 'яку частину утримує Росія?',
    map: 'карта',
    computed: 'обчислено',
    pockets: 'лише відокремлені ділянки',
    shares: 'Вісь і частки повідомлень — від опублікованої площі',
    band: 'Затінено: обчислений діапазон за всіма визначеннями, від обчисленої та опублікованої площі, з невизначеністю',
    near: 'Повідомлення за сім днів до чи після дати карти, без застарілих',
    all: 'Повідомлення за всі дати, без застарілих',
    separates: 'Що розділяє відповіді:',
    figures: 'чисел',
  },
} as const;

function below(
  found: AnsweredQuestion,
  band: { readonly low: number; readonly high: number },
  situation: Situation,
  language: Language,
): readonly string[] {
  const words = WORDS[language];
  const km2 = formatFigure(Math.round(found.publishedKm2), 'km2', language);
  const current = found.answers.filter(({ outdated }) => !outdated);
  const near = current.filter((answer) => isNear(answer, situation));
  return [
    `${words.shares} (${km2}).`,
    `${words.band}: ${wordShares(band)[language]}.`,
    ...(near.length > 0 ? [`${words.near}: ${spread(near, language)}.`] : []),
    ...(current.length > near.length ? [`${words.all}: ${spread(current, language)}.`] : []),
    '',
    words.separates,
    ...found.separators.map((separator) => `  ${wordSeparator(separator, situation.geodata)[language]}`),
  ];
}

function isNear({ asOf }: Answer, { snapshot }: Situation): boolean {
  const WEEK_MS = 7 * 86_400_000;
  return snapshot.asOf !== undefined && Math.abs(Date.parse(asOf) - Date.parse(snapshot.asOf)) <= WEEK_MS;
}

function spread(answers: readonly Answer[], language: Language): string {
  const shares = answers.map(({ sharePct }) => sharePct.value);
  const count = `${WORDS[language].figures}: ${formatNumber(answers.length, language)}`;
  return `${wordShares({ low: Math.min(...shares), high: Math.max(...shares) })[language]} (${count})`;
}
