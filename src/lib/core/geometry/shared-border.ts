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

/** One edge of the first area, and the shares of it, 0 to 1 in order, along which the second area lies beyond. */
export interface SharedEdge {
  readonly edge: Edge;
  readonly shares: readonly (readonly [from: number, to: number])[];
}

/** What two areas have in common along their borders. */
export interface SharedBorder {
  /** Every edge of the first area, ring by ring, with what is shared of it. */
  readonly rings: readonly (readonly SharedEdge[])[];
  /** Edges of the second area, near the first, with neither area beyond them. */
  readonly outline: EdgeIndex;
}

function exactKey(ax: number, ay: number, bx: number, by: number): number {
  return ax * 31 + ay * 17 + bx * 13 + by * 7;
}

/** The borders that two areas share, to 5 cm. They must not overlap; a vertex may lie on one side of the border only. */
export function sharedBorder(first: MultiPolygon, second: MultiPolygon): SharedBorder {
  const firstRings = ringEdges(first);
  const firstIndex = new EdgeIndex();
  for (const edge of firstRings.flat()) firstIndex.add(edge);
  const secondEdges = ringEdges(second).flat();
  const secondIndex = new EdgeIndex();
  const byEnds = new Map<number, Edge>();
  for (const edge of secondEdges) {
    secondIndex.add(edge, firstIndex);
    byEnds.set(exactKey(edge.bx, edge.by, edge.ax, edge.ay), edge);
  }
  const matched = new Set<Edge>();
  const rings = firstRings.map((ring) => ring.map((edge) => ({ edge, shares: sharesOf(edge) })));

  function sharesOf(edge: Edge): (readonly [number, number])[] {
    const twin = byEnds.get(exactKey(edge.ax, edge.ay, edge.bx, edge.by));
    if (twin && twin.ax === edge.bx && twin.ay === edge.by && twin.bx === edge.ax && twin.by === edge.ay) {
      matched.add(twin);
      return [[0, 1]];
    }
    const shares: (readonly [number, number])[] = [];
    for (const other of secondIndex.near(edge, SAME_BORDER_STEPS)) {
      const share = shareAlong(edge, other);
      if (!share) continue;
      matched.add(other);
      shares.push(share);
    }
    return joined(shares);
  }

  const outline = new EdgeIndex();
  for (const edge of secondEdges) {
    if (matched.has(edge)) continue;
    const isSlit = secondIndex.near(edge, SAME_BORDER_STEPS).some((other) => shareAlong(edge, other) !== undefined);
    if (!isSlit) outline.add(edge);
  }
  return { rings, outline };
}

/** The part of an edge that another, running the other way, covers; undefined when they are not the same border. */
function shareAlong(edge: Edge, other: Edge): readonly [number, number] | undefined {
  const [dx, dy] = [edge.bx - edge.ax, edge.by - edge.ay];
  const [ox, oy] = [other.bx - other.ax, other.by - other.ay];
  if (dx * ox + dy * oy >= 0) return undefined;
  const length = Math.hypot(dx, dy);
  const otherLength = Math.hypot(ox, oy);
  const along = (x: number, y: number) => ((x - edge.ax) * dx + (y - edge.ay) * dy) / (length * length);
  const start = Math.max(0, along(other.bx, other.by));
  const end = Math.min(1, along(other.ax, other.ay));
  if (!((end - start) * length > SAME_BORDER_STEPS)) return undefined;
  const offset = (share: number) => {
    const [x, y] = [edge.ax + share * dx - other.ax, edge.ay + share * dy - other.ay];
    return Math.abs(x * oy - y * ox) / otherLength;
  };
  if (offset(start) > SAME_BORDER_STEPS || offset(end) > SAME_BORDER_STEPS) return undefined;
  return [start, end];
}

function joined(shares: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const result: [number, number][] = [];
  for (const [start, end] of shares.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && start <= last[1] + 1e-6) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}
