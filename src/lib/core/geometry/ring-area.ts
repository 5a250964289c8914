import type { Position } from 'geojson';
import { areaKm2 } from './area';
import { crossesItself } from './cut';

/** Shapes thinner than this, square degrees (a few hundredths of a square metre), are flat. */
const FLAT = 1e-12;

/**
 * Area in km² on the ellipsoid inside corners given in turn, in either direction and without the first repeated.
 * Undefined where they enclose nothing: fewer than three different corners, or all in one line.
 */
export function cornersAreaKm2(corners: readonly Position[]): number | 'crosses' | undefined {
  const different = corners.filter((corner, index) => !isSame(corner, corners.at(index - 1)));
  const [first] = different;
  if (first === undefined || different.length < 3) return undefined;
  const ring = [...different, first];
  if (crossesItself(ring)) return 'crosses';
  const turn = turnOf(ring);
  if (Math.abs(turn) < FLAT) return undefined;
  return areaKm2({ type: 'Polygon', coordinates: [turn > 0 ? ring : ring.toReversed()] });
}

function isSame(corner: Position, other: Position | undefined): boolean {
  return corner[0] === other?.[0] && corner[1] === other?.[1];
}

/** Twice the area of a ring on the plane of degrees, positive where it runs counter-clockwise. */
function turnOf(ring: readonly Position[]): number {
  return ring.slice(1).reduce((sum, [x = 0, y = 0], index) => {
    const [fromX = 0, fromY = 0] = ring[index] ?? [];
    return sum + fromX * y - x * fromY;
  }, 0);
}
