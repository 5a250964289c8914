import type { ControlClass } from './control';
import type { Qualifier } from './format';
import type { Region } from './regions';
import type { Bilingual } from './text';

/** How surely the figure was reported as given here. */
export type Confidence = 'read' | 'read-in-copy' | 'article-only' | 'unverified';

/** What a statement is about: land held now, land demanded or offered, a change over a period, or something beside. */
export type ClaimKind = 'control' | 'demand' | 'offer' | 'gain' | 'context';

/** The state in whose office a speaker speaks. */
export const OFFICES = ['ukraine', 'russia', 'united-states'] as const;
export type Office = (typeof OFFICES)[number];

/** One number of a report, with what it is of. */
export interface ReportedFigure {
  readonly value: number;
  /** Ends of a printed range (67-69 %); `value` is then its middle. */
  readonly low?: number;
  readonly high?: number;
  readonly unit: 'km2' | 'sq-mi' | 'percent' | 'count' | 'km';
  /** `abroad` is land outside Ukraine, `length` a line; neither is compared with the map. */
  readonly measures: 'area' | 'gain' | 'count' | 'length' | 'abroad';
  /**
   * The land the figure is of: `{ heldBy: 'russia', in: { units: ['UA-14'] } }`; whole units for a total. For a
   * gain or a count, the units it is within.
   */
  readonly subject?: Region;
  /** For percent: the land it is a share of. */
  readonly denominator?: Region;
  /**
   * The report's own rounding, in the figure's unit: half of its last digit that is not a padding zero (6,500 is
   * ±50, 88 % is ±0.5); 2.5 points for a share in words ("a quarter") or a round share after "about".
   */
  readonly precision: number;
  readonly qualifier?: Qualifier;
  /** The words in which the report gives the number: "a quarter", "two thirds", "all". */
  readonly words?: Bilingual;
  /** ISO dates between which a gain was made. */
  readonly period?: { readonly from: string; readonly to: string };
  /** ISO date of this figure, where it differs from the claim's ("a year earlier"). */
  readonly asOf?: string;
  /** The classes the report counts, when it says so. */
  readonly classes?: readonly ControlClass[];
  /** Whom the report credits with this number; written as that party's own claims write their publisher or speaker. */
  readonly attributedTo?: Bilingual;
}

/** A reported figure or set of figures from one statement. */
export interface Claim {
  readonly id: string;
  readonly kind: ClaimKind;
  /** The claim in the project's own words. */
  readonly statement: Bilingual;
  readonly speaker?: Bilingual;
  /** Where the speaker (or the publisher, where none is named) is an official: of which state. */
  readonly office?: Office;
  readonly publisher: Bilingual;
  /** Id in `sources.json`. */
  readonly source: string;
  /** ISO date the figure is about. */
  readonly asOf: string;
  /** The source shows no day: `asOf` is the project's estimate. */
  readonly asOfEstimated?: boolean;
  /** Claims with the same name here stand in one report (an article, a fact sheet, a map), which must agree with itself. */
  readonly report?: string;
  /** Claims of one report with the same name here stand in one sentence of it. */
  readonly sentence?: string;
  /** Ids of earlier claims this statement repeats or reads; together they must make sense. */
  readonly restsOn?: readonly string[];
  /**
   * The report repeats a number of an earlier time, as its note says: it is shown with that mark, and no other report
   * is judged by it.
   */
  readonly outdated?: boolean;
  /** Empty when the statement names land and gives no number. */
  readonly figures: readonly ReportedFigure[];
  readonly confidence: Confidence;
  readonly note?: Bilingual;
}

export const VERDICTS = [
  'agrees',
  'agrees-under-another-definition',
  'differs',
  'inconsistent',
  'cannot-check',
] as const;
export type Verdict = (typeof VERDICTS)[number];
