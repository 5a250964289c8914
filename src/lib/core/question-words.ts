import { classNames } from './checks/change-words';
import { formatFigure, formatRange, THIN_SPACE } from './format';
import type { AnsweredQuestion, Answer } from './questions';
import type { Bilingual, Language } from './text';

type Separator = AnsweredQuestion['separators'][number];

/** What one report counts, as far as it says so: `Ukraine-held, subtracted from the whole; classes not stated`. */
export function wordCounting({ side, pockets, classes, summed, outdated }: Answer): Bilingual {
  const parts: Bilingual[] = [];
  if (side === 'ukraine') {
    parts.push({ en: 'what Ukraine holds, subtracted from the whole', uk: 'утримуване Україною, відняте від цілого' });
  } else if (pockets) parts.push({ en: 'detached pockets only', uk: 'лише відокремлені ділянки' });
  else parts.push({ en: 'Russian-held land', uk: 'утримуване Росією' });
  if (summed) parts.push({ en: 'oblasts added up here', uk: 'області додано тут' });
  if (classes) parts.push({ en: `classes ${classNames(classes, 'en')}`, uk: `класи ${classNames(classes, 'uk')}` });
  else parts.push({ en: 'classes not stated', uk: 'класи не вказано' });
  if (outdated) parts.push({ en: 'out of date: a number of an earlier time', uk: 'застаріле: давніше число' });
  const joined = (language: Language) => parts.map((part) => part[language]).join('; ');
  return { en: joined('en'), uk: joined('uk') };
}

/** What bounds the Russian-held land a report leaves: less than some land for Ukraine is more than the rest for Russia. */
export function boundOf({ figures, side }: Answer): 'less-than' | 'more-than' | undefined {
  const qualifier = figures.length === 1 ? figures[0]?.qualifier : undefined;
  if (qualifier !== 'less-than' && qualifier !== 'more-than') return undefined;
  if (side === 'russia') return qualifier;
  return qualifier === 'less-than' ? 'more-than' : 'less-than';
}

/** How far one choice alone moves the map's answer, as a sentence in each language. */
export function wordSeparator({ choice, km2 }: Separator): Bilingual {
  const size = (language: Language) => formatFigure(Math.round(km2), 'km2', language);
  switch (choice) {
    case 'classes':
      return {
        en: `Which classes count as Russian-held moves the map’s answer by up to ${size('en')}.`,
        uk: `Вибір класів, які вважати утримуваними Росією, змінює відповідь мапи щонайбільше на ${size('uk')}.`,
      };
    case 'pockets':
      return {
        en: `Whether all occupied land is meant or only the detached pockets: ${size('en')}.`,
        uk: `Чи йдеться про всю окуповану землю, чи лише про відокремлені ділянки: ${size('uk')}.`,
      };
    case 'areas':
      return {
        en: `Whether shares are of the computed or of the published area: as much as ${size('en')}.`,
        uk: `Чи частки беруть від обчисленої площі, чи від опублікованої: як ${size('uk')}.`,
      };
  }
}

/** A span of shares with one decimal, `71.2–81.7%`; one number when both ends print alike. */
export function wordShares({ low, high }: { readonly low: number; readonly high: number }): Bilingual {
  const range = (language: Language) => formatRange(low, high, language, { digits: 1 });
  return { en: `${range('en')}%`, uk: `${range('uk')}${THIN_SPACE}%` };
}
