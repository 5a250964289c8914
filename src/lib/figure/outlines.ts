import { doubledArea } from '../core/geometry/edge-distance';
import { isDotted } from '../core/symbol-drawing';
import type { Outline } from '../core/symbols';
import { PATTERN_SCALE, type PathNode, type Stroke, type Subpath } from './display-list';
import type { FigureColours } from './theme';

/** An area thinner than this on the page, points, gets no outline: it would say more than there is. */
const NARROW_PT = 0.7;

const CASING_OPACITY = 0.75;

/** An outline with the pale line under it, from the symbol's CSS px. */
export function outlinePaths(
  id: string,
  subpaths: readonly Subpath[],
  outline: Outline,
  colours: FigureColours,
  { casingId, opacity = 1 }: { readonly casingId?: string; readonly opacity?: number } = {},
): readonly PathNode[] {
  if (subpaths.length === 0) return [];
  const casing: PathNode = {
    kind: 'path',
    ...(casingId !== undefined && { id: `${id}-${casingId}` }),
    subpaths,
    stroke: {
      colour: colours.palette.casing,
      width: (outline.widthPx + 2) * PATTERN_SCALE,
      opacity: CASING_OPACITY * opacity,
    },
  };
  const stroke = { ...strokeOf(outline, colours), ...(opacity < 1 && { opacity }) };
  return [...(outline.cased ? [casing] : []), { kind: 'path', id, subpaths, stroke }];
}

/** A symbol's outline as a stroke in points. */
export function strokeOf(outline: Outline, colours: FigureColours): Stroke {
  return {
    colour: colours.tone(outline.colour),
    width: outline.widthPx * PATTERN_SCALE,
    ...(outline.dashPx && { dash: outline.dashPx.map((length) => length * PATTERN_SCALE) }),
    ...(isDotted(outline.dashPx) && { round: true }),
  };
}

/** Whether an area is too thin on the page for an outline: its mean width is twice the area over the perimeter. */
export function isNarrow(rings: readonly Subpath[]): boolean {
  let area = 0;
  let perimeter = 0;
  rings.forEach(({ points }, index) => {
    area += ((index === 0 ? 1 : -1) * Math.abs(doubledArea(points))) / 2;
    for (let at = 0; at < points.length; at += 2) {
      const [bx, by] = [points[(at + 2) % points.length]!, points[(at + 3) % points.length]!];
      perimeter += Math.hypot(bx - points[at]!, by - points[at + 1]!);
    }
  });
  return (2 * area) / perimeter < NARROW_PT;
}
