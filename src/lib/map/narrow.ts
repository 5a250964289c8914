import type { Position } from 'geojson';

const NARROW_KM = 0.3;
const KM_PER_DEGREE = 111.2;

/** Whether a polygon is a sliver: on average (twice its area over its perimeter) narrower than 300 m. */
export function isNarrow(rings: readonly (readonly Position[])[]): boolean {
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
  return (2 * area) / perimeter < NARROW_KM;
}
