import type { LedgerEntry, LedgerRow, Split } from '../core/ledger';

/** A figure of the ledger a person can sort by. */
export type LedgerColumn = 'name' | 'areaKm2' | 'sharePct' | `${'before' | 'after' | 'change'}.${keyof Split}`;

export interface LedgerSort {
  readonly column: LedgerColumn;
  readonly direction: 'ascending' | 'descending';
}

/** Changes and holdings below this, in km², are overlay rounding. */
const SPECK_KM2 = 0.05;

/** Whether anything in the unit is held by anyone but Ukraine, or would change. */
export function isAffected(row: LedgerEntry): boolean {
  const held = [row.before, row.after].some((split) => split.russiaKm2 >= SPECK_KM2 || split.otherKm2 >= SPECK_KM2);
  return held || movesAnything(row);
}

/** Whether any land of the unit, group or total would change hands. */
export function movesAnything({ change }: LedgerEntry): boolean {
  return [change.ukraineKm2, change.russiaKm2, change.otherKm2].some((changeKm2) => Math.abs(changeKm2) >= SPECK_KM2);
}

/** The figure of a column; `shareOf` is the area in km² that shares are shares of. */
export function figureOf(row: LedgerEntry, column: Exclude<LedgerColumn, 'name'>, shareOfKm2: number): number {
  if (column === 'areaKm2') return row.areaKm2;
  if (column === 'sharePct') return (row.before.russiaKm2 / shareOfKm2) * 100;
  const [part, side] = column.split('.') as ['before' | 'after' | 'change', keyof Split];
  return row[part][side];
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
