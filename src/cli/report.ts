import { formatNumber } from '../lib/core/format';
import type { Language } from '../lib/core/text';
import { tableToCsv, tableToMarkdown, tableToTsv, type Cell, type Table } from '../lib/publish/table';

/** A column of a report, read from a row. */
export interface Column<Row> {
  /** Name in CSV and TSV, with the unit at its end: `computedKm2`. */
  readonly name: string;
  /** Heading on a terminal and in Markdown; without one the column is in CSV and TSV only. */
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
  /** What CSV, TSV and Markdown carry, where that is not the columns of the terminal. */
  readonly data?: () => Table;
  /** Language of Markdown; English unless given. */
  readonly language?: Language;
  /** Lines above and below the table on a terminal. */
  readonly above?: readonly string[];
  readonly below?: readonly string[];
}

/** A report whose columns fit its rows. */
export function report<Row>(parts: {
  readonly json: unknown;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly data?: () => Table;
  readonly language?: Language;
  readonly above?: readonly string[];
  readonly below?: readonly string[];
}): Report {
  return parts;
}

export const FORMATS = ['table', 'csv', 'tsv', 'markdown', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** A report as text. */
export function printReport(made: Report, format: Format): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(made.json, null, 2)}\n`;
    case 'csv':
      return tableToCsv(dataOf(made));
    case 'tsv':
      return tableToTsv(dataOf(made));
    case 'markdown':
      return tableToMarkdown(dataOf(made), made.language ?? 'en');
    case 'table':
      return toTable(made);
  }
}

function dataOf({ columns, rows, data }: Report): Table {
  if (data) return data();
  return {
    columns: columns.map(({ name, heading, digits, signed }) => ({
      name,
      ...(heading !== undefined && { heading: { en: heading, uk: heading } }),
      ...(digits !== undefined && { digits }),
      ...(signed !== undefined && { signed }),
    })),
    rows: rows.map((row) => columns.map((column) => cellOf(column, row))),
  };
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
