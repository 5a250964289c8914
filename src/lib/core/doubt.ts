import type { MultiLineString, MultiPolygon } from 'geojson';
import type { Movement } from './combine';
import { lengthByUnit, totalLength, uncertainLine } from './contact';
import type { LineUncertainty } from './control';
import { lineAlong, lineApart, splitLine } from './geometry/line-apart';
import { holderOf, type TransferSide } from './scenarios';
import { remember, unitsInScope, type Situation } from './situation';
import { areaByUnit } from './transfers';
import {
  combineUncertainties,
  contactOffsetKm2,
  contactUncertaintyKm2,
  outlineUncertaintyKm2,
  type ContactLength,
  type Doubt,
} from './uncertainty';
import type { Holder, Unit, UnitId } from './units';

/** A situation and what its scenarios move. */
export interface State {
  readonly situation: Situation;
  readonly movements: readonly Movement[];
}

/** Land and who holds it, counted so many times in a figure: once where it is gained, −1 times where it is lost. */
export interface CountedLand {
  readonly land: MultiPolygon;
  readonly holder: TransferSide;
  readonly times: number;
}

/** How uncertain a figure is that has so many km² in each of some units. */
export type DoubtIn = (parts: readonly { readonly unit: Unit; readonly areaKm2: number }[]) => Doubt;

/**
 * Stretches of a snapshot's line by how often an error of the line counts in a figure: 1 where land is counted that
 * Russia holds behind the line, −1 where land is counted that lies before it, 2 where the one is lost and the other won.
 */
type Stretches = ReadonlyMap<number, MultiLineString>;

/** Length of such stretches in each unit, and how uncertain their line is. */
interface LineError {
  readonly weight: number;
  readonly lengths: ReadonlyMap<UnitId, ContactLength>;
  readonly line: LineUncertainty;
}

/**
 * How uncertain what Russia holds is once land has moved. The line of contact bounds it no longer where land passes on
 * one side, for a named or drawn border takes its place, which is exact. Where land passes on both sides, the line still
 * bounds what Russia holds, which then lies before it.
 */
export function doubtOfHeld({ situation, movements }: State): DoubtIn {
  return doubtFrom(errorsOf(heldStretches({ situation, movements }), situation));
}

/**
 * How uncertain the change of what one side holds is, from one state to another. What the lines of the two states have in
 * common errs alike in both and cancels, unless the sides along it are exchanged, which counts its error twice. Other
 * stretches err independently, each by the uncertainty of its own snapshot.
 *
 * @throws Error for another side than Russia where the snapshots differ: what lies before the line is then not known
 */
export function doubtOfChange(from: State, to: State, side: Holder): DoubtIn {
  if (from.situation.snapshot.areas === to.situation.snapshot.areas) {
    const lost = gainsOf(from, side).map((gain) => ({ ...gain, times: -gain.times }));
    const change = countedStretches([...lost, ...gainsOf(to, side)], to.situation, 0);
    return doubtFrom(errorsOf(change, to.situation));
  }
  if (side !== 'russia') throw new Error(`the line of two snapshots says nothing of what changes for ${side}`);
  const [held, heldAfter] = [heldStretches(from), heldStretches(to)];
  const lost = [...held].flatMap(([weight, line]) => {
    const shared = [...heldAfter].map(([after, other]) => [after - weight, lineAlong(line, [other])] as const);
    return [...shared, [-weight, lineApart(line, [...heldAfter.values()])] as const];
  });
  const gained = [...heldAfter].map(([weight, line]) => [weight, lineApart(line, [...held.values()])] as const);
  return doubtFrom([...errorsOf(lost, from.situation), ...errorsOf(gained, to.situation)]);
}

/** How uncertain the area of some land together is, each piece held by one side now. */
export function doubtOfLand(lands: readonly CountedLand[], situation: Situation): Doubt {
  const parts = unitsInScope(situation).map((unit) => ({
    unit,
    areaKm2: lands.reduce((sum, { land, times }) => sum + times * (areaByUnit(land, situation).get(unit.id) ?? 0), 0),
  }));
  return doubtFrom(errorsOf(countedStretches(lands, situation, 0), situation))(parts);
}

/** What a side gains by the movements of a state and, counted negative, what it loses. */
export function gainsOf({ movements }: Pick<State, 'movements'>, side: Holder): readonly CountedLand[] {
  return movements.map(({ from, to, geometry }) => ({
    land: geometry,
    holder: from,
    times: Number(holderOf(to) === side) - Number(holderOf(from) === side),
  }));
}

function doubtFrom(errors: readonly LineError[]): DoubtIn {
  return (parts) => {
    const inParts = errors.map((error) => ({
      ...error,
      contact: totalLength(parts.flatMap(({ unit }) => error.lengths.get(unit.id) ?? [])),
    }));
    return {
      plusMinus: combineUncertainties(
        ...inParts.map(({ weight, contact, line }) => weight * contactUncertaintyKm2(contact, line)),
        outlineUncertaintyKm2(parts.map(({ unit, areaKm2 }) => ({ ...unit, areaKm2 }))),
      ),
      tooHigh: inParts.reduce((sum, { weight, contact, line }) => sum + weight * contactOffsetKm2(contact, line), 0),
    };
  };
}

function errorsOf(
  stretches: Iterable<readonly [weight: number, line: MultiLineString]>,
  situation: Situation,
): readonly LineError[] {
  return [...stretches]
    .filter(([weight]) => weight !== 0)
    .map(([weight, line]) => ({
      weight,
      lengths: lengthByUnit(line, situation),
      line: situation.snapshot.uncertainty,
    }));
}

/** The stretches that bound what Russia holds in a state. */
function heldStretches(state: State): Stretches {
  return countedStretches(gainsOf(state, 'russia'), state.situation, 1);
}

/** All of the line, counted so many times to begin with, and besides for each land that it bounds. */
function countedStretches(lands: readonly CountedLand[], situation: Situation, times: 0 | 1): Stretches {
  const stretches = new Map<number, MultiLineString>();
  const pieces = piecesBeside(
    lands.map(({ land }) => land),
    situation,
  );
  for (const { line, beside } of pieces) {
    const weight = beside.reduce((sum, index) => sum + outwardTimes(lands[index]!), times);
    const known = stretches.get(weight);
    const coordinates = [...(known?.coordinates ?? []), ...line.coordinates];
    stretches.set(weight, known === undefined ? line : { type: 'MultiLineString', coordinates });
  }
  return stretches;
}

/** How often a stretch of the line counts for land that it bounds: land before the line is too small where it lies too far out. */
function outwardTimes({ holder, times }: CountedLand): number {
  return holder === 'russia' ? times : -times;
}

/** Stretches of the line and which lands, by their place in a list, they bound. */
interface Piece {
  readonly line: MultiLineString;
  readonly beside: readonly number[];
}

/** The line cut where the lands beside it change. That of the lands asked for last is remembered: each side asks. */
function piecesBeside(lands: readonly MultiPolygon[], situation: Situation): readonly Piece[] {
  const last = remember(
    situation,
    'pieces beside',
    (): { lands: readonly MultiPolygon[]; pieces: readonly Piece[] } => ({
      lands: [],
      pieces: [{ line: uncertainLine(situation), beside: [] }],
    }),
  );
  if (last.lands.length === lands.length && lands.every((land, index) => land === last.lands[index]))
    return last.pieces;
  let pieces: readonly Piece[] = [{ line: uncertainLine(situation), beside: [] }];
  for (const [index, land] of lands.entries()) {
    const besideLand = lineBeside(land, situation);
    if (besideLand.coordinates.length === 0) continue;
    pieces = pieces.flatMap(({ line, beside }) => {
      const { along, apart } = splitLine(line, [besideLand]);
      return [
        { line: apart, beside },
        { line: along, beside: [...beside, index] },
      ].filter((piece) => piece.line.coordinates.length > 0);
    });
  }
  Object.assign(last, { lands, pieces });
  return pieces;
}

/** The stretches of the line that bound a piece of land; remembered by the land's object. */
function lineBeside(land: MultiPolygon, situation: Situation): MultiLineString {
  const known = remember(situation, 'line beside', () => new WeakMap<MultiPolygon, MultiLineString>());
  const line = known.get(land) ?? lineAlong(uncertainLine(situation), [land]);
  known.set(land, line);
  return line;
}
