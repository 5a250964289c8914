import type { LineString, MultiLineString, Position } from 'geojson';
import { metresPerDegree } from './ellipsoid';
import { splitEdges } from './split';

/**
 * Length of one line of positions on the WGS84 ellipsoid, km. Edges are straight in longitude and latitude and are
 * split to 0.01°, where the metric at the middle of a piece is right to about 1e-8.
 */
export function positionsLengthKm(line: readonly Position[]): number {
  let metres = 0;
  let [fromLon, fromLat] = [NaN, NaN];
  for (const [lon = NaN, lat = NaN] of splitEdges(line)) {
    if (!Number.isNaN(fromLon)) {
      const scale = metresPerDegree((lat + fromLat) / 2);
      metres += Math.hypot((lon - fromLon) * scale.lon, (lat - fromLat) * scale.lat);
    }
    fromLon = lon;
    fromLat = lat;
  }
  return metres / 1000;
}

/** Length of a line on the WGS84 ellipsoid, km; the parts of a MultiLineString are added. An empty line has length 0. */
export function lengthKm(line: LineString | MultiLineString): number {
  const parts = line.type === 'LineString' ? [line.coordinates] : line.coordinates;
  return parts.reduce((sum, part) => sum + positionsLengthKm(part), 0);
}
