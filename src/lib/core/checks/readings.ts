import { drawnClasses, type ControlClass } from '../control';
import { KM2_PER_SQUARE_MILE } from '../format';
import type { Situation } from '../situation';
import type { Basis, DefinitionChange } from './claim-check';
import {
  computedKm2,
  denominatorUnits,
  distanceTo,
  publishedKm2,
  type Entry,
  type Interval,
  type Subject,
} from './figures';
import { combineUncertainties, type Doubt } from '../uncertainty';
import type { UnitId } from '../units';
import {
  inScope,
  measure,
  outlineOfSharePct,
  reachesBeyondCrimea,
  scaledToPublishedKm2,
  withDefinition,
} from './measure';

/** One figure in the snapshot's terms: the number the map gives for it, in the figure's own unit. */
export interface Reading {
  readonly value: number;
  /** How uncertain it is: the line and the outlines either way, the line's mean offset to one side. */
  readonly doubt: Doubt;
  /** The part of the half-width that the outlines make. */
  readonly outline: number;
  readonly least: number;
}

/** Whether a report can mean what the map gives, with no more than the uncertainty every map is credited with. */
export function agrees(reading: Reading, interval: Interval): boolean {
  return distanceTo(reading.value, interval) <= reading.least;
}

/** A figure as the map gives it for a subject under a definition. */
export function read(entry: Entry, subject: Subject, situation: Situation, basis: Basis, lineOf = situation): Reading {
  const { areaKm2, lineKm2, outlineKm2, offsetKm2, leastKm2 } = measure(subject, situation, lineOf);
  const scale = kilometresPerUnit(entry, situation, basis);
  const outline =
    entry.figure.unit === 'percent'
      ? outlineOfSharePct(subject, sharedUnits(entry, situation), situation, basis)
      : outlineKm2 / scale;
  return {
    value: areaKm2 / scale,
    doubt: { plusMinus: combineUncertainties(lineKm2 / scale, outline), tooHigh: offsetKm2 / scale },
    outline,
    least: leastKm2 / scale,
  };
}

/** The units a share is of, those in scope. */
function sharedUnits(entry: Entry, situation: Situation): readonly UnitId[] {
  return inScope(denominatorUnits(entry, situation.geodata), situation);
}

/** km² that one of the figure's unit stands for, in the situation's scope. */
export function kilometresPerUnit(entry: Entry, situation: Situation, basis: Basis): number {
  if (entry.figure.unit === 'sq-mi') return KM2_PER_SQUARE_MILE;
  if (entry.figure.unit !== 'percent') return 1;
  const units = sharedUnits(entry, situation);
  return (basis === 'computed' ? computedKm2 : publishedKm2)(units, situation.geodata) / 100;
}

/** A figure with one thing counted otherwise. */
export interface Alternative {
  readonly change: DefinitionChange;
  readonly reading: Reading;
}

/** The figure with one thing counted otherwise: pockets or all, Crimea, classes, whose areas. */
export function alternatives(
  entry: Entry,
  subject: Subject,
  situation: Situation,
  basis: Basis,
): readonly Alternative[] {
  const found: Alternative[] = [];
  const whole = otherwisePocketed(subject, situation);
  if (whole) {
    const change = { kind: 'pockets', only: whole.subject.pockets } as const;
    found.push({ change, reading: read(entry, whole.subject, whole.situation, basis) });
  }
  found.push(...otherScope(entry, subject, situation, basis));
  const { definition } = situation;
  for (const classes of classSets(drawnClasses(situation.snapshot))) {
    const variant = withDefinition(situation, { ...definition, classes });
    if (variant === situation) continue;
    found.push({ change: { kind: 'classes', classes }, reading: read(entry, subject, variant, basis, situation) });
  }
  found.push(otherAreas(entry, subject, situation, basis));
  return found;
}

/** The subject with pockets where it counts all land, or the reverse; undefined where that is no other reading. */
export function otherwisePocketed(
  subject: Subject,
  situation: Situation,
): { subject: Subject; situation: Situation } | undefined {
  if (subject.side !== 'russia') return undefined;
  if (situation.definition.pocketsOnly === true) {
    const all = withDefinition(situation, { ...situation.definition, pocketsOnly: false });
    return { subject: { ...subject, pockets: false }, situation: all };
  }
  const other = { ...subject, pockets: !subject.pockets };
  // Where nothing is detached, "less than" anything would agree on the pockets.
  return measure(other, situation).areaKm2 > 0 ? { subject: other, situation } : undefined;
}

function otherScope(entry: Entry, subject: Subject, situation: Situation, basis: Basis): readonly Alternative[] {
  if (!reachesBeyondCrimea(subject.units)) return [];
  const included = !situation.definition.crimea;
  const other = withDefinition(situation, { ...situation.definition, crimea: included });
  return [{ change: { kind: 'crimea', included }, reading: read(entry, subject, other, basis, situation) }];
}

function otherAreas(entry: Entry, subject: Subject, situation: Situation, basis: Basis): Alternative {
  const other: Basis = basis === 'computed' ? 'published' : 'computed';
  const change = { kind: 'areas', basis: other } as const;
  if (entry.figure.unit === 'percent') return { change, reading: read(entry, subject, situation, other) };
  const base = read(entry, subject, situation, basis);
  const scale = kilometresPerUnit(entry, situation, basis);
  return {
    change: { kind: 'areas', basis: 'published' },
    reading: { ...base, value: scaledToPublishedKm2(subject, situation) / scale },
  };
}

/** Occupied alone, then with each weaker class that the snapshot draws. */
function classSets(drawn: readonly ControlClass[]): readonly (readonly ControlClass[])[] {
  return drawn.map((_, index) => drawn.slice(0, index + 1));
}
