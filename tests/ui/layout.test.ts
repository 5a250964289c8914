import { describe, expect, it } from 'vitest';
import { heightAfterDrag } from '../../src/lib/ui/layout';

describe('a sheet that is let go of after a drag', () => {
  it('takes the nearest of its heights', () => {
    expect(heightAfterDrag('half', 360, 660, 780)).toBe('high');
    expect(heightAfterDrag('low', 136, 380, 780)).toBe('half');
    expect(heightAfterDrag('high', 600, 100, 780)).toBe('low');
  });

  it('takes the next one after a short drag that was meant', () => {
    expect(heightAfterDrag('half', 360, 410, 780)).toBe('high');
    expect(heightAfterDrag('half', 360, 310, 780)).toBe('low');
    expect(heightAfterDrag('low', 136, 90, 780)).toBe('low');
    expect(heightAfterDrag('high', 600, 640, 780)).toBe('high');
  });

  it('stays where it was after one that was not', () => {
    expect(heightAfterDrag('half', 360, 380, 780)).toBe('half');
    expect(heightAfterDrag('half', 216, 230, 568)).toBe('half');
  });
});
