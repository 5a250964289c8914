import type { MultiPolygon } from 'geojson';
import type { Movement } from './combine';
import { doubtOfChange, type DoubtIn } from './doubt';
import { whyIncomparable } from './comparable';
import { areaKm2 } from './geometry/area';
import { difference, EMPTY, intersection, union } from './geometry/overlay';
import { outcomeOf, type Outcome, type Split } from './ledger';
import { holderOf, type TransferSide } from './scenarios';
import { holdingsOf, unitsInScope, type Choices, type Situation } from './situation';
import { isSpeck } from './specks';
import { splitByUnit } from './transfers';
import type { Holder, Unit, UnitId } from './units';

/** One side of a comparison: a situation, with scenarios applied together. */
export interface ComparedState {
  readonly situation: Situation;
  readonly scenarioIds: readonly string[];
  readonly choices: Choices;
}

/** Land that one side holds in the first state and another side in the second. */
export interface Passing {
  readonly from: Holder;
  readonly to: Holder;
  readonly geometry: MultiPolygon;
  readonly areaKm2: number;
  /** The units it lies in, in the data's order, each with its part. */
  readonly perUnit: readonly { readonly unit: UnitId; readonly areaKm2: number }[];
}

/** What each side holds in the two states after the scenarios of each, and the second less the first. */
export interface ComparisonEntry {
  readonly areaKm2: number;
  readonly a: Split;
  readonly b: Split;
  readonly change: Split;
  /** Half-width in km² of the Russian-held area in each state. */
  readonly heldUncertaintyKm2: { readonly a: number; readonly b: number };
  /**
   * Half-width in km² (coverage factor 2) of the change of Russian-held land, and of that alone: from the stretches of
   * the lines of contact that the two states do not have in common, and from the outlines of the units.
   */
  readonly uncertaintyKm2: number;
  /** How many km² too high that change may lie besides, by the mean offsets of the lines; negative for too low. */
  readonly offsetKm2: number;
}

/** The comparison inside one unit. */
export interface ComparisonRow extends ComparisonEntry {
  readonly unit: UnitId;
}

/** Two states beside each other. */
export interface Comparison {
  /** Every unit in scope, in the data's order, also those in which nothing differs. */
  readonly units: readonly ComparisonRow[];
  readonly total: ComparisonEntry;
  /** Land whose holder differs, by direction, largest first; none where the states hold the same. */
  readonly passings: readonly Passing[];
  /** Length of the line of contact in each state, km, generalised to 1 km. */
  readonly lineOfContactKm: { readonly a: number; readonly b: number };
}

/** A polygon of less is no land at all. */
const SPECK_POLYGON_KM2 = 1e-4;

const HOLDERS: readonly Holder[] = ['ukraine', 'russia', 'other'];

interface Side {
  readonly situation: Situation;
  readonly outcome: Outcome;
  readonly movements: readonly Movement[];
}

/** Land of one direction in each unit it lies in. */
interface Direction {
  readonly from: Holder;
  readonly to: Holder;
  readonly parts: Map<UnitId, MultiPolygon[]>;
}

/**
 * What differs from state `a` to state `b`. The two may be of different snapshots, and must have the same units and the
 * same definition. The change in each unit is the sum of its passings.
 *
 * @throws Error when units or definitions differ, a scenario id is unknown, or {@link whyIncomparable} has a reason
 */
export function compareStates(a: ComparedState, b: ComparedState): Comparison {
  requireComparable(a.situation, b.situation);
  const [first, second] = [sideOf(a), sideOf(b)];
  const directions =
    a.situation.snapshot.areas === b.situation.snapshot.areas
      ? directionsOfMovements(first, second)
      : directionsOfHoldings(first, second);
  const doubtIn = doubtOfChange(first, second, 'russia');
  const units = rowsOf(first, second, doubtIn);
  const order = new Map(units.map(({ unit }, index) => [unit, index]));
  return {
    units,
    total: totalOf(units, first, second, doubtIn),
    passings: directions
      .map((direction) => passingOf(direction, order))
      .filter(hasLand)
      .sort((one, other) => other.areaKm2 - one.areaKm2),
    lineOfContactKm: { a: first.outcome.lineOfContactAfterKm, b: second.outcome.lineOfContactAfterKm },
  };
}

function requireComparable(a: Situation, b: Situation): void {
  if (a.geodata.units !== b.geodata.units) throw new Error('states of different units cannot be compared');
  const counted = ({ definition: { classes, crimea, pocketsOnly = false } }: Situation) =>
    JSON.stringify([[...classes].sort(), crimea, pocketsOnly]);
  if (counted(a) !== counted(b)) throw new Error('states that count differently cannot be compared');
  const reason = whyIncomparable(a.definition, a.snapshot, b.snapshot);
  if (reason !== undefined) throw new Error(`states cannot be compared: ${reason}`);
}

function sideOf({ situation, scenarioIds, choices }: ComparedState): Side {
  const outcome = outcomeOf(situation, scenarioIds, choices);
  return { situation, outcome, movements: outcome.combination.movements };
}

/** On one snapshot only what the scenarios move can differ. */
function directionsOfMovements(a: Side, b: Side): readonly Direction[] {
  const found = newDirections();
  const geometries = ({ movements }: Side) => movements.map(({ geometry }) => geometry);
  const add = (from: TransferSide, to: TransferSide, land: MultiPolygon) => {
    for (const [unit, part] of splitByUnit(land, a.situation)) addPart(found, from, to, unit, part);
  };
  for (const moved of a.movements) add(moved.to, moved.from, difference(moved.geometry, ...geometries(b)));
  for (const moved of b.movements) add(moved.from, moved.to, difference(moved.geometry, ...geometries(a)));
  for (const inA of a.movements) {
    for (const inB of b.movements) {
      if (inA.from === inB.from && inA.to !== inB.to) add(inA.to, inB.to, intersection(inA.geometry, inB.geometry));
    }
  }
  return found;
}

/** On two snapshots the land of each unit is compared, unless one side holds all of it in both states. */
function directionsOfHoldings(a: Side, b: Side): readonly Direction[] {
  const found = newDirections();
  const [heldInA, heldInB] = [holderOfLand(a), holderOfLand(b)];
  for (const [index, unit] of unitsInScope(a.situation).entries()) {
    if (isWhole(a.outcome.units[index]!.after, b.outcome.units[index]!.after, unit.computedKm2)) continue;
    const [before, after] = [heldInA(unit), heldInB(unit)];
    const add = (from: Holder, to: Holder, land: MultiPolygon) => addPart(found, from, to, unit.id, land);
    add('russia', 'other', intersection(before.russia, after.other));
    add('other', 'russia', intersection(before.other, after.russia));
    add('russia', 'ukraine', difference(before.russia, after.russia, after.other));
    add('other', 'ukraine', difference(before.other, after.russia, after.other));
    add('ukraine', 'russia', difference(after.russia, before.russia, before.other));
    add('ukraine', 'other', difference(after.other, before.russia, before.other));
  }
  return found;
}

function isWhole(a: Split, b: Split, areaKm2: number): boolean {
  return (['ukraineKm2', 'russiaKm2', 'otherKm2'] as const).some(
    (side) => Math.min(a[side], b[side]) > areaKm2 - SPECK_POLYGON_KM2,
  );
}

/** What Russia holds in a unit, and what neither side holds, once the land of the scenarios has moved. */
function holderOfLand({ situation, movements }: Side) {
  const moved = movements.map(({ from, to, geometry }) => ({ from, to, parts: splitByUnit(geometry, situation) }));
  return (unit: Unit): Readonly<Record<'russia' | 'other', MultiPolygon>> => {
    const held = holdingsOf(situation, unit);
    const landOf = (side: TransferSide, end: 'from' | 'to') =>
      moved.flatMap((movement) => (movement[end] === side ? (movement.parts.get(unit.id) ?? []) : []));
    const after = (land: MultiPolygon, side: TransferSide) => {
      const [gained, lost] = [landOf(side, 'to'), landOf(side, 'from')];
      const grown = gained.length === 0 ? land : union([land, ...gained]);
      return lost.length === 0 ? grown : difference(grown, ...lost);
    };
    return { russia: after(held.russia, 'russia'), other: after(held.other, 'none') };
  };
}

function newDirections(): readonly Direction[] {
  return HOLDERS.flatMap((from) =>
    HOLDERS.filter((to) => to !== from).map((to) => ({ from, to, parts: new Map<UnitId, MultiPolygon[]>() })),
  );
}

function addPart(
  directions: readonly Direction[],
  from: TransferSide | Holder,
  to: TransferSide | Holder,
  unit: UnitId,
  land: MultiPolygon,
): void {
  if (land.coordinates.length === 0) return;
  const direction = directions.find((one) => one.from === holderOf(from) && one.to === holderOf(to))!;
  direction.parts.set(unit, [...(direction.parts.get(unit) ?? []), land]);
}

function passingOf({ from, to, parts }: Direction, order: ReadonlyMap<UnitId, number>): Passing {
  const measured = [...parts]
    .map(([unit, pieces]) => ({ unit, ...withoutSpecks(pieces) }))
    .filter((part) => !isSpeck(part.areaKm2))
    .sort((one, other) => order.get(one.unit)! - order.get(other.unit)!);
  return {
    from,
    to,
    geometry: measured.length === 1 ? measured[0]!.land : union(measured.map(({ land }) => land)),
    areaKm2: measured.reduce((sum, part) => sum + part.areaKm2, 0),
    perUnit: measured.map(({ unit, areaKm2: km2 }) => ({ unit, areaKm2: km2 })),
  };
}

function withoutSpecks(pieces: readonly MultiPolygon[]): { land: MultiPolygon; areaKm2: number } {
  const polygons = pieces
    .flatMap(({ coordinates }) => coordinates)
    .map((rings) => ({ rings, km2: areaKm2({ type: 'Polygon', coordinates: rings }) }))
    .filter(({ km2 }) => km2 >= SPECK_POLYGON_KM2);
  return {
    land: polygons.length === 0 ? EMPTY : { type: 'MultiPolygon', coordinates: polygons.map(({ rings }) => rings) },
    areaKm2: polygons.reduce((sum, { km2 }) => sum + km2, 0),
  };
}

function hasLand({ perUnit }: Passing): boolean {
  return perUnit.length > 0;
}

function rowsOf(a: Side, b: Side, doubtIn: DoubtIn): readonly ComparisonRow[] {
  return unitsInScope(a.situation).map((unit, index) => {
    const [rowA, rowB] = [a.outcome.units[index]!, b.outcome.units[index]!];
    const [before, after] = [rowA.after, rowB.after];
    const change = combined([after, before], (later, earlier) => later - earlier);
    const { plusMinus, tooHigh } = doubtIn([{ unit, areaKm2: change.russiaKm2 }]);
    return {
      unit: unit.id,
      areaKm2: unit.computedKm2,
      a: before,
      b: after,
      change,
      heldUncertaintyKm2: { a: rowA.doubtAfter.plusMinus, b: rowB.doubtAfter.plusMinus },
      uncertaintyKm2: plusMinus,
      offsetKm2: tooHigh,
    };
  });
}

function totalOf(rows: readonly ComparisonRow[], a: Side, b: Side, doubtIn: DoubtIn): ComparisonEntry {
  const { plusMinus, tooHigh } = doubtIn(
    unitsInScope(a.situation).map((unit, index) => ({ unit, areaKm2: rows[index]!.change.russiaKm2 })),
  );
  const sum = (pick: (row: ComparisonRow) => number) => rows.reduce((total, row) => total + pick(row), 0);
  const splits = (pick: (row: ComparisonRow) => Split) =>
    combined(rows.map(pick), (...km2) => km2.reduce((total, one) => total + one, 0));
  return {
    areaKm2: sum((row) => row.areaKm2),
    a: splits((row) => row.a),
    b: splits((row) => row.b),
    change: splits((row) => row.change),
    heldUncertaintyKm2: { a: a.outcome.total.doubtAfter.plusMinus, b: b.outcome.total.doubtAfter.plusMinus },
    uncertaintyKm2: plusMinus,
    offsetKm2: tooHigh,
  };
}

function combined(splits: readonly Split[], combine: (...km2: readonly number[]) => number): Split {
  const of = (side: keyof Split) => combine(...splits.map((split) => split[side]));
  return { ukraineKm2: of('ukraineKm2'), russiaKm2: of('russiaKm2'), otherKm2: of('otherKm2') };
}
