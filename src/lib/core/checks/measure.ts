import { boundingContact, contactLengthByUnit, NO_CONTACT, totalLength } from '../contact';
import { CONTROL_CLASSES, type ControlClass, type Definition } from '../control';
import { evaluateRegion } from '../evaluate';
import { sphericalAreaKm2 } from '../geometry/area';
import { areaOrZero, createSituation, holdingsOf, remember, unitsInScope, type Situation } from '../situation';
import {
  combineUncertainties,
  contactOffsetKm2,
  contactUncertaintyKm2,
  leastUncertaintyKm2,
  outlineUncertaintyKm2,
  outlineUncertaintyPct,
  type ContactLength,
  type LandInUnit,
} from '../uncertainty';
import type { UnitId } from '../units';
import { regionOf, type Subject } from './figures';

const CRIMEA: readonly UnitId[] = ['UA-43', 'UA-40'];

/** An area taken from the map, with what its uncertainty follows from. */
export interface MeasuredArea {
  readonly areaKm2: number;
  /** Length of the line of contact that bounds it, generalised to 1 km. */
  readonly contact: ContactLength;
  /** Half-width from the snapshot's own uncertainty of its line, never below {@link leastKm2}. */
  readonly lineKm2: number;
  /** Half-width from the outlines of the units. */
  readonly outlineKm2: number;
  /** How many km² too high it may lie besides, by the line's mean offset; negative for too low. */
  readonly offsetKm2: number;
  /** Both half-widths together. */
  readonly uncertaintyKm2: number;
  /** Half-width any map is credited with; only this much can make a report agree. */
  readonly leastKm2: number;
}

/**
 * The area of a subject in a situation.
 *
 * @param lineOf the situation whose line of contact bounds it; another definition of the same snapshot is taken to
 * have the same length of line, which is slow to compute and hardly differs
 */
export function measure(subject: Subject, situation: Situation, lineOf: Situation = situation): MeasuredArea {
  return remember(situation, `measure ${JSON.stringify(subject)} ${lineOf === situation}`, () => {
    const contact = contactOf(subject, lineOf);
    const leastKm2 = leastUncertaintyKm2(contact.frontKm + contact.pocketsKm);
    const line = situation.snapshot.uncertainty;
    const lineKm2 = Math.max(leastKm2, contactUncertaintyKm2(contact, line));
    const outlineKm2 = subject.side === 'whole' ? 0 : outlineUncertaintyKm2(landByUnit(subject, situation));
    return {
      areaKm2: areaOf(subject, situation),
      contact,
      lineKm2,
      outlineKm2,
      offsetKm2: contactOffsetKm2(contact, line) * (subject.side === 'russia' ? 1 : -1),
      uncertaintyKm2: combineUncertainties(lineKm2, outlineKm2),
      leastKm2,
    };
  });
}

/**
 * Percentage points by which the outlines may make a share wrong, see {@link outlineUncertaintyPct}.
 *
 * @param wholes the units the share is of
 */
export function outlineOfSharePct(
  subject: Subject,
  wholes: readonly UnitId[],
  situation: Situation,
  basis: 'computed' | 'published',
): number {
  const counted = new Map(landByUnit(subject, situation).map((part) => [part.id, part.areaKm2]));
  const units = situation.geodata.units.filter((unit) => wholes.includes(unit.id));
  return outlineUncertaintyPct(
    units.map((unit) => ({ ...unit, areaKm2: counted.get(unit.id) ?? 0 })),
    basis,
  );
}

/** What a subject is made of in each unit in scope. */
function landByUnit(subject: Subject, situation: Situation): readonly (LandInUnit & { readonly id: UnitId })[] {
  return remember(situation, `by unit ${JSON.stringify(subject)}`, () =>
    unitsInScope(situation)
      .filter((unit) => subject.units.includes(unit.id))
      .map((unit) => ({ ...unit, areaKm2: areaOf({ ...subject, units: [unit.id] }, situation) })),
  );
}

/** Units do not overlap, so their parts add up; joining them into one geometry first would only take time. */
function areaOf(subject: Subject, situation: Situation): number {
  const { side, pockets, units } = subject;
  if (pockets || side === 'whole') return areaOrZero(evaluateRegion(regionOf(subject), situation));
  return unitsInScope(situation)
    .filter((unit) => units.includes(unit.id))
    .reduce((sum, unit) => sum + areaOrZero(holdingsOf(situation, unit)[side]), 0);
}

/** The same area with each unit's part scaled from the unit's outline to its published area, km². */
export function scaledToPublishedKm2(subject: Subject, situation: Situation): number {
  return landByUnit(subject, situation).reduce(
    (sum, { areaKm2, computedKm2, publishedAreaKm2 }) => sum + (areaKm2 / computedKm2) * publishedAreaKm2,
    0,
  );
}

/** The same area on a sphere, km²: what a tool that forgets the ellipsoid would print. */
export function onSphereKm2(subject: Subject, situation: Situation): number {
  const geometry = evaluateRegion(regionOf(subject), situation);
  return geometry.coordinates.length === 0 ? 0 : sphericalAreaKm2(geometry);
}

/** The same data and snapshot with another definition; kept with the situation. */
export function withDefinition(situation: Situation, definition: Definition): Situation {
  const classes = CONTROL_CLASSES.filter((controlClass) => definition.classes.includes(controlClass));
  const { crimea, pocketsOnly = false } = definition;
  const present = situation.definition;
  const isSame = crimea === present.crimea && pocketsOnly === (present.pocketsOnly ?? false);
  if (isSame && sameClasses(classes, present.classes)) return situation;
  return remember(situation, `definition ${classes.join()} ${crimea} ${pocketsOnly}`, () =>
    createSituation(situation.geodata, situation.snapshot, { classes, crimea, pocketsOnly }),
  );
}

/** The units of a list that the definition's scope includes. */
export function inScope(units: readonly UnitId[], situation: Situation): readonly UnitId[] {
  return situation.definition.crimea ? units : units.filter((id) => !CRIMEA.includes(id));
}

/** Whether a list of units has Crimea or Sevastopol in it and other units beside. */
export function reachesBeyondCrimea(units: readonly UnitId[]): boolean {
  return units.some((id) => CRIMEA.includes(id)) && units.some((id) => !CRIMEA.includes(id));
}

function sameClasses(a: readonly ControlClass[], b: readonly ControlClass[]): boolean {
  return a.length === b.length && a.every((controlClass) => b.includes(controlClass));
}

function contactOf(subject: Subject, situation: Situation): ContactLength {
  if (subject.side === 'whole') return NO_CONTACT;
  if (subject.pockets) return boundingContact(evaluateRegion(regionOf(subject), situation), situation);
  const lengths = contactLengthByUnit(situation);
  return totalLength(inScope(subject.units, situation).flatMap((id) => lengths.get(id) ?? []));
}
