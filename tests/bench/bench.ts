import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { area, difference, feature, featureCollection, intersect } from '@turf/turf';
import type { MultiPolygon } from 'geojson';
import { loadGeodata } from '../../src/cli/geodata';
import { readControl } from '../../src/lib/core/adapters';
import { DEFAULT_DEFINITION, type ControlSnapshot } from '../../src/lib/core/control';
import { areaKm2 } from '../../src/lib/core/geometry/area';
import { computeLedger } from '../../src/lib/core/ledger';
import { areaOrZero, createSituation, holdingsOf } from '../../src/lib/core/situation';
import { figureBenches } from './figure-bench';
import { mapBenches } from './map-bench';
import { measureBench, type BenchResult } from './measure';
import { syntheticDay } from './synthetic-day';

const REFERENCE_DAY = join('deepstate', 'deepstatemap_data_20250812.geojson');

const geodata = loadGeodata();
const day = loadDay();

/** A publisher's day when CONTROL_REFERENCE_DIR has one, else a made-up day of the same size. */
function loadDay(): { readonly text: string; readonly name: string } {
  const folder = process.env['CONTROL_REFERENCE_DIR'];
  const path = folder === undefined ? undefined : join(folder, REFERENCE_DAY);
  if (path !== undefined && existsSync(path)) return { text: readFileSync(path, 'utf8'), name: path };
  return { text: JSON.stringify(syntheticDay()), name: 'synthetic-day-2025-08-12.geojson' };
}

/** The day as the engine has never seen it: new objects, so that nothing remembered helps. */
function newDay(): ControlSnapshot {
  return readControl(day.text, { name: day.name, ukraine: geodata });
}

function heldLand(snapshot: ControlSnapshot): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: snapshot.areas.flatMap(({ geometry }) => geometry.coordinates) };
}

/** Square metres held by one side in each unit, as a script around Turf measures them. */
function turfLoop(snapshot: ControlSnapshot, overlay: typeof intersect | typeof difference): number[] {
  const held = feature(heldLand(snapshot));
  return geodata.units.map((unit) => {
    const part = overlay(featureCollection([feature(unit.geometry), held]));
    return part ? area(part) : 0;
  });
}

/** What a script around Turf does for the columns of the ledger: the land of each side in each unit, measured. */
function turfLedger(snapshot: ControlSnapshot): number[][] {
  return [turfLoop(snapshot, intersect), turfLoop(snapshot, difference)];
}

/** The one column of the ledger that a loop of intersections gives too. */
function russianHeldByUnit(snapshot: ControlSnapshot): number[] {
  const situation = createSituation(geodata, snapshot, DEFAULT_DEFINITION);
  return geodata.units.map((unit) => areaOrZero(holdingsOf(situation, unit).russia));
}

const BENCHES: Readonly<Record<string, () => Promise<BenchResult>>> = {
  ...figureBenches(geodata),
  'ledger-new-day': () =>
    measureBench({
      name: 'ledger-new-day',
      prepare: newDay,
      run: (snapshot) => computeLedger(createSituation(geodata, snapshot, DEFAULT_DEFINITION), []),
      runs: 60,
      peer: 'Turf intersect, difference and area, 27 units',
      runPeer: turfLedger,
      peerRuns: 5,
    }),
  'held-new-day': () =>
    measureBench({
      name: 'held-new-day',
      prepare: newDay,
      run: russianHeldByUnit,
      runs: 60,
      peer: 'Turf intersect and area, 27 units',
      runPeer: (snapshot) => turfLoop(snapshot, intersect),
      peerRuns: 5,
    }),
  'area-of-units': () =>
    measureBench({
      name: 'area-of-units',
      prepare: () => structuredClone(geodata.units.map((unit) => unit.geometry)),
      run: (geometries) => geometries.reduce((sum, geometry) => sum + areaKm2(geometry), 0),
      runs: 15,
      peer: 'Turf area on the sphere',
      runPeer: (geometries) => geometries.reduce((sum, geometry) => sum + area(geometry), 0),
      peerRuns: 15,
    }),
  'read-control': () =>
    measureBench({
      name: 'read-control',
      prepare: () => undefined,
      run: newDay,
      runs: 15,
      peer: 'JSON.parse alone',
      runPeer: () => JSON.parse(day.text) as unknown,
      peerRuns: 15,
    }),
  ...mapBenches(geodata),
};

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, format: { type: 'string', default: 'table' } } });
  const names = values.only === undefined ? Object.keys(BENCHES) : [values.only];
  const results: BenchResult[] = [];
  for (const name of names) {
    const bench = BENCHES[name];
    if (!bench) throw new Error(`--only "${name}" is not one of ${Object.keys(BENCHES).join(', ')}`);
    results.push(await bench());
  }
  process.stdout.write(values.format === 'json' ? `${JSON.stringify(results, null, 2)}\n` : table(results));
}

function table(results: readonly BenchResult[]): string {
  const rows = results.map(({ name, value, unit, peer, peerValue, ratio, aim }) => [
    name,
    `${value.toFixed(2)} ${unit}`,
    `${peerValue.toFixed(2)} ${unit}`,
    `${ratio.toFixed(2)} x`,
    aim === undefined ? '' : `${(value / peerValue).toFixed(2)} of ${aim.toFixed(2)}`,
    peer,
  ]);
  const lines = [['name', 'median', 'peer', 'ratio', 'times the peer', 'compared with'], ...rows];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  const text = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `Control day: ${day.name}\n${text.join('\n')}\n`;
}

await main();
