import type { GridRings } from './grid';

/** Cells along each side of the raster, without the frame of empty cells round it. */
const CELLS = 96;
const SIDE = CELLS + 2;

/** Grid steps that are kept between the area and the frame. */
const MARGIN_STEPS = 10;

/** An edge is marked in pieces that lie in so few cells that marking their whole boxes is no waste. */
const CELLS_PER_PIECE = 2;

/**
 * Where an area certainly is not: a coarse raster over its box. A cell is outside when no edge of the area touches it
 * and a walk over such cells reaches it from beyond the box; holes count as inside. Built once for an area, then any
 * box is answered in constant time, from sums over the raster (Crow 1984, summed-area tables).
 */
export class OutsideRaster {
  readonly #left: number;
  readonly #bottom: number;
  readonly #perColumn: number;
  readonly #perRow: number;
  /** At each corner of cells, how many cells to the left and below are not outside. */
  readonly #sums = new Int32Array((SIDE + 1) * (SIDE + 1));

  constructor({ rings, box }: GridRings) {
    // Wider by a little, so that no edge touches the frame.
    this.#left = box.left - MARGIN_STEPS;
    this.#bottom = box.bottom - MARGIN_STEPS;
    this.#perColumn = (box.right - box.left + 2 * MARGIN_STEPS) / CELLS;
    this.#perRow = (box.top - box.bottom + 2 * MARGIN_STEPS) / CELLS;
    const cells = new Uint8Array(SIDE * SIDE);
    for (const { path } of rings) this.#mark(path, cells);
    flood(cells);
    for (let row = 0; row < SIDE; row++) {
      let inRow = 0;
      for (let column = 0; column < SIDE; column++) {
        if (cells[row * SIDE + column] !== OUTSIDE) inRow++;
        const below = this.#sums[row * (SIDE + 1) + column + 1] ?? 0;
        this.#sums[(row + 1) * (SIDE + 1) + column + 1] = below + inRow;
      }
    }
  }

  /** Whether no point of a box belongs to the area; false also where the raster is too coarse to tell. */
  isOutside(left: number, bottom: number, right: number, top: number): boolean {
    const [fromColumn, toColumn] = [this.#columnOf(left), this.#columnOf(right) + 1];
    const [fromRow, toRow] = [this.#rowOf(bottom) * (SIDE + 1), (this.#rowOf(top) + 1) * (SIDE + 1)];
    const sums = this.#sums;
    const touched =
      (sums[toRow + toColumn] ?? 0) -
      (sums[toRow + fromColumn] ?? 0) -
      (sums[fromRow + toColumn] ?? 0) +
      (sums[fromRow + fromColumn] ?? 0);
    return touched === 0;
  }

  #columnOf(x: number): number {
    return clamped(1 + Math.floor((x - this.#left) / this.#perColumn));
  }

  #rowOf(y: number): number {
    return clamped(1 + Math.floor((y - this.#bottom) / this.#perRow));
  }

  #mark(path: GridRings['rings'][number]['path'], cells: Uint8Array): void {
    let from = path.at(-1);
    for (const to of path) {
      if (!from) break;
      const [dx, dy] = [to.x - from.x, to.y - from.y];
      const across = Math.max(Math.abs(dx) / this.#perColumn, Math.abs(dy) / this.#perRow);
      const pieces = Math.max(1, Math.ceil(across / CELLS_PER_PIECE));
      for (let piece = 0; piece < pieces; piece++) {
        const [startX, startY] = [from.x + (dx * piece) / pieces, from.y + (dy * piece) / pieces];
        const [endX, endY] = [from.x + (dx * (piece + 1)) / pieces, from.y + (dy * (piece + 1)) / pieces];
        const lastColumn = this.#columnOf(Math.max(startX, endX) + 1);
        const lastRow = this.#rowOf(Math.max(startY, endY) + 1);
        for (let row = this.#rowOf(Math.min(startY, endY) - 1); row <= lastRow; row++) {
          for (let column = this.#columnOf(Math.min(startX, endX) - 1); column <= lastColumn; column++) {
            cells[row * SIDE + column] = EDGE;
          }
        }
      }
      from = to;
    }
  }
}

const EDGE = 1;
const OUTSIDE = 2;

function clamped(index: number): number {
  return index < 0 ? 0 : index >= SIDE ? SIDE - 1 : index;
}

/** Marks as outside what can be reached from the frame without crossing an edge cell. */
function flood(cells: Uint8Array): void {
  const waiting = [0];
  cells[0] = OUTSIDE;
  for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
    const column = cell % SIDE;
    if (column > 0) visit(cell - 1);
    if (column < SIDE - 1) visit(cell + 1);
    visit(cell - SIDE);
    visit(cell + SIDE);
  }

  function visit(cell: number): void {
    if (cells[cell] !== 0) return;
    cells[cell] = OUTSIDE;
    waiting.push(cell);
  }
}
