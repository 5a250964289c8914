import type { MultiPolygon } from 'geojson';
import { gridRings } from './grid';

/** A directed edge of a ring in grid steps, the ring's land on its left. */
export interface Edge {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
}

/** Two borders this close, in grid steps (5e-7°, about 5 cm), are one: overlays round to one step. */
const SAME_BORDER_STEPS = 5;

/** Shares of an edge that differ by less are the same. */
const ROUNDING = 1e-6;

/** Cells of the edge index: 0.02°, wider than anything that is asked of it. */
const CELL_STEPS = 2e5;
const CELL_COLUMNS = 1e5;

/** All edges of an area's rings, ring by ring. */
export function ringEdges(geometry: MultiPolygon): Edge[][] {
  return gridRings(geometry).rings.map(({ path }) =>
    path.map((from, index) => {
      const to = path[index + 1] ?? path[0] ?? from;
      return { ax: from.x, ay: from.y, bx: to.x, by: to.y };
    }),
  );
}

/** Edges by the cells of a coarse grid that their boxes touch. */
export class EdgeIndex {
  readonly #cells = new Map<number, Edge[]>();

  /** Adds an edge; with `within`, only to the cells that index knows too. */
  add(edge: Edge, within?: EdgeIndex): void {
    forEachCell(edge, 0, (cell) => {
      if (within && !within.#cells.has(cell)) return;
      const edges = this.#cells.get(cell);
      if (edges) edges.push(edge);
      else this.#cells.set(cell, [edge]);
    });
  }

  /** Edges in the cells that the edge's box, widened by some steps, touches; an edge may come more than once. */
  near(edge: Edge, widenSteps: number): Edge[] {
    const found: Edge[] = [];
    forEachCell(edge, widenSteps, (cell) => {
      const edges = this.#cells.get(cell);
      if (edges) for (const other of edges) found.push(other);
    });
    return found;
  }
}

function forEachCell({ ax, ay, bx, by }: Edge, widenSteps: number, visit: (cell: number) => void): void {
  const left = Math.floor((Math.min(ax, bx) - widenSteps) / CELL_STEPS);
  const right = Math.floor((Math.max(ax, bx) + widenSteps) / CELL_STEPS);
  const bottom = Math.floor((Math.min(ay, by) - widenSteps) / CELL_STEPS);
  const top = Math.floor((Math.max(ay, by) + widenSteps) / CELL_STEPS);
  for (let row = bottom; row <= top; row++) {
    for (let column = left; column <= right; column++) visit(row * CELL_COLUMNS + column);
  }
}

/** A stretch of an edge, from and to as shares of its length. */
export type Share = readonly [from: number, to: number];

/** One edge of the first area, and the stretches of it, in order, beyond which the second area lies. */
export interface SharedEdge {
  readonly edge: Edge;
  readonly shares: readonly Share[];
}

/** What two areas have in common along their borders. */
export interface SharedBorder {
  /** Every edge of the first area, ring by ring, with what is shared of it. */
  readonly rings: readonly (readonly SharedEdge[])[];
  /** Edges of the second area, near the first, with neither area beyond them. */
  readonly outline: EdgeIndex;
}

/**
 * The borders that two areas share, to 5 cm. They must not overlap; a vertex may lie on one side of the border only.
 * Where the second area is itself narrower than 5 cm it is only what rounding left between two outlines, and counts
 * as not there.
 */
export function sharedBorder(first: MultiPolygon, second: MultiPolygon): SharedBorder {
  const firstRings = ringEdges(first);
  const firstIndex = new EdgeIndex();
  for (const edge of firstRings.flat()) firstIndex.add(edge);
  const secondEdges = ringEdges(second).flat();
  const secondIndex = new EdgeIndex();
  for (const edge of secondEdges) secondIndex.add(edge, firstIndex);

  const rings = firstRings.map((ring) =>
    ring.map((edge) => {
      const near = secondIndex.near(edge, SAME_BORDER_STEPS);
      return { edge, shares: without(covered(edge, near, 'against'), covered(edge, near, 'along')) };
    }),
  );
  const outline = new EdgeIndex();
  for (const edge of secondEdges) {
    const near = [...firstIndex.near(edge, SAME_BORDER_STEPS), ...secondIndex.near(edge, SAME_BORDER_STEPS)];
    if (near.length === 0) continue;
    for (const share of without([[0, 1]], covered(edge, near, 'against'))) outline.add(stretch(edge, share));
  }
  return { rings, outline };
}

/** The part of an edge between two shares of its length. */
export function stretch({ ax, ay, bx, by }: Edge, [from, to]: Share): Edge {
  return {
    ax: ax + (bx - ax) * from,
    ay: ay + (by - ay) * from,
    bx: to === 1 ? bx : ax + (bx - ax) * to,
    by: to === 1 ? by : ay + (by - ay) * to,
  };
}

/** The stretches of an edge along which one of the others is the same border, running along with it or against it. */
function covered(edge: Edge, others: readonly Edge[], direction: 'along' | 'against'): Share[] {
  const shares: Share[] = [];
  for (const other of others) {
    if (other === edge || !boxesMeet(edge, other)) continue;
    const share = direction === 'against' ? shareAgainst(edge, other) : shareAgainst(edge, reversed(other));
    if (share) shares.push(share);
  }
  return shares.length < 2 ? shares : joined(shares);
}

function reversed({ ax, ay, bx, by }: Edge): Edge {
  return { ax: bx, ay: by, bx: ax, by: ay };
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
  const along = (x: number, y: number) => ((x - edge.ax) * dx + (y - edge.ay) * dy) / (length * length);
  const start = Math.max(0, along(other.bx, other.by));
  const end = Math.min(1, along(other.ax, other.ay));
  if (!((end - start) * length > SAME_BORDER_STEPS)) return undefined;
  const offset = (share: number) => {
    const x = edge.ax + share * dx - other.ax;
    const y = edge.ay + share * dy - other.ay;
    return Math.abs(x * oy - y * ox) / otherLength;
  };
  if (offset(start) > SAME_BORDER_STEPS || offset(end) > SAME_BORDER_STEPS) return undefined;
  return [start, end];
}

/** The shares that remain when others are taken away; both in order. */
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

function boxesMeet(a: Edge, b: Edge): boolean {
  return (
    Math.min(a.ax, a.bx) - SAME_BORDER_STEPS <= Math.max(b.ax, b.bx) &&
    Math.min(b.ax, b.bx) - SAME_BORDER_STEPS <= Math.max(a.ax, a.bx) &&
    Math.min(a.ay, a.by) - SAME_BORDER_STEPS <= Math.max(b.ay, b.by) &&
    Math.min(b.ay, b.by) - SAME_BORDER_STEPS <= Math.max(a.ay, a.by)
  );
}

function joined(shares: readonly Share[]): Share[] {
  const result: [number, number][] = [];
  for (const [start, end] of shares.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && start <= last[1] + ROUNDING) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}
