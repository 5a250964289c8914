import type { Language } from '../core/text';
import type { ColouredPattern } from '../core/symbols';
import type { Face } from './font-metrics';

/** A run of straight edges, x and y in turn, in points; y grows downwards. */
export interface Subpath {
  readonly points: readonly number[];
  readonly closed: boolean;
}

/** How a line is drawn. Lengths are points; `round` rounds its ends, which makes dots of very short dashes. */
export interface Stroke {
  readonly colour: string;
  readonly width: number;
  readonly dash?: readonly number[];
  readonly round?: boolean;
  readonly opacity?: number;
}

/** An area, a line or both. Areas are filled by the even-odd rule. */
export interface PathNode {
  readonly kind: 'path';
  readonly id?: string;
  readonly subpaths: readonly Subpath[];
  readonly fill?: string;
  /** Id of a pattern of the list, drawn over the fill. */
  readonly pattern?: string;
  readonly stroke?: Stroke;
}

/** A dot. */
export interface CircleNode {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill?: string;
  readonly stroke?: Stroke;
}

/** One line of text in one face. `x` is where its `anchor` is, `y` its baseline. */
export interface TextNode {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly face: Face;
  readonly colour: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly letterSpacing?: number;
  readonly halo?: { readonly colour: string; readonly width: number };
  /** Degrees clockwise round the anchor. */
  readonly rotate?: number;
  /** Set where the text prints a computed or reported number: what `verify` compares it by. */
  readonly figure?: string;
}

/** Nodes drawn together, cut to `clip` where it is given. */
export interface GroupNode {
  readonly kind: 'group';
  readonly id?: string;
  readonly clip?: readonly Subpath[];
  readonly children: readonly DisplayNode[];
}

export type DisplayNode = PathNode | CircleNode | TextNode | GroupNode;

/** A pattern in use, with its colours; lengths in it are CSS px and scaled by {@link PATTERN_SCALE}. */
export interface UsedPattern {
  readonly id: string;
  readonly pattern: ColouredPattern;
  /** Share of the period by which its marks are moved; 0, when missing. */
  readonly phase?: number;
  /** From 0 to 1, of casing and marks each; 1, when missing. */
  readonly opacity?: number;
}

/** A whole figure as a list of marks: what every writer writes, in this order. One unit is a point, 1/72 inch. */
export interface DisplayList {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly language: Language;
  readonly title: string;
  /** The long alternative text. */
  readonly description: string;
  /** What `verify` reads: one line of JSON. */
  readonly record: string;
  readonly patterns: readonly UsedPattern[];
  readonly nodes: readonly DisplayNode[];
}

/** Points in a CSS px, in which symbols are defined. */
export const PATTERN_SCALE = 0.75;

/** All text nodes, in drawing order. */
export function textsOf(nodes: readonly DisplayNode[]): readonly TextNode[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'text') return [node];
    return node.kind === 'group' ? textsOf(node.children) : [];
  });
}

/** A rectangle as a closed path. */
export function rectangle(x: number, y: number, width: number, height: number): Subpath {
  return { points: [x, y, x + width, y, x + width, y + height, x, y + height], closed: true };
}

/** A straight line. */
export function segment(x1: number, y1: number, x2: number, y2: number): Subpath {
  return { points: [x1, y1, x2, y2], closed: false };
}
