import { CONTROL_CLASSES, type ControlClass } from './control';
import { mixColours, PALETTES, type PaletteName } from './palette';
import type { TransferKind, TransferSide } from './scenarios';
import type { Bilingual, Language } from './text';
import type { Holder } from './units';

/** Everything the map means by a mark. The one list behind map, legend, tables and pictures; its order is the legend's. */
export const SYMBOL_IDS = [
  'ukraine-held',
  'occupied',
  'occupied-before-2022',
  'advance',
  'contested',
  'claimed',
  'line-of-contact',
  'to-russia',
  'to-ukraine',
  'demilitarised',
  'overlap',
  'differs-russia',
  'differs-ukraine',
  'differs-neither',
  'claim-russia',
  'claim-ukraine',
  'freeze',
  'recognise',
  'illustrative',
  'former-reservoir',
] as const;
export type SymbolId = (typeof SYMBOL_IDS)[number];

/**
 * Marks repeated over an area. `periodPx` is the distance between equal marks along a row, CSS px; a whole number,
 * so that a tile of that size repeats without a seam. Rising is `/`, falling is `\`.
 */
export type Pattern =
  | {
      readonly kind: 'hatch';
      readonly direction: 'rising' | 'falling' | 'level' | 'upright';
      readonly periodPx: number;
      readonly widthPx: number;
      /** Each line in short strokes, two in a square of the period. */
      readonly broken?: true;
    }
  | { readonly kind: 'dots'; readonly periodPx: number; readonly radiusPx: number };

/** A pattern with its colour. A `casing` under each mark keeps it readable on any ground. */
export type ColouredPattern = Pattern & { readonly colour: string; readonly casing?: string };

/** A line round an area. `dashPx` alternates drawn and blank lengths; absent means solid. */
export interface Outline {
  readonly colour: string;
  readonly widthPx: number;
  readonly dashPx?: readonly number[];
  /** A pale line under it keeps it readable on any ground. */
  readonly cased: boolean;
}

/** How one thing is drawn, and what it is called. */
export interface MapSymbol {
  readonly id: SymbolId;
  readonly shape: 'area' | 'line';
  readonly label: Bilingual;
  readonly fill?: string;
  readonly pattern?: ColouredPattern;
  readonly outline?: Outline;
}

/** One line of a legend, in the reader's language. */
export interface LegendEntry {
  readonly id: SymbolId;
  readonly label: string;
  readonly symbol: MapSymbol;
}

const LABELS: Readonly<Record<SymbolId, Bilingual>> = {
  'ukraine-held': { en: 'Held by Ukraine', uk: 'Під контролем України' },
  occupied: { en: 'Russian-occupied (assessed)', uk: 'Окуповано Росією (за оцінкою)' },
  'occupied-before-2022': {
    en: 'Occupied before 24 February 2022',
    uk: 'Окуповано до 24 лютого 2022 року',
  },
  advance: {
    en: 'Assessed Russian advance, control not consolidated',
    uk: 'Просування Росії (за оцінкою), контроль не закріплено',
  },
  contested: { en: 'Contested or unknown', uk: 'Контроль оспорюється або невідомий' },
  claimed: { en: 'Claimed by Russia, not assessed as held', uk: 'Заявлено Росією, оцінкою не підтверджено' },
  'line-of-contact': { en: 'Line of contact', uk: 'Лінія зіткнення' },
  'to-russia': { en: 'Would pass to Russian control as reported', uk: 'Перейшло б під контроль Росії, як повідомлено' },
  'to-ukraine': {
    en: 'Would pass to Ukrainian control as reported',
    uk: 'Перейшло б під контроль України, як повідомлено',
  },
  demilitarised: { en: 'Would be demilitarised as reported', uk: 'Було б демілітаризовано, як повідомлено' },
  overlap: {
    en: 'Land in several proposals',
    uk: 'Територія в кількох пропозиціях',
  },
  'differs-russia': { en: 'Held by Russia in B, not in A', uk: 'У Б утримує Росія, в А – ні' },
  'differs-ukraine': { en: 'Held by Ukraine in B, not in A', uk: 'У Б утримує Україна, в А – ні' },
  'differs-neither': {
    en: 'Held by neither side in B, by one in A',
    uk: 'У Б не утримує жодна сторона, в А – одна з них',
  },
  'claim-russia': { en: 'Limits of a Russian claim', uk: 'Межі претензій Росії' },
  'claim-ukraine': { en: 'Limits of a Ukrainian claim', uk: 'Межі вимог України' },
  freeze: { en: 'Would be frozen; no land moves', uk: 'Було б заморожено; територія не переходить' },
  recognise: { en: 'Recognition proposed; no land moves', uk: 'Пропонується визнання; територія не переходить' },
  illustrative: { en: 'Illustrative: no limits were reported', uk: 'Умовно: меж не повідомлено' },
  'former-reservoir': {
    en: 'Former Kakhovka reservoir, drained June 2023',
    uk: 'Колишнє Каховське водосховище, спорожніло в червні 2023 року',
  },
};

const SPARSE_PX = 14;
const DENSE_PX = 6;

/** Dashes of an outline whose position is only illustrated. */
export const ILLUSTRATIVE_DASH_PX = [7, 4] as const;

/** The symbol with its colours in a palette. */
export function symbolOf(id: SymbolId, palette: PaletteName = 'light'): MapSymbol {
  return { id, label: LABELS[id], ...appearance(id, palette) };
}

function appearance(id: SymbolId, paletteName: PaletteName): Omit<MapSymbol, 'id' | 'label'> {
  const colours = PALETTES[paletteName];
  const edge = (colour: string): Outline => ({ colour, widthPx: 1, cased: false });
  const inked = (colour: string) => ({ colour, casing: colours.casing });
  const proposed = (colour: string, direction: 'rising' | 'falling') => ({
    shape: 'area' as const,
    pattern: { kind: 'hatch' as const, direction, periodPx: SPARSE_PX, widthPx: 1.75, ...inked(colour) },
    outline: { colour, widthPx: 2, cased: true },
  });
  const bounds = (colour: string, dashPx: readonly number[], widthPx = 1.5) => ({
    shape: 'area' as const,
    outline: { colour, widthPx, dashPx, cased: true },
  });
  const differing = (colour: string, direction: 'rising' | 'falling' | 'level') => ({
    shape: 'area' as const,
    pattern: {
      kind: 'hatch' as const,
      direction,
      periodPx: 16,
      widthPx: 2.25,
      broken: true as const,
      ...inked(colour),
    },
    outline: { colour, widthPx: 3, cased: true },
  });
  switch (id) {
    case 'ukraine-held':
      return { shape: 'area', fill: colours.land, outline: edge(colours.oblastBorder) };
    case 'occupied':
      return { shape: 'area', fill: colours.occupied };
    case 'occupied-before-2022':
      return { shape: 'area', fill: colours.occupiedBefore2022 };
    case 'advance':
      return { shape: 'area', fill: colours.advance };
    case 'contested':
      return {
        shape: 'area',
        fill: colours.contestedGround,
        pattern: { kind: 'hatch', direction: 'level', periodPx: DENSE_PX, widthPx: 1.5, colour: colours.contested },
      };
    case 'claimed':
      return bounds(colours.claimed, [0.1, 4], 2);
    case 'line-of-contact':
      return { shape: 'line', outline: { colour: colours.lineOfContact, widthPx: 2, dashPx: [6, 3], cased: true } };
    case 'to-russia':
      return proposed(colours.toRussia, 'rising');
    case 'to-ukraine':
      return proposed(colours.toUkraine, 'falling');
    case 'demilitarised':
      return {
        shape: 'area',
        pattern: { kind: 'dots', periodPx: 12, radiusPx: 1.75, ...inked(colours.toNobody) },
        outline: { colour: colours.toNobody, widthPx: 2, cased: true },
      };
    case 'overlap':
      return {
        shape: 'area',
        pattern: {
          kind: 'hatch',
          direction: 'rising',
          periodPx: SPARSE_PX / 2,
          widthPx: 1.75,
          ...inked(colours.placeLabel),
        },
      };
    case 'differs-russia':
      return differing(colours.toRussia, 'rising');
    case 'differs-ukraine':
      return differing(colours.toUkraine, 'falling');
    case 'differs-neither':
      return differing(colours.toNobody, 'level');
    case 'claim-russia':
      return bounds(colours.toRussia, [0.1, 5], 2.5);
    case 'claim-ukraine':
      return bounds(colours.toUkraine, [0.1, 8], 2.5);
    case 'freeze':
      return bounds(colours.frozen, [10, 4]);
    case 'recognise':
      return bounds(colours.toRussia, [9, 3, 2, 3]);
    case 'illustrative':
      return bounds(colours.placeLabel, ILLUSTRATIVE_DASH_PX, 2);
    case 'former-reservoir':
      return {
        shape: 'area',
        fill: colours.land,
        pattern: { kind: 'hatch', direction: 'upright', periodPx: 9, widthPx: 0.75, colour: colours.drained },
        outline: edge(colours.drained),
      };
  }
}

/** How far the colours of a class that is not counted move towards land, 0 to 1. */
const FAINT = { fill: 0.6, marks: 0.4 } as const;
const UNCOUNTED_DASH_PX = [3, 2] as const;

/**
 * The symbol as drawn where only `counted` classes are Russian-held: a class that is not counted is fainter and has a
 * thin dashed edge. Land occupied before 2022 is part of the class `occupied`.
 */
export function symbolUnder(id: SymbolId, palette: PaletteName, counted: readonly ControlClass[]): MapSymbol {
  const symbol = symbolOf(id, palette);
  if (isCounted(id, counted) || symbol.fill === undefined) return symbol;
  const { land, contested } = PALETTES[palette];
  return {
    ...symbol,
    fill: mixColours(symbol.fill, land, FAINT.fill),
    ...(symbol.pattern && {
      pattern: { ...symbol.pattern, colour: mixColours(symbol.pattern.colour, land, FAINT.marks) },
    }),
    outline: { colour: contested, widthPx: 1, dashPx: UNCOUNTED_DASH_PX, cased: false },
  };
}

/** Whether a symbol stands for land that a definition counts as Russian-held; true of all that is no control class. */
export function isCounted(id: SymbolId, counted: readonly ControlClass[]): boolean {
  const symbolClass = id === 'occupied-before-2022' ? 'occupied' : CONTROL_CLASSES.find((name) => name === id);
  return symbolClass === undefined || counted.includes(symbolClass);
}

/** The symbol of a control class. */
export function symbolOfClass(controlClass: ControlClass): SymbolId {
  return controlClass;
}

/**
 * The symbol of a transfer, by what it does and who receives. Land that moves is told apart by its receiver alone:
 * a withdrawal and a return to the same side are the same change on the ground.
 */
export function symbolOfTransfer(kind: TransferKind, to: TransferSide): SymbolId {
  switch (kind) {
    case 'freeze':
      return 'freeze';
    case 'recognise':
      return 'recognise';
    case 'claim':
      return to === 'ukraine' ? 'claim-ukraine' : 'claim-russia';
    case 'demilitarise':
    case 'withdrawal':
    case 'return':
      if (to === 'russia') return 'to-russia';
      return to === 'ukraine' ? 'to-ukraine' : 'demilitarised';
  }
}

/** Symbols of transfers by which land changes hands; the other transfers only mark limits. */
export const MOVING_SYMBOLS = ['to-russia', 'to-ukraine', 'demilitarised'] as const satisfies readonly SymbolId[];

/** Symbols of transfers by which no land changes hands. */
export const LIMIT_SYMBOLS = [
  'claim-russia',
  'claim-ukraine',
  'freeze',
  'recognise',
] as const satisfies readonly SymbolId[];

/** Symbols of land whose holder differs between two maps, by who holds it on the second. */
export const DIFFERENCE_SYMBOLS = [
  'differs-russia',
  'differs-ukraine',
  'differs-neither',
] as const satisfies readonly SymbolId[];

/** The symbol of land that somebody else holds on the first of two maps, by who holds it on the second. */
export function symbolOfDifference(holder: Holder): (typeof DIFFERENCE_SYMBOLS)[number] {
  return holder === 'other' ? 'differs-neither' : `differs-${holder}`;
}

/** Whether the symbol stands for land that changes hands. */
export function isMoving(id: SymbolId): boolean {
  return MOVING_SYMBOLS.some((moving) => moving === id);
}

/** The outline as drawn: dashed when the area only illustrates a report. Dotted and dashed outlines stay as they are. */
export function outlineOf(symbol: MapSymbol, illustrative: boolean): Outline | undefined {
  if (symbol.outline === undefined || !illustrative || symbol.outline.dashPx !== undefined) return symbol.outline;
  return { ...symbol.outline, dashPx: ILLUSTRATIVE_DASH_PX };
}

/** A line of a legend. `suffix` is printed after a comma, such as the date of the line of contact. */
export function legendEntry(id: SymbolId, language: Language, palette: PaletteName, suffix?: string): LegendEntry {
  const symbol = symbolOf(id, palette);
  const label = symbol.label[language];
  return { id, symbol, label: suffix === undefined ? label : `${label}, ${suffix}` };
}
