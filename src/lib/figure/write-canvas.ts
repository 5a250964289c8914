import { drawPattern, type DrawTarget } from '../core/symbol-drawing';
import {
  PATTERN_SCALE,
  type DisplayList,
  type DisplayNode,
  type PathNode,
  type Stroke,
  type Subpath,
  type TextNode,
  type UsedPattern,
} from './display-list';
import { FONT_FAMILY, type Face } from './font-metrics';
import { wholePeriods } from './pattern-box';

/** The part of a 2-D canvas context that a figure needs; the context of a page, of a worker or of Node will do. */
export interface CanvasTarget extends DrawTarget {
  lineJoin: unknown;
  globalAlpha: number;
  font: string;
  textAlign: unknown;
  textBaseline: unknown;
  fontKerning?: unknown;
  clip(rule?: 'evenodd'): void;
  fill(rule?: 'evenodd'): void;
  closePath(): void;
  scale(x: number, y: number): void;
  rotate(radians: number): void;
  fillText(text: string, x: number, y: number): void;
  strokeText(text: string, x: number, y: number): void;
  measureText(text: string): { readonly width: number };
}

const STYLES: Readonly<Record<Face, string>> = { regular: '400', semibold: '600', italic: 'italic 400' };

/**
 * Draws a display list on an empty canvas of `pixelsPerPt` times its size. The faces must be loaded before. Hatches are
 * drawn as lines and dots, with no tiles that could leave seams.
 */
export function writeCanvas(list: DisplayList, target: CanvasTarget, pixelsPerPt: number): void {
  const patterns = new Map(list.patterns.map((used) => [used.id, used]));
  target.save();
  target.scale(pixelsPerPt, pixelsPerPt);
  // Lines are as wide as they were measured: without kerning.
  target.fontKerning = 'none';
  target.textBaseline = 'alphabetic';
  target.lineJoin = 'round';
  for (const node of list.nodes) draw(node, target, patterns);
  target.restore();
}

type Patterns = ReadonlyMap<string, UsedPattern>;

function draw(node: DisplayNode, target: CanvasTarget, patterns: Patterns): void {
  switch (node.kind) {
    case 'group':
      target.save();
      if (node.clip) {
        trace(node.clip, target);
        target.clip('evenodd');
      }
      for (const child of node.children) draw(child, target, patterns);
      target.restore();
      return;
    case 'path':
      drawPath(node, target, patterns);
      return;
    case 'circle':
      target.beginPath();
      target.arc(node.x, node.y, node.radius, 0, 2 * Math.PI);
      paint(target, node.fill, node.stroke);
      return;
    case 'text':
      drawText(node, target);
  }
}

function drawPath({ subpaths, fill, pattern, stroke }: PathNode, target: CanvasTarget, patterns: Patterns): void {
  const used = pattern === undefined ? undefined : patterns.get(pattern);
  if (used === undefined) {
    trace(subpaths, target);
    paint(target, fill, stroke);
    return;
  }
  trace(subpaths, target);
  paint(target, fill, undefined);
  target.save();
  target.clip('evenodd');
  target.scale(PATTERN_SCALE, PATTERN_SCALE);
  target.globalAlpha = used.opacity ?? 1;
  drawPattern(target, used.pattern, wholePeriods(subpaths, used.pattern.periodPx), used.phase);
  target.restore();
  if (stroke === undefined) return;
  trace(subpaths, target);
  paint(target, undefined, stroke);
}

function trace(subpaths: readonly Subpath[], target: CanvasTarget): void {
  target.beginPath();
  for (const { points, closed } of subpaths) {
    target.moveTo(points[0] ?? 0, points[1] ?? 0);
    for (let index = 2; index < points.length; index += 2) target.lineTo(points[index]!, points[index + 1]!);
    if (closed) target.closePath();
  }
}

function paint(target: CanvasTarget, fill: string | undefined, stroke: Stroke | undefined): void {
  if (fill !== undefined) {
    target.fillStyle = fill;
    target.fill('evenodd');
  }
  if (stroke === undefined) return;
  target.strokeStyle = stroke.colour;
  target.lineWidth = stroke.width;
  target.lineCap = stroke.round ? 'round' : 'butt';
  target.setLineDash([...(stroke.dash ?? [])]);
  target.globalAlpha = stroke.opacity ?? 1;
  target.stroke();
  target.globalAlpha = 1;
}

function drawText(node: TextNode, target: CanvasTarget): void {
  const { text, size, face, colour, halo, letterSpacing } = node;
  target.save();
  target.translate(node.x, node.y);
  if (node.rotate !== undefined) target.rotate((node.rotate * Math.PI) / 180);
  target.font = fontOf(face, size);
  const runs = letterSpacing === undefined ? [{ text, x: 0 }] : spaced(node, letterSpacing, target);
  target.textAlign = letterSpacing === undefined && node.anchor === 'middle' ? 'center' : 'left';
  if (letterSpacing === undefined && node.anchor === 'end') target.textAlign = 'right';
  if (halo) {
    target.strokeStyle = halo.colour;
    target.lineWidth = halo.width;
    target.setLineDash([]);
    for (const run of runs) target.strokeText(run.text, run.x, 0);
  }
  target.fillStyle = colour;
  for (const run of runs) target.fillText(run.text, run.x, 0);
  target.restore();
}

/** Letters one by one: not every browser's canvas knows letter spacing. */
function spaced({ text, anchor }: TextNode, spacing: number, target: CanvasTarget) {
  const letters = [...text].map((letter) => ({ letter, width: target.measureText(letter).width + spacing }));
  const width = letters.reduce((sum, letter) => sum + letter.width, 0);
  let x = anchor === 'end' ? -width : anchor === 'middle' ? -width / 2 : 0;
  return letters.map((letter) => {
    const run = { text: letter.letter, x };
    x += letter.width;
    return run;
  });
}

function fontOf(face: Face, size: number): string {
  return `${STYLES[face]} ${size}px ${FONT_FAMILY}`;
}
