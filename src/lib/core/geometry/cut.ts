import type { Position } from 'geojson';

/** Which side of a line, for one who goes along it from its first point. */
export type CutSide = 'left' | 'right';

/** West, south, east and north of the frame on which a cut ends: wide of Ukraine, and within what data files may hold. */
const [WEST, SOUTH, EAST, NORTH] = [18, 42, 46, 56];
const [WIDTH, HEIGHT] = [EAST - WEST, NORTH - SOUTH];
const ROUND = 2 * (WIDTH + HEIGHT);

/** How far along the frame each corner lies, counter-clockwise from the south-west one, degrees. */
const CORNERS: readonly (readonly [along: number, corner: Position])[] = [
  [0, [WEST, SOUTH]],
  [WIDTH, [EAST, SOUTH]],
  [WIDTH + HEIGHT, [EAST, NORTH]],
  [2 * WIDTH + HEIGHT, [WEST, NORTH]],
];

/** Whether a position lies inside the frame in which lines may cut. */
export function isInFrame([lon = NaN, lat = NaN]: Position): boolean {
  return lon > WEST && lon < EAST && lat > SOUTH && lat < NORTH;
}

/**
 * Everything on one side of a line, as a closed ring: both ends run on straight, as far as a frame wide of Ukraine, and
 * the ring closes along it. The left side runs counter-clockwise, the right side clockwise, and the line itself keeps
 * its direction. Undefined for a line without length or with points outside the frame.
 */
export function sideOfCut(line: readonly Position[], side: CutSide): Position[] | undefined {
  const points = line.filter((point, index) => index === 0 || !isSame(point, line[index - 1]!));
  if (points.length < 2 || !points.every(isInFrame)) return undefined;
  const start = runOn(points[1]!, points[0]!);
  const end = runOn(points.at(-2)!, points.at(-1)!);
  return [start, ...points, end, ...cornersBetween(end, start, side), start];
}

/** The line and the side that {@link sideOfCut} made a ring of; undefined for any other ring. */
export function readCut(ring: readonly Position[]): { line: Position[]; side: CutSide } | undefined {
  const line = ring.filter(isInFrame);
  if (line.length < 2) return undefined;
  const sides = (['left', 'right'] as const).filter((side) => {
    const made = sideOfCut(line, side);
    return made?.length === ring.length && made.every((point, index) => isSame(point, ring[index]!));
  });
  return sides[0] === undefined ? undefined : { line, side: sides[0] };
}

/** Whether any two edges of a closed ring cross or touch, apart from neighbours in their common point. */
export function crossesItself(ring: readonly Position[]): boolean {
  const edges = ring.length - 1;
  for (let first = 0; first < edges; first++) {
    for (let second = first + 1; second < edges; second++) {
      const areNeighbours = second === first + 1 || (first === 0 && second === edges - 1);
      if (areNeighbours) continue;
      if (doCross(ring[first]!, ring[first + 1]!, ring[second]!, ring[second + 1]!)) return true;
    }
  }
  return false;
}

const BEARINGS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
/** One of eight directions of the compass. */
export type Bearing = (typeof BEARINGS)[number];

/** Where one side of a line lies, seen from it: to the north of a line that runs from east to west, on its right. */
export function bearingOfSide(line: readonly Position[], side: CutSide): Bearing {
  const [fromLon = NaN, fromLat = NaN] = line[0] ?? [];
  const [toLon = NaN, toLat = NaN] = line.at(-1) ?? [];
  const east = (toLon - fromLon) * Math.cos((((fromLat + toLat) / 2) * Math.PI) / 180);
  const north = toLat - fromLat;
  const turn = side === 'left' ? 1 : -1;
  const clockwiseFromNorth = Math.atan2(-north * turn, east * turn);
  return BEARINGS[(Math.round((clockwiseFromNorth / Math.PI) * 4) + 8) % 8]!;
}

function isSame(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** The point where the way from one position through another meets the frame. */
function runOn([fromLon = NaN, fromLat = NaN]: Position, [lon = NaN, lat = NaN]: Position): Position {
  const [east, north] = [lon - fromLon, lat - fromLat];
  const across = east === 0 ? Infinity : ((east > 0 ? EAST : WEST) - lon) / east;
  const up = north === 0 ? Infinity : ((north > 0 ? NORTH : SOUTH) - lat) / north;
  return across <= up
    ? [east > 0 ? EAST : WEST, rounded(lat + north * across)]
    : [rounded(lon + east * up), north > 0 ? NORTH : SOUTH];
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

function alongFrame([lon = NaN, lat = NaN]: Position): number {
  if (lat === SOUTH) return lon - WEST;
  if (lon === EAST) return WIDTH + lat - SOUTH;
  if (lat === NORTH) return WIDTH + HEIGHT + EAST - lon;
  return 2 * WIDTH + HEIGHT + NORTH - lat;
}

/** Corners passed on the way along the frame, counter-clockwise for the left side and clockwise for the right. */
function cornersBetween(from: Position, to: Position, side: CutSide): Position[] {
  const [start, end] = side === 'left' ? [from, to] : [to, from];
  const way = (along: number) => (along - alongFrame(start) + ROUND) % ROUND;
  const passed = CORNERS.filter(([along]) => way(along) > 0 && way(along) < way(alongFrame(end)))
    .sort(([a], [b]) => way(a) - way(b))
    .map(([, corner]) => [...corner]);
  return side === 'left' ? passed : passed.reverse();
}

/** Twice the signed area of a triangle, square degrees: positive when its corners run counter-clockwise. */
function turnOf([ax = NaN, ay = NaN]: Position, [bx = NaN, by = NaN]: Position, [cx = NaN, cy = NaN]: Position) {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

function doCross(a: Position, b: Position, c: Position, d: Position): boolean {
  const [one, two] = [turnOf(a, b, c), turnOf(a, b, d)];
  const [three, four] = [turnOf(c, d, a), turnOf(c, d, b)];
  if (one * two < 0 && three * four < 0) return true;
  return [
    [one, a, b, c],
    [two, a, b, d],
    [three, c, d, a],
    [four, c, d, b],
  ].some(([turn, from, to, point]) => turn === 0 && isBetween(from as Position, to as Position, point as Position));
}

function isBetween([ax = NaN, ay = NaN]: Position, [bx = NaN, by = NaN]: Position, [x = NaN, y = NaN]: Position) {
  return Math.min(ax, bx) <= x && x <= Math.max(ax, bx) && Math.min(ay, by) <= y && y <= Math.max(ay, by);
}
