import type { Position } from 'geojson';

const KM_PER_DEGREE_OF_LATITUDE = 111.2;

/** Exponent of the centripetal parametrisation: no loops and no cusps between the points. */
const CENTRIPETAL = 0.5;

function kmBetween([fromLon = 0, fromLat = 0]: Position, [toLon = 0, toLat = 0]: Position): number {
  const kmPerLon = KM_PER_DEGREE_OF_LATITUDE * Math.cos(((fromLat + toLat) * Math.PI) / 360);
  return Math.hypot((toLon - fromLon) * kmPerLon, (toLat - fromLat) * KM_PER_DEGREE_OF_LATITUDE);
}

function mix(from: Position, to: Position, share: number): Position {
  const [fromLon = 0, fromLat = 0] = from;
  const [toLon = 0, toLat = 0] = to;
  return [fromLon + (toLon - fromLon) * share, fromLat + (toLat - fromLat) * share];
}

/**
 * A curve through all the points, with a vertex about every `stepKm`: a centripetal Catmull-Rom spline (Yuksel,
 * Schaefer, Keyser: "Parameterization and applications of Catmull-Rom curves", 2011), evaluated by the pyramid of
 * Barry and Goldman. The points themselves stay vertices, so smoothing moves none of them.
 */
export function smoothLine(points: readonly Position[], stepKm: number): Position[] {
  const distinct = points.filter((point, index) => index === 0 || kmBetween(points[index - 1] ?? point, point) > 0);
  const [first, second] = distinct;
  const [last, beforeLast] = [distinct.at(-1), distinct.at(-2)];
  if (first === undefined || second === undefined || last === undefined || beforeLast === undefined) return distinct;
  const padded = [mix(second, first, 2), ...distinct, mix(beforeLast, last, 2)];
  const line: Position[] = [first];
  for (let index = 1; index < padded.length - 2; index++) {
    const [a, b, c, d] = padded.slice(index - 1, index + 3);
    if (a === undefined || b === undefined || c === undefined || d === undefined) continue;
    const knotB = kmBetween(a, b) ** CENTRIPETAL;
    const knotC = knotB + kmBetween(b, c) ** CENTRIPETAL;
    const knotD = knotC + kmBetween(c, d) ** CENTRIPETAL;
    const pieces = Math.max(1, Math.ceil(kmBetween(b, c) / stepKm));
    for (let piece = 1; piece < pieces; piece++) {
      const knot = knotB + ((knotC - knotB) * piece) / pieces;
      const ab = mix(a, b, knot / knotB);
      const bc = mix(b, c, (knot - knotB) / (knotC - knotB));
      const cd = mix(c, d, (knot - knotC) / (knotD - knotC));
      const abc = mix(ab, bc, knot / knotC);
      const bcd = mix(bc, cd, (knot - knotB) / (knotD - knotB));
      line.push(mix(abc, bcd, (knot - knotB) / (knotC - knotB)));
    }
    line.push(c);
  }
  return line;
}
