import { EMPTY_BLOCK, stacked, type Block } from './block';
import type { DisplayNode } from './display-list';
import type { Frame } from './projection';
import type { PageSize } from './spec';

/** The parts of a page, each set to the width it is given. */
export interface PageParts {
  /** The title in at most so many lines, and the line under it. */
  head(widthPt: number, mostLines: number, gap: number): Block;
  legend(widthPt: number): Block;
  keyFigures(widthPt: number, columns: number): Block;
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
/** A page this much wider than high has its legend and figures beside the map. */
const SIDE_ASPECT = 1.25;
/** Height of a map over its width where the page leaves it open. */
const MAP_ASPECT = 0.7;
/** The same, on a page that has a table too, and the least of all. */
const TABLE_MAP = 0.52;
const LEAST_MAP = 0.3;

/** Arranges the parts. A page too small for all of them keeps the map at a least height and grows downwards. */
export function arrange(size: PageSize, parts: PageParts): Arrangement {
  const { widthPt, heightPt } = size;
  const shorter = Math.min(widthPt, heightPt ?? widthPt);
  const margin = size.medium === 'print' && heightPt !== undefined ? Math.max(28, shorter * 0.06) : shorter * 0.032;
  const isSide = heightPt !== undefined && widthPt / heightPt >= SIDE_ASPECT && widthPt >= 560;
  return isSide ? beside(widthPt, heightPt, margin, parts) : under(size, margin, parts);
}

function beside(widthPt: number, heightPt: number, margin: number, parts: PageParts): Arrangement {
  const width = widthPt - 2 * margin;
  const column = Math.max(190, Math.min(320, width * 0.25));
  const head = parts.head(width, 2, 3);
  const foot = parts.footer(width);
  const top = margin + head.heightPt + GAP;
  const legend = parts.legend(column);
  const inColumn = stacked([legend, parts.keyFigures(column, 1)], GAP * 1.3);
  // Figures for which the column has no room go under the map, side by side.
  const isTall = inColumn.heightPt > heightPt - margin - foot.heightPt - GAP - top;
  const below = isTall ? parts.keyFigures(width, 5) : EMPTY_BLOCK;
  const bottom = heightPt - margin - foot.heightPt - GAP - (isTall ? below.heightPt + GAP : 0);
  const fixed = isTall ? legend : inColumn;
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
  const head = stacked([parts.head(width, width < 300 ? 4 : 3, 5), parts.legend(width)], 5);
  const columns = width < 300 ? 2 : width < 420 ? 3 : 4;
  const foot = parts.footer(width);
  const rest = 2 * margin + head.heightPt + foot.heightPt + 3 * GAP;
  const all = parts.keyFigures(width, columns);
  // On a page too small for everything the map stays and the figures go.
  const figures = heightPt !== undefined && heightPt - rest - all.heightPt < width * LEAST_MAP ? EMPTY_BLOCK : all;
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
