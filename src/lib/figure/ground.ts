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

/** Whether a point lies in an area, by the even-odd rule. */
export function isInside(x: number, y: number, rings: readonly Subpath[]): boolean {
  let inside = false;
  for (const { points } of rings) {
    let ax = points.at(-2) ?? 0;
    let ay = points.at(-1) ?? 0;
    for (let index = 0; index < points.length; index += 2) {
      const bx = points[index]!;
      const by = points[index + 1]!;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      ax = bx;
      ay = by;
    }
  }
  return inside;
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
