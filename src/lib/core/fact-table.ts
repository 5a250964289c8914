import { DataError } from './errors';

/** One row of a table, its cells by the name of their column. */
export type TableRow = Readonly<Record<string, string>>;

function splitCells(text: string, file: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[index + 1] === '"') {
        cell += '"';
        index++;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',') {
      row.push(cell);
      cell = '';
    } else if (character === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else if (character !== '\r') cell += character;
  }
  if (quoted) throw new DataError(file, '', 'ends inside a quoted cell');
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}

/** Rows of a comma-separated table (RFC 4180) with a header line. A row of another length is a DataError. */
export function readTable(text: string, file: string): TableRow[] {
  const [header, ...rows] = splitCells(text, file);
  if (header === undefined) throw new DataError(file, '', 'is empty');
  return rows.map((cells, index) => {
    if (cells.length !== header.length) {
      throw new DataError(file, `line ${index + 2}`, `has ${cells.length} cells, the header ${header.length}`);
    }
    return Object.fromEntries(header.map((name, column) => [name, cells[column] ?? '']));
  });
}
