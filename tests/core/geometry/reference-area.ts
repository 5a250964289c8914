import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import geodesic from 'geographiclib-geodesic';
import type { MultiPolygon, Polygon, Position } from 'geojson';

/**
 * km² by Karney's GeographicLib. It joins vertices by geodesics, so edges are split first to keep to where RFC 7946 draws
 * them; a geodesic of 0.01° still bulges by a centimetre, which a polygon of a kilometre feels: give it a finer split.
 */
export function karneyAreaKm2(geometry: Polygon | MultiPolygon, longestDegrees = 0.01): number {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.reduce((sum, [exterior = [], ...holes]) => {
    const holesKm2 = holes.reduce((holeSum, hole) => holeSum + ringKm2(hole, longestDegrees), 0);
    return sum + ringKm2(exterior, longestDegrees) - holesKm2;
  }, 0);
}

function ringKm2(ring: readonly Position[], longestDegrees: number): number {
  const polygon = geodesic.Geodesic.WGS84.Polygon(false);
  for (let index = 1; index < ring.length; index++) {
    const [fromLon = NaN, fromLat = NaN] = ring[index - 1] ?? [];
    const [lon = NaN, lat = NaN] = ring[index] ?? [];
    const pieces = Math.max(1, Math.ceil(Math.max(Math.abs(lon - fromLon), Math.abs(lat - fromLat)) / longestDegrees));
    for (let piece = 0; piece < pieces; piece++) {
      const share = piece / pieces;
      polygon.AddPoint(fromLat + (lat - fromLat) * share, fromLon + (lon - fromLon) * share);
    }
  }
  return Math.abs(polygon.Compute(false, true).area ?? NaN) / 1e6;
}

/** Text of a publisher's file in the folder that CONTROL_REFERENCE_DIR names; undefined when there is none. */
export function referenceFile(...path: string[]): string | undefined {
  const folder = process.env['CONTROL_REFERENCE_DIR'];
  const file = folder === undefined ? undefined : join(folder, ...path);
  return file !== undefined && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
