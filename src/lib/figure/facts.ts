import { combineTransfers } from '../core/combine';
import { landUncertaintyKm2, type Range } from '../core/exchange';
import { computeLedger, type Ledger } from '../core/ledger';
import type { Scenario, TransferSide } from '../core/scenarios';
import { areaOrZero, createSituation, type Situation } from '../core/situation';
import { combineUncertainties } from '../core/uncertainty';
import type { FigureData } from './figure-data';
import type { FigureSpec } from './spec';

/** Land that passes to one side, whoever gives it. */
export interface Passing {
  readonly to: TransferSide;
  readonly areaKm2: number;
  /** Half-width (coverage factor 2), km². */
  readonly uncertaintyKm2: number;
}

/** The numbers a figure prints, computed once for title, key figures, table and alternative text. */
export interface Facts {
  readonly situation: Situation;
  readonly ledger: Ledger;
  readonly scenarios: readonly Scenario[];
  readonly passing: readonly Passing[];
  /** km² left for each km² received, when land moves both ways. */
  readonly ratio: Range | undefined;
}

/** Below this, in km², a change is overlay rounding and nothing is said to pass. */
const SMALLEST_PASSING_KM2 = 0.05;

/** Works out the spec on the data. Specs that differ in form alone, such as language or size, share their facts. */
export function factsOf(spec: FigureSpec, data: FigureData): Facts {
  const known = facts.get(data) ?? new Map<string, Facts>();
  facts.set(data, known);
  const { definition, scenarios, choices } = spec;
  const key = JSON.stringify([definition, scenarios, choices]);
  const found = known.get(key) ?? workOut(spec, data);
  known.set(key, found);
  return found;
}

const facts = new WeakMap<FigureData, Map<string, Facts>>();

function workOut(spec: FigureSpec, data: FigureData): Facts {
  const situation = situationOf(spec, data);
  const ledger = computeLedger(situation, spec.scenarios, spec.choices);
  const { movements } = combineTransfers(ledger.transfers, situation);
  const passing = (['russia', 'ukraine', 'none'] as const).flatMap((to): Passing[] => {
    const parts = movements.filter((movement) => movement.to === to);
    const areaKm2 = parts.reduce((sum, { geometry }) => sum + areaOrZero(geometry), 0);
    if (areaKm2 < SMALLEST_PASSING_KM2) return [];
    const uncertainties = parts.map(({ geometry, from }) =>
      from === 'none' ? 0 : landUncertaintyKm2(geometry, from, situation),
    );
    return [{ to, areaKm2, uncertaintyKm2: combineUncertainties(...uncertainties) }];
  });
  return {
    situation,
    ledger,
    scenarios: spec.scenarios.flatMap((id) => data.geodata.scenarios.find((scenario) => scenario.id === id) ?? []),
    passing,
    ratio: ledger.exchange?.ratio,
  };
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
