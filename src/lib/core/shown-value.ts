import { formatKm2 } from './format';
import type { Bilingual } from './text';

const LONGEST = 40;

/** A value of a file as a message shows it: short, and never a whole object. */
export function shownValue(value: unknown): Bilingual {
  if (value === undefined) return { en: 'nothing', uk: 'нічого' };
  if (Array.isArray(value)) return { en: 'a list', uk: 'список' };
  if (typeof value === 'object' && value !== null) return { en: 'an object', uk: 'об’єкт' };
  const json = JSON.stringify(value);
  const shown = json.length > LONGEST ? `${json.slice(0, LONGEST)}...` : json;
  return { en: shown, uk: shown };
}

/** That a file has something else than what belongs there; `wanted` in the nominative. */
export function expected(wanted: Bilingual, found: unknown): Bilingual {
  const shown = shownValue(found);
  return { en: `${wanted.en} is expected, found ${shown.en}`, uk: `очікується ${wanted.uk}, знайдено: ${shown.uk}` };
}

/** An area as a note on a file gives it: whole km², and hundredths below ten; with its sign where it is a change. */
export function shownKm2(areaKm2: number, { signed = false } = {}): Bilingual {
  const options = { digits: Math.abs(areaKm2) < 10 ? 2 : 0, signed };
  return {
    en: formatKm2(areaKm2, { language: 'en', areaUnit: 'km2' }, options),
    uk: formatKm2(areaKm2, { language: 'uk', areaUnit: 'km2' }, options),
  };
}

/** What belongs in a file of coordinates. */
export const WANTED = {
  number: { en: 'a number', uk: 'число' },
  position: { en: '[longitude, latitude]', uk: '[довгота, широта]' },
  list: { en: 'a list', uk: 'список' },
  geometry: { en: 'a geometry', uk: 'геометрія' },
  geometryType: { en: 'a geometry type', uk: 'тип геометрії' },
} as const satisfies Readonly<Record<string, Bilingual>>;
