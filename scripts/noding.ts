import type { Position } from 'geojson';

/** Vertex on the integer grid; one step is 1e-5 degree (about a metre). */
export type GridPoint = readonly [x: number, y: number];

/** A closed line on the grid with a tag that says where it comes from; the last point repeats the first. */
export interface TaggedLine {
  readonly tag: number;
  readonly points: readonly GridPoint[];
}

const GRID_PER_DEGREE = 1e5;
const CELL = 2000;
/** A vertex nearer than this to a segment, in grid steps, becomes a vertex of that segment. */
const SNAP = 0.75;

/** Degrees to the grid. */
export function toGrid(position: Position): GridPoint {
  return [Math.round((position[0] as number) * GRID_PER_DEGREE), Math.round((position[1] as number) * GRID_PER_DEGREE)];
}

/** The grid to degrees, with no more than five decimals. */
export function toDegrees(point: GridPoint): Position {
  return [point[0] / GRID_PER_DEGREE, point[1] / GRID_PER_DEGREE];
}

/** One number for a grid point, unique as long as coordinates stay under 2^23. */
export function pointKey(point: GridPoint): number {
  return point[0] * 8388608 + point[1];
}

/** Where two segments cross, rounded to the grid; undefined where they don't or are parallel. */
function crossing(a: GridPoint, b: GridPoint, c: GridPoint, d: GridPoint): GridPoint | undefined {
  const rx = b[0] - a[0];
  const ry = b[1] - a[1];
  const sx = d[0] - c[0];
  const sy = d[1] - c[1];
  const denominator = rx * sy - ry * sx;
  if (denominator === 0) return undefined;
  const t = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / denominator;
  const u = ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / denominator;
  if (t < 0 || t > 1 || u < 0 || u > 1) return undefined;
  return [Math.round(a[0] + t * rx), Math.round(a[1] + t * ry)];
}

/** Whether `point` is close enough to the inside of a segment to become one of its vertices. */
function touches(point: GridPoint, a: GridPoint, b: GridPoint): boolean {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const along = (point[0] - a[0]) * dx + (point[1] - a[1]) * dy;
  const lengthSquared = dx * dx + dy * dy;
  if (along <= 0 || along >= lengthSquared) return false;
  const across = (point[0] - a[0]) * dy - (point[1] - a[1]) * dx;
  return across * across <= SNAP * SNAP * lengthSquared;
}

/** Whether two segments lie more than a grid step apart along an axis. */
function apart(a: GridPoint, b: GridPoint, c: GridPoint, d: GridPoint, axis: 0 | 1): boolean {
  return (
    Math.max(a[axis], b[axis]) + 1 < Math.min(c[axis], d[axis]) ||
    Math.max(c[axis], d[axis]) + 1 < Math.min(a[axis], b[axis])
  );
}

/** Collects segments and cuts them so that they meet at common vertices only. */
export class Noder {
  readonly points: GridPoint[] = [];
  private readonly indexOf = new Map<number, number>();
  /** Undirected segments: `low * 2^26 + high` to tags. */
  private segments = new Map<number, number>();

  private add(point: GridPoint): number {
    const key = pointKey(point);
    let index = this.indexOf.get(key);
    if (index === undefined) {
      index = this.points.length;
      this.points.push(point);
      this.indexOf.set(key, index);
    }
    return index;
  }

  addSegment(a: GridPoint, b: GridPoint, tag: number): void {
    const from = this.add(a);
    const to = this.add(b);
    if (from === to) return;
    const key = Math.min(from, to) * 67108864 + Math.max(from, to);
    this.segments.set(key, (this.segments.get(key) ?? 0) | tag);
  }

  /** Splits at crossings and at vertices on segments until nothing is left to split. */
  run(): (readonly [from: number, to: number, tags: number])[] {
    for (;;) {
      const list = [...this.segments].map(([key, tags]) => [Math.floor(key / 67108864), key % 67108864, tags] as const);
      const splits = this.findSplits(list);
      if (splits.size === 0) return list;
      this.segments = new Map();
      list.forEach(([from, to, tags], i) => {
        const a = this.points[from] as GridPoint;
        const b = this.points[to] as GridPoint;
        const along = (p: GridPoint): number => (p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1]);
        const inner = [...(splits.get(i)?.values() ?? [])].sort(
          (p, q) => along(p) - along(q) || pointKey(p) - pointKey(q),
        );
        const chain = [a, ...inner, b];
        for (let k = 0; k + 1 < chain.length; k++)
          this.addSegment(chain[k] as GridPoint, chain[k + 1] as GridPoint, tags);
      });
    }
  }

  private findSplits(list: readonly (readonly [number, number, number])[]): Map<number, Map<number, GridPoint>> {
    const cells = new Map<number, number[]>();
    list.forEach(([from, to], i) => {
      const a = this.points[from] as GridPoint;
      const b = this.points[to] as GridPoint;
      const low = (k: 0 | 1): number => Math.floor((Math.min(a[k], b[k]) - 1) / CELL);
      const high = (k: 0 | 1): number => Math.floor((Math.max(a[k], b[k]) + 1) / CELL);
      for (let x = low(0); x <= high(0); x++) {
        for (let y = low(1); y <= high(1); y++) {
          const key = x * 65536 + y;
          const cell = cells.get(key);
          if (cell) cell.push(i);
          else cells.set(key, [i]);
        }
      }
    });
    const splits = new Map<number, Map<number, GridPoint>>();
    const split = (i: number, point: GridPoint, a: GridPoint, b: GridPoint): void => {
      const key = pointKey(point);
      if (key === pointKey(a) || key === pointKey(b)) return;
      let found: Map<number, GridPoint> | undefined = splits.get(i);
      if (!found) {
        found = new Map();
        splits.set(i, found);
      }
      found.set(key, point);
    };
    for (const cell of cells.values()) {
      cell.forEach((i, m) => {
        const [i0, i1] = list[i] as readonly [number, number, number];
        const a = this.points[i0] as GridPoint;
        const b = this.points[i1] as GridPoint;
        for (const j of cell.slice(m + 1)) {
          const [j0, j1] = list[j] as readonly [number, number, number];
          const c = this.points[j0] as GridPoint;
          const d = this.points[j1] as GridPoint;
          if (apart(a, b, c, d, 0) || apart(a, b, c, d, 1)) continue;
          const onFirst = [c, d].filter((point) => touches(point, a, b));
          const onSecond = [a, b].filter((point) => touches(point, c, d));
          for (const point of onFirst) split(i, point, a, b);
          for (const point of onSecond) split(j, point, c, d);
          if (onFirst.length + onSecond.length > 0 || i0 === j0 || i0 === j1 || i1 === j0 || i1 === j1) continue;
          const point = crossing(a, b, c, d);
          if (point === undefined) continue;
          split(i, point, a, b);
          split(j, point, c, d);
        }
      });
    }
    return splits;
  }
}
