import type { MultiPolygon, Position } from 'geojson';
import { distanceToEdge, doubledArea, type PlaneRings } from '../core/geometry/edge-distance';

/**
 * Where a name fits best: the point of the widest polygon that is farthest from its edges (pole of inaccessibility),
 * found by halving cells. Distances are in degrees with longitude shrunk by the cosine of latitude, which is enough
 * for placing words. Undefined for an empty geometry. Method: V. Agafonkin, "A new algorithm for finding a visual
 * center of a polygon", 2016.
 */
export function labelPoint(geometry: MultiPolygon, precisionDegrees = 0.05): Position | undefined {
  const [latitude] = geometry.coordinates.flatMap((rings) => rings[0]?.[0]?.[1] ?? []);
  if (latitude === undefined) return undefined;
  const shrink = Math.cos((latitude * Math.PI) / 180);
  const sizeOf = (rings: PlaneRings) => Math.abs(doubledArea(rings[0]?.points ?? []));
  const [largest] = geometry.coordinates
    .map((rings): PlaneRings => rings.map((ring) => ({ points: ring.flatMap(([x = 0, y = 0]) => [x * shrink, y]) })))
    .sort((a, b) => sizeOf(b) - sizeOf(a));
  const found = largest && innermostPoint(largest, precisionDegrees);
  return found && [(found[0] ?? 0) / shrink, found[1] ?? 0];
}

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly half: number;
  /** Distance to the nearest edge; negative outside. */
  readonly distance: number;
  /** No point of the cell is farther from an edge. */
  readonly bound: number;
}

function innermostPoint(rings: PlaneRings, precision: number): Position | undefined {
  const outer = rings[0]?.points ?? [];
  if (outer.length < 8) return undefined;
  const xs = outer.filter((_, index) => index % 2 === 0);
  const ys = outer.filter((_, index) => index % 2 === 1);
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const [south, north] = [Math.min(...ys), Math.max(...ys)];
  const side = Math.min(east - west, north - south);
  if (side === 0) return [west, south];

  const half = side / 2;
  let queue: Cell[] = [];
  for (let x = west; x < east; x += side)
    for (let y = south; y < north; y += side) queue.push(cell(x + half, y + half, half, rings));
  let best = queue.reduce(
    (a, b) => (b.distance > a.distance ? b : a),
    cell((west + east) / 2, (south + north) / 2, 0, rings),
  );
  while (queue.length > 0) {
    const next: Cell[] = [];
    for (const parent of queue) {
      if (parent.bound - best.distance <= precision) continue;
      const quarter = parent.half / 2;
      for (const [dx, dy] of [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [1, 1],
      ] as const) {
        const child = cell(parent.x + dx * quarter, parent.y + dy * quarter, quarter, rings);
        if (child.distance > best.distance) best = child;
        next.push(child);
      }
    }
    queue = next;
  }
  return [best.x, best.y];
}

function cell(x: number, y: number, half: number, rings: PlaneRings): Cell {
  const distance = distanceToEdge(x, y, rings);
  return { x, y, half, distance, bound: distance + half * Math.SQRT2 };
}
