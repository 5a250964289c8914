import { EMPTY_BLOCK, stacked, type Block } from './block';
import type { DisplayNode } from './display-list';
import type { Frame } from './projection';
import type { PageSize } from './spec';

/** The parts of a page, each set to the width it is given. */
export interface PageParts {
  /** The title in at most so many lines, and the line under it, smaller where room is short. */
  head(widthPt: number, mostLines: number, gap: number, isCramped: boolean): Block;
  legend(widthPt: number): Block;
  /** At most so many of them, the most telling first; all, when not said. */
  keyFigures(widthPt: number, columns: number, most?: number): Block;
  /** As many rows as fit in `roomPt`. */
  table(widthPt: number, roomPt: number): Block;
  footer(widthPt: number): Block;
}

/** Where everything of a page is. */
export interface Arrangement {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly map: Frame;
  /** Everything but the map. */
  readonly nodes: readonly DisplayNode[];
}

const GAP = 9;
/** From this width, points, five key figures stand side by side. */
const WIDE = 600;
/** A page this much wider than high has its legend and figures beside the map. */
const SIDE_ASPECT = 1.25;
/** Height of a map over its width where the page leaves it open. */
const MAP_ASPECT = 0.7;
/** The same, on a page that has a table too, and the least of all. */
const TABLE_MAP = 0.52;
const LEAST_MAP = 0.3;
/** The same, below which the map may do better beside the legend. */
const LOW_MAP = 0.45;
/** Width of Ukraine over its height, nearly. */
const LAND_ASPECT = 1.5;

/** Arranges the parts. A page too small for all of them keeps the map at a least height and grows downwards. */
export function arrange(size: PageSize, parts: PageParts): Arrangement {
  const { widthPt, heightPt } = size;
  const shorter = Math.min(widthPt, heightPt ?? widthPt);
  const margin = size.medium === 'print' && heightPt !== undefined ? Math.max(28, shorter * 0.06) : shorter * 0.032;
  const isSide = heightPt !== undefined && widthPt / heightPt >= SIDE_ASPECT && widthPt >= 560;
  if (isSide) return beside(widthPt, heightPt, margin, parts, false);
  const one = under(size, margin, parts);
  if (heightPt === undefined || one.map.height >= LOW_MAP * one.map.width) return one;
  const other = beside(widthPt, heightPt, margin, parts, true);
  const isLarger = other.heightPt <= one.heightPt && landWidth(other) > landWidth(one);
  return isLarger ? other : one;
}

/** How wide all of Ukraine could be in the map's frame. */
function landWidth({ map }: Arrangement): number {
  return Math.min(map.width, map.height * LAND_ASPECT);
}

function beside(
  widthPt: number,
  givenHeightPt: number,
  margin: number,
  parts: PageParts,
  isCramped: boolean,
): Arrangement {
  const width = widthPt - 2 * margin;
  const column = Math.max(isCramped ? 165 : 190, Math.min(320, width * 0.25));
  const head = parts.head(width, isCramped ? 3 : 2, 3, isCramped);
  const foot = parts.footer(width);
  const top = margin + head.heightPt + GAP;
  const legend = parts.legend(column);
  const inColumn = stacked([legend, parts.keyFigures(column, 1)], GAP * 1.3);
  // Figures for which the column has no room go under the map, side by side.
  const isTall = inColumn.heightPt > givenHeightPt - margin - foot.heightPt - GAP - top;
  const columns = width < WIDE ? 4 : 5;
  const below = isTall ? parts.keyFigures(width, columns, columns) : EMPTY_BLOCK;
  const fixed = isTall ? legend : inColumn;
  const least = Math.max(fixed.heightPt, LEAST_MAP * (width - column));
  const under = margin + foot.heightPt + GAP + (isTall ? below.heightPt + GAP : 0);
  const heightPt = Math.max(givenHeightPt, top + least + under);
  const bottom = heightPt - under;
  const room = bottom - top - fixed.heightPt - GAP;
  const table = room > 60 ? parts.table(column, room) : EMPTY_BLOCK;
  const side = stacked([fixed, table], GAP);
  const map: Frame = {
    x: margin + column + 1.6 * GAP,
    y: top,
    width: width - column - 1.6 * GAP,
    height: bottom - top,
  };
  return {
    widthPt,
    heightPt,
    map,
    nodes: [
      ...head.draw(margin, margin),
      ...side.draw(margin, top),
      ...below.draw(margin, bottom + GAP),
      ...foot.draw(margin, heightPt - margin - foot.heightPt),
    ],
  };
}

function under({ widthPt, heightPt }: PageSize, margin: number, parts: PageParts): Arrangement {
  const width = widthPt - 2 * margin;
  const head = stacked([parts.head(width, width < 300 ? 4 : 3, 5, false), parts.legend(width)], 5);
  const columns = width < 300 ? 2 : width < 420 ? 3 : 4;
  const foot = parts.footer(width);
  const rest = 2 * margin + head.heightPt + foot.heightPt + 3 * GAP;
  // On a page too small for everything the map stays, and as many figures as fit in one row.
  const all = parts.keyFigures(width, columns);
  const isTight = heightPt !== undefined && heightPt - rest - all.heightPt < width * LEAST_MAP;
  const figures = isTight ? parts.keyFigures(width, columns, columns) : all;
  const tableRoom = heightPt === undefined ? Infinity : heightPt - rest - figures.heightPt - width * TABLE_MAP - GAP;
  const table = tableRoom > 40 ? parts.table(width, tableRoom) : EMPTY_BLOCK;
  const below = stacked([figures, table, foot], GAP);
  const around = 2 * margin + head.heightPt + below.heightPt + 2 * GAP;
  const mapHeight = heightPt === undefined ? width * MAP_ASPECT : Math.max(heightPt - around, width * LEAST_MAP);
  const map: Frame = { x: margin, y: margin + head.heightPt + GAP, width, height: mapHeight };
  return {
    widthPt,
    heightPt: around + mapHeight,
    map,
    nodes: [...head.draw(margin, margin), ...below.draw(margin, map.y + mapHeight + GAP)],
  };
}
