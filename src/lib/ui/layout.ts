/** How the panel and the map share the page: side by side, a drawer over the map, or a sheet under it. */
export type Layout = 'desk' | 'drawer' | 'sheet';

/** Heights the sheet can be set to, lowest first. */
export const SHEET_HEIGHTS = ['low', 'half', 'high'] as const;
export type SheetHeight = (typeof SHEET_HEIGHTS)[number];

/** Shares of the window's height between which the sheet is as high as `half`. */
const HALF_FROM = 0.31;
const HALF_TO = 0.57;
/** A drag this long, px, is meant, even where the height it began at is still the nearest. */
const MEANT_PX = 32;

/** Which height a sheet gets that was let go of after a drag: the nearest one, or the next one in its direction. */
export function heightAfterDrag(
  from: SheetHeight,
  startPx: number,
  endPx: number,
  windowHeightPx: number,
): SheetHeight {
  const share = endPx / windowHeightPx;
  const nearest = share < HALF_FROM ? 'low' : share < HALF_TO ? 'half' : 'high';
  if (nearest !== from || Math.abs(endPx - startPx) < MEANT_PX) return nearest;
  return SHEET_HEIGHTS[SHEET_HEIGHTS.indexOf(from) + (endPx > startPx ? 1 : -1)] ?? from;
}
