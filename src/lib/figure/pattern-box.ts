import type { DrawBox } from '../core/symbol-drawing';
import { PATTERN_SCALE, type Subpath } from './display-list';

/** The box of an area in CSS px, from one tile's edge to another, so that hatches of neighbours meet. */
export function wholePeriods(subpaths: readonly Subpath[], periodPx: number): DrawBox {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { points } of subpaths) {
    for (let index = 0; index < points.length; index += 2) {
      const [x, y] = [points[index]!, points[index + 1]!];
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
    }
  }
  const step = periodPx * PATTERN_SCALE;
  const [first, above] = [Math.floor(left / step), Math.floor(top / step)];
  return {
    x: first * periodPx,
    y: above * periodPx,
    width: (Math.ceil(right / step) - first) * periodPx,
    height: (Math.ceil(bottom / step) - above) * periodPx,
  };
}
