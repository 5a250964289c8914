import geodesic from 'geographiclib-geodesic';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceAlongKm, geodesicKm } from '../../../src/lib/core/geometry/geodesic';

const lon = fc.double({ min: 20, max: 45, noNaN: true });
const lat = fc.double({ min: 43, max: 54, noNaN: true });

describe('the shortest way on the ellipsoid', () => {
  it('agrees with GeographicLib to a centimetre', () => {
    fc.assert(
      fc.property(lon, lat, lon, lat, (fromLon, fromLat, toLon, toLat) => {
        const metres = geodesic.Geodesic.WGS84.Inverse(fromLat, fromLon, toLat, toLon).s12 ?? NaN;
        expect(Math.abs(geodesicKm([fromLon, fromLat], [toLon, toLat]) * 1000 - metres)).toBeLessThan(0.01);
      }),
    );
  });

  it('is 0 between a point and itself, the same both ways, and added along a line', () => {
    const [lviv, kyiv] = [
      [24.03, 49.84],
      [30.52, 50.45],
    ] as const;
    expect(geodesicKm([...lviv], [...lviv])).toBe(0);
    expect(geodesicKm([...lviv], [...kyiv])).toBeCloseTo(geodesicKm([...kyiv], [...lviv]), 9);
    expect(distanceAlongKm([[...lviv], [...kyiv], [...lviv]])).toBeCloseTo(2 * geodesicKm([...lviv], [...kyiv]), 9);
    expect(distanceAlongKm([[...lviv]])).toBe(0);
  });
});
