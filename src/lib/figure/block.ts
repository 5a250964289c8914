import type { DisplayNode } from './display-list';

/** Something with a height that can be drawn at any place of the page. */
export interface Block {
  readonly heightPt: number;
  draw(x: number, y: number): readonly DisplayNode[];
}

/** Nothing at all. */
export const EMPTY_BLOCK: Block = { heightPt: 0, draw: () => [] };

/** Blocks one under another; those without height leave no gap. */
export function stacked(blocks: readonly Block[], gap: number): Block {
  const filled = blocks.filter((block) => block.heightPt > 0);
  return {
    heightPt: filled.reduce((sum, block) => sum + block.heightPt, 0) + gap * Math.max(0, filled.length - 1),
    draw: (x, y) => {
      let top = y;
      return filled.flatMap((block) => {
        const nodes = block.draw(x, top);
        top += block.heightPt + gap;
        return nodes;
      });
    },
  };
}

/** Blocks in columns of equal width, filled row by row; every row is as high as its highest block. */
export function inColumns(
  blocks: readonly Block[],
  columns: number,
  columnWidth: number,
  gaps: { readonly column: number; readonly row: number },
): Block {
  const rows = Array.from({ length: Math.ceil(blocks.length / columns) }, (_, row) =>
    blocks.slice(row * columns, (row + 1) * columns),
  );
  return stacked(
    rows.map((row) => ({
      heightPt: Math.max(...row.map((block) => block.heightPt)),
      draw: (x, y) => row.flatMap((block, column) => block.draw(x + column * (columnWidth + gaps.column), y)),
    })),
    gaps.row,
  );
}

/** Blocks named as one group. */
export function named(id: string, block: Block): Block {
  return {
    heightPt: block.heightPt,
    draw: (x, y) => (block.heightPt === 0 ? [] : [{ kind: 'group', id, children: block.draw(x, y) }]),
  };
}
