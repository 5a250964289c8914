import type { Situation } from '../situation';
import type { Reason } from './claim-check';
import { daysBetween, entriesOf, quote, type Entry } from './figures';
import { measure } from './measure';

/** Two counts of one demand are dated within this many days. */
const SAME_DEMAND_DAYS = 3;

/** Less than this left to the other side, in km², is nothing. */
const NOTHING_KM2 = 1;

/**
 * Two reports by one publisher that count the regions demanded differently, where the units only the longer list names
 * are held already: the land that would change hands is then the same.
 */
export function sameLandBeyond(entry: Entry, situation: Situation): readonly Reason[] {
  const { geodata } = situation;
  const { subject } = entry;
  if (entry.figure.unit !== 'count' || !subject) return [];
  return geodata.claims
    .filter((claim) => claim.id !== entry.claim.id && claim.publisher.en === entry.claim.publisher.en)
    .filter((claim) => daysBetween(claim.asOf, entry.claim.asOf) <= SAME_DEMAND_DAYS)
    .flatMap((claim) => entriesOf(claim, geodata))
    .flatMap((other): readonly Reason[] => {
      if (other.figure.unit !== 'count' || !other.subject || other.figure.value === entry.figure.value) return [];
      const [longer, shorter] =
        other.subject.units.length > subject.units.length ? [other.subject, subject] : [subject, other.subject];
      const units = longer.units.filter((id) => !shorter.units.includes(id));
      const left = measure({ units, side: 'ukraine', pockets: false }, situation).areaKm2;
      return left < NOTHING_KM2
        ? [{ code: 'same-land-beyond', reported: quote(entry), other: quote(other), units }]
        : [];
    });
}
