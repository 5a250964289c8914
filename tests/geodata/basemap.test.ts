import { readFileSync, statSync } from 'node:fs';
import { booleanPointInPolygon } from '@turf/turf';
import type { FeatureCollection, Geometry, MultiLineString, MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { areaKm2 } from '../../src/lib/core/geometry/area';
import { intersection, union } from '../../src/lib/core/geometry/overlay';

interface Named {
  readonly nameEn: string;
  readonly nameUk: string;
  readonly former?: boolean;
}

const url = (name: string): URL => new URL(`../../geodata/${name}`, import.meta.url);
const read = <G extends Geometry, P = Named>(name: string): FeatureCollection<G, P> =>
  JSON.parse(readFileSync(url(name), 'utf8')) as FeatureCollection<G, P>;

const neighbours = read<MultiPolygon, Named | null>('basemap/neighbours.geojson').features;
const units = read<MultiPolygon>('oblasts.geojson').features;
const ukraine = union(units.map(({ geometry }) => geometry));
const neighbour = (nameEn: string) => {
  const found = neighbours.find(({ properties }) => properties?.nameEn === nameEn);
  if (!found) throw new Error(`no neighbour ${nameEn}`);
  return found;
};
const key = ([x, y]: Position): string => `${x},${y}`;

describe('the neighbours', () => {
  it.each([
    ['Simferopol', 34.1, 44.95],
    ['Sevastopol', 33.525, 44.6],
    ['Dzhankoi', 34.39, 45.71],
    ['Kerch', 36.47, 45.36],
    ['Yalta', 34.16, 44.5],
  ])('leave %s out', (_, lon, lat) => {
    expect(neighbours.filter(({ geometry }) => booleanPointInPolygon([lon, lat], geometry))).toEqual([]);
  });

  it.each([
    ['Russia', 39.7, 47.23],
    ['Belarus', 27.56, 53.9],
    ['Poland', 21.01, 52.23],
    ['Slovakia', 21.26, 48.72],
    ['Hungary', 21.63, 47.53],
    ['Romania', 26.1, 44.43],
    ['Moldova', 28.86, 47.01],
  ])('have %s where it is', (nameEn, lon, lat) => {
    expect(booleanPointInPolygon([lon, lat], neighbour(nameEn).geometry)).toBe(true);
  });

  it('do not overlap any unit', () => {
    for (const { geometry, properties } of neighbours) {
      expect(areaKm2(intersection(geometry, ukraine)), properties?.nameEn).toBeLessThan(0.01);
    }
  });

  it('meet the land border vertex by vertex', () => {
    const vertices = new Set(neighbours.flatMap(({ geometry }) => geometry.coordinates.flat(2)).map(key));
    const borders = read<MultiLineString>('borders.geojson').features;
    const land = borders.find(({ id }) => id === 'land')?.geometry.coordinates.flat() ?? [];
    expect(land.length).toBeGreaterThan(5000);
    expect(land.filter((position) => !vertices.has(key(position))).length).toBeLessThan(land.length * 0.002);
  });

  it('have names in both languages, or none where they lie farther off', () => {
    for (const { properties } of neighbours) {
      if (properties === null) continue;
      expect(properties.nameEn).toMatch(/^[A-Z]/);
      expect(properties.nameUk).toMatch(/^[А-ЯЄІЇҐ]/u);
    }
  });
});

describe('the waters', () => {
  const rivers = read<MultiLineString>('basemap/rivers.geojson').features;
  const lakes = read<MultiPolygon>('basemap/lakes.geojson').features;

  it('have the Dnipro, the Siverskyi Donets and the other main rivers, named in both languages', () => {
    const names = new Map(rivers.map(({ properties }) => [properties.nameEn, properties.nameUk]));
    expect(names.get('Dnipro')).toBe('Дніпро');
    expect(names.get('Siverskyi Donets')).toBe('Сіверський Донець');
    for (const name of ['Southern Buh', 'Dniester', 'Desna', 'Prypiat', 'Danube']) expect([...names.keys()]).toContain(name);
  });

  it('mark the Kakhovka Reservoir, and nothing else, as drained', () => {
    expect(lakes.filter(({ properties }) => properties.former).map(({ properties }) => properties.nameEn)).toEqual([
      'Kakhovka Reservoir',
    ]);
  });

  it('have lakes that lie inside the units', () => {
    for (const { geometry, properties } of lakes) {
      const km2 = areaKm2(geometry);
      expect(km2, properties.nameEn).toBeGreaterThan(10);
      expect(areaKm2(intersection(geometry, ukraine)), properties.nameEn).toBeGreaterThan(km2 - 0.5);
    }
  });

  it('label the Black Sea and the Sea of Azov on the water', () => {
    const labels = read('basemap/sea-labels.geojson').features;
    expect(labels.map(({ properties }) => properties.nameUk)).toEqual(['Чорне море', 'Азовське море']);
    const land = [...neighbours, ...units];
    for (const { geometry } of labels) {
      if (geometry.type !== 'Point') throw new Error('a label is not a point');
      expect(land.some((area) => booleanPointInPolygon(geometry.coordinates, area.geometry))).toBe(false);
    }
  });
});

it('the base map stays below 260 kB', () => {
  const files = ['neighbours', 'rivers', 'lakes', 'sea-labels'].map((name) => url(`basemap/${name}.geojson`));
  expect(files.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThan(260_000);
});
