import { ECCENTRICITY_SQUARED, SEMI_MAJOR_AXIS_M } from './geometry/ellipsoid';
import type { AreaUnit } from './view';

/** A scale bar: a round length, and how long it is drawn. */
export interface ScaleBar {
  readonly value: number;
  readonly unit: 'km' | 'm' | 'mi' | 'ft';
  readonly lengthPx: number;
}

const METRES = { km: 1000, m: 1, mi: 1609.344, ft: 0.3048 } as const;

/**
 * The longest bar of 1, 2 or 5 times a power of ten that fits. True only at the latitude the ground length of a px
 * was taken at: in Web Mercator it grows with latitude.
 */
export function scaleBar(metresPerPixel: number, maximumPx: number, areaUnit: AreaUnit = 'km2'): ScaleBar {
  const room = metresPerPixel * maximumPx;
  const [large, small] = areaUnit === 'km2' ? (['km', 'm'] as const) : (['mi', 'ft'] as const);
  const unit = room >= METRES[large] ? large : small;
  const value = roundDown(room / METRES[unit]);
  return { value, unit, lengthPx: (value * METRES[unit]) / metresPerPixel };
}

/** Px that hold the world's width at zoom 0. */
const WORLD_PX = 512;

/** Ground length of one CSS px in Web Mercator, m; a tile of 512 px holds the world at zoom 0. */
export function metresPerPixel(latitudeDegrees: number, zoom: number): number {
  const equatorM = 2 * Math.PI * SEMI_MAJOR_AXIS_M;
  return (equatorM * Math.cos(radians(latitudeDegrees))) / (WORLD_PX * 2 ** zoom);
}

/** How much Web Mercator inflates areas in what a screen shows. */
export interface AreaInflation {
  /** Drawn area at the centre over that of the same land at the equator. */
  readonly atCentre: number;
  /** Drawn area at the upper edge over that of the same land at the lower edge. */
  readonly topOverBottom: number;
}

/** The inflation of areas in a north-up view, from its centre, zoom and height. */
export function areaInflation(centreDegrees: number, zoom: number, heightPx: number): AreaInflation {
  const half = (Math.PI * heightPx) / (WORLD_PX * 2 ** zoom);
  const centre = mercatorNorthing(centreDegrees);
  const top = latitudeAt(centre + half);
  const bottom = latitudeAt(centre - half);
  return {
    atCentre: mercatorAreaScale(centreDegrees),
    topOverBottom: mercatorAreaScale(top) / mercatorAreaScale(bottom),
  };
}

/**
 * How many times as large Web Mercator draws a small area at a latitude as the same area at the equator. It takes
 * geographic latitude for spherical, so a degree is stretched by a/(N cos φ) eastwards and a/(M cos φ) northwards,
 * with the radii of curvature M and N of Snyder, "Map Projections: A Working Manual", 1987, eq. 4-18 and 4-20.
 */
export function mercatorAreaScale(latitudeDegrees: number): number {
  const latitude = radians(latitudeDegrees);
  return ((1 - ECCENTRICITY_SQUARED * Math.sin(latitude) ** 2) / Math.cos(latitude)) ** 2;
}

/** Northing in radii of the sphere (Snyder 1987, eq. 7-2). */
function mercatorNorthing(latitudeDegrees: number): number {
  return Math.log(Math.tan(Math.PI / 4 + radians(latitudeDegrees) / 2));
}

/** Latitude of a northing, degrees (Snyder 1987, eq. 7-4). */
function latitudeAt(northing: number): number {
  return ((2 * Math.atan(Math.exp(northing)) - Math.PI / 2) * 180) / Math.PI;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const leading = value / power;
  if (leading >= 5) return 5 * power;
  return leading >= 2 ? 2 * power : power;
}
