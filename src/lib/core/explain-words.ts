import { createPrinter, type Printer } from './checks/printer';
import type { FigureUnit } from './checks/claim-check';
import { wordChange } from './checks/change-words';
import type { Reference } from './checks/figures';
import { WINDOW_DAYS } from './checks/geometry';
import type { Explanation, GapPart } from './explain';
import { digitsOf, formatDifference } from './format';
import type { Bilingual, Language } from './text';

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

function english(part: GapPart, { unit, uncertainty, computed, daysApart }: Explanation, print: Printer): string {
  const size = signed(part.value, unit, 'en');
  const would = part.recomputed === undefined ? '' : print.computed(part.recomputed, unit);
  const applied = part.value !== 0;
  switch (part.cause) {
    case 'date':
      if (part.snapshotDate === undefined) return sameMapEnglish(daysApart);
      return applied
        ? `Date: on the map of ${print.date(part.snapshotDate)} it is ${would}, ${size}.`
        : `Date: the map of ${print.date(part.snapshotDate)} gives ${would}, which does not explain it.`;
    case 'definition':
    case 'scope':
    case 'boundary': {
      const name = { definition: 'Definition', scope: 'Scope', boundary: 'Boundaries' }[part.cause];
      if (!part.change) return `${name}: nothing here can be counted otherwise.`;
      return applied
        ? `${name}: ${wordChange(part.change).en}, it is ${would}, ${size}.`
        : `${name}: ${wordChange(part.change).en}, it would be ${would}, which does not explain it.`;
    }
    case 'geodesy':
      if (part.recomputed === undefined) return 'Geodesy: shares are hardly changed by it.';
      return applied
        ? `Geodesy: measured on a sphere instead of the ellipsoid it is ${would}, ${size}.`
        : `Geodesy: on a sphere it would be ${would}, which does not explain it.`;
    case 'rounding':
      return applied ? `Rounding: the printed digits allow for ${size}.` : 'Rounding: it explains nothing here.';
    case 'unexplained':
      if (size.replaceAll(/[^1-9]/g, '') === '') return 'Nothing is left unexplained.';
      return Math.abs(part.value) <= uncertainty
        ? `Unexplained: ${size}, less than the map’s own uncertainty (${print.plusMinus(uncertainty, unit)}).`
        : `Unexplained: ${size} of ${print.computed(computed, unit, uncertainty)}; the map’s uncertainty is ${print.plusMinus(uncertainty, unit)}.`;
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

function sameMapUkrainian(daysApart: number | undefined): string {
  if (daysApart === undefined) return 'Дата: мапа не має дати, тож вплив дати невідомий.';
  if (daysApart === 0) return 'Дата: повідомлення й мапа стосуються того самого дня.';
  const apart = `Дата: між повідомленням і мапою різниця в днях — ${daysApart}`;
  return daysApart <= WINDOW_DAYS
    ? `${apart}; мапи ближчого дня не завантажено.`
    : `${apart}, а мапу застосовують у межах ${WINDOW_DAYS}; увесь розрив може пояснюватися датою.`;
}

function ukrainian(part: GapPart, { unit, uncertainty, computed, daysApart }: Explanation, print: Printer): string {
  const size = signed(part.value, unit, 'uk');
  const would = part.recomputed === undefined ? '' : print.computed(part.recomputed, unit);
  const applied = part.value !== 0;
  switch (part.cause) {
    case 'date':
      if (part.snapshotDate === undefined) return sameMapUkrainian(daysApart);
      return applied
        ? `Дата: за мапою на ${print.date(part.snapshotDate)} це ${would}, ${size}.`
        : `Дата: мапа на ${print.date(part.snapshotDate)} дає ${would}, і це нічого не пояснює.`;
    case 'definition':
    case 'scope':
    case 'boundary': {
      const name = { definition: 'Визначення', scope: 'Обсяг', boundary: 'Межі' }[part.cause];
      if (!part.change) return `${name}: інакше порахувати тут нічого.`;
      return applied
        ? `${name}: ${wordChange(part.change).uk}, це ${would}, ${size}.`
        : `${name}: ${wordChange(part.change).uk}, було б ${would}, і це нічого не пояснює.`;
    }
    case 'geodesy':
      if (part.recomputed === undefined) return 'Геодезія: часток вона майже не змінює.';
      return applied
        ? `Геодезія: якщо міряти на кулі, а не на еліпсоїді, це ${would}, ${size}.`
        : `Геодезія: на кулі було б ${would}, і це нічого не пояснює.`;
    case 'rounding':
      return applied ? `Округлення: надруковані цифри допускають ${size}.` : 'Округлення: тут воно нічого не пояснює.';
    case 'unexplained':
      if (size.replaceAll(/[^1-9]/g, '') === '') return 'Непоясненого не лишається.';
      return Math.abs(part.value) <= uncertainty
        ? `Не пояснено: ${size}, менше за власну невизначеність мапи (${print.plusMinus(uncertainty, unit)}).`
        : `Не пояснено: ${size} із ${print.computed(computed, unit, uncertainty)}; невизначеність мапи ${print.plusMinus(uncertainty, unit)}.`;
  }
}
