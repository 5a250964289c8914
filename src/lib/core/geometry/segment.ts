import type { PlanePoint } from './plane';

/** The point of the segment between two points that is closest to a third. */
export function closestOnSegment([x, y]: PlanePoint, [ax, ay]: PlanePoint, [bx, by]: PlanePoint): PlanePoint {
  const dx = bx - ax;
  const dy = by - ay;
  const lengthSquared = dx * dx + dy * dy;
  const along = lengthSquared === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / lengthSquared;
  const share = Math.max(0, Math.min(1, along));
  return [ax + share * dx, ay + share * dy];
}

/** Square of the distance from a point to the segment between two others, m². */
export function squaredDistanceToSegment(point: PlanePoint, from: PlanePoint, to: PlanePoint): number {
  const [x, y] = closestOnSegment(point, from, to);
  return (point[0] - x) ** 2 + (point[1] - y) ** 2;
}
