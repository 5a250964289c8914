import type { MultiPolygon } from 'geojson';
import { combineTransfers } from '../core/combine';
import { drawsNothingCounted } from '../core/control';
import { doubtOfLand } from '../core/doubt';
import type { Exchange } from '../core/exchange';
import { computeLedger, type Ledger } from '../core/ledger';
import type { Scenario, TransferSide } from '../core/scenarios';
import { isMoving, symbolOfTransfer } from '../core/symbols';
import type { Bilingual } from '../core/text';
import type { ComputedTransfer } from '../core/transfers';
import { areaOrZero, createSituation, type Situation } from '../core/situation';
import { isSpeck } from '../core/specks';
import type { Doubt } from '../core/uncertainty';
import type { FigureData } from './figure-data';
import type { FigureSpec } from './spec';

/** Land that passes to one side, whoever gives it. */
export interface Passing {
  readonly to: TransferSide;
  readonly areaKm2: number;
  readonly doubt: Doubt;
}

/** The numbers a figure prints, computed once for title, key figures, table and alternative text. */
export interface Facts {
  readonly situation: Situation;
  /** False where the map draws nothing of what is counted: its zeros are then no figures, and no land is said to pass. */
  readonly isHeldKnown: boolean;
  readonly ledger: Ledger;
  readonly scenarios: readonly Scenario[];
  readonly passing: readonly Passing[];
  /** Land left for land received, when land moves both ways. */
  readonly exchange: Exchange | undefined;
  /** Set on a frame of an animation. */
  readonly step: Step | undefined;
}

/** Which frame of an animation: 0 is the status quo, `count` has everything in it. */
export interface Step {
  readonly number: number;
  readonly count: number;
  /** What this frame adds; undefined for the status quo. */
  readonly added: Bilingual | undefined;
}

/** Works out the spec on the data. Specs that differ in form alone, such as language or size, share their facts. */
export function factsOf(spec: FigureSpec, data: FigureData): Facts {
  const known = facts.get(data) ?? new Map<string, Facts>();
  facts.set(data, known);
  const { definition, scenarios, choices, transfers } = spec;
  const key = JSON.stringify([definition, scenarios, choices, transfers]);
  const found = known.get(key) ?? workOut(spec, data);
  known.set(key, found);
  return found;
}

const facts = new WeakMap<FigureData, Map<string, Facts>>();

function workOut(spec: FigureSpec, data: FigureData): Facts {
  const situation = cutShort(situationOf(spec, data), spec);
  const isHeldKnown = !drawsNothingCounted(situation.snapshot, spec.definition);
  const ledger = computeLedger(situation, isHeldKnown ? spec.scenarios : [], spec.choices);
  const { movements } = combineTransfers(ledger.transfers, situation);
  const passing = (['russia', 'ukraine', 'none'] as const).flatMap((to): Passing[] => {
    const parts = movements.filter((movement) => movement.to === to);
    const areaKm2 = parts.reduce((sum, { geometry }) => sum + areaOrZero(geometry), 0);
    if (isSpeck(areaKm2)) return [];
    const lands = parts.map(({ geometry, from }) => ({ land: geometry, holder: from, times: 1 }));
    return [{ to, areaKm2, doubt: doubtOfLand(lands, situation) }];
  });
  return {
    situation,
    isHeldKnown,
    ledger,
    scenarios: spec.scenarios.flatMap((id) => data.geodata.scenarios.find((scenario) => scenario.id === id) ?? []),
    passing,
    exchange: ledger.exchange,
    step: stepOf(spec, data),
  };
}

/**
 * How many transfers each frame of an animation shows: none, then one more that puts something on the map each time.
 * Just `[0]` where nothing would be added.
 */
export function stepsOf(spec: FigureSpec, data: FigureData): readonly number[] {
  const { transfers: _, ...whole } = spec;
  const { ledger } = factsOf(whole, data);
  const counts = ledger.transfers.flatMap((transfer, index) =>
    transfer.active && drawnLand(transfer).coordinates.length > 0 ? [index + 1] : [],
  );
  return [0, ...counts];
}

/** What is drawn of a transfer: what changes hands, or all it is about where nothing does. */
export function drawnLand(transfer: ComputedTransfer): MultiPolygon {
  return isMoving(symbolOfTransfer(transfer.kind, transfer.to)) ? transfer.geometry : transfer.extent;
}

function stepOf(spec: FigureSpec, data: FigureData): Step | undefined {
  const { transfers: shown, ...whole } = spec;
  if (shown === undefined) return undefined;
  const steps = stepsOf(whole, data);
  const number = steps.filter((count) => count <= shown).length - 1;
  const last = steps[number];
  const added = last === undefined ? undefined : factsOf(whole, data).ledger.transfers[last - 1]?.label;
  return { number, count: steps.length - 1, added };
}

/** The situation with only the first transfers of the spec's scenarios; what was worked out about land is shared. */
function cutShort(situation: Situation, { scenarios, transfers }: FigureSpec): Situation {
  if (transfers === undefined) return situation;
  let left = transfers;
  const kept = new Map<string, number>();
  for (const id of scenarios) {
    const count = situation.geodata.scenarios.find((scenario) => scenario.id === id)?.transfers.length ?? 0;
    kept.set(id, Math.min(left, count));
    left = Math.max(0, left - count);
  }
  const shortened = situation.geodata.scenarios.map((scenario) => ({
    ...scenario,
    transfers: scenario.transfers.slice(0, kept.get(scenario.id) ?? scenario.transfers.length),
  }));
  return { ...situation, geodata: { ...situation.geodata, scenarios: shortened } };
}

/** Figures of the same data and definition share what was worked out for the first of them. */
const situations = new WeakMap<FigureData, Map<string, Situation>>();

function situationOf({ definition }: FigureSpec, data: FigureData): Situation {
  const known = situations.get(data) ?? new Map<string, Situation>();
  situations.set(data, known);
  const key = JSON.stringify(definition);
  const situation = known.get(key) ?? createSituation(data.geodata, data.snapshot, definition);
  known.set(key, situation);
  return situation;
}
