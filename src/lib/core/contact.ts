import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { booleanPointInPolygon, point } from '@turf/turf';
import { boxOf, type Box } from './geometry/box';
import { lengthKm } from './geometry/length';
import { generalise } from './geometry/generalise';
import { lineOfContact } from './geometry/line-of-contact';
import { intersection } from './geometry/overlay';
import {
  allUnitIds,
  contactLine,
  detachedLand,
  heldIn,
  landFacing,
  remember,
  unitsInScope,
  type Situation,
} from './situation';
import type { ContactLength } from './uncertainty';
import type { UnitId } from './units';

/** Tolerance in km to which the line of contact is generalised before its length is taken. */
export const CONTACT_GENERALISATION_KM = 1;

/** No line at all. */
export const NO_CONTACT: ContactLength = { frontKm: 0, pocketsKm: 0 };

/** Edges from one unit to another are cut into pieces no longer than this. */
const PIECE_KM = 2;

/** Length of the line of contact inside each unit in km, generalised to 1 km first. */
export function contactLengthByUnit(situation: Situation): ReadonlyMap<UnitId, ContactLength> {
  return remember(situation, 'contact by unit', () => lengthByUnit(generalisedContact(situation), situation));
}

/**
 * Length of some stretches of a situation's line of contact inside each unit in km, along its main body and round its
 * pockets. An edge between two units is given to each by the midpoints of its pieces; where the line runs along a unit
 * border, the first such unit has it.
 */
export function lengthByUnit(stretches: MultiLineString, situation: Situation): ReadonlyMap<UnitId, ContactLength> {
  const lengths = new Map<UnitId, ContactLength>();
  if (stretches.coordinates.length === 0) return lengths;
  const unitAt = unitLocator(situation);
  const isPocket = pocketTest(situation);
  for (const part of stretches.coordinates) {
    const key = isPocket(part) ? 'pocketsKm' : 'frontKm';
    for (const { unit, km } of lengthsAlong(part, unitAt)) {
      const known = lengths.get(unit) ?? NO_CONTACT;
      lengths.set(unit, { ...known, [key]: known[key] + km });
    }
  }
  return lengths;
}

/** The line of contact generalised to 1 km, whose length the ledger prints. */
export function generalisedContact(situation: Situation): MultiLineString {
  return remember(situation, 'generalised contact', () =>
    generalise(contactLine(situation), CONTACT_GENERALISATION_KM),
  );
}

/** Length in km of the line of contact that bounds a piece of land one side holds, generalised to 1 km. */
export function boundingContact(land: MultiPolygon, holder: 'ukraine' | 'russia', situation: Situation): ContactLength {
  if (land.coordinates.length === 0) return NO_CONTACT;
  const russianHeld = heldIn(situation, 'russia', allUnitIds(situation));
  const detached = intersection(detachedLand(situation), russianHeld);
  const bordering = (held: MultiPolygon) =>
    holder === 'ukraine'
      ? lineOfContact(held, land)
      : lineOfContact(intersection(held, land), landFacing(land, russianHeld, situation));
  const pocketsKm = generalisedKm(bordering(detached));
  return { frontKm: Math.max(0, generalisedKm(bordering(russianHeld)) - pocketsKm), pocketsKm };
}

/** Length of a line of contact in km, generalised to 1 km; what the ledger prints. */
export function generalisedKm(line: MultiLineString): number {
  return line.coordinates.length === 0 ? 0 : lengthKm(generalise(line, CONTACT_GENERALISATION_KM));
}

/** Tells whether a part of the line runs round land detached from the main body: it shares its vertices then. */
function pocketTest(situation: Situation): (part: readonly Position[]) => boolean {
  // One number for a position to about a metre: 1e-5° of both, side by side in 53 bits.
  const keyOf = (position: Position) => Math.round(position[0]! * 1e5) * 1e8 + Math.round(position[1]! * 1e5);
  const vertices = new Set(detachedLand(situation).coordinates.flat(2).map(keyOf));
  return (part) => part.some((position) => vertices.has(keyOf(position)));
}

function* lengthsAlong(part: readonly Position[], unitAt: (position: Position) => UnitId | undefined) {
  const units = part.map(unitAt);
  for (let index = 1; index < part.length; index += 1) {
    const [from, to] = [part[index - 1]!, part[index]!];
    const km = lengthKm({ type: 'LineString', coordinates: [from, to] });
    const unit = units[index];
    if (unit !== undefined && unit === units[index - 1]) {
      yield { unit, km };
      continue;
    }
    const count = Math.max(1, Math.ceil(km / PIECE_KM));
    for (let piece = 0; piece < count; piece += 1) {
      const share = (piece + 0.5) / count;
      const middle = [from[0]! + (to[0]! - from[0]!) * share, from[1]! + (to[1]! - from[1]!) * share];
      const pieceUnit = unitAt(middle);
      if (pieceUnit !== undefined) yield { unit: pieceUnit, km: km / count };
    }
  }
}

/** Finds the unit a position lies in, the one found last first: a line stays in a unit for long. */
function unitLocator(situation: Situation): (position: Position) => UnitId | undefined {
  const units = unitsInScope(situation).map((unit) => ({ ...unit, box: boxOf(unit.geometry) }));
  let last: (typeof units)[number] | undefined;
  return (position) => {
    if (!last || !inside(position, last.geometry, last.box)) {
      last = units.find((unit) => inside(position, unit.geometry, unit.box));
    }
    return last?.id;
  };
}

function inside(position: Position, geometry: MultiPolygon, box: Box): boolean {
  const [x, y] = [position[0]!, position[1]!];
  if (x < box[0] || x > box[2] || y < box[1] || y > box[3]) return false;
  return booleanPointInPolygon(point([x, y]), geometry);
}
