import { DataError } from './errors';
import { parseJsonText } from './json-place';

/** One feature of a file as it was found: nothing about its geometry is checked yet. */
export interface SourceFeature {
  readonly index: number;
  /** Path of the geometry in the file, such as `features[3].geometry`; '' for a bare geometry. */
  readonly at: string;
  /** A GeoJSON geometry, perhaps damaged; null where the file has none. */
  readonly geometry: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A file's features and what the file says of itself. */
export interface SourceFile {
  /** The collection's own `name`, which some exporters fill with the layer's name. */
  readonly name: string | undefined;
  /** The whole file as parsed. */
  readonly json: Readonly<Record<string, unknown>>;
  readonly features: readonly SourceFeature[];
}

const GEOMETRY_TYPES = [
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
];

/** What a file of another kind begins with, and what to say of it. */
const OTHER_KINDS: readonly (readonly [RegExp, string])[] = [
  [/^PK\u0003\u0004/, 'is a zip archive (or KMZ); unpack it and give the GeoJSON inside'],
  [/^\u001f[\u008b\uFFFD]/, 'is gzip-compressed; unpack it first (gunzip)'],
  [/^\uFFFD?\u0000|^SQLite format 3/, 'is a binary file, not GeoJSON; export it as GeoJSON in degrees (WGS84)'],
  [
    /^<(!doctype html|html|head|body)/i,
    'is a web page (HTML), not GeoJSON; download the file itself, not the page that shows it',
  ],
  [/^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)?<kml/i, 'is KML, not GeoJSON; convert it to GeoJSON first'],
  [/^</, 'is XML or a web page, not GeoJSON; export it as GeoJSON'],
  [
    /^[^{}[\]\r\n]*[,;\t][^{}[\]\r\n]*(\r?\n|$)/,
    'is a table (CSV), not GeoJSON; what is wanted is polygons of land: a GeoJSON file in degrees (WGS84)',
  ],
];

/** Coordinate systems that are longitude and latitude on WGS84, as `crs` members name them. */
const WGS84_NAMES = /(CRS:?84|EPSG:{0,2}(:[\d.]+:)?4326|WGS ?84)$/i;

/** Parses the text of a GeoJSON file of any form: FeatureCollection, Feature or bare geometry. Throws DataError. */
export function readGeoJsonFile(text: string, file: string): SourceFile {
  const json = parseJson(text, file);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new DataError(file, '', `is ${describe(json)}, not a GeoJSON object with a "type"`);
  }
  const object = json as Record<string, unknown>;
  refuseOtherCrs(object, file);
  const name = typeof object['name'] === 'string' ? object['name'] : undefined;
  return { name, json: object, features: featuresOf(object, file) };
}

function parseJson(text: string, file: string): unknown {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (start === '') throw new DataError(file, '', 'is empty');
  for (const [beginning, problem] of OTHER_KINDS) {
    if (beginning.test(start)) throw new DataError(file, '', problem);
  }
  return parseJsonText(text, file, 'The file is damaged or was cut off; get it again');
}

function refuseOtherCrs({ crs }: Record<string, unknown>, file: string): void {
  if (typeof crs !== 'object' || crs === null) return;
  const { properties } = crs as { properties?: unknown };
  const { name } = (typeof properties === 'object' && properties !== null ? properties : {}) as { name?: unknown };
  if (typeof name !== 'string' || WGS84_NAMES.test(name)) return;
  throw new DataError(
    file,
    'crs.properties.name',
    `coordinates are in ${JSON.stringify(name)}; reproject the file to WGS84 longitude and latitude (EPSG:4326)`,
  );
}

function featuresOf(object: Record<string, unknown>, file: string): SourceFeature[] {
  const type = object['type'];
  if (type === 'FeatureCollection') {
    const list = object['features'];
    if (!Array.isArray(list)) throw new DataError(file, 'features', `a list is expected, found ${describe(list)}`);
    return list.map((feature: unknown, index) => toFeature(feature, index, `features[${index}]`, file));
  }
  if (type === 'Feature') return [toFeature(object, 0, '', file)];
  if (typeof type === 'string' && GEOMETRY_TYPES.includes(type)) {
    return [{ index: 0, at: '', geometry: object, properties: {} }];
  }
  if (type === 'Topology') throw new DataError(file, '', 'is TopoJSON, not GeoJSON; convert it first (topo2geo)');
  throw new DataError(file, 'type', `a GeoJSON type is expected, such as "FeatureCollection", found ${describe(type)}`);
}

function toFeature(feature: unknown, index: number, path: string, file: string): SourceFeature {
  if (typeof feature !== 'object' || feature === null || (feature as { type?: unknown }).type !== 'Feature') {
    const found = typeof feature === 'object' && feature !== null ? (feature as { type?: unknown }).type : feature;
    throw new DataError(file, path, `a Feature is expected, found ${describe(found)}`);
  }
  const { geometry = null, properties } = feature as { geometry?: unknown; properties?: unknown };
  return {
    index,
    at: path === '' ? 'geometry' : `${path}.geometry`,
    geometry,
    properties: typeof properties === 'object' && properties !== null ? (properties as Record<string, unknown>) : {},
  };
}

/** A value as an error message shows it: short, and told apart from what was wanted. */
export function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  const shown = JSON.stringify(value);
  return shown.length > 40 ? `${shown.slice(0, 40)}...` : shown;
}
