import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { booleanPointInPolygon } from '@turf/turf';
import { metresPerDegree } from '../src/lib/core/geometry/ellipsoid';

/** What a line is measured against, and where. */
export interface DeviationTask {
  /** The other line, the edge of `area` inside `land`. */
  readonly other: MultiLineString;
  readonly area: MultiPolygon;
  readonly land: MultiPolygon;
  readonly clearKm: number;
  readonly stepKm: number;
}

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

/** Whether a point lies on land and farther than `clearKm` from its outline. */
function inland(point: Position, land: MultiPolygon, outline: MultiLineString, clearKm: number): boolean {
  return booleanPointInPolygon(point, land) && distanceKm(point, outline) > clearKm;
}

const outlineOf = (land: MultiPolygon): MultiLineString => ({
  type: 'MultiLineString',
  coordinates: land.coordinates.flat(),
});

/**
 * Deviations of a line, every `stepKm` along it, from `other`, the edge of `area`: at its points on land that are
 * farther than `clearKm` from the outline of the land.
 */
export function deviationsAlong(
  line: readonly Position[],
  { other, area, land, clearKm, stepKm }: DeviationTask,
): LineDeviation[] {
  const outline = outlineOf(land);
  return pointsEvery(line, stepKm)
    .filter((point) => inland(point, land, outline, clearKm))
    .map((position) => ({
      position,
      signedKm: distanceKm(position, other) * (booleanPointInPolygon(position, area) ? -1 : 1),
    }));
}

/**
 * The edge of an area inside the land: the pieces of its rings that lie on land and farther than `clearKm` from the
 * outline of the land. Publishers draw coast and state border otherwise; those edges are not a line of contact.
 */
export function innerEdge(area: MultiPolygon, land: MultiPolygon, clearKm: number, pieceKm = 0.5): MultiLineString {
  const outline = outlineOf(land);
  const edges: Position[][] = [];
  for (const ring of area.coordinates.flat()) {
    let part: Position[] = [];
    const points = ring.flatMap((vertex, index) => pointsEvery([vertex, ring[index + 1] ?? vertex], pieceKm));
    for (const [index, point] of points.entries()) {
      const inner = inland(point, land, outline, clearKm);
      if (inner) part.push(point);
      if (!inner || index === points.length - 1) {
        if (part.length > 1) edges.push(part);
        part = [];
      }
    }
  }
  return { type: 'MultiLineString', coordinates: edges };
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

/** Stretches of line over which errors of area are taken; a shorter line is one stretch. */
const STRETCH_KM = 100;

/**
 * Length L along a line for which (root mean square of position)² × stretch × L is the mean square error of the area
 * that a stretch of 100 km bounds: taken from those errors themselves, over stretches that overlap by half, so that
 * a shift to one side counts as far as it lasts.
 */
export function correlationLengthOf(series: readonly (readonly number[])[], stepKm: number): number {
  let [squares, kilometres] = [0, 0];
  for (const values of series) {
    const count = Math.min(values.length, Math.round(STRETCH_KM / stepKm));
    for (let start = 0; start + count <= values.length; start += Math.max(1, Math.floor(count / 2))) {
      const errorKm2 = values.slice(start, start + count).reduce((sum, value) => sum + value * stepKm, 0);
      squares += errorKm2 * errorKm2;
      kilometres += count * stepKm;
    }
  }
  return squares / (kilometres * rootMeanSquare(series.flat()) ** 2);
}
