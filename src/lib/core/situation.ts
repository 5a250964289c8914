import type { MultiLineString, MultiPolygon } from 'geojson';
import type { ControlClass, ControlSnapshot, Definition } from './control';
import type { Geodata } from './geodata';
import { areaKm2 } from './geometry/area';
import { components } from './geometry/components';
import { difference, intersection, union } from './geometry/overlay';
import { lineOfContactOfUnits } from './geometry/line-of-contact';
import type { Holder, Unit, UnitId } from './units';

/** What the person may choose inside scenarios: parameter values, and optional transfers switched on. */
export interface Choices {
  /** Values by `<scenario id>.<parameter id>`; what is missing takes the scenario's default. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Optional transfers switched on, as `<scenario id>.<index of the transfer>`. */
  readonly optional: readonly string[];
}

export const NO_CHOICES: Choices = { parameters: {}, optional: [] };

/**
 * Everything a figure depends on: the data, one control snapshot and one definition. Two situations with the
 * same three give the same numbers. Intermediate geometry is kept with the situation, so make one and reuse it.
 */
export interface Situation {
  readonly geodata: Geodata;
  readonly snapshot: ControlSnapshot;
  readonly definition: Definition;
  readonly memory: Map<string, unknown>;
}

/** The land each side holds inside one unit; the three are disjoint and together the unit. */
export type Holdings = Readonly<Record<Holder, MultiPolygon>>;

const CRIMEA: readonly UnitId[] = ['UA-43', 'UA-40'];

/** A situation with nothing computed yet. */
export function createSituation(geodata: Geodata, snapshot: ControlSnapshot, definition: Definition): Situation {
  return { geodata, snapshot, definition, memory: new Map() };
}

/** The value remembered under `key`, computed on first use. */
export function remember<T>(situation: Situation, key: string, compute: () => T): T {
  const known = situation.memory.get(key);
  if (known !== undefined) return known as T;
  const value = compute();
  situation.memory.set(key, value);
  return value;
}

/** The units the definition's scope includes: all 27, or 25 without Crimea and Sevastopol. */
export function unitsInScope(situation: Situation): readonly Unit[] {
  const { units } = situation.geodata;
  return situation.definition.crimea ? units : units.filter((unit) => !CRIMEA.includes(unit.id));
}

/** All land the definition counts as Russian-held, as the snapshot draws it, not clipped to Ukraine. */
export function countedLand(situation: Situation): MultiPolygon {
  if (situation.definition.pocketsOnly === true) return detachedLand(situation);
  return countedClasses(situation);
}

/**
 * Land of the counted classes not connected to their main body: every connected component but the largest, decided
 * before clipping to units. Islands are components too, so expressions name their units.
 */
export function detachedLand(situation: Situation): MultiPolygon {
  return remember(situation, 'detached', () => union(connected(situation).slice(1)));
}

function connected(situation: Situation): readonly MultiPolygon[] {
  return remember(situation, 'connected', () => components(countedClasses(situation)));
}

function countedClasses(situation: Situation): MultiPolygon {
  return remember(situation, 'counted', () =>
    mergedClasses(situation, (controlClass) => situation.definition.classes.includes(controlClass)),
  );
}

/**
 * Land that is not counted but not Ukraine's to count either: contested, an advance left out, or the main body where
 * only pockets count.
 */
export function uncountedLand(situation: Situation): MultiPolygon {
  return remember(situation, 'uncounted', () => {
    const { classes, pocketsOnly = false } = situation.definition;
    const left = mergedClasses(
      situation,
      (controlClass) => controlClass !== 'claimed' && !classes.includes(controlClass),
    );
    return pocketsOnly ? union([left, ...connected(situation).slice(0, 1)]) : left;
  });
}

function mergedClasses(situation: Situation, wanted: (controlClass: ControlClass) => boolean): MultiPolygon {
  const chosen = situation.snapshot.areas.filter((area) => wanted(area.class)).map((area) => area.geometry);
  return chosen.length === 1 ? chosen[0]! : union(chosen);
}

/** What each side holds in a unit. Russian-held and other are cut from the snapshot, Ukraine-held is the rest. */
export function holdingsOf(situation: Situation, unit: Unit): Holdings {
  return remember(situation, `holdings ${unit.id}`, () => {
    const russia = intersection(countedLand(situation), unit.geometry);
    const other = intersection(uncountedLand(situation), unit.geometry);
    return {
      russia,
      other,
      get ukraine() {
        return remember(situation, `ukraine ${unit.id}`, () => difference(unit.geometry, russia, other));
      },
    };
  });
}

/** The land one side holds in the given units, as one geometry without inner borders. */
export function heldIn(situation: Situation, holder: Holder, ids: readonly UnitId[]): MultiPolygon {
  return remember(situation, `held ${holder} ${ids.join()}`, () => {
    const parts = unitsInScope(situation)
      .filter((unit) => ids.includes(unit.id))
      .map((unit) => holdingsOf(situation, unit)[holder]);
    return union(parts);
  });
}

/** Territories depend on the units alone, so they outlive a situation. */
const territories = new WeakMap<readonly Unit[], Map<string, MultiPolygon>>();

/** The units themselves, those in scope, as one geometry without inner borders. */
export function territoryOf(situation: Situation, ids: readonly UnitId[]): MultiPolygon {
  const chosen = unitsInScope(situation).filter((unit) => ids.includes(unit.id));
  const known = territories.get(situation.geodata.units) ?? new Map<string, MultiPolygon>();
  territories.set(situation.geodata.units, known);
  const key = chosen.map((unit) => unit.id).join();
  const territory =
    known.get(key) ?? (chosen.length === 1 ? chosen[0]!.geometry : union(chosen.map((unit) => unit.geometry)));
  known.set(key, territory);
  return territory;
}

/** Ids of all units in scope, in the data's order. */
export function allUnitIds(situation: Situation): readonly UnitId[] {
  return unitsInScope(situation).map((unit) => unit.id);
}

/** The line between Russian-held land and the rest of Ukraine, without coast and state border. */
export function contactLine(situation: Situation): MultiLineString {
  return remember(situation, 'line of contact', () => {
    const units = unitsInScope(situation);
    return lineOfContactOfUnits(
      units.map((unit) => holdingsOf(situation, unit).russia),
      units.map((unit) => unit.geometry),
      territoryOf(situation, allUnitIds(situation)),
    );
  });
}

/**
 * km² of snapshot land, counted or left to neither side, that lies outside all units, also those that the scope leaves
 * out: sea, neighbours, another coastline.
 */
export function outsideKm2(situation: Situation): number {
  return remember(situation, 'outside', () => {
    const drawn = areaOrZero(countedLand(situation)) + areaOrZero(uncountedLand(situation));
    const inside = situation.geodata.units.reduce((sum, unit) => {
      const { russia, other } = holdingsOf(situation, unit);
      return sum + areaOrZero(russia) + areaOrZero(other);
    }, 0);
    return Math.max(0, drawn - inside);
  });
}

/** Area in km², where an empty geometry is 0. */
export function areaOrZero(geometry: MultiPolygon): number {
  return geometry.coordinates.length === 0 ? 0 : areaKm2(geometry);
}
