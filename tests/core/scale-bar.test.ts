import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaKm2 } from '../../src/lib/core/geometry/area';
import { areaInflation, mercatorAreaScale, metresPerPixel, scaleBar } from '../../src/lib/core/scale-bar';

describe('scaleBar', () => {
  it('is the longest round length that fits, and exactly as long as it says', () => {
    const metres = { km: 1000, m: 1, mi: 1609.344, ft: 0.3048 };
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 20_000, noNaN: true }),
        fc.integer({ min: 40, max: 400 }),
        fc.constantFrom('km2' as const, 'sq-mi' as const),
        (perPixel, roomPx, areaUnit) => {
          const bar = scaleBar(perPixel, roomPx, areaUnit);
          expect(bar.lengthPx).toBeLessThanOrEqual(roomPx * (1 + 1e-9));
          expect(bar.lengthPx).toBeGreaterThan(roomPx / 2.6);
          expect(bar.lengthPx * perPixel).toBeCloseTo(bar.value * metres[bar.unit], 3);
          expect(String(bar.value)).toMatch(/^(0\.)?0*[125]0*(e.*)?$/);
        },
      ),
    );
  });

  it('counts miles when areas are in square miles', () => {
    expect(scaleBar(1000, 100, 'sq-mi')).toMatchObject({ value: 50, unit: 'mi' });
    expect(scaleBar(1000, 120)).toEqual({ value: 100, unit: 'km', lengthPx: 100 });
    expect(scaleBar(1, 120)).toMatchObject({ value: 100, unit: 'm' });
  });
});

describe('metresPerPixel', () => {
  it('shrinks with latitude: at 60° a px is half of what it is at the equator', () => {
    expect(metresPerPixel(0, 0)).toBeCloseTo(78271.517, 2);
    expect(metresPerPixel(60, 5)).toBeCloseTo(metresPerPixel(0, 6), 6);
  });
});

describe('mercatorAreaScale', () => {
  it('is 1 at the equator and grows with latitude alike on both sides', () => {
    expect(mercatorAreaScale(0)).toBe(1);
    expect(mercatorAreaScale(-48.4)).toBeCloseTo(mercatorAreaScale(48.4), 12);
    expect(mercatorAreaScale(52)).toBeGreaterThan(mercatorAreaScale(45));
  });

  it('is what a cell of a degree takes on the screen over what it is on the ellipsoid', () => {
    const northing = (degrees: number) => Math.asinh(Math.tan((degrees * Math.PI) / 180));
    const scale = (latitude: number) => {
      const [south, north] = [latitude - 0.005, latitude + 0.005];
      const ring = [
        [30, south],
        [31, south],
        [31, north],
        [30, north],
        [30, south],
      ];
      return (northing(north) - northing(south)) / areaKm2({ type: 'Polygon', coordinates: [ring] });
    };
    expect(mercatorAreaScale(48.4)).toBeCloseTo(scale(48.4) / scale(0), 4);
  });
});

describe('areaInflation', () => {
  it('compares the edges of what is seen, and finds them alike close up', () => {
    const ukraine = areaInflation(48.4, 5.2, 860);
    expect(ukraine.atCentre).toBeCloseTo(mercatorAreaScale(48.4), 12);
    expect(ukraine.topOverBottom).toBeGreaterThan(1.5);
    expect(areaInflation(48.4, 10, 860).topOverBottom).toBeLessThan(1.03);
    expect(areaInflation(48.4, 10, 860).topOverBottom).toBeGreaterThan(1);
  });

  it('takes the edges where half the height leads', () => {
    // At zoom 1 the world is 1,024 px high and ends at 85.0511°; half of it is a view from there to the other side.
    const { topOverBottom } = areaInflation(0, 1, 1024);
    expect(topOverBottom).toBeCloseTo(1, 9);
    const upper = areaInflation(66.5132604, 1, 512);
    expect(upper.topOverBottom).toBeCloseTo(mercatorAreaScale(85.0511288), 2);
  });
});
