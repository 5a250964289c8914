import Papa from 'papaparse';
import { areaUnitName, formatNumber, roundedButNotAway, roundUncertaintyUp, toAreaUnit } from '../core/format';
import type { Bilingual, Language } from '../core/text';

/** A cell: text, a number, or nothing known. */
export type Cell = string | number | null;

/** A column of a table. */
export interface TableColumn {
  /** Name in CSV and TSV, with the unit at its end: `computedKm2`; without one the column is left out there. */
  readonly name?: string;
  /** Heading in Markdown, with the unit; without one the column is left out there. */
  readonly heading?: Bilingual;
  /** Decimals in Markdown; 0 unless given. CSV and TSV keep six. */
  readonly digits?: number;
  /** Print a plus before a rise in Markdown. */
  readonly signed?: boolean;
  /** Name of the column that holds how uncertain its numbers are; Markdown prints no digit below that. */
  readonly uncertainty?: string;
  /** Its numbers are uncertainties themselves, which Markdown rounds up to one digit. */
  readonly isUncertainty?: boolean;
}

/** Rows as data files and the clipboard carry them. */
export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** What the rows rest on, printed under them in Markdown. */
  readonly note?: string;
}

/** What a spreadsheet takes for the beginning of a formula, or skips before one. */
const FORMULA = /^[=+\-@\t\r\n]/;

/** A number as data files carry it: to a millionth, which is a square metre for km², and never -0. */
export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0;
}

/**
 * Comma-separated values after RFC 4180. Text that a spreadsheet would run as a formula gets an apostrophe before it;
 * numbers, negative ones too, stay plain.
 */
export function tableToCsv(table: Table): string {
  return separated(table, ',');
}

/** The same as {@link tableToCsv} with tabs, for pasting into a spreadsheet. */
export function tableToTsv(table: Table): string {
  return separated(table, '\t');
}

/** A table whose areas are in km², with them in square miles; names and headings of its columns say so. */
export function inSquareMiles({ columns, rows, ...table }: Table): Table {
  const isArea = columns.map(({ name }) => name?.endsWith('Km2') === true);
  const inMiles = (heading: string, language: Language) =>
    heading.replace(areaUnitName({ language, areaUnit: 'km2' }), areaUnitName({ language, areaUnit: 'sq-mi' }));
  return {
    ...table,
    columns: columns.map((column, index) => {
      if (!isArea[index]) return column;
      const { name, heading, uncertainty } = column;
      return {
        ...column,
        name: name?.replace(/Km2$/, 'SqMi'),
        ...(uncertainty && { uncertainty: uncertainty.replace(/Km2$/, 'SqMi') }),
        ...(heading && { heading: { en: inMiles(heading.en, 'en'), uk: inMiles(heading.uk, 'uk') } }),
      };
    }),
    rows: rows.map((row) =>
      row.map((cell, index) => (isArea[index] && typeof cell === 'number' ? toAreaUnit(cell, 'sq-mi') : cell)),
    ),
  };
}

function separated({ columns, rows }: Table, delimiter: string): string {
  const kept = columns.flatMap(({ name }, index) => (name === undefined ? [] : [{ name, index }]));
  const lines = [
    kept.map(({ name }) => name),
    ...rows.map((row) => kept.map(({ index }) => plain(row[index] ?? null))),
  ];
  return `${Papa.unparse(lines, { delimiter, newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}

function plain(cell: Cell): Cell {
  return typeof cell === 'number' ? rounded(cell) : cell;
}

const ROUNDED: Bilingual = {
  en: 'Each row is rounded to how uncertain it is, so rows need not add up.',
  uk: 'Кожен рядок округлено до його похибки, тож суми можуть відрізнятися.',
};

/**
 * A table in GitHub's Markdown for one language, the note under it. Text is escaped, numbers are set for reading: with
 * no digit below their uncertainty, which CSV and TSV give beside the exact ones.
 */
export function tableToMarkdown({ columns, rows, note }: Table, language: Language): string {
  const shown = columns.flatMap((column, index) => (column.heading === undefined ? [] : [{ ...column, index }]));
  const uncertaintyOf = (row: readonly Cell[], { uncertainty }: TableColumn): number => {
    const known = uncertainty === undefined ? null : row[columns.findIndex(({ name }) => name === uncertainty)];
    return typeof known === 'number' ? known : 0;
  };
  const notes = [
    ...(note === undefined ? [] : [note]),
    ...(shown.some(({ uncertainty }) => uncertainty !== undefined) ? [ROUNDED[language]] : []),
  ];
  const isNumber = shown.map(({ index }) => rows.some((row) => typeof row[index] === 'number'));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const lines = [
    line(shown.map(({ heading }) => escapeMarkdown(heading?.[language] ?? ''))),
    line(isNumber.map((number) => (number ? '---:' : '---'))),
    ...rows.map((row) =>
      line(shown.map((column) => printed(row[column.index] ?? null, column, uncertaintyOf(row, column), language))),
    ),
  ];
  return `${[...lines, ...(notes.length === 0 ? [] : ['', escapeMarkdown(notes.join(' '))])].join('\n')}\n`;
}

function printed(
  cell: Cell,
  { digits = 0, signed = false, uncertainty, isUncertainty = false }: TableColumn,
  uncertain: number,
  language: Language,
): string {
  if (cell === null) return '–';
  if (typeof cell === 'number') {
    const shown = isUncertainty
      ? roundUncertaintyUp(cell).rounded
      : uncertainty === undefined
        ? cell
        : roundedButNotAway(cell, uncertain);
    return formatNumber(shown, language, { digits, signed });
  }
  return /^https?:\/\/[^\s<>]+$/.test(cell) ? `<${cell.replaceAll('|', '%7C')}>` : escapeMarkdown(cell);
}

/** Text that Markdown prints as it is, on one line. */
export function escapeMarkdown(text: string): string {
  return text
    .trim()
    .replaceAll(/[\\`*_[\]<>|~&#]/g, '\\$&')
    .replaceAll(/\s*[\r\n]+\s*/g, '<br>')
    .replaceAll('\t', ' ');
}
