import { DataError } from './errors';
import type { Geodata } from './geodata';
import { isOwn } from './own-scenarios';
import { parseClaims } from './parse/claims';
import { parseControl } from './parse/control';
import { requireObject } from './parse/coordinates';
import { parsePlaces, parseSources } from './parse/gazetteer';
import { parseScenario } from './parse/scenario';
import { checkUnitReferences, parseBorders, parseGroups, parseUnits } from './parse/units';
import { join, quote } from './parse/structure';
import { SCENARIO_GROUPS } from './scenarios';

/** The committed files as JSON.parse gave them, before anything is believed of them. */
export interface RawGeodata {
  /** `oblasts.geojson` */
  readonly oblasts: unknown;
  /** `groups.json` */
  readonly groups: unknown;
  /** `borders.geojson` */
  readonly borders: unknown;
  /** `places.json` */
  readonly places: unknown;
  /** `sources.json` */
  readonly sources: unknown;
  /** `claims.json` */
  readonly claims: unknown;
  /** The files of `scenarios/` by name, `donbas-withdrawal.json` or its path. */
  readonly scenarios: Readonly<Record<string, unknown>>;
  /** The latest built-in control file. */
  readonly builtin: unknown;
  /** Those of earlier days, the latest first. */
  readonly earlier: readonly unknown[];
}

/**
 * Everything the product knows, read and checked against itself: every unit, group, place, source, claim and scenario
 * that is named anywhere exists. Scenarios come in reading order: by group, then by date, then by id.
 */
export function assembleGeodata(files: RawGeodata): Geodata {
  const sources = parseSources(files.sources, 'sources.json');
  const known = { sources: idsOf(sources) };
  const units = parseUnits(files.oblasts, 'oblasts.geojson', known);
  const withUnits = { ...known, units: idsOf(units) };
  const groups = parseGroups(files.groups, 'groups.json', withUnits);
  const places = parsePlaces(files.places, 'places.json', withUnits);
  const withPlaces = { ...withUnits, groups: idsOf(groups), places: idsOf(places) };
  const claims = parseClaims(files.claims, 'claims.json', withPlaces);
  const references = { ...withPlaces, claims: idsOf(claims) };
  const scenarios = Object.entries(requireObject(files.scenarios, 'scenarios', '')).map(([path, json]) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const file = `scenarios/${name}`;
    const scenario = parseScenario(json, file, references);
    if (isOwn(scenario)) throw new DataError(file, 'group', 'a committed scenario is a report, not "own"');
    if (`${scenario.id}.json` !== name) {
      throw new DataError(file, 'id', `${quote(scenario.id)} differs from the file's name`);
    }
    return scenario;
  });
  scenarios.sort(
    (a, b) =>
      SCENARIO_GROUPS.indexOf(a.group) - SCENARIO_GROUPS.indexOf(b.group) || order(a.date, b.date) || order(a.id, b.id),
  );
  const annotated = { claims: references.claims, scenarios: idsOf(scenarios) };
  units.forEach((unit, index) => {
    checkUnitReferences(unit, annotated, 'oblasts.geojson', join(join('features', index), 'properties'));
  });
  const builtin = parseControl(files.builtin, 'control/builtin');
  const earlier = files.earlier.map((json, index) => parseControl(json, `control/earlier[${index}]`));
  return {
    units,
    groups,
    borders: parseBorders(files.borders, 'borders.geojson'),
    places,
    sources,
    scenarios,
    claims,
    builtin,
    earlier,
  };
}

function idsOf(entries: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(entries.map(({ id }) => id));
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export { parseClaims } from './parse/claims';
export { parseControl } from './parse/control';
export { parsePlaces, parseSources } from './parse/gazetteer';
export { parseRegion } from './parse/region';
export { parseScenario } from './parse/scenario';
export type { References } from './parse/structure';
export { parseBorders, parseGroups, parseUnits } from './parse/units';
