import { KM2_PER_SQUARE_MILE } from '../format';
import type { UnitId } from '../units';
import type { Quoted } from './claim-check';
import { sameUnits, type Entry, type Reference } from './figures';
import { checkInsideReport } from './inside-report';
import { claimsOfReport } from './parts-sum';

/** A mistake of units in a report: how the number came to be what is printed. */
export type UnitSlip =
  /** Converted wrongly: `from`, on the same land in the other unit of area, makes `right`. */
  | { readonly kind: 'conversion'; readonly from: Quoted; readonly right: number }
  /** A total of these units printed as if it were of each of them. */
  | { readonly kind: 'each'; readonly units: readonly UnitId[] }
  /** Printed with the other unit of area: square miles called km², or the reverse. */
  | { readonly kind: 'name'; readonly unit: 'km2' | 'sq-mi' };

/** The slip that the report's own numbers show in a figure, by the rules for what is inside a report. */
export function slipInReport(entry: Entry, reference: Reference): UnitSlip | undefined {
  const { figure, claim, subject } = entry;
  const isIt = (quoted: Quoted) => quoted.value === figure.value && quoted.unit === figure.unit;
  for (const reason of checkInsideReport(claim, reference).reasons) {
    if (reason.code !== 'report-contradicts-itself' || reason.how !== 'conversion') continue;
    if (reason.reported.id !== claim.id || !isIt(reason.reported)) continue;
    return { kind: 'conversion', from: reason.from, right: reason.expected };
  }
  for (const reason of claimsOfReport(claim, reference).flatMap((one) => checkInsideReport(one, reference).reasons)) {
    if (reason.code !== 'part-fits-whole' || !isIt(reason.part) || !subject) continue;
    const { units } = reason;
    const isPart = subject.units.every((id) => units.includes(id)) && !sameUnits(subject.units, units);
    if (isPart) return { kind: 'each', units };
  }
  return undefined;
}

/** The other name an area's unit could have been given by mistake; undefined for what is no area. */
export function slipOfName({ figure }: Entry): UnitSlip | undefined {
  if (figure.unit === 'km2') return { kind: 'name', unit: 'sq-mi' };
  return figure.unit === 'sq-mi' ? { kind: 'name', unit: 'km2' } : undefined;
}

/** By what a number of the map is multiplied to be printed with the slip; 1 where the slip is of the land. */
export function slipFactor(slip: UnitSlip, reported: number): number {
  switch (slip.kind) {
    case 'conversion':
      return reported / slip.right;
    case 'each':
      return 1;
    case 'name':
      return slip.unit === 'sq-mi' ? 1 / KM2_PER_SQUARE_MILE : KM2_PER_SQUARE_MILE;
  }
}
