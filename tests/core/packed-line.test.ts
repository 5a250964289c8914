import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packLine, unpackLine } from '../../src/lib/core/packed-line';

describe('a packed line', () => {
  it('is the line to five decimals, in letters that an address may hold', () => {
    const degrees = fc.integer({ min: -180_00000, max: 180_00000 }).map((steps) => steps / 1e5);
    fc.assert(
      fc.property(fc.array(fc.tuple(degrees, degrees)), (points) => {
        const text = packLine(points.map((point) => [...point]));
        expect(text).toMatch(/^[\w-]*$/);
        expect(unpackLine(text)).toEqual(points.map((point) => point.map((value) => value + 0)));
      }),
    );
    expect(packLine([[35.123456, 48.1]])).toBe(packLine([[35.12346, 48.1]]));
  });

  it('is short: a ring of twenty corners takes less than eight letters for each', () => {
    const ring = Array.from({ length: 20 }, (_, at) => [35 + Math.sin(at) / 3, 48 + Math.cos(at) / 3]);
    expect(packLine(ring).length).toBeLessThan(20 * 9);
  });

  it.each(['!', 'AA!', 'A', 'g', 'ggggggggggggggggggggA'])('refuses %s', (text) => {
    expect(() => unpackLine(text)).toThrow();
  });
});
