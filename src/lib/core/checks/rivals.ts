import { effectivePrecision } from './provenance';
import {
  dateOf,
  daysBetween,
  entriesOf,
  intervalOf,
  km2PerUnit,
  overlap,
  publishedKm2,
  sameLand,
  sameUnits,
  type Entry,
  type Interval,
  type Reference,
} from './figures';

/** Two reports further apart than this are not rivals: no one snapshot could judge both. */
export const RIVAL_DAYS = 14;

/** Another report on the same question that cannot be the same number once both are rounded. */
export interface Rival {
  readonly entry: Entry;
  /** Distance between the two reported values, km². */
  readonly distanceKm2: number;
}

/** A figure as the land Russia holds of the units it is about, km² on published areas. */
export interface RussianHeld {
  readonly units: readonly string[];
  readonly pockets: boolean;
  readonly valueKm2: number;
  readonly interval: Interval;
}

/**
 * What a figure says of Russian-held land, whichever side it counts, so that "12 % left" and "88 % held" can be set
 * side by side. Undefined for totals, gains and figures of no land.
 */
export function russianHeld(entry: Entry, reference: Reference): RussianHeld | undefined {
  const { subject, figure } = entry;
  if (!subject || figure.measures !== 'area' || subject.side === 'whole' || subject.side === 'other') return undefined;
  const scale = km2PerUnit(entry, reference);
  const { low, high } = intervalOf(figure, effectivePrecision(entry, reference));
  const area = publishedKm2(subject.units, reference);
  const { units, pockets } = subject;
  if (subject.side === 'russia') {
    const top = Math.min(high * scale, area);
    return {
      units,
      pockets,
      valueKm2: figure.value * scale,
      interval: { low: low * scale, high: Math.max(top, low * scale) },
    };
  }
  const bottom = Math.max(area - high * scale, 0);
  return {
    units,
    pockets,
    valueKm2: area - figure.value * scale,
    interval: { low: Math.min(bottom, area - low * scale), high: area - low * scale },
  };
}

/**
 * Every figure in the data that answers the same question within {@link RIVAL_DAYS}, or of the same period for a gain;
 * those of the figure's own claim, those only mentioned in passing and those out of date are left out.
 */
export function sameQuestion(entry: Entry, reference: Reference, days = RIVAL_DAYS): readonly Entry[] {
  return reference.claims
    .filter((claim) => claim.id !== entry.claim.id && claim.kind !== 'context' && claim.outdated !== true)
    .flatMap((claim) => entriesOf(claim, reference))
    .filter((other) => isSameQuestion(entry, other))
    .filter((other) => entry.figure.measures === 'gain' || daysBetween(dateOf(entry), dateOf(other)) <= days);
}

function isSameQuestion(a: Entry, b: Entry): boolean {
  if (!a.subject || !b.subject || a.figure.measures !== b.figure.measures) return false;
  if (a.figure.measures === 'gain') {
    return sameLand(a, b) && JSON.stringify(a.figure.period) === JSON.stringify(b.figure.period);
  }
  const held = ({ subject }: Entry) => subject!.side === 'russia' || subject!.side === 'ukraine';
  return (
    a.figure.measures === 'area' &&
    held(a) &&
    held(b) &&
    a.subject.pockets === b.subject.pockets &&
    sameUnits(a.subject.units, b.subject.units)
  );
}

/** The reports that contradict a figure, nearest first. */
export function rivalsOf(entry: Entry, reference: Reference): readonly Rival[] {
  const own = comparable(entry, reference);
  if (!own) return [];
  return sameQuestion(entry, reference)
    .flatMap((other) => {
      const held = comparable(other, reference);
      if (!held || overlap(own.interval, held.interval)) return [];
      return [{ entry: other, distanceKm2: Math.abs(own.valueKm2 - held.valueKm2) }];
    })
    .sort((a, b) => a.distanceKm2 - b.distanceKm2);
}

function comparable(entry: Entry, reference: Reference): Pick<RussianHeld, 'valueKm2' | 'interval'> | undefined {
  if (entry.figure.measures !== 'gain') return russianHeld(entry, reference);
  const scale = km2PerUnit(entry, reference);
  const { low, high } = intervalOf(entry.figure);
  return { valueKm2: entry.figure.value * scale, interval: { low: low * scale, high: high * scale } };
}
