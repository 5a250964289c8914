import type { Position } from 'geojson';

const KM_PER_DEGREE = 111.2;

/** Least mean widths that tell parts of an area apart, km, widest first. */
export const WIDTH_STEPS_KM = [1, 0.5, 0.3, 0] as const;

/**
 * How wide a polygon is on average (twice its area over its perimeter), as the largest of {@link WIDTH_STEPS_KM} it
 * reaches. Near 0 it is a sliver, such as there are between two publishers' coasts.
 */
export function widthStepKm(rings: readonly (readonly Position[])[]): number {
  const shrink = Math.cos(((rings[0]?.[0]?.[1] ?? 0) * Math.PI) / 180);
  let area = 0;
  let perimeter = 0;
  rings.forEach((ring, ringIndex) => {
    let doubled = 0;
    for (let index = 1; index < ring.length; index += 1) {
      const [ax = 0, ay = 0] = ring[index - 1] ?? [];
      const [bx = 0, by = 0] = ring[index] ?? [];
      doubled += (ax * by - bx * ay) * shrink;
      perimeter += Math.hypot((bx - ax) * shrink, by - ay) * KM_PER_DEGREE;
    }
    area += ((ringIndex === 0 ? 1 : -1) * Math.abs(doubled) * KM_PER_DEGREE ** 2) / 2;
  });
  const widthKm = perimeter === 0 ? 0 : (2 * area) / perimeter;
  return WIDTH_STEPS_KM.find((step) => widthKm >= step) ?? 0;
}
