import { boundingContact, contactLengthByUnit } from '../contact';
import { CONTROL_CLASSES, type ControlClass, type Definition } from '../control';
import { evaluateRegion } from '../evaluate';
import { sphericalAreaKm2 } from '../geometry/area';
import { areaOrZero, createSituation, holdingsOf, remember, unitsInScope, type Situation } from '../situation';
import { contactUncertaintyKm2, leastUncertaintyKm2, type ContactLength } from '../uncertainty';
import type { UnitId } from '../units';
import { computedKm2, publishedKm2, regionOf, type Subject } from './figures';

const CRIMEA: readonly UnitId[] = ['UA-43', 'UA-40'];

/** An area taken from the map, with what its uncertainty follows from. */
export interface MeasuredArea {
  readonly areaKm2: number;
  /** Length of the line of contact that bounds it, generalised to 1 km. */
  readonly contact: ContactLength;
  /** The same, front and pockets together. */
  readonly lineKm: number;
  /** Half-width from the snapshot's own uncertainty, never below {@link leastKm2}. */
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
    const lineKm = contact.frontKm + contact.pocketsKm;
    const leastKm2 = leastUncertaintyKm2(lineKm);
    const statedKm2 = contactUncertaintyKm2(contact, situation.snapshot.uncertainty);
    return {
      areaKm2: areaOf(subject, situation),
      contact,
      lineKm,
      leastKm2,
      uncertaintyKm2: Math.max(leastKm2, statedKm2),
    };
  });
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
  return remember(situation, `published ${JSON.stringify(subject)}`, () =>
    subject.units.reduce((sum, id) => {
      const part = areaOf({ ...subject, units: [id] }, situation);
      const { geodata } = situation;
      return part === 0 ? sum : sum + (part / computedKm2([id], geodata)) * publishedKm2([id], geodata);
    }, 0),
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

/** Classes the snapshot draws any land of, strongest first. */
export function drawnClasses(situation: Situation): readonly ControlClass[] {
  return CONTROL_CLASSES.filter((controlClass) =>
    situation.snapshot.areas.some((area) => area.class === controlClass && area.geometry.coordinates.length > 0),
  );
}

function sameClasses(a: readonly ControlClass[], b: readonly ControlClass[]): boolean {
  return a.length === b.length && a.every((controlClass) => b.includes(controlClass));
}

function contactOf(subject: Subject, situation: Situation): ContactLength {
  if (subject.side === 'whole') return { frontKm: 0, pocketsKm: 0 };
  if (subject.pockets) return boundingContact(evaluateRegion(regionOf(subject), situation), 'russia', situation);
  const lengths = contactLengthByUnit(situation);
  const inUnits = inScope(subject.units, situation).flatMap((id) => lengths.get(id) ?? []);
  return {
    frontKm: inUnits.reduce((sum, { frontKm }) => sum + frontKm, 0),
    pocketsKm: inUnits.reduce((sum, { pocketsKm }) => sum + pocketsKm, 0),
  };
}
