import type { Position } from 'geojson';

/** Longest piece, in degrees of longitude or latitude, that an edge is left as before it is mapped to another surface. */
export const LONGEST_EDGE_DEGREES = 0.01;

/**
 * The same line with every edge divided into equal pieces no longer than `longestDegrees` in either direction.
 * An edge is straight in longitude and latitude (RFC 7946 section 3.1.1), so the new vertices lie on it exactly
 * and the line on the map does not change; what changes is that a projection now bends it as it should.
 */
export function splitEdges(line: readonly Position[], longestDegrees: number = LONGEST_EDGE_DEGREES): Position[] {
  const split: Position[] = [];
  let [fromLon, fromLat] = [0, 0];
  for (const [index, position] of line.entries()) {
    const [lon = NaN, lat = NaN] = position;
    if (index > 0) {
      const pieces = Math.ceil(Math.max(Math.abs(lon - fromLon), Math.abs(lat - fromLat)) / longestDegrees);
      for (let piece = 1; piece < pieces; piece++) {
        const share = piece / pieces;
        split.push([fromLon + (lon - fromLon) * share, fromLat + (lat - fromLat) * share]);
      }
    }
    split.push([lon, lat]);
    fromLon = lon;
    fromLat = lat;
  }
  return split;
}
