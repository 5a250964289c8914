import type { Path64 } from 'clipper2-ts';
import type { GridBox } from './grid';

/** A directed edge in grid steps; on a ring its land is on the left. */
export interface Edge {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
}

/** Borders this close, in grid steps (5e-7°, about 5 cm), are one: overlays round to one step. */
export const SAME_BORDER_STEPS = 5;

/** Shares of an edge that differ by less are the same. */
const ROUNDING = 1e-6;

/** Cells of the edge index: 0.02°, a few of the usual edges. */
const CELL_STEPS = 2e5;
const CELL_COLUMNS = 1e5;

/** The edges of a line of grid points, in order. */
export function edgesOf(path: Path64): Edge[] {
  const edges: Edge[] = [];
  for (let index = 1; index < path.length; index++) {
    const [from, to] = [path[index - 1], path[index]];
    if (from && to) edges.push({ ax: from.x, ay: from.y, bx: to.x, by: to.y });
  }
  return edges;
}

/** The edges of a closed ring of grid points, the one from its last point to its first at the end. */
export function edgesOfRing(path: Path64): Edge[] {
  const edges = edgesOf(path);
  const [first, last] = [path[0], path.at(-1)];
  if (first && last && path.length > 1) edges.push({ ax: last.x, ay: last.y, bx: first.x, by: first.y });
  return edges;
}

/** Numbers that one edge takes in a table. */
const ENDS = 4;

/**
 * Edges by their two ends, exactly, each with a number from 1 to 255: a hash table in typed arrays with linear
 * probing, because a ledger looks up some ten thousand edges. Ends must be whole grid steps.
 */
export class EdgeTable {
  #ends = new Int32Array(1024 * ENDS);
  #values = new Uint8Array(1024);
  #size = 0;

  set({ ax, ay, bx, by }: Edge, value: number): void {
    if (this.#size * 2 >= this.#values.length) this.#grow();
    const slot = this.#slotOf(ax, ay, bx, by);
    if (this.#values[slot] === 0) {
      this.#size++;
      this.#ends.set([ax, ay, bx, by], slot * ENDS);
    }
    this.#values[slot] = value;
  }

  /** The number of the edge from `a` to `b`, 0 when it is not in the table. */
  get(ax: number, ay: number, bx: number, by: number): number {
    return this.#values[this.#slotOf(ax, ay, bx, by)] ?? 0;
  }

  #slotOf(ax: number, ay: number, bx: number, by: number): number {
    const last = this.#values.length - 1;
    const ends = this.#ends;
    let slot = hashOf(ax, ay, bx, by) & last;
    while (this.#values[slot] !== 0) {
      const at = slot * ENDS;
      if (ends[at] === ax && ends[at + 1] === ay && ends[at + 2] === bx && ends[at + 3] === by) break;
      slot = (slot + 1) & last;
    }
    return slot;
  }

  #grow(): void {
    const [ends, values] = [this.#ends, this.#values];
    this.#ends = new Int32Array(ends.length * 2);
    this.#values = new Uint8Array(values.length * 2);
    for (const [slot, value] of values.entries()) {
      if (value === 0) continue;
      const [ax = 0, ay = 0, bx = 0, by = 0] = ends.subarray(slot * ENDS, slot * ENDS + ENDS);
      const moved = this.#slotOf(ax, ay, bx, by);
      this.#ends.set([ax, ay, bx, by], moved * ENDS);
      this.#values[moved] = value;
    }
  }
}

function hashOf(ax: number, ay: number, bx: number, by: number): number {
  let hash =
    Math.imul(ax, 0x9e3779b1) ^ Math.imul(ay, 0x85ebca6b) ^ Math.imul(bx, 0xc2b2ae35) ^ Math.imul(by, 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

/**
 * Edges by the cells of a coarse grid that lie within a reach of their boxes, for finding what is near an edge; edges
 * of many cells should be cut into pieces first.
 */
export class EdgeIndex {
  readonly #cells = new Map<number, Edge[]>();
  readonly #reachSteps: number;

  constructor(reachSteps: number) {
    this.#reachSteps = reachSteps;
  }

  add(edge: Edge): void {
    const { left, bottom, right, top } = cellsOf(edge, this.#reachSteps);
    for (let row = bottom; row <= top; row++) {
      for (let cell = (row * CELL_COLUMNS + left) | 0; cell <= row * CELL_COLUMNS + right; cell++) {
        const edges = this.#cells.get(cell);
        if (edges) edges.push(edge);
        else this.#cells.set(cell, [edge]);
      }
    }
  }

  /** Whether one of the edges whose boxes come within reach of the edge's box passes a test. */
  some(edge: Edge, passes: (other: Edge) => boolean): boolean {
    const { left, bottom, right, top } = cellsOf(edge, 0);
    for (let row = bottom; row <= top; row++) {
      for (let cell = (row * CELL_COLUMNS + left) | 0; cell <= row * CELL_COLUMNS + right; cell++) {
        for (const other of this.#cells.get(cell) ?? NO_EDGES) {
          if (other !== edge && boxesMeet(edge, other, this.#reachSteps) && passes(other)) return true;
        }
      }
    }
    return false;
  }
}

const NO_EDGES: readonly Edge[] = [];

/** Whole numbers of 32 bits: a map finds them without boxing. */
function cellsOf({ ax, ay, bx, by }: Edge, widenSteps: number): GridBox {
  return {
    left: Math.floor(((ax < bx ? ax : bx) - widenSteps) / CELL_STEPS) | 0,
    right: Math.floor(((ax < bx ? bx : ax) + widenSteps) / CELL_STEPS) | 0,
    bottom: Math.floor(((ay < by ? ay : by) - widenSteps) / CELL_STEPS) | 0,
    top: Math.floor(((ay < by ? by : ay) + widenSteps) / CELL_STEPS) | 0,
  };
}

function boxesMeet(a: Edge, b: Edge, withinSteps: number): boolean {
  return (
    Math.min(a.ax, a.bx) - withinSteps <= Math.max(b.ax, b.bx) &&
    Math.min(b.ax, b.bx) - withinSteps <= Math.max(a.ax, a.bx) &&
    Math.min(a.ay, a.by) - withinSteps <= Math.max(b.ay, b.by) &&
    Math.min(b.ay, b.by) - withinSteps <= Math.max(a.ay, a.by)
  );
}

/** A stretch of an edge, from and to as shares of its length. */
export type Share = readonly [from: number, to: number];

/** The part of an edge between two shares of its length. */
export function stretch({ ax, ay, bx, by }: Edge, [from, to]: Share): Edge {
  return {
    ax: ax + (bx - ax) * from,
    ay: ay + (by - ay) * from,
    bx: to === 1 ? bx : ax + (bx - ax) * to,
    by: to === 1 ? by : ay + (by - ay) * to,
  };
}

/**
 * What is left of a line when the stretches are taken away along which another edge runs the other way within 5 cm:
 * land that ends so close is only what rounding left between two outlines. The index must reach as far.
 */
export function withoutHairlines(line: readonly Edge[], index: EdgeIndex): Edge[] {
  return splitAtHairlines(line, index).left;
}

/** The same, and the stretches that are taken away. */
export function splitAtHairlines(line: readonly Edge[], index: EdgeIndex): { left: Edge[]; taken: Edge[] } {
  const [left, taken]: [Edge[], Edge[]] = [[], []];
  for (const edge of line) {
    const shares = sharesAgainst(edge, index);
    if (!shares) {
      left.push(edge);
      continue;
    }
    const rest = without(WHOLE, shares);
    for (const share of rest) left.push(stretch(edge, share));
    for (const share of without(WHOLE, rest)) taken.push(stretch(edge, share));
  }
  return { left, taken };
}

const WHOLE: readonly Share[] = [[0, 1]];

/** The parts of an edge that others, running the other way, cover; undefined when there are none. */
function sharesAgainst(edge: Edge, index: EdgeIndex): Share[] | undefined {
  let shares: Share[] | undefined;
  index.some(edge, (other) => {
    const share = shareAgainst(edge, other);
    if (share) (shares ??= []).push(share);
    return false;
  });
  return shares;
}

/** The part of an edge that another, running the other way, covers; undefined when they are not the same border. */
function shareAgainst(edge: Edge, other: Edge): Share | undefined {
  const dx = edge.bx - edge.ax;
  const dy = edge.by - edge.ay;
  const ox = other.bx - other.ax;
  const oy = other.by - other.ay;
  if (dx * ox + dy * oy >= 0) return undefined;
  if (edge.ax === other.bx && edge.ay === other.by && edge.bx === other.ax && edge.by === other.ay) return [0, 1];
  const length = Math.hypot(dx, dy);
  const otherLength = Math.hypot(ox, oy);
  const start = Math.max(0, ((other.bx - edge.ax) * dx + (other.by - edge.ay) * dy) / (length * length));
  const end = Math.min(1, ((other.ax - edge.ax) * dx + (other.ay - edge.ay) * dy) / (length * length));
  if (!((end - start) * length > SAME_BORDER_STEPS)) return undefined;
  const crossAtStart = (edge.ax + start * dx - other.ax) * oy - (edge.ay + start * dy - other.ay) * ox;
  const crossAtEnd = (edge.ax + end * dx - other.ax) * oy - (edge.ay + end * dy - other.ay) * ox;
  if (Math.max(Math.abs(crossAtStart), Math.abs(crossAtEnd)) > SAME_BORDER_STEPS * otherLength) return undefined;
  return [start, end];
}

/** The shares that remain when others are taken away. */
function without(shares: readonly Share[], taken: readonly Share[]): Share[] {
  let rest = [...shares];
  for (const [from, to] of taken) {
    rest = rest.flatMap(([start, end]): Share[] => {
      if (to <= start || from >= end) return [[start, end]];
      const before: Share[] = from > start + ROUNDING ? [[start, from]] : [];
      const after: Share[] = to < end - ROUNDING ? [[to, end]] : [];
      return [...before, ...after];
    });
  }
  return rest;
}
