import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { lengthKm, positionsLengthKm } from '../../../src/lib/core/geometry/length';
import { splitEdges } from '../../../src/lib/core/geometry/split';

describe('length on the ellipsoid', () => {
  it('agrees with GeographicLib on an edge split the same way', () => {
    const line = [
      [30, 44.5],
      [38, 52],
      [36, 47],
    ];
    const split = splitEdges(line, 0.01);
    const metres = split.slice(1).reduce((sum, [lon = 0, lat = 0], index) => {
      const [fromLon = 0, fromLat = 0] = split[index] ?? [];
      return sum + (geodesic.Geodesic.WGS84.Inverse(fromLat, fromLon, lat, lon).s12 ?? NaN);
    }, 0);
    expect(Math.abs(positionsLengthKm(line) / (metres / 1000) - 1)).toBeLessThan(1e-7);
  });

  it('adds the parts of a line and is 0 for none', () => {
    const part = [
      [30, 48],
      [31, 48],
    ];
    const one = lengthKm({ type: 'LineString', coordinates: part });
    expect(lengthKm({ type: 'MultiLineString', coordinates: [part, part] })).toBeCloseTo(2 * one, 9);
    expect(lengthKm({ type: 'MultiLineString', coordinates: [] })).toBe(0);
  });
});
