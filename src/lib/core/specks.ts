import type { Split } from './ledger';

/** Areas and changes smaller than this, km², are left behind by the rounding of overlays and are not land. */
const SPECK_KM2 = 0.05;

/** Whether an area or a change, km², is no more than overlay rounding. */
export function isSpeck(areaKm2: number): boolean {
  return Math.abs(areaKm2) < SPECK_KM2;
}

/** Whether a change moves land for any side: what a ledger says of a proposal, or a comparison of its two maps. */
export function movesAnything({ change }: { readonly change: Split }): boolean {
  return !(isSpeck(change.ukraineKm2) && isSpeck(change.russiaKm2) && isSpeck(change.otherKm2));
}
