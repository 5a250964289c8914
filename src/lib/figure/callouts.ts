import { isInside } from '../core/geometry/edge-distance';
import type { DisplayNode, Subpath } from './display-list';
import { placesInside, type LabelBox, type LabelField } from './label-placing';
import type { MarkGrid } from './mark-grid';

/** Where a callout goes, and the line that leads to its land when it stands beside it. */
export interface CalloutPlace {
  readonly box: LabelBox;
  readonly leader: readonly DisplayNode[];
}

const DISTANCES_PT = [14, 22, 32, 44, 58, 74, 92];
/** West first: in this country the land that proposals are about has more room on its west. */
const ANGLES = [180, 202, 158, 225, 135, 247, 112, 270, 90, 293, 68, 315, 45, 337, 22, 0];

/**
 * A place for words about an area: inside it where they fit, else beside it with a line to it. Beside it they keep
 * clear of `marks`.
 */
export function placeCallout(
  rings: readonly Subpath[],
  width: number,
  height: number,
  frame: LabelBox,
  field: LabelField,
  marks: MarkGrid,
  colour: string,
): CalloutPlace | undefined {
  const within = field.take(fitting(placesInside(rings, width, height, frame), rings));
  if (within !== undefined) return { box: within, leader: [] };
  const [tip] = placesInside(rings, 0.1, 0.1, frame);
  const target: readonly [number, number] = tip ? [tip.x, tip.y] : [rings[0]?.points[0] ?? 0, rings[0]?.points[1] ?? 0];
  const beside = DISTANCES_PT.flatMap((distance) =>
    ANGLES.map((angle): LabelBox => {
      const [dx, dy] = [Math.cos((angle * Math.PI) / 180), -Math.sin((angle * Math.PI) / 180)];
      const reach = distance + Math.abs(dx) * (width / 2) + Math.abs(dy) * (height / 2);
      return { x: target[0] + dx * reach - width / 2, y: target[1] + dy * reach - height / 2, width, height };
    }),
  ).filter(marks.isClear);
  const box = field.take(beside);
  if (box === undefined) return undefined;
  const start = nearestOn(box, target);
  const length = Math.hypot(start[0] - target[0], start[1] - target[1]);
  for (let along = 4; along < length; along += 4) {
    const [x, y] = [0, 1].map((axis) => target[axis]! + ((start[axis]! - target[axis]!) * along) / length) as [
      number,
      number,
    ];
    field.block({ x: x - 0.5, y: y - 0.5, width: 1, height: 1 });
  }
  return {
    box,
    leader: [
      { kind: 'path', subpaths: [{ points: [...start, ...target], closed: false }], stroke: { colour, width: 0.8 } },
      { kind: 'circle', x: target[0], y: target[1], radius: 1.6, fill: colour },
    ],
  };
}

/** Those of some places that lie in an area, looked for only as far as they are asked for. */
export function* fitting(boxes: readonly LabelBox[], rings: readonly Subpath[]): Generator<LabelBox> {
  for (const box of boxes) if (fits(box, rings)) yield box;
}

/** Whether the corners of a box, and the middles of its long sides, lie in an area. */
function fits(box: LabelBox, rings: readonly Subpath[]): boolean {
  return [0, 0.5, 1].every((share) =>
    [box.y, box.y + box.height].every((y) => isInside(box.x + share * box.width, y, rings)),
  );
}

function nearestOn({ x, y, width, height }: LabelBox, [px, py]: readonly [number, number]): readonly [number, number] {
  return [Math.max(x - 1, Math.min(x + width + 1, px)), Math.max(y - 1, Math.min(y + height + 1, py))];
}
