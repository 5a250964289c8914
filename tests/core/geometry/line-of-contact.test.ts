import type { MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { loadUnits } from '../../../src/cli/geodata';
import { lengthKm } from '../../../src/lib/core/geometry/length';
import { boundaryLengthKm, generalise } from '../../../src/lib/core/geometry/generalise';
import { lineOfContact, lineOfContactIn, lineOfContactOfUnits } from '../../../src/lib/core/geometry/line-of-contact';
import { difference, intersection, union } from '../../../src/lib/core/geometry/overlay';
import { syntheticDay } from '../../bench/synthetic-day';
import { square, squareRing } from './random-areas';
import { referenceFile } from './reference-area';

const box = (west: number, south: number, east: number, north: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});
const land = (polygon: Polygon): MultiPolygon => ({ type: 'MultiPolygon', coordinates: [polygon.coordinates] });
const meridianKm = (lon: number, south: number, north: number) =>
  lengthKm({
    type: 'LineString',
    coordinates: [
      [lon, south],
      [lon, north],
    ],
  });

const country = land(box(30, 46, 36, 50));

describe('the line of contact', () => {
  it('is the shared border without coast and state border', () => {
    const held = land(box(33, 46, 36, 50));
    const line = lineOfContact(held, difference(country, held));
    expect(line.coordinates).toHaveLength(1);
    expect(lengthKm(line)).toBeCloseTo(meridianKm(33, 46, 50), 3);
    expect(lengthKm(lineOfContactIn(held, country))).toBeCloseTo(lengthKm(line), 6);
  });

  it('does not run along the edge of a file that stops just short of the coast or goes beyond it', () => {
    for (const reach of [0.008, -0.5]) {
      const drawn = land(box(33, 46 + reach, 36 - reach, 50 - reach));
      expect(Math.abs(lengthKm(lineOfContactIn(drawn, country)) - meridianKm(33, 46, 50))).toBeLessThan(3);
      const held = intersection(drawn, country);
      expect(Math.abs(lengthKm(lineOfContact(held, difference(country, held))) - meridianKm(33, 46, 50))).toBeLessThan(
        3,
      );
    }
  });

  it('runs along an edge that leaves a real strip to the other side', () => {
    const held = land(box(33, 46, 35.9, 50));
    expect(lengthKm(lineOfContactIn(held, country))).toBeCloseTo(meridianKm(33, 46, 50) + meridianKm(35.9, 46, 50), 0);
  });

  it('runs round a pocket on the border, and all round one inside', () => {
    const pocket = land(box(34, 49.8, 34.5, 50));
    const around = lengthKm({
      type: 'LineString',
      coordinates: [
        [34, 50],
        [34, 49.8],
        [34.5, 49.8],
        [34.5, 50],
      ],
    });
    expect(lengthKm(lineOfContactIn(pocket, country))).toBeCloseTo(around, 2);
    const inside = land(square(32, 47, 0.3));
    const ring = lengthKm({ type: 'LineString', coordinates: squareRing(32, 47, 0.3) });
    expect(lengthKm(lineOfContactIn(inside, country))).toBeCloseTo(ring, 2);
  });

  it('does not depend on whether the land was cut along units first', () => {
    const units = loadUnits();
    const ukraine = union(units.map((unit) => unit.geometry));
    const day = syntheticDay();
    const whole = lengthKm(generalise(lineOfContactIn(day, ukraine), 1));
    const cut = union(units.map((unit) => intersection(day, unit.geometry)));
    expect(whole).toBeGreaterThan(600);
    expect(Math.abs(lengthKm(generalise(lineOfContactIn(cut, ukraine), 1)) / whole - 1)).toBeLessThan(0.02);
    expect(Math.abs(lengthKm(generalise(lineOfContact(cut, difference(ukraine, cut)), 1)) / whole - 1)).toBeLessThan(
      0.02,
    );
  });

  it('is the same from parts cut to units, also where the land ends at the border of a unit', () => {
    const units = loadUnits().map((unit) => unit.geometry);
    const ukraine = union(units);
    const ofUnits = (held: MultiPolygon) =>
      lineOfContactOfUnits(
        units.map((unit) => intersection(held, unit)),
        units,
        ukraine,
      );
    const km = (line: MultiLineString) => lengthKm(generalise(line, 1));
    const day = syntheticDay();
    expect(Math.abs(km(ofUnits(day)) / km(lineOfContactIn(day, ukraine)) - 1)).toBeLessThan(0.005);
    const donetsk = loadUnits().find((unit) => unit.id === 'UA-14')!.geometry;
    expect(Math.abs(km(ofUnits(donetsk)) / km(lineOfContactIn(donetsk, ukraine)) - 1)).toBeLessThan(0.005);
  });

  it('is empty without land', () => {
    const nothing: MultiPolygon = { type: 'MultiPolygon', coordinates: [] };
    expect(lineOfContact(nothing, country).coordinates).toEqual([]);
    expect(lineOfContactIn(country, country).coordinates).toEqual([]);
  });

  it('of a publisher’s day is about 1,200 km, where one is at hand', (context) => {
    const text = referenceFile('deepstate', 'deepstatemap_data_20250812.geojson');
    if (text === undefined) return context.skip('CONTROL_REFERENCE_DIR names no folder with a DeepState day');
    const { features } = JSON.parse(text) as { features: { geometry: MultiPolygon }[] };
    const ukraine = union(loadUnits().map((unit) => unit.geometry));
    const km = lengthKm(generalise(lineOfContactIn(features[0]!.geometry, ukraine), 1));
    expect(km).toBeGreaterThan(1150);
    expect(km).toBeLessThan(1300);
  });
});

describe('generalising a line', () => {
  it('takes out what is smaller than the tolerance and nothing larger', () => {
    const wave = (amplitude: number) =>
      Array.from({ length: 201 }, (_, step) => [30 + step / 100, 48 + amplitude * Math.sin(step)]);
    const straight = lengthKm({
      type: 'LineString',
      coordinates: [
        [30, 48],
        [32, 48],
      ],
    });
    const small = generalise({ type: 'MultiLineString', coordinates: [wave(0.002)] }, 1);
    expect(Math.abs(lengthKm(small) / straight - 1)).toBeLessThan(0.001);
    const large = { type: 'MultiLineString' as const, coordinates: [wave(0.05)] };
    expect(lengthKm(generalise(large, 1))).toBeGreaterThan(0.95 * lengthKm(large));
  });

  it('joins parts that meet and keeps their ends', () => {
    const parts = [
      [
        [31, 48],
        [32, 48.001],
      ],
      [
        [30, 48],
        [31, 48],
      ],
    ];
    expect(generalise({ type: 'MultiLineString', coordinates: parts }, 1).coordinates).toEqual([
      [
        [30, 48],
        [32, 48.001],
      ],
    ]);
  });

  it('keeps a ring a ring', () => {
    const [ring] = generalise({ type: 'MultiLineString', coordinates: [squareRing(30, 48)] }, 1).coordinates;
    expect(ring).toHaveLength(5);
    expect(boundaryLengthKm(land(square(30, 48)))).toBeCloseTo(
      lengthKm({ type: 'LineString', coordinates: squareRing(30, 48) }),
      6,
    );
  });
});
