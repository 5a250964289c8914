import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { compareStates } from '../../src/lib/core/compare';
import { NO_CHOICES } from '../../src/lib/core/situation';
import { comparisonTable } from '../../src/lib/publish/comparison-table';
import { tableToCsv, tableToMarkdown } from '../../src/lib/publish/table';
import { publish } from './publication-fixture';

const { situation } = publish({});
const state = (...scenarioIds: string[]) => ({ situation, scenarioIds, choices: NO_CHOICES });
const words = {
  unitName: (id: string) => `unit ${id}`,
  totalName: 'All of it',
  sentences: ['A: as it is', 'B: with both proposals.'],
};

describe('a comparison as a table', () => {
  const comparison = compareStates(state(), state('donbas-withdrawal', 'sumy-kharkiv-pockets'));
  const table = comparisonTable(comparison, words);
  const rows = parse<Readonly<Record<string, string>>>(tableToCsv(table), { columns: true, record_delimiter: '\r\n' });

  it('has the units in which anything differs, and the total with the numbers of the comparison', () => {
    const ids = rows.map(({ id }) => id);
    expect(ids).toContain('UA-14');
    expect(ids).not.toContain('UA-05');
    expect(ids.at(-1)).toBe('total');
    expect(rows.map(({ name }) => name).slice(-2)).toEqual([`unit ${ids.at(-2)}`, 'All of it']);
    const total = rows.at(-1)!;
    expect(Number(total['aRussiaKm2'])).toBeCloseTo(comparison.total.a.russiaKm2, 5);
    expect(Number(total['bRussiaKm2'])).toBeCloseTo(comparison.total.b.russiaKm2, 5);
    expect(Number(total['changeRussiaKm2'])).toBeCloseTo(comparison.total.change.russiaKm2, 5);
    expect(Number(total['uncertaintyKm2'])).toBeCloseTo(comparison.total.uncertaintyKm2, 5);
  });

  it('has a column for each direction, whose units make up its total', () => {
    const columns = ['ukraineInARussiaInBKm2', 'russiaInAUkraineInBKm2'];
    expect(Object.keys(rows[0]!)).toEqual(expect.arrayContaining(columns));
    for (const column of columns) {
      const units = rows.slice(0, -1).reduce((sum, row) => sum + Number(row[column]), 0);
      expect(units, column).toBeGreaterThan(100);
      expect(units, column).toBeCloseTo(Number(rows.at(-1)![column]), 3);
    }
  });

  it('has headings in the language asked for, and under it a sentence for all that it rests on', () => {
    expect(tableToMarkdown(table, 'uk')).toMatch(/^\| Одиниця \| Утримує Росія в А, км² \|/);
    const english = tableToMarkdown(table, 'en');
    expect(english).toContain('| Ukraine in A, Russia in B, km² |');
    expect(english).toMatch(
      /\n\nA: as it is\. B: with both proposals\. Each row is rounded to how uncertain it is, .*\n$/,
    );
  });

  it('is the total alone where nothing differs', () => {
    const same = comparisonTable(compareStates(state(), state()), words);
    expect(same.rows.map(([id]) => id)).toEqual(['total']);
  });
});
