import { beforeAll, describe, expect, test } from 'vitest';
import { publisherOf, type Geodata } from '../../src/lib/core/geodata';
import { assembleGeodata } from '../../src/lib/core/parse';
import { committedFiles } from './committed-files';
import { loadedWords } from './loaded-words';

let geodata: Geodata;

beforeAll(() => {
  geodata = assembleGeodata(committedFiles());
});

describe('the committed sources', () => {
  test('that were read have an address', () => {
    for (const { id, access, url } of geodata.sources) {
      if (access === 'read' || access === 'read-in-copy') expect(url, id).toBeDefined();
    }
  });

  test('do not name one address twice', () => {
    const urls = geodata.sources.flatMap(({ url }) => url ?? []);
    expect(urls.filter((url, index) => urls.indexOf(url) !== index)).toEqual([]);
  });

  test('name one publisher alike wherever it stands, in Ukrainian letters where it has a name in them', () => {
    const names = new Map<string, Set<string>>();
    for (const source of geodata.sources) {
      const known = names.get(source.publisher) ?? new Set<string>();
      names.set(source.publisher, known.add(publisherOf(source, 'uk')));
      expect(publisherOf(source, 'en'), source.id).toBe(source.publisher);
    }
    for (const [publisher, found] of names) expect([...found], publisher).toHaveLength(1);
    expect([...(names.get('Ukrainska Pravda') ?? [])]).toEqual(['Українська правда']);
    expect([...(names.get('Sky News') ?? [])]).toEqual(['Sky News']);
    for (const [publisher, [found = '']] of names) {
      if (/\((report by|copy of|quoted on)/.test(publisher)) expect(found).toMatch(/\((повідомлення:|передрук:|цитата на) /);
    }
  });

  test('are sorted, so that two people can add to them', () => {
    const ids = geodata.sources.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
  });

  test('are each used by a unit, a scenario or a claim', () => {
    const used = new Set([
      ...geodata.units.flatMap((unit) => [
        unit.publishedAreaSource,
        ...unit.reportedControl.map(({ source }) => source),
        ...unit.proposedSwaps.map(({ source }) => source),
      ]),
      ...geodata.scenarios.flatMap(({ sources }) => sources),
      ...geodata.claims.map(({ source }) => source),
    ]);
    expect(geodata.sources.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  test('are described in neutral words', () => {
    for (const { title } of geodata.sources) expect(loadedWords(title)).toEqual([]);
  });

  test('are reached from every claim that a scenario lists', () => {
    const claims = new Map(geodata.claims.map((claim) => [claim.id, claim]));
    for (const scenario of geodata.scenarios) {
      for (const id of scenario.claims) expect(claims.get(id)?.source, `${scenario.id}: ${id}`).toBeDefined();
    }
  });
});
