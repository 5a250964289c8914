import type { MultiLineString, Position } from 'geojson';

/** From how far the words along the line of contact are read. */
export const LABEL_DISTANCES = ['far', 'near', 'close'] as const;
export type LabelDistance = (typeof LABEL_DISTANCES)[number];

/** Half the window of the average, and the shortest part that words fit along, by how far away the reader is. */
const SMOOTHING = {
  far: { halfWindowKm: 70, shortestKm: 250 },
  near: { halfWindowKm: 20, shortestKm: 60 },
  close: { halfWindowKm: 6, shortestKm: 30 },
} as const;
const STEP_KM = 2;

const KM_PER_DEGREE = 111.2;

/**
 * A calm companion of the line of contact for words to run along: its long parts, resampled and averaged over a
 * window, so that letters do not tumble at each bend. Drawn nowhere itself.
 */
export function contactLabelLine(line: MultiLineString | undefined, seen: LabelDistance): MultiLineString | undefined {
  if (line === undefined) return undefined;
  const { halfWindowKm, shortestKm } = SMOOTHING[seen];
  return {
    type: 'MultiLineString',
    coordinates: line.coordinates
      .map((part) => resample(part, STEP_KM))
      .filter((part) => (part.length - 1) * STEP_KM >= shortestKm)
      .map((part) => average(part, Math.round(halfWindowKm / STEP_KM))),
  };
}

function resample(line: readonly Position[], stepKm: number): Position[] {
  const [first] = line;
  if (first === undefined) return [];
  const points: Position[] = [first];
  let sinceLast = 0;
  for (let index = 1; index < line.length; index += 1) {
    let [x = 0, y = 0] = line[index - 1] ?? [];
    const [endX = 0, endY = 0] = line[index] ?? [];
    let left = distanceKm(x, y, endX, endY);
    while (sinceLast + left >= stepKm) {
      const share = (stepKm - sinceLast) / left;
      x += (endX - x) * share;
      y += (endY - y) * share;
      points.push([x, y]);
      left = distanceKm(x, y, endX, endY);
      sinceLast = 0;
    }
    sinceLast += left;
  }
  return points;
}

function average(points: readonly Position[], reach: number): Position[] {
  return points.map((_, index) => {
    const near = Math.min(reach, index, points.length - 1 - index);
    const window = points.slice(index - near, index + near + 1);
    return [
      window.reduce((sum, [x = 0]) => sum + x, 0) / window.length,
      window.reduce((sum, [, y = 0]) => sum + y, 0) / window.length,
    ];
  });
}

function distanceKm(x1: number, y1: number, x2: number, y2: number): number {
  const east = (x2 - x1) * Math.cos((((y1 + y2) / 2) * Math.PI) / 180);
  return Math.hypot(east, y2 - y1) * KM_PER_DEGREE;
}
