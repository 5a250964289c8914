import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataError, messageOf } from '../lib/core/errors';
import type { Geodata } from '../lib/core/geodata';
import { assembleGeodata, parseUnits } from '../lib/core/parse';
import type { Unit } from '../lib/core/units';

const FOLDER = join(import.meta.dirname, '..', '..', 'geodata');

/** Everything in `geodata/`, read from disk and checked. */
export function loadGeodata(): Geodata {
  const [builtin, ...earlier] = builtInControl();
  return assembleGeodata({
    oblasts: readJson('oblasts.geojson'),
    groups: readJson('groups.json'),
    borders: readJson('borders.geojson'),
    places: readJson('places.json'),
    sources: readJson('sources.json'),
    claims: readJson('claims.json'),
    scenarios: Object.fromEntries(
      namesIn('scenarios', /\.json$/).map((name) => [name, readJson(`scenarios/${name}`)] as const),
    ),
    builtin,
    earlier,
  });
}

/** The 27 units alone, for commands that need nothing else. */
export function loadUnits(): readonly Unit[] {
  return parseUnits(readJson('oblasts.geojson'), 'geodata/oblasts.geojson');
}

/** Names of the built-in snapshots, the latest first: they end with their days. */
export function builtInNames(): readonly string[] {
  return [...namesIn('control', /^builtin-.*json$/)].reverse().map((name) => name.replace(/\.[a-z]+$/, ''));
}

function builtInControl(): readonly unknown[] {
  const names = builtInNames();
  if (names.length === 0) throw new DataError('geodata/control', '', 'has no built-in snapshot: run npm run geodata');
  return names.map((name) => readJson(`control/${name}.geojson`));
}

function namesIn(folder: string, wanted: RegExp): readonly string[] {
  return readdirSync(join(FOLDER, folder))
    .filter((name) => wanted.test(name))
    .sort();
}

function readJson(name: string): unknown {
  try {
    return JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
  } catch (error) {
    throw new DataError(`geodata/${name}`, '', messageOf(error));
  }
}
