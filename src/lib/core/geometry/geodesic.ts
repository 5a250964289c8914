import type { Position } from 'geojson';
import { ECCENTRICITY_SQUARED, SEMI_MAJOR_AXIS_M } from './ellipsoid';

const DEGREE = Math.PI / 180;
const FLATTENING = 1 - Math.sqrt(1 - ECCENTRICITY_SQUARED);
const SEMI_MINOR_AXIS_M = SEMI_MAJOR_AXIS_M * (1 - FLATTENING);

/** Change of longitude, radians, below which the iteration has settled: less than a tenth of a millimetre. */
const SETTLED = 1e-12;
const MOST_ROUNDS = 100;

/**
 * Length of the shortest way between two positions on the WGS84 ellipsoid, km (Vincenty 1975, inverse formula, right to
 * a millimetre). NaN for points that are nearly antipodal, where the formula does not settle.
 */
export function geodesicKm([fromLon = NaN, fromLat = NaN]: Position, [toLon = NaN, toLat = NaN]: Position): number {
  const reducedFrom = Math.atan((1 - FLATTENING) * Math.tan(fromLat * DEGREE));
  const reducedTo = Math.atan((1 - FLATTENING) * Math.tan(toLat * DEGREE));
  const [sinFrom, cosFrom] = [Math.sin(reducedFrom), Math.cos(reducedFrom)];
  const [sinTo, cosTo] = [Math.sin(reducedTo), Math.cos(reducedTo)];
  const difference = (toLon - fromLon) * DEGREE;
  let longitude = difference;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const [sine, cosine] = [Math.sin(longitude), Math.cos(longitude)];
    const sinArc = Math.hypot(cosTo * sine, cosFrom * sinTo - sinFrom * cosTo * cosine);
    if (sinArc === 0) return 0;
    const cosArc = sinFrom * sinTo + cosFrom * cosTo * cosine;
    const arc = Math.atan2(sinArc, cosArc);
    const sinAzimuth = (cosFrom * cosTo * sine) / sinArc;
    const cosSquared = 1 - sinAzimuth * sinAzimuth;
    const cosMiddle = cosSquared === 0 ? 0 : cosArc - (2 * sinFrom * sinTo) / cosSquared;
    const c = (FLATTENING / 16) * cosSquared * (4 + FLATTENING * (4 - 3 * cosSquared));
    const last = longitude;
    longitude =
      difference +
      (1 - c) *
        FLATTENING *
        sinAzimuth *
        (arc + c * sinArc * (cosMiddle + c * cosArc * (-1 + 2 * cosMiddle * cosMiddle)));
    if (Math.abs(longitude - last) > SETTLED) continue;
    const u = (cosSquared * (SEMI_MAJOR_AXIS_M ** 2 - SEMI_MINOR_AXIS_M ** 2)) / SEMI_MINOR_AXIS_M ** 2;
    const a = 1 + (u / 16384) * (4096 + u * (-768 + u * (320 - 175 * u)));
    const b = (u / 1024) * (256 + u * (-128 + u * (74 - 47 * u)));
    const correction =
      b *
      sinArc *
      (cosMiddle +
        (b / 4) *
          (cosArc * (-1 + 2 * cosMiddle ** 2) -
            (b / 6) * cosMiddle * (-3 + 4 * sinArc ** 2) * (-3 + 4 * cosMiddle ** 2)));
    return (SEMI_MINOR_AXIS_M * a * (arc - correction)) / 1000;
  }
  return NaN;
}

/** The shortest ways from each position to the next together, km; 0 for fewer than two. */
export function distanceAlongKm(line: readonly Position[]): number {
  return line.slice(1).reduce((sum, position, index) => sum + geodesicKm(line[index]!, position), 0);
}
