import type { Bilingual } from './text';
import type { Region } from './regions';
import type { Holder } from './units';

/** What a transfer does. `withdrawal`, `return` and `demilitarise` move land; `freeze`, `claim` and `recognise` do not. */
export const TRANSFER_KINDS = ['withdrawal', 'return', 'demilitarise', 'freeze', 'claim', 'recognise'] as const;
export type TransferKind = (typeof TRANSFER_KINDS)[number];

/** Whether a transfer of this kind changes who holds land. Freezing, claiming and recognising do not. */
export function movesLand(kind: TransferKind): boolean {
  return kind === 'withdrawal' || kind === 'return' || kind === 'demilitarise';
}

/** A side of a transfer; `none` is nobody (a demilitarised zone) or, with `freeze`, whoever holds it now. */
export type TransferSide = 'ukraine' | 'russia' | 'none';

/** The holder that a side of a transfer is. */
export function holderOf(side: TransferSide | Holder): Holder {
  return side === 'none' ? 'other' : side;
}

export type ScenarioStatus =
  | 'current'
  | 'reported'
  | 'proposed'
  | 'demanded'
  | 'claimed'
  | 'denied'
  | 'rejected'
  | 'withdrawn'
  | 'superseded'
  | 'own';

/** One piece of land a proposal is about. Only the part of `area` that `from` holds passes to `to`. */
export interface Transfer {
  readonly kind: TransferKind;
  readonly from: TransferSide;
  readonly to: TransferSide;
  readonly area: Region;
  readonly label: Bilingual;
  /** The report gave no geometry; the area only illustrates it. Then `illustrativeReason` says what was assumed. */
  readonly illustrative?: boolean;
  readonly illustrativeReason?: Bilingual;
  /** An option of the proposal that is off unless the person switches it on. */
  readonly optional?: boolean;
  /** Other ways the same report can be read; they widen the exchange ratio to a range. */
  readonly readings?: readonly { readonly label: Bilingual; readonly area: Region }[];
}

/** A number a scenario depends on that no report gave, offered to the person with a label. */
export interface ScenarioParameter {
  readonly id: string;
  readonly label: Bilingual;
  readonly unit: 'km';
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** What proposals are listed under, in that order. */
export const SCENARIO_GROUPS = ['own', 'current', 'return', 'demand', 'plan'] as const;
export type ScenarioGroup = (typeof SCENARIO_GROUPS)[number];

/**
 * A reported proposal: who, when, status, sources, and what it would move. One file in `geodata/scenarios`. Of group and
 * status `own` it is no report but what a person drew or changed; its id begins with `own-`.
 */
export interface Scenario {
  readonly id: string;
  readonly title: Bilingual;
  readonly group: ScenarioGroup;
  readonly proposer: Bilingual;
  /** Who reported it, as printed after "reported by". */
  readonly reportedBy: Bilingual;
  /** ISO date of the proposal or of the first report; `dateEnd` for a span. */
  readonly date: string;
  readonly dateEnd?: string;
  readonly status: ScenarioStatus;
  readonly statusNote?: Bilingual;
  readonly summary: Bilingual;
  /** Ids in `sources.json`; a scenario of one's own may have none. */
  readonly sources: readonly string[];
  /** What the person gives as the source of a scenario of their own: a text or an address. */
  readonly ownSource?: string;
  /** Ids in `claims.json` whose figures are about this proposal. */
  readonly claims: readonly string[];
  /** What the reports do not say. */
  readonly notKnown: readonly Bilingual[];
  readonly notes: readonly Bilingual[];
  readonly parameters: readonly ScenarioParameter[];
  readonly transfers: readonly Transfer[];
}
