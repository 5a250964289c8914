import { geoConicConformalRaw } from 'd3-geo';
import type { Position } from 'geojson';
import { AUTHALIC_RADIUS_M, conformalLatitude, geodeticFromConformal, metresPerDegree } from './ellipsoid';

const DEGREE = Math.PI / 180;
const CENTRAL_MERIDIAN = 31;
const STANDARD_PARALLELS = [45.5, 51] as const;

const conic = geoConicConformalRaw(
  conformalLatitude(STANDARD_PARALLELS[0] * DEGREE),
  conformalLatitude(STANDARD_PARALLELS[1] * DEGREE),
);

/** A point of the plane, metres east and north of an arbitrary origin. */
export type PlanePoint = readonly [x: number, y: number];

/**
 * Position on a Lambert conformal conic plane of the WGS84 ellipsoid for Ukraine (standard parallels 45.5° and 51°,
 * Snyder 1987, chapter 15), metres. Angles are true; lengths are within 0.2 % between 44° and 52.5°, and
 * {@link planeScaleAt} says by how much they are off.
 */
export function toPlane([lon = NaN, lat = NaN]: Position): PlanePoint {
  const [x, y] = conic((lon - CENTRAL_MERIDIAN) * DEGREE, conformalLatitude(lat * DEGREE));
  return [x * AUTHALIC_RADIUS_M, y * AUTHALIC_RADIUS_M];
}

/** The position in degrees of a point of the plane. */
export function fromPlane([x, y]: PlanePoint): Position {
  const inverted = conic.invert?.(x / AUTHALIC_RADIUS_M, y / AUTHALIC_RADIUS_M);
  if (!inverted) throw new Error('the conic projection has no inverse');
  return [inverted[0] / DEGREE + CENTRAL_MERIDIAN, geodeticFromConformal(inverted[1]) / DEGREE];
}

/** Length in the plane over true length at a latitude; the same in all directions, for the plane is conformal. */
export function planeScaleAt(latitudeDegrees: number): number {
  const step = 1e-4;
  const [westX, westY] = toPlane([CENTRAL_MERIDIAN - step, latitudeDegrees]);
  const [eastX, eastY] = toPlane([CENTRAL_MERIDIAN + step, latitudeDegrees]);
  return Math.hypot(eastX - westX, eastY - westY) / (2 * step * metresPerDegree(latitudeDegrees).lon);
}
