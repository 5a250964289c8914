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

/** Ground length of one CSS px in Web Mercator, m; a tile of 512 px holds the world at zoom 0. */
export function metresPerPixel(latitudeDegrees: number, zoom: number): number {
  const equatorM = 2 * Math.PI * 6378137;
  return (equatorM * Math.cos((latitudeDegrees * Math.PI) / 180)) / (512 * 2 ** zoom);
}

function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const leading = value / power;
  if (leading >= 5) return 5 * power;
  return leading >= 2 ? 2 * power : power;
}
