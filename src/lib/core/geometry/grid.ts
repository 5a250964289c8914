import type { Path64, Paths64, PolyPath64, PolyTree64 } from 'clipper2-ts';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { OutsideRaster } from './outside';

/** Steps of the integer grid in one degree: a step is 1e-7°, about 1 cm, and seven decimals survive a round trip. */
export const GRID_PER_DEGREE = 1e7;

/** Ends of some paths in grid steps. */
export interface GridBox {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** One closed ring in grid steps, exterior counter-clockwise and hole clockwise, with its box. */
export interface GridRing {
  readonly path: Path64;
  readonly box: GridBox;
}

/** A geometry's rings in grid steps, for the clipping engine. */
export interface GridRings {
  readonly rings: readonly GridRing[];
  readonly box: GridBox;
}

/** Rings whose doubled area is below this many square steps (about 0.01 m²) are rounding, not land. */
const SMALLEST_DOUBLE_AREA = 200;

const knownRings = new WeakMap<Polygon | MultiPolygon, GridRings>();

const NO_BOX: GridBox = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity };

/** Twice the signed area of a path in square steps, counter-clockwise positive; taken from its first vertex so that the products stay small. */
export function doubleArea(path: Path64): number {
  const origin = path[0];
  if (!origin) return 0;
  let sum = 0;
  let fromX = 0;
  let fromY = 0;
  for (const point of path) {
    const x = point.x - origin.x;
    const y = point.y - origin.y;
    sum += fromX * y - x * fromY;
    fromX = x;
    fromY = y;
  }
  return sum;
}

function boxOfPath(path: Path64): GridBox {
  let { left, bottom, right, top } = NO_BOX;
  for (const { x, y } of path) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < bottom) bottom = y;
    if (y > top) top = y;
  }
  return { left, bottom, right, top };
}

function joinBoxes(a: GridBox, b: GridBox): GridBox {
  return {
    left: Math.min(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
    top: Math.max(a.top, b.top),
  };
}

/** Whether two boxes share a point. */
export function gridBoxesTouch(a: GridBox, b: GridBox): boolean {
  return a.left <= b.right && b.left <= a.right && a.bottom <= b.top && b.bottom <= a.top;
}

/** A ring on the integer grid, without its closing position; positions that fall on one point are one. */
export function gridPath(ring: readonly Position[]): Path64 {
  const path: Path64 = [];
  let fromX = NaN;
  let fromY = NaN;
  for (const position of ring) {
    const x = Math.round((position[0] ?? NaN) * GRID_PER_DEGREE);
    const y = Math.round((position[1] ?? NaN) * GRID_PER_DEGREE);
    if (!Number.isFinite(x) || !Number.isFinite(y))
      throw new RangeError(`position [${position.join()}] is not a number`);
    if (x === fromX && y === fromY) continue;
    path.push({ x, y });
    fromX = x;
    fromY = y;
  }
  const [first, last] = [path[0], path.at(-1)];
  if (path.length > 1 && first && last && first.x === last.x && first.y === last.y) path.pop();
  return path;
}

/** The rings of a geometry on the integer grid; those that enclose less than 0.01 m² are left out. Remembered by object. */
export function gridRings(geometry: Polygon | MultiPolygon): GridRings {
  const known = knownRings.get(geometry);
  if (known) return known;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const rings: GridRing[] = [];
  for (const polygon of polygons) {
    for (const [index, ring] of polygon.entries()) {
      const path = gridPath(ring);
      const area = doubleArea(path);
      if (Math.abs(area) < SMALLEST_DOUBLE_AREA) continue;
      if (area > 0 !== (index === 0)) path.reverse();
      rings.push({ path, box: boxOfPath(path) });
    }
  }
  const result = { rings, box: rings.reduce((box, ring) => joinBoxes(box, ring.box), NO_BOX) };
  knownRings.set(geometry, result);
  return result;
}

/** Fewer vertices than this are overlaid as they are: there is nothing to save. */
const FEW_VERTICES = 32;

const knownRasters = new WeakMap<GridRings, OutsideRaster>();

function rasterOf(rings: GridRings): OutsideRaster {
  const known = knownRasters.get(rings);
  if (known) return known;
  const raster = new OutsideRaster(rings);
  knownRasters.set(rings, raster);
  return raster;
}

/**
 * The paths of a geometry, with what does not matter inside another area left out: rings that miss it, and the
 * vertices between two others when the box round all of them lies outside the area. The shortened ring sweeps only
 * such boxes, so how often it winds round any point of the other area is unchanged and no new vertex is made: inside
 * the other area the result is exact.
 */
export function pathsNear(geometry: GridRings, other: GridRings): Paths64 {
  const near = geometry.rings.filter((ring) => gridBoxesTouch(ring.box, other.box)).map(({ path }) => path);
  const vertices = near.reduce((sum, path) => sum + path.length, 0);
  if (vertices < FEW_VERTICES) return near;
  const raster = rasterOf(other);
  return near.map((path) => withoutRunsOutside(path, raster)).filter((path) => path.length > 2);
}

function withoutRunsOutside(path: Path64, raster: OutsideRaster): Path64 {
  const kept: Path64 = [];
  let { left, bottom, right, top } = NO_BOX;
  let last: Path64[number] | undefined;
  for (const point of path) {
    const { x, y } = point;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < bottom) bottom = y;
    if (y > top) top = y;
    if (!last || !raster.isOutside(left, bottom, right, top)) {
      // The run ends before this point: what came last ends it, and another may begin there.
      if (last && last !== kept.at(-1)) kept.push(last);
      if (!last) kept.push(point);
      left = Math.min(x, last?.x ?? x);
      right = Math.max(x, last?.x ?? x);
      bottom = Math.min(y, last?.y ?? y);
      top = Math.max(y, last?.y ?? y);
    }
    last = point;
  }
  if (last && last !== kept.at(-1)) kept.push(last);
  return kept;
}

function toRing(path: Path64): Position[] {
  const ring = path.map(({ x, y }): Position => [x / GRID_PER_DEGREE, y / GRID_PER_DEGREE]);
  const first = ring[0];
  if (first) ring.push([...first]);
  return ring;
}

/** The engine's tree of rings as GeoJSON with RFC 7946 winding; a ring inside a hole starts a polygon of its own. */
export function treeToMultiPolygon(tree: PolyTree64): MultiPolygon {
  const coordinates: Position[][][] = [];
  const rings: GridRing[] = [];
  const addRing = (path: Path64, hole: boolean): Position[] | undefined => {
    const area = doubleArea(path);
    if (Math.abs(area) < SMALLEST_DOUBLE_AREA) return undefined;
    const oriented = area > 0 === hole ? path.toReversed() : path;
    rings.push({ path: oriented, box: boxOfPath(oriented) });
    return toRing(oriented);
  };
  const addPolygon = (node: PolyPath64): void => {
    const exterior = addRing(node.poly ?? [], false);
    const polygon = exterior ? [exterior] : [];
    for (const hole of childrenOf(node)) {
      const ring = exterior && addRing(hole.poly ?? [], true);
      if (ring) polygon.push(ring);
      childrenOf(hole).forEach(addPolygon);
    }
    if (polygon.length > 0) coordinates.push(polygon);
  };
  childrenOf(tree).forEach(addPolygon);
  const geometry: MultiPolygon = { type: 'MultiPolygon', coordinates };
  knownRings.set(geometry, { rings, box: rings.reduce((box, ring) => joinBoxes(box, ring.box), NO_BOX) });
  return geometry;
}

function childrenOf(node: PolyPath64 | PolyTree64): PolyPath64[] {
  return Array.from({ length: node.count }, (_, index) => node.child(index));
}
