/** Semi-major axis of the WGS84 ellipsoid, metres (NIMA TR8350.2). */
export const SEMI_MAJOR_AXIS_M = 6378137;

const FLATTENING = 1 / 298.257223563;

/** Square of the first eccentricity of the WGS84 ellipsoid. */
export const ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);

const ECCENTRICITY = Math.sqrt(ECCENTRICITY_SQUARED);
const DEGREE = Math.PI / 180;

/** Snyder (1987), Map Projections: A Working Manual, eq. 3-12, for the sine of a geodetic latitude. */
function authalicQ(sine: number): number {
  const scaled = ECCENTRICITY * sine;
  return (1 - ECCENTRICITY_SQUARED) * (sine / (1 - scaled * scaled) + Math.atanh(scaled) / ECCENTRICITY);
}

const POLE_Q = authalicQ(1);

/** Radius of the sphere with the same surface as the WGS84 ellipsoid, metres (Snyder 1987, eq. 3-13): 6,371,007.18. */
export const AUTHALIC_RADIUS_M = SEMI_MAJOR_AXIS_M * Math.sqrt(POLE_Q / 2);

/**
 * Authalic latitude in degrees (Snyder 1987, eq. 3-11): on the sphere of {@link AUTHALIC_RADIUS_M} a region drawn
 * with these latitudes has exactly the area that it has on the ellipsoid.
 */
export function authalicLatitude(latitudeDegrees: number): number {
  const ratio = authalicQ(Math.sin(latitudeDegrees * DEGREE)) / POLE_Q;
  return Math.asin(Math.max(-1, Math.min(1, ratio))) / DEGREE;
}

/**
 * Metres per degree of latitude and of longitude on the WGS84 ellipsoid at a latitude: the radii of curvature in
 * the meridian and of the parallel (Snyder 1987, eq. 4-18 to 4-21), times one degree.
 */
export function metresPerDegree(latitudeDegrees: number): { readonly lat: number; readonly lon: number } {
  const sine = Math.sin(latitudeDegrees * DEGREE);
  const root = Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine);
  return {
    lat: ((SEMI_MAJOR_AXIS_M * (1 - ECCENTRICITY_SQUARED)) / root ** 3) * DEGREE,
    lon: (SEMI_MAJOR_AXIS_M / root) * Math.cos(latitudeDegrees * DEGREE) * DEGREE,
  };
}

/**
 * Conformal latitude in radians (Snyder 1987, eq. 3-1, in its hyperbolic form) of a geodetic latitude in
 * radians: on a sphere with these latitudes angles are those on the ellipsoid.
 */
export function conformalLatitude(latitude: number): number {
  const sine = Math.sin(latitude);
  return Math.asin(Math.tanh(Math.atanh(sine) - ECCENTRICITY * Math.atanh(ECCENTRICITY * sine)));
}

/** Geodetic latitude in radians of a conformal latitude (Snyder 1987, eq. 7-9 by iteration, to 1e-12). */
export function geodeticFromConformal(conformal: number): number {
  const isometric = Math.atanh(Math.sin(conformal));
  let latitude = conformal;
  for (let step = 0; step < 6; step++) {
    latitude = Math.asin(Math.tanh(isometric + ECCENTRICITY * Math.atanh(ECCENTRICITY * Math.sin(latitude))));
  }
  return latitude;
}
