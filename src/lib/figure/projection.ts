import { geoConicEqualArea, geoMercator } from 'd3-geo';
import type { Position } from 'geojson';
import { boxOfPositions, type Box } from '../core/geometry/box';
import { metresPerDegree } from '../core/geometry/ellipsoid';
import type { ProjectionName } from './spec';

/** A rectangle on the page, points. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A projection fitted to a frame. */
export interface FittedProjection {
  readonly name: ProjectionName;
  /** Standard parallels of the conic, degrees; undefined for Mercator. */
  readonly parallels: readonly [number, number] | undefined;
  /** Longitude and latitude at the middle of the frame. */
  readonly centre: readonly [number, number];
  /** Ground length of a point (1/72 inch), taken eastwards at the middle of the frame, m. */
  readonly metresPerPt: number;
  /** Degrees clockwise from up to north, at the middle of the frame. */
  readonly northDegrees: number;
  /** Points on the page. */
  project(position: Position): readonly [number, number];
  unproject(x: number, y: number): readonly [number, number];
}

/**
 * The projection that shows all positions as large as the frame allows, in its middle. The conic is Albers' equal-area
 * (Snyder 1987, chapter 14) with its standard parallels a sixth of the height in from either end (Deetz and Adams) and
 * its central meridian in the middle, so that north is up there.
 */
export function fitProjection(
  name: ProjectionName,
  positions: readonly Position[],
  frame: Frame,
  bearing = 0,
): FittedProjection {
  const [west, south, east, north] = boxOfPositions(positions);
  const sixth = (north - south) / 6;
  const parallels = name === 'mercator' ? undefined : ([south + sixth, north - sixth] as const);
  const base =
    parallels === undefined
      ? geoMercator()
      : geoConicEqualArea()
          .parallels([...parallels])
          .center([0, (south + north) / 2]);
  const projection = base
    .rotate([-(west + east) / 2, 0])
    .angle(bearing)
    .scale(1)
    .translate([0, 0]);
  const plane = positions.map((position) => at(projection, position));
  const [x0, y0, x1, y1] = boxOfPositions(plane.map(([x, y]) => [x, y]));
  const scale = Math.min(frame.width / (x1 - x0), frame.height / (y1 - y0));
  const middle = [frame.x + frame.width / 2, frame.y + frame.height / 2] as const;
  projection.scale(scale).translate([middle[0] - (scale * (x0 + x1)) / 2, middle[1] - (scale * (y0 + y1)) / 2]);
  const project = (position: Position) => at(projection, position);
  const unproject = (x: number, y: number) => projection.invert?.([x, y]) ?? ([NaN, NaN] as const);
  const centre = unproject(...middle);
  const STEP = 0.01;
  const [east1, east2] = [-STEP, STEP].map((step) => project([centre[0] + step, centre[1]])) as [Pair, Pair];
  const [south1, north1] = [-STEP, STEP].map((step) => project([centre[0], centre[1] + step])) as [Pair, Pair];
  return {
    name,
    parallels,
    centre,
    metresPerPt: (2 * STEP * metresPerDegree(centre[1]).lon) / Math.hypot(east2[0] - east1[0], east2[1] - east1[1]),
    northDegrees: (Math.atan2(north1[0] - south1[0], south1[1] - north1[1]) * 180) / Math.PI,
    project,
    unproject,
  };
}

/** Positions along the edges of a box, close enough for its bulging sides to be fitted. */
export function edgeOf([west, south, east, north]: Box): Position[] {
  const STEPS = 16;
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const [lon, lat] = [west + ((east - west) * step) / STEPS, south + ((north - south) * step) / STEPS];
    return [
      [lon, south],
      [lon, north],
      [west, lat],
      [east, lat],
    ] as Position[];
  }).flat();
}

type Pair = readonly [number, number];

/** One position at a time goes past d3's clipping on the sphere, which reads RFC 7946 rings as their outsides. */
function at(projection: (point: [number, number]) => [number, number] | null, position: Position): Pair {
  return projection([position[0] ?? 0, position[1] ?? 0]) ?? [NaN, NaN];
}
