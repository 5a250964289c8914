import {
  formatNumber,
  formatPct,
  roundedButNotAway,
  roundUncertaintyUp,
  toAreaUnit,
  type NumberStyle,
} from '../core/format';
import type { LedgerEntry, LedgerRow, Split } from '../core/ledger';
import { isSpeck, movesAnything } from '../core/specks';

/** What the ledger can be sorted by. */
export type LedgerColumn = 'name' | FigureColumn;

/** A column of figures; `russiaPct` is the Russian-held share of the area that shares are shares of. */
export type FigureColumn =
  'areaKm2' | 'uncertaintyKm2' | `${LedgerPart}.${keyof Split}` | `${Exclude<LedgerPart, 'change'>}.russiaPct`;

/** Side by side in the table. */
export type LedgerPart = 'before' | 'after' | 'change';

export interface LedgerSort {
  readonly column: LedgerColumn;
  readonly direction: 'ascending' | 'descending';
}

/** What each side holds, with the key of its heading. */
export const SIDES = [
  ['ukraineKm2', 'ledger.ukraine'],
  ['russiaKm2', 'ledger.russia'],
  ['otherKm2', 'ledger.other'],
] as const;

/** The columns of one part of the table, from left to right. */
export function columnsOf(part: LedgerPart): FigureColumn[] {
  const held = SIDES.map(([side]) => `${part}.${side}` as const);
  if (part === 'change') return held;
  return part === 'before' ? [...held, 'uncertaintyKm2', `${part}.russiaPct`] : [...held, `${part}.russiaPct`];
}

/** Areas below this would print as 0.0, in either unit. */
const PRINTS_AS_ZERO = 0.05;

/** Whether anything in the unit is held by anyone but Ukraine, or would change. */
export function isAffected(row: LedgerEntry): boolean {
  const held = [row.before, row.after].some((split) => !isSpeck(split.russiaKm2) || !isSpeck(split.otherKm2));
  return held || movesAnything(row);
}

/** The figure of a column, where `shareOfKm2` is what shares are shares of. */
export function figureOf(row: LedgerEntry, column: FigureColumn, shareOfKm2: number): number {
  switch (column) {
    case 'areaKm2':
    case 'uncertaintyKm2':
      return row[column];
    case 'before.russiaPct':
      return (row.before.russiaKm2 / shareOfKm2) * 100;
    case 'after.russiaPct':
      return (row.after.russiaKm2 / shareOfKm2) * 100;
    default: {
      const [part, side] = column.split('.') as [LedgerPart, keyof Split];
      return row[part][side];
    }
  }
}

/**
 * A figure as its cell prints it, in the unit of area that the table is in: who holds how much with no digit below the
 * uncertainty of its part of the row, an uncertainty rounded up.
 */
export function cellText(
  row: LedgerEntry,
  column: FigureColumn,
  shareOfKm2: number,
  { areaUnit, language }: NumberStyle,
): string {
  const figure = figureOf(row, column, shareOfKm2);
  if (column.endsWith('Pct')) return formatPct(figure, language, { digits: 1 });
  const value = toAreaUnit(figure, areaUnit);
  if (column === 'uncertaintyKm2') return formatNumber(roundUncertaintyUp(value).rounded, language);
  if (Math.abs(value) < PRINTS_AS_ZERO) return '0';
  if (column === 'areaKm2') return formatNumber(value, language);
  const isChange = column.startsWith('change');
  const shown = roundedButNotAway(value, toAreaUnit(uncertaintyOf(row, column), areaUnit), isChange ? 0.1 : 1);
  return formatNumber(shown, language, { signed: isChange, digits: isChange && Math.abs(shown) < 1 ? 1 : 0 });
}

/** How uncertain a figure of who holds how much is, km²: what one side is short of the other has. */
function uncertaintyOf(row: LedgerEntry, column: FigureColumn): number {
  switch (column) {
    case 'change.ukraineKm2':
      return row.doubtOfChange.ukraine.plusMinus;
    case 'change.russiaKm2':
      return row.doubtOfChange.russia.plusMinus;
    case 'change.otherKm2':
      return row.doubtOfChange.other.plusMinus;
    default:
      return column.startsWith('after') ? row.doubtAfter.plusMinus : row.uncertaintyKm2;
  }
}

/**
 * Units in the order asked for; without one, those with most Russian-held land first and untouched ones by name last.
 */
export function sortRows(
  rows: readonly LedgerRow[],
  sort: LedgerSort | undefined,
  nameOf: (row: LedgerRow) => string,
  shareOfKm2: (row: LedgerRow) => number,
  language: string,
): LedgerRow[] {
  const byName = (a: LedgerRow, b: LedgerRow) => nameOf(a).localeCompare(nameOf(b), language);
  if (sort === undefined) {
    const weight = (row: LedgerRow) => (isAffected(row) ? 1 + row.before.russiaKm2 : 0);
    return [...rows].sort((a, b) => weight(b) - weight(a) || byName(a, b));
  }
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const { column } = sort;
  if (column === 'name') return [...rows].sort((a, b) => sign * byName(a, b));
  return [...rows].sort(
    (a, b) => sign * (figureOf(a, column, shareOfKm2(a)) - figureOf(b, column, shareOfKm2(b))) || byName(a, b),
  );
}

/** What a click on a column's heading asks for: figures fall first, names rise first, a second click turns round. */
export function nextSort(sort: LedgerSort | undefined, column: LedgerColumn): LedgerSort {
  const first = column === 'name' ? 'ascending' : 'descending';
  if (sort?.column !== column) return { column, direction: first };
  return { column, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' };
}
