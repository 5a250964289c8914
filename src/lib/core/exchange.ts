import type { MultiPolygon } from 'geojson';
import { combineTransfers, type Combination, type Movement } from './combine';
import { withParameters } from './evaluate';
import { doubtOfLand } from './doubt';
import { movesLand, type Scenario } from './scenarios';
import { areaOrZero, type Choices, type Situation } from './situation';
import type { Bilingual } from './text';
import { parametersOf, transferredLand, type ComputedTransfer } from './transfers';
import { reach } from './uncertainty';

/** A range in km², low to high. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** A range of a ratio, low to high; without an upper end where what it is divided by may be nothing. */
export interface Ratio {
  readonly low: number;
  readonly high?: number;
}

/** One way to read the chosen proposals, and what it gives. */
export interface Reading {
  /** Labels of the alternative readings used; empty for the proposals as filed. */
  readonly labels: readonly Bilingual[];
  readonly givenKm2: number;
  readonly receivedKm2: number;
}

/**
 * How much Ukraine would leave for each km² it would receive. Always a range: over the readings of the reports, and
 * over how uncertain the two areas are in each, the known offset of the line included.
 */
export interface Exchange {
  readonly givenKm2: Range;
  readonly receivedKm2: Range;
  /** Given divided by received. */
  readonly ratio: Ratio;
  readonly readings: readonly Reading[];
  /** False where there are too many of them: then only those with all as filed and all otherwise are in the ranges. */
  readonly readsAll: boolean;
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
  const { readings, readsAll } = alternativeReadings(scenarios, transfers, situation, choices);
  const all = [base, ...readings];
  const counted = all.filter((one) => one.givenKm2 > 0 && one.receivedKm2 > 0);
  return {
    givenKm2: rangeOver(counted.map(({ given }) => given)),
    receivedKm2: rangeOver(counted.map(({ received }) => received)),
    ratio: {
      low: Math.min(...counted.map(({ given, received }) => given.low / received.high)),
      ...(counted.every(({ received }) => received.low > 0) && {
        high: Math.max(...counted.map(({ given, received }) => given.high / received.low)),
      }),
    },
    readings: counted.map(({ labels, givenKm2, receivedKm2 }) => ({ labels, givenKm2, receivedKm2 })),
    readsAll,
  };
}

interface MeasuredReading extends Reading {
  readonly given: Range;
  readonly received: Range;
}

function reading(labels: readonly Bilingual[], { movements }: Combination, situation: Situation): MeasuredReading {
  const [given, received] = [leaving('ukraine', movements, situation), leaving('russia', movements, situation)];
  return { labels, givenKm2: given.km2, receivedKm2: received.km2, given: given.range, received: received.range };
}

/** Land that a side would leave, and what it may be at least and at most. */
function leaving(side: 'ukraine' | 'russia', movements: readonly Movement[], situation: Situation) {
  const lands = movements
    .filter(({ from }) => from === side)
    .map(({ geometry }) => ({ land: geometry, holder: side, times: 1 }));
  const km2 = lands.reduce((sum, { land }) => sum + areaOrZero(land), 0);
  const doubt = doubtOfLand(lands, situation);
  return { km2, range: { low: Math.max(0, km2 - reach(doubt, 'below')), high: km2 + reach(doubt, 'above') } };
}

function alternativeReadings(
  scenarios: readonly Scenario[],
  transfers: readonly ComputedTransfer[],
  situation: Situation,
  choices: Choices,
): { readonly readings: readonly MeasuredReading[]; readonly readsAll: boolean } {
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
    const otherwise = options.map((option) => [option.position, option.alternatives[0]!] as const);
    return { readings: [read(otherwise)], readsAll: false };
  }
  let picked: (readonly [number, Alternative])[][] = [[]];
  for (const option of options) {
    picked = picked.flatMap((picks) => [
      picks,
      ...option.alternatives.map((alternative) => [...picks, [option.position, alternative] as const]),
    ]);
  }
  return { readings: picked.filter((picks) => picks.length > 0).map(read), readsAll: true };
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

function rangeOver(ranges: readonly Range[]): Range {
  return { low: Math.min(...ranges.map(({ low }) => low)), high: Math.max(...ranges.map(({ high }) => high)) };
}
