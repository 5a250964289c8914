import { isInside } from '../core/geometry/edge-distance';
import type { Subpath } from './display-list';

/** What lies under a point of the map, the topmost first. */
export interface Ground {
  readonly fill: string;
  readonly subpaths: readonly Subpath[];
}

/** Colour of the ground at a point. */
export function groundAt(x: number, y: number, grounds: readonly Ground[], otherwise: string): string {
  return grounds.find(({ subpaths }) => isInside(x, y, subpaths))?.fill ?? otherwise;
}

/** Contrast ratio of two colours (WCAG 2.2), 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
