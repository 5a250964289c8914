import type { MultiPolygon, Position } from 'geojson';

type Ring = readonly Position[];

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
  const candidates = geometry.coordinates
    .map((rings) => rings.map((ring) => ring.map(([x = 0, y = 0]): Position => [x * shrink, y])))
    .sort((a, b) => Math.abs(ringArea(b[0] ?? [])) - Math.abs(ringArea(a[0] ?? [])));
  const found = candidates[0] && innermostPoint(candidates[0], precisionDegrees);
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

function innermostPoint(rings: readonly Ring[], precision: number): Position | undefined {
  const outer = rings[0];
  if (outer === undefined || outer.length < 4) return undefined;
  const xs = outer.map((position) => position[0] ?? 0);
  const ys = outer.map((position) => position[1] ?? 0);
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

function cell(x: number, y: number, half: number, rings: readonly Ring[]): Cell {
  const distance = distanceToEdge(x, y, rings);
  return { x, y, half, distance, bound: distance + half * Math.SQRT2 };
}

function distanceToEdge(x: number, y: number, rings: readonly Ring[]): number {
  let inside = false;
  let nearest = Infinity;
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index += 1) {
      const [ax = 0, ay = 0] = ring[index - 1] ?? [];
      const [bx = 0, by = 0] = ring[index] ?? [];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      const [dx, dy] = [bx - ax, by - ay];
      const lengthSquared = dx * dx + dy * dy;
      const along = lengthSquared === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / lengthSquared));
      nearest = Math.min(nearest, (x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2);
    }
  }
  return (inside ? 1 : -1) * Math.sqrt(nearest);
}

function ringArea(ring: Ring): number {
  let doubled = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const [ax = 0, ay = 0] = ring[index - 1] ?? [];
    const [bx = 0, by = 0] = ring[index] ?? [];
    doubled += ax * by - bx * ay;
  }
  return doubled / 2;
}
