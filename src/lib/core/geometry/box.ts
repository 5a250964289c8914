import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';

/** West, south, east and north ends in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

const knownBoxes = new WeakMap<object, Box>();

/** Box round some positions. Without any it is inverted (`[Infinity, Infinity, -Infinity, -Infinity]`) and touches nothing. */
export function boxOfPositions(positions: Iterable<Position>): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = NaN, lat = NaN] of positions) {
    if (lon < west) west = lon;
    if (lon > east) east = lon;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  return [west, south, east, north];
}

/** Box round a geometry; that of an empty one is inverted and touches nothing. Remembered by object. */
export function boxOf(geometry: Polygon | MultiPolygon | MultiLineString): Box {
  const known = knownBoxes.get(geometry);
  if (known) return known;
  const lines: Position[][] = geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : geometry.coordinates;
  const box = lines.map(boxOfPositions).reduce(joinBoxes, [Infinity, Infinity, -Infinity, -Infinity]);
  knownBoxes.set(geometry, box);
  return box;
}

/** The box round two boxes. */
export function joinBoxes(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** Whether two boxes share a point; an edge in common counts. */
export function boxesTouch(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
