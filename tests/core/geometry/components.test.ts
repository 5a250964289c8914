import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { areaKm2 } from '../../../src/lib/core/geometry/area';
import { components } from '../../../src/lib/core/geometry/components';
import { squareRing } from './random-areas';

const parts = (...rings: ReturnType<typeof squareRing>[]): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: rings.map((ring) => [ring]),
});

/** Degrees of longitude that are so many metres at 48° north. */
const east = (metres: number) => metres / 74_700;

describe('connected parts', () => {
  it('come largest first', () => {
    const found = components(parts(squareRing(30, 48, 0.1), squareRing(32, 48), squareRing(34, 48, 0.5)));
    expect(found.map((part) => Math.round(areaKm2(part)))).toEqual(
      found.map((part) => Math.round(areaKm2(part))).toSorted((a, b) => b - a),
    );
    expect(found).toHaveLength(3);
  });

  it('belong together across a gap under 100 m and not across a wider one', () => {
    expect(components(parts(squareRing(30, 48, 0.5), squareRing(30.5 + east(80), 48, 0.5)))).toHaveLength(1);
    expect(components(parts(squareRing(30, 48, 0.5), squareRing(30.5 + east(130), 48, 0.5)))).toHaveLength(2);
    expect(components(parts(squareRing(30, 48, 0.5), squareRing(30.5 + east(130), 48, 0.5)), 0.2)).toHaveLength(1);
  });

  it('keep their geometry when a gap is closed', () => {
    const [joined] = components(parts(squareRing(30, 48, 0.5), squareRing(30.5 + east(80), 48, 0.5)));
    expect(joined?.coordinates).toHaveLength(2);
  });

  it('are joined by a shared border, a corner, an overlap or one lying in the other', () => {
    for (const second of [
      squareRing(31, 48),
      squareRing(31, 49),
      squareRing(30.5, 48.5),
      squareRing(30.4, 48.4, 0.1),
    ]) {
      expect(components(parts(squareRing(30, 48), second))).toHaveLength(1);
    }
  });

  it('count land once where parts overlap', () => {
    const [joined] = components(parts(squareRing(30, 48), squareRing(30.4, 48.4, 0.1)));
    expect(areaKm2(joined!)).toBeCloseTo(areaKm2(parts(squareRing(30, 48))), 6);
  });

  it('are chained through parts between them', () => {
    expect(components(parts(squareRing(30, 48), squareRing(32, 48), squareRing(31, 48)))).toHaveLength(1);
  });

  it('are apart when one lies in a wide hole of the other', () => {
    const ring: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [[squareRing(30, 48), squareRing(30.2, 48.2, 0.6).reverse()], [squareRing(30.4, 48.4, 0.1)]],
    };
    expect(components(ring)).toHaveLength(2);
  });

  it('of nothing are none', () => {
    expect(components({ type: 'MultiPolygon', coordinates: [] })).toEqual([]);
  });
});
