import type { Subpath } from './display-list';
import type { LabelField } from './label-placing';

/** Where words along a line begin their middle, and how they are turned. */
export interface AlongLine {
  readonly x: number;
  readonly y: number;
  /** Degrees clockwise. */
  readonly rotate: number;
}

const STEP_PT = 4;
const OFFSET_PT = 6.5;
/** Farthest the line may stray from the straight words, on either side. */
const STRAY_PT = 16;

/**
 * A place for words of a given width beside the straightest stretch of a line, on the side that `isGood` prefers.
 * Their boxes are taken from the field, one small square after another.
 */
export function placeAlong(
  lines: readonly Subpath[],
  width: number,
  size: number,
  field: LabelField,
  isGood: (x: number, y: number) => boolean,
): AlongLine | undefined {
  const candidates = lines.flatMap(({ points }) => stretches(resampled(points), width));
  for (const { ax, ay, bx, by, left, right } of candidates.sort(
    (one, other) => one.left + one.right - other.left - other.right,
  )) {
    const forward = bx >= ax;
    const angle = Math.atan2(forward ? by - ay : ay - by, forward ? bx - ax : ax - bx);
    if (Math.abs(angle) > (65 * Math.PI) / 180) continue;
    for (const side of [-1, 1]) {
      // The words run from left to right, whichever way the line does.
      const stray = (side === 1) === forward ? right : left;
      const offset = side * (OFFSET_PT + stray);
      const [nx, ny] = [-Math.sin(angle) * offset, Math.cos(angle) * offset];
      const [x, y] = [(ax + bx) / 2 + nx, (ay + by) / 2 + ny];
      if (!isGood(x, y)) continue;
      const squares = Array.from({ length: Math.ceil(width / size) }, (_, index) => {
        const along = (index + 0.5) * size - width / 2;
        return {
          x: x + Math.cos(angle) * along - size / 2,
          y: y + Math.sin(angle) * along - size / 2,
          width: size,
          height: size,
        };
      });
      if (!squares.every((square) => field.isFree(square))) continue;
      for (const square of squares) field.block(square);
      // The baseline runs a third of the size below the middle of the letters.
      const drop = size * 0.34;
      return {
        x: x - Math.sin(angle) * drop,
        y: y + Math.cos(angle) * drop,
        rotate: (angle * 180) / Math.PI,
      };
    }
  }
  return undefined;
}

interface Stretch {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
  /** How far the line strays to either hand of one who walks from a to b, y growing downwards. */
  readonly left: number;
  readonly right: number;
}

function stretches(points: readonly (readonly [number, number])[], width: number): readonly Stretch[] {
  return points.flatMap(([ax, ay], start) => {
    let end = start + 1;
    while (end < points.length && Math.hypot(points[end]![0] - ax, points[end]![1] - ay) < width) end += 1;
    const last = points[end];
    if (last === undefined) return [];
    const [bx, by] = last;
    const length = Math.hypot(bx - ax, by - ay);
    const strays = points.slice(start, end).map(([x, y]) => ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length);
    const [left, right] = [Math.max(0, ...strays.map((stray) => -stray)), Math.max(0, ...strays)];
    return Math.max(left, right) <= STRAY_PT ? [{ ax, ay, bx, by, left, right }] : [];
  });
}

function resampled(points: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  let ahead = 0;
  for (let index = 2; index < points.length; index += 2) {
    const [ax, ay, bx, by] = points.slice(index - 2, index + 2) as [number, number, number, number];
    const length = Math.hypot(bx - ax, by - ay);
    for (; ahead <= length; ahead += STEP_PT) {
      const share = length === 0 ? 0 : ahead / length;
      found.push([ax + (bx - ax) * share, ay + (by - ay) * share]);
    }
    ahead -= length;
  }
  return found;
}
