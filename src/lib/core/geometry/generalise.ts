import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { GRID_PER_DEGREE } from './grid';
import { lengthKm } from './length';
import { toPlane, type PlanePoint } from './plane';
import { squaredDistanceToSegment } from './segment';

/** Ends of two parts this close (1e-6°, 10 cm) are one point. */
const SAME_POINT_STEPS = 10;

/**
 * The line with detail smaller than a tolerance taken out (Douglas and Peucker 1973, in a conformal plane, so the
 * tolerance is true in every direction). Lengths of lines from different publishers compare only at one tolerance.
 * Parts that meet end to end are joined first; a closed part keeps its first vertex and the one farthest from it.
 * Remembered by object.
 */
export function generalise(line: MultiLineString, toleranceKm: number): MultiLineString {
  const known = generalised.get(line)?.get(toleranceKm);
  if (known) return known;
  const coordinates = joinedParts(line.coordinates).map((part) => simplify(part, toleranceKm));
  const result: MultiLineString = { type: 'MultiLineString', coordinates };
  generalised.set(line, (generalised.get(line) ?? new Map<number, MultiLineString>()).set(toleranceKm, result));
  return result;
}

const generalised = new WeakMap<MultiLineString, Map<number, MultiLineString>>();

function simplify(part: Position[], toleranceKm: number): Position[] {
  const keep = tellingVertices(part.map(toPlane), toleranceKm * 1000);
  return part.filter((_, index) => keep.has(index));
}

/** Indices of the vertices that a line of the plane needs to stay within a tolerance, m, of itself; both ends among them. */
export function tellingVertices(points: readonly PlanePoint[], toleranceM: number): ReadonlySet<number> {
  const keep = new Set<number>([0, points.length - 1]);
  const limit = toleranceM ** 2;
  const spans: [number, number][] = [[0, points.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [start, end] = span;
    const [from, to] = [points[start], points[end]];
    if (!from || !to) continue;
    let [farthest, distance] = [-1, limit];
    for (let index = start + 1; index < end; index++) {
      const point = points[index];
      const squared = point ? squaredDistanceToSegment(point, from, to) : 0;
      if (squared > distance) [farthest, distance] = [index, squared];
    }
    if (farthest < 0) continue;
    keep.add(farthest);
    spans.push([start, farthest], [farthest, end]);
  }
  return keep;
}

/**
 * Length of the line that bounds an area, holes included, generalised to a tolerance, km: what the uncertainty of
 * an area depends on when all of its border is uncertain.
 */
export function boundaryLengthKm(area: MultiPolygon, toleranceKm = 1): number {
  return lengthKm(generalise({ type: 'MultiLineString', coordinates: area.coordinates.flat() }, toleranceKm));
}

/** Parts that end where another begins, as one part. */
export function joinedParts(parts: readonly Position[][]): Position[][] {
  const waiting = parts.filter((part) => part.length > 1).map((part) => [...part]);
  const result: Position[][] = [];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    let current = part;
    const nextIndex = () =>
      meets(current[0], current.at(-1))
        ? -1
        : waiting.findIndex((other) => meets(current.at(-1), other[0]) || meets(other.at(-1), current[0]));
    for (let index = nextIndex(); index >= 0; index = nextIndex()) {
      const other = waiting.splice(index, 1)[0] ?? [];
      current = meets(current.at(-1), other[0]) ? [...current, ...other.slice(1)] : [...other, ...current.slice(1)];
    }
    result.push(current);
  }
  return result;
}

function meets(a: Position | undefined, b: Position | undefined): boolean {
  if (!a || !b) return false;
  const [aLon = NaN, aLat = NaN] = a;
  const [bLon = NaN, bLat = NaN] = b;
  return samePoint(aLon * GRID_PER_DEGREE, aLat * GRID_PER_DEGREE, bLon * GRID_PER_DEGREE, bLat * GRID_PER_DEGREE);
}

/** Whether two grid points are one, but for rounding. */
export function samePoint(ax: number, ay: number, bx: number, by: number): boolean {
  return Math.abs(ax - bx) <= SAME_POINT_STEPS && Math.abs(ay - by) <= SAME_POINT_STEPS;
}
