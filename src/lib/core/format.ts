import type { Bilingual, Language } from './text';
import type { Doubt } from './uncertainty';
import type { AreaUnit } from './view';

/** Narrow no-break space: the thin space between thousands, and between a number and its unit. */
export const THIN_SPACE = '\u202f';
const MINUS = '\u2212';
const EN_DASH = '\u2013';

/** One square mile in km²: the international mile of 1.609344 km, squared. */
export const KM2_PER_SQUARE_MILE = 1.609344 ** 2;

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', uk: 'uk-UA' };
const AREA_UNIT_NAMES: Readonly<Record<AreaUnit, Readonly<Record<Language, string>>>> = {
  km2: { en: 'km²', uk: 'км²' },
  'sq-mi': { en: 'sq mi', uk: 'кв. миль' },
};
const ABOUT: Readonly<Record<Language, string>> = { en: 'about', uk: 'близько' };

/** How numbers are printed for one reader. */
export interface NumberStyle {
  readonly language: Language;
  readonly areaUnit: AreaUnit;
}

/** Digits and sign of a printed number. */
export interface NumberOptions {
  /** Digits after the decimal mark, always printed; 0 unless given. */
  readonly digits?: number;
  /** Print a plus before a rise; a change of nothing has no sign. */
  readonly signed?: boolean;
}

/** A number and its unit apart, for type that sets the unit lighter. */
export interface AreaParts {
  readonly number: string;
  readonly unit: string;
}

/** A number with thin spaces between thousands, the language's decimal mark and a true minus; never "-0". */
export function formatNumber(value: number, language: Language, options: NumberOptions = {}): string {
  return numberFormat(language, options.digits ?? 0, options.signed === true)
    .formatToParts(value)
    .map((part) => {
      if (part.type === 'group') return THIN_SPACE;
      if (part.type === 'minusSign') return MINUS;
      return part.value;
    })
    .join('');
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** A format is dear to make, and a page prints hundreds of numbers with a few of them. */
function numberFormat(language: Language, digits: number, signed: boolean): Intl.NumberFormat {
  const key = `${language} ${digits} ${signed}`;
  const known = numberFormats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: 'always',
    signDisplay: signed ? 'exceptZero' : 'negative',
  });
  numberFormats.set(key, format);
  return format;
}

/** km² in the unit the reader wants. */
export function toAreaUnit(areaKm2: number, areaUnit: AreaUnit): number {
  return areaUnit === 'km2' ? areaKm2 : areaKm2 / KM2_PER_SQUARE_MILE;
}

/** Name of an area unit as it follows a number. */
export function areaUnitName(style: NumberStyle): string {
  return AREA_UNIT_NAMES[style.areaUnit][style.language];
}

/** An area given in km², in the reader's unit, number and unit apart. */
export function areaParts(areaKm2: number, style: NumberStyle, options: NumberOptions = {}): AreaParts {
  return {
    number: formatNumber(toAreaUnit(areaKm2, style.areaUnit), style.language, options),
    unit: areaUnitName(style),
  };
}

/** An area given in km², printed with its unit: `46 579 km²`. Undefined is not printed as a number but as a dash. */
export function formatKm2(areaKm2: number | undefined, style: NumberStyle, options: NumberOptions = {}): string {
  if (areaKm2 === undefined) return EN_DASH;
  const { number, unit } = areaParts(areaKm2, style, options);
  return `${number}${THIN_SPACE}${unit}`;
}

/** A share of 0 to 100 (or a change of shares), with one decimal at most. */
export function formatPct(sharePct: number | undefined, language: Language, options: NumberOptions = {}): string {
  if (sharePct === undefined) return EN_DASH;
  const number = formatNumber(sharePct, language, { ...options, digits: Math.min(options.digits ?? 1, 1) });
  return language === 'uk' ? `${number}${THIN_SPACE}%` : `${number}%`;
}

/** The power of ten that no printed digit may lie below: the one nearest to the uncertainty. 1 when there is none. */
export function uncertaintyStep(uncertainty: number): number {
  if (!(uncertainty > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(uncertainty));
  return uncertainty / power >= 5 ? power * 10 : power;
}

/** A value rounded so that it shows no digit below its uncertainty (both in the same unit). */
export function roundToUncertainty(value: number, uncertainty: number): number {
  const step = uncertaintyStep(uncertainty);
  return step >= 1 ? Math.round(value / step) * step : Number(value.toFixed(Math.round(-Math.log10(step))));
}

/** A computed figure with no digit below its uncertainty, nor below a tenth of a point or a whole unit of area. */
export function formatRounded(value: number, unit: FigureUnit, language: Language, uncertainty = 0): string {
  const rounded = roundToUncertainty(value, Math.max(uncertainty, unit === 'percent' ? 0.1 : 1));
  return formatFigure(rounded, unit, language, { digits: Math.min(digitsOf(rounded), 1) });
}

/**
 * An area from a map for a headline, `about 46 600 km²`: rounded to its uncertainty, in the reader's unit.
 * Never finer than whole units.
 */
export function formatAboutKm2(areaKm2: number, uncertaintyKm2: number, style: NumberStyle): string {
  const { number, unit } = aboutParts(areaKm2, uncertaintyKm2, style);
  return `${ABOUT[style.language]} ${number}${THIN_SPACE}${unit}`;
}

/** The same number and unit apart, for tables, where a line beside them says how uncertain they are. */
export function aboutParts(areaKm2: number, uncertaintyKm2: number, style: NumberStyle): AreaParts {
  const value = toAreaUnit(areaKm2, style.areaUnit);
  const shown = roundedButNotAway(value, toAreaUnit(uncertaintyKm2, style.areaUnit));
  return { number: formatNumber(shown, style.language), unit: areaUnitName(style) };
}

/** A change of area, signed and rounded to its uncertainty, `+6 600 km²`; a change smaller than that keeps one digit. */
export function formatChangeKm2(areaKm2: number, uncertaintyKm2: number, style: NumberStyle): string {
  const value = toAreaUnit(areaKm2, style.areaUnit);
  const shown = roundedButNotAway(value, toAreaUnit(uncertaintyKm2, style.areaUnit), 0.1);
  const digits = Math.abs(shown) < 1 ? 1 : 0;
  return `${formatNumber(shown, style.language, { signed: true, digits })}${THIN_SPACE}${areaUnitName(style)}`;
}

/** An area from a map in a list, `20 100 km²`: rounded as {@link formatAboutKm2} does, without its "about". */
export function formatAreaKm2(areaKm2: number, uncertaintyKm2: number, style: NumberStyle): string {
  const { number, unit } = aboutParts(areaKm2, uncertaintyKm2, style);
  return `${number}${THIN_SPACE}${unit}`;
}

/**
 * Rounded to its uncertainty and to whole units. Land smaller than the uncertainty of a figure beside it is not nothing:
 * its first digit is kept, down to the `least` step.
 */
export function roundedButNotAway(value: number, uncertainty: number, least = 1): number {
  const rounded = roundToUncertainty(value, Math.max(1, uncertainty));
  if (rounded !== 0) return rounded;
  return roundToUncertainty(value, 10 ** Math.floor(Math.log10(Math.max(least, Math.abs(value)))));
}

/** Plus-minus an uncertainty in km², rounded up to one digit and to whole units: an error bar is never drawn smaller than it is. */
export function formatUncertaintyKm2(uncertaintyKm2: number, style: NumberStyle): string {
  return formatUncertaintyOf(toAreaUnit(uncertaintyKm2, style.areaUnit), style.areaUnit, style.language);
}

/** Plus-minus an uncertainty in any unit, rounded up to one digit; shares to tenths of a point, all else to whole units. */
export function formatUncertaintyOf(uncertainty: number, unit: FigureUnit, language: Language): string {
  const digits = unit === 'percent' ? 1 : 0;
  const { rounded, power } = roundUncertaintyUp(uncertainty, digits);
  return `±${THIN_SPACE}${formatDistance(rounded, unit, language, { digits: power < 1 ? digits : 0 })}`;
}

/** How uncertain a figure of the map is: the half-width and, where there is one, the bound to one side; both rounded up. */
export function formatDoubt({ plusMinus, tooHigh }: Doubt, unit: FigureUnit, language: Language): string {
  const either = formatUncertaintyOf(plusMinus, unit, language);
  const oneSided = formatOffset(tooHigh, unit, language);
  return oneSided === undefined ? either : `${either}, ${oneSided}`;
}

/** The same for an area in km², in the reader's unit. */
export function formatDoubtKm2({ plusMinus, tooHigh }: Doubt, style: NumberStyle): string {
  const [either, oneSided] = [toAreaUnit(plusMinus, style.areaUnit), toAreaUnit(tooHigh, style.areaUnit)];
  return formatDoubt({ plusMinus: either, tooHigh: oneSided }, style.areaUnit, style.language);
}

/** `and up to 700 km² too high`, rounded up; undefined for what would print as nothing. */
function formatOffset(tooHigh: number, unit: FigureUnit, language: Language): string | undefined {
  const digits = unit === 'percent' ? 1 : 0;
  if (Math.abs(tooHigh) < 10 ** -digits / 2) return undefined;
  const { rounded, power } = roundUncertaintyUp(Math.abs(tooHigh), digits);
  const size = formatDistance(rounded, unit, language, { digits: power < 1 ? digits : 0 });
  const isHigh = tooHigh > 0;
  if (language === 'en') return `and up to ${size} too ${isHigh ? 'high' : 'low'}`;
  return `${isHigh ? 'завищення' : 'заниження'} до ${size}`;
}

/** An uncertainty rounded up to one digit, and the power of ten that digit stands for, not below `digits` decimals. */
export function roundUncertaintyUp(uncertainty: number, digits = 0): { rounded: number; power: number } {
  const power = uncertainty > 0 ? 10 ** Math.max(-digits, Math.floor(Math.log10(uncertainty))) : 1;
  // The tiny slack keeps 0.3 / 0.1 = 2.9999999999999996 and its like from being rounded up a whole step.
  return { rounded: Math.ceil(uncertainty / power - 1e-9) * power, power };
}

/** Two ends joined by an en dash; one number when they print alike. */
export function formatRange(low: number, high: number, language: Language, options: NumberOptions = {}): string {
  const [from, to] = [formatNumber(low, language, options), formatNumber(high, language, options)];
  return from === to ? from : `${from}${EN_DASH}${to}`;
}

/** A ratio as a range, `3.6–17`: one decimal below ten, none above. Without an upper end it is `more than 3.6`. */
export function formatRatio(
  { low, high }: { readonly low: number; readonly high?: number | undefined },
  language: Language,
): string {
  const end = (value: number) => formatNumber(value, language, { digits: value < 9.95 ? 1 : 0 });
  if (high === undefined) return `${QUALIFIERS['more-than'][language]} ${end(low)}`;
  return end(low) === end(high) ? end(low) : `${end(low)}${EN_DASH}${end(high)}`;
}

/** A length in km, printed in whole km. */
export function formatKm(lengthKm: number | undefined, language: Language, options: NumberOptions = {}): string {
  if (lengthKm === undefined) return EN_DASH;
  return `${formatNumber(lengthKm, language, options)}${THIN_SPACE}${language === 'uk' ? 'км' : 'km'}`;
}

/** What a figure of a report can be in. */
export type FigureUnit = 'km2' | 'sq-mi' | 'percent' | 'count' | 'km';

/** A figure with the unit it is in, which the reader's choice of unit does not change: a report is quoted as it is. */
export function formatFigure(
  value: number | readonly [low: number, high: number],
  unit: FigureUnit,
  language: Language,
  options: NumberOptions = {},
): string {
  const number =
    typeof value === 'number'
      ? formatNumber(value, language, options)
      : formatRange(value[0], value[1], language, options);
  switch (unit) {
    case 'km2':
    case 'sq-mi':
      return `${number}${THIN_SPACE}${AREA_UNIT_NAMES[unit][language]}`;
    case 'percent':
      return language === 'uk' ? `${number}${THIN_SPACE}%` : `${number}%`;
    case 'km':
      return `${number}${THIN_SPACE}${language === 'uk' ? 'км' : 'km'}`;
    case 'count':
      return number;
  }
}

/** What a report puts before a number, and makes of it. */
export type Qualifier = 'about' | 'nearly' | 'less-than' | 'more-than';

const QUALIFIERS: Readonly<Record<Qualifier, Readonly<Record<Language, string>>>> = {
  about: ABOUT,
  nearly: { en: 'nearly', uk: 'майже' },
  'less-than': { en: 'less than', uk: 'менше ніж' },
  'more-than': { en: 'more than', uk: 'понад' },
};

/**
 * A figure as a report has it: with both ends of a range, with its "about" or "less than", and in the report's own words
 * with the number after them: `about two thirds (66.7%)`.
 */
export function formatReported(
  figure: {
    readonly value: number;
    readonly low?: number;
    readonly high?: number;
    readonly unit: FigureUnit;
    readonly qualifier?: Qualifier;
    readonly words?: Bilingual;
  },
  language: Language,
): string {
  const { value, low = value, high = value, unit, qualifier, words } = figure;
  const digits = Math.max(digitsOf(low), digitsOf(high));
  const number = formatFigure(low === high ? value : [low, high], unit, language, { digits });
  const text = words === undefined ? number : `${words[language]} (${number})`;
  return qualifier === undefined ? text : `${QUALIFIERS[qualifier][language]} ${text}`;
}

/** How far one figure is from another, signed. Shares differ by percentage points, not by percent. */
export function formatDifference(
  value: number,
  unit: FigureUnit,
  language: Language,
  options: NumberOptions = {},
): string {
  return formatDistance(value, unit, language, { ...options, signed: true });
}

/** A distance between two figures, or a half-width of one; shares differ by percentage points. */
export function formatDistance(
  value: number,
  unit: FigureUnit,
  language: Language,
  options: NumberOptions = {},
): string {
  if (unit !== 'percent') return formatFigure(value, unit, language, options);
  return `${formatNumber(value, language, options)}${THIN_SPACE}${language === 'uk' ? 'в. п.' : 'pp'}`;
}

/** Digits after the decimal mark that a number is written with, two at most: a report's figure keeps its own. */
export function digitsOf(value: number): number {
  return [0, 1].find((digits) => Number(value.toFixed(digits)) === value) ?? 2;
}

/** An ISO date in words (`12 August 2025`), or in short words (`12 Aug 2025`); a span when an end is given. */
export function formatDate(iso: string, language: Language, style: 'long' | 'short' = 'long', isoEnd?: string): string {
  const format = dateFormat(language, style);
  const start = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(start.getTime())) return iso;
  const end = isoEnd === undefined ? start : new Date(`${isoEnd}T00:00:00Z`);
  const text =
    Number.isNaN(end.getTime()) || end.getTime() <= start.getTime()
      ? format.format(start)
      : format.formatRange(start, end);
  // Intl ends Ukrainian dates with an abbreviation that reads badly before a full stop, and pads the dash between two
  // days of one month in some versions and not in others.
  return text
    .replace(/\s*р\.$/u, style === 'long' ? ' року' : '')
    .replace(/^(\d{1,2})\s*\u2013\s*(?=\d{1,2}\s)/u, `$1${EN_DASH}`);
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** As dear to make as a format of numbers. */
function dateFormat(language: Language, style: 'long' | 'short'): Intl.DateTimeFormat {
  const key = `${language} ${style}`;
  const known = dateFormats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: style,
    year: 'numeric',
    timeZone: 'UTC',
  });
  dateFormats.set(key, format);
  return format;
}
