import { area, ClipperOffset, EndType, JoinType, type Path64, type Paths64 } from 'clipper2-ts';
import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { metresPerDegree } from './ellipsoid';
import { EMPTY, union } from './overlay';
import { fromPlane, planeScaleAt, toPlane } from './plane';
import { splitEdges } from './split';

/** The engine works on whole centimetres of the plane. */
const STEPS_PER_METRE = 100;

/** Edges are split to this before they are bent into the plane: the chord is then within a metre of the edge. */
const LONGEST_EDGE_DEGREES = 0.05;

/** How far, relative to the radius, an arc of the outline may run inside the true circle. */
const ARC_TOLERANCE = 0.0005;

/** Largest change of the plane's scale along one stretch that is given a single radius. */
const SCALE_STEP = 0.0005;

const CIRCLE_VERTICES = 180;

interface Stretch {
  readonly path: Path64;
  readonly scale: number;
}

/** The line in the plane, cut where the scale has changed enough to matter; stretches share their end points. */
function stretches(line: readonly Position[]): Stretch[] {
  const result: Stretch[] = [];
  let path: Path64 = [];
  let scales: number[] = [];
  const finish = () => {
    if (path.length > 0) result.push({ path, scale: (Math.min(...scales) + Math.max(...scales)) / 2 });
  };
  for (const position of splitEdges(line, LONGEST_EDGE_DEGREES)) {
    const scale = planeScaleAt(position[1] ?? NaN);
    const [x, y] = toPlane(position);
    const point = { x: Math.round(x * STEPS_PER_METRE), y: Math.round(y * STEPS_PER_METRE) };
    path.push(point);
    scales.push(scale);
    if (Math.abs(scale - (scales[0] ?? scale)) > SCALE_STEP) {
      finish();
      path = [point];
      scales = [scale];
    }
  }
  finish();
  return result;
}

/** One stretch widened: it is connected, so the largest ring of the outline is the exterior and the others are holes. */
function inflate({ path, scale }: Stretch, radiusM: number): Polygon {
  const delta = radiusM * scale * STEPS_PER_METRE;
  const offset = new ClipperOffset(2, delta * ARC_TOLERANCE);
  offset.addPath(path, JoinType.Round, EndType.Round);
  const outline: Paths64 = [];
  offset.execute(delta, outline);
  const rings = outline.map((ring) => ({
    positions: ring.map(({ x, y }) => fromPlane([x / STEPS_PER_METRE, y / STEPS_PER_METRE])),
    steps: Math.abs(area(ring)),
  }));
  rings.sort((a, b) => b.steps - a.steps);
  return { type: 'Polygon', coordinates: rings.map(({ positions }) => positions) };
}

/**
 * Everything within a distance of a line, on both sides and round its ends. Distances are true on the ellipsoid to
 * 0.3 %: the line is widened in a conformal plane whose scale is corrected along the way. A distance of 0 gives
 * nothing. The last band of a line is remembered by object: borders stay while snapshots change.
 */
export function bandAround(line: MultiLineString, withinKm: number): MultiPolygon {
  if (!Number.isFinite(withinKm) || withinKm < 0) throw new RangeError(`${withinKm} km is not a width of a band`);
  if (withinKm === 0) return EMPTY;
  const known = lastBands.get(line);
  if (known?.withinKm === withinKm) return known.band;
  const band = union(line.coordinates.flatMap(stretches).map((stretch) => inflate(stretch, withinKm * 1000)));
  lastBands.set(line, { withinKm, band });
  return band;
}

const lastBands = new WeakMap<MultiLineString, { readonly withinKm: number; readonly band: MultiPolygon }>();

/**
 * The disc round a position, 180 vertices, each at the true distance on the ellipsoid (Gauss mid-latitude formulas,
 * iterated; within 0.1 % up to 500 km). A radius of 0 gives nothing.
 */
export function circleAround(position: Position, radiusKm: number): MultiPolygon {
  if (!Number.isFinite(radiusKm) || radiusKm < 0) throw new RangeError(`${radiusKm} km is not a radius`);
  if (radiusKm === 0) return EMPTY;
  const ring = Array.from({ length: CIRCLE_VERTICES }, (_, index) =>
    destination(position, radiusKm * 1000, (-2 * Math.PI * index) / CIRCLE_VERTICES),
  );
  const [first = position] = ring;
  return { type: 'MultiPolygon', coordinates: [[[...ring, [...first]]]] };
}

/** The position a distance away in a direction, clockwise from north in radians. */
function destination([lon = NaN, lat = NaN]: Position, metres: number, azimuth: number): Position {
  let [deltaLon, deltaLat] = [0, 0];
  for (let step = 0; step < 8; step++) {
    const middle = lat + deltaLat / 2;
    const scale = metresPerDegree(middle);
    const middleAzimuth = azimuth + ((deltaLon / 2) * Math.sin((middle * Math.PI) / 180) * Math.PI) / 180;
    deltaLat = (metres * Math.cos(middleAzimuth)) / scale.lat;
    deltaLon = (metres * Math.sin(middleAzimuth)) / scale.lon;
  }
  return [lon + deltaLon, lat + deltaLat];
}
