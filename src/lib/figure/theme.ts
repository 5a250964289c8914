import { PALETTES, type Palette, type PaletteName } from '../core/palette';
import type { ColouredPattern } from '../core/symbols';

export const FIGURE_THEMES = ['light', 'dark', 'neutral', 'greyscale', 'transparent'] as const;
/** Colours of a figure. `transparent` has no paper, sea or neighbours, to be laid over another ground. */
export type FigureTheme = (typeof FIGURE_THEMES)[number];

/** Everything a figure takes its colours from. */
export interface FigureColours {
  readonly palette: Palette;
  /** The palette symbols are asked for; their colours then go through `tone`. */
  readonly paletteName: PaletteName;
  /** Undefined where the page shows through. */
  readonly paper: string | undefined;
  readonly ink: string;
  readonly softInk: string;
  readonly rule: string;
  readonly drawsSurroundings: boolean;
  /** The colour as this theme prints it. */
  tone(colour: string): string;
}

const INKS = {
  light: { paper: '#ffffff', ink: '#1d1d1f', softInk: '#55524c', rule: '#d3cec4' },
  dark: { paper: '#1c1b19', ink: '#f0ede6', softInk: '#c3beb3', rule: '#4a4742' },
  neutral: { paper: '#ffffff', ink: '#1d1d1f', softInk: '#55524c', rule: '#d3cec4' },
} as const;

/** The colours of a theme. */
export function coloursOf(theme: FigureTheme): FigureColours {
  const paletteName: PaletteName = theme === 'dark' || theme === 'neutral' ? theme : 'light';
  const tone = theme === 'greyscale' ? toGrey : (colour: string) => colour;
  const inks = INKS[paletteName];
  return {
    palette: Object.fromEntries(
      Object.entries(PALETTES[paletteName]).map(([name, colour]: [string, string]) => [name, tone(colour)]),
    ) as unknown as Palette,
    paletteName,
    paper: theme === 'transparent' ? undefined : inks.paper,
    ink: tone(inks.ink),
    softInk: tone(inks.softInk),
    rule: tone(inks.rule),
    drawsSurroundings: theme !== 'transparent',
    tone,
  };
}

/** The pattern in the colours this theme prints. */
export function tonedPattern(pattern: ColouredPattern, { tone }: FigureColours): ColouredPattern {
  const { colour, casing } = pattern;
  return { ...pattern, colour: tone(colour), ...(casing !== undefined && { casing: tone(casing) }) };
}

/** The grey of the same lightness: relative luminance (WCAG 2.2) kept, through the sRGB curve and back. */
export function toGrey(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) =>
    toLinear(Number.parseInt(colour.slice(start, start + 2), 16) / 255),
  );
  const level = Math.round(255 * fromLinear(0.2126 * red + 0.7152 * green + 0.0722 * blue));
  return `#${level.toString(16).padStart(2, '0').repeat(3)}`;
}

function toLinear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function fromLinear(value: number): number {
  return value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
}
