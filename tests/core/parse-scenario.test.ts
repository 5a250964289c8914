import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../src/lib/core/parse';
import { spoil } from '../geodata/committed-files';
import { complaint, references, scenarioJson, text } from './parse-fixtures';

describe('a scenario', () => {
  const says = (json: unknown) => complaint(() => parseScenario(json, 'scenarios/x.json', references));

  test('is read as it was written', () => {
    expect(parseScenario(scenarioJson(), 'scenarios/x.json', references)).toEqual(scenarioJson());
  });

  test('with an unknown unit is refused with the path to it', () => {
    expect(says(scenarioJson({ units: ['UA-14', 'UA-99'] }))).toBe(
      'scenarios/x.json: transfers[0].area.units[1]: "UA-99" is not a unit',
    );
  });

  test('with an unknown unit in a reading is refused with the path to it', () => {
    const spoilt = scenarioJson();
    spoil(spoilt, ['transfers', 0, 'readings'], [{ label: text, area: { units: ['UA-98'] } }]);
    expect(says(spoilt)).toBe('scenarios/x.json: transfers[0].readings[0].area.units[0]: "UA-98" is not a unit');
  });

  test.each([
    [['title', 'uk'], undefined, 'title.uk: is missing; add it'],
    [['title', 'uk'], ' ', 'title.uk: is empty'],
    [['title', 'en'], 7, 'title.en: text is expected, found 7'],
    [['titel'], text, 'titel: is not a known key; did you mean "title"? (known: '],
    [['date'], '2025-02-30', 'date: "2025-02-30" is not a date like 2025-08-12'],
    [['dateEnd'], '2025-08-11', 'dateEnd: 2025-08-11 is before 2025-08-12'],
    [['status'], 'rumoured', 'status: "rumoured" is not one of current, reported, '],
    [['sources'], [], 'sources: names no source'],
    [['sources', 0], 'a-papr', 'sources[0]: "a-papr" is not a source; did you mean "a-paper"?'],
    [['claims', 0], 'S99', 'claims[0]: "S99" is not a claim'],
    [['transfers', 0, 'kind'], 'withdraw', 'transfers[0].kind: "withdraw" is not one of withdrawal, return, '],
    [['transfers', 0, 'to'], 'none', 'transfers[0].to: "none" does not fit the kind withdrawal, which goes to russia'],
    [
      ['transfers', 0, 'illustrative'],
      true,
      'transfers[0].illustrativeReason: is missing: what was assumed for the area?',
    ],
    [
      ['transfers', 0, 'illustrativeReason'],
      text,
      'transfers[0].illustrative: a reason is given, so this should be true',
    ],
    [['transfers'], 'none', 'transfers: a list is expected, found "none"'],
    [['transfers', 0], null, 'transfers[0]: an object is expected, found null'],
  ])('with %j set to %j is refused', (path, value, message) => {
    const spoilt = scenarioJson();
    spoil(spoilt, path, value);
    expect(says(spoilt).startsWith(`scenarios/x.json: ${message}`)).toBe(true);
  });

  test('has parameters that are in range and used', () => {
    const parameter = { id: 'depthKm', label: text, unit: 'km', default: 20, min: 5, max: 100, step: 5 };
    const band = { band: { along: 'line-of-contact', withinKm: { parameter: 'depthKm' } } };
    const withBand = (change: object) => scenarioJson(band, { parameters: [{ ...parameter, ...change }] });
    expect(() => parseScenario(withBand({}), 'scenarios/x.json', references)).not.toThrow();
    expect(says(withBand({ default: 200 }))).toBe(
      'scenarios/x.json: parameters[0]: 0 < min <= default <= max does not hold',
    );
    expect(says(scenarioJson(undefined, { parameters: [parameter] }))).toBe(
      'scenarios/x.json: parameters[0]: "depthKm" is used by no transfer',
    );
    expect(says(scenarioJson(band))).toBe(
      'scenarios/x.json: transfers[0].area.band.withinKm.parameter: "depthKm" is not a parameter of this scenario',
    );
  });
});
