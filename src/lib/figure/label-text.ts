import type { TextNode } from './display-list';
import { widthOf, type Face, type FigureFonts } from './font-metrics';
import type { LabelBox, LabelField } from './label-placing';
import { drawnText } from './text-layout';

/** No text of a figure is smaller, points. */
export const LEAST_SIZE_PT = 8;

/** How a label is set; lengths in points. */
export interface LabelStyle {
  readonly size: number;
  readonly face: Face;
  readonly colour: string;
  readonly letterSpacing?: number;
  readonly halo?: { readonly colour: string; readonly width: number };
  readonly figure?: string;
}

/** A name in lines, with the box it needs. */
export interface Label {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly style: LabelStyle;
}

const LEADING = 1.12;
/** Where the baseline of the first line is in a label's box, as a share of the size: the height of capitals. */
const CAPITALS = 0.76;

/** A label of these lines. */
export function labelOf(lines: readonly string[], style: LabelStyle, fonts: FigureFonts): Label {
  const drawn = lines.map(drawnText);
  return {
    lines: drawn,
    width: Math.max(...drawn.map((line) => measured(line, style, fonts))),
    height: style.size * (CAPITALS + 0.2 + LEADING * (lines.length - 1)),
    style,
  };
}

/** Width of one line of a label. */
export function measured(line: string, style: LabelStyle, fonts: FigureFonts): number {
  return widthOf(line, fonts[style.face], style.size, style.letterSpacing);
}

/** The label in the first free place, or nothing. */
export function placed(label: Label, candidates: Iterable<LabelBox>, field: LabelField): readonly TextNode[] {
  const box = field.take(candidates);
  return box === undefined ? [] : textsIn(box, label);
}

/** The lines of a label in its box. */
export function textsIn(box: LabelBox, { lines, style }: Label): readonly TextNode[] {
  return lines.map((text, index): TextNode => ({
    kind: 'text',
    ...style,
    x: box.x + box.width / 2 + (style.letterSpacing ?? 0) / 2,
    y: box.y + style.size * (CAPITALS + LEADING * index),
    text,
    anchor: 'middle',
  }));
}
