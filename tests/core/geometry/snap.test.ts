import { describe, expect, it } from 'vitest';
import { SnapLines } from '../../../src/lib/core/geometry/snap';

const lines = new SnapLines([
  [
    [35, 48],
    [35, 49],
    [35.5, 49],
  ],
]);

describe('snapping', () => {
  it('draws a point to the nearest point of a line within reach', () => {
    const snapped = lines.nearest([35.01, 48.5], 2);
    expect(snapped?.[0]).toBeCloseTo(35, 9);
    expect(snapped?.[1]).toBeCloseTo(48.5, 9);
    expect(lines.nearest([35.05, 48.5], 2)).toBeUndefined();
  });

  it('prefers a vertex that is nearly as near', () => {
    expect(lines.nearest([34.999, 48.995], 2)).toEqual([35, 49]);
    expect(lines.nearest([34.999, 48.985], 2)).not.toEqual([35, 49]);
  });

  it('reaches over the cells of its index', () => {
    expect(lines.nearest([34.8, 48.5], 20)?.[0]).toBeCloseTo(35, 9);
  });
});
