/**
 * Builds geodata/control/ from the tables of facts: the snapshot of 12 August 2025 and the land occupied before
 * 24 February 2022, both clipped to the units of oblasts.geojson, whose borders and coast they share. An argument
 * names another folder to write to.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { Feature, MultiPolygon } from 'geojson';
import type { ControlClass, LineUncertainty } from '../src/lib/core/control';
import { difference, intersection, union } from '../src/lib/core/geometry/overlay';
import { readGazetteer, readLineFacts, segmentPolygon, type LineSegment } from '../src/lib/core/line-facts';

interface UnitFeature {
  readonly id: string;
  readonly geometry: MultiPolygon;
}

const geodata = (name: string): URL => new URL(`../geodata/${name}`, import.meta.url);
const outputFolder = process.argv[2] ?? fileURLToPath(geodata('control'));
const readText = (name: string): string => readFileSync(geodata(name), 'utf8');
const readJson = (name: string): unknown => JSON.parse(readText(name)) as unknown;

const { features: units } = readJson('oblasts.geojson') as { features: UnitFeature[] };
const places = readGazetteer(readText('sources/gazetteer.csv'), 'sources/gazetteer.csv');
const measured = readJson('sources/line-uncertainty.json') as LineUncertainty & { how?: string };
const { how: _, ...uncertainty } = measured;
const licence =
  'ODbL 1.0 (borders and coast from OpenStreetMap); settlements from GeoNames, CC BY 4.0, and OCHA, CC BY-IGO';

const landOf = (ids?: readonly string[]): MultiPolygon =>
  union(units.filter((unit) => ids?.includes(unit.id) ?? true).map((unit) => unit.geometry));

/** The land that the line of a date bounds, by class; what is occupied is not also an advance. */
function landByClass(date: string, land: MultiPolygon): Map<ControlClass, MultiPolygon> {
  const file = `sources/line-${date}.csv`;
  const facts = readLineFacts(readText(file), file, places);
  const segments = readJson(`sources/line-${date}-segments.json`) as LineSegment[];
  const byClass = new Map<ControlClass, MultiPolygon>();
  for (const controlClass of ['occupied', 'advance', 'contested'] as const) {
    const rings = segments.filter((segment) => segment.class === controlClass);
    if (rings.length === 0) continue;
    const drawn = union(rings.map((segment) => segmentPolygon(segment, facts, places)));
    byClass.set(controlClass, difference(intersection(drawn, land), ...byClass.values()));
  }
  return byClass;
}

function controlFile(name: string, snapshot: object, byClass: Map<ControlClass, MultiPolygon>): void {
  const features = [...byClass].map(([controlClass, geometry]): Feature => ({
    type: 'Feature',
    properties: { class: controlClass },
    geometry,
  }));
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  const text = `{"type":"FeatureCollection","snapshot":${JSON.stringify(snapshot)},"features":[\n${lines}\n]}\n`;
  writeFileSync(join(outputFolder, name), text);
  console.log(name, [...byClass.keys()].join(', '));
}

controlFile(
  'builtin-2025-08-12.geojson',
  {
    id: 'builtin-2025-08-12',
    title: { en: 'Built-in model, 12 August 2025', uk: 'Вбудована модель, 12 серпня 2025 року' },
    source: {
      en: "this project's model from public reports about named settlements",
      uk: 'модель цього проєкту за публічними повідомленнями про названі населені пункти',
    },
    asOf: '2025-08-12',
    schematic: true,
    licence,
    uncertainty,
    notes: [],
  },
  landByClass('2025-08-12', landOf()),
);

const donbas = landByClass('2022-02-23', landOf(['UA-09', 'UA-14'])).get('occupied');
controlFile(
  'builtin-2022-02-23.geojson',
  {
    id: 'builtin-2022-02-23',
    title: { en: 'Built-in model, 23 February 2022', uk: 'Вбудована модель, 23 лютого 2022 року' },
    source: {
      en: "this project's model of the line of contact of 23 February 2022; Crimea and Sevastopol",
      uk: 'модель цього проєкту: лінія зіткнення на 23 лютого 2022 року; Крим і Севастополь',
    },
    asOf: '2022-02-23',
    schematic: true,
    licence,
    uncertainty: { positionDeviationKm: 1.5, correlationLengthKm: 20, basis: 'assumed' },
    notes: [],
  },
  new Map([['occupied', union([landOf(['UA-40', 'UA-43']), ...(donbas === undefined ? [] : [donbas])])]]),
);
