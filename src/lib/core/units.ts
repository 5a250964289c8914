import type { MultiPolygon } from 'geojson';
import type { Qualifier } from './format';

/** ISO 3166-2 code of a first-level unit of Ukraine, such as `UA-14`. */
export type UnitId = `UA-${string}`;

/** Who holds land: Ukraine, Russia, or neither (contested, or demilitarised under a scenario). */
export type Holder = 'ukraine' | 'russia' | 'other';

/** A share or an area that a named source reported for a unit; exactly one of `sharePct` and `km2` is given. */
export interface ReportedControl {
  readonly sharePct?: number;
  readonly km2?: number;
  /** Ends of a reported range; the figure is then its middle. */
  readonly low?: number;
  readonly high?: number;
  /** The report's own "about", or that the figure is a bound ("less than"). */
  readonly qualifier?: Qualifier;
  readonly side: 'ukraine' | 'russia';
  /** Id in `sources.json`. */
  readonly source: string;
  /** ISO date the figure is about. */
  readonly asOf: string;
  /** What the source counts as held, in its own terms. */
  readonly definition: string;
  /** Id in `claims.json`, where the same figure is a claim. */
  readonly claim?: string;
}

/** What one scenario would move in a unit, as reported and as computed on the built-in snapshot. */
export interface ProposedSwap {
  readonly scenario: string;
  readonly reportedKm2?: number;
  readonly qualifier?: Qualifier;
  /** Where the report gives one figure for several units: these; both figures are then of all of them. */
  readonly together?: readonly UnitId[];
  readonly computedKm2: number;
  readonly source: string;
}

/** One of the 27 first-level units. Areas are km² on the WGS84 ellipsoid unless they are published figures. */
export interface Unit {
  readonly id: UnitId;
  readonly nameEn: string;
  readonly nameUk: string;
  readonly publishedAreaKm2: number;
  readonly publishedAreaSource: string;
  readonly computedKm2: number;
  /** (computed - published) / published, in percent. */
  readonly differencePct: number;
  /**
   * By how much the outline may be off, percent of the computed area, where the published area counts waters that the
   * outline leaves to the sea and the two cannot be compared: the median of the other units. Elsewhere absent: the
   * difference of the two areas says it.
   */
  readonly outlineMissPct?: number;
  /** Why computed and published differ, or a status note; English, with its Ukrainian twin. */
  readonly note?: string;
  readonly noteUk?: string;
  /** The outline is known to be a sketch (Kyiv city) and the map says so. */
  readonly schematic?: boolean;
  readonly reportedControl: readonly ReportedControl[];
  readonly proposedSwaps: readonly ProposedSwap[];
  readonly geometry: MultiPolygon;
}

/** A named set of units, a subject wherever a unit is one. */
export interface Group {
  readonly id: string;
  readonly nameEn: string;
  readonly nameUk: string;
  readonly units: readonly UnitId[];
}
