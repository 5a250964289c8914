import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { booleanPointInPolygon, point } from '@turf/turf';
import { boxOf, type Box } from './geometry/box';
import { lengthKm } from './geometry/length';
import { generalise } from './geometry/generalise';
import { lineAlong, lineApart } from './geometry/line-apart';
import { contactLine, detachedLand, remember, unitsInScope, type Situation } from './situation';
import type { ContactLength } from './uncertainty';
import type { UnitId } from './units';

/** Tolerance in km to which the line of contact is generalised before its length is taken. */
const CONTACT_GENERALISATION_KM = 1;

/** No line at all. */
export const NO_CONTACT: ContactLength = { frontKm: 0, pocketsKm: 0 };

/** Edges from one unit to another are cut into pieces no longer than this. */
const PIECE_KM = 2;

/**
 * The stretches of the line of contact that can err. Along a border of units, as before 2022 between Crimea and Kherson
 * oblast, the line is that border: how well it is drawn is a matter of the outlines. A publisher's own drawing of such
 * a border does not run within 5 cm of it and stays part of the line.
 */
export function uncertainLine(situation: Situation): MultiLineString {
  return remember(situation, 'uncertain line', () =>
    lineApart(
      contactLine(situation),
      situation.geodata.units.map(({ geometry }) => geometry),
    ),
  );
}

/** Length in km of the {@link uncertainLine} inside each unit, generalised to 1 km first. */
export function contactLengthByUnit(situation: Situation): ReadonlyMap<UnitId, ContactLength> {
  return lengthByUnit(uncertainLine(situation), situation);
}

/**
 * Length in km of some stretches of a situation's line inside each unit, generalised to 1 km first, along its main body
 * and round its pockets. An edge between two units is given to each by the midpoints of its pieces. Remembered by the
 * stretches' object.
 */
export function lengthByUnit(stretches: MultiLineString, situation: Situation): ReadonlyMap<UnitId, ContactLength> {
  const known = remember(
    situation,
    'lengths',
    () => new WeakMap<MultiLineString, ReadonlyMap<UnitId, ContactLength>>(),
  );
  const lengths = known.get(stretches) ?? measured(stretches, situation);
  known.set(stretches, lengths);
  return lengths;
}

function measured(stretches: MultiLineString, situation: Situation): ReadonlyMap<UnitId, ContactLength> {
  const lengths = new Map<UnitId, ContactLength>();
  const unitAt = unitLocator(situation);
  const isPocket = pocketTest(situation);
  for (const part of generalise(stretches, CONTACT_GENERALISATION_KM).coordinates) {
    const key = isPocket(part) ? 'pocketsKm' : 'frontKm';
    for (const { unit, km } of lengthsAlong(part, unitAt)) {
      const length = lengths.get(unit) ?? NO_CONTACT;
      lengths.set(unit, { ...length, [key]: length[key] + km });
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

/** Length in km of the stretches of the {@link uncertainLine} that bound a piece of land, generalised to 1 km. */
export function boundingContact(land: MultiPolygon, situation: Situation): ContactLength {
  return totalLength(lengthByUnit(lineAlong(uncertainLine(situation), [land]), situation).values());
}

/** Lengths together. */
export function totalLength(lengths: Iterable<ContactLength>): ContactLength {
  let { frontKm, pocketsKm } = NO_CONTACT;
  for (const length of lengths) [frontKm, pocketsKm] = [frontKm + length.frontKm, pocketsKm + length.pocketsKm];
  return { frontKm, pocketsKm };
}

/** Length of a line of contact in km, generalised to 1 km; what the ledger prints. */
export function generalisedKm(line: MultiLineString): number {
  return line.coordinates.length === 0 ? 0 : lengthKm(generalise(line, CONTACT_GENERALISATION_KM));
}

/** Tells whether a part of the line runs round land detached from the main body: it shares its vertices then. */
function pocketTest(situation: Situation): (part: readonly Position[]) => boolean {
  // One number for a position to about a metre: 1e-5° of both, side by side in 53 bits.
  const keyOf = (position: Position) => Math.round(position[0]! * 1e5) * 1e8 + Math.round(position[1]! * 1e5);
  const vertices = remember(
    situation,
    'vertices of pockets',
    () => new Set(detachedLand(situation).coordinates.flat(2).map(keyOf)),
  );
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
