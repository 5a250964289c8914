import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { areaKm2 } from './area';
import { boxesTouch, boxOf, type Box } from './box';
import { metresPerDegree } from './ellipsoid';
import { union } from './overlay';
import { toPlane, type PlanePoint } from './plane';
import { squaredDistanceToSegment } from './segment';

interface Part {
  readonly rings: Position[][];
  /** Box widened by the gap, so that boxes of parts that close enough touch. */
  readonly box: Box;
}

/**
 * The connected parts of an area, largest first: land that overlaps, shares a border or lies within `closeGapKm` of
 * other land belongs with it. The gap only decides what belongs together; no geometry is added or taken away, except
 * that polygons which belong together are merged where they overlap.
 */
export function components(geometry: Polygon | MultiPolygon, closeGapKm = 0.1): MultiPolygon[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const parts = polygons.map((rings) => toPart(rings, closeGapKm));
  const owner = parts.map((_, index) => index);
  const rootOf = (index: number): number => {
    const above = owner[index] ?? index;
    return above === index ? index : rootOf(above);
  };
  for (const [index, part] of parts.entries()) {
    for (const [earlier, other] of parts.slice(0, index).entries()) {
      if (rootOf(index) === rootOf(earlier) || !boxesTouch(part.box, other.box)) continue;
      if (belongTogether(part, other, closeGapKm * 1000)) owner[rootOf(index)] = rootOf(earlier);
    }
  }
  const groups = new Map<number, Position[][][]>();
  for (const [index, part] of parts.entries()) {
    const root = rootOf(index);
    groups.set(root, [...(groups.get(root) ?? []), part.rings]);
  }
  return [...groups.values()]
    .map((coordinates): MultiPolygon => ({ type: 'MultiPolygon', coordinates }))
    .map((component) => (component.coordinates.length === 1 ? component : union([component])))
    .map((component) => ({ component, km2: areaKm2(component) }))
    .sort((a, b) => b.km2 - a.km2)
    .map(({ component }) => component);
}

function toPart(rings: Position[][], closeGapKm: number): Part {
  const [west, south, east, north] = boxOf({ type: 'Polygon', coordinates: rings });
  const scale = metresPerDegree(Math.max(Math.abs(south), Math.abs(north)));
  const lon = (closeGapKm * 1000) / scale.lon;
  const lat = (closeGapKm * 1000) / scale.lat;
  return { rings, box: [west - lon, south - lat, east + lon, north + lat] };
}

type Segment = readonly [from: PlanePoint, to: PlanePoint];

/** Whether two parts' borders come within a distance, or one lies inside the other. */
function belongTogether(a: Part, b: Part, metres: number): boolean {
  const near = segmentsNear(b, a.box);
  const limit = metres * metres;
  const bordersMeet = segmentsNear(a, b.box).some(([from, to]) =>
    near.some(
      ([otherFrom, otherTo]) =>
        boundsWithin(from, to, otherFrom, otherTo, metres) &&
        (squaredDistanceToSegment(from, otherFrom, otherTo) <= limit ||
          squaredDistanceToSegment(to, otherFrom, otherTo) <= limit ||
          squaredDistanceToSegment(otherFrom, from, to) <= limit ||
          squaredDistanceToSegment(otherTo, from, to) <= limit ||
          cross(from, to, otherFrom, otherTo)),
    ),
  );
  return bordersMeet || liesInside(a, b) || liesInside(b, a);
}

function liesInside(part: Part, other: Part): boolean {
  const first = part.rings[0]?.[0];
  return first !== undefined && booleanPointInPolygon(first, { type: 'Polygon', coordinates: other.rings });
}

function cross(a: PlanePoint, b: PlanePoint, c: PlanePoint, d: PlanePoint): boolean {
  return turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b);
}

function turn([ax, ay]: PlanePoint, [bx, by]: PlanePoint, [cx, cy]: PlanePoint): number {
  return Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
}

function boundsWithin(a: PlanePoint, b: PlanePoint, c: PlanePoint, d: PlanePoint, metres: number): boolean {
  return (
    Math.min(a[0], b[0]) - metres <= Math.max(c[0], d[0]) &&
    Math.min(c[0], d[0]) - metres <= Math.max(a[0], b[0]) &&
    Math.min(a[1], b[1]) - metres <= Math.max(c[1], d[1]) &&
    Math.min(c[1], d[1]) - metres <= Math.max(a[1], b[1])
  );
}

function segmentsNear({ rings }: Part, [west, south, east, north]: Box): Segment[] {
  const segments: Segment[] = [];
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index++) {
      const from = ring[index - 1] ?? [];
      const to = ring[index] ?? [];
      const [fromLon = NaN, fromLat = NaN] = from;
      const [toLon = NaN, toLat = NaN] = to;
      const isNear =
        Math.max(fromLon, toLon) >= west &&
        Math.min(fromLon, toLon) <= east &&
        Math.max(fromLat, toLat) >= south &&
        Math.min(fromLat, toLat) <= north;
      if (isNear) segments.push([toPlane(from), toPlane(to)]);
    }
  }
  return segments;
}
