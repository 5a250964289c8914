import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { DataError } from '../../src/lib/core/errors';
import { assembleGeodata, parseControl, type RawGeodata } from '../../src/lib/core/parse';
import { committedFiles, committedJson, namesIn, spoil } from './committed-files';

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
for (const name of namesIn('schemas', /\.schema\.json$/)) ajv.addSchema(committedJson(`schemas/${name}`) as object);

/** What the schema of a format finds wrong, '' for nothing. */
function complaintOf(format: string, json: unknown): string {
  const validate = ajv.getSchema(`${format}.schema.json`);
  if (validate === undefined) throw new Error(`no schema ${format}`);
  return validate(json) === true ? '' : ajv.errorsText(validate.errors);
}

describe('the schemas', () => {
  test.each(['oblasts', 'borders'])('accept %s.geojson', (format) => {
    expect(complaintOf(format, committedJson(`${format}.geojson`))).toBe('');
  });

  test.each(['groups', 'places', 'sources', 'claims'])('accept %s.json', (format) => {
    expect(complaintOf(format, committedJson(`${format}.json`))).toBe('');
  });

  test.each(namesIn('scenarios', /json$/))('accept scenarios/%s', (name) => {
    expect(complaintOf('scenario', committedJson(`scenarios/${name}`))).toBe('');
  });

  test('accept a scenario of somebody’s own without sources, under its own id alone', () => {
    const report = committedJson('scenarios/donbas-withdrawal.json') as object;
    const own = { ...report, id: 'own-1', group: 'own', status: 'own', sources: [], ownSource: 'a thought' };
    expect(complaintOf('scenario', own)).toBe('');
    for (const change of [{ id: 'one' }, { status: 'reported' }, { group: 'plan' }]) {
      expect(complaintOf('scenario', { ...own, ...change })).not.toBe('');
    }
  });

  test.each(namesIn('control', /json$/))('and the reader accept control/%s', (name) => {
    const json = committedJson(`control/${name}`);
    expect(complaintOf('control', json)).toBe('');
    expect(parseControl(json, name).areas.length).toBeGreaterThan(0);
  });

  type File = Exclude<keyof RawGeodata, 'scenarios'>;
  const FORMAT: Partial<Record<File, string>> = { builtin: 'control' };
  const mutations: [File, (string | number)[], unknown][] = [
    ['oblasts', ['features', 0, 'properties', 'nameUk'], undefined],
    ['oblasts', ['features', 0, 'properties', 'publishedAreaKm2'], -1],
    ['oblasts', ['features', 0, 'properties', 'area'], 5],
    ['oblasts', ['features', 0, 'geometry', 'type'], 'Point'],
    ['oblasts', ['features', 0, 'geometry', 'coordinates', 0, 0, 0], [1, 2]],
    ['groups', [0, 'units'], []],
    ['groups', [0, 'name'], 'x'],
    ['borders', ['features', 0, 'id'], 'river'],
    ['places', [0, 'rank'], 7],
    ['places', [0, 'kind'], 'hamlet'],
    ['places', [0, 'position'], [30]],
    ['sources', [0, 'access'], 'guessed'],
    ['sources', [0, 'date'], 'yesterday'],
    ['claims', [0, 'figures', 0, 'unit'], 'acres'],
    ['claims', [0, 'figures', 0, 'subject'], undefined],
    ['claims', [0, 'figures', 0, 'subject'], { heldBy: 'russia' }],
    ['claims', [0, 'verdict'], 'agrees'],
    ['builtin', ['snapshot', 'schematic'], 'yes'],
    ['builtin', ['features', 0, 'properties', 'class'], 'taken'],
  ];
  test.each(mutations)('and the reader both refuse %s with %j set to %j', (file, path, value) => {
    const files = committedFiles();
    spoil(files[file], path, value);
    expect(complaintOf(FORMAT[file] ?? file, files[file])).not.toBe('');
    expect(() => assembleGeodata(files)).toThrow(DataError);
  });

  const scenarioMutations: [(string | number)[], unknown][] = [
    [['summary', 'uk'], undefined],
    [['status'], 'maybe'],
    [['colour'], 'red'],
    [['date'], '6 August'],
    [['sources'], []],
    [['transfers', 0, 'kind'], 'give'],
    [['transfers', 0, 'area'], { units: [] }],
    [['transfers', 0, 'area'], { unit: ['UA-14'] }],
    [['transfers', 0, 'area'], { units: ['UA-14'], group: 'donbas' }],
    [['transfers', 0, 'illustrative'], true],
  ];
  test.each(scenarioMutations)('and the reader both refuse a scenario with %j set to %j', (path, value) => {
    const files = committedFiles();
    const json = files.scenarios['donbas-withdrawal.json'];
    spoil(json, path, value);
    expect(complaintOf('scenario', json)).not.toBe('');
    expect(() => assembleGeodata(files)).toThrow(DataError);
  });
});
