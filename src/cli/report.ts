import { formatNumber } from '../lib/core/format';

/** A cell: text, a number, or nothing known. */
export type Cell = string | number | null;

/** A column of a report, read from a row. */
export interface Column<Row> {
  /** Name in CSV, with the unit at its end: `computedKm2`. */
  readonly name: string;
  /** Heading on a terminal; without one the column is in CSV only. */
  readonly heading?: string;
  /** Decimals on a terminal. */
  readonly digits?: number;
  readonly signed?: boolean;
  /** Left out on a terminal when it is zero in every row. */
  readonly hiddenWhenZero?: boolean;
  readonly cell: (row: Row) => Cell;
}

/** What a command found, in a form for programs and one for people. */
export interface Report {
  readonly json: unknown;
  readonly columns: readonly Column<never>[];
  readonly rows: readonly unknown[];
  /** Lines above and below the table on a terminal. */
  readonly above?: readonly string[];
  readonly below?: readonly string[];
}

/** A report whose columns fit its rows. */
export function report<Row>(parts: {
  readonly json: unknown;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly above?: readonly string[];
  readonly below?: readonly string[];
}): Report {
  return parts;
}

export const FORMATS = ['table', 'csv', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** A report as text. */
export function printReport(made: Report, format: Format): string {
  if (format === 'json') return `${JSON.stringify(made.json, null, 2)}\n`;
  return format === 'csv' ? toCsv(made) : toTable(made);
}

/** A number as JSON and CSV carry it: to a millionth, which is a square metre for km², and never -0. */
export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0;
}

/** Comma-separated values after RFC 4180. */
function toCsv({ columns, rows }: Report): string {
  const lines = [
    columns.map((column) => column.name),
    ...rows.map((row) => columns.map((column) => cellOf(column, row))),
  ];
  return lines.map((line) => `${line.map(csvField).join(',')}\r\n`).join('');
}

/** A spreadsheet would run text that begins like a formula; an apostrophe makes it text again. */
function csvField(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(rounded(cell));
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function toTable({ columns, rows, above = [], below = [] }: Report): string {
  const shown = columns.filter((column) => column.heading !== undefined && !isHidden(column, rows));
  const cells = rows.map((row) => shown.map((column) => printed(column, cellOf(column, row))));
  const isNumber = shown.map((column) => rows.some((row) => typeof cellOf(column, row) === 'number'));
  const headings = shown.map((column) => column.heading ?? '');
  const widths = headings.map((heading, i) => Math.max(heading.length, ...cells.map((line) => line[i]?.length ?? 0)));
  const aligned = (line: readonly string[]) =>
    line
      .map((cell, i) => (isNumber[i] ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('──');
  const table = shown.length === 0 ? [] : [aligned(headings), rule, ...cells.map(aligned)];
  const blank = (lines: readonly string[]) => (lines.length > 0 ? [''] : []);
  return `${[...above, ...blank(above), ...table, ...blank(below), ...below].join('\n')}\n`;
}

function isHidden(column: Column<never>, rows: readonly unknown[]): boolean {
  return column.hiddenWhenZero === true && rows.every((row) => cellOf(column, row) === 0);
}

function printed(column: Column<never>, cell: Cell): string {
  if (cell === null) return '–';
  if (typeof cell === 'string') return cell.replaceAll(/\s+/g, ' ');
  return formatNumber(cell, 'en', { digits: column.digits ?? 0, signed: column.signed ?? false });
}

function cellOf(column: Column<never>, row: unknown): Cell {
  return column.cell(row as never);
}
