import { checkClaims } from '../core/checks';
import type { ClaimCheck } from '../core/checks/claim-check';
import type { Claim } from '../core/claims';
import { drawsNothingCounted } from '../core/control';
import { computeLedger, type Ledger } from '../core/ledger';
import type { Choices, Situation } from '../core/situation';
import { DEFAULT_VIEW, type View } from '../core/view';
import { definitionSentence, nothingCountedSentence } from '../i18n/definition';
import { translate } from '../i18n/translate';

/** What data files are made from. Everything in them follows from it, so the same gives the same bytes. */
export interface Publication {
  /** The data, the control snapshot and the definition; `view.definition` must be the same. */
  readonly situation: Situation;
  /** What a person chose to see: scenarios and their options, whose areas shares are of, the language. */
  readonly view: View;
  /** Ids of the claims; without them those that the scenarios name, or with no scenario those about control now. */
  readonly claims?: readonly string[];
  /** Pictures that go along, for the list of files. */
  readonly pictures?: readonly Picture[];
  /** The page that reviews of claims will stand on; without one no review is written, for a review must name it. */
  readonly reviewPage?: ReviewPage;
}

/** A picture beside the data. */
export interface Picture {
  readonly name: string;
  /** What it shows, in words. */
  readonly alt: string;
}

/** Who reviews a claim, and where. */
export interface ReviewPage {
  /** Address of the page that holds the whole review. */
  readonly url: string;
  /** Name of the organisation that publishes the review. */
  readonly author: string;
  readonly authorUrl?: string;
  /** ISO date of the review. */
  readonly datePublished?: string;
}

/** A publication of what is chosen here, all else as on a first visit; the address in it opens the same map. */
export function publicationOf(
  situation: Situation,
  chosen: Partial<Omit<View, 'definition' | 'snapshot'>>,
  parts: Omit<Publication, 'situation' | 'view'> = {},
): Publication {
  const { geodata, snapshot, definition } = situation;
  const loaded = snapshot.id === geodata.builtin.id ? {} : { snapshot: snapshot.id };
  return { situation, view: { ...DEFAULT_VIEW, ...chosen, ...loaded, definition }, ...parts };
}

const ledgers = new WeakMap<Publication, Ledger>();
const checks = new WeakMap<Publication, readonly ClaimCheck[]>();

/**
 * The ledger of a publication's scenarios together, worked out once.
 *
 * @throws Error in the publication's language when the snapshot draws nothing of what is counted: there is nothing to publish
 */
export function ledgerOf(publication: Publication): Ledger {
  const { situation, view } = publication;
  if (drawsNothingCounted(situation.snapshot, situation.definition)) {
    throw new Error(nothingCountedSentence(situation.definition, translate(view.language)));
  }
  const ledger = ledgers.get(publication) ?? computeLedger(situation, view.scenarios, choicesOf(view));
  ledgers.set(publication, ledger);
  return ledger;
}

/** The claims of a publication, in the data's order. */
export function claimsOf({ situation, view, claims }: Publication): readonly Claim[] {
  const { geodata } = situation;
  const about = geodata.scenarios.filter((scenario) =>
    view.scenarios.length === 0 ? scenario.status === 'current' : view.scenarios.includes(scenario.id),
  );
  const ids = new Set(claims ?? about.flatMap((scenario) => scenario.claims));
  return geodata.claims.filter((claim) => ids.has(claim.id));
}

/** The claims of a publication set beside the map, in the order of {@link claimsOf}, worked out once. */
export function checksOf(publication: Publication): readonly ClaimCheck[] {
  const { situation, view } = publication;
  const found = checks.get(publication) ?? checkClaims(claimsOf(publication), situation, view.denominators);
  checks.set(publication, found);
  return found;
}

/** What the person chose inside the scenarios. */
export function choicesOf({ options, optionalTransfers }: View): Choices {
  return { parameters: options, optional: optionalTransfers };
}

/** The sentence that states the whole definition, in the publication's language. */
export function definitionOf({ situation, view }: Publication): string {
  return definitionSentence(situation.definition, translate(view.language), view.denominators, situation.snapshot);
}
