import type { GridPoint } from './noding';
import { chains, doubleArea, isInside, nextAlongFace, type HalfEdge, type PlanarMap } from './planar-map';

/** Rings of one unit: outer rings counter-clockwise, each with its clockwise holes; without closing points. */
export type TracedPolygon = GridPoint[][];

/** Cuts a ring that touches itself at a vertex into simple rings. */
function simpleRings(ring: readonly number[]): number[][] {
  const stack: number[] = [];
  const rings: number[][] = [];
  for (const vertex of ring) {
    const at = stack.lastIndexOf(vertex);
    if (at !== -1) rings.push(stack.splice(at));
    stack.push(vertex);
  }
  if (stack.length > 0) rings.push(stack);
  return rings.filter(({ length }) => length > 2);
}

/**
 * Joins the faces of each label into polygons, in the order of the labels; the largest first. A vertex that only a dissolved line made (neither a corner of three
 * borders nor in `keep`) is left out, on both sides of the border alike.
 */
export function traceUnits(
  map: PlanarMap,
  labelOf: readonly number[],
  labelCount: number,
  keep: (point: GridPoint) => boolean,
): TracedPolygon[][] {
  const label = (face: number): number => (face === -1 ? -1 : (labelOf[face] as number));
  const kept = map.halfEdges.map((edge) => label(edge.face) !== label((map.halfEdges[edge.twin] as HalfEdge).face));
  const degree = new Map<number, number>();
  map.halfEdges.forEach((edge, e) => {
    if (kept[e]) degree.set(edge.from, (degree.get(edge.from) ?? 0) + 1);
  });
  const stays = (vertex: number): boolean => degree.get(vertex) !== 2 || keep(map.points[vertex] as GridPoint);
  const polygons: TracedPolygon[][] = Array.from({ length: labelCount }, () => []);
  const holes: GridPoint[][][] = Array.from({ length: labelCount }, () => []);
  for (const chain of chains(nextAlongFace(map.points, map.halfEdges, kept))) {
    const unit = label((map.halfEdges[chain[0] as number] as HalfEdge).face);
    if (unit < 0) continue;
    const all = chain.map((e) => (map.halfEdges[e] as HalfEdge).from);
    for (const simple of simpleRings(all)) {
      const thinned = simple.filter(stays);
      const ring = (thinned.length > 2 ? thinned : simple).map((v) => map.points[v] as GridPoint);
      const area = doubleArea(ring);
      if (area > 0) polygons[unit]?.push([ring]);
      else if (area < 0) holes[unit]?.push(ring);
    }
  }
  holes.forEach((rings, unit) => {
    for (const hole of rings) {
      const outers = (polygons[unit] as TracedPolygon[])
        .filter(([outer]) => isInside(middleOfFirstEdge(hole), [outer as GridPoint[]]))
        .sort((a, b) => doubleArea(a[0] as GridPoint[]) - doubleArea(b[0] as GridPoint[]));
      outers[0]?.push(hole);
    }
  });
  const size = ([outer]: TracedPolygon): number => doubleArea(outer as GridPoint[]);
  return polygons.map((parts) => parts.sort((a, b) => size(b) - size(a)));
}

function middleOfFirstEdge(ring: readonly GridPoint[]): GridPoint {
  const [a, b] = ring as readonly [GridPoint, GridPoint];
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}
