import type { ControlSnapshot, LineUncertainty } from './control';

/**
 * How many standard deviations a printed uncertainty spans: 2, as the Guide to the Expression of Uncertainty in
 * Measurement (JCGM 100:2008, 6.2) recommends for a level of confidence near 95 %.
 */
export const COVERAGE_FACTOR = 2;

/**
 * What is assumed of a control file nobody has measured: its line is half a kilometre off, and stays off to the same
 * side for ten kilometres. No file is credited with less, see {@link leastUncertaintyKm2}.
 */
export const ASSUMED_LINE_UNCERTAINTY: LineUncertainty = {
  positionDeviationKm: 0.5,
  correlationLengthKm: 10,
  basis: 'assumed',
};

/** A snapshot whose line is assumed to be so many km off; one that was measured, and `undefined`, are left as they are. */
export function withAssumedDeviation(snapshot: ControlSnapshot, deviationKm: number | undefined): ControlSnapshot {
  if (deviationKm === undefined || snapshot.uncertainty.basis !== 'assumed') return snapshot;
  return { ...snapshot, uncertainty: { ...snapshot.uncertainty, positionDeviationKm: deviationKm } };
}

/** What the uncertainty of an area follows from. The length is of the line of contact alone, not of coast or border. */
export interface BoundedArea {
  /** Standard deviation of the position of the line, km. */
  readonly positionDeviationKm: number;
  /** Distance along the line over which its error persists, km. */
  readonly correlationLengthKm: number;
  /** Length of the line of contact that bounds the area, km. */
  readonly boundaryLengthKm: number;
}

/**
 * Half-width in km² of an area's uncertainty: the coverage factor × position deviation × sqrt(length × correlation
 * length). A line of length L is L / c independent stretches of length c; each is off by an area of deviation × c;
 * independent errors add in quadrature. A line shorter than the correlation length is one stretch, moved as a whole.
 */
export function areaUncertaintyKm2(area: BoundedArea): number {
  const { positionDeviationKm, correlationLengthKm, boundaryLengthKm } = area;
  const persistsKm = Math.min(correlationLengthKm, boundaryLengthKm);
  return COVERAGE_FACTOR * positionDeviationKm * Math.sqrt(boundaryLengthKm * persistsKm);
}

/** The bound in km²: the whole line moved one way by the position deviation. */
export function worstCaseKm2(area: Pick<BoundedArea, 'positionDeviationKm' | 'boundaryLengthKm'>): number {
  return area.positionDeviationKm * area.boundaryLengthKm;
}

/**
 * The uncertainty in km² that every map is credited with at least, whatever it says of itself: that of
 * {@link ASSUMED_LINE_UNCERTAINTY}. Only this much can bring a report and a map into agreement.
 */
export function leastUncertaintyKm2(boundaryLengthKm: number): number {
  return areaUncertaintyKm2({ ...ASSUMED_LINE_UNCERTAINTY, boundaryLengthKm });
}

/** Length of the line of contact in km: along the main body of Russian-held land, and round what is detached from it. */
export interface ContactLength {
  readonly frontKm: number;
  readonly pocketsKm: number;
}

/** Half-width in km² of an area that this much of a snapshot's line bounds; front and pockets err independently. */
export function contactUncertaintyKm2({ frontKm, pocketsKm }: ContactLength, line: LineUncertainty): number {
  return combineUncertainties(
    areaUncertaintyKm2({ ...line, boundaryLengthKm: frontKm }),
    areaUncertaintyKm2({ ...(line.pockets ?? line), boundaryLengthKm: pocketsKm }),
  );
}

/** The bound in km² for an area that this much of a snapshot's line bounds: all of it moved one way. */
export function contactWorstCaseKm2({ frontKm, pocketsKm }: ContactLength, line: LineUncertainty): number {
  return (
    worstCaseKm2({ ...line, boundaryLengthKm: frontKm }) +
    worstCaseKm2({ ...(line.pockets ?? line), boundaryLengthKm: pocketsKm })
  );
}

/** Land inside one unit, with both areas of that unit, all in km². */
export interface LandInUnit {
  readonly areaKm2: number;
  readonly computedKm2: number;
  readonly publishedAreaKm2: number;
  /** See `Unit.outlineMissPct`. */
  readonly outlineMissPct?: number;
}

/**
 * Half-width in km² from the outlines of the units, which the line of contact says nothing of: coasts, limans, state
 * borders and inner borders are drawn otherwise by others. A unit's outline misses its published area by some share of
 * it; land inside the unit is taken to be off by the same share, and units independently. Where the published area
 * counts waters that the outline leaves to the sea, that is another definition and no error: see `Unit.outlineMissPct`.
 */
export function outlineUncertaintyKm2(parts: readonly LandInUnit[]): number {
  return combineUncertainties(...parts.map((part) => part.areaKm2 * outlineMiss(part)));
}

/**
 * The same for a share of whole units, in percentage points. Where both areas are taken from the outlines the misses
 * largely cancel; of a published area they do not.
 *
 * @param wholes the units the share is of, `areaKm2` being the land counted in each
 */
export function outlineUncertaintyPct(wholes: readonly LandInUnit[], basis: 'computed' | 'published'): number {
  const sum = (pick: (part: LandInUnit) => number) => wholes.reduce((total, part) => total + pick(part), 0);
  const wholeKm2 = sum((part) => (basis === 'computed' ? part.computedKm2 : part.publishedAreaKm2));
  if (wholeKm2 === 0) return 0;
  const share = sum((part) => part.areaKm2) / wholeKm2;
  const misses = wholes.map((part) => {
    const own = basis === 'computed' ? share * part.computedKm2 : 0;
    return (part.areaKm2 - own) * outlineMiss(part);
  });
  return (combineUncertainties(...misses) / wholeKm2) * 100;
}

function outlineMiss({ computedKm2, publishedAreaKm2, outlineMissPct }: LandInUnit): number {
  if (outlineMissPct !== undefined) return outlineMissPct / 100;
  return computedKm2 === 0 ? 0 : publishedAreaKm2 / computedKm2 - 1;
}

/**
 * How many km² too high Russian-held land that this much of a snapshot's line bounds may lie, because the line was
 * measured to lie that far outward on the mean; negative for too low. A shift to one side does not average out, so it
 * is no part of the half-width and stands beside it as a bound of its own.
 */
export function contactOffsetKm2({ frontKm, pocketsKm }: ContactLength, line: LineUncertainty): number {
  return (line.meanOffsetKm ?? 0) * frontKm + ((line.pockets ?? line).meanOffsetKm ?? 0) * pocketsKm;
}

/** What the uncertainty of one area follows from, km and km². */
export interface UncertaintyTerms {
  /** Length of the line of contact that bounds it. */
  readonly contact: ContactLength;
  /** See {@link outlineUncertaintyKm2}. */
  readonly outlineKm2: number;
  /** See {@link contactOffsetKm2}; of what the figure counts, so negative for land that Ukraine holds. */
  readonly offsetKm2: number;
}

/** How uncertain a figure is: by how much either way, and by how much to one side. */
export interface Doubt {
  /** Half-width either way, coverage factor 2. */
  readonly plusMinus: number;
  /** By how much it may lie too high besides; negative for too low. */
  readonly tooHigh: number;
}

/** That of nothing. */
export const NO_DOUBT: Doubt = { plusMinus: 0, tooHigh: 0 };

/** How far from a computed figure the truth may lie on one side. */
export function reach({ plusMinus, tooHigh }: Doubt, side: 'below' | 'above'): number {
  return plusMinus + Math.max(0, side === 'below' ? tooHigh : -tooHigh);
}

/** The same on the worse side. */
export function widestReach(doubt: Doubt): number {
  return doubt.plusMinus + Math.abs(doubt.tooHigh);
}

/** Independent uncertainties of one figure together: the root of the sum of their squares. */
export function combineUncertainties(...parts: readonly number[]): number {
  return Math.hypot(...parts);
}
