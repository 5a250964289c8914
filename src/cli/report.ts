import { formatNumber } from '../lib/core/format';
import type { Bilingual, Language } from '../lib/core/text';
import { tableToCsv, tableToMarkdown, tableToTsv, type Cell, type Table, type TableColumn } from '../lib/publish/table';

/** A column of a report, read from a row. */
export interface Column<Row> {
  /** Name in CSV and TSV, with the unit at its end: `computedKm2`. */
  readonly name: string;
  /**
   * Heading on a terminal and in Markdown; without one the column is in CSV and TSV only. Text alone is the same in every
   * language.
   */
  readonly heading?: string | Bilingual;
  /** What a person reads instead of the cell: a code in words, a number rounded by its uncertainty. */
  readonly words?: (row: Row, language: Language) => string;
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
  /** Language of what a person reads; English unless given. */
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

function dataOf({ columns, rows, data, language = 'en' }: Report): Table {
  if (data) return data();
  const kept = columns.flatMap((column): readonly { column: TableColumn; cell: (row: unknown) => Cell }[] => {
    const { name, digits, signed, words } = column;
    const heading = column.heading === undefined ? {} : { heading: bilingual(column.heading) };
    const style = { ...(digits !== undefined && { digits }), ...(signed !== undefined && { signed }) };
    const cell = (row: unknown) => cellOf(column, row);
    if (words === undefined) return [{ column: { name, ...heading, ...style }, cell }];
    return [
      { column: { name }, cell },
      { column: heading, cell: (row) => words(row as never, language) },
    ];
  });
  return {
    columns: kept.map(({ column }) => column),
    rows: rows.map((row) => kept.map(({ cell }) => cell(row))),
  };
}

function bilingual(heading: string | Bilingual): Bilingual {
  return typeof heading === 'string' ? { en: heading, uk: heading } : heading;
}

function toTable({ columns, rows, above = [], below = [], language = 'en' }: Report): string {
  const shown = columns.filter((column) => column.heading !== undefined && !isHidden(column, rows));
  const cells = rows.map((row) => shown.map((column) => printed(column, row, language)));
  const isNumber = shown.map((column) => rows.some((row) => typeof cellOf(column, row) === 'number'));
  const headings = shown.map((column) => bilingual(column.heading ?? '')[language]);
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

function printed(column: Column<never>, row: unknown, language: Language): string {
  if (column.words) return onOneLine(column.words(row as never, language));
  const cell = cellOf(column, row);
  if (cell === null) return '–';
  if (typeof cell === 'string') return onOneLine(cell);
  return formatNumber(cell, language, { digits: column.digits ?? 0, signed: column.signed ?? false });
}

/** Text with runs of blanks as one; the thin space inside numbers stays. */
function onOneLine(text: string): string {
  return text.replaceAll(/[^\S\u202f]+/g, ' ');
}

function cellOf(column: Column<never>, row: unknown): Cell {
  return column.cell(row as never);
}
