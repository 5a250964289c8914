import type { FeatureCollection } from 'geojson';
import type { Basemap } from '../core/basemap';
import { DataError } from '../core/errors';
import type { Geodata } from '../core/geodata';
import { assembleGeodata } from '../core/parse';

/** Addresses of the large data files within the built application. Keys are paths from this file. */
const URLS: Readonly<Record<string, string>> = import.meta.glob(
  [
    '../../../geodata/{oblasts,borders}.geojson',
    '../../../geodata/control/*.{json,geojson}',
    '../../../geodata/basemap/*.geojson',
  ],
  { eager: true, query: '?url', import: 'default' },
);

/** Everything the application starts with. */
export interface StartingData {
  readonly geodata: Geodata;
  readonly basemap: Basemap;
}

/** Loads and checks the data that is part of the application, all files at once. */
export async function loadStartingData(): Promise<StartingData> {
  const [texts, oblasts, borders, [builtin, ...earlier], neighbours, rivers, lakes, seaLabels] = await Promise.all([
    import('./bundled-texts').then((module) => module.TEXTS),
    fetchJson('oblasts.geojson'),
    fetchJson('borders.geojson'),
    fetchControl(),
    fetchJson('basemap/neighbours.geojson'),
    fetchJson('basemap/rivers.geojson'),
    fetchJson('basemap/lakes.geojson'),
    fetchJson('basemap/sea-labels.geojson'),
  ]);
  const scenarios = Object.fromEntries(Object.entries(texts).filter(([path]) => path.includes('/scenarios/')));
  const geodata = assembleGeodata({
    oblasts,
    borders,
    builtin,
    earlier,
    scenarios,
    groups: texts[fileIn(texts, 'groups.json')],
    places: texts[fileIn(texts, 'places.json')],
    sources: texts[fileIn(texts, 'sources.json')],
    claims: texts[fileIn(texts, 'claims.json')],
  });
  return {
    geodata,
    basemap: {
      neighbours: features(neighbours, 'basemap/neighbours.geojson'),
      rivers: features(rivers, 'basemap/rivers.geojson'),
      lakes: features(lakes, 'basemap/lakes.geojson'),
      seaLabels: features(seaLabels, 'basemap/sea-labels.geojson'),
    },
  };
}

/** The key of the one file whose path under `geodata` begins with `start`. */
function fileIn(files: Readonly<Record<string, unknown>>, start: string): string {
  const found = Object.keys(files).find((path) => path.includes(`/geodata/${start}`));
  if (found === undefined) throw new DataError(start, '', 'is not part of this build');
  return found;
}

/** The built-in control files, the latest first: their names end with their days. */
async function fetchControl(): Promise<readonly unknown[]> {
  const paths = Object.keys(URLS).filter((path) => path.includes('/control/builtin-'));
  return Promise.all(
    paths
      .sort()
      .reverse()
      .map((path) => fetchFile(path, path)),
  );
}

async function fetchJson(start: string): Promise<unknown> {
  return fetchFile(fileIn(URLS, start), start);
}

async function fetchFile(path: string, name: string): Promise<unknown> {
  const response = await fetch(URLS[path] ?? path);
  if (!response.ok) throw new DataError(name, '', `could not be loaded (${response.status})`);
  return response.json();
}

/** A collection of the given kind. What its features hold is checked where the file is built and in the data's tests. */
function features<Collection extends FeatureCollection<never, never> | FeatureCollection>(
  json: unknown,
  file: string,
): Collection {
  if (!isRecord(json) || json['type'] !== 'FeatureCollection' || !Array.isArray(json['features']))
    throw new DataError(file, 'type', 'a FeatureCollection is expected');
  return json as unknown as Collection;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
