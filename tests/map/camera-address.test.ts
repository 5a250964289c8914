import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../src/lib/core/geometry/box';
import { askedView, fragmentOf } from '../../src/lib/map/camera-address';

describe('what an address asks the map to show', () => {
  it('is a box, or a zoom, latitude and longitude', () => {
    expect(askedView('#map=36,47.5,40,50')).toEqual({ box: [36, 47.5, 40, 50] });
    expect(askedView('#map=7/48.5/37.5')).toEqual({ look: { center: { lng: 37.5, lat: 48.5 }, zoom: 7 } });
  });

  it('is nothing where it cannot be shown', () => {
    for (const fragment of [
      '',
      '#tab-panel',
      '#map=',
      '#map=36,47,40',
      '#map=40,47,36,50',
      '#map=36,50,40,47',
      '#map=36,47,,50',
      '#map=36,47,400,50',
      '#map=7/95/37',
      '#map=-1/48/37',
      '#map=a/b/c',
    ]) {
      expect(askedView(fragment), fragment).toBeUndefined();
    }
  });

  it('comes back from the fragment to a thousandth of its width', () => {
    const boxes = fc
      .tuple(
        fc.double({ min: 10, max: 50, noNaN: true }),
        fc.double({ min: 41, max: 57, noNaN: true }),
        fc.double({ min: 0.01, max: 30, noNaN: true }),
      )
      .map(([west, south, size]): Box => [west, south, west + size, south + size / 2]);
    fc.assert(
      fc.property(boxes, (box) => {
        const asked = askedView(fragmentOf(box));
        expect(asked).toHaveProperty('box');
        const back = (asked as { box: Box }).box;
        for (const [index, degrees] of back.entries()) {
          expect(Math.abs(degrees - box[index]!)).toBeLessThan((box[2] - box[0]) / 1000);
        }
      }),
    );
  });

  it('takes few characters', () => {
    expect(fragmentOf([22.123456789, 44.38, 40.23, 52.38]).length).toBeLessThan(40);
  });
});
