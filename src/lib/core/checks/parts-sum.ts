import type { Claim } from '../claims';
import type { ComputedValue, Reason } from './claim-check';
import {
  dateOf,
  distanceTo,
  entriesOf,
  intervalOf,
  km2PerUnit,
  publishedKm2,
  quote,
  sameUnits,
  type Entry,
  type Reference,
} from './figures';

/** What the parts a report names make of the whole it names. */
interface PartsSum {
  readonly outcomes: readonly ('consistent' | 'loose' | 'inconsistent')[];
  readonly computed: readonly ComputedValue[];
  readonly reasons: readonly Reason[];
}

const NOTHING: PartsSum = { outcomes: [], computed: [], reasons: [] };

/** A miss up to this share of the summed rounding is loose rather than a contradiction. */
const LOOSE_SHARE = 0.25;

/**
 * Areas of disjoint parts against the area of a whole, all from one report. Parts may not come to more than the whole;
 * parts that cover it must come to it. A share of the whole counts as its area, and what the other side holds of it as
 * the remainder.
 */
export function checkPartsSum(claim: Claim, reference: Reference): PartsSum {
  const report = claimsOfReport(claim, reference).flatMap((member) => entriesOf(member, reference));
  for (const whole of entriesOf(claim, reference)) {
    const result = compareWithParts(whole, report, reference);
    if (result) return result;
  }
  return NOTHING;
}

/** The claims printed in the same report, the claim itself included. */
export function claimsOfReport(claim: Claim, reference: Reference): readonly Claim[] {
  if (claim.report === undefined) return [claim];
  return reference.claims.filter((other) => other.report === claim.report);
}

function compareWithParts(whole: Entry, report: readonly Entry[], reference: Reference): PartsSum | undefined {
  if (!isPlainArea(whole) || whole.figure.qualifier === 'less-than' || whole.figure.qualifier === 'more-than') {
    return undefined;
  }
  const direct = partsOf(whole, report, whole.subject!.side);
  const opposite = whole.subject!.side === 'russia' ? 'ukraine' : 'russia';
  const remainder = whole.figure.measures === 'area' && direct.length < 2 ? partsOf(whole, report, opposite) : [];
  const parts = direct.length >= 2 ? direct : remainder;
  if (parts.length < 2) return undefined;
  const scale = km2PerUnit(whole, reference);
  const stated = whole.figure.value * scale;
  const total = parts === remainder ? publishedKm2(whole.subject!.units, reference) - stated : stated;
  const sum = parts.reduce((km2, part) => km2 + part.figure.value * km2PerUnit(part, reference), 0);
  const rounding =
    whole.figure.precision * scale +
    parts.reduce((km2, part) => km2 + part.figure.precision * km2PerUnit(part, reference), 0);
  const covered = sameUnits(
    whole.subject!.units,
    whole.subject!.units.filter((id) => parts.some((part) => part.subject!.units.includes(id))),
  );
  const miss = Math.abs(sum - total);
  if (!covered && sum < total - rounding) return undefined;
  const outcome = miss <= rounding ? 'consistent' : miss <= rounding * (1 + LOOSE_SHARE) ? 'loose' : 'inconsistent';
  const reason: Reason = {
    code: outcome === 'consistent' ? 'parts-sum' : sum > total ? 'parts-exceed' : 'parts-miss',
    whole: quote(whole),
    parts: parts.map(quote),
    sum,
    total,
  };
  return {
    outcomes: [outcome],
    computed: [
      {
        method: 'inside-report',
        value: (parts === remainder ? publishedKm2(whole.subject!.units, reference) - sum : sum) / scale,
        unit: whole.figure.unit,
        uncertainty: (rounding - whole.figure.precision * scale) / scale,
        figureIndex: whole.index,
        from: [...new Set(parts.map((part) => part.claim.id))].filter((id) => id !== whole.claim.id),
      },
    ],
    reasons: [
      reason,
      ...unverifiedAmong(parts),
      ...(outcome === 'consistent' ? [] : fittingPart(parts, whole, total, reference)),
    ],
  };
}

/** The largest disjoint areas inside the whole, in whole km², of one side. */
function partsOf(whole: Entry, report: readonly Entry[], side: string): readonly Entry[] {
  const { units } = whole.subject!;
  const candidates = report.filter(
    (entry) =>
      isPlainArea(entry) &&
      entry.figure.unit === 'km2' &&
      entry.claim.publisher.en === whole.claim.publisher.en &&
      entry.figure.measures === whole.figure.measures &&
      JSON.stringify(entry.figure.period) === JSON.stringify(whole.figure.period) &&
      dateOf(entry) === dateOf(whole) &&
      entry.subject!.side === side &&
      entry.subject!.units.length < units.length &&
      entry.subject!.units.every((id) => units.includes(id)),
  );
  const chosen: Entry[] = [];
  for (const entry of candidates.sort((a, b) => b.figure.value - a.figure.value)) {
    const free = entry.subject!.units.every((id) => !chosen.some((other) => other.subject!.units.includes(id)));
    if (free) chosen.push(entry);
  }
  return chosen;
}

function isPlainArea({ figure, subject }: Entry): boolean {
  return subject !== undefined && !subject.pockets && (figure.measures === 'area' || figure.measures === 'gain');
}

/** A part that alone is what the parts should come to: a total printed as if it were of each. */
function fittingPart(parts: readonly Entry[], whole: Entry, total: number, reference: Reference): readonly Reason[] {
  const allowed = whole.figure.precision * km2PerUnit(whole, reference);
  const part = parts.find((entry) => distanceTo(total, intervalOf(entry.figure)) <= allowed);
  return part ? [{ code: 'part-fits-whole', part: quote(part), total, units: whole.subject!.units }] : [];
}

/** A sum is no surer than its parts. */
function unverifiedAmong(parts: readonly Entry[]): readonly Reason[] {
  const unverified = parts.filter(({ claim }) => claim.confidence === 'unverified');
  return unverified.length > 0 ? [{ code: 'parts-unverified', parts: unverified.map(quote) }] : [];
}
