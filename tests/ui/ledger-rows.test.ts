import { describe, expect, it } from 'vitest';
import { cellText, columnsOf, figureOf, isAffected, nextSort, sortRows } from '../../src/lib/ui/ledger-rows';
import { entry, geodata, ledger } from './desk-fixture';

const { units } = ledger(['donbas-withdrawal']);
const nameOf = (row: { unit: string }) => geodata.units.find((unit) => unit.id === row.unit)!.nameEn;
const sort = (by: Parameters<typeof sortRows>[1]) =>
  sortRows(units, by, nameOf, (row) => row.areaKm2, 'en').map((row) => row.unit);

describe('the order of the ledger', () => {
  it('has the units with most Russian-held land first and untouched units last', () => {
    expect(sort(undefined)).toEqual(['UA-09', 'UA-14', 'UA-05']);
  });

  it('sorts by any figure in both directions, and by name', () => {
    expect(sort({ column: 'change.ukraineKm2', direction: 'ascending' })[0]).toBe('UA-14');
    expect(sort({ column: 'before.russiaPct', direction: 'descending' })[0]).toBe('UA-09');
    expect(sort({ column: 'name', direction: 'ascending' })).toEqual(['UA-14', 'UA-09', 'UA-05']);
  });

  it('turns round on a second click, and starts with the largest figure or the first name', () => {
    const first = nextSort(undefined, 'areaKm2');
    expect(first).toEqual({ column: 'areaKm2', direction: 'descending' });
    expect(nextSort(first, 'areaKm2').direction).toBe('ascending');
    expect(nextSort(first, 'name').direction).toBe('ascending');
  });

  it('calls a unit affected when somebody else holds land there or land would move', () => {
    expect(units.filter(isAffected).map((row) => row.unit)).toEqual(['UA-09', 'UA-14']);
    expect(isAffected(entry(100, 0, 10))).toBe(true);
  });

  it('takes shares of the area given, before and after', () => {
    expect(figureOf(units[2]!, 'before.russiaPct', 26800)).toBeCloseTo(75, 6);
    expect(figureOf(units[2]!, 'after.russiaPct', 26600)).toBeCloseTo(100, 6);
  });
});

describe('a cell of the ledger', () => {
  const row = { ...entry(26_000, 6505.4, 9.9), uncertaintyKm2: 187.3 };
  const text = (column: Parameters<typeof cellText>[1], areaUnit: 'km2' | 'sq-mi' = 'km2') =>
    cellText(row, column, 26_000, { language: 'en', areaUnit }).replaceAll(/\s/g, ' ');

  it('prints large areas whole, small ones with a digit, none as 0, and the uncertainty rounded up', () => {
    expect(text('areaKm2')).toBe('26 000');
    expect(text('areaKm2', 'sq-mi')).toBe('10 039');
    expect(text('change.otherKm2')).toBe('0');
    expect(text('uncertaintyKm2')).toBe('200');
    expect(columnsOf('before').map((column) => text(column))).toContain('200');
  });

  it('has no digit below the uncertainty of its part of the row', () => {
    const doubt = (plusMinus: number) => ({ plusMinus, tooHigh: 0 });
    const pockets = {
      ...entry(31_706, 0.1, 0),
      before: { ukraineKm2: 31_527.6, russiaKm2: 178.4, otherKm2: 0.1 },
      after: { ukraineKm2: 31_705.9, russiaKm2: 0, otherKm2: 0.1 },
      change: { ukraineKm2: 178.3, russiaKm2: -178.4, otherKm2: 0 },
      uncertaintyKm2: 118,
      doubtAfter: doubt(0),
      doubtOfChange: { ukraine: doubt(31), russia: doubt(31), other: doubt(0) },
    };
    const shown = (['before', 'after', 'change'] as const).flatMap((part) =>
      columnsOf(part).map((column) =>
        cellText(pockets, column, 31_706, { language: 'en', areaUnit: 'km2' }).replaceAll(/\s/g, ' '),
      ),
    );
    expect(shown).toEqual(['31 500', '200', '0', '200', '0.6%', '31 706', '0', '0', '0.0%', '+180', '\u2212180', '0']);
  });

  it('stands in a column of its part, with the uncertainty before and shares never of a change', () => {
    expect(columnsOf('before')).toContain('uncertaintyKm2');
    expect(columnsOf('after')).toEqual(['after.ukraineKm2', 'after.russiaKm2', 'after.otherKm2', 'after.russiaPct']);
    expect(columnsOf('change')).toEqual(['change.ukraineKm2', 'change.russiaKm2', 'change.otherKm2']);
  });
});
