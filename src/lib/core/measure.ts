import { DataError } from './errors';
import { readGeoJsonFile, type SourceFeature } from './geojson-file';
import { areaKm2 } from './geometry/area';
import { boxOf, type Box } from './geometry/box';
import { isEmpty } from './geometry/overlay';
import { hasArea } from './geometry/read-rings';
import { repair } from './geometry/repair';
import { expected, WANTED } from './shown-value';

/** The area of one feature of a file. */
export interface Measurement {
  /** Place of the feature in its collection, from 0. */
  readonly index: number;
  /** Area on the WGS84 ellipsoid, km²; null when the feature covers nothing, and `note` says why. */
  readonly areaKm2: number | null;
  /** What had to be put right before measuring, in English; land of the feature that overlaps itself counts once. */
  readonly repairs: readonly string[];
  readonly note?: string;
}

/**
 * Measures every feature of a GeoJSON file. Features without an area stay in the list with a note, and so does one
 * that would lie in Ukraine if longitude and latitude were exchanged, unless `anywhere` says that it lies where it
 * says. Throws DataError for a file that cannot be read, for a damaged coordinate, and when no feature has an area.
 */
export function measureFile(text: string, name: string, { anywhere = false } = {}): Measurement[] {
  const { features } = readGeoJsonFile(text, name);
  if (features.length === 0) throw new DataError(name, 'features', 'is empty: there is nothing to measure');
  const rows = features.map((feature) => measureFeature(feature, name, anywhere));
  if (rows.every((row) => row.areaKm2 === null)) {
    const notes = [...new Set(rows.map((row) => row.note ?? ''))].slice(0, 3).join('; ');
    throw new DataError(name, '', `has nothing to measure (${notes}); give Polygons or MultiPolygons`);
  }
  return rows;
}

function measureFeature({ index, at, geometry }: SourceFeature, file: string, anywhere: boolean): Measurement {
  const nothing = (note: string, repairs: string[] = []): Measurement => ({ index, areaKm2: null, repairs, note });
  if (geometry === null) return nothing('no geometry (null)');
  if (!hasArea(geometry)) return nothing(`${typeOf(geometry, at, file)} has no area`);
  const repaired = repair(geometry, at, file);
  const repairs = repaired.repairs.map((done) => done.message.en);
  if (isEmpty(repaired.geometry)) return nothing('the rings enclose nothing', repairs);
  if (!anywhere && looksSwapped(boxOf(repaired.geometry))) return nothing(SWAPPED, repairs);
  return { index, areaKm2: areaKm2(repaired.geometry), repairs };
}

const TYPES_WITHOUT_AREA = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'GeometryCollection'];

function typeOf(geometry: unknown, at: string, file: string): string {
  const type = typeof geometry === 'object' && geometry !== null ? (geometry as { type?: unknown }).type : geometry;
  if (typeof type === 'string' && TYPES_WITHOUT_AREA.includes(type)) return type;
  throw new DataError(file, at === '' ? 'type' : `${at}.type`, expected(WANTED.geometryType, type));
}

const SWAPPED =
  'longitude and latitude look swapped (the land would lie in south-west Asia); GeoJSON has longitude first: exchange them, or measure with --anywhere';

/** Ukraine with some margin, as longitudes and latitudes. */
const UKRAINE: Box = [21, 43, 42, 54];

/** Whether everything in a box would lie in Ukraine if longitude and latitude were exchanged, and does not as it is. */
export function looksSwapped([west, south, east, north]: Box): boolean {
  const [ukraineWest, ukraineSouth, ukraineEast, ukraineNorth] = UKRAINE;
  return west >= ukraineSouth && east <= ukraineNorth && south >= ukraineWest && north <= ukraineEast;
}
