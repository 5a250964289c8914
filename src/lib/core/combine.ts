import type { MultiPolygon } from 'geojson';
import { difference, intersection, union } from './geometry/overlay';
import { areaOrZero, remember, type Situation } from './situation';
import { movesLand, type TransferKind, type TransferSide } from './scenarios';
import { splitByUnit, type ComputedTransfer } from './transfers';
import type { UnitId } from './units';

/** Land that passes from one side to another when the chosen scenarios are combined. */
export interface Movement {
  readonly from: TransferSide;
  readonly to: TransferSide;
  readonly geometry: MultiPolygon;
}

/** Land about which two chosen transfers say different things. */
export interface Contradiction {
  readonly scenarios: readonly [string, string];
  readonly kinds: readonly [TransferKind, TransferKind];
  readonly units: readonly UnitId[];
  readonly areaKm2: number;
  /** True when both would move the land, to different sides: then it stays with its present holder. */
  readonly unmoved: boolean;
}

/** Land that two chosen scenarios move in the same way; it is counted once. */
export interface Overlap {
  readonly scenarios: readonly [string, string];
  readonly areaKm2: number;
}

/** What a set of transfers does together, whatever their order. */
export interface Combination {
  readonly movements: readonly Movement[];
  readonly contradictions: readonly Contradiction[];
  readonly overlaps: readonly Overlap[];
}

/** Overlaps smaller than this are rounding along a shared edge. */
const SPECK_KM2 = 0.01;

/**
 * Combines transfers so that no land counts twice and order does not matter. Land that two of them would move to
 * different sides is not moved; it is named as a contradiction, as is land that one moves and another freezes,
 * claims or recognises for somebody else, and a unit in which two proposals move land in opposite directions.
 * Remembered by the list's object.
 */
export function combineTransfers(transfers: readonly ComputedTransfer[], situation: Situation): Combination {
  const known = remember(situation, 'combinations', () => new WeakMap<readonly ComputedTransfer[], Combination>());
  const combination = known.get(transfers) ?? combined(transfers, situation);
  known.set(transfers, combination);
  return combination;
}

function combined(transfers: readonly ComputedTransfer[], situation: Situation): Combination {
  const inForce = transfers
    .filter((transfer) => transfer.active)
    .sort((a, b) => a.scenario.localeCompare(b.scenario, 'en') || a.index - b.index);
  const contradictions: Contradiction[] = [];
  const overlaps = new Map<string, { pair: [string, string]; parts: MultiPolygon[] }>();
  const disputed: MultiPolygon[] = [];

  for (const [position, a] of inForce.entries()) {
    for (const b of inForce.slice(position + 1)) {
      const bothMove = movesLand(a.kind) && movesLand(b.kind);
      const crossed = bothMove ? crossedUnits(a, b) : [];
      if (crossed.length > 0) {
        contradictions.push({
          scenarios: [a.scenario, b.scenario],
          kinds: [a.kind, b.kind],
          units: crossed,
          areaKm2: areaIn(crossed, a) + areaIn(crossed, b),
          unmoved: false,
        });
      }
      const shared = sharedLand(a, b);
      if (areaOrZero(shared) < SPECK_KM2) continue;
      if (bothMove && a.to === b.to) {
        if (a.scenario === b.scenario) continue;
        const key = `${a.scenario} ${b.scenario}`;
        const entry = overlaps.get(key) ?? { pair: [a.scenario, b.scenario], parts: [] };
        entry.parts.push(shared);
        overlaps.set(key, entry);
      } else if (bothMove || opposes(a, b) || opposes(b, a)) {
        if (bothMove) disputed.push(shared);
        contradictions.push({
          scenarios: [a.scenario, b.scenario],
          kinds: [a.kind, b.kind],
          units: [...splitByUnit(shared, situation).keys()],
          areaKm2: areaOrZero(shared),
          unmoved: bothMove,
        });
      }
    }
  }

  return {
    movements: netMovements(inForce, disputed),
    contradictions,
    overlaps: [...overlaps.values()].map(({ pair, parts }) => ({
      scenarios: pair,
      areaKm2: areaOrZero(union(parts)),
    })),
  };
}

/**
 * Units in which one proposal takes land from a side and another gives the same side land: both are carried out, but
 * they would give the unit to different sides.
 */
function crossedUnits(a: ComputedTransfer, b: ComputedTransfer): readonly UnitId[] {
  if (a.scenario === b.scenario || a.from === b.from || a.to === b.to) return [];
  const reached = (transfer: ComputedTransfer) =>
    transfer.perUnit.filter((part) => part.areaKm2 >= SPECK_KM2).map((part) => part.unit);
  const others = new Set(reached(b));
  return reached(a).filter((unit) => others.has(unit));
}

function areaIn(units: readonly UnitId[], transfer: ComputedTransfer): number {
  return transfer.perUnit.filter((part) => units.includes(part.unit)).reduce((sum, part) => sum + part.areaKm2, 0);
}

/** Whether `mover` changes the holder of land that `statement` leaves, or promises, to somebody else. */
function opposes(mover: ComputedTransfer, statement: ComputedTransfer): boolean {
  if (!movesLand(mover.kind) || movesLand(statement.kind)) {
    return mover.kind === 'claim' && statement.kind === 'claim' && mover.to !== statement.to;
  }
  return statement.kind === 'freeze' || statement.to !== mover.to;
}

function sharedLand(a: ComputedTransfer, b: ComputedTransfer): MultiPolygon {
  // A statement is about all the land it names; a movement only about what changes hands.
  const landOf = (transfer: ComputedTransfer) => (transfer.kind === 'claim' ? transfer.extent : transfer.geometry);
  return intersection(landOf(a), landOf(b));
}

function netMovements(inForce: readonly ComputedTransfer[], disputed: readonly MultiPolygon[]): Movement[] {
  const byDirection = new Map<string, { from: TransferSide; to: TransferSide; parts: MultiPolygon[] }>();
  for (const transfer of inForce) {
    if (!movesLand(transfer.kind) || transfer.geometry.coordinates.length === 0) continue;
    const key = `${transfer.from} ${transfer.to}`;
    const entry = byDirection.get(key) ?? { from: transfer.from, to: transfer.to, parts: [] };
    entry.parts.push(transfer.geometry);
    byDirection.set(key, entry);
  }
  return [...byDirection.values()].map(({ from, to, parts }) => {
    const all = parts.length === 1 ? parts[0]! : union(parts);
    return { from, to, geometry: disputed.length === 0 ? all : difference(all, ...disputed) };
  });
}
