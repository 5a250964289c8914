import { booleanPointInPolygon, point } from '@turf/turf';
import type { MultiPolygon } from 'geojson';
import { combineTransfers } from './combine';
import type { Place } from './geodata';
import { boxOf } from './geometry/box';
import type { TransferSide } from './scenarios';
import type { Situation } from './situation';
import type { ComputedTransfer } from './transfers';

/** Places in the land that would pass from one side to another. */
export interface PlacesMoved {
  readonly from: TransferSide;
  readonly to: TransferSide;
  /** Ids of places, sites such as power plants first, then from the best known to the least. */
  readonly places: readonly string[];
}

/**
 * Known places inside the land that transfers move together, each direction apart; land on which they disagree is not
 * moved. A place is one point, so a town that a line divides is on one side of it, and one near a line may be on the
 * other.
 */
export function placesMoved(transfers: readonly ComputedTransfer[], situation: Situation): readonly PlacesMoved[] {
  const { places } = situation.geodata;
  const moved = new Map<string, { from: TransferSide; to: TransferSide; found: Place[] }>();
  for (const { from, to, geometry } of combineTransfers(transfers, situation).movements) {
    const direction = moved.get(`${from} ${to}`) ?? { from, to, found: [] };
    direction.found.push(...placesInside(geometry, places));
    moved.set(`${from} ${to}`, direction);
  }
  return [...moved.values()]
    .filter(({ found }) => found.length > 0)
    .map(({ from, to, found }) => ({ from, to, places: found.sort(bestKnownFirst).map(({ id }) => id) }));
}

function placesInside(land: MultiPolygon, places: readonly Place[]): readonly Place[] {
  if (land.coordinates.length === 0) return [];
  const [west, south, east, north] = boxOf(land);
  return places.filter(({ position: [x = NaN, y = NaN] }) => {
    if (x < west || x > east || y < south || y > north) return false;
    return booleanPointInPolygon(point([x, y]), land);
  });
}

function bestKnownFirst(a: Place, b: Place): number {
  const weight = ({ kind, rank }: Place) => (kind === 'site' ? 0 : rank);
  return weight(a) - weight(b) || (a.nameEn < b.nameEn ? -1 : 1);
}
