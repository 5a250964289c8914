import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { bandAround, circleAround } from './geometry/band';
import { difference, EMPTY, intersection, union } from './geometry/overlay';
import type { Kilometres, KnownLine, Region } from './regions';
import { allUnitIds, contactLine, detachedLand, heldIn, remember, territoryOf, type Situation } from './situation';
import type { UnitId } from './units';

/**
 * The land a region expression names in a situation. Bands, circles and polygons may reach beyond Ukraine;
 * whatever a side holds never does. An empty result is a MultiPolygon without coordinates.
 *
 * @throws Error when a parameter was not replaced by its value (see {@link withParameters}) or an id is unknown,
 * which `core/parse` rules out for data that was read through it
 */
export function evaluateRegion(region: Region, situation: Situation): MultiPolygon {
  return remember(situation, `region ${JSON.stringify(region)}`, () => evaluate(region, situation));
}

function evaluate(region: Region, situation: Situation): MultiPolygon {
  const ids = unitSetOf(region, situation);
  if (ids) return territoryOf(situation, ids);
  if ('heldBy' in region) return heldWithin(region.heldBy, region.in, situation);
  if ('detachedPockets' in region) return detachedWithin(region.detachedPockets, situation);
  if ('band' in region) return bandAround(knownLine(region.band.along, situation), kilometres(region.band.withinKm));
  if ('circle' in region)
    return circleAround(placeOf(region.circle.place, situation), kilometres(region.circle.radiusKm));
  if ('polygon' in region) {
    return { type: 'MultiPolygon', coordinates: [region.polygon.map((ring) => ring.map((point) => [...point]))] };
  }
  if ('all' in region)
    return region.all.map((member) => evaluateRegion(member, situation)).reduce((a, b) => intersection(a, b));
  if ('any' in region) return union(region.any.map((member) => evaluateRegion(member, situation)));
  if ('minus' in region) {
    const [first, ...rest] = region.minus.map((member) => evaluateRegion(member, situation));
    return difference(first ?? EMPTY, ...rest);
  }
  throw new Error(`unknown region expression: ${JSON.stringify(region)}`);
}

/** The units a region consists of, when it is nothing but whole units; undefined for any other region. */
export function unitSetOf(region: Region, situation: Situation): readonly UnitId[] | undefined {
  if ('units' in region) return region.units;
  if ('group' in region) {
    const group = situation.geodata.groups.find((candidate) => candidate.id === region.group);
    if (!group) throw new Error(`"${region.group}" is not a group`);
    return group.units;
  }
  return undefined;
}

/** The units an expression names one by one, in its order. Units that only a group brings in are not among them. */
export function unitsNamedIn(region: Region): readonly UnitId[] {
  return [...new Set(namedUnits(region))];
}

function namedUnits(region: Region): readonly UnitId[] {
  if ('units' in region) return region.units;
  if ('heldBy' in region) return namedUnits(region.in);
  if ('detachedPockets' in region) return namedUnits(region.detachedPockets);
  if ('all' in region) return region.all.flatMap(namedUnits);
  if ('any' in region) return region.any.flatMap(namedUnits);
  if ('minus' in region) return region.minus.slice(0, 1).flatMap(namedUnits);
  return [];
}

/** The same expression with each named parameter replaced by its value in km. */
export function withParameters(region: Region, values: Readonly<Record<string, number>>): Region {
  const replace = (length: Kilometres): Kilometres => {
    if (typeof length === 'number') return length;
    const value = values[length.parameter];
    if (value === undefined) throw new Error(`parameter "${length.parameter}" has no value`);
    return value;
  };
  const each = (members: readonly Region[]) => members.map((member) => withParameters(member, values));
  if ('heldBy' in region) return { ...region, in: withParameters(region.in, values) };
  if ('detachedPockets' in region) return { detachedPockets: withParameters(region.detachedPockets, values) };
  if ('band' in region) return { band: { ...region.band, withinKm: replace(region.band.withinKm) } };
  if ('circle' in region) return { circle: { ...region.circle, radiusKm: replace(region.circle.radiusKm) } };
  if ('all' in region) return { all: each(region.all) };
  if ('any' in region) return { any: each(region.any) };
  if ('minus' in region) return { minus: each(region.minus) };
  return region;
}

function heldWithin(holder: 'ukraine' | 'russia' | 'other', where: Region, situation: Situation): MultiPolygon {
  const ids = unitSetOf(where, situation);
  if (ids) return heldIn(situation, holder, ids);
  return intersection(heldIn(situation, holder, allUnitIds(situation)), evaluateRegion(where, situation));
}

function detachedWithin(where: Region, situation: Situation): MultiPolygon {
  const held = heldWithin('russia', where, situation);
  return intersection(detachedLand(situation), held);
}

function knownLine(line: KnownLine, situation: Situation): MultiLineString {
  if (line === 'line-of-contact') return contactLine(situation);
  const { borders } = situation.geodata;
  return line === 'state-border' ? borders.land : borders.withRussia;
}

function placeOf(id: string, situation: Situation): Position {
  const place = situation.geodata.places.find((candidate) => candidate.id === id);
  if (!place) throw new Error(`"${id}" is not a place`);
  return place.position;
}

function kilometres(length: Kilometres): number {
  if (typeof length === 'number') return length;
  throw new Error(`parameter "${length.parameter}" was not replaced by its value`);
}
