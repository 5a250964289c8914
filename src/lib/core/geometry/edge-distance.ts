/** Rings of a plane polygon: x and y of each vertex in turn, whether or not the first is repeated at the end. */
export type PlaneRings = readonly { readonly points: readonly number[] }[];

/**
 * Distance from a point to the nearest edge of a polygon in the plane, in its units: positive inside, negative outside
 * (even-odd rule). With `stretch`, heights count that many times, so that what is nearest is what an ellipse as much
 * wider than high would meet first.
 */
export function distanceToEdge(x: number, y: number, rings: PlaneRings, stretch = 1): number {
  let inside = false;
  let nearest = Infinity;
  for (const { points } of rings) {
    let ax = points.at(-2) ?? 0;
    let ay = points.at(-1) ?? 0;
    for (let index = 0; index < points.length; index += 2) {
      const bx = points[index]!;
      const by = points[index + 1]!;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      const dx = bx - ax;
      const dy = (by - ay) * stretch;
      const px = x - ax;
      const py = (y - ay) * stretch;
      const squared = dx * dx + dy * dy;
      const along = squared === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / squared));
      const restX = px - along * dx;
      const restY = py - along * dy;
      const restSquared = restX * restX + restY * restY;
      if (restSquared < nearest) nearest = restSquared;
      ax = bx;
      ay = by;
    }
  }
  return (inside ? 1 : -1) * Math.sqrt(nearest);
}

/** Whether a point lies in a polygon of the plane, by the even-odd rule. */
export function isInside(x: number, y: number, rings: PlaneRings): boolean {
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

/** Twice the signed area of a ring in the plane. */
export function doubledArea(points: readonly number[]): number {
  let doubled = 0;
  for (let index = 0; index < points.length; index += 2) {
    const bx = points[(index + 2) % points.length]!;
    const by = points[(index + 3) % points.length]!;
    doubled += points[index]! * by - bx * points[index + 1]!;
  }
  return doubled;
}
