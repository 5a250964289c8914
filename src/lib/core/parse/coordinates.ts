import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { DataError } from '../errors';
import { expected, WANTED } from '../shown-value';
import { join, quote } from './structure';

/** Generous limits round Ukraine, chosen so that a swapped longitude and latitude falls outside. */
const LIMITS = { west: 15, south: 41, east: 50, north: 60 } as const;

/** A longitude and latitude near Ukraine: two finite numbers. A third is refused: no file of the product has heights. */
export function readPosition(json: unknown, file: string, path: string): Position {
  if (!Array.isArray(json) || json.length !== 2) {
    throw new DataError(file, path, expected(WANTED.position, json));
  }
  const [longitude, latitude] = json as unknown[];
  if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) {
    const bad = Number.isFinite(longitude) ? 1 : 0;
    throw new DataError(file, join(path, bad), expected(WANTED.number, json[bad]));
  }
  const x = longitude as number;
  const y = latitude as number;
  if (x < LIMITS.west || x > LIMITS.east || y < LIMITS.south || y > LIMITS.north) {
    const swapped = y >= LIMITS.west && y <= LIMITS.east && x >= LIMITS.south && x <= LIMITS.north;
    const hint = swapped
      ? { en: ': longitude comes first, then latitude', uk: ': спочатку довгота, потім широта' }
      : { en: '', uk: '' };
    throw new DataError(file, path, {
      en: `[${x}, ${y}] is far outside Ukraine${hint.en}`,
      uk: `[${x}, ${y}] лежить далеко від України${hint.uk}`,
    });
  }
  return json as Position;
}

/** A closed ring of at least four positions. */
function readRing(json: unknown, file: string, path: string): Position[] {
  const ring = requireList(json, file, path);
  if (ring.length < 4) throw new DataError(file, path, `a ring needs four positions, found ${ring.length}`);
  for (let index = 0; index < ring.length; index++) readPosition(ring[index], file, `${path}[${index}]`);
  const positions = ring as Position[];
  const first = positions[0]!;
  const last = positions[positions.length - 1]!;
  if (first[0] !== last[0] || first[1] !== last[1]) {
    throw new DataError(file, path, 'the ring is open: its last position must repeat its first');
  }
  return positions;
}

/** Coordinates of a polygon: an outer ring, then holes. Winding is free here, because a person may have drawn it. */
export function readPolygonCoordinates(json: unknown, file: string, path: string): Position[][] {
  const rings = requireList(json, file, path);
  if (rings.length === 0) throw new DataError(file, path, 'a polygon without a ring');
  return rings.map((ring, index) => readRing(ring, file, join(path, index)));
}

/** A Polygon or MultiPolygon, given as MultiPolygon, with outer rings counter-clockwise and holes clockwise (RFC 7946). */
export function readMultiPolygon(json: unknown, file: string, path: string): MultiPolygon {
  const { type, coordinates } = readGeometry(json, ['Polygon', 'MultiPolygon'], file, path);
  const at = join(path, 'coordinates');
  const list = type === 'Polygon' ? [coordinates] : requireList(coordinates, file, at);
  const polygons = list.map((polygon, index) => {
    const polygonPath = type === 'Polygon' ? at : join(at, index);
    const rings = readPolygonCoordinates(polygon, file, polygonPath);
    rings.forEach((ring, ringIndex) => {
      const turn = windingSum(ring);
      if (turn === 0) throw new DataError(file, join(polygonPath, ringIndex), 'the ring encloses nothing');
      if (turn > 0 !== (ringIndex === 0)) {
        const problem = ringIndex === 0 ? 'an outer ring runs clockwise' : 'a hole runs counter-clockwise';
        throw new DataError(file, join(polygonPath, ringIndex), problem);
      }
    });
    return rings;
  });
  if (polygons.length === 0) throw new DataError(file, at, 'an empty geometry');
  return { type: 'MultiPolygon', coordinates: polygons };
}

/** A LineString or MultiLineString, given as MultiLineString; every line has two positions or more. */
export function readMultiLineString(json: unknown, file: string, path: string): MultiLineString {
  const { type, coordinates } = readGeometry(json, ['LineString', 'MultiLineString'], file, path);
  const at = join(path, 'coordinates');
  const list = type === 'LineString' ? [coordinates] : requireList(coordinates, file, at);
  const lines = list.map((line, index) => {
    const linePath = type === 'LineString' ? at : join(at, index);
    const positions = requireList(line, file, linePath);
    if (positions.length < 2) throw new DataError(file, linePath, 'a line needs two positions');
    return positions.map((position, step) => readPosition(position, file, `${linePath}[${step}]`));
  });
  if (lines.length === 0) throw new DataError(file, at, 'an empty geometry');
  return { type: 'MultiLineString', coordinates: lines };
}

/** Features of a FeatureCollection, each with its path; other members of the collection are the caller's to read. */
export function readFeatures(json: unknown, file: string): { feature: Record<string, unknown>; path: string }[] {
  const collection = requireObject(json, file, '');
  if (collection['type'] !== 'FeatureCollection') {
    throw new DataError(file, 'type', `"FeatureCollection" is expected, found ${quote(collection['type'])}`);
  }
  return requireList(collection['features'], file, 'features').map((entry, index) => {
    const path = join('features', index);
    const feature = requireObject(entry, file, path);
    if (feature['type'] !== 'Feature') {
      throw new DataError(file, join(path, 'type'), `"Feature" is expected, found ${quote(feature['type'])}`);
    }
    return { feature, path };
  });
}

/** A plain object, or a DataError. */
export function requireObject(json: unknown, file: string, path: string): Record<string, unknown> {
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as Record<string, unknown>;
  throw new DataError(file, path, `an object is expected, found ${quote(json)}`);
}

/** A list, or a DataError. */
export function requireList(json: unknown, file: string, path: string): unknown[] {
  if (Array.isArray(json)) return json as unknown[];
  throw new DataError(file, path, `a list is expected, found ${quote(json)}`);
}

function readGeometry(
  json: unknown,
  types: readonly string[],
  file: string,
  path: string,
): { type: string; coordinates: unknown } {
  const { type, coordinates } = requireObject(json, file, path);
  if (typeof type === 'string' && types.includes(type)) return { type, coordinates };
  throw new DataError(file, join(path, 'type'), `${types.join(' or ')} is expected, found ${quote(type)}`);
}

/** Twice the signed area in square degrees by the shoelace formula: positive when counter-clockwise. Only its sign is used. */
function windingSum(ring: readonly Position[]): number {
  let sum = 0;
  for (let index = 1; index < ring.length; index++) {
    const [x0, y0] = ring[index - 1] as [number, number];
    const [x1, y1] = ring[index] as [number, number];
    sum += x0 * y1 - x1 * y0;
  }
  return sum;
}
