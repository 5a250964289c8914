import type { Definition } from '../core/control';
import type { Box } from '../core/geometry/box';
import type { Choices } from '../core/situation';
import type { Language } from '../core/text';
import type { UnitId } from '../core/units';
import { FULL_OPACITY_PCT, type AreaUnit } from '../core/view';
import type { FigureTheme } from './theme';

/** Width and height of a page in points (1/72 inch); without a height the page is as high as what is on it. */
export interface PageSize {
  readonly widthPt: number;
  readonly heightPt: number | undefined;
  /** What the size is for: a screen (pixels are exact) or print (millimetres are exact). */
  readonly medium: 'screen' | 'print';
  /** Pixels per inch a PNG is drawn with unless the person says otherwise. */
  readonly dpi: number;
}

const PT_PER_MM = 72 / 25.4;
const screen = (widthPx: number, heightPx: number): PageSize => ({
  widthPt: widthPx / 2,
  heightPt: heightPx / 2,
  medium: 'screen',
  dpi: 144,
});
const print = (widthMm: number, heightMm?: number): PageSize => ({
  widthPt: widthMm * PT_PER_MM,
  heightPt: heightMm === undefined ? undefined : heightMm * PT_PER_MM,
  medium: 'print',
  dpi: 300,
});

/** Sizes by name. Column widths are those of scientific journals, 89 and 183 mm. */
export const SIZES = {
  wide: screen(1600, 1000),
  square: screen(1080, 1080),
  portrait: screen(1080, 1350),
  story: screen(1080, 1920),
  a4: print(210, 297),
  'a4-landscape': print(297, 210),
  a3: print(297, 420),
  'a3-landscape': print(420, 297),
  letter: print(215.9, 279.4),
  'column-1': print(89),
  'column-2': print(183),
} as const satisfies Readonly<Record<string, PageSize>>;
export type SizeName = keyof typeof SIZES;

/** The most pixels a side of a PNG may have. */
export const MOST_PIXELS = 8000;
const LEAST_SIDE_PX = 400;

/**
 * A size by its name, or by its pixels as `1600x1000`. With pixels, a point is as many of them as `dpi` says; without
 * it the shorter side is 540 points, so that text keeps its share of the picture however many pixels it has.
 * Undefined when the text is no size.
 */
export function parseSize(text: string, dpi?: number): PageSize | undefined {
  if (Object.hasOwn(SIZES, text)) return SIZES[text as SizeName];
  const match = /^(\d{2,5})x(\d{2,5})$/.exec(text);
  const [width, height] = [Number(match?.[1]), Number(match?.[2])];
  const inRange = (side: number) => side >= LEAST_SIDE_PX && side <= MOST_PIXELS;
  if (!match || !inRange(width) || !inRange(height)) return undefined;
  const perPoint = dpi === undefined ? Math.max(1, Math.min(width, height) / 540) : dpi / 72;
  return { widthPt: width / perPoint, heightPt: height / perPoint, medium: 'screen', dpi: 72 * perPoint };
}

export const PROJECTIONS = ['conic-equal-area', 'mercator'] as const;
export type ProjectionName = (typeof PROJECTIONS)[number];

/** What the map shows: all of Ukraine, the land the scenarios are about, one unit, or a box in degrees. */
export type Extent = 'ukraine' | 'scenario' | { readonly unit: UnitId } | { readonly box: Box };

/** Everything a person chose about a figure. With the data it decides every byte. */
export interface FigureSpec {
  /** In the order of drawing: the last is drawn over the others. */
  readonly scenarios: readonly string[];
  /** Of an animation's frame: only the first so many transfers of the scenarios are shown. All, when missing. */
  readonly transfers?: number;
  readonly choices: Choices;
  /** How strongly scenarios are drawn, whole percent by id, where less than fully. Numbers and words stay. */
  readonly opacities?: Readonly<Record<string, number>>;
  readonly definition: Definition;
  readonly language: Language;
  readonly areaUnit: AreaUnit;
  readonly theme: FigureTheme;
  readonly size: PageSize;
  readonly projection: ProjectionName;
  readonly extent: Extent;
  /** Degrees clockwise from north that points up. */
  readonly bearing: number;
  /** Replace the title and the line under it. */
  readonly title?: string;
  readonly dek?: string;
  readonly keyFigures: boolean;
  /** A small table of reported figures against computed ones. */
  readonly table: boolean;
}

/** What a spec says of opacities: of the scenarios shown alone, in their order, and nothing where all are drawn fully. */
export function opacitiesOf(
  scenarios: readonly string[],
  opacities: Readonly<Record<string, number>>,
): Pick<FigureSpec, 'opacities'> {
  const fainter = scenarios.flatMap((id) => {
    const opacityPct = opacities[id] ?? FULL_OPACITY_PCT;
    return opacityPct === FULL_OPACITY_PCT ? [] : [[id, opacityPct] as const];
  });
  return fainter.length === 0 ? {} : { opacities: Object.fromEntries(fainter) };
}

/** A figure of who holds what, with nothing switched on. */
export const DEFAULT_SPEC: FigureSpec = {
  scenarios: [],
  choices: { parameters: {}, optional: [] },
  definition: { classes: ['occupied'], crimea: true },
  language: 'en',
  areaUnit: 'km2',
  theme: 'light',
  size: SIZES.wide,
  projection: 'conic-equal-area',
  extent: 'ukraine',
  bearing: 0,
  keyFigures: true,
  table: false,
};
