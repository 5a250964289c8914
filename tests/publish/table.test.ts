import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inSquareMiles, tableToCsv, tableToMarkdown, tableToTsv, type Table } from '../../src/lib/publish/table';

function tableOf(...rows: Table['rows']): Table {
  return {
    columns: [
      { name: 'name', heading: { en: 'Name', uk: 'Назва' } },
      { name: 'areaKm2', heading: { en: 'Area, km²', uk: 'Площа, км²' }, digits: 1 },
    ],
    rows,
  };
}
const records = (csv: string, delimiter = ','): string[][] =>
  parse(csv, { delimiter, record_delimiter: '\r\n', relax_column_count: false });

describe('CSV', () => {
  it('gives an independent reader the same cells back, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.integer()), { minLength: 1 }), (rows) => {
        const read = records(tableToCsv(tableOf(...rows))).slice(1);
        const expected = rows.map(([text, number]) => [
          /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text,
          String(number + 0),
        ]);
        expect(read).toEqual(expected);
      }),
    );
  });

  it('ends each line with CRLF and quotes commas, quotes and line breaks', () => {
    expect(tableToCsv(tableOf(['a, "b"\nc', 1.5]))).toBe('name,areaKm2\r\n"a, ""b""\nc",1.5\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@sum', '\tx', '\rx', '\nx', '=1+1\n2'])('makes text of %j', (text) => {
    expect(records(tableToCsv(tableOf([text, 0])))[1]).toEqual([`'${text}`, '0']);
  });

  it('keeps negative numbers numbers, unknown ones empty, and never prints -0', () => {
    const csv = tableToCsv(tableOf(['a', -1.25], ['b', null], ['c', -1e-9], ['d', 26628.3031234]));
    expect(csv.split('\r\n').slice(1, 5)).toEqual(['a,-1.25', 'b,', 'c,0', 'd,26628.303123']);
  });
});

describe('TSV', () => {
  it('separates by tabs, and quotes a tab inside a cell', () => {
    const tsv = tableToTsv(tableOf(['a\tb', -2], ['=1', null]));
    expect(records(tsv, '\t').slice(1)).toEqual([
      ['a\tb', '-2'],
      ["'=1", ''],
    ]);
    expect(tsv.startsWith('name\tareaKm2\r\n')).toBe(true);
  });
});

describe('a table in square miles', () => {
  it('has every area in them, the unit in names and headings, and all else as it was', () => {
    const table = inSquareMiles(tableOf(['Donetsk', 1.609344 ** 2 * 10], ['x', null]));
    expect(tableToCsv(table)).toBe('name,areaSqMi\r\nDonetsk,10\r\nx,\r\n');
    expect(tableToMarkdown(table, 'en')).toContain('| Name | Area, sq mi |');
    expect(tableToMarkdown(table, 'uk')).toContain('| Назва | Площа, кв. миль |');
  });
});

describe('Markdown', () => {
  it('has headings in the language, numbers set for reading and dashes for what is not known', () => {
    expect(tableToMarkdown(tableOf(['Донецьк', 26628.34], ['x', null]), 'uk')).toBe(
      '| Назва | Площа, км² |\n| --- | ---: |\n| Донецьк | 26\u202f628,3 |\n| x | – |\n',
    );
  });

  it('has no digit below the uncertainty of the row, and says so, where CSV and TSV have the exact numbers', () => {
    const table: Table = {
      columns: [
        { name: 'heldKm2', heading: { en: 'Held, km²', uk: 'Утримано, км²' }, uncertainty: 'uncertaintyKm2' },
        { name: 'uncertaintyKm2', heading: { en: '±, km²', uk: '±, км²' }, isUncertainty: true },
      ],
      rows: [
        [6504.7, 187.3],
        [98.4, 34],
        [0.1, 12],
      ],
    };
    const lines = tableToMarkdown(table, 'en').replaceAll('\u202f', ' ').split('\n');
    expect(lines.slice(2, 5)).toEqual(['| 6 500 | 200 |', '| 100 | 40 |', '| 0 | 20 |']);
    expect(lines.at(-2)).toBe('Each row is rounded to how uncertain it is, so rows need not add up.');
    expect(tableToMarkdown(table, 'uk')).toContain('Кожен рядок округлено до його похибки');
    expect(tableToCsv(table)).toContain('6504.7,187.3\r\n98.4,34\r\n');
    const miles = tableToMarkdown(inSquareMiles(table), 'en').replaceAll('\u202f', ' ');
    expect(miles).toContain('| 2 500 | 80 |');
  });

  it('lets no text end a cell, begin markup or break the line', () => {
    const markdown = tableToMarkdown(tableOf(['a|b\r\n*c* <img> `d` [e](f) &amp; ~g~ \\|', 1]), 'en');
    const [, , row] = markdown.split('\n');
    expect(row).toBe('| a\\|b<br>\\*c\\* \\<img\\> \\`d\\` \\[e\\](f) \\&amp; \\~g\\~ \\\\\\| | 1.0 |');
    expect(markdown.trimEnd().split('\n')).toHaveLength(3);
  });

  it('makes an address a link', () => {
    const markdown = tableToMarkdown(tableOf(['https://a.example/b_c|d', 1]), 'en');
    expect(markdown).toContain('| <https://a.example/b_c%7Cd> |');
  });

  it('prints what the rows rest on under them', () => {
    expect(tableToMarkdown({ ...tableOf(['a', 1]), note: 'Area of *a*.' }, 'en')).toMatch(/\n\nArea of \\\*a\\\*\.\n$/);
  });
});
