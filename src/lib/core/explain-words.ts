import { createPrinter, type Printer } from './checks/printer';
import type { FigureUnit } from './checks/claim-check';
import { wordChange } from './checks/change-words';
import type { Reference } from './checks/figures';
import { WINDOW_DAYS } from './checks/geometry';
import type { UnitSlip } from './checks/unit-slips';
import type { Explanation, GapPart } from './explain';
import { digitsOf, formatDifference, formatDistance } from './format';
import type { Bilingual, Language } from './text';
import { reach } from './uncertainty';

/** One part of a gap as a sentence in each language. */
export function wordGapPart(part: GapPart, explanation: Explanation, reference: Reference): Bilingual {
  return {
    en: english(part, explanation, createPrinter('en', reference)),
    // A sentence may end in an abbreviation that has its own full stop.
    uk: ukrainian(part, explanation, createPrinter('uk', reference)).replace(/\.\.$/u, '.'),
  };
}

function signed(value: number, unit: FigureUnit, language: Language): string {
  const rounded = unit === 'percent' || Math.abs(value) < 1 ? Math.round(value * 10) / 10 : Math.round(value);
  return formatDifference(rounded, unit, language, { digits: Math.min(digitsOf(rounded), 1) });
}

/** What a part came to: counted, tried and no nearer, tried and the same, or not tried. */
type Outcome = 'counted' | 'further' | 'same' | 'untried';

function outcomeOf(part: GapPart, { parts, computed, unit, uncertainty }: Explanation, print: Printer): Outcome {
  if (part.recomputed === undefined) return 'untried';
  if (part.value !== 0) return 'counted';
  const before = parts.slice(0, parts.indexOf(part)).reduce((sum, { value }) => sum + value, computed);
  const alike = print.computed(part.recomputed, unit, uncertainty) === print.computed(before, unit, uncertainty);
  return alike ? 'same' : 'further';
}

/** Whether a number prints as nothing. */
function isNothing(size: string): boolean {
  return size.replaceAll(/[^1-9]/g, '') === '';
}

/** Less than this is not more than an error of the arithmetic. */
const NO_REST = 1e-9;

/** What a part that prints as nothing is less than: half of the last digit that parts are printed with. */
function below(unit: FigureUnit, language: Language): string {
  return formatDistance(0.05, unit, language, { digits: 2 });
}

function english(part: GapPart, explanation: Explanation, print: Printer): string {
  const { unit, uncertainty, tooHigh, daysApart, isOtherTime, isBound } = explanation;
  const doubt = { plusMinus: uncertainty, tooHigh };
  const size = signed(part.value, unit, 'en');
  const outcome = outcomeOf(part, explanation, print);
  const would = part.recomputed === undefined ? '' : print.computed(part.recomputed, unit, uncertainty);
  switch (part.cause) {
    case 'date': {
      if (part.snapshotDate === undefined) return sameMapEnglish(daysApart);
      const day = print.date(part.snapshotDate);
      if (outcome === 'counted') return `Date: on the map of ${day} it is ${would}, ${size}.`;
      return outcome === 'same'
        ? `Date: on the map of ${day} it is still ${would}.`
        : `Date: the map of ${day} gives ${would}, which does not explain it.`;
    }
    case 'unit':
      return part.slip === undefined
        ? 'Units: the report shows no mistake of units.'
        : slipEnglish(part.slip, explanation, { print, would, size, outcome });
    case 'definition':
    case 'scope':
    case 'boundary': {
      const name = { definition: 'Definition', scope: 'Scope', boundary: 'Boundaries' }[part.cause];
      if (isOtherTime) return `${name}: not looked into, since the map is of another time.`;
      if (!part.change) return `${name}: nothing here can be counted otherwise.`;
      const clause = wordChange(part.change).en;
      if (outcome === 'counted') return `${name}: ${clause}, it is ${would}, ${size}.`;
      return outcome === 'same'
        ? `${name}: ${clause}, it is still ${would}.`
        : `${name}: ${clause}, it would be ${would}, which does not explain it.`;
    }
    case 'geodesy':
      if (isOtherTime) return 'Geodesy: not looked into, since the map is of another time.';
      if (outcome === 'untried') return 'Geodesy: it hardly changes a share.';
      if (outcome === 'counted')
        return `Geodesy: measured on a sphere instead of the ellipsoid it is ${would}, ${size}.`;
      return outcome === 'same'
        ? `Geodesy: on a sphere it is still ${would}.`
        : `Geodesy: on a sphere it would be ${would}, which does not explain it.`;
    case 'rounding':
      if (Math.abs(part.value) < NO_REST) return 'Rounding: it explains nothing here.';
      if (isNothing(size)) return `Rounding: it explains less than ${below(unit, 'en')}.`;
      return isBound
        ? `Rounding: the report gives a bound, not a number, which leaves room for ${size}.`
        : `Rounding: the report’s own rounding allows for ${size}.`;
    case 'unexplained':
      if (Math.abs(part.value) < NO_REST) return 'Nothing is left unexplained.';
      if (isNothing(size)) return `Unexplained: less than ${below(unit, 'en')}, nothing above the rounding used here.`;
      return Math.abs(part.value) <= reach(doubt, part.value < 0 ? 'below' : 'above')
        ? `Unexplained: ${size}, less than the map’s own uncertainty (${print.doubt(doubt, unit)}).`
        : `Unexplained: ${size}; the map’s own uncertainty is ${print.doubt(doubt, unit)}.`;
  }
}

/** The words that every sentence about a part is made of. */
interface PartWords {
  readonly print: Printer;
  readonly would: string;
  readonly size: string;
  readonly outcome: Outcome;
}

function slipEnglish(slip: UnitSlip, { id, reported, unit }: Explanation, words: PartWords): string {
  const { print, would, size, outcome } = words;
  const effect = outcome === 'counted' ? `, ${size}` : ', which does not explain it';
  const printed = print.reported({ id, value: reported, unit });
  switch (slip.kind) {
    case 'conversion': {
      const right = print.computed(slip.right, unit);
      return `Units: the report turns ${print.reported(slip.from)} into ${printed}, and it is ${right}; with that mistake the map’s number is ${would}${effect}.`;
    }
    case 'each':
      return `Units: ${printed} fits ${print.units(slip.units)} together and is printed as if it were of each; together the map gives ${would}${effect}.`;
    case 'name':
      return `Units: if ${print.reported({ id, value: reported, unit: slip.unit })} was meant, the map gives it: ${would} as printed${effect}.`;
  }
}

function sameMapEnglish(daysApart: number | undefined): string {
  if (daysApart === undefined) return 'Date: the map carries no date, so what the date changes is not known.';
  if (daysApart === 0) return 'Date: report and map are of the same day.';
  const apart = `Date: report and map are ${daysApart} ${daysApart === 1 ? 'day' : 'days'} apart`;
  return daysApart <= WINDOW_DAYS
    ? `${apart}, and no map of a nearer day is loaded.`
    : `${apart}, and a map is used for ${WINDOW_DAYS} days either side; the whole gap may be the date.`;
}

function ukrainian(part: GapPart, explanation: Explanation, print: Printer): string {
  const { unit, uncertainty, tooHigh, daysApart, isOtherTime, isBound } = explanation;
  const doubt = { plusMinus: uncertainty, tooHigh };
  const size = signed(part.value, unit, 'uk');
  const outcome = outcomeOf(part, explanation, print);
  const would = part.recomputed === undefined ? '' : print.computed(part.recomputed, unit, uncertainty);
  switch (part.cause) {
    case 'date': {
      if (part.snapshotDate === undefined) return sameMapUkrainian(daysApart);
      const day = print.date(part.snapshotDate);
      if (outcome === 'counted') return `Дата: за картою на ${day} це ${would}, ${size}.`;
      return outcome === 'same'
        ? `Дата: за картою на ${day} це так само ${would}.`
        : `Дата: карта на ${day} дає ${would}, і це нічого не пояснює.`;
    }
    case 'unit':
      return part.slip === undefined
        ? 'Одиниці: ознак помилки в одиницях у повідомленні немає.'
        : slipUkrainian(part.slip, explanation, { print, would, size, outcome });
    case 'definition':
    case 'scope':
    case 'boundary': {
      const name = { definition: 'Визначення', scope: 'Обсяг', boundary: 'Межі' }[part.cause];
      if (isOtherTime) return `${name}: не розглянуто, бо карта стосується іншого часу.`;
      if (!part.change) return `${name}: інакше порахувати тут нічого.`;
      const clause = wordChange(part.change).uk;
      if (outcome === 'counted') return `${name}: ${clause}, це ${would}, ${size}.`;
      return outcome === 'same'
        ? `${name}: ${clause}, це так само ${would}.`
        : `${name}: ${clause}, було б ${would}, і це нічого не пояснює.`;
    }
    case 'geodesy':
      if (isOtherTime) return 'Геодезія: не розглянуто, бо карта стосується іншого часу.';
      if (outcome === 'untried') return 'Геодезія: частки вона майже не змінює.';
      if (outcome === 'counted') return `Геодезія: якщо міряти на кулі, а не на еліпсоїді, це ${would}, ${size}.`;
      return outcome === 'same'
        ? `Геодезія: на кулі це так само ${would}.`
        : `Геодезія: на кулі було б ${would}, і це нічого не пояснює.`;
    case 'rounding':
      if (Math.abs(part.value) < NO_REST) return 'Округлення: тут воно нічого не пояснює.';
      if (isNothing(size)) return `Округлення: воно пояснює менше ніж ${below(unit, 'uk')}.`;
      return isBound
        ? `Округлення: у повідомленні не число, а межа, яка лишає місце для ${size}.`
        : `Округлення: власне округлення повідомлення допускає ${size}.`;
    case 'unexplained':
      if (Math.abs(part.value) < NO_REST) return 'Непоясненого не лишається.';
      if (isNothing(size))
        return `Не пояснено: менше ніж ${below(unit, 'uk')}, нічого понад застосоване тут округлення.`;
      return Math.abs(part.value) <= reach(doubt, part.value < 0 ? 'below' : 'above')
        ? `Не пояснено: ${size}, менше за власну невизначеність карти (${print.doubt(doubt, unit)}).`
        : `Не пояснено: ${size}; власна невизначеність карти — ${print.doubt(doubt, unit)}.`;
  }
}

function slipUkrainian(slip: UnitSlip, { id, reported, unit }: Explanation, words: PartWords): string {
  const { print, would, size, outcome } = words;
  const effect = outcome === 'counted' ? `, ${size}` : ', і це нічого не пояснює';
  const printed = print.reported({ id, value: reported, unit });
  switch (slip.kind) {
    case 'conversion': {
      const right = print.computed(slip.right, unit);
      return `Одиниці: у повідомленні ${print.reported(slip.from)} перетворилися на ${printed}, хоча це ${right}; з такою помилкою число карти — ${would}${effect}.`;
    }
    case 'each':
      return `Одиниці: ${printed} — це всі області разом (${print.units(slip.units)}), а надруковано так, ніби стільки в кожній; разом карта дає ${would}${effect}.`;
    case 'name':
      return `Одиниці: якщо йшлося про ${print.reported({ id, value: reported, unit: slip.unit })}, карта саме це й дає: у надрукованих одиницях ${would}${effect}.`;
  }
}

function sameMapUkrainian(daysApart: number | undefined): string {
  if (daysApart === undefined) return 'Дата: карта не має дати, тож вплив дати невідомий.';
  if (daysApart === 0) return 'Дата: повідомлення й карта стосуються того самого дня.';
  const apart = `Дата: різниця між повідомленням і картою в днях — ${daysApart}`;
  return daysApart <= WINDOW_DAYS
    ? `${apart}; карти ближчого дня не завантажено.`
    : `${apart}, а карту застосовують у межах семи; увесь розрив може пояснюватися датою.`;
}
