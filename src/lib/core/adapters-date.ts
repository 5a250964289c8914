import type { ImportNote } from './control';
import { DataError } from './errors';
import type { SourceFeature, SourceFile } from './geojson-file';
import { isDay } from './parse/structure';
import { UNDATED } from './undated';

/** The date of a control file, and which of its features belong to it. */
export interface DatedFeatures {
  /** ISO date; undefined when nobody said. */
  readonly asOf: string | undefined;
  readonly features: readonly SourceFeature[];
  readonly notes: readonly ImportNote[];
}

/** Properties in which publishers state the day, in order of preference. */
const DATE_KEYS = ['asof', 'as_of', 'as-of', 'date', 'day', 'snapshot_date', 'updated', 'date_updated'];

/**
 * Finds the day of a control file: what the person gave, else the file's name, else the layer's name, else the
 * properties. Disagreement is reported. A file that holds several days gives the features of the day that was asked
 * for, or else a DataError, for land of different days must not be added up.
 *
 * @param fileName last part of the path or address
 */
export function dateFile(source: SourceFile, fileName: string, given: string | undefined, file: string): DatedFeatures {
  const days = source.features.map((feature) => dayInProperties(feature.properties));
  const stated = [...new Set(days.filter((day) => day !== undefined))].toSorted();
  const candidates = [
    { day: given, en: 'given', uk: 'задана' },
    { day: dayInName(fileName), en: 'in the file name', uk: 'в імені файлу' },
    { day: dayInName(source.name ?? ''), en: "in the layer's name", uk: 'в назві шару' },
    { day: dayInProperties(source.json), en: 'in the file', uk: 'у файлі' },
    { day: stated.length === 1 ? stated[0] : undefined, en: 'in the properties', uk: 'у властивостях' },
  ].filter(({ day }) => day !== undefined);
  const [chosen] = candidates;
  const notes: ImportNote[] = [];
  for (const other of candidates.filter(({ day }) => day !== chosen?.day)) {
    notes.push({
      kind: 'assumed',
      message: {
        en: `The date ${chosen?.en ?? ''} is ${chosen?.day ?? ''}, but ${other.en} it is ${other.day ?? ''}; ${chosen?.day ?? ''} is used.`,
        uk: `Дата ${chosen?.uk ?? ''}: ${chosen?.day ?? ''}, але ${other.uk}: ${other.day ?? ''}; використано ${chosen?.day ?? ''}.`,
      },
    });
  }
  if (stated.length > 1) {
    const kept = source.features.filter((_, index) => days[index] === undefined || days[index] === chosen?.day);
    if (chosen?.day === undefined || !stated.includes(chosen.day)) throw severalDays(stated, file);
    const count = source.features.length - kept.length;
    notes.push({
      kind: 'dropped',
      count,
      message: {
        en: `The file holds ${stated.length} days; ${count} features of other days than ${chosen.day} are left out.`,
        uk: `Файл містить кілька днів (${stated.length}); об’єкти інших днів, ніж ${chosen.day}, відкинуто: ${count}.`,
      },
    });
    return { asOf: chosen.day, features: kept, notes };
  }
  if (chosen === undefined) {
    notes.push(UNDATED);
  }
  return { asOf: chosen?.day, features: source.features, notes };
}

function severalDays(days: readonly string[], file: string): DataError {
  const shown = (to: string) => (days.length > 3 ? `${days[0]} ${to} ${days.at(-1)}` : days.join(', '));
  return new DataError(file, 'features', {
    en: `carry ${days.length} different dates (${shown('to')}), but a control snapshot has one; keep one day, or say which (as-of)`,
    uk: `об’єкти мають різні дати (${shown('–')}; дат: ${days.length}), а знімок контролю має одну; залиште один день`,
  });
}

function dayInName(name: string): string | undefined {
  const found = /(?<!\d)(20\d\d)([-_.]?)(\d\d)\2(\d\d)(?!\d)/.exec(name);
  return found ? validDay(`${found[1]}-${found[3]}-${found[4]}`) : undefined;
}

function dayInProperties(properties: Readonly<Record<string, unknown>>): string | undefined {
  const entries = Object.entries(properties).map(([key, value]) => [key.toLowerCase(), value] as const);
  for (const key of DATE_KEYS) {
    const [, value] = entries.find(([name, found]) => name === key && found !== null) ?? [];
    const day = dayOf(value);
    if (day !== undefined) return day;
  }
  return undefined;
}

/** The day that a value states; undefined for forms that can be read in two ways, such as 8/11/2025. */
function dayOf(value: unknown): string | undefined {
  if (typeof value === 'number') {
    const isMilliseconds = value > 9e11 && value < 9e12;
    if (isMilliseconds) return new Date(value).toISOString().slice(0, 10);
    return dayOf(String(value));
  }
  if (typeof value !== 'string') return undefined;
  const yearFirst = /^(20\d\d)[-/.]?(\d\d)[-/.]?(\d\d)(?!\d)/.exec(value.trim());
  if (yearFirst) return validDay(`${yearFirst[1]}-${yearFirst[2]}-${yearFirst[3]}`);
  const dayFirst = /^(\d\d?)\.(\d\d?)\.(20\d\d)$/.exec(value.trim());
  if (!dayFirst) return undefined;
  return validDay(`${dayFirst[3]}-${dayFirst[2]?.padStart(2, '0')}-${dayFirst[1]?.padStart(2, '0')}`);
}

function validDay(day: string): string | undefined {
  return isDay(day) ? day : undefined;
}
