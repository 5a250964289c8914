import type { Claim, ReportedFigure } from '../claims';
import { KM2_PER_SQUARE_MILE } from '../format';
import type { Geodata } from '../geodata';
import type { Region } from '../regions';
import type { UnitId } from '../units';
import type { Quoted } from './claim-check';

/** What the rules need of the product's data; a test can give just this. */
export type Reference = Pick<Geodata, 'units' | 'groups' | 'claims'>;

/** What a figure's region expression says, when it is one that reports use. */
export interface Subject {
  /** Whole units the figure is within, in the data's order. */
  readonly units: readonly UnitId[];
  /** Whose land is counted; `whole` is the units' full area. */
  readonly side: 'russia' | 'ukraine' | 'other' | 'whole';
  /** Only Russian-held land cut off from the main body. */
  readonly pockets: boolean;
}

/** Ends of what a figure can mean once its rounding and its "about" or "less than" are allowed for. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** One figure of one claim, with what the rules keep asking of it. */
export interface Entry {
  readonly claim: Claim;
  readonly index: number;
  readonly figure: ReportedFigure;
  /** Undefined for figures of no land in Ukraine. */
  readonly subject: Subject | undefined;
}

/** The subject of a region expression, or undefined for one that no report states in words (a band, a polygon). */
export function subjectOf(
  region: Region | undefined,
  reference: Pick<Reference, 'units' | 'groups'>,
): Subject | undefined {
  if (region === undefined) return undefined;
  if ('heldBy' in region) {
    const inner = subjectOf(region.in, reference);
    return inner?.side === 'whole' ? { ...inner, side: region.heldBy } : undefined;
  }
  if ('detachedPockets' in region) {
    const inner = subjectOf(region.detachedPockets, reference);
    return inner?.side === 'whole' ? { ...inner, side: 'russia', pockets: true } : undefined;
  }
  const named =
    'units' in region
      ? region.units
      : 'group' in region
        ? reference.groups.find((group) => group.id === region.group)?.units
        : undefined;
  if (!named) return undefined;
  const units = reference.units.filter((unit) => named.includes(unit.id)).map((unit) => unit.id);
  return { units, side: 'whole', pockets: false };
}

/** The expression of a subject, for the engine that evaluates regions. */
export function regionOf(subject: Subject): Region {
  const within: Region = { units: subject.units };
  if (subject.pockets) return { detachedPockets: within };
  return subject.side === 'whole' ? within : { heldBy: subject.side, in: within };
}

/** Pockets are a reading of their own only where they are at least this part of the land held. */
export const LEAST_POCKETS = 0.05;

/** Every figure of a claim with its subject. */
export function entriesOf(claim: Claim, reference: Pick<Reference, 'units' | 'groups'>): readonly Entry[] {
  return claim.figures.map((figure, index) => ({
    claim,
    index,
    figure,
    subject: subjectOf(figure.subject, reference),
  }));
}

/** Sum of the published areas of units, km². */
export function publishedKm2(ids: readonly UnitId[], reference: Pick<Reference, 'units'>): number {
  return reference.units.filter((unit) => ids.includes(unit.id)).reduce((sum, unit) => sum + unit.publishedAreaKm2, 0);
}

/** Sum of the areas of units as computed from their outlines, km². */
export function computedKm2(ids: readonly UnitId[], reference: Pick<Reference, 'units'>): number {
  return reference.units.filter((unit) => ids.includes(unit.id)).reduce((sum, unit) => sum + unit.computedKm2, 0);
}

/**
 * What a figure can mean, in its own unit. "Nearly" is up to its value and not more than a whole rounding step
 * below; "less than" starts at 0; "more than" ends at 100 for a share and nowhere for an area.
 */
export function intervalOf(figure: ReportedFigure, precision = figure.precision): Interval {
  const { value, low = value, high = value, qualifier, unit } = figure;
  switch (qualifier) {
    case 'nearly':
      return { low: low - 2 * precision, high };
    case 'less-than':
      return { low: 0, high: high + precision };
    case 'more-than':
      return { low: low - precision, high: unit === 'percent' ? 100 : Infinity };
    case 'about':
    case undefined:
      return { low: low - precision, high: high + precision };
  }
}

/** Units the share is of; those of the subject when the report names no others. */
export function denominatorUnits(entry: Entry, reference: Pick<Reference, 'units' | 'groups'>): readonly UnitId[] {
  return subjectOf(entry.figure.denominator, reference)?.units ?? entry.subject?.units ?? [];
}

/** km² that one of the figure's own unit stands for, where shares are of published areas. */
export function km2PerUnit(entry: Entry, reference: Pick<Reference, 'units' | 'groups'>): number {
  switch (entry.figure.unit) {
    case 'km2':
      return 1;
    case 'sq-mi':
      return KM2_PER_SQUARE_MILE;
    case 'percent':
      return publishedKm2(denominatorUnits(entry, reference), reference) / 100;
    case 'count':
    case 'km':
      return Number.NaN;
  }
}

/** Whether two subjects are of the same units, in whatever hands. */
export function sameUnits(a: readonly UnitId[], b: readonly UnitId[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

/** Whether two figures are of the same land: units, side, pockets and kind of measure. */
export function sameLand(a: Entry, b: Entry): boolean {
  return (
    a.figure.measures === b.figure.measures &&
    a.subject !== undefined &&
    b.subject !== undefined &&
    a.subject.side === b.subject.side &&
    a.subject.pockets === b.subject.pockets &&
    sameUnits(a.subject.units, b.subject.units)
  );
}

/** Whether two figures give what one side holds and what the other side holds of the same units. */
export function oppositeSides(a: Entry, b: Entry): boolean {
  if (!a.subject || !b.subject || a.figure.measures !== 'area' || b.figure.measures !== 'area') return false;
  const sides = [a.subject.side, b.subject.side];
  return (
    sides.includes('russia') &&
    sides.includes('ukraine') &&
    !a.subject.pockets &&
    !b.subject.pockets &&
    sameUnits(a.subject.units, b.subject.units)
  );
}

/** Ends of intervals this close, relative to their size, touch: the same end computed in two ways. */
const TOUCHING = 1e-9;

/** Whether two intervals share a value; touching ends do. */
export function overlap(a: Interval, b: Interval): boolean {
  const slack = TOUCHING * Math.max(Math.abs(a.high), Math.abs(b.high));
  return a.low <= b.high + slack && b.low <= a.high + slack;
}

/** How far a value lies outside an interval; 0 inside. */
export function distanceTo(value: number, interval: Interval): number {
  return Math.max(0, interval.low - value, value - interval.high);
}

/** The ISO date a figure is about. */
export function dateOf(entry: Entry): string {
  return entry.figure.asOf ?? entry.claim.asOf;
}

/** Whole days between two ISO dates, never negative. */
export function daysBetween(a: string, b: string): number {
  return Math.abs(Math.round((Date.parse(`${a}T00:00:00Z`) - Date.parse(`${b}T00:00:00Z`)) / 86_400_000));
}

/** Whether a party whom a report credits is the one that made a claim: its speaker, or its publisher. */
export function madeBy(claim: Claim, party: string): boolean {
  return claim.speaker?.en === party || claim.publisher.en === party;
}

/** A figure as reasons quote it. */
export function quote(entry: Entry): Quoted {
  const { value, low, high, unit, qualifier, words } = entry.figure;
  return {
    id: entry.claim.id,
    value,
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    unit,
    ...(qualifier === undefined ? {} : { qualifier }),
    ...(words === undefined ? {} : { words }),
  };
}

/** The same with whose land it counts, for a figure set next to one of the other side. */
export function quoteWithSide(entry: Entry): Quoted {
  const side = entry.subject?.side;
  return side === 'russia' || side === 'ukraine' ? { ...quote(entry), heldBy: side } : quote(entry);
}
