import type { MultiPolygon, Position } from 'geojson';
import { crossesItself, isInFrame, readCut, sideOfCut, type CutSide } from './geometry/cut';
import type { Split } from './ledger';
import type { Region } from './regions';
import type { UnitId } from './units';

/** Decimals that drawn coordinates keep: about a metre, finer than any hand. */
const DECIMALS = 5;

/** An area that a person draws: a polygon by its corners, or one side of a line that cuts some units. */
export interface DrawnArea {
  readonly shape: 'polygon' | 'cut';
  /** Corners in turn without the first repeated, or the points of the line. */
  readonly points: readonly Position[];
  /** Which side of a cut is meant; nothing to a polygon. */
  readonly side: CutSide;
  /** Units or a group that the area ends at; undefined is all of Ukraine. */
  readonly within: Region | undefined;
}

/** What lies in a drawn area, inside Ukraine. */
export interface AreaFigures {
  readonly areaKm2: number;
  readonly held: Split;
  /** Units with a part of it, in the data's order. */
  readonly perUnit: readonly { readonly unit: UnitId; readonly areaKm2: number; readonly held: Split }[];
  readonly geometry: MultiPolygon;
  /** How uncertain it is who holds how much of it; undefined while the shape is still changing. */
  readonly heldUncertainty?: HeldUncertainty;
}

/** Half-widths in km² (coverage factor 2) of the parts of a drawn area that the sides hold. */
export interface HeldUncertainty {
  readonly ukraineKm2: number;
  readonly russiaKm2: number;
}

/** A position as drawings keep it, with five decimals. */
export function roundedPosition([lon = NaN, lat = NaN]: Position): Position {
  const scale = 10 ** DECIMALS;
  return [Math.round(lon * scale) / scale, Math.round(lat * scale) / scale];
}

/** Why a drawing names no area yet: too few points, an outline or line that crosses itself, or points far from Ukraine. */
export type DrawingProblem = 'unfinished' | 'crosses' | 'far';

/** The closed ring of a drawing, or why there is none. */
export function ringOf({ shape, points, side }: DrawnArea): Position[] | DrawingProblem {
  const rounded = points.map(roundedPosition);
  const corners = rounded.filter((point, index) => index === 0 || point.join() !== rounded[index - 1]!.join());
  if (corners.length < (shape === 'polygon' ? 3 : 2)) return 'unfinished';
  if (!corners.every(isInFrame)) return 'far';
  const ring = shape === 'cut' ? sideOfCut(corners, side) : [...corners, corners[0]!];
  if (ring === undefined) return 'unfinished';
  return crossesItself(ring) ? 'crosses' : ring;
}

/** A drawing as a region expression, which is what a scenario file holds. Undefined where it names no area. */
export function regionOfDrawing(area: DrawnArea): Region | undefined {
  const ring = ringOf(area);
  if (typeof ring === 'string') return undefined;
  const polygon: Region = { polygon: [ring] };
  return area.within === undefined ? polygon : { all: [area.within, polygon] };
}

/** The drawing that {@link regionOfDrawing} made an expression of; undefined for an expression of another form. */
export function drawingOfRegion(region: Region): DrawnArea | undefined {
  if ('all' in region) {
    const [within, drawn] = region.all;
    const isLimit = within !== undefined && ('units' in within || 'group' in within);
    if (region.all.length !== 2 || !isLimit || drawn === undefined || !('polygon' in drawn)) return undefined;
    const found = drawingOfRegion(drawn);
    return found && { ...found, within };
  }
  if (!('polygon' in region) || region.polygon.length !== 1) return undefined;
  const [ring = []] = region.polygon;
  const cut = readCut(ring);
  if (cut !== undefined) return { shape: 'cut', points: cut.line, side: cut.side, within: undefined };
  return { shape: 'polygon', points: ring.slice(0, -1), side: 'left', within: undefined };
}
