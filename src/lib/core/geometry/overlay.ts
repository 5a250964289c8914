import { Clipper64, ClipType, FillRule, PathType, PolyTree64, type Paths64 } from 'clipper2-ts';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Box } from './box';
import { gridBoxesTouch, gridPath, gridRings, pathsNear, treeToMultiPolygon } from './grid';

/** Geometry the overlay takes. Parts of one MultiPolygon may overlap: what any of them covers is covered. */
export type Area = Polygon | MultiPolygon;

/** A MultiPolygon without parts. */
export const EMPTY: MultiPolygon = Object.freeze({ type: 'MultiPolygon', coordinates: [] });

/** Whether nothing is covered. */
export function isEmpty(geometry: Area): boolean {
  return geometry.coordinates.length === 0;
}

function run(type: ClipType, subject: Paths64, clip: Paths64, fillRule = FillRule.Positive): MultiPolygon {
  const engine = new Clipper64();
  engine.addPaths(subject, PathType.Subject);
  if (clip.length > 0) engine.addPaths(clip, PathType.Clip);
  const tree = new PolyTree64();
  if (!engine.execute(type, fillRule, tree)) throw new Error('the clipping engine could not overlay the areas');
  return treeToMultiPolygon(tree);
}

/**
 * What both areas cover. Works on a grid of 1e-7°; only the parts of each that lie near the other reach the engine,
 * so one large snapshot against many units costs little more than the land in each.
 */
export function intersection(a: Area, b: Area): MultiPolygon {
  const [ringsA, ringsB] = [gridRings(a), gridRings(b)];
  if (!gridBoxesTouch(ringsA.box, ringsB.box)) return EMPTY;
  const subject = pathsNear(ringsA, ringsB);
  const clip = subject.length === 0 ? [] : pathsNear(ringsB, ringsA);
  if (subject.length === 0 || clip.length === 0) return EMPTY;
  return run(ClipType.Intersection, subject, clip);
}

/** What at least one of the areas covers, each point once. */
export function union(parts: readonly Area[]): MultiPolygon {
  const paths = parts.flatMap((part) => gridRings(part).rings.map((ring) => ring.path));
  return paths.length === 0 ? EMPTY : run(ClipType.Union, paths, []);
}

/** What a ring winds round at all, however often and in whichever direction (the nonzero rule): every loop of one that crosses itself. */
export function enclosedBy(ring: Position[]): MultiPolygon {
  return run(ClipType.Union, [gridPath(ring)], [], FillRule.NonZero);
}

/** What the first area covers and none of the others. */
export function difference(area: Area, ...others: readonly Area[]): MultiPolygon {
  const rings = gridRings(area);
  const clip = others.flatMap((other) => pathsNear(gridRings(other), rings));
  const subject = rings.rings.map((ring) => ring.path);
  return subject.length === 0 ? EMPTY : run(ClipType.Difference, subject, clip);
}

/**
 * The rings of an area as lines, as far as they run inside another area, in grid steps. The area's land stays on
 * their left.
 */
export function ringsInside(area: Area, within: Area): Paths64 {
  const rings = gridRings(area);
  const engine = new Clipper64();
  const lines = rings.rings.map(({ path }) => [...path, ...path.slice(0, 1)]);
  engine.addPaths(lines, PathType.Subject, true);
  engine.addPaths(pathsNear(gridRings(within), rings), PathType.Clip);
  const inside: Paths64 = [];
  engine.execute(ClipType.Intersection, FillRule.Positive, [], inside);
  return inside;
}

/** The part of an area inside a box, edges included. */
export function clipToBox(geometry: Area, [west, south, east, north]: Box): MultiPolygon {
  if (!(west < east && south < north)) return EMPTY;
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return intersection(geometry, { type: 'Polygon', coordinates: [corners] });
}
