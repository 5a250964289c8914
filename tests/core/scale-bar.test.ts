import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metresPerPixel, scaleBar } from '../../src/lib/core/scale-bar';

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
