import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import type { Subpath } from './display-list';
import { clipLine, clipRing } from './clip';
import type { FittedProjection, Frame } from './projection';
import { createSimplifier, type PlaneLine, type Simplifier } from './simplify';

/** Farthest a drawn line may be from the stored one, points: a quarter of a pixel at 144 dpi. */
const TOLERANCE_PT = 0.12;
/** How far beyond the frame geometry is kept, so that outlines cut there are out of sight. */
const BEYOND_PT = 8;

/** Turns geometry into paths on the page, cut to the frame. */
export interface MapFrame {
  readonly frame: Frame;
  readonly projection: FittedProjection;
  area: (geometry: MultiPolygon) => readonly Subpath[];
  /** The outer rings and holes of each polygon apart. */
  polygons: (geometry: MultiPolygon) => readonly (readonly Subpath[])[];
  line: (geometry: MultiLineString) => readonly Subpath[];
  /** The outer edge of areas that fit together, and holes among them. */
  outline(geometries: readonly MultiPolygon[]): readonly Subpath[];
  /** Borders that two of the areas share, each once. */
  innerBorders(geometries: readonly MultiPolygon[]): readonly Subpath[];
  point(position: Position): readonly [number, number];
  holds(x: number, y: number, margin?: number): boolean;
}

/**
 * A frame for a set of geometry.
 *
 * @param areas every area that will be drawn, so that what they share is simplified alike
 */
export function createMapFrame(
  frame: Frame,
  projection: FittedProjection,
  areas: readonly MultiPolygon[],
  lines: readonly MultiLineString[],
): MapFrame {
  const all = [...areas.flatMap((area) => area.coordinates.flat()), ...lines.flatMap((line) => line.coordinates)];
  const simplifier: Simplifier = createSimplifier(all, (position) => projection.project(position), TOLERANCE_PT);
  const wide: Frame = {
    x: frame.x - BEYOND_PT,
    y: frame.y - BEYOND_PT,
    width: frame.width + 2 * BEYOND_PT,
    height: frame.height + 2 * BEYOND_PT,
  };
  const cut = (ring: PlaneLine): readonly Subpath[] => {
    const clipped = clipRing(ring, wide);
    return clipped.length < 3 ? [] : [{ points: flat(clipped), closed: true }];
  };
  const closed = (ring: readonly Position[]) => cut(simplifier.ring(ring));
  const open = (line: PlaneLine): readonly Subpath[] =>
    clipLine(line, wide).map((part) => ({ points: flat(part), closed: false }));
  const polygons = (geometry: MultiPolygon) =>
    geometry.coordinates.map((rings) => rings.flatMap(closed)).filter((rings) => rings.length > 0);
  return {
    frame,
    projection,
    area: (geometry) => polygons(geometry).flat(),
    polygons,
    line: (geometry) => geometry.coordinates.flatMap((line) => open(simplifier.line(line))),
    outline: (geometries) =>
      simplifier.outline(geometries.flatMap((geometry) => geometry.coordinates.flat())).flatMap(cut),
    innerBorders: (geometries) =>
      simplifier.sharedArcs(geometries.flatMap((geometry) => geometry.coordinates.flat())).flatMap(open),
    point: (position) => projection.project(position),
    holds: (x, y, margin = 0) =>
      x >= frame.x + margin &&
      x <= frame.x + frame.width - margin &&
      y >= frame.y + margin &&
      y <= frame.y + frame.height - margin,
  };
}

function flat(line: PlaneLine): readonly number[] {
  const points: number[] = [];
  for (const [x, y] of line) points.push(x, y);
  return points;
}
