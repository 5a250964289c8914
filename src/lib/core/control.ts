import type { MultiPolygon } from 'geojson';
import type { Bilingual } from './text';

/** What a control polygon asserts, strongest first. Where polygons overlap, the stronger class counts. */
export const CONTROL_CLASSES = ['occupied', 'advance', 'contested', 'claimed'] as const;

/** See {@link CONTROL_CLASSES}: assessed control, advance not consolidated, unknown or grey zone, claimed but not assessed. */
export type ControlClass = (typeof CONTROL_CLASSES)[number];

/** All land of one class in a snapshot; classes do not overlap one another once a snapshot is read. */
export interface ControlArea {
  readonly class: ControlClass;
  readonly geometry: MultiPolygon;
}

/** How far a drawn line is from the line it was measured against, or is assumed to be from the truth. */
export interface LineDeviation {
  /** Standard deviation of the position of the line, km. */
  readonly positionDeviationKm: number;
  /** Distance along the line over which its error persists, km. */
  readonly correlationLengthKm: number;
  /** Median and 90th percentile of the distance between the two lines, km, where it was measured. */
  readonly medianKm?: number;
  readonly p90Km?: number;
  /**
   * Mean signed distance between the two lines, km, where it was measured: positive where the drawn line takes in too
   * much as Russian-held.
   */
  readonly meanOffsetKm?: number;
}

/** How far the drawn line of contact may be from the truth; see docs/METHOD.md for how the numbers are used. */
export interface LineUncertainty extends LineDeviation {
  /** `measured` against an independent line, or `assumed` for a file nobody has measured. */
  readonly basis: 'measured' | 'assumed';
  /** The line round land detached from the main body, where that was measured apart. */
  readonly pockets?: LineDeviation;
}

/** One thing done to a control file on the way in, counted and measured. */
export interface ImportNote {
  readonly kind: 'dropped' | 'repaired' | 'outside' | 'assumed';
  readonly message: Bilingual;
  readonly count?: number;
  readonly areaKm2?: number;
}

/** Who is assessed to hold what, from one source on one date. */
export interface ControlSnapshot {
  /** `builtin-2025-08-12`, or a content hash for a loaded file. */
  readonly id: string;
  readonly title: Bilingual;
  /** Publisher or file name, as it is printed. */
  readonly source: Bilingual;
  readonly sourceUrl?: string;
  readonly licence?: string;
  /** ISO date; undefined when neither the file nor the person said. */
  readonly asOf: string | undefined;
  /** True for a model drawn from facts; false for a publisher's assessment. */
  readonly schematic: boolean;
  readonly uncertainty: LineUncertainty;
  readonly areas: readonly ControlArea[];
  /** The same cut to Ukraine, where some of it reaches beyond; see {@link drawnAreas}. */
  readonly inside?: readonly ControlArea[];
  /** Its occupied land that was occupied before 24 February 2022 already; of files alone, for maps to tint. */
  readonly before2022?: MultiPolygon;
  readonly notes: readonly ImportNote[];
}

/** What maps and figures draw of a snapshot: the land that is counted, and none in the neighbours or at sea. */
export function drawnAreas({ areas, inside }: ControlSnapshot): readonly ControlArea[] {
  return inside ?? areas;
}

/** Classes a snapshot draws any land of, strongest first. */
export function drawnClasses({ areas }: Pick<ControlSnapshot, 'areas'>): readonly ControlClass[] {
  return CONTROL_CLASSES.filter((controlClass) =>
    areas.some((area) => area.class === controlClass && area.geometry.coordinates.length > 0),
  );
}

/**
 * Classes that are counted as Russian-held, but that a snapshot draws no land of: it says nothing about them, so that
 * figures are of the others alone.
 */
export function undrawnClasses(
  snapshot: Pick<ControlSnapshot, 'areas'>,
  { classes }: Pick<Definition, 'classes'>,
): readonly ControlClass[] {
  const drawn = drawnClasses(snapshot);
  return CONTROL_CLASSES.filter((controlClass) => classes.includes(controlClass) && !drawn.includes(controlClass));
}

/** Whether a snapshot draws land of none of the classes counted. What is held is then not known, which is not 0 km². */
export function drawsNothingCounted(
  snapshot: Pick<ControlSnapshot, 'areas'>,
  definition: Pick<Definition, 'classes'>,
): boolean {
  return undrawnClasses(snapshot, definition).length === new Set(definition.classes).size;
}

/**
 * Which classes count as Russian-held for a figure, whether Crimea and Sevastopol are in scope, and whether all counted
 * land is meant or only what is detached from its main body.
 */
export interface Definition {
  readonly classes: readonly ControlClass[];
  readonly crimea: boolean;
  /** True leaves the main body of the counted land to neither side; absent is false. */
  readonly pocketsOnly?: boolean;
}

/** Assessed occupied land, Crimea and Sevastopol included. */
export const DEFAULT_DEFINITION: Definition = { classes: ['occupied'], crimea: true };
