import type { MultiPolygon } from 'geojson';
import { combineTransfers, type Movement } from './combine';
import { boundingContact } from './contact';
import { movesLand, type TransferSide } from './scenarios';
import { areaOrZero, remember, type Situation } from './situation';
import { splitByUnit, type ComputedTransfer } from './transfers';
import {
  combineUncertainties,
  contactOffsetKm2,
  contactUncertaintyKm2,
  outlineUncertaintyKm2,
  type ContactLength,
  type Doubt,
} from './uncertainty';
import type { Holder } from './units';

/** What a proposal changes for each side, km². */
export interface Effect {
  readonly ukraineKm2: number;
  readonly russiaKm2: number;
  readonly otherKm2: number;
  /** Half-width (coverage factor 2) of the land that would pass, all movements together. */
  readonly uncertaintyKm2: number;
}

/** Length of the line of contact that bounds a piece of land; remembered by the land's object. */
function contactRound(land: MultiPolygon, situation: Situation): ContactLength {
  const known = remember(situation, 'contact round', () => new WeakMap<MultiPolygon, ContactLength>());
  const length = known.get(land) ?? boundingContact(land, situation);
  known.set(land, length);
  return length;
}

/**
 * Half-width in km² (coverage factor 2) of land that one side holds: of the line of contact that bounds it, and of the
 * outlines of the units it lies in. Land of neither side has no line of its own, so its outlines alone count.
 * Remembered by the land's object.
 */
export function landUncertaintyKm2(land: MultiPolygon, holder: TransferSide, situation: Situation): number {
  const known = remember(situation, `uncertainty ${holder}`, () => new WeakMap<MultiPolygon, number>());
  const halfWidth =
    known.get(land) ?? combineUncertainties(lineKm2(land, holder, situation), outlineKm2(land, situation));
  known.set(land, halfWidth);
  return halfWidth;
}

function lineKm2(land: MultiPolygon, holder: TransferSide, situation: Situation): number {
  if (holder === 'none') return 0;
  return contactUncertaintyKm2(contactRound(land, situation), situation.snapshot.uncertainty);
}

function outlineKm2(land: MultiPolygon, situation: Situation): number {
  const parts = splitByUnit(land, situation);
  return outlineUncertaintyKm2(
    situation.geodata.units.flatMap((unit) => {
      const part = parts.get(unit.id);
      return part === undefined ? [] : [{ ...unit, areaKm2: areaOrZero(part) }];
    }),
  );
}

/** Net km² that would pass to each side under one scenario, for its one-line effect. */
export function effectOf(transfers: readonly ComputedTransfer[], situation: Situation): Effect {
  const { movements } = combineTransfers(
    transfers.filter((transfer) => movesLand(transfer.kind)),
    situation,
  );
  const net: Record<Holder, number> = { ukraine: 0, russia: 0, other: 0 };
  for (const movement of movements) {
    const km2 = areaOrZero(movement.geometry);
    net[holderOf(movement.from)] -= km2;
    net[holderOf(movement.to)] += km2;
  }
  return {
    ukraineKm2: net.ukraine,
    russiaKm2: net.russia,
    otherKm2: net.other,
    uncertaintyKm2: movedUncertaintyKm2(movements, situation),
  };
}

/** Half-width in km² (coverage factor 2) of all land that passes. */
export function movedUncertaintyKm2(movements: readonly Movement[], situation: Situation): number {
  return combineUncertainties(...movements.map(({ geometry, from }) => landUncertaintyKm2(geometry, from, situation)));
}

/** The holder that a side of a transfer is. */
export function holderOf(side: TransferSide | Holder): Holder {
  return side === 'none' ? 'other' : side;
}

/**
 * How uncertain the Russian-held area is once land has moved. Where the line of contact bounds land that passes, it
 * bounds Russian-held land no longer: a named border or a drawn one takes its place. So only what is left of the line
 * is uncertain, and the outlines of what is then held.
 *
 * @param contact length of the line before
 * @param russianHeldKm2 Russian-held area of each unit after
 */
export function doubtAfter(
  movements: readonly Movement[],
  contact: ContactLength,
  russianHeldKm2: ReadonlyMap<string, number>,
  situation: Situation,
): Doubt {
  const left = { ...contact };
  for (const { from, to, geometry } of movements) {
    if (from !== 'russia' && to !== 'russia') continue;
    const gone = contactRound(geometry, situation);
    left.frontKm = Math.max(0, left.frontKm - gone.frontKm);
    left.pocketsKm = Math.max(0, left.pocketsKm - gone.pocketsKm);
  }
  const line = situation.snapshot.uncertainty;
  const outline = outlineUncertaintyKm2(
    situation.geodata.units.map((unit) => ({ ...unit, areaKm2: russianHeldKm2.get(unit.id) ?? 0 })),
  );
  return {
    plusMinus: combineUncertainties(contactUncertaintyKm2(left, line), outline),
    tooHigh: contactOffsetKm2(left, line),
  };
}
