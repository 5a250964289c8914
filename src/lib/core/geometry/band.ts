import { area, ClipperOffset, EndType, JoinType, type Path64, type Paths64 } from 'clipper2-ts';
import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { metresPerDegree } from './ellipsoid';
import { tellingVertices } from './generalise';
import { EMPTY, union } from './overlay';
import { fromPlane, planeScaleAt, toPlane, type PlanePoint } from './plane';
import { splitEdges } from './split';

/** The engine works on whole centimetres of the plane. */
const STEPS_PER_METRE = 100;

/** Edges are split to this before they are bent into the plane: the chord is then within a metre of the edge. */
const LONGEST_EDGE_DEGREES = 0.05;

/** How far, relative to the radius, an arc of the outline may run inside the true circle. */
const ARC_TOLERANCE = 0.0005;

/** Largest change of the plane's scale along one stretch that is given a single radius. */
const SCALE_STEP = 0.0005;

/**
 * How far, relative to the radius, the line may be off before it is widened. What is left out lies on both sides of it:
 * the area changes by less than a thousandth.
 */
const LINE_TOLERANCE = 0.002;

/** Edges widened at a time. The work grows with their square, and with the number of pieces to be put together. */
const MOST_EDGES = 24;

const CIRCLE_VERTICES = 180;

interface Stretch {
  readonly points: readonly PlanePoint[];
  readonly scale: number;
}

/** The line in the plane, cut where the scale has changed enough to matter; stretches share their end points. */
function stretches(line: readonly Position[]): Stretch[] {
  const result: Stretch[] = [];
  let points: PlanePoint[] = [];
  let scales: number[] = [];
  const finish = () => {
    if (points.length > 0) result.push({ points, scale: (Math.min(...scales) + Math.max(...scales)) / 2 });
  };
  for (const position of splitEdges(line, LONGEST_EDGE_DEGREES)) {
    const scale = planeScaleAt(position[1] ?? NaN);
    const point = toPlane(position);
    points.push(point);
    scales.push(scale);
    if (Math.abs(scale - (scales[0] ?? scale)) > SCALE_STEP) {
      finish();
      points = [point];
      scales = [scale];
    }
  }
  finish();
  return result;
}

/** A stretch without the vertices that a band of the radius does not show, in pieces that share their end points. */
function pieces({ points, scale }: Stretch, radiusM: number): Stretch[] {
  const keep = tellingVertices(points, radiusM * LINE_TOLERANCE);
  const kept = points.filter((_, index) => keep.has(index));
  return Array.from({ length: Math.max(1, Math.ceil((kept.length - 1) / MOST_EDGES)) }, (_, piece) => ({
    points: kept.slice(piece * MOST_EDGES, (piece + 1) * MOST_EDGES + 1),
    scale,
  }));
}

/** One piece widened: it is connected, so the largest ring of the outline is the exterior and the others are holes. */
function inflate({ points, scale }: Stretch, radiusM: number): Polygon {
  const delta = radiusM * scale * STEPS_PER_METRE;
  const offset = new ClipperOffset(2, delta * ARC_TOLERANCE);
  const path: Path64 = points.map(([x, y]) => ({
    x: Math.round(x * STEPS_PER_METRE),
    y: Math.round(y * STEPS_PER_METRE),
  }));
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
  const radiusM = withinKm * 1000;
  const parts = line.coordinates.flatMap(stretches).flatMap((stretch) => pieces(stretch, radiusM));
  const band = union(parts.map((part) => inflate(part, radiusM)));
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
