import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { clipLine, clipRing } from '../../src/lib/figure/clip';
import { createSimplifier } from '../../src/lib/figure/simplify';

/** A wavy border from (0, 0) to (0, 10) between a western and an eastern area. */
const wave: Position[] = Array.from({ length: 101 }, (_, step) => [0.05 * Math.sin(step), step / 10]);
const west: Position[] = [...wave, [-5, 10], [-5, 0], [0, 0]];
const east: Position[] = [[0, 0], [5, 0], [5, 10], ...[...wave].reverse()];
const flat = (position: Position) => [position[0] ?? 0, position[1] ?? 0] as const;

describe('simplification', () => {
  const simplifier = createSimplifier([west, east], flat, 0.06);

  it('thins a border and leaves the same points to both its sides', () => {
    const [left, right] = [simplifier.ring(west), simplifier.ring(east)];
    expect(left.length).toBeLessThan(60);
    const near = (ring: typeof left) =>
      ring
        .filter(([x]) => Math.abs(x) < 1)
        .map(String)
        .sort();
    expect(near(left)).toEqual(near(right));
  });

  it('finds the border once, and the outline round both', () => {
    expect(simplifier.sharedArcs([west, east])).toHaveLength(1);
    const [outline, ...more] = simplifier.outline([west, east]);
    expect(more).toEqual([]);
    expect(outline?.every(([x]) => Math.abs(x) === 5 || Math.abs(x) < 0.2)).toBe(true);
    expect(outline?.some(([, y]) => y > 1 && y < 9)).toBe(false);
  });
});

describe('clipping', () => {
  const frame = { x: 0, y: 0, width: 10, height: 10 };

  it('cuts a ring to the frame', () => {
    const clipped = clipRing(
      [
        [-5, 2],
        [5, 2],
        [5, 8],
        [-5, 8],
      ],
      frame,
    );
    expect(clipped.map(String).sort()).toEqual(['0,2', '0,8', '5,2', '5,8']);
    expect(
      clipRing(
        [
          [20, 20],
          [30, 20],
          [30, 30],
        ],
        frame,
      ),
    ).toEqual([]);
  });

  it('cuts a line into the parts inside', () => {
    expect(
      clipLine(
        [
          [-5, 5],
          [5, 5],
          [5, 15],
          [7, 15],
          [7, 5],
        ],
        frame,
      ),
    ).toEqual([
      [
        [0, 5],
        [5, 5],
        [5, 10],
      ],
      [
        [7, 10],
        [7, 5],
      ],
    ]);
  });
});
