import type { Subpath } from './display-list';
import type { LabelBox } from './label-placing';

/** Where marks lie that words should leave readable, in squares of a few points. */
export interface MarkGrid {
  /** Whether nothing of them lies in a box or right beside it. */
  isClear(box: LabelBox): boolean;
}

const CELL_PT = 2.5;

/**
 * A grid of lines and areas.
 *
 * @param areas each by its rings, filled by the even-odd rule
 */
export function createMarkGrid(
  frame: LabelBox,
  lines: readonly Subpath[],
  areas: readonly (readonly Subpath[])[],
): MarkGrid {
  const columns = Math.ceil(frame.width / CELL_PT);
  const rows = Math.ceil(frame.height / CELL_PT);
  const cells = new Uint8Array(columns * rows);
  const columnAt = (x: number) => Math.max(0, Math.min(columns - 1, Math.floor((x - frame.x) / CELL_PT)));
  const rowAt = (y: number) => Math.max(0, Math.min(rows - 1, Math.floor((y - frame.y) / CELL_PT)));
  for (const line of lines) traceInto(line, (x, y) => (cells[rowAt(y) * columns + columnAt(x)] = 1));
  for (const rings of areas) {
    for (let row = 0; row < rows; row += 1) {
      const crossings = crossingsAt(frame.y + (row + 0.5) * CELL_PT, rings);
      for (let index = 0; index + 1 < crossings.length; index += 2) {
        const [from, to] = [columnAt(crossings[index]!), columnAt(crossings[index + 1]!)];
        cells.fill(1, row * columns + from, row * columns + to + 1);
      }
    }
  }
  return {
    isClear(box) {
      const [left, right] = [columnAt(box.x), columnAt(box.x + box.width)];
      for (let row = rowAt(box.y); row <= rowAt(box.y + box.height); row += 1) {
        if (cells.subarray(row * columns + left, row * columns + right + 1).includes(1)) return false;
      }
      return true;
    },
  };
}

/** Points along a line, near enough for no cell to be jumped over. */
function traceInto({ points, closed }: Subpath, mark: (x: number, y: number) => void): void {
  const last = closed ? points.length : points.length - 2;
  for (let index = 0; index < last; index += 2) {
    const [ax, ay] = [points[index]!, points[index + 1]!];
    const [bx, by] = [points[(index + 2) % points.length]!, points[(index + 3) % points.length]!];
    const steps = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / (CELL_PT / 2)));
    for (let step = 0; step <= steps; step += 1) mark(ax + ((bx - ax) * step) / steps, ay + ((by - ay) * step) / steps);
  }
}

/** Where a level line crosses the rings, from left to right. */
function crossingsAt(y: number, rings: readonly Subpath[]): readonly number[] {
  const crossings: number[] = [];
  for (const { points } of rings) {
    for (let index = 0; index < points.length; index += 2) {
      const [ax, ay] = [points[index]!, points[index + 1]!];
      const [bx, by] = [points[(index + 2) % points.length]!, points[(index + 3) % points.length]!];
      if (ay > y !== by > y) crossings.push(ax + ((bx - ax) * (y - ay)) / (by - ay));
    }
  }
  return crossings.sort((a, b) => a - b);
}
