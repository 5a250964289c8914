import type { MultiLineString } from 'geojson';
import * as v from 'valibot';
import { DataError } from '../errors';
import type { Borders } from '../geodata';
import type { Group, Unit, UnitId } from '../units';
import { readFeatures, readMultiLineString, readMultiPolygon } from './coordinates';
import {
  finite,
  isoDate,
  join,
  kebabId,
  notOneOf,
  object,
  oneOf,
  quote,
  read,
  requireKnown,
  requireUniqueIds,
  text,
  type References,
} from './structure';

const unitId = v.pipe(
  v.string(),
  v.check(
    (value) => /^UA-\d{2}$/.test(value),
    (issue) => `${quote(issue.input)} is not the ISO 3166-2 code of a unit`,
  ),
  v.transform((value) => value as UnitId),
);
const share = v.pipe(
  finite,
  v.check(
    (value) => value >= 0 && value <= 100,
    (issue) => `${quote(issue.input)} is not a share between 0 and 100`,
  ),
);
const positive = v.pipe(
  finite,
  v.check(
    (value) => value > 0,
    (issue) => `${quote(issue.input)} is not more than 0`,
  ),
);
const notNegative = v.pipe(
  finite,
  v.check(
    (value) => value >= 0,
    (issue) => `${quote(issue.input)} is less than 0`,
  ),
);

const qualifier = oneOf(['about', 'nearly', 'less-than', 'more-than']);

const reportedControl = v.pipe(
  object({
    sharePct: v.optional(share),
    km2: v.optional(notNegative),
    low: v.optional(notNegative),
    high: v.optional(notNegative),
    qualifier: v.optional(qualifier),
    side: oneOf(['ukraine', 'russia']),
    source: text,
    asOf: isoDate,
    definition: text,
    claim: v.optional(text),
  }),
  v.check(
    (value) => (value.sharePct === undefined) !== (value.km2 === undefined),
    'exactly one of sharePct and km2 is needed',
  ),
);

const unitProperties = object({
  id: unitId,
  nameEn: text,
  nameUk: text,
  publishedAreaKm2: positive,
  publishedAreaSource: text,
  computedKm2: positive,
  differencePct: finite,
  note: v.optional(text),
  noteUk: v.optional(text),
  outlineMissPct: v.optional(notNegative),
  schematic: v.optional(v.boolean()),
  reportedControl: v.array(reportedControl),
  proposedSwaps: v.array(
    object({
      scenario: kebabId,
      reportedKm2: v.optional(notNegative),
      qualifier: v.optional(qualifier),
      together: v.optional(v.array(unitId)),
      computedKm2: notNegative,
      source: text,
    }),
  ),
});

const groups = v.array(object({ id: kebabId, nameEn: text, nameUk: text, units: v.array(unitId) }));

/** The units of `oblasts.geojson`. What their annotations refer to is checked against the sets that are given. */
export function parseUnits(json: unknown, file: string, references: References = {}): Unit[] {
  const units = readFeatures(json, file).map(({ feature, path }) => {
    const at = join(path, 'properties');
    const properties = read(unitProperties, feature['properties'], file, at);
    if (feature['id'] !== properties.id) {
      const problem = `${quote(feature['id'])} differs from properties.id "${properties.id}"`;
      throw new DataError(file, join(path, 'id'), problem);
    }
    if ((properties.note === undefined) !== (properties.noteUk === undefined)) {
      throw new DataError(file, at, 'note and noteUk go together');
    }
    checkUnitReferences(properties, references, file, at);
    return { ...properties, geometry: readMultiPolygon(feature['geometry'], file, join(path, 'geometry')) };
  });
  requireUniqueIds(units, file, 'features');
  return units;
}

/** Throws when a source, claim or scenario that a unit's annotations name is not in the sets that are given. */
export function checkUnitReferences(
  unit: Omit<Unit, 'geometry'>,
  references: References,
  file: string,
  path: string,
): void {
  requireKnown(unit.publishedAreaSource, 'sources', references, file, join(path, 'publishedAreaSource'));
  unit.reportedControl.forEach((reported, index) => {
    const at = join(join(path, 'reportedControl'), index);
    requireKnown(reported.source, 'sources', references, file, join(at, 'source'));
    if (reported.claim !== undefined) requireKnown(reported.claim, 'claims', references, file, join(at, 'claim'));
  });
  unit.proposedSwaps.forEach((swap, index) => {
    const at = join(join(path, 'proposedSwaps'), index);
    requireKnown(swap.source, 'sources', references, file, join(at, 'source'));
    requireKnown(swap.scenario, 'scenarios', references, file, join(at, 'scenario'));
  });
}

/** The named sets of units of `groups.json`. */
export function parseGroups(json: unknown, file: string, references: References = {}): Group[] {
  const list = read(groups, json, file);
  list.forEach((group, index) => {
    const at = join(join('', index), 'units');
    if (group.units.length === 0) throw new DataError(file, at, 'names no unit');
    group.units.forEach((id, position) => {
      requireKnown(id, 'units', references, file, join(at, position));
      if (group.units.indexOf(id) !== position) {
        throw new DataError(file, join(at, position), `"${id}" is named twice`);
      }
    });
  });
  requireUniqueIds(list, file);
  return list;
}

const BORDER_IDS = ['land', 'with-russia', 'coast'] as const;

/** The outline of Ukraine by what lies beyond: features `land`, `with-russia` and `coast` of `borders.geojson`. */
export function parseBorders(json: unknown, file: string): Borders {
  const lines = new Map<string, MultiLineString>();
  for (const { feature, path } of readFeatures(json, file)) {
    const id = feature['id'];
    if (!BORDER_IDS.some((known) => known === id)) {
      throw new DataError(file, join(path, 'id'), notOneOf(id, BORDER_IDS));
    }
    if (lines.has(id as string)) throw new DataError(file, join(path, 'id'), `${quote(id)} is there twice`);
    lines.set(id as string, readMultiLineString(feature['geometry'], file, join(path, 'geometry')));
  }
  const line = (id: (typeof BORDER_IDS)[number]): MultiLineString => {
    const found = lines.get(id);
    if (found === undefined) throw new DataError(file, 'features', `the feature "${id}" is missing`);
    return found;
  };
  return { land: line('land'), withRussia: line('with-russia'), coast: line('coast') };
}
