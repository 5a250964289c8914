import type { ComparisonMode } from '../core/view';
import { framedPxPerDegree } from './camera';

/** Where a map lies in the room of both, px. */
export interface MapBox {
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The room of both maps, px. */
export interface MapRoom {
  readonly widthPx: number;
  readonly heightPx: number;
  /** How much of it the interface covers at the left. */
  readonly coverLeftPx: number;
  /** How far down names, the divider and halves are clear of the tools; undefined where nothing needs to be. */
  readonly clearPx: number | undefined;
}

/** Where two maps meet, and from which point names beside it go. */
export interface Seam {
  readonly leftPx: number;
  readonly topPx: number;
  /** Whether one map is above the other. */
  readonly isLevel: boolean;
  /** Whether names stand above the point and not below it, where the maps are beside each other. */
  readonly isAtFoot: boolean;
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
  /** Where the maps meet, for names beside it. */
  readonly seam: Seam;
  /** Room for the names beside the seam, px. */
  readonly roomPx: { readonly a: number; readonly b: number };
}

/** How far from the lower edge names stand where nothing else does: clear of the sources of the map, px. */
const NAME_FOOT_PX = 44;
const NAME_AWAY_PX = 28;
const WIDEST_NAME_PX = 190;
/** Room for the zoom buttons beside names at the top, px. */
const ZOOM_BUTTONS_PX = 44;
/** How high a map must be under the tools for names on it, px. */
const LEAST_HEIGHT_PX = 96;

/**
 * Two maps in a room of which the interface covers a part at the left: one over the other, or beside each other; one
 * above the other where that shows Ukraine larger.
 *
 * @param share how much of the uncovered room a swiped first map has, 0 to 1
 */
export function arrangeMaps(
  mode: ComparisonMode,
  { widthPx, heightPx, coverLeftPx, clearPx }: MapRoom,
  share: number,
): MapArrangement {
  const startPx = Math.min(coverLeftPx, widthPx);
  const lengthPx = widthPx - startPx;
  const isSwiped = mode === 'swipe';
  const downPx = clearPx ?? 0;
  const freePx = Math.max(0, heightPx - downPx);
  const isLevel = !isSwiped && framedPxPerDegree(lengthPx, freePx / 2) > framedPxPerDegree(lengthPx / 2, freePx);
  const shown = isSwiped ? share : 0.5;
  const middlePx = isLevel ? downPx + freePx / 2 : startPx + shown * lengthPx;
  const whole: MapBox = { leftPx: 0, topPx: 0, widthPx, heightPx };
  const half: MapBox = isLevel
    ? { leftPx: startPx, topPx: downPx, widthPx: lengthPx, heightPx: freePx / 2 }
    : { leftPx: startPx, topPx: downPx, widthPx: middlePx - startPx, heightPx: freePx };
  const room = (px: number) => (freePx < LEAST_HEIGHT_PX ? 0 : Math.min(WIDEST_NAME_PX, px - NAME_AWAY_PX));
  return {
    first: isSwiped ? whole : half,
    second: isSwiped ? whole : isLevel ? { ...half, topPx: middlePx } : { ...half, leftPx: middlePx },
    isSwiped,
    share: shown,
    startPx,
    lengthPx,
    seam: isLevel
      ? { leftPx: startPx, topPx: middlePx, isLevel, isAtFoot: false }
      : {
          leftPx: middlePx,
          topPx: clearPx === undefined ? heightPx - NAME_FOOT_PX : clearPx,
          isLevel,
          isAtFoot: clearPx === undefined,
        },
    roomPx: isLevel
      ? { a: room(lengthPx), b: room(lengthPx) }
      : {
          a: room(middlePx - startPx),
          b: room(widthPx - middlePx - (clearPx === undefined ? 0 : ZOOM_BUTTONS_PX)),
        },
  };
}

/** By how many zoom levels a map must shrink in half the room to show as much land as before in all of it; negative. */
export function zoomIntoHalf(half: MapBox, room: MapRoom, coverRightPx: number): number {
  const before = framedPxPerDegree(room.widthPx - room.coverLeftPx - coverRightPx, room.heightPx);
  return Math.log2(framedPxPerDegree(half.widthPx, half.heightPx) / before);
}
