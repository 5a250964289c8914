import geodesic from 'geographiclib-geodesic';
import type { MultiLineString, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { areaKm2 } from '../../../src/lib/core/geometry/area';
import { bandAround, circleAround } from '../../../src/lib/core/geometry/band';
import { lengthKm } from '../../../src/lib/core/geometry/length';
import { difference, isEmpty, union } from '../../../src/lib/core/geometry/overlay';
import { splitEdges } from '../../../src/lib/core/geometry/split';

const line = (...positions: Position[]): MultiLineString => ({ type: 'MultiLineString', coordinates: [positions] });
const distanceKm = ([lon = 0, lat = 0]: Position, [toLon = 0, toLat = 0]: Position) =>
  (geodesic.Geodesic.WGS84.Inverse(lat, lon, toLat, toLon).s12 ?? NaN) / 1000;

describe('a circle', () => {
  it.each([
    [[34.6, 47.5], 30],
    [[24, 44.5], 100],
    [[38, 52.3], 1],
  ] as const)('round %j has its radius all round and the area πr²', (centre, radiusKm) => {
    const circle = circleAround([...centre], radiusKm);
    for (const position of circle.coordinates[0]?.[0] ?? []) {
      expect(Math.abs(distanceKm([...centre], position) / radiusKm - 1)).toBeLessThan(0.001);
    }
    expect(Math.abs(areaKm2(circle) / (Math.PI * radiusKm ** 2) - 1)).toBeLessThan(0.001);
  });

  it('of no radius is empty, and of a negative one an error', () => {
    expect(isEmpty(circleAround([30, 48], 0))).toBe(true);
    expect(() => circleAround([30, 48], -1)).toThrow(RangeError);
    expect(() => circleAround([30, 48], NaN)).toThrow(RangeError);
  });
});

describe('a band', () => {
  it.each([
    ['in the south', line([33, 44.4], [35, 44.4])],
    ['in the north', line([33, 52.3], [35, 52.3])],
    ['from south to north', line([34, 44.4], [34, 52.3])],
  ])('%s has the area of a strip with round ends', (_, along) => {
    for (const withinKm of [2, 15, 50]) {
      const expected = 2 * withinKm * lengthKm(along) + Math.PI * withinKm ** 2;
      expect(Math.abs(areaKm2(bandAround(along, withinKm)) / expected - 1)).toBeLessThan(0.003);
    }
  });

  it('has its border at the true distance from the line', () => {
    const along = line([31, 45], [33, 47], [36, 48]);
    const vertices = splitLine(along);
    for (const position of bandAround(along, 20).coordinates[0]?.[0] ?? []) {
      const nearest = Math.min(...vertices.map((vertex) => distanceKm(vertex, position)));
      expect(Math.abs(nearest / 20 - 1)).toBeLessThan(0.003);
    }
  });

  it('round a closed line leaves its inside free', () => {
    const band = bandAround(line([30, 47], [33, 47], [33, 49], [30, 49], [30, 47]), 10);
    expect(band.coordinates.map((rings) => rings.length)).toEqual([2]);
  });

  it.each([10, 40])('%d km along a crooked line is what discs all along it cover, within a thousandth', (withinKm) => {
    // A border as borders are, with bends much smaller than the band.
    const crooked = Array.from({ length: 80 }, (_, index): Position => {
      const wave = 0.05 * Math.sin(index * 1.7) + 0.12 * Math.sin(index * 0.31) + 0.3 * Math.sin(index * 0.05);
      return [33 + index * 0.02, 50 + wave];
    });
    const along = line(...crooked);
    const discs = union(splitEdges(crooked, withinKm * 0.0006).map((position) => circleAround(position, withinKm)));
    const band = bandAround(along, withinKm);
    const differing = areaKm2(difference(band, discs)) + areaKm2(difference(discs, band));
    expect(differing / areaKm2(discs)).toBeLessThan(0.001);
  });

  it('of no width or along nothing is empty', () => {
    expect(isEmpty(bandAround(line([30, 47], [33, 47]), 0))).toBe(true);
    expect(isEmpty(bandAround({ type: 'MultiLineString', coordinates: [] }, 5))).toBe(true);
    expect(() => bandAround(line([30, 47], [33, 47]), -5)).toThrow(RangeError);
  });
});

/** Positions every few hundred metres along a line. */
function splitLine({ coordinates }: MultiLineString): Position[] {
  return coordinates.flatMap((part) =>
    part.slice(1).flatMap(([lon = 0, lat = 0], index) => {
      const [fromLon = 0, fromLat = 0] = part[index] ?? [];
      return Array.from({ length: 400 }, (_, step): Position => [
        fromLon + ((lon - fromLon) * step) / 399,
        fromLat + ((lat - fromLat) * step) / 399,
      ]);
    }),
  );
}
