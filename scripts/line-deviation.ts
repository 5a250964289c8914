import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { booleanPointInPolygon } from '@turf/turf';
import { metresPerDegree } from '../src/lib/core/geometry/ellipsoid';

/** Distance of one point of a line from another line; positive where the point lies outside the other line's area. */
export interface LineDeviation {
  readonly position: Position;
  readonly signedKm: number;
}

function distanceKm([lon = 0, lat = 0]: Position, line: MultiLineString): number {
  const scale = metresPerDegree(lat);
  let nearest = Infinity;
  for (const part of line.coordinates) {
    let [ax, ay] = [NaN, NaN];
    for (const [toLon = 0, toLat = 0] of part) {
      const [bx, by] = [(toLon - lon) * scale.lon, (toLat - lat) * scale.lat];
      if (!Number.isNaN(ax)) {
        const [dx, dy] = [bx - ax, by - ay];
        const along = dx * dx + dy * dy;
        const share = along === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / along));
        nearest = Math.min(nearest, Math.hypot(ax + share * dx, ay + share * dy));
      }
      [ax, ay] = [bx, by];
    }
  }
  return nearest / 1000;
}

function pointsEvery(line: readonly Position[], stepKm: number): Position[] {
  const points: Position[] = line.length === 1 ? [...line] : [];
  let left = 0;
  for (let index = 1; index < line.length; index++) {
    const [fromLon = 0, fromLat = 0] = line[index - 1] ?? [];
    const [toLon = 0, toLat = 0] = line[index] ?? [];
    const scale = metresPerDegree((fromLat + toLat) / 2);
    const km = Math.hypot((toLon - fromLon) * scale.lon, (toLat - fromLat) * scale.lat) / 1000;
    for (; left < km; left += stepKm) {
      const share = left / km;
      points.push([fromLon + (toLon - fromLon) * share, fromLat + (toLat - fromLat) * share]);
    }
    left -= km;
  }
  return points;
}

/** Deviations of a line, every `stepKm` along it, at its points on land: from `other`, the edge of `area`. */
export function deviationsAlong(
  line: readonly Position[],
  other: MultiLineString,
  area: MultiPolygon,
  land: MultiPolygon,
  stepKm: number,
): LineDeviation[] {
  return pointsEvery(line, stepKm)
    .filter((point) => booleanPointInPolygon(point, land))
    .map((position) => ({
      position,
      signedKm: distanceKm(position, other) * (booleanPointInPolygon(position, area) ? -1 : 1),
    }));
}

/** The value that a share of the values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/** Root mean square of values. */
export function rootMeanSquare(values: readonly number[]): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
}

/**
 * Length L along a line for which (standard deviation of position)² × line length × L is the variance of the area the
 * line bounds: twice the integral of the autocorrelation of the signed distance, up to its first zero (Taylor's
 * integral scale, to both sides). The mean is not taken off: a constant shift counts as an error that persists.
 */
export function correlationLengthOf(series: readonly (readonly number[])[], stepKm: number): number {
  const longest = Math.max(...series.map((values) => values.length));
  const productAt = (lag: number): number => {
    let [sum, count] = [0, 0];
    for (const values of series) {
      for (let index = lag; index < values.length; index++) {
        sum += (values[index] ?? 0) * (values[index - lag] ?? 0);
        count++;
      }
    }
    return count === 0 ? 0 : sum / count;
  };
  const variance = productAt(0);
  let integral = 0.5;
  for (let lag = 1; lag < longest; lag++) {
    const correlation = productAt(lag) / variance;
    if (correlation <= 0) break;
    integral += correlation;
  }
  return 2 * integral * stepKm;
}
