import { classNames } from './checks/change-words';
import { createPrinter, type Printer } from './checks/printer';
import type { Interval, Reference } from './checks/figures';
import type { Office } from './claims';
import { formatDistance, formatFigure } from './format';
import { wordShares } from './question-words';
import type { DatedShare, ReportSeparator } from './question-separators';
import type { ChoiceSeparator, Separator } from './questions';
import type { Bilingual, Language } from './text';

/** One thing that separates the answers to a question, as a sentence in each language. */
export function wordSeparator(separator: Separator, reference: Reference): Bilingual {
  if ('km2' in separator) return { en: choiceEnglish(separator), uk: choiceUkrainian(separator) };
  return {
    en: english(separator, createPrinter('en', reference)),
    uk: ukrainian(separator, createPrinter('uk', reference)).replace(/\.\.$/u, '.'),
  };
}

function choiceEnglish({ choice, km2 }: ChoiceSeparator): string {
  const size = formatFigure(Math.round(km2), 'km2', 'en');
  switch (choice) {
    case 'classes':
      return `Which classes count as Russian-held moves the map’s answer by up to ${size}.`;
    case 'pockets':
      return `Whether all occupied land is meant or only the detached pockets: ${size}.`;
    case 'areas':
      return `Whether shares are of the computed or of the published area: as much as ${size}.`;
  }
}

function choiceUkrainian({ choice, km2 }: ChoiceSeparator): string {
  const size = formatFigure(Math.round(km2), 'km2', 'uk');
  switch (choice) {
    case 'classes':
      return `Вибір класів, які вважати утримуваними Росією, змінює відповідь карти щонайбільше на ${size}.`;
    case 'pockets':
      return `Чи йдеться про всю окуповану землю, чи лише про відокремлені ділянки: ${size}.`;
    case 'areas':
      return `Чи частки беруть від обчисленої площі, чи від опублікованої: як ${size}.`;
  }
}

const OFFICIALS: Readonly<Record<Office, Bilingual>> = {
  ukraine: { en: 'Ukrainian officials', uk: 'посадовці України' },
  russia: { en: 'Russian officials', uk: 'посадовці Росії' },
  'united-states': { en: 'United States officials', uk: 'посадовці США' },
};

const share = (sharePct: number, language: Language) => wordShares({ low: sharePct, high: sharePct })[language];
const points = (value: number, language: Language) =>
  formatDistance(Math.abs(value), 'percent', language, { digits: 1 });

/** Claims named in one sentence; the rest are counted. */
const MOST_NAMED = 8;

function named(claims: readonly string[], language: Language): string {
  const rest = claims.length - MOST_NAMED;
  const more = rest <= 0 ? [] : [language === 'en' ? `${rest} more` : `ще ${rest}`];
  return [...claims.slice(0, MOST_NAMED), ...more].join(', ');
}

function camp(
  { sharePct, claims }: { readonly sharePct: Interval; readonly claims: readonly string[] },
  language: Language,
) {
  return `${wordShares(sharePct)[language]} (${named(claims, language)})`;
}

function english(separator: ReportSeparator, print: Printer): string {
  const dated = ({ asOf, sharePct }: DatedShare) => `${share(sharePct, 'en')} for ${print.date(asOf)}`;
  switch (separator.choice) {
    case 'stated-classes': {
      const { classes, notDrawn, medianPct } = separator;
      const others = medianPct === undefined ? '' : `; the median of the others is ${share(medianPct, 'en')}`;
      const map = notDrawn.length === 0 ? '' : ` This map draws no land ${classNames(notDrawn, 'en')}.`;
      return `Classes: reports that say they count ${classNames(classes, 'en')} give ${camp(separator, 'en')}${others}.${map}`;
    }
    case 'stated-scope': {
      const others = separator.others ? `, those of all land ${camp(separator.others, 'en')}` : '';
      return `Scope: reports of the detached pockets alone give ${camp(separator, 'en')}${others}.`;
    }
    case 'officials': {
      const { office, medianPct, reached } = separator;
      const isLess = separator.points < 0;
      const side = `${points(separator.points, 'en')} ${isLess ? 'below' : 'above'} the median of the other reports (${share(medianPct, 'en')})`;
      const time =
        reached === undefined
          ? ''
          : isLess
            ? `: they lag, other reports give ${dated(reached)}`
            : `: they lead, other reports give ${dated(reached)}`;
      return `Officials: ${OFFICIALS[office].en} give ${camp(separator, 'en')}, ${side}${time}.`;
    }
    case 'other-land':
      return `Land: ${camp(separator, 'en')} fits ${print.units(separator.units)} rather than the land it is said of.`;
    case 'own-spread':
      return `Own numbers: those of ${separator.claims.join(', ')} alone range over ${wordShares(separator.sharePct).en}.`;
    case 'dates':
      return `Dates: from ${dated(separator.first)} to ${dated(separator.last)}.`;
    case 'rounding': {
      const { widestPct, alike, of, sharePct } = separator;
      return `Rounding: what a report can mean is up to ${points(widestPct, 'en')} wide; of ${of} numbers for the month either side of the map ${alike} can be the same share, ${wordShares(sharePct).en}.`;
    }
    case 'outdated':
      return `Out of date: ${camp(separator, 'en')} is a number of an earlier time and is not weighed here.`;
  }
}

function ukrainian(separator: ReportSeparator, print: Printer): string {
  const dated = ({ asOf, sharePct }: DatedShare) => `${share(sharePct, 'uk')} на ${print.date(asOf)}`;
  switch (separator.choice) {
    case 'stated-classes': {
      const { classes, notDrawn, medianPct } = separator;
      const others = medianPct === undefined ? '' : `; медіана решти — ${share(medianPct, 'uk')}`;
      const map = notDrawn.length === 0 ? '' : ` На цій карті немає земель класу ${classNames(notDrawn, 'uk')}.`;
      return `Класи: повідомлення, які прямо рахують ${classNames(classes, 'uk')}, дають ${camp(separator, 'uk')}${others}.${map}`;
    }
    case 'stated-scope': {
      const others = separator.others ? `, про всю землю — ${camp(separator.others, 'uk')}` : '';
      return `Обсяг: повідомлення лише про відокремлені ділянки дають ${camp(separator, 'uk')}${others}.`;
    }
    case 'officials': {
      const { office, medianPct, reached } = separator;
      const isLess = separator.points < 0;
      const side = `на ${points(separator.points, 'uk')} ${isLess ? 'менше' : 'більше'} за медіану інших повідомлень (${share(medianPct, 'uk')})`;
      const time =
        reached === undefined
          ? ''
          : `: ${isLess ? 'із запізненням' : 'з випередженням'}, бо інші повідомлення дають ${dated(reached)}`;
      return `Посадовці: ${OFFICIALS[office].uk} називають ${camp(separator, 'uk')}, ${side}${time}.`;
    }
    case 'other-land':
      return `Земля: ${camp(separator, 'uk')} відповідає іншій землі, ніж названо: ${print.units(separator.units)}.`;
    case 'own-spread':
      return `Власні числа: самі лише числа ${separator.claims.join(', ')} лежать у межах ${wordShares(separator.sharePct).uk}.`;
    case 'dates':
      return `Дати: від ${dated(separator.first)} до ${dated(separator.last)}.`;
    case 'rounding': {
      const { widestPct, alike, of, sharePct } = separator;
      return `Округлення: те, що може означати одне повідомлення, має ширину до ${points(widestPct, 'uk')}; з ${of} чисел за місяць до і після дати карти ту саму частку (${wordShares(sharePct).uk}) можуть означати ${alike}.`;
    }
    case 'outdated':
      return `Застаріле: ${camp(separator, 'uk')} — давніше число, тут його не враховано.`;
  }
}
