import { describe, expect, it } from 'vitest';
import { figureOf, isAffected, nextSort, sortRows } from '../../src/lib/ui/ledger-rows';
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
