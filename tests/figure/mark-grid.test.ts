import { describe, expect, it } from 'vitest';
import { rectangle, segment } from '../../src/lib/figure/display-list';
import { createMarkGrid } from '../../src/lib/figure/mark-grid';

const frame = { x: 10, y: 20, width: 200, height: 100 };
const box = (x: number, y: number) => ({ x, y, width: 8, height: 6 });

describe('a grid of marks', () => {
  it('keeps boxes off a line, between its points too', () => {
    const marks = createMarkGrid(frame, [segment(20, 30, 190, 110)], []);
    expect(marks.isClear(box(101, 67))).toBe(false);
    expect(marks.isClear(box(150, 40))).toBe(true);
    expect(marks.isClear(box(30, 100))).toBe(true);
  });

  it('keeps boxes off the inside of an area, but not out of its hole', () => {
    const area = [rectangle(40, 30, 120, 80), rectangle(80, 50, 40, 40)];
    const marks = createMarkGrid(frame, [], [area]);
    expect(marks.isClear(box(50, 60))).toBe(false);
    expect(marks.isClear(box(95, 65))).toBe(true);
    expect(marks.isClear(box(20, 60))).toBe(true);
  });
});
