import { distanceToEdge, isInside, type PlaneRings } from '../core/geometry/edge-distance';

/** A box on the page, points. */
export interface LabelBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Keeps boxes apart. */
export interface LabelField {
  /** Takes the first of these boxes that lies in the field and touches none taken before. */
  take<Candidate extends LabelBox>(candidates: Iterable<Candidate>): Candidate | undefined;
  /** Keeps everything out of a box. */
  block(box: LabelBox): void;
  isFree(box: LabelBox): boolean;
}

/** A field of labels inside a frame, none nearer to another than `gap`. */
export function createLabelField(frame: LabelBox, gap: number): LabelField {
  const taken: LabelBox[] = [];
  const isFree = (box: LabelBox) =>
    box.x >= frame.x + gap &&
    box.y >= frame.y + gap &&
    box.x + box.width <= frame.x + frame.width - gap &&
    box.y + box.height <= frame.y + frame.height - gap &&
    taken.every((other) => !overlap(box, other, gap));
  return {
    isFree,
    block: (box) => taken.push(box),
    take(candidates) {
      for (const candidate of candidates) {
        if (!isFree(candidate)) continue;
        taken.push(candidate);
        return candidate;
      }
      return undefined;
    },
  };
}

/** Whether two boxes are nearer than `gap` in both directions. */
export function overlap(a: LabelBox, b: LabelBox, gap = 0): boolean {
  return (
    a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap
  );
}

/**
 * Places for a box inside a polygon, the roomiest first: points of a grid, by how far an ellipse of the box's
 * proportions could grow there before it met an edge.
 */
export function placesInside(rings: PlaneRings, width: number, height: number, frame: LabelBox): readonly LabelBox[] {
  const outer = rings[0]?.points ?? [];
  const xs = outer.filter((_, index) => index % 2 === 0);
  const ys = outer.filter((_, index) => index % 2 === 1);
  const [left, right] = [Math.max(frame.x, Math.min(...xs)), Math.min(frame.x + frame.width, Math.max(...xs))];
  const [top, bottom] = [Math.max(frame.y, Math.min(...ys)), Math.min(frame.y + frame.height, Math.max(...ys))];
  const STEPS = 14;
  const stretch = Math.max(1, Math.min(3, width / height)) * 0.8;
  const places: { readonly room: number; readonly box: LabelBox }[] = [];
  for (let row = 1; row < STEPS; row += 1) {
    for (let column = 1; column < STEPS; column += 1) {
      const [x, y] = [left + ((right - left) * column) / STEPS, top + ((bottom - top) * row) / STEPS];
      if (!isInside(x, y, rings)) continue;
      const room = distanceToEdge(x, y, rings, stretch);
      places.push({ room, box: { x: x - width / 2, y: y - height / 2, width, height } });
    }
  }
  return places.sort((a, b) => b.room - a.room).map(({ box }) => box);
}

const NUDGES_PT = [
  [3, 0],
  [-3, 0],
  [0, 3],
  [0, -3],
] as const;

/** The places, and after them those between: a name may fit only a little beside one. */
export function nudged(boxes: readonly LabelBox[]): readonly LabelBox[] {
  return [...boxes, ...NUDGES_PT.flatMap(([dx, dy]) => boxes.map((box) => ({ ...box, x: box.x + dx, y: box.y + dy })))];
}

/** Places for a name beside a dot: right, left, above, below, then the corners. */
export function placesBeside(
  x: number,
  y: number,
  width: number,
  height: number,
  distance: number,
): readonly LabelBox[] {
  const at = (dx: number, dy: number): LabelBox => ({
    x: x + (dx - 1) * (width / 2) + dx * distance,
    y: y + (dy - 1) * (height / 2) + dy * distance,
    width,
    height,
  });
  const near = distance * 0.3;
  return [
    at(1, 0),
    at(-1, 0),
    at(0, -1),
    at(0, 1),
    { ...at(1, -1), x: x + near },
    { ...at(1, 1), x: x + near },
    { ...at(-1, -1), x: x - near - width },
    { ...at(-1, 1), x: x - near - width },
  ];
}
