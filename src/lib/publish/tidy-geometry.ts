import { rewind } from '@turf/turf';
import type { MultiLineString, MultiPolygon, Position } from 'geojson';

/** RFC 7946, 11.2: six decimals are about 10 cm on the ground. */
const DECIMALS = 6;

/**
 * Land as RFC 7946 wants it: exterior rings counter-clockwise, holes clockwise, coordinates to six decimals. Repeated
 * positions are left out, and so are rings that enclose nothing at that precision.
 */
export function tidyLand({ coordinates }: MultiPolygon): MultiPolygon {
  const polygons = coordinates.flatMap(([exterior = [], ...holes]) => {
    const outer = tidyLine(exterior);
    return isRing(outer) ? [[outer, ...holes.map(tidyLine).filter(isRing)]] : [];
  });
  const geometry: MultiPolygon = { type: 'MultiPolygon', coordinates: polygons };
  return rewind(geometry, { mutate: true }) as MultiPolygon;
}

/** Lines with coordinates to six decimals, without repeated positions. */
export function tidyLines({ coordinates }: MultiLineString): MultiLineString {
  return { type: 'MultiLineString', coordinates: coordinates.map(tidyLine).filter((line) => line.length > 1) };
}

function tidyLine(line: readonly Position[]): Position[] {
  const rounded = line.map(([lon = NaN, lat = NaN]) => [Number(lon.toFixed(DECIMALS)), Number(lat.toFixed(DECIMALS))]);
  return rounded.filter((position, index) => {
    const before = rounded[index - 1];
    return before === undefined || before[0] !== position[0] || before[1] !== position[1];
  });
}

function isRing(ring: readonly Position[]): boolean {
  const doubleArea = ring.reduce((sum, [lon = 0, lat = 0], index) => {
    const [nextLon = lon, nextLat = lat] = ring[index + 1] ?? [];
    return sum + (lon * nextLat - nextLon * lat);
  }, 0);
  return ring.length >= 4 && Math.abs(doubleArea) > 1e-12;
}
