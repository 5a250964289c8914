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

/** Independent uncertainties of one figure together: the root of the sum of their squares. */
export function combineUncertainties(...parts: readonly number[]): number {
  return Math.hypot(...parts);
}
