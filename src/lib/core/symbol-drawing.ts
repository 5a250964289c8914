import { outlineOf, symbolOf, type ColouredPattern, type MapSymbol, type Pattern, type SymbolId } from './symbols';

/** A straight stroke, from and to, in px. */
export type Stroke = readonly [x1: number, y1: number, x2: number, y2: number];

/** The marks of a pattern over a box whose upper left corner is the origin. Strokes reach past its edges. */
export interface PatternMarks {
  readonly strokes: readonly Stroke[];
  readonly dots: readonly (readonly [x: number, y: number])[];
}

/** A box in px; y grows downwards. */
export interface DrawBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of a 2-D canvas context that a symbol needs; any recorder with these members will do. */
export interface DrawTarget {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineCap: unknown;
  save(): void;
  restore(): void;
  beginPath(): void;
  rect(x: number, y: number, width: number, height: number): void;
  clip(): void;
  translate(x: number, y: number): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, start: number, end: number): void;
  fill(): void;
  stroke(): void;
  setLineDash(lengths: number[]): void;
}

/**
 * The marks over a box. A box of one period on each side repeats without a seam. `phase`, a share of the period from
 * 0 to 1, moves them to the right, so that a second pattern falls between the marks of the first.
 */
export function patternMarks(pattern: Pattern, widthPx: number, heightPx: number, phase = 0): PatternMarks {
  const period = pattern.periodPx;
  if (pattern.kind === 'dots') {
    const dots: [number, number][] = [];
    for (let row = 0; row * (period / 2) < heightPx; row += 1) {
      const offset = period * (((row % 2 === 0 ? 0.25 : 0.75) + phase) % 1);
      for (let x = offset; x < widthPx; x += period) dots.push([x, period * (0.25 + row / 2)]);
    }
    return { strokes: [], dots };
  }
  if (pattern.broken === true) return { strokes: brokenStrokes(pattern, widthPx, heightPx, phase), dots: [] };
  const strokes: Stroke[] = [];
  const centred = (from: number, to: number, add: (position: number) => void) => {
    for (let index = Math.floor(from / period) - 1; index * period <= to + period; index += 1)
      add((index + 0.5 + phase) * period);
  };
  switch (pattern.direction) {
    case 'level':
      centred(0, heightPx, (y) => strokes.push([-period, y, widthPx + period, y]));
      break;
    case 'upright':
      centred(0, widthPx, (x) => strokes.push([x, -period, x, heightPx + period]));
      break;
    case 'rising':
      centred(0, widthPx + heightPx, (sum) =>
        strokes.push([sum + period, -period, sum - heightPx - period, heightPx + period]),
      );
      break;
    case 'falling':
      centred(-heightPx, widthPx, (difference) =>
        strokes.push([difference - period, -period, difference + heightPx + period, heightPx + period]),
      );
      break;
  }
  return { strokes, dots: [] };
}

/**
 * Where the hatch of the first, second and third proposal on the map lies, shares of its period: land in two proposals
 * has two hatches beside each other, not one on the other.
 */
export const PHASES = [0, 0.5, 0.25] as const;

/** Half of a short stroke, as a share of the period: with its casing it stays clear of the next. */
const HALF_STROKE = 0.15;
const SLOPES = { rising: [1, -1], falling: [1, 1], level: [1.4, 0], upright: [0, 1.4] } as const;

function brokenStrokes(
  { direction, periodPx }: Extract<Pattern, { kind: 'hatch' }>,
  widthPx: number,
  heightPx: number,
  phase: number,
): Stroke[] {
  const [dx, dy] = SLOPES[direction].map((slope) => slope * HALF_STROKE * periodPx) as [number, number];
  const strokes: Stroke[] = [];
  for (let row = 0; row * (periodPx / 2) < heightPx; row += 1) {
    const y = periodPx * (0.25 + row / 2);
    const first = periodPx * (((row % 2 === 0 ? 0.25 : 0.75) + phase) % 1);
    for (let x = first; x < widthPx; x += periodPx) strokes.push([x - dx, y - dy, x + dx, y + dy]);
  }
  return strokes;
}

/** How far a casing reaches past each side of a mark, px. */
export const PATTERN_CASING_PX = 0.9;

/** Draws a pattern over a box, clipped to it; `phase` as in {@link patternMarks}. */
export function drawPattern(target: DrawTarget, pattern: ColouredPattern, box: DrawBox, phase = 0): void {
  const marks = patternMarks(pattern, box.width, box.height, phase);
  target.save();
  target.beginPath();
  target.rect(box.x, box.y, box.width, box.height);
  target.clip();
  target.translate(box.x, box.y);
  if (pattern.casing !== undefined) drawMarks(target, marks, pattern, pattern.casing, PATTERN_CASING_PX);
  drawMarks(target, marks, pattern, pattern.colour, 0);
  target.restore();
}

function drawMarks(target: DrawTarget, marks: PatternMarks, pattern: Pattern, colour: string, growPx: number): void {
  target.beginPath();
  if (pattern.kind === 'hatch') {
    for (const [x1, y1, x2, y2] of marks.strokes) {
      target.moveTo(x1, y1);
      target.lineTo(x2, y2);
    }
    target.strokeStyle = colour;
    target.lineWidth = pattern.widthPx + 2 * growPx;
    target.lineCap = 'butt';
    target.stroke();
  } else {
    const radiusPx = pattern.radiusPx + growPx;
    for (const [x, y] of marks.dots) {
      target.moveTo(x + radiusPx, y);
      target.arc(x, y, radiusPx, 0, 2 * Math.PI);
    }
    target.fillStyle = colour;
    target.fill();
  }
}

/** Draws a legend swatch: a filled and outlined box, or a stroke through its middle for a line. */
export function drawSwatch(target: DrawTarget, symbol: MapSymbol, box: DrawBox): void {
  const outline = outlineOf(symbol, false);
  target.save();
  if (symbol.shape === 'area') {
    if (symbol.fill !== undefined) {
      target.fillStyle = symbol.fill;
      target.beginPath();
      target.rect(box.x, box.y, box.width, box.height);
      target.fill();
    }
    if (symbol.pattern !== undefined) drawPattern(target, symbol.pattern, box);
  }
  if (outline !== undefined) {
    const inset = outline.widthPx / 2;
    target.strokeStyle = outline.colour;
    target.lineWidth = outline.widthPx;
    target.lineCap = isDotted(outline.dashPx) ? 'round' : 'butt';
    target.setLineDash([...(outline.dashPx ?? [])]);
    target.beginPath();
    if (symbol.shape === 'area') {
      target.rect(box.x + inset, box.y + inset, box.width - outline.widthPx, box.height - outline.widthPx);
    } else {
      target.moveTo(box.x, box.y + box.height / 2);
      target.lineTo(box.x + box.width, box.y + box.height / 2);
    }
    target.stroke();
  }
  target.restore();
}

/** Whether dashes are so short that round ends make dots of them. */
export function isDotted(dashPx: readonly number[] | undefined): boolean {
  return dashPx !== undefined && (dashPx[0] ?? 0) < 1;
}

/** How a line is drawn: in one piece, in dashes, or in dots (dashes of no length with round ends). */
export const CUTS = ['solid', 'dashed', 'dotted'] as const;
export type Cut = (typeof CUTS)[number];

/** How the outline of a symbol is cut; solid too where it has none. */
export function cutOf(symbol: SymbolId, illustrative: boolean): Cut {
  const dashPx = outlineOf(symbolOf(symbol), illustrative)?.dashPx;
  if (dashPx === undefined) return 'solid';
  return isDotted(dashPx) ? 'dotted' : 'dashed';
}
