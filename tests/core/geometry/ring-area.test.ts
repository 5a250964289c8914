import { describe, expect, it } from 'vitest';
import { cornersAreaKm2 } from '../../../src/lib/core/geometry/ring-area';
import { karneyAreaKm2 } from './reference-area';

const A = [36, 48];
const B = [37, 48];
const C = [37, 49];
const TRIANGLE = karneyAreaKm2({ type: 'MultiPolygon', coordinates: [[[A, B, C, A]]] });

describe('the area inside corners that are drawn in turn', () => {
  it('is that of the polygon, whichever way it was drawn', () => {
    expect(cornersAreaKm2([A, B, C])).toBeCloseTo(TRIANGLE, 1);
    expect(cornersAreaKm2([C, B, A])).toBeCloseTo(TRIANGLE, 1);
  });

  it('counts a corner clicked twice once', () => {
    expect(cornersAreaKm2([A, A, B, B, C, C, A])).toBeCloseTo(TRIANGLE, 1);
  });

  it.each([
    ['no corner', []],
    ['one corner', [A]],
    ['two corners', [A, B]],
    ['two corners, the second clicked twice', [A, B, B]],
    ['a way there and back', [A, B, A]],
    ['three corners in one line', [A, [36.5, 48], B]],
    ['three corners along a meridian', [B, [37, 48.5], C]],
  ])('is not there for %s', (_, corners) => {
    expect(cornersAreaKm2(corners)).toBeUndefined();
  });

  it('says when the outline crosses itself', () => {
    expect(cornersAreaKm2([A, C, B, [36, 49]])).toBe('crosses');
  });
});
