import { describe, expect, it } from 'vitest';
import { distanceToEdge, doubledArea, isInside } from '../../../src/lib/core/geometry/edge-distance';

const square = { points: [0, 0, 10, 0, 10, 10, 0, 10] };
const hole = { points: [4, 4, 6, 4, 6, 6, 4, 6, 4, 4] };

describe('the distance to an edge', () => {
  it('is positive inside, negative outside and in a hole', () => {
    expect(distanceToEdge(1, 5, [square])).toBe(1);
    expect(distanceToEdge(13, 14, [square])).toBe(-5);
    expect(distanceToEdge(5, 5, [square])).toBe(5);
    expect(distanceToEdge(5, 5, [square, hole])).toBe(-1);
    expect(distanceToEdge(3, 5, [square, hole])).toBe(1);
  });

  it('counts heights as often as it is told to', () => {
    expect(distanceToEdge(5, 2, [square], 2)).toBe(4);
    expect(distanceToEdge(5, 2, [square], 3)).toBe(5);
  });

  it('agrees with the test for being inside', () => {
    for (let x = -1.5; x < 12; x += 1) {
      for (let y = -1.5; y < 12; y += 1) {
        expect(isInside(x, y, [square, hole])).toBe(distanceToEdge(x, y, [square, hole]) > 0);
      }
    }
  });
});

describe('the doubled area of a ring', () => {
  it('is signed by its direction, closed or not', () => {
    expect(doubledArea(square.points)).toBe(200);
    expect(doubledArea(hole.points)).toBe(8);
    expect(doubledArea([0, 0, 0, 10, 10, 10, 10, 0])).toBe(-200);
  });
});
