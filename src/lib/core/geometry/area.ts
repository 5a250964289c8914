import { area, earthRadius } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { AUTHALIC_RADIUS_M, authalicLatitude } from './ellipsoid';
import { LONGEST_EDGE_DEGREES } from './split';

const SQUARE_METRES_PER_KM2 = 1e6;
const TURF_TO_AUTHALIC_SPHERE = (AUTHALIC_RADIUS_M / earthRadius) ** 2;

/** How far, relatively, the holes of a polygon without width may exceed its exterior by rounding alone. */
const ROUNDING = 1e-9;

const knownAreas = new WeakMap<Polygon | MultiPolygon, number>();

/** By the rings of a polygon: the connected parts of a geometry share theirs with it. */
const knownPolygonAreas = new WeakMap<readonly (readonly Position[])[], number>();

/**
 * Height of a ring, degrees, from which on edges are split to {@link LONGEST_EDGE_DEGREES}; lower rings are split
 * finer. The sum that Turf takes over a piece is off by (rise of the piece)² × tan(latitude) / 12 for each unit of
 * width, so a piece must shrink with the root of the height to keep the relative error, here at 1e-7.
 */
const FULL_SPLIT_HEIGHT_DEGREES = 4;

function longestPiece(ring: readonly Position[]): number {
  let south = Infinity;
  let north = -Infinity;
  for (const position of ring) {
    const lat = position[1] ?? NaN;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  return LONGEST_EDGE_DEGREES * Math.sqrt(Math.min(1, (north - south) / FULL_SPLIT_HEIGHT_DEGREES));
}

/**
 * The ring with authalic latitudes. An edge along a parallel or a meridian needs no splitting: it stays one in the
 * authalic plane, and the sum that Turf takes over it is exact.
 */
function authalicRing(ring: readonly Position[]): Position[] {
  const longestDegrees = longestPiece(ring);
  const mapped: Position[] = [];
  let fromLon = NaN;
  let fromLat = NaN;
  for (const position of ring) {
    const lon = position[0] ?? NaN;
    const lat = position[1] ?? NaN;
    const across = Math.abs(lon - fromLon);
    const up = Math.abs(lat - fromLat);
    if (across > 0 && up > 0) {
      const pieces = Math.ceil(Math.max(across, up) / longestDegrees);
      for (let piece = 1; piece < pieces; piece++) {
        const share = piece / pieces;
        mapped.push([fromLon + (lon - fromLon) * share, authalicLatitude(fromLat + (lat - fromLat) * share)]);
      }
    }
    mapped.push([lon, authalicLatitude(lat)]);
    fromLon = lon;
    fromLat = lat;
  }
  return mapped;
}

function ringAreaKm2(ring: readonly Position[]): number {
  const squareMetres = area({ type: 'Polygon', coordinates: [authalicRing(ring)] });
  return (squareMetres * TURF_TO_AUTHALIC_SPHERE) / SQUARE_METRES_PER_KM2;
}

function polygonAreaKm2(rings: readonly (readonly Position[])[], index: number): number {
  const known = knownPolygonAreas.get(rings);
  if (known !== undefined) return known;
  const [exterior = 0, ...holes] = rings.map(ringAreaKm2);
  const holesKm2 = holes.reduce((sum, km2) => sum + km2, 0);
  if (!(exterior > 0)) {
    throw new RangeError(`polygon ${index} has an exterior of ${exterior} km²: its coordinates are damaged`);
  }
  if (!(holesKm2 <= exterior * (1 + ROUNDING))) {
    throw new RangeError(`polygon ${index} has holes of ${holesKm2} km² in an exterior of ${exterior} km²`);
  }
  const km2 = Math.max(0, exterior - holesKm2);
  knownPolygonAreas.set(rings, km2);
  return km2;
}

/**
 * Area on the WGS84 ellipsoid, km². Edges are straight in longitude and latitude (RFC 7946 section 3.1.1): long
 * ones are split, each latitude becomes the authalic one, and Turf's spherical area is scaled to the authalic
 * sphere (see `authalicLatitude` for the formula). An empty geometry has area 0. Throws a RangeError rather than
 * return a number for a polygon whose coordinates are not numbers, whose rings enclose nothing, or whose holes are
 * larger than its exterior: such a geometry must go through `repair` first. The result is remembered by object.
 */
export function areaKm2(geometry: Polygon | MultiPolygon): number {
  const known = knownAreas.get(geometry);
  if (known !== undefined) return known;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  let total = 0;
  for (const [index, rings] of polygons.entries()) {
    total += polygonAreaKm2(rings, index);
  }
  knownAreas.set(geometry, total);
  return total;
}

/** Area as Turf gives it, on a sphere of 6,371,008.8 m, km²: only to show what the sphere costs (0.2-0.4 % here). */
export function sphericalAreaKm2(geometry: Polygon | MultiPolygon): number {
  return area(geometry) / SQUARE_METRES_PER_KM2;
}
