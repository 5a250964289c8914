import {
  area,
  difference as turfDifference,
  featureCollection,
  feature,
  intersect,
  union as turfUnion,
} from '@turf/turf';
import fc from 'fast-check';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { loadGeodata, loadUnits } from '../../../src/cli/geodata';
import { areaKm2, sphericalAreaKm2 } from '../../../src/lib/core/geometry/area';
import { clipToBox, difference, intersection, isEmpty, union } from '../../../src/lib/core/geometry/overlay';
import { syntheticDay } from '../../bench/synthetic-day';
import { square, squareRing, starPolygon } from './random-areas';

const SAME_KM2 = 0.01;

function pair(a: Polygon | MultiPolygon, b: Polygon | MultiPolygon) {
  return featureCollection([feature(a), feature(b)]);
}

function turfKm2(result: Feature | null): number {
  return result ? area(result) / 1e6 : 0;
}

function signedAreas(geometry: MultiPolygon): number[][] {
  return geometry.coordinates.map((rings) =>
    rings.map((ring) =>
      ring
        .slice(1)
        .reduce((sum, [x = 0, y = 0], index) => sum + (ring[index]?.[0] ?? 0) * y - x * (ring[index]?.[1] ?? 0), 0),
    ),
  );
}

describe('overlay', () => {
  it('gives what Turf gives on random polygons', () => {
    fc.assert(
      fc.property(starPolygon(), starPolygon(), (a, b) => {
        expect(Math.abs(sphericalAreaKm2(intersection(a, b)) - turfKm2(intersect(pair(a, b))))).toBeLessThan(SAME_KM2);
        expect(Math.abs(sphericalAreaKm2(union([a, b])) - turfKm2(turfUnion(pair(a, b))))).toBeLessThan(SAME_KM2);
        expect(Math.abs(sphericalAreaKm2(difference(a, b)) - turfKm2(turfDifference(pair(a, b))))).toBeLessThan(
          SAME_KM2,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('gives what Turf gives on polygons of so many vertices that those far away are left out', () => {
    const detailed = starPolygon(1.5, { min: 60, max: 150 });
    fc.assert(
      fc.property(detailed, detailed, (a, b) => {
        expect(Math.abs(sphericalAreaKm2(intersection(a, b)) - turfKm2(intersect(pair(a, b))))).toBeLessThan(SAME_KM2);
        expect(Math.abs(sphericalAreaKm2(difference(a, b)) - turfKm2(turfDifference(pair(a, b))))).toBeLessThan(
          SAME_KM2,
        );
      }),
      { numRuns: 30 },
    );
  });

  it('gives what Turf gives for real control land in real units', () => {
    const { builtin, units } = loadGeodata();
    for (const day of [...builtin.areas.map(({ geometry }) => geometry), syntheticDay(600)]) {
      for (const unit of units.filter(({ id }) => ['UA-14', 'UA-65', 'UA-59', 'UA-48'].includes(id))) {
        const expected = turfKm2(intersect(pair(day, unit.geometry)));
        expect(Math.abs(sphericalAreaKm2(intersection(day, unit.geometry)) - expected)).toBeLessThan(SAME_KM2);
      }
    }
  });

  it('splits an area into what lies inside another and what does not', () => {
    fc.assert(
      fc.property(starPolygon(), starPolygon(), (a, b) => {
        const parts = areaKm2(intersection(a, b)) + areaKm2(difference(a, b));
        expect(Math.abs(parts - areaKm2(a))).toBeLessThan(SAME_KM2);
      }),
    );
  });

  it('unites in any order to the sum less what is common', () => {
    fc.assert(
      fc.property(starPolygon(), starPolygon(), (a, b) => {
        const united = areaKm2(union([a, b]));
        expect(areaKm2(union([b, a]))).toBeCloseTo(united, 4);
        expect(Math.abs(united - areaKm2(a) - areaKm2(b) + areaKm2(intersection(a, b)))).toBeLessThan(SAME_KM2);
      }),
    );
  });

  it('splits a day among the units without loss', () => {
    const units = loadUnits();
    const day = syntheticDay();
    const ukraine = union(units.map((unit) => unit.geometry));
    const parts = units.reduce((sum, unit) => sum + areaKm2(intersection(day, unit.geometry)), 0);
    expect(Math.abs(parts - areaKm2(intersection(day, ukraine)))).toBeLessThan(SAME_KM2);
  });

  it('winds exteriors counter-clockwise and holes clockwise, and keeps islands in holes', () => {
    const ring = difference(square(30, 46, 4), square(31, 47, 2));
    const withIsland = union([ring, square(31.5, 47.5, 1)]);
    for (const [exterior = 0, ...holes] of signedAreas(withIsland)) {
      expect(exterior).toBeGreaterThan(0);
      for (const hole of holes) expect(hole).toBeLessThan(0);
    }
    expect(withIsland.coordinates.map((rings) => rings.length).sort()).toEqual([1, 2]);
    const expected = areaKm2(square(30, 46, 4)) - areaKm2(square(31, 47, 2)) + areaKm2(square(31.5, 47.5, 1));
    expect(areaKm2(withIsland)).toBeCloseTo(expected, 5);
  });

  it('counts overlapping parts of one geometry once, with whichever winding', () => {
    const twice: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [[squareRing(30, 48)], [squareRing(30, 48).reverse()]],
    };
    expect(areaKm2(intersection(twice, square(29, 47, 3)))).toBeCloseTo(areaKm2(square(30, 48)), 6);
  });

  it('stays exact across edges longer than half the map', () => {
    const common = intersection(square(-170, -80, 150), square(-30, 10, 30));
    const strip = [
      [-30, 10],
      [-20, 10],
      [-20, 40],
      [-30, 40],
      [-30, 10],
    ];
    expect(areaKm2(common)).toBeCloseTo(areaKm2({ type: 'Polygon', coordinates: [strip] }), 6);
  });

  it('clips to a box as intersecting with the box does', () => {
    fc.assert(
      fc.property(starPolygon(), starPolygon(), (a, b) => {
        const [west = 0, south = 0] = b.coordinates[0]?.[0] ?? [];
        const box = [west - 1, south - 0.5, west, south + 0.5] as const;
        const corners = [
          [box[0], box[1]],
          [box[2], box[1]],
          [box[2], box[3]],
          [box[0], box[3]],
          [box[0], box[1]],
        ];
        const expected = areaKm2(intersection(a, { type: 'Polygon', coordinates: [corners] }));
        expect(areaKm2(clipToBox(a, box))).toBeCloseTo(expected, 4);
      }),
      { numRuns: 60 },
    );
  });

  it('is empty where nothing is common', () => {
    expect(isEmpty(intersection(square(30, 48), square(32, 48)))).toBe(true);
    expect(isEmpty(intersection(square(30, 48), square(31, 48)))).toBe(true);
    expect(isEmpty(union([]))).toBe(true);
    expect(isEmpty(difference(square(30, 48), square(29, 47, 3)))).toBe(true);
  });
});
