import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DataError } from '../../src/lib/core/errors';
import {
  parseBorders,
  parseClaims,
  parseControl,
  parseGroups,
  parsePlaces,
  parseRegion,
  parseScenario,
  parseSources,
  parseUnits,
} from '../../src/lib/core/parse';
import { spoil } from '../geodata/committed-files';
import { references, scenarioJson, text } from './parse-fixtures';

describe('whatever JSON comes', () => {
  const parsers: Record<string, (json: unknown) => unknown> = {
    units: (json) => parseUnits(json, 'x', references),
    groups: (json) => parseGroups(json, 'x', references),
    borders: (json) => parseBorders(json, 'x'),
    places: (json) => parsePlaces(json, 'x', references),
    sources: (json) => parseSources(json, 'x'),
    scenario: (json) => parseScenario(json, 'x', references),
    claims: (json) => parseClaims(json, 'x', references),
    control: (json) => parseControl(json, 'x'),
    region: (json) => parseRegion(json, 'x', '', references),
  };

  test.each(Object.entries(parsers))('%s are read or refused with a DataError', (_, parse) => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 4 }), (json) => onlyDataErrors(() => parse(json))));
  });

  test('a scenario with one value replaced is read or refused with a DataError', () => {
    const paths = pathsOf(
      scenarioJson({ heldBy: 'russia', in: { minus: [{ group: 'donbas' }, { units: ['UA-14'] }] } }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 2 }), (path, value) => {
        const spoilt = scenarioJson({ heldBy: 'russia', in: { minus: [{ group: 'donbas' }, { units: ['UA-14'] }] } });
        spoil(spoilt, path, value);
        onlyDataErrors(() => parseScenario(spoilt, 'x', references));
      }),
    );
  });

  test('a control file with one value replaced is read or refused with a DataError', () => {
    const json = {
      type: 'FeatureCollection',
      snapshot: {
        id: 'x',
        title: text,
        source: text,
        schematic: true,
        uncertainty: { positionDeviationKm: 1, correlationLengthKm: 5, basis: 'assumed' },
        notes: [],
      },
      features: [
        {
          type: 'Feature',
          properties: { class: 'occupied' },
          geometry: { type: 'Polygon', coordinates: [[[30, 50], [31, 50], [31, 51], [30, 50]]] }, // prettier-ignore
        },
      ],
    };
    expect(parseControl(json, 'x').areas).toHaveLength(1);
    fc.assert(
      fc.property(fc.constantFrom(...pathsOf(json)), fc.jsonValue({ maxDepth: 2 }), (path, value) => {
        const spoilt = structuredClone(json);
        spoil(spoilt, path, value);
        onlyDataErrors(() => parseControl(spoilt, 'x'));
      }),
    );
  });
});

function onlyDataErrors(attempt: () => unknown): void {
  try {
    attempt();
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
  }
}

function pathsOf(json: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof json !== 'object' || json === null) return [path];
  const keys = Array.isArray(json) ? [...json.keys()] : Object.keys(json);
  const below = keys.flatMap((key) =>
    pathsOf((json as Record<string | number, unknown>)[key], [...path, key] as (string | number)[]),
  );
  return path.length === 0 ? below : [path, ...below];
}
