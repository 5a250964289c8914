import type { LegendEntry, MapSymbol } from '../core/symbols';
import { wrapText, type MeasureText } from './wrap-text';

/** One number worth a line of its own. */
export interface KeyFigure {
  readonly value: string;
  readonly label: string;
}

/** Every word of a picture, in one language. What would let the picture mislead without it cannot be left empty. */
export interface SnapshotSpec {
  /** A neutral statement of what is shown. */
  readonly title: string;
  /** Scope and date, and the proposals shown with their status. */
  readonly dek: string;
  /** As-of date and source of the control layer, such as "Control: built-in model, as of 12 Aug 2025". */
  readonly asOf: string;
  readonly definition: string;
  readonly legend: readonly LegendEntry[];
  /** At most five are printed. */
  readonly keyFigures?: readonly KeyFigure[];
  readonly projection: string;
  readonly sources: string;
  readonly disclaimer: string;
  /** Attribution and licence of the data. */
  readonly licence: string;
  /** How the scale bar's unit is printed. */
  readonly scaleUnits: Readonly<Record<'km' | 'm' | 'mi' | 'ft', string>>;
}

/** A place in a picture, px from its upper left corner. */
export interface LayoutBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One thing to draw. `y` of a text is its baseline. */
export type LayoutItem =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly font: string;
      readonly colour: string;
      readonly x: number;
      readonly y: number;
    }
  | { readonly kind: 'rule'; readonly colour: string; readonly box: LayoutBox }
  | { readonly kind: 'swatch'; readonly symbol: MapSymbol; readonly box: LayoutBox }
  | { readonly kind: 'map'; readonly box: LayoutBox };

/** A whole picture before it is drawn; the order of items is the order of drawing. */
export interface SnapshotLayout {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly items: readonly LayoutItem[];
}

const FAMILY = '"Noto Sans", sans-serif';
const INK = '#1d1d1f';
const QUIET = '#55504a';
const HAIRLINE = '#cfcac1';

/** The four sizes of type, in two weights: CSS font and distance between baselines, px. */
export const TYPE = {
  title: { font: `600 27px ${FAMILY}`, leading: 34, ascent: 27 },
  dek: { font: `400 16px ${FAMILY}`, leading: 23, ascent: 17 },
  figure: { font: `600 22px ${FAMILY}`, leading: 28, ascent: 22 },
  label: { font: `400 12.5px ${FAMILY}`, leading: 17, ascent: 13 },
  strong: { font: `600 12px ${FAMILY}`, leading: 17, ascent: 13 },
  note: { font: `400 12px ${FAMILY}`, leading: 17, ascent: 13 },
} as const;
type TypeStyle = (typeof TYPE)[keyof typeof TYPE];

/** Width of a picture in layout px; it is drawn at twice that. */
export const SNAPSHOT_WIDTH_PX = 1000;
const MARGIN_PX = 32;
/** Width of the map in a picture, layout px. */
export const SNAPSHOT_MAP_WIDTH_PX = SNAPSHOT_WIDTH_PX - 2 * MARGIN_PX;

const SWATCH = { width: 26, height: 15, gap: 8 } as const;
const LEGEND_GAP = { across: 24, down: 7 } as const;
const MOST_FIGURES = 5;

/**
 * Places everything: title, dek, figures, legend, map and notes, one under another. Text wraps and the picture grows;
 * nothing is cut off. Throws when a word the picture must not go without is missing.
 */
export function layoutSnapshot(
  spec: SnapshotSpec,
  mapHeightPx: number,
  measure: MeasureText,
): SnapshotLayout & { readonly map: LayoutBox } {
  requireWords(spec);
  const items: LayoutItem[] = [];
  const width = SNAPSHOT_MAP_WIDTH_PX;
  let y = MARGIN_PX - 4;

  const paragraph = (text: string, style: TypeStyle, colour: string, at = MARGIN_PX, room: number = width) => {
    let baseline = y + style.ascent;
    for (const line of wrapText(text, style.font, room, measure)) {
      items.push({ kind: 'text', text: line, font: style.font, colour, x: at, y: baseline });
      baseline += style.leading;
    }
    return baseline - style.ascent;
  };

  items.push({ kind: 'rule', colour: INK, box: { x: MARGIN_PX, y, width: 44, height: 4 } });
  y += 14;
  y = paragraph(spec.title, TYPE.title, INK) + 4;
  if (spec.dek.trim() !== '') y = paragraph(spec.dek, TYPE.dek, QUIET) + 12;

  const figures = (spec.keyFigures ?? []).slice(0, MOST_FIGURES);
  if (figures.length > 0) {
    const column = (width - (figures.length - 1) * 20) / figures.length;
    const top = y;
    let bottom = y;
    figures.forEach((figure, index) => {
      const at = MARGIN_PX + index * (column + 20);
      items.push({ kind: 'rule', colour: HAIRLINE, box: { x: at, y: top, width: column, height: 1 } });
      y = top + 6;
      y = paragraph(figure.value, TYPE.figure, INK, at, column);
      y = paragraph(figure.label, TYPE.label, QUIET, at, column);
      bottom = Math.max(bottom, y);
    });
    y = bottom + 14;
  }

  y = layoutLegend(spec.legend, y, items, measure) + 12;

  const map: LayoutBox = { x: MARGIN_PX, y, width, height: mapHeightPx };
  items.push({ kind: 'map', box: map });
  y += mapHeightPx + 14;

  y = paragraph(spec.asOf, TYPE.strong, INK) + 3;
  for (const note of [spec.definition, spec.projection, spec.sources, spec.disclaimer, spec.licence]) {
    if (note.trim() !== '') y = paragraph(note, TYPE.note, QUIET) + 3;
  }
  return { widthPx: SNAPSHOT_WIDTH_PX, heightPx: Math.ceil(y + MARGIN_PX - 10), items, map };
}

/** Entries in lines, left to right; a label wider than the picture wraps under itself. Returns the bottom. */
function layoutLegend(entries: readonly LegendEntry[], top: number, items: LayoutItem[], measure: MeasureText): number {
  const style = TYPE.label;
  const textAt = SWATCH.width + SWATCH.gap;
  let x = MARGIN_PX;
  let y = top;
  let rowHeight = 0;
  for (const entry of entries) {
    const lines = wrapText(entry.label, style.font, SNAPSHOT_MAP_WIDTH_PX - textAt, measure);
    const textWidth = Math.max(0, ...lines.map((line) => measure(line, style.font)));
    const entryWidth = textAt + textWidth;
    if (x > MARGIN_PX && x + entryWidth > MARGIN_PX + SNAPSHOT_MAP_WIDTH_PX) {
      x = MARGIN_PX;
      y += rowHeight + LEGEND_GAP.down;
      rowHeight = 0;
    }
    items.push({ kind: 'swatch', symbol: entry.symbol, box: { x, y, width: SWATCH.width, height: SWATCH.height } });
    lines.forEach((text, index) => {
      const baseline = y + style.ascent - 1 + index * style.leading;
      items.push({ kind: 'text', text, font: style.font, colour: INK, x: x + textAt, y: baseline });
    });
    rowHeight = Math.max(rowHeight, lines.length * style.leading, SWATCH.height);
    x += entryWidth + LEGEND_GAP.across;
  }
  return y + rowHeight;
}

function requireWords(spec: SnapshotSpec): void {
  const required = ['title', 'asOf', 'definition', 'projection', 'sources', 'disclaimer', 'licence'] as const;
  const missing = required.filter((name) => spec[name].trim() === '');
  if (missing.length > 0) throw new Error(`A picture needs its ${missing.join(', ')}`);
}
