import type { MultiPolygon } from 'geojson';
import { combineTransfers, type Combination } from './combine';
import { withParameters } from './evaluate';
import { landUncertaintyKm2 } from './moved-land';
import { movesLand, type Scenario } from './scenarios';
import { areaOrZero, type Choices, type Situation } from './situation';
import type { Bilingual } from './text';
import { parametersOf, transferredLand, type ComputedTransfer } from './transfers';

/** A range in km² or of a ratio, low to high. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** One way to read the chosen proposals, and what it gives. */
export interface Reading {
  /** Labels of the alternative readings used; empty for the proposals as filed. */
  readonly labels: readonly Bilingual[];
  readonly givenKm2: number;
  readonly receivedKm2: number;
}

/**
 * How much Ukraine would leave for each km² it would receive. Always a range: over the readings of the reports,
 * and over the uncertainty of the line in each.
 */
export interface Exchange {
  readonly givenKm2: Range;
  readonly receivedKm2: Range;
  /** Given divided by received. */
  readonly ratio: Range;
  readonly readings: readonly Reading[];
}

/** With more alternatives than this only all-as-filed and all-alternative are read. */
const MOST_COMBINATIONS = 16;

/** The exchange of the chosen scenarios, or undefined unless land moves both ways. */
export function exchangeOf(
  scenarios: readonly Scenario[],
  transfers: readonly ComputedTransfer[],
  combination: Combination,
  situation: Situation,
  choices: Choices,
): Exchange | undefined {
  const base = reading([], combination, situation);
  if (base.givenKm2 === 0 || base.receivedKm2 === 0) return undefined;
  const all = [base, ...alternativeReadings(scenarios, transfers, situation, choices)];
  const counted = all.filter((one) => one.givenKm2 > 0 && one.receivedKm2 > 0);
  const given = rangeOf(
    counted.flatMap((one) => [one.givenKm2 - one.givenPlusMinus, one.givenKm2 + one.givenPlusMinus]),
  );
  const received = rangeOf(
    counted.flatMap((one) => [one.receivedKm2 - one.receivedPlusMinus, one.receivedKm2 + one.receivedPlusMinus]),
  );
  return {
    givenKm2: given,
    receivedKm2: received,
    ratio: rangeOf(
      counted.flatMap((one) => [
        Math.max(0, one.givenKm2 - one.givenPlusMinus) / (one.receivedKm2 + one.receivedPlusMinus),
        (one.givenKm2 + one.givenPlusMinus) / Math.max(one.receivedKm2 - one.receivedPlusMinus, one.receivedKm2 / 2),
      ]),
    ),
    readings: counted.map(({ labels, givenKm2, receivedKm2 }) => ({ labels, givenKm2, receivedKm2 })),
  };
}

interface MeasuredReading extends Reading {
  readonly givenPlusMinus: number;
  readonly receivedPlusMinus: number;
}

function reading(labels: readonly Bilingual[], { movements }: Combination, situation: Situation): MeasuredReading {
  const side = (from: 'ukraine' | 'russia') => {
    const parts = movements.filter((movement) => movement.from === from).map((movement) => movement.geometry);
    const km2 = parts.reduce((sum, part) => sum + areaOrZero(part), 0);
    return { km2, plusMinus: parts.reduce((sum, part) => sum + landUncertaintyKm2(part, from, situation), 0) };
  };
  const [given, received] = [side('ukraine'), side('russia')];
  return {
    labels,
    givenKm2: given.km2,
    receivedKm2: received.km2,
    givenPlusMinus: given.plusMinus,
    receivedPlusMinus: received.plusMinus,
  };
}

function alternativeReadings(
  scenarios: readonly Scenario[],
  transfers: readonly ComputedTransfer[],
  situation: Situation,
  choices: Choices,
): readonly MeasuredReading[] {
  const options = transfers
    .map((transfer, position) => ({ position, alternatives: alternativesOf(transfer, scenarios, situation, choices) }))
    .filter((option) => option.alternatives.length > 0);
  const read = (picks: readonly (readonly [number, Alternative])[]) => {
    const changed = new Map(picks);
    const variant = transfers.map((transfer, position) => {
      const alternative = changed.get(position);
      return alternative ? { ...transfer, geometry: alternative.geometry } : transfer;
    });
    return reading(
      picks.map(([, alternative]) => alternative.label),
      combineTransfers(variant, situation),
      situation,
    );
  };
  const combinations = options.reduce((count, option) => count * (option.alternatives.length + 1), 1);
  if (combinations > MOST_COMBINATIONS) {
    return [read(options.map((option) => [option.position, option.alternatives[0]!] as const))];
  }
  let picked: (readonly [number, Alternative])[][] = [[]];
  for (const option of options) {
    picked = picked.flatMap((picks) => [
      picks,
      ...option.alternatives.map((alternative) => [...picks, [option.position, alternative] as const]),
    ]);
  }
  return picked.filter((picks) => picks.length > 0).map(read);
}

interface Alternative {
  readonly label: Bilingual;
  readonly geometry: MultiPolygon;
}

function alternativesOf(
  computed: ComputedTransfer,
  scenarios: readonly Scenario[],
  situation: Situation,
  choices: Choices,
): readonly Alternative[] {
  if (!computed.active || !movesLand(computed.kind)) return [];
  const scenario = scenarios.find((candidate) => candidate.id === computed.scenario)!;
  const transfer = scenario.transfers[computed.index]!;
  const values = parametersOf(scenario, choices);
  return (transfer.readings ?? []).map((alternative) => ({
    label: alternative.label,
    geometry: transferredLand(transfer, withParameters(alternative.area, values), situation),
  }));
}

function rangeOf(values: readonly number[]): Range {
  return { low: Math.max(0, Math.min(...values)), high: Math.max(...values) };
}
