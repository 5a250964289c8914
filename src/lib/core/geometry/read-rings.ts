import type { Position } from 'geojson';
import { DataError } from '../errors';
import { expected, shownValue, WANTED } from '../shown-value';
import type { Bilingual } from '../text';

/** Where geometry is being read, for messages. */
export interface Place {
  readonly file: string;
  readonly path: string;
}

/** Rings as read: numbers checked, rings closed; and how often each small thing had to be put right. */
export interface ReadRings {
  readonly polygons: Position[][][];
  readonly counts: { closed: number; repeated: number; heights: number; degenerate: number; otherParts: number };
}

/** Beyond this a number is no angle at all, but metres. */
const LARGEST_ANGLE = 360;

/**
 * The polygons of a Polygon, MultiPolygon or GeometryCollection (whose points and lines are counted, not read),
 * with plain mistakes mended: open rings closed, repeated positions and third coordinates left out, rings of fewer
 * than three different positions left out. Throws DataError with the path for anything that is not a number of
 * degrees, and for a geometry that has no area by its type.
 */
export function readRings(geometry: unknown, place: Place): ReadRings {
  const counts = { closed: 0, repeated: 0, heights: 0, degenerate: 0, otherParts: 0 };
  const { type, coordinates, geometries } = asObject(geometry, place);
  const at = inside(place, 'coordinates');
  if (type === 'Polygon') return { polygons: [readPolygon(coordinates, at, counts)], counts };
  if (type === 'MultiPolygon') {
    const polygons = asList(coordinates, at).map((rings, index) => readPolygon(rings, inside(at, index), counts));
    return { polygons, counts };
  }
  if (type !== 'GeometryCollection') {
    throw new DataError(place.file, inside(place, 'type').path, {
      en: `${shownValue(type).en} has no area; a Polygon or MultiPolygon is expected`,
      uk: `${shownValue(type).uk} не має площі; очікується Polygon або MultiPolygon`,
    });
  }
  const members = inside(place, 'geometries');
  const polygons = asList(geometries, members).flatMap((member, index) => {
    const path = inside(members, index);
    if (!hasArea(member)) {
      counts.otherParts += 1;
      return [];
    }
    const read = readRings(member, path);
    for (const key of ['closed', 'repeated', 'heights', 'degenerate', 'otherParts'] as const) {
      counts[key] += read.counts[key];
    }
    return read.polygons;
  });
  return { polygons, counts };
}

/** Whether a geometry is of a type that can cover land; false for points, lines, null and what is no geometry. */
export function hasArea(geometry: unknown): boolean {
  if (typeof geometry !== 'object' || geometry === null) return false;
  const { type, geometries } = geometry as { type?: unknown; geometries?: unknown };
  if (type === 'GeometryCollection') return Array.isArray(geometries) && geometries.some(hasArea);
  return type === 'Polygon' || type === 'MultiPolygon';
}

function readPolygon(json: unknown, place: Place, counts: ReadRings['counts']): Position[][] {
  const rings = asList(json, place).map((ring, index) => readRing(ring, inside(place, index), counts));
  return rings.filter((ring) => {
    if (ring.length >= 4) return true;
    counts.degenerate += 1;
    return false;
  });
}

function readRing(json: unknown, place: Place, counts: ReadRings['counts']): Position[] {
  const list = asList(json, place);
  const ring: Position[] = [];
  let [fromLon, fromLat] = [NaN, NaN];
  for (let index = 0; index < list.length; index++) {
    const { lon, lat, heights } = readPosition(list[index], place, index);
    counts.heights += heights;
    if (goesRoundTheBack(fromLon, fromLat, lon, lat)) {
      throw new DataError(place.file, inside(place, index).path, {
        en: `the edge from longitude ${fromLon} to ${lon} goes round the back of the globe; cut the polygon at the 180° meridian (RFC 7946, section 3.1.9)`,
        uk: `сторона від довготи ${fromLon} до ${lon} огинає земну кулю з іншого боку; розріжте полігон по меридіану 180° (RFC 7946, розділ 3.1.9)`,
      });
    }
    if (lon === fromLon && lat === fromLat) {
      counts.repeated += 1;
      continue;
    }
    ring.push([lon, lat]);
    fromLon = lon;
    fromLat = lat;
  }
  const first = ring[0];
  if (first && ring.length > 1 && (first[0] !== fromLon || first[1] !== fromLat)) {
    ring.push([...first]);
    counts.closed += 1;
  }
  return ring;
}

/** True of an edge over more than half the globe, unless it is the whole width of the map or runs along a pole. */
function goesRoundTheBack(fromLon: number, fromLat: number, lon: number, lat: number): boolean {
  const degrees = Math.abs(lon - fromLon);
  return degrees > 180 && degrees < 360 && !(Math.abs(lat) === 90 && lat === fromLat);
}

function readPosition(json: unknown, place: Place, index: number): { lon: number; lat: number; heights: number } {
  if (!Array.isArray(json)) {
    throw new DataError(place.file, inside(place, index).path, expected(WANTED.position, json));
  }
  const [lon, lat] = json as unknown[];
  if (typeof lon !== 'number' || typeof lat !== 'number' || !Number.isFinite(lon) || !Number.isFinite(lat)) {
    const bad = typeof lon === 'number' && Number.isFinite(lon) ? 1 : 0;
    throw notANumber(bad === 0 ? lon : lat, inside(inside(place, index), bad));
  }
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180) throw notDegrees(lon, lat, inside(place, index));
  return { lon, lat, heights: json.length > 2 ? 1 : 0 };
}

function notANumber(found: unknown, { file, path }: Place): DataError {
  if (typeof found !== 'string') return new DataError(file, path, expected(WANTED.number, found));
  const text = shownValue(found);
  return new DataError(file, path, {
    en: `${text.en} is text; write it as a number, without quotes`,
    uk: `${text.uk} — це текст; запишіть його числом, без лапок`,
  });
}

function notDegrees(lon: number, lat: number, { file, path }: Place): DataError {
  const why = whyNotDegrees(lon, lat);
  const shown = looksLikeMetres(lon, lat) ? `[${Math.round(lon)}, ${Math.round(lat)}]` : `[${lon}, ${lat}]`;
  return new DataError(file, path, {
    en: `${shown} is not a longitude and latitude in degrees: ${why.en}`,
    uk: `${shown} — це не довгота й широта в градусах: ${why.uk}`,
  });
}

function looksLikeMetres(lon: number, lat: number): boolean {
  return Math.abs(lon) > LARGEST_ANGLE || Math.abs(lat) > LARGEST_ANGLE;
}

function whyNotDegrees(lon: number, lat: number): Bilingual {
  if (looksLikeMetres(lon, lat)) {
    return {
      en: 'it looks like metres, such as Web Mercator (EPSG:3857); reproject the file to WGS84 (EPSG:4326)',
      uk: 'схоже на метри, наприклад у Web Mercator (EPSG:3857); перепроєктуйте файл у WGS84 (EPSG:4326)',
    };
  }
  if (Math.abs(lat) > 90 && Math.abs(lon) <= 90) {
    return {
      en: 'the two are swapped; GeoJSON has longitude first',
      uk: 'їх переставлено; у GeoJSON довгота стоїть перед широтою',
    };
  }
  return {
    en: 'longitudes run from -180 to 180, latitudes from -90 to 90',
    uk: 'довгота має бути від −180 до 180, широта від −90 до 90',
  };
}

function asObject(
  json: unknown,
  { file, path }: Place,
): { type?: unknown; coordinates?: unknown; geometries?: unknown } {
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json;
  throw new DataError(file, path, expected(WANTED.geometry, json));
}

function asList(json: unknown, { file, path }: Place): unknown[] {
  if (Array.isArray(json)) return json as unknown[];
  throw new DataError(file, path, expected(WANTED.list, json));
}

function inside({ file, path }: Place, key: string | number): Place {
  if (typeof key === 'number') return { file, path: `${path}[${key}]` };
  return { file, path: path === '' ? key : `${path}.${key}` };
}
