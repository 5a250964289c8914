import { area } from '@turf/turf';
import fc from 'fast-check';
import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { loadGeodata, loadUnits } from '../../../src/cli/geodata';
import { areaKm2, sphericalAreaKm2 } from '../../../src/lib/core/geometry/area';
import { square, squareRing, starPolygon } from './random-areas';
import { karneyAreaKm2, referenceFile } from './reference-area';

const TOLERANCE = 1e-6;

function expectSame(actual: number, expected: number): void {
  expect(Math.abs(actual - expected) / expected).toBeLessThan(TOLERANCE);
}

function moved(polygon: Polygon, degrees: number): Polygon {
  return {
    type: 'Polygon',
    coordinates: polygon.coordinates.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon + degrees, lat])),
  };
}

describe('area on the ellipsoid', () => {
  it('agrees with GeographicLib on every unit', () => {
    for (const unit of loadUnits()) expectSame(areaKm2(unit.geometry), karneyAreaKm2(unit.geometry));
  });

  it('agrees with GeographicLib on the built-in snapshot', () => {
    for (const { geometry } of loadGeodata().builtin.areas) expectSame(areaKm2(geometry), karneyAreaKm2(geometry));
  });

  it('agrees with GeographicLib on random polygons of any size', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(0.02, 0.3, 1.5, 6).chain((size) => fc.tuple(fc.constant(size), starPolygon(size))),
        ([size, polygon]) => expectSame(areaKm2(polygon), karneyAreaKm2(polygon, Math.min(0.004, size / 40))),
      ),
      { numRuns: 40 },
    );
  });

  it('agrees with GeographicLib elsewhere in the world', () => {
    for (const polygon of [square(-70, -40, 3), square(10, -1, 2), square(100, 70, 5), square(-179, 80, 9)]) {
      expectSame(areaKm2(polygon), karneyAreaKm2(polygon));
    }
  });

  it('gives half the ellipsoid for half the world', () => {
    const half: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [-90, -90],
          [90, -90],
          [90, 90],
          [-90, 90],
          [-90, -90],
        ],
      ],
    };
    expect(areaKm2(half)).toBeCloseTo(510_065_621.724 / 2, 2);
  });

  it('stays the same when a polygon moves along its parallels', () => {
    fc.assert(
      fc.property(starPolygon(), fc.integer({ min: -150, max: 100 }), (polygon, degrees) => {
        expectSame(areaKm2(moved(polygon, degrees)), areaKm2(polygon));
      }),
      { numRuns: 30 },
    );
  });

  it('takes holes away', () => {
    const holed: Polygon = {
      type: 'Polygon',
      coordinates: [squareRing(30, 48), squareRing(30.2, 48.2, 0.5).reverse()],
    };
    expect(areaKm2(holed)).toBeCloseTo(areaKm2(square(30, 48)) - areaKm2(square(30.2, 48.2, 0.5)), 6);
  });

  it('is more than the sphere gives here by a quarter to a third of a percent', () => {
    for (const { geometry } of loadUnits()) {
      const ratio = areaKm2(geometry) / sphericalAreaKm2(geometry);
      expect(ratio).toBeGreaterThan(1.002);
      expect(ratio).toBeLessThan(1.004);
    }
    expect(sphericalAreaKm2(square(30, 48))).toBeCloseTo(area(square(30, 48)) / 1e6, 9);
  });

  it('is 0 for an empty geometry and refuses to put a number on a damaged one', () => {
    expect(areaKm2({ type: 'MultiPolygon', coordinates: [] })).toBe(0);
    const mainlandAsHole: Polygon = { type: 'Polygon', coordinates: [squareRing(30, 46, 0.1), squareRing(31, 46)] };
    expect(() => areaKm2(mainlandAsHole)).toThrow(/holes of 8[\d.]+ km² in an exterior/);
    expect(() =>
      areaKm2({
        type: 'Polygon',
        coordinates: [
          [
            [30, 48],
            [31, NaN],
            [31, 49],
            [30, 48],
          ],
        ],
      }),
    ).toThrow(RangeError);
    expect(() =>
      areaKm2({
        type: 'Polygon',
        coordinates: [
          [
            [30, 48],
            [31, 48],
            [30, 48],
          ],
        ],
      }),
    ).toThrow(RangeError);
  });

  it('agrees with GeographicLib on a publisher’s day, where one is at hand', (context) => {
    const text = referenceFile('deepstate', 'deepstatemap_data_20250812.geojson');
    if (text === undefined) return context.skip('CONTROL_REFERENCE_DIR names no folder with a DeepState day');
    const { features } = JSON.parse(text) as { features: { geometry: MultiPolygon }[] };
    for (const { geometry } of features) expectSame(areaKm2(geometry), karneyAreaKm2(geometry));
  });
});
