import type { Frame } from './projection';
import type { PlaneLine } from './simplify';

type Point = readonly [number, number];

/** One side of a rectangle: which points are within, and where an edge crosses it. */
interface Side {
  within(point: Point): boolean;
  cross(a: Point, b: Point): Point;
}

function sidesOf({ x, y, width, height }: Frame): readonly Side[] {
  const upright = (limit: number, within: (point: Point) => boolean): Side => ({
    within,
    cross: (a, b) => [limit, a[1] + ((b[1] - a[1]) * (limit - a[0])) / (b[0] - a[0])],
  });
  const level = (limit: number, within: (point: Point) => boolean): Side => ({
    within,
    cross: (a, b) => [a[0] + ((b[0] - a[0]) * (limit - a[1])) / (b[1] - a[1]), limit],
  });
  return [
    upright(x, (point) => point[0] >= x),
    upright(x + width, (point) => point[0] <= x + width),
    level(y, (point) => point[1] >= y),
    level(y + height, (point) => point[1] <= y + height),
  ];
}

/**
 * The part of a ring inside a rectangle (Sutherland and Hodgman, 1974). Where the ring leaves and comes back, edges
 * run along the rectangle, so give one a little larger than what is seen.
 */
export function clipRing(ring: PlaneLine, frame: Frame): PlaneLine {
  if (isWithin(ring, frame)) return ring;
  let clipped = ring;
  for (const side of sidesOf(frame)) {
    if (clipped.every((point) => side.within(point))) continue;
    const kept: Point[] = [];
    clipped.forEach((point, index) => {
      const before = clipped.at(index - 1)!;
      if (side.within(point) !== side.within(before)) kept.push(side.cross(before, point));
      if (side.within(point)) kept.push(point);
    });
    clipped = kept;
  }
  return clipped;
}

/** The parts of a line inside a rectangle. */
export function clipLine(line: PlaneLine, frame: Frame): readonly PlaneLine[] {
  if (line.length > 1 && isWithin(line, frame)) return [line];
  let parts: PlaneLine[] = [line];
  for (const side of sidesOf(frame)) parts = parts.flatMap((part) => partsWithin(part, side));
  return parts.filter((part) => part.length > 1);
}

/** Most of a map needs no cutting. */
function isWithin(line: PlaneLine, { x, y, width, height }: Frame): boolean {
  return line.every(([px, py]) => px >= x && px <= x + width && py >= y && py <= y + height);
}

function partsWithin(line: PlaneLine, side: Side): PlaneLine[] {
  if (line.every((point) => side.within(point))) return [line];
  const parts: Point[][] = [];
  let part: Point[] = [];
  line.forEach((point, index) => {
    const before = line[index - 1];
    if (before && side.within(point) !== side.within(before)) part.push(side.cross(before, point));
    if (side.within(point)) part.push(point);
    else if (part.length > 0) {
      parts.push(part);
      part = [];
    }
  });
  if (part.length > 0) parts.push(part);
  return parts;
}
