import type { ComparisonMode } from './lib/core/view';

/** Where a map lies in the room of both, px. */
export interface MapBox {
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Where two compared maps lie. */
export interface MapArrangement {
  readonly first: MapBox;
  readonly second: MapBox;
  /** Whether the first lies over the second, cut off at the divider. */
  readonly isSwiped: boolean;
  /** How much of the uncovered room is the first one's, 0 to 1. */
  readonly share: number;
  /** The uncovered room: where it begins and how wide it is, px. */
  readonly startPx: number;
  readonly lengthPx: number;
  /** Where the maps meet, for names beside it; level where one is above the other. */
  readonly seam: { readonly leftPx: number; readonly topPx: number; readonly isLevel: boolean };
  /** Room for the names beside the seam, px. */
  readonly roomPx: { readonly a: number; readonly b: number };
}

/** How far from the upper edge names stand where the maps are beside each other, px. */
const NAME_TOP_PX = 12;
const NAME_AWAY_PX = 28;
const WIDEST_NAME_PX = 260;

/**
 * Two maps in a room of which the interface covers a part at the left: one over the other, or beside each other; where
 * the room is taller than wide, one above the other.
 *
 * @param share how much of the uncovered room a swiped first map has, 0 to 1
 * @param clearPx what the interface covers at the top, which names stand under
 */
export function arrangeMaps(
  mode: ComparisonMode,
  {
    widthPx,
    heightPx,
    coverLeftPx,
    clearPx,
  }: Readonly<Record<'widthPx' | 'heightPx' | 'coverLeftPx' | 'clearPx', number>>,
  share: number,
): MapArrangement {
  const startPx = Math.min(coverLeftPx, widthPx);
  const lengthPx = widthPx - startPx;
  const isSwiped = mode === 'swipe';
  const isLevel = !isSwiped && heightPx > lengthPx;
  const shown = isSwiped ? share : 0.5;
  const middlePx = isLevel ? heightPx / 2 : startPx + shown * lengthPx;
  const whole: MapBox = { leftPx: 0, topPx: 0, widthPx, heightPx };
  const half: MapBox = isLevel
    ? { leftPx: startPx, topPx: 0, widthPx: lengthPx, heightPx: middlePx }
    : { leftPx: startPx, topPx: 0, widthPx: middlePx - startPx, heightPx };
  const room = (px: number) => Math.min(WIDEST_NAME_PX, px - NAME_AWAY_PX);
  return {
    first: isSwiped ? whole : half,
    second: isSwiped ? whole : isLevel ? { ...half, topPx: middlePx } : { ...half, leftPx: middlePx },
    isSwiped,
    share: shown,
    startPx,
    lengthPx,
    seam: isLevel
      ? { leftPx: startPx, topPx: middlePx, isLevel }
      : { leftPx: middlePx, topPx: clearPx + NAME_TOP_PX, isLevel },
    roomPx: isLevel
      ? { a: room(lengthPx), b: room(lengthPx) }
      : { a: room(middlePx - startPx), b: room(widthPx - middlePx) },
  };
}
