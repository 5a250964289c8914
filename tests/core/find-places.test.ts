import { beforeAll, describe, expect, it } from 'vitest';
import { findables, findPlaces, type Findable } from '../../src/lib/core/find-places';
import { assembleGeodata } from '../../src/lib/core/parse';
import { committedFiles } from '../geodata/committed-files';

let all: readonly Findable[];

beforeAll(() => {
  all = findables(assembleGeodata(committedFiles()));
});

const first = (text: string) => findPlaces(text, all, 8)[0];

describe('the search for places', () => {
  it.each([
    ['Bakhmut', 'bakhmut'],
    ['Artemivsk', 'bakhmut'],
    ['Артёмовск', 'bakhmut'],
    ['артемовск', 'bakhmut'],
    ['бахм', 'bakhmut'],
    ['Kiev', 'kyiv'],
    ['КИЕВ', 'kyiv'],
    ['Krasnoarmiisk', 'pokrovsk'],
    ['ЗАЕС', 'zaporizhzhia-npp'],
    ['nuclear', 'zaporizhzhia-npp'],
    ['Крым', 'UA-43'],
    ['Qırım', 'UA-43'],
    ['Ворошиловград', 'luhansk'],
    ['Цюрупинськ', 'oleshky'],
    ['Стаханов', 'kadiivka'],
    ['Новомосковськ', 'samar'],
  ])('finds %s', (text, id) => {
    expect(first(text)?.id).toBe(id);
  });

  it('says by which other spelling a place was found, and only then', () => {
    expect(first('Артёмовск')?.alias).toBe('Артёмовск');
    expect(first('Bakhmut')?.alias).toBeUndefined();
  });

  it('finds an oblast by its names and by old spellings of the town it is named after', () => {
    const units = (text: string) => findPlaces(text, all, 8).flatMap(({ kind, id }) => (kind === 'unit' ? [id] : []));
    expect(units('Донецька')).toEqual(['UA-14']);
    expect(units('Lugansk')).toEqual(['UA-09']);
    expect(units('Crimea')).toContain('UA-43');
  });

  it('finds a group, and shows all its units', () => {
    const donbas = first('Donbas');
    expect(donbas).toMatchObject({ kind: 'group', id: 'donbas' });
    const units = all.filter(({ id }) => id === 'UA-14' || id === 'UA-09');
    expect(donbas?.box[0]).toBe(Math.min(...units.map(({ box }) => box[0])));
    expect(donbas?.box[2]).toBe(Math.max(...units.map(({ box }) => box[2])));
  });

  it('makes nothing of accents, apostrophes and hyphens', () => {
    const named = all.find(({ name }) => /[’'-]/.test(name.uk))!;
    expect(findPlaces(named.name.uk.replaceAll(/[’']/g, '').replaceAll('-', ' '), all, 8)).toContain(named);
  });

  it('finds nothing for nothing, nor for what is not there', () => {
    expect(findPlaces('  ', all, 8)).toEqual([]);
    expect(findPlaces('Atlantis', all, 8)).toEqual([]);
    expect(findPlaces('a', all, 8).length).toBeLessThanOrEqual(8);
  });
});
