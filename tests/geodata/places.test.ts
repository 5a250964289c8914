import { booleanPointInPolygon } from '@turf/turf';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Geodata } from '../../src/lib/core/geodata';
import { assembleGeodata } from '../../src/lib/core/parse';
import { committedFiles } from './committed-files';
import { loadedWords } from './loaded-words';

let geodata: Geodata;

beforeAll(() => {
  geodata = assembleGeodata(committedFiles());
});

describe('the committed places', () => {
  test('are 60 or more, each in the unit it names', () => {
    expect(geodata.places.length).toBeGreaterThanOrEqual(60);
    for (const { id, position, unit } of geodata.places) {
      const holders = geodata.units.filter(({ geometry }) => booleanPointInPolygon(position, geometry));
      expect(holders.map((holder) => holder.id), id).toEqual(unit === undefined ? [] : [unit]);
    }
  });

  test('name no place outside Ukraine but Kursk', () => {
    expect(geodata.places.filter(({ unit }) => unit === undefined).map(({ id }) => id)).toEqual(['kursk']);
  });

  test('include every settlement and site the article names', () => {
    const ids = new Set(geodata.places.map(({ id }) => id));
    const named = ['kyiv', 'kramatorsk', 'sloviansk', 'mariupol', 'melitopol', 'enerhodar', 'zaporizhzhia-npp', 'kursk'];
    for (const id of [...named, 'kakhovka-dam', 'kinburn-spit']) expect(ids.has(id), id).toBe(true);
  });

  test('have the seat of every unit but the oblasts named after a smaller town', () => {
    const seats = geodata.places.filter(({ kind, rank }) => rank <= 2 && (kind === 'city' || kind === 'capital'));
    const units = new Set<string | undefined>(seats.map(({ unit }) => unit));
    expect(geodata.units.filter(({ id }) => !units.has(id)).map(({ id }) => id)).toEqual(['UA-32']);
  });

  test('are written in Ukrainian romanisation, with Ukrainian names in Cyrillic', () => {
    for (const { nameEn, nameUk } of geodata.places) {
      expect(nameEn).toMatch(/^[A-Z][A-Za-z -]+$/);
      expect(nameUk).toMatch(/^[А-ЩЬЮЯЄІЇҐ’а-щьюяєіїґ -]+$/u);
      expect(loadedWords(nameEn)).toEqual([]);
    }
  });

  test.each([
    ['Artemivsk', 'bakhmut'],
    ['Артёмовск', 'bakhmut'],
    ['Kiev', 'kyiv'],
    ['Odessa', 'odesa'],
    ['Dnipropetrovsk', 'dnipro'],
    ['Krasnoarmiisk', 'pokrovsk'],
    ['Slavyansk', 'sloviansk'],
    ['Sievierodonetsk', 'siverskodonetsk'],
  ])('are found by the old or Russian name %s', (alias, id) => {
    expect(geodata.places.filter(({ aliases }) => aliases.includes(alias)).map((place) => place.id)).toEqual([id]);
  });

  test('share no name or alias', () => {
    const names = geodata.places.flatMap(({ nameEn, nameUk, aliases }) => [...new Set([nameEn, nameUk, ...aliases])]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('leave room on the map: few are always labelled', () => {
    const always = geodata.places.filter(({ rank }) => rank === 1);
    expect(always.length).toBeGreaterThan(8);
    expect(always.length).toBeLessThanOrEqual(18);
  });
});
