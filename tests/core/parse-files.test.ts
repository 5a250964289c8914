import { describe, expect, test } from 'vitest';
import { assembleGeodata, type RawGeodata } from '../../src/lib/core/parse';
import { committedFiles, spoil } from '../geodata/committed-files';
import { complaint } from './parse-fixtures';

describe('the committed files', () => {
  test('are read and fit together', () => {
    const geodata = assembleGeodata(committedFiles());
    expect(geodata.units).toHaveLength(27);
    expect(geodata.scenarios[0]?.id).toBe('status-quo');
  });

  type File = Exclude<keyof RawGeodata, 'scenarios'>;
  const cases: [File, (string | number)[], unknown, string][] = [
    ['oblasts', ['features', 3, 'id'], 'UA-99', 'oblasts.geojson: features[3].id: "UA-99" differs from properties.id "UA-12"'],
    ['oblasts', ['features', 3, 'properties', 'computedKm2'], 0, 'oblasts.geojson: features[3].properties.computedKm2: 0 is not more than 0'],
    ['oblasts', ['features', 3, 'properties', 'publishedAreaSource'], 'nowhere', 'oblasts.geojson: features[3].properties.publishedAreaSource: "nowhere" is not a source'],
    ['oblasts', ['features', 0, 'geometry', 'coordinates', 0, 0, 1], [49, 28], 'oblasts.geojson: features[0].geometry.coordinates[0][0][1]: [49, 28] is far outside Ukraine: longitude comes first, then latitude'],
    ['oblasts', ['features', 0, 'geometry'], null, 'oblasts.geojson: features[0].geometry: an object is expected, found null'],
    ['groups', [0, 'units', 1], 'UA-15', 'groups.json: [0].units[1]: "UA-15" is not a unit'],
    ['groups', [1, 'id'], 'donbas', 'groups.json: [1].id: "donbas" is also the id of [0]'],
    ['borders', ['features', 2, 'id'], 'sea', 'borders.geojson: features[2].id: "sea" is not one of land, with-russia, coast'],
    ['places', [0, 'unit'], 'UA-31', 'places.json: [0].unit: "UA-31" is not a unit'],
    ['places', [0, 'rank'], 5, 'places.json: [0].rank: 5 is not one of 1, 2, 3, 4'],
    ['places', [0, 'position'], [50.45, 30.52], 'places.json: [0].position: [50.45, 30.52] is far outside Ukraine: longitude comes first, then latitude'],
    ['sources', [0, 'url'], 'somewhere', 'sources.json: [0].url: "somewhere" is not a web address'],
    ['sources', [0, 'access'], 'seen', 'sources.json: [0].access: "seen" is not one of read, read-in-copy, article-only, unverified'],
    ['claims', [0, 'source'], 'nowhere', 'claims.json: [0].source: "nowhere" is not a source'],
    ['claims', [0, 'figures', 0, 'subject', 'in', 'group'], 'donbass', 'claims.json: [0].figures[0].subject.in.group: "donbass" is not a group; did you mean "donbas"?'],
    ['builtin', ['snapshot', 'uncertainty', 'positionDeviationKm'], 0, 'control/builtin: snapshot.uncertainty.positionDeviationKm: 0 is not more than 0'],
    ['builtin', ['features', 0, 'properties', 'class'], 'ocupied', 'control/builtin: features[0].properties.class: "ocupied" is not one of occupied, advance, contested, claimed; did you mean "occupied"?'],
    ['builtin', ['features'], [], 'control/builtin: features: is empty: a snapshot has at least one area'],
  ]; // prettier-ignore
  test.each(cases)('with %s %j set to %j are refused', (file, path, value, message) => {
    const files = committedFiles();
    spoil(files[file], path, value);
    expect(complaint(() => assembleGeodata(files))).toBe(message);
  });

  test('with a ring run the wrong way round are refused', () => {
    const files = committedFiles();
    const { features } = files.oblasts as { features: { geometry: { coordinates: number[][][][] } }[] };
    features[0]?.geometry.coordinates[0]?.[0]?.reverse();
    expect(complaint(() => assembleGeodata(files))).toBe(
      'oblasts.geojson: features[0].geometry.coordinates[0][0]: an outer ring runs clockwise',
    );
  });

  test('with a scenario under another name are refused', () => {
    const files = committedFiles();
    const scenarios = { 'other.json': files.scenarios['status-quo.json'] };
    expect(complaint(() => assembleGeodata({ ...files, scenarios }))).toBe(
      `scenarios/other.json: id: "status-quo" differs from the file's name`,
    );
  });

  test('are checked within 30 ms, as happens when the map starts', () => {
    const files = committedFiles();
    assembleGeodata(files);
    const durationsMs = Array.from({ length: 5 }, () => {
      const start = performance.now();
      assembleGeodata(files);
      return performance.now() - start;
    });
    expect(Math.min(...durationsMs)).toBeLessThan(30);
  });
});
