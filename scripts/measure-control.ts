/**
 * Measures the built-in snapshot against one publisher's day in the folder named by CONTROL_REFERENCE_DIR: areas by
 * unit, distance of the lines, correlation along the line. Prints the figures for docs/METHOD.md and, with --write,
 * puts the position deviation and the correlation length into geodata/sources/line-uncertainty.json.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MultiPolygon, Position } from 'geojson';
import { areaKm2 } from '../src/lib/core/geometry/area';
import { lengthKm } from '../src/lib/core/geometry/length';
import { difference, intersection, union } from '../src/lib/core/geometry/overlay';
import { pointOf, readGazetteer, readLineFacts, segmentLine } from '../src/lib/core/line-facts';
import {
  correlationLengthOf,
  deviationsAlong,
  innerEdge,
  quantile,
  rootMeanSquare,
  type LineDeviation,
} from './line-deviation';

const REFERENCE = 'deepstate/deepstatemap_data_20250812.geojson';
const STEP_KM = 0.5;
/** Edges of the publisher's area nearer than this to coast or state border are the outline drawn otherwise. */
const CLEAR_OF_OUTLINE_KM = 0.7;
/** Rows on the bank of the Dnipro and its reservoir begin here: the line there is a shore, not an assessment. */
const FIRST_BANK_ROW = 'Kakhovka reservoir';

interface File {
  readonly features: readonly {
    readonly id?: string;
    readonly properties: { readonly class?: string };
    readonly geometry: MultiPolygon;
  }[];
}

const folder = process.env['CONTROL_REFERENCE_DIR'];
if (folder === undefined || folder === '') {
  console.error('CONTROL_REFERENCE_DIR names no folder: nothing to measure against');
  process.exit(2);
}
const geodata = (name: string): URL => new URL(`../geodata/${name}`, import.meta.url);
const read = (place: URL | string): File => JSON.parse(readFileSync(place, 'utf8')) as File;

const units = read(geodata('oblasts.geojson')).features;
const land = union(units.map((unit) => unit.geometry));
const snapshot = read(geodata('control/builtin-2025-08-12.geojson')).features;
const model = union(snapshot.filter((area) => area.properties.class === 'occupied').map((area) => area.geometry));
const published = union(read(join(folder, REFERENCE)).features.map((area) => area.geometry));
const reference = intersection(published, land);

console.log(
  'unit      model km²  reference km²  difference %  symmetric difference km²   % of unit   held: model  reference  %',
);
for (const unit of units) {
  const own = intersection(model, unit.geometry);
  const other = intersection(reference, unit.geometry);
  const [ownKm2, otherKm2, unitKm2] = [areaKm2(own), areaKm2(other), areaKm2(unit.geometry)];
  if (ownKm2 + otherKm2 < 0.1) continue;
  const apartKm2 = areaKm2(difference(own, other)) + areaKm2(difference(other, own));
  const heldPct = ((unitKm2 - ownKm2) / (unitKm2 - otherKm2) - 1) * 100;
  const cells = [
    ownKm2,
    otherKm2,
    (ownKm2 / otherKm2 - 1) * 100,
    apartKm2,
    (apartKm2 / unitKm2) * 100,
    unitKm2 - ownKm2,
    unitKm2 - otherKm2,
    heldPct,
  ];
  console.log(unit.id, cells.map((cell) => cell.toFixed(2).padStart(11)).join(' '));
}

const places = readGazetteer(readFileSync(geodata('sources/gazetteer.csv'), 'utf8'), 'gazetteer.csv');
const table = readFileSync(geodata('sources/line-2025-08-12.csv'), 'utf8');
const facts = readLineFacts(table, 'line-2025-08-12.csv', places);
const referenceLine = innerEdge(published, land, CLEAR_OF_OUTLINE_KM);
const task = { other: referenceLine, area: reference, land, clearKm: CLEAR_OF_OUTLINE_KM, stepKm: STEP_KM };
const inside = (line: readonly Position[]): LineDeviation[] => deviationsAlong(line, task);
console.log(
  `\nedge inside the land: model ${lengthKm(innerEdge(model, land, CLEAR_OF_OUTLINE_KM)).toFixed(0)} km, reference ${lengthKm(referenceLine).toFixed(0)} km`,
);

const bankIds = new Set(
  table
    .split('\n')
    .filter((row) => row.includes(FIRST_BANK_ROW))
    .map((row) => row.slice(0, row.indexOf(','))),
);
const main = facts.filter((fact) => fact.segment === 'main');
const firstBank = main.findIndex((fact) => bankIds.has(fact.id));
const stretches: [string, Position[][]][] = [
  ['front', [segmentLine('main', main.slice(0, firstBank), places)]],
  ['banks of the Dnipro', [segmentLine('main', main.slice(firstBank), places)]],
  ['pockets', ['lyptsi', 'vovchansk', 'milove', 'sumy'].map((segment) => segmentLine(segment, facts, places))],
];
const measured = stretches.map(([name, lines]) => {
  const parts = lines.map(inside);
  const signed = parts.flat().map((deviation) => deviation.signedKm);
  const distances = signed.map(Math.abs);
  const mean = signed.reduce((sum, value) => sum + value, 0) / signed.length;
  const result = {
    name,
    medianKm: quantile(distances, 0.5),
    p90Km: quantile(distances, 0.9),
    meanKm: mean,
    rmsKm: rootMeanSquare(signed),
    correlationKm: correlationLengthOf(
      parts.map((part) => part.map((deviation) => deviation.signedKm)),
      STEP_KM,
    ),
    points: signed.length,
  };
  console.log(
    `${name}: ${signed.length} points, median ${result.medianKm.toFixed(2)} km, 90 % ${result.p90Km.toFixed(2)} km, mean outward ${mean.toFixed(2)} km, root mean square ${result.rmsKm.toFixed(2)} km, correlation length ${result.correlationKm.toFixed(1)} km`,
  );
  return result;
});

console.log('\nrows farther than 2 km from the reference line (positive: the model reaches farther)');
for (const fact of facts.filter((row) => row.statement.kind !== 'state-border' && row.segment !== 'dobropillia')) {
  const [deviation] = inside([pointOf(fact.statement, places)]);
  if (deviation !== undefined && Math.abs(deviation.signedKm) > 2) {
    console.log(fact.id, deviation.signedKm.toFixed(1), JSON.stringify(fact.statement), fact.evidence);
  }
}

if (process.argv.includes('--write')) {
  const round = (value: number | undefined, digits: number): number => Number((value ?? NaN).toFixed(digits));
  const deviationOf = (stretch: string) => {
    const found = measured.find(({ name }) => name === stretch);
    return {
      positionDeviationKm: round(found?.rmsKm, 2),
      correlationLengthKm: round(found?.correlationKm, 1),
      medianKm: round(found?.medianKm, 2),
      p90Km: round(found?.p90Km, 2),
    };
  };
  const kept = {
    how: `Root mean square of the signed distance of the modelled front from the line of ${REFERENCE}, every ${STEP_KM} km, and the length that explains the errors of area of its stretches of 100 km (docs/METHOD.md).`,
    ...deviationOf('front'),
    basis: 'measured',
    pockets: deviationOf('pockets'),
  };
  writeFileSync(geodata('sources/line-uncertainty.json'), `${JSON.stringify(kept, undefined, 2)}\n`);
}
