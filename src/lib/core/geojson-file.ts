import { DataError } from './errors';
import { parseJsonText } from './json-place';
import { expected, shownValue, WANTED } from './shown-value';
import type { Bilingual } from './text';

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
const OTHER_KINDS: readonly (readonly [RegExp, Bilingual])[] = [
  [
    /^PK\u0003\u0004/,
    {
      en: 'is a zip archive (or KMZ); unpack it and give the GeoJSON inside',
      uk: 'це архів zip (або KMZ); розпакуйте його й відкрийте GeoJSON, що всередині',
    },
  ],
  [
    /^\u001f[\u008b\uFFFD]/,
    { en: 'is gzip-compressed; unpack it first (gunzip)', uk: 'файл стиснуто gzip; спершу розпакуйте його (gunzip)' },
  ],
  [
    /^\uFFFD?\u0000|^SQLite format 3/,
    {
      en: 'is a binary file, not GeoJSON; export it as GeoJSON in degrees (WGS84)',
      uk: 'це двійковий файл, а не GeoJSON; експортуйте його як GeoJSON у градусах (WGS84)',
    },
  ],
  [
    /^<(!doctype html|html|head|body)/i,
    {
      en: 'is a web page (HTML), not GeoJSON; download the file itself, not the page that shows it',
      uk: 'це вебсторінка (HTML), а не GeoJSON; завантажте сам файл, а не сторінку, яка його показує',
    },
  ],
  [
    /^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)?<kml/i,
    {
      en: 'is KML, not GeoJSON; convert it to GeoJSON first',
      uk: 'це KML, а не GeoJSON; спершу перетворіть його на GeoJSON',
    },
  ],
  [
    /^</,
    {
      en: 'is XML or a web page, not GeoJSON; export it as GeoJSON',
      uk: 'це XML або вебсторінка, а не GeoJSON; експортуйте як GeoJSON',
    },
  ],
  [
    /^[^{}[\]\r\n]*[,;\t][^{}[\]\r\n]*(\r?\n|$)/,
    {
      en: 'is a table (CSV), not GeoJSON; what is wanted is polygons of land: a GeoJSON file in degrees (WGS84)',
      uk: 'це таблиця (CSV), а не GeoJSON; потрібні полігони землі: файл GeoJSON у градусах (WGS84)',
    },
  ],
];

/** Coordinate systems that are longitude and latitude on WGS84, as `crs` members name them. */
const WGS84_NAMES = /(CRS:?84|EPSG:{0,2}(:[\d.]+:)?4326|WGS ?84)$/i;

/** Parses the text of a GeoJSON file of any form: FeatureCollection, Feature or bare geometry. Throws DataError. */
export function readGeoJsonFile(text: string, file: string): SourceFile {
  const json = parseJson(text, file);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    const found = shownValue(json);
    throw new DataError(file, '', {
      en: `is ${found.en}, not a GeoJSON object with a "type"`,
      uk: `очікується об’єкт GeoJSON із полем "type", знайдено: ${found.uk}`,
    });
  }
  const object = json as Record<string, unknown>;
  refuseOtherCrs(object, file);
  const name = typeof object['name'] === 'string' ? object['name'] : undefined;
  return { name, json: object, features: featuresOf(object, file) };
}

function parseJson(text: string, file: string): unknown {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (start === '') throw new DataError(file, '', { en: 'is empty', uk: 'файл порожній' });
  for (const [beginning, problem] of OTHER_KINDS) {
    if (beginning.test(start)) throw new DataError(file, '', problem);
  }
  return parseJsonText(text, file, {
    en: 'The file is damaged or was cut off; get it again',
    uk: 'Файл пошкоджено або обірвано; отримайте його ще раз',
  });
}

function refuseOtherCrs({ crs }: Record<string, unknown>, file: string): void {
  if (typeof crs !== 'object' || crs === null) return;
  const { properties } = crs as { properties?: unknown };
  const { name } = (typeof properties === 'object' && properties !== null ? properties : {}) as { name?: unknown };
  if (typeof name !== 'string' || WGS84_NAMES.test(name)) return;
  throw new DataError(file, 'crs.properties.name', {
    en: `coordinates are in ${JSON.stringify(name)}; reproject the file to WGS84 longitude and latitude (EPSG:4326)`,
    uk: `координати в системі ${JSON.stringify(name)}; перепроєктуйте файл у довготу й широту WGS84 (EPSG:4326)`,
  });
}

function featuresOf(object: Record<string, unknown>, file: string): SourceFeature[] {
  const type = object['type'];
  if (type === 'FeatureCollection') {
    const list = object['features'];
    if (!Array.isArray(list)) throw new DataError(file, 'features', expected(WANTED.list, list));
    return list.map((feature: unknown, index) => toFeature(feature, index, `features[${index}]`, file));
  }
  if (type === 'Feature') return [toFeature(object, 0, '', file)];
  if (typeof type === 'string' && GEOMETRY_TYPES.includes(type)) {
    return [{ index: 0, at: '', geometry: object, properties: {} }];
  }
  if (type === 'Topology') {
    throw new DataError(file, '', {
      en: 'is TopoJSON, not GeoJSON; convert it first (topo2geo)',
      uk: 'це TopoJSON, а не GeoJSON; спершу перетворіть його (topo2geo)',
    });
  }
  const found = shownValue(type);
  throw new DataError(file, 'type', {
    en: `a GeoJSON type is expected, such as "FeatureCollection", found ${found.en}`,
    uk: `очікується тип GeoJSON, наприклад "FeatureCollection", знайдено: ${found.uk}`,
  });
}

function toFeature(feature: unknown, index: number, path: string, file: string): SourceFeature {
  if (typeof feature !== 'object' || feature === null || (feature as { type?: unknown }).type !== 'Feature') {
    const found = typeof feature === 'object' && feature !== null ? (feature as { type?: unknown }).type : feature;
    throw new DataError(file, path, expected({ en: 'a Feature', uk: 'Feature' }, found));
  }
  const { geometry = null, properties } = feature as { geometry?: unknown; properties?: unknown };
  return {
    index,
    at: path === '' ? 'geometry' : `${path}.geometry`,
    geometry,
    properties: typeof properties === 'object' && properties !== null ? (properties as Record<string, unknown>) : {},
  };
}
