import { classNames } from './checks/change-words';
import { formatRange, formatRounded, THIN_SPACE } from './format';
import type { ControlClass } from './control';
import type { Answer } from './questions';
import type { Bilingual, Language } from './text';

/** What one report counts, as far as it says so: `Ukraine-held, subtracted from the whole; classes not stated`. */
export function wordCounting({ side, pockets, classes, summed, outdated }: Answer): Bilingual {
  const parts: Bilingual[] = [];
  if (side === 'ukraine') {
    parts.push({ en: 'what Ukraine holds, subtracted from the whole', uk: 'утримуване Україною, відняте від цілого' });
  } else if (pockets) parts.push({ en: 'detached pockets only', uk: 'лише відокремлені ділянки' });
  else parts.push({ en: 'Russian-held land', uk: 'утримуване Росією' });
  if (summed) parts.push({ en: 'oblasts added up here', uk: 'області підсумовано тут' });
  parts.push(wordClasses(classes));
  if (outdated) parts.push({ en: 'out of date: a number of an earlier time', uk: 'застаріле: давніше число' });
  const joined = (language: Language) => parts.map((part) => part[language]).join('; ');
  return { en: joined('en'), uk: joined('uk') };
}

/** The classes a report says it counts: `classes “occupied” and “claimed”`, or that it does not say. */
export function wordClasses(classes: readonly ControlClass[] | undefined): Bilingual {
  if (classes === undefined) return { en: 'classes not stated', uk: 'класи не вказано' };
  const word = classes.length === 1 ? { en: 'class', uk: 'клас' } : { en: 'classes', uk: 'класи' };
  return { en: `${word.en} ${classNames(classes, 'en')}`, uk: `${word.uk} ${classNames(classes, 'uk')}` };
}

/** What bounds the Russian-held land a report leaves: less than some land for Ukraine is more than the rest for Russia. */
export function boundOf({ figures, side }: Answer): 'less-than' | 'more-than' | undefined {
  const qualifier = figures.length === 1 ? figures[0]?.qualifier : undefined;
  if (qualifier !== 'less-than' && qualifier !== 'more-than') return undefined;
  if (side === 'russia') return qualifier;
  return qualifier === 'less-than' ? 'more-than' : 'less-than';
}

/** A number with no digit below half the width of what it can mean, and its unit. */
export function wordSpan(
  { value, low, high }: { readonly value: number; readonly low: number; readonly high: number },
  unit: 'km2' | 'percent',
): Bilingual {
  const half = Number.isFinite(high - low) ? (high - low) / 2 : 0;
  return { en: formatRounded(value, unit, 'en', half), uk: formatRounded(value, unit, 'uk', half) };
}

/** A span of shares with one decimal, `71.2–81.7%`; one number when both ends print alike. */
export function wordShares({ low, high }: { readonly low: number; readonly high: number }): Bilingual {
  const range = (language: Language) => formatRange(low, high, language, { digits: 1 });
  return { en: `${range('en')}%`, uk: `${range('uk')}${THIN_SPACE}%` };
}
