import type { ControlClass } from './control';
import type { Region } from './regions';
import type { Bilingual } from './text';

/** How surely the figure was reported as given here. */
export type Confidence = 'read' | 'read-in-copy' | 'article-only' | 'unverified';

/** One number of a report, with what it is of. */
export interface ReportedFigure {
  readonly value: number;
  /** Ends of a printed range (67-69 %); `value` is then its middle. */
  readonly low?: number;
  readonly high?: number;
  readonly unit: 'km2' | 'sq-mi' | 'percent' | 'count';
  readonly measures: 'area' | 'gain' | 'count';
  /** The land the figure is of: `{ heldBy: 'russia', in: { units: ['UA-14'] } }`. Absent for counts and gains. */
  readonly subject?: Region;
  /** For percent: the land it is a share of. */
  readonly denominator?: Region;
  /** Half of the last printed digit, in the figure's own unit: the report's own rounding. */
  readonly precision: number;
  readonly qualifier?: 'about' | 'nearly' | 'less-than' | 'more-than';
  /** The classes the report counts, when it says so. */
  readonly classes?: readonly ControlClass[];
  /** Where the source attributes this number, when one sentence joins two. */
  readonly attributedTo?: string;
}

/** A reported figure or set of figures from one statement. */
export interface Claim {
  readonly id: string;
  /** The claim in the project's own words. */
  readonly statement: Bilingual;
  readonly speaker?: Bilingual;
  readonly publisher: Bilingual;
  /** Id in `sources.json`. */
  readonly source: string;
  /** ISO date the figure is about. */
  readonly asOf: string;
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
