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
const SAME_BORDER_STEPS = 5;

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

/** Edges by their two ends, exactly. */
export class EdgeSet {
  readonly #edges = new Map<number, Edge[]>();

  add(edge: Edge): void {
    const key = keyOf(edge.ax, edge.ay, edge.bx, edge.by);
    const edges = this.#edges.get(key);
    if (edges) edges.push(edge);
    else this.#edges.set(key, [edge]);
  }

  has({ ax, ay, bx, by }: Edge): boolean {
    return this.#some(ax, ay, bx, by);
  }

  hasReverse({ ax, ay, bx, by }: Edge): boolean {
    return this.#some(bx, by, ax, ay);
  }

  #some(ax: number, ay: number, bx: number, by: number): boolean {
    const edges = this.#edges.get(keyOf(ax, ay, bx, by));
    return edges?.some((edge) => edge.ax === ax && edge.ay === ay && edge.bx === bx && edge.by === by) ?? false;
  }
}

/** A small integer from the ends of an edge; edges with the same one are told apart by their ends. */
function keyOf(ax: number, ay: number, bx: number, by: number): number {
  return (Math.imul(ax, 31) + Math.imul(ay, 17) + Math.imul(bx, 13) + Math.imul(by, 7)) & 0x3fffffff;
}

/** Edges by the cells of a coarse grid that their boxes touch; edges of many cells should be cut into pieces first. */
export class EdgeIndex {
  readonly #cells = new Map<number, Edge[]>();

  add(edge: Edge): void {
    const { left, bottom, right, top } = cellsOf(edge, 0);
    for (let row = bottom; row <= top; row++) {
      for (let cell = row * CELL_COLUMNS + left; cell <= row * CELL_COLUMNS + right; cell++) {
        const edges = this.#cells.get(cell);
        if (edges) edges.push(edge);
        else this.#cells.set(cell, [edge]);
      }
    }
  }

  /** Whether one of the edges whose boxes come within some steps of the edge's box passes a test. */
  some(edge: Edge, withinSteps: number, passes: (other: Edge) => boolean): boolean {
    const { left, bottom, right, top } = cellsOf(edge, withinSteps);
    for (let row = bottom; row <= top; row++) {
      for (let cell = row * CELL_COLUMNS + left; cell <= row * CELL_COLUMNS + right; cell++) {
        for (const other of this.#cells.get(cell) ?? NO_EDGES) {
          if (other !== edge && boxesMeet(edge, other, withinSteps) && passes(other)) return true;
        }
      }
    }
    return false;
  }
}

const NO_EDGES: readonly Edge[] = [];

function cellsOf({ ax, ay, bx, by }: Edge, widenSteps: number): GridBox {
  return {
    left: Math.floor((Math.min(ax, bx) - widenSteps) / CELL_STEPS),
    right: Math.floor((Math.max(ax, bx) + widenSteps) / CELL_STEPS),
    bottom: Math.floor((Math.min(ay, by) - widenSteps) / CELL_STEPS),
    top: Math.floor((Math.max(ay, by) + widenSteps) / CELL_STEPS),
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
 * land that ends so close is only what rounding left between two outlines.
 */
export function withoutHairlines(line: readonly Edge[], index: EdgeIndex): Edge[] {
  const left: Edge[] = [];
  for (const edge of line) {
    let shares: Share[] | undefined;
    index.some(edge, SAME_BORDER_STEPS, (other) => {
      const share = shareAgainst(edge, other);
      if (share) (shares ??= []).push(share);
      return false;
    });
    if (!shares) left.push(edge);
    else for (const share of without([[0, 1]], shares)) left.push(stretch(edge, share));
  }
  return left;
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
