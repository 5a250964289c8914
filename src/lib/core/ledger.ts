import { combineTransfers, type Combination, type Contradiction, type Movement, type Overlap } from './combine';
import { exchangeOf, type Exchange } from './exchange';
import { lengthKm } from './geometry/length';
import { lineOfContactIn } from './geometry/line-of-contact';
import { difference, union } from './geometry/overlay';
import { doubtOfChange, doubtOfHeld, type DoubtIn, type State } from './doubt';
import { holderOf, type Scenario } from './scenarios';
import {
  allUnitIds,
  areaOrZero,
  detachedLand,
  heldIn,
  holdingsOf,
  NO_CHOICES,
  outsideKm2,
  remember,
  territoryOf,
  unitsInScope,
  type Choices,
  type Situation,
} from './situation';
import { contactLengthByUnit, generalisedContact, generalisedKm, NO_CONTACT, totalLength } from './contact';
import type { LineUncertainty } from './control';
import { areaByUnit, computeTransfers, splitByUnit, type ComputedTransfer } from './transfers';
import {
  combineUncertainties,
  contactOffsetKm2,
  contactUncertaintyKm2,
  contactWorstCaseKm2,
  outlineUncertaintyKm2,
  type ContactLength,
  type Doubt,
  type UncertaintyTerms,
} from './uncertainty';
import type { Holder, Unit, UnitId } from './units';

/** km² held by each side. */
export interface Split {
  readonly ukraineKm2: number;
  readonly russiaKm2: number;
  readonly otherKm2: number;
}

/** Before, after and their difference for one unit, group or the total. Before and after each sum to `areaKm2`. */
export interface LedgerEntry {
  readonly areaKm2: number;
  readonly before: Split;
  readonly after: Split;
  readonly change: Split;
  /** How uncertain the Russian-held area after is; as before where nothing moves. */
  readonly doubtAfter: Doubt;
  /** How uncertain the change of what each side holds is, by its value with its sign; nothing where nothing moves. */
  readonly doubtOfChange: Readonly<Record<Holder, Doubt>>;
  /** Length of the line of contact inside, before, where it can err: not along borders of units. Generalised to 1 km. */
  readonly contact: ContactLength;
  /** Half-width (coverage factor 2) of the Russian-held area before: the line's and the outlines' together. */
  readonly uncertaintyKm2: number;
  /** The part of it that the uncertainty of the line makes. */
  readonly lineUncertaintyKm2: number;
  /** The part of it that the outlines of the units make. */
  readonly outlineUncertaintyKm2: number;
  /** How many km² too high the Russian-held area may lie besides, by the line's mean offset; negative for too low. */
  readonly offsetKm2: number;
  /** The bound: how far off the Russian-held area is if the whole line is shifted one way by its deviation. */
  readonly worstCaseKm2: number;
}

export interface LedgerRow extends LedgerEntry {
  readonly unit: UnitId;
}

export interface LedgerGroup extends LedgerEntry {
  readonly group: string;
  readonly units: readonly UnitId[];
}

/** Per unit and in total, what each side holds before and after the chosen scenarios. */
export interface Ledger {
  readonly scenarios: readonly string[];
  readonly units: readonly LedgerRow[];
  readonly groups: readonly LedgerGroup[];
  readonly total: LedgerEntry;
  readonly transfers: readonly ComputedTransfer[];
  readonly detached: readonly { readonly unit: UnitId; readonly areaKm2: number }[];
  /** km² the snapshot draws outside the units. */
  readonly outsideKm2: number;
  readonly lineOfContactKm: number;
  readonly lineOfContactAfterKm: number;
  readonly exchange: Exchange | undefined;
  readonly contradictions: readonly Contradiction[];
  readonly overlaps: readonly Overlap[];
}

/**
 * The ledger of the chosen scenarios together. Area is never created or lost: each unit's Ukraine-held,
 * Russian-held and other land sum to its area, before and after.
 *
 * @throws Error when a scenario id is unknown
 */
export function computeLedger(
  situation: Situation,
  scenarioIds: readonly string[],
  choices: Choices = NO_CHOICES,
): Ledger {
  const scenarios = scenarioIds.map((id) => scenarioById(situation, id));
  const outcome = outcomeOf(situation, scenarioIds, choices);
  const { transfers, combination, units } = outcome;
  return {
    scenarios: scenarioIds,
    units,
    groups: situation.geodata.groups.map((group) => {
      const rows = units.filter((row) => group.units.includes(row.unit));
      return { group: group.id, units: rows.map((row) => row.unit), ...outcome.sumOf(rows) };
    }),
    total: outcome.total,
    transfers,
    detached: detachedByUnit(situation),
    outsideKm2: outsideKm2(situation),
    lineOfContactKm: lengthKm(generalisedContact(situation)),
    lineOfContactAfterKm: outcome.lineOfContactAfterKm,
    exchange: exchangeOf(scenarios, transfers, combination, situation, choices),
    contradictions: combination.contradictions,
    overlaps: combination.overlaps,
  };
}

/** Who holds what once the chosen scenarios are carried out: the part of a {@link Ledger} that others build on. */
export interface Outcome {
  readonly transfers: readonly ComputedTransfer[];
  readonly combination: Combination;
  readonly units: readonly LedgerRow[];
  readonly total: LedgerEntry;
  /** Some of the units together. */
  readonly sumOf: (rows: readonly LedgerRow[]) => LedgerEntry;
  readonly lineOfContactAfterKm: number;
}

/** Carries out the chosen scenarios together. @throws Error when a scenario id is unknown */
export function outcomeOf(situation: Situation, scenarioIds: readonly string[], choices: Choices): Outcome {
  const transfers = scenarioIds.flatMap((id) => computeTransfers(scenarioById(situation, id), situation, choices));
  const combination = combineTransfers(transfers, situation);
  const doubtsIn = doubtsAfter({ situation, movements: combination.movements });
  const units = unitRows(situation, combination.movements, doubtsIn);
  const summed = (rows: readonly LedgerRow[]) => sumOf(rows, situation, doubtsIn);
  return {
    transfers,
    combination,
    units,
    total: summed(units),
    sumOf: summed,
    lineOfContactAfterKm: contactKmAfter(situation, combination),
  };
}

/** The scenario with this id. @throws Error naming the known ids when there is none */
export function scenarioById(situation: Situation, id: string): Scenario {
  const scenario = situation.geodata.scenarios.find((candidate) => candidate.id === id);
  if (scenario) return scenario;
  const known = situation.geodata.scenarios.map((candidate) => candidate.id).join(', ');
  throw new Error(`"${id}" is not a scenario; known: ${known}`);
}

type After = Pick<LedgerEntry, 'after' | 'change'>;

/** How uncertain what is held after and what changes is, in some units. */
type DoubtsIn = (
  parts: readonly (After & { readonly unit: Unit })[],
) => Pick<LedgerEntry, 'doubtAfter' | 'doubtOfChange'>;

function doubtsAfter(state: State): DoubtsIn {
  const unmoved = { ...state, movements: [] };
  const held = doubtOfHeld(state);
  const [ukraine, russia, other] = (['ukraine', 'russia', 'other'] as const).map((side) =>
    doubtOfChange(unmoved, state, side),
  ) as [DoubtIn, DoubtIn, DoubtIn];
  return (parts) => {
    const areas = (pick: (part: After) => number) => parts.map((part) => ({ unit: part.unit, areaKm2: pick(part) }));
    return {
      doubtAfter: held(areas(({ after }) => after.russiaKm2)),
      doubtOfChange: {
        ukraine: ukraine(areas(({ change }) => change.ukraineKm2)),
        russia: russia(areas(({ change }) => change.russiaKm2)),
        other: other(areas(({ change }) => change.otherKm2)),
      },
    };
  };
}

function unitRows(situation: Situation, movements: readonly Movement[], doubtsIn: DoubtsIn): readonly LedgerRow[] {
  const lengths = contactLengthByUnit(situation);
  const moved = movements.map((movement) => ({ ...movement, areas: areaByUnit(movement.geometry, situation) }));
  return unitsInScope(situation).map((unit) => {
    const held = holdingsOf(situation, unit);
    const areaKm2 = unit.computedKm2;
    const before = balanced(areaKm2, areaOrZero(held.russia), areaOrZero(held.other));
    const change: Record<Holder, number> = { ukraine: 0, russia: 0, other: 0 };
    for (const movement of moved) {
      const km2 = movement.areas.get(unit.id) ?? 0;
      change[holderOf(movement.from)] -= km2;
      change[holderOf(movement.to)] += km2;
    }
    const moves = {
      after: balanced(areaKm2, before.russiaKm2 + change.russia, before.otherKm2 + change.other),
      change: { ukraineKm2: change.ukraine, russiaKm2: change.russia, otherKm2: change.other },
    };
    return {
      unit: unit.id,
      areaKm2,
      before,
      ...moves,
      ...doubtsIn([{ unit, ...moves }]),
      ...doubtBefore(
        lengths.get(unit.id) ?? NO_CONTACT,
        situation.snapshot.uncertainty,
        outlineUncertaintyKm2([{ ...unit, areaKm2: before.russiaKm2 }]),
      ),
    };
  });
}

/** A split that sums to the unit's area; overlay rounding (far below 0.1 km²) is never left over or negative. */
function balanced(areaKm2: number, russiaKm2: number, otherKm2: number): Split {
  const russia = Math.min(Math.max(russiaKm2, 0), areaKm2);
  const other = Math.min(Math.max(otherKm2, 0), areaKm2 - russia);
  return { ukraineKm2: areaKm2 - russia - other, russiaKm2: russia, otherKm2: other };
}

function sumOf(rows: readonly LedgerRow[], situation: Situation, doubtsIn: DoubtsIn): LedgerEntry {
  const units = new Map(situation.geodata.units.map((unit) => [unit.id, unit]));
  const sum = (pick: (row: LedgerEntry) => number) => rows.reduce((total, row) => total + pick(row), 0);
  const split = (pick: (row: LedgerEntry) => Split): Split => ({
    ukraineKm2: sum((row) => pick(row).ukraineKm2),
    russiaKm2: sum((row) => pick(row).russiaKm2),
    otherKm2: sum((row) => pick(row).otherKm2),
  });
  return {
    areaKm2: sum((row) => row.areaKm2),
    before: split((row) => row.before),
    after: split((row) => row.after),
    change: split((row) => row.change),
    ...doubtsIn(rows.map(({ unit, after, change }) => ({ unit: units.get(unit)!, after, change }))),
    ...doubtBefore(
      totalLength(rows.map(({ contact }) => contact)),
      situation.snapshot.uncertainty,
      combineUncertainties(...rows.map((row) => row.outlineUncertaintyKm2)),
    ),
  };
}

/** What the uncertainty of an entry's Russian-held area follows from. */
export function termsOf({ contact, outlineUncertaintyKm2: outlineKm2, offsetKm2 }: LedgerEntry): UncertaintyTerms {
  return { contact, outlineKm2, offsetKm2 };
}

function doubtBefore(contact: ContactLength, line: LineUncertainty, outlineKm2: number) {
  const lineKm2 = contactUncertaintyKm2(contact, line);
  return {
    contact,
    uncertaintyKm2: combineUncertainties(lineKm2, outlineKm2),
    lineUncertaintyKm2: lineKm2,
    outlineUncertaintyKm2: outlineKm2,
    offsetKm2: contactOffsetKm2(contact, line),
    worstCaseKm2: contactWorstCaseKm2(contact, line),
  };
}

function detachedByUnit(situation: Situation): readonly { unit: UnitId; areaKm2: number }[] {
  return remember(situation, 'detached by unit', () =>
    [...splitByUnit(detachedLand(situation), situation)].map(([unit, part]) => ({ unit, areaKm2: areaOrZero(part) })),
  );
}

/** Length in km of the line of contact as it would run once the movements are done, generalised to 1 km. */
function contactKmAfter(situation: Situation, { movements }: Combination): number {
  const moving = movements.filter((movement) => movement.geometry.coordinates.length > 0);
  if (moving.length === 0) return lengthKm(generalisedContact(situation));
  const gained = moving.filter((movement) => movement.to === 'russia').map((movement) => movement.geometry);
  const lost = moving.filter((movement) => movement.from === 'russia').map((movement) => movement.geometry);
  const ids = allUnitIds(situation);
  const held = difference(union([heldIn(situation, 'russia', ids), ...gained]), ...lost);
  return generalisedKm(lineOfContactIn(held, territoryOf(situation, ids)));
}
