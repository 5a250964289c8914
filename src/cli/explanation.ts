import type { Claim } from '../lib/core/claims';
import type { Reference } from '../lib/core/checks/figures';
import type { Explanation } from '../lib/core/explain';
import { wordGapPart } from '../lib/core/explain-words';
import { formatDate, formatDifference, formatDoubt, formatReported, formatRounded } from '../lib/core/format';
import type { Situation } from '../lib/core/situation';
import type { Language } from '../lib/core/text';
import { rounded } from '../lib/publish/table';

const WORDS = {
  en: {
    figure: 'Figure',
    reported: 'reported',
    computed: 'the map gives',
    gap: 'reported minus the map',
    sum: 'The parts sum to the gap.',
    none: 'is not of land held on one day, so there is no gap to explain.',
    about: 'for',
  },
  uk: {
    figure: 'Число',
    reported: 'у повідомленні',
    computed: 'на карті',
    gap: 'повідомлення мінус карта',
    sum: 'Частини разом дають увесь розрив.',
    none: 'не є площею, утримуваною певного дня, тож пояснювати нічого.',
    about: 'на',
  },
} as const;

/** The gap of one figure and its parts, which sum to it, for programs. */
export function explanationJson(explanation: Explanation, reference: Reference) {
  const { figureIndex, reported, computed, gap, unit, uncertainty, tooHigh, daysApart, parts } = explanation;
  return {
    figureIndex,
    reported: rounded(reported),
    computed: rounded(computed),
    gap: rounded(gap),
    unit,
    parts: parts.map((part) => ({
      cause: part.cause,
      value: rounded(part.value),
      sentence: wordGapPart(part, explanation, reference),
    })),
    uncertainty: rounded(uncertainty),
    tooHigh: rounded(tooHigh),
    daysApart: daysApart ?? null,
  };
}

/** The same for people: a line for each part with its number and its sentence, and their sum. */
export function explanationLines(
  explanation: Explanation | undefined,
  claim: Claim,
  figureIndex: number,
  { snapshot, geodata }: Situation,
  language: Language,
): readonly string[] {
  const words = WORDS[language];
  const figure = claim.figures[figureIndex];
  if (!figure) return [];
  const printed = formatReported(figure, language);
  const title = `${words.figure} ${figureIndex + 1}`;
  if (!explanation) return ['', `${title}, ${printed}, ${words.none}`];
  const { unit, computed, uncertainty, tooHigh, gap, parts } = explanation;
  const day = (iso: string | undefined) => (iso === undefined ? '' : ` ${words.about} ${formatDate(iso, language)}`);
  const plusMinus = uncertainty > 0 ? ` (${formatDoubt({ plusMinus: uncertainty, tooHigh }, unit, language)})` : '';
  const map = `${formatRounded(computed, unit, language, uncertainty)}${plusMinus}`;
  // One digit more than the sentences have, or the two would seem to differ; the parts are of one map and share its errors.
  const digits = unit === 'percent' ? 2 : 1;
  const signed = (value: number) => formatDifference(value, unit, language, { digits });
  const steps = stepsOf(
    parts.map((part) => part.value),
    digits,
  );
  const cells = [...steps, ...stepsOf([gap], digits)].map(signed);
  const width = Math.max(...cells.map((cell) => cell.length));
  const sentences = parts.map((part) => wordGapPart(part, explanation, geodata)[language]);
  return [
    '',
    `${title}: ${words.reported} ${printed}${day(figure.asOf ?? claim.asOf)}; ${words.computed} ${map}${day(snapshot.asOf)}.`,
    ...sentences.map((sentence, index) => `  ${(cells[index] ?? '').padStart(width)}  ${sentence}`),
    `  ${'─'.repeat(width)}`,
    `  ${(cells.at(-1) ?? '').padStart(width)}  ${capital(words.gap)}. ${words.sum}`,
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Parts rounded so that they sum to their rounded sum: each is the step between rounded running sums. */
function stepsOf(values: readonly number[], digits: number): readonly number[] {
  const round = (value: number) => Number(value.toFixed(digits));
  let sum = 0;
  return values.map((value) => {
    const before = round(sum);
    sum += value;
    return round(round(sum) - before);
  });
}
