import { readdirSync, readFileSync } from 'node:fs';
import type { RawGeodata } from '../../src/lib/core/parse';

/** The names of the committed data files below `geodata/` that have a given ending, sorted. */
export function namesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(`geodata/${folder}`)
    .filter((name) => ending.test(name))
    .sort();
}

/** A committed data file as JSON.parse gives it; a fresh copy each time, so that a test may spoil it. */
export function committedJson(path: string): unknown {
  return JSON.parse(readFileSync(`geodata/${path}`, 'utf8'));
}

/** All committed data files, unchecked; a fresh copy each time. */
export function committedFiles(): RawGeodata {
  const [builtin, ...earlier] = namesIn('control', /^builtin-/).reverse();
  return {
    oblasts: committedJson('oblasts.geojson'),
    groups: committedJson('groups.json'),
    borders: committedJson('borders.geojson'),
    places: committedJson('places.json'),
    sources: committedJson('sources.json'),
    claims: committedJson('claims.json'),
    scenarios: Object.fromEntries(
      namesIn('scenarios', /\.json$/).map((name) => [name, committedJson(`scenarios/${name}`)]),
    ),
    builtin: committedJson(`control/${builtin}`),
    earlier: earlier.map((name) => committedJson(`control/${name}`)),
  };
}

/** Changes the value at a path such as ['features', 0, 'id'] of parsed JSON; undefined removes the key. */
export function spoil(json: unknown, path: readonly (string | number)[], value: unknown): void {
  let holder = json as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) holder = holder[step] as Record<string | number, unknown>;
  const last = path.at(-1) as string | number;
  if (value === undefined) delete holder[last];
  else holder[last] = value;
}
