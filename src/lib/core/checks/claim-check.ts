import type { ReportedFigure, Verdict } from '../claims';
import type { ControlClass, Definition } from '../control';
import type { Qualifier } from '../format';
import type { Bilingual } from '../text';
import type { Doubt } from '../uncertainty';
import type { UnitId } from '../units';

/** How a number was computed; see docs/METHOD.md. */
export type Method = 'geometry' | 'percentage' | 'inside-report';

/** Units a check can be in. */
export type FigureUnit = ReportedFigure['unit'];

/** Whose areas shares are taken of: the outlines' own, or the officially published ones. */
export type Basis = 'computed' | 'published';

/** What was counted otherwise when a report and the map agree only so. */
export type DefinitionChange =
  | { readonly kind: 'classes'; readonly classes: readonly ControlClass[] }
  | { readonly kind: 'crimea'; readonly included: boolean }
  | { readonly kind: 'pockets'; readonly only: boolean }
  | { readonly kind: 'areas'; readonly basis: Basis };

/** One number set beside a reported one. */
export interface ComputedValue {
  readonly method: Method;
  readonly value: number;
  readonly unit: FigureUnit;
  /** Half-width, in `unit`: of the map's line and outlines for geometry, of the report's rounding for the other two. */
  readonly uncertainty: number;
  /** By how much a number of the map may lie too high besides, in `unit`; negative for too low, undefined for nothing. */
  readonly tooHigh?: number;
  /** Which of the claim's figures it is compared with. */
  readonly figureIndex: number;
  /** Which areas a share was taken of; undefined where no share is involved. */
  readonly basis?: Basis;
  /** Ids of other claims the number rests on. */
  readonly from?: readonly string[];
}

/** One figure against the map. */
export interface FigureCheck {
  readonly figureIndex: number;
  readonly value: number;
  readonly unit: FigureUnit;
  /** By geometry, in `unit`; undefined when geometry does not apply. */
  readonly computed: number | undefined;
  /** Half-width of the computed value, in `unit`. */
  readonly uncertainty: number | undefined;
  /** By how much the computed value may lie too high besides, in `unit`; negative for too low. */
  readonly tooHigh: number | undefined;
  /** The report's own rounding, in `unit`; wider than printed where the figure was found to be derived. */
  readonly rounding: number;
  /** Rounding and uncertainty on its worse side together, in `unit`. */
  readonly tolerance: number | undefined;
  readonly verdict: Verdict;
}

/** A claim set beside what the map and the report itself give. Nothing of it is stored anywhere. */
export interface ClaimCheck {
  readonly id: string;
  readonly reported: readonly Pick<ReportedFigure, 'value' | 'low' | 'high' | 'unit' | 'qualifier' | 'words'>[];
  readonly asOf: string;
  /** ISO date of the snapshot; undefined when it is unknown. */
  readonly snapshotDate: string | undefined;
  /** The snapshot is a model, not a publisher's assessment. */
  readonly schematic: boolean;
  readonly definition: Definition;
  readonly computed: readonly ComputedValue[];
  readonly figures: readonly FigureCheck[];
  /** Tolerance of the figure that decided the verdict, in `toleranceUnit`; undefined when nothing was compared. */
  readonly tolerance: number | undefined;
  readonly toleranceUnit: FigureUnit | undefined;
  readonly verdict: Verdict;
  /** The verdict inside the report alone; undefined when the report gives nothing to compare. */
  readonly insideReport: 'consistent' | 'loose' | 'inconsistent' | undefined;
  readonly reasons: readonly Reason[];
}

/** A reported number as a reason quotes it. */
export interface Quoted {
  /** Id of the claim it stands in. */
  readonly id: string;
  readonly value: number;
  /** Ends of a printed range. */
  readonly low?: number;
  readonly high?: number;
  readonly unit: FigureUnit;
  readonly qualifier?: Qualifier;
  /** The report's own words for the number. */
  readonly words?: Bilingual;
  /** Whose land it counts, where a reason sets both sides' figures next to each other. */
  readonly heldBy?: 'russia' | 'ukraine';
}

/** How two numbers of one report were compared. */
export type Comparison = 'share' | 'remainder' | 'conversion' | 'repetition';

/** Why a verdict is what it is, as a code with what it is about; `core/checks/reasons` words it. */
export type Reason =
  | {
      readonly code: 'agrees' | 'differs';
      readonly reported: Quoted;
      readonly computed: number;
      readonly rounding: number;
      readonly doubt: Doubt;
    }
  | {
      readonly code: 'agrees-under' | 'not-under';
      readonly reported: Quoted;
      readonly change: DefinitionChange;
      readonly computed: number;
    }
  | { readonly code: 'outside-window'; readonly asOf: string; readonly snapshotDate: string; readonly days: number }
  | { readonly code: 'snapshot-undated' }
  | {
      readonly code: 'map-too-coarse';
      readonly reported: Quoted;
      readonly doubt: Doubt;
      readonly rival: Quoted;
      readonly distance: number;
    }
  | {
      readonly code: 'within-map-uncertainty';
      readonly reported: Quoted;
      readonly computed: number;
      readonly doubt: Doubt;
    }
  | {
      readonly code: 'unresolved';
      readonly reported: Quoted;
      readonly smallerKm2: number;
      readonly doubtKm2: Doubt;
    }
  | { readonly code: 'below-map-uncertainty'; readonly reported: Quoted; readonly doubt: Doubt }
  | {
      readonly code: 'classes-not-drawn';
      readonly reported: Quoted;
      readonly classes: readonly ControlClass[];
      readonly computed: number;
    }
  | { readonly code: 'out-of-scope'; readonly reported: Quoted }
  | { readonly code: 'not-an-area'; readonly measures: 'gain' | 'count' | 'length' | 'abroad' }
  | { readonly code: 'earlier-date'; readonly reported: Quoted; readonly asOf: string }
  | { readonly code: 'no-figure' | 'unverified' | 'article-only' | 'date-estimated' | 'outdated' }
  | { readonly code: 'schematic-snapshot'; readonly source: Bilingual }
  | {
      readonly code: 'report-consistent' | 'report-loose' | 'report-contradicts-itself';
      readonly how: Comparison;
      readonly from: Quoted;
      readonly reported: Quoted;
      readonly expected: number;
      /** The other claim one of the two stands in, and why it is read together with this one. */
      readonly other?: { readonly id: string; readonly why: 'rests-on' | 'same-sentence' };
    }
  | {
      readonly code: 'parts-sum' | 'parts-exceed' | 'parts-miss';
      readonly whole: Quoted;
      readonly parts: readonly Quoted[];
      /** km². */
      readonly sum: number;
      /** km². */
      readonly total: number;
    }
  | {
      readonly code: 'part-fits-whole';
      readonly part: Quoted;
      readonly total: number;
      /** What the total is of. */
      readonly units: readonly UnitId[];
    }
  | { readonly code: 'parts-unverified'; readonly parts: readonly Quoted[] }
  | { readonly code: 'converted-as-length'; readonly from: Quoted; readonly reported: Quoted; readonly right: number }
  | {
      readonly code: 'derived';
      readonly reported: Quoted;
      readonly parts: readonly Quoted[];
      readonly sum: number;
      readonly rounding: number;
    }
  | { readonly code: 'conversion-of'; readonly reported: Quoted; readonly original: Quoted; readonly rounding: number }
  | { readonly code: 'misprint-of'; readonly reported: Quoted; readonly original: Quoted }
  | { readonly code: 'two-sources'; readonly figures: readonly Quoted[]; readonly parties: readonly Bilingual[] }
  | {
      readonly code: 'companion-omitted';
      readonly reported: Quoted;
      readonly party: Bilingual;
      readonly companion: Quoted;
    }
  | {
      readonly code: 'credited-differently';
      readonly reported: Quoted;
      readonly other: Quoted;
      readonly parties: readonly [Bilingual, Bilingual];
    }
  | {
      readonly code: 'attribution-not-found';
      readonly reported: Quoted;
      readonly party: Bilingual;
      readonly foundIn: Quoted;
      readonly foundWith: Bilingual;
    }
  | {
      readonly code: 'same-figure-other-land';
      readonly reported: Quoted;
      readonly original: Quoted;
      readonly party: Bilingual;
      readonly units: readonly UnitId[];
    }
  | {
      readonly code: 'fits-another-subject';
      readonly reported: Quoted;
      readonly units: readonly UnitId[];
      readonly others: readonly Quoted[];
    }
  | { readonly code: 'rivals'; readonly reported: Quoted; readonly others: readonly Quoted[] }
  | { readonly code: 'share-of-more'; readonly reported: Quoted; readonly units: readonly UnitId[] }
  | {
      readonly code: 'same-land-beyond';
      readonly reported: Quoted;
      readonly other: Quoted;
      readonly units: readonly UnitId[];
    };
