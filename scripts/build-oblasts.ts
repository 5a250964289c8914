/**
 * Builds geodata/oblasts.geojson and geodata/borders.geojson from Natural Earth's units and the OpenStreetMap outline.
 * Areas are measured by the product's own code. `reportedControl` and `proposedSwaps` stay empty
 * here: annotate-oblasts.ts fills them, when the snapshot and the scenarios can be read.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { MultiPolygon, Position } from 'geojson';
import { areaKm2 } from '../src/lib/core/geometry/area';
import { CORNERS, SEA, splitOutline } from './borders';
import { conflate, gridRings } from './conflate-units';
import { featureCollection } from './feature-lines';
import { pointKey, toDegrees, toGrid, type GridPoint } from './noding';
import { traceUnits } from './trace-units';

interface UnitFacts {
  readonly id: string;
  readonly nameEn: string;
  readonly nameUk: string;
  readonly schematic?: boolean;
  readonly cause?: string;
  readonly status?: string;
}
interface SourceFeature {
  readonly properties: Readonly<Record<string, string>>;
  readonly geometry: MultiPolygon;
}

const geodata = (name: string): URL => new URL(`../geodata/${name}`, import.meta.url);
const readText = (name: string): string => readFileSync(geodata(name), 'utf8');
const readFeatures = (name: string): SourceFeature[] =>
  (JSON.parse(readText(name)) as { features: SourceFeature[] }).features;

const facts = JSON.parse(readText('sources/units.json')) as UnitFacts[];
const notes = JSON.parse(readText('sources/unit-notes.json')) as Record<string, { en: string; uk: string }>;
const published = new Map(
  readText('sources/published-areas.csv')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .map(([id, , areaKm2]) => [id, Number(areaKm2)]),
);
const received = readFeatures('sources/natural-earth-10m-ukraine-admin1.geojson');
const rawUnits = facts.map(({ id }) => {
  const feature = received.find(({ properties }) => properties['iso_3166_2'] === id);
  if (!feature) throw new Error(`sources/natural-earth-10m-ukraine-admin1.geojson has no unit ${id}`);
  return { id, rings: gridRings(feature.geometry) };
});
const outline = readFeatures('sources/osm-ukraine-outline-100m.geojson').flatMap(({ geometry }) => gridRings(geometry));

const { map, unitOfFace } = conflate(rawUnits, outline, SEA.map(toGrid));
const drawn = new Set([...outline.flat(), ...rawUnits.flatMap(({ rings }) => rings.flat())].map(pointKey));
const traced = traceUnits(map, unitOfFace, facts.length, (point) => drawn.has(pointKey(point)));

const toPositions = (ring: readonly GridPoint[]): Position[] => [...ring, ring[0] as GridPoint].map(toDegrees);
const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
const measured = facts.map((unit, index) => {
  const geometry: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: (traced[index] ?? []).map((polygon) => polygon.map(toPositions)),
  };
  const publishedAreaKm2 = published.get(unit.id);
  if (publishedAreaKm2 === undefined) throw new Error(`sources/published-areas.csv has no unit ${unit.id}`);
  return { ...unit, geometry, publishedAreaKm2, computedKm2: areaKm2(geometry) };
});
/** Where published areas count other things than the outline, the usual miss says how far off the outline may be. */
const usualMissPct = median(
  measured
    .filter(({ cause }) => cause === undefined || cause === 'inner-border')
    .map(({ publishedAreaKm2, computedKm2 }) => Math.abs(publishedAreaKm2 / computedKm2 - 1) * 100),
);
const features = measured.map((unit) => {
  const { id, nameEn, nameUk, schematic, cause, status, geometry, publishedAreaKm2, computedKm2 } = unit;
  const texts = [status && 'status', cause].flatMap((key) => (key ? [notes[key] as { en: string; uk: string }] : []));
  const properties = {
    id,
    nameEn,
    nameUk,
    publishedAreaKm2,
    publishedAreaSource: id === 'UA-40' ? 'published-areas-mapsofworld' : 'published-areas-wikipedia',
    computedKm2: rounded(computedKm2, 3),
    differencePct: rounded(((computedKm2 - publishedAreaKm2) / publishedAreaKm2) * 100, 3),
    ...(cause === 'water' && { outlineMissPct: rounded(usualMissPct, 3) }),
    ...(texts.length > 0 && { note: texts.map(({ en }) => en).join(' '), noteUk: texts.map(({ uk }) => uk).join(' ') }),
    ...(schematic && { schematic }),
    reportedControl: [],
    proposedSwaps: [],
  };
  return { type: 'Feature' as const, id, properties, geometry };
});
writeFileSync(geodata('oblasts.geojson'), featureCollection(features));

const parts = splitOutline(traced.flat(2), CORNERS);
const borders = (['land', 'with-russia', 'coast'] as const).map((kind) => ({
  type: 'Feature' as const,
  id: kind,
  properties: { kind },
  geometry: { type: 'MultiLineString' as const, coordinates: parts[kind].map((line) => line.map(toDegrees)) },
}));
writeFileSync(geodata('borders.geojson'), featureCollection(borders));

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[(sorted.length >> 1) - 1] ?? NaN)) / 2;
}
