import { describe, expect, it } from 'vitest';
import { progressOn } from '../../src/cli/progress';
import { printReport, report, type Column } from '../../src/cli/report';
import { cli } from './run-in-process';

interface Row {
  readonly name: string;
  readonly areaKm2: number | null;
}
const COLUMNS: readonly Column<Row>[] = [
  { name: 'name', heading: 'Name', cell: (row) => row.name },
  { name: 'areaKm2', heading: 'Area', digits: 1, cell: (row) => row.areaKm2 },
];
const csvOf = (...rows: Row[]) => printReport(report({ json: rows, columns: COLUMNS, rows }), 'csv');
const tableOf = (...rows: Row[]) => printReport(report({ json: rows, columns: COLUMNS, rows }), 'table');

describe('CSV', () => {
  it('ends lines and quotes fields as RFC 4180 says', () => {
    expect(csvOf({ name: 'a, "b"\nc', areaKm2: 1.5 })).toBe('name,areaKm2\r\n"a, ""b""\nc",1.5\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@sum', '\tx'])('makes text of %j, which a spreadsheet would run', (name) => {
    expect(csvOf({ name, areaKm2: null })).toContain(`'${name}`);
  });

  it('leaves negative numbers numbers, and what is not known empty', () => {
    expect(csvOf({ name: 'a', areaKm2: -1.25 }, { name: 'b', areaKm2: null })).toContain('a,-1.25\r\nb,\r\n');
  });

  it('keeps a square metre', () => {
    expect(csvOf({ name: 'a', areaKm2: 26628.3031234 })).toContain('26628.303123');
  });
});

describe('a table', () => {
  it('aligns numbers to the right and text to the left', () => {
    const [, , first, second] = tableOf({ name: 'ab', areaKm2: 1 }, { name: 'c', areaKm2: 1234.56 }).split('\n');
    expect(first).toBe('ab        1.0');
    expect(second).toBe('c     1\u202f234.6');
  });

  it('is one line a row, whatever the text', () => {
    expect(tableOf({ name: 'a\nb\u001b', areaKm2: 0 }).trimEnd().split('\n')).toHaveLength(3);
  });
});

describe('the format', () => {
  it('is a table for a person and JSON for a program, unless one is asked for', async () => {
    const forPerson = await cli(['areas'], { tty: true });
    const forProgram = await cli(['areas']);
    expect(forPerson.out).toMatch(/^Unit\s+Name/);
    expect(JSON.parse(forProgram.out)).toHaveLength(27);
    expect((await cli(['areas', '--format', 'json'], { tty: true })).out).toBe(forProgram.out);
    expect((await cli(['areas', '--format=csv'])).out).toMatch(/^unit,nameEn,/);
  });

  it.each(['ledger', 'scenarios', 'claims'])(
    'has as many CSV fields as headings in every line of %s',
    async (command) => {
      const { out } = await cli([command, '--format', 'csv']);
      const counts = out
        .trimEnd()
        .split('\r\n')
        .map((line) => line.replaceAll(/"(?:[^"]|"")*"/g, '').split(',').length);
      expect(new Set(counts).size).toBe(1);
      expect(counts.length).toBeGreaterThan(20);
    },
  );

  it('prints a ledger for a person with definition, date and notes', async () => {
    const { out } = await cli(['ledger', '--scenario', 'donbas-withdrawal'], { tty: true });
    expect(out).toMatch(/2025-08-12/);
    expect(out).toMatch(/Russian-held = assessed occupied; Crimea and Sevastopol included/);
    expect(out).toMatch(/Line of contact: .* after/);
    expect(out).toMatch(/Russia change/);
  });
});

describe('progress', () => {
  const steps = (isTTY: boolean, times: readonly number[]) => {
    let written = '';
    const clock = [0, ...times];
    const progress = progressOn({ isTTY, write: (text) => (written += text) }, () => clock.shift() ?? 0);
    times.forEach(() => {
      progress.step('Computing ...');
    });
    progress.done();
    return written;
  };

  it('says nothing in the first second, nor to a file', () => {
    expect(steps(true, [10, 999])).toBe('');
    expect(steps(false, [10, 5000])).toBe('');
  });

  it('says what is being done after a second, and takes it away at the end', () => {
    expect(steps(true, [10, 1500])).toBe(`\rComputing ...\r${' '.repeat(13)}\r`);
  });
});
