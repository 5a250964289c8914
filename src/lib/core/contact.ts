import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { booleanPointInPolygon, point } from '@turf/turf';
import { boxOf, type Box } from './geometry/box';
import { lengthKm } from './geometry/length';
import { detachedLand } from './evaluate';
import { generalise, lineOfContact, lineOfContactIn } from './geometry/line-of-contact';
import { intersection } from './geometry/overlay';
import {
  allUnitIds,
  contactLine,
  heldIn,
  landFacing,
  remember,
  territoryOf,
  unitsInScope,
  type Situation,
} from './situation';
import type { ContactLength } from './uncertainty';
import type { UnitId } from './units';

/** Tolerance in km to which the line of contact is generalised before its length is taken. */
export const CONTACT_GENERALISATION_KM = 1;

/** Pieces longer than this are cut, so that each can be given to one unit by its midpoint. */
const PIECE_KM = 2;

/**
 * Length of the line of contact inside each unit in km, generalised to 1 km first. A piece is given to the unit
 * its midpoint lies in, or, where the line runs along a unit border, to the first such unit.
 */
export function contactLengthByUnit(situation: Situation): ReadonlyMap<UnitId, ContactLength> {
  return remember(situation, 'contact by unit', () => {
    const all = lengthByUnit(contactLine(situation), situation);
    const pockets = lengthByUnit(pocketLine(situation), situation);
    return new Map(
      [...all].map(([unit, km]) => {
        const pocketsKm = Math.min(km, pockets.get(unit) ?? 0);
        return [unit, { frontKm: km - pocketsKm, pocketsKm }];
      }),
    );
  });
}

/** Length in km of the line of contact that bounds a piece of land one side holds, generalised to 1 km. */
export function boundingContact(land: MultiPolygon, holder: 'ukraine' | 'russia', situation: Situation): ContactLength {
  if (land.coordinates.length === 0) return { frontKm: 0, pocketsKm: 0 };
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

/** The line of contact round land that is detached from the main body. */
function pocketLine(situation: Situation): MultiLineString {
  return lineOfContactIn(detachedLand(situation), territoryOf(situation, allUnitIds(situation)));
}

function lengthByUnit(line: MultiLineString, situation: Situation): ReadonlyMap<UnitId, number> {
  const lengths = new Map<UnitId, number>();
  if (line.coordinates.length === 0) return lengths;
  const units = unitsInScope(situation).map((unit) => ({
    id: unit.id,
    geometry: unit.geometry,
    box: boxOf(unit.geometry),
  }));
  for (const [from, to] of pieces(generalise(line, CONTACT_GENERALISATION_KM))) {
    const middle: Position = [(from[0]! + to[0]!) / 2, (from[1]! + to[1]!) / 2];
    const unit = units.find((candidate) => inside(middle, candidate.geometry, candidate.box));
    if (!unit) continue;
    const km = lengthKm({ type: 'LineString', coordinates: [from, to] });
    lengths.set(unit.id, (lengths.get(unit.id) ?? 0) + km);
  }
  return lengths;
}

function inside(position: Position, geometry: MultiPolygon, box: Box): boolean {
  const [x, y] = [position[0]!, position[1]!];
  if (x < box[0] || x > box[2] || y < box[1] || y > box[3]) return false;
  return booleanPointInPolygon(point([x, y]), geometry);
}

function* pieces(line: MultiLineString): Generator<readonly [Position, Position]> {
  for (const part of line.coordinates) {
    for (let index = 1; index < part.length; index += 1) {
      const [from, to] = [part[index - 1]!, part[index]!];
      const count = Math.max(1, Math.ceil(lengthKm({ type: 'LineString', coordinates: [from, to] }) / PIECE_KM));
      const at = (step: number): Position => [
        from[0]! + ((to[0]! - from[0]!) * step) / count,
        from[1]! + ((to[1]! - from[1]!) * step) / count,
      ];
      for (let step = 0; step < count; step += 1) yield [at(step), at(step + 1)];
    }
  }
}
