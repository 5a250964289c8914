/**
 * Measures the built-in snapshot against one publisher's day in the folder named by CONTROL_REFERENCE_DIR: areas by
 * unit, distance of the lines, correlation along the line. Prints the tables of docs/METHOD.md and, with --write, puts
 * all of it into geodata/sources/line-comparison.json and what the uncertainty follows from into line-uncertainty.json
 * beside it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MultiPolygon, Position } from 'geojson';
import { lengthKm } from '../src/lib/core/geometry/length';
import { intersection, union } from '../src/lib/core/geometry/overlay';
import { pointOf, readGazetteer, readLineFacts, segmentLine } from '../src/lib/core/line-facts';
import { loadGeodata } from '../src/cli/geodata';
import { readControl } from '../src/lib/core/adapters';
import { areaRows, compareUnits, hashOfAreas, pocketsKm2, stretchRows, type Comparison } from './control-comparison';
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

const geodataAll = loadGeodata();
const publishedDay = readControl(readFileSync(join(folder, REFERENCE), 'utf8'), {
  name: REFERENCE,
  ukraine: geodataAll,
});

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
  ['border pockets', ['lyptsi', 'vovchansk', 'milove', 'sumy'].map((segment) => segmentLine(segment, facts, places))],
];
const measured = stretches.map(([name, lines]) => {
  const parts = lines.map(inside);
  const signed = parts.flat().map((deviation) => deviation.signedKm);
  const distances = signed.map(Math.abs);
  const mean = signed.reduce((sum, value) => sum + value, 0) / signed.length;
  return {
    stretch: name,
    points: signed.length,
    medianKm: round(quantile(distances, 0.5), 2),
    p90Km: round(quantile(distances, 0.9), 2),
    meanOutwardKm: round(mean, 2),
    rmsKm: round(rootMeanSquare(signed), 2),
    correlationKm: round(
      correlationLengthOf(
        parts.map((part) => part.map((deviation) => deviation.signedKm)),
        STEP_KM,
      ),
      1,
    ),
  };
});

const comparison: Comparison = {
  snapshot: hashOfAreas(read(geodata('control/builtin-2025-08-12.geojson'))),
  reference: REFERENCE,
  units: compareUnits(geodataAll, model, reference).map(({ unit, ...areas }) => ({
    unit,
    modelKm2: round(areas.modelKm2, 2),
    referenceKm2: round(areas.referenceKm2, 2),
    symmetricKm2: round(areas.symmetricKm2, 2),
    unitKm2: round(areas.unitKm2, 2),
  })),
  pockets: {
    modelKm2: round(pocketsKm2(geodataAll, geodataAll.builtin), 2),
    referenceKm2: round(pocketsKm2(geodataAll, publishedDay), 2),
  },
  stretches: measured,
};
for (const row of [...areaRows(comparison), ...stretchRows(comparison)]) console.log(`| ${row.join(' | ')} |`);

console.log('\nrows farther than 2 km from the reference line (positive: the model reaches farther)');
for (const fact of facts.filter((row) => row.statement.kind !== 'state-border' && row.segment !== 'dobropillia')) {
  const [deviation] = inside([pointOf(fact.statement, places)]);
  if (deviation !== undefined && Math.abs(deviation.signedKm) > 2) {
    console.log(fact.id, deviation.signedKm.toFixed(1), JSON.stringify(fact.statement), fact.evidence);
  }
}

if (process.argv.includes('--write')) {
  const deviationOf = (name: string) => {
    const found = measured.find(({ stretch }) => stretch === name);
    if (found === undefined) throw new Error(`${name} was not measured`);
    return {
      positionDeviationKm: found.rmsKm,
      correlationLengthKm: found.correlationKm,
      medianKm: found.medianKm,
      p90Km: found.p90Km,
      meanOffsetKm: found.meanOutwardKm,
    };
  };
  const kept = {
    how: `Root mean square of the signed distance of the modelled front from the line of ${REFERENCE}, every ${STEP_KM} km, its mean (positive: too far outward), and the length that explains the errors of area of its stretches of 100 km (docs/METHOD.md).`,
    ...deviationOf('front'),
    basis: 'measured',
    pockets: deviationOf('border pockets'),
  };
  const write = (name: string, content: unknown): void => {
    writeFileSync(geodata(`sources/${name}`), `${JSON.stringify(content, undefined, 2)}\n`);
  };
  write('line-uncertainty.json', kept);
  write('line-comparison.json', comparison);
}

function round(value: number | undefined, digits: number): number {
  return Number((value ?? NaN).toFixed(digits));
}
