import { combineTransfers } from './combine';
import { doubtOfLand, gainsOf } from './doubt';
import { movesLand } from './scenarios';
import { areaOrZero, type Situation } from './situation';
import type { ComputedTransfer } from './transfers';
import type { Doubt } from './uncertainty';
import type { Holder } from './units';

/** What a proposal changes for each side, km². */
export interface Effect {
  readonly ukraineKm2: number;
  readonly russiaKm2: number;
  readonly otherKm2: number;
  /** How uncertain the change of each side is, by its value with its sign. */
  readonly doubts: Readonly<Record<Holder, Doubt>>;
}

/** Net km² that would pass to each side under one scenario, for its one-line effect. */
export function effectOf(transfers: readonly ComputedTransfer[], situation: Situation): Effect {
  const { movements } = combineTransfers(
    transfers.filter((transfer) => movesLand(transfer.kind)),
    situation,
  );
  const of = (side: Holder) => {
    const gains = gainsOf({ movements }, side);
    const km2 = gains.reduce((sum, { land, times }) => sum + (times === 0 ? 0 : times * areaOrZero(land)), 0);
    return { km2, doubt: doubtOfLand(gains, situation) };
  };
  const [ukraine, russia, other] = [of('ukraine'), of('russia'), of('other')];
  return {
    ukraineKm2: ukraine.km2,
    russiaKm2: russia.km2,
    otherKm2: other.km2,
    doubts: { ukraine: ukraine.doubt, russia: russia.doubt, other: other.doubt },
  };
}
