import type { GridPoint } from './noding';
import type { Face, HalfEdge, PlanarMap } from './planar-map';

/** Longitude degrees are shorter than latitude degrees by about this factor at 48.5° N. */
export const LONGITUDE_SCALE = 0.66;

/** Label of a face that no unit has. */
export const NOBODY = -1;

/** Distance on the grid, in steps of latitude. */
export function distance(a: GridPoint, b: GridPoint): number {
  return Math.hypot((a[0] - b[0]) * LONGITUDE_SCALE, a[1] - b[1]);
}

/** Length of an edge in steps of latitude. */
export function edgeLength(map: PlanarMap, edge: HalfEdge): number {
  return distance(map.points[edge.from] as GridPoint, map.points[edge.to] as GridPoint);
}

/** The label with the longest shared border among a face's neighbours that `accept` lets through; NOBODY for none. */
export function longestNeighbour(
  map: PlanarMap,
  face: Face,
  labels: readonly number[],
  accept: (edge: HalfEdge) => boolean,
): number {
  const shared = new Map<number, number>();
  for (const e of face.edges) {
    const edge = map.halfEdges[e] as HalfEdge;
    const other = (map.halfEdges[edge.twin] as HalfEdge).face;
    if (other === -1 || (labels[other] as number) < 0 || !accept(edge)) continue;
    const label = labels[other] as number;
    shared.set(label, (shared.get(label) ?? 0) + edgeLength(map, edge));
  }
  return [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? NOBODY;
}

/** Gives faces without a label that of their longest labelled neighbour, again and again; returns those left over. */
export function spreadLabels(
  map: PlanarMap,
  labels: number[],
  faces: readonly number[],
  accept: (edge: HalfEdge) => boolean,
): number[] {
  let left = [...faces];
  for (let before = -1; before !== left.length;) {
    before = left.length;
    const found = left.map((i) => longestNeighbour(map, map.faces[i] as Face, labels, accept));
    left.forEach((i, k) => {
      if (found[k] !== NOBODY) labels[i] = found[k] as number;
    });
    left = left.filter((_, k) => found[k] === NOBODY);
  }
  return left;
}

/** Faces grouped into pieces of one label that hang together along edges. */
function pieces(map: PlanarMap, labels: readonly number[]): number[][] {
  const seen = new Set<number>();
  return map.faces.flatMap((_, start) => {
    if (seen.has(start)) return [];
    seen.add(start);
    const piece = [start];
    for (const face of piece) {
      for (const e of (map.faces[face] as Face).edges) {
        const other = (map.halfEdges[(map.halfEdges[e] as HalfEdge).twin] as HalfEdge).face;
        if (other === -1 || seen.has(other) || labels[other] !== labels[start]) continue;
        seen.add(other);
        piece.push(other);
      }
    }
    return [piece];
  });
}

/** Gives water that land encloses on all sides to the unit it touches most. */
export function fillEnclosedWater(map: PlanarMap, labels: number[]): void {
  for (const piece of pieces(map, labels)) {
    if (labels[piece[0] as number] !== NOBODY) continue;
    const reachesOutside = piece.some((face) =>
      (map.faces[face] as Face).edges.some(
        (e) => (map.halfEdges[(map.halfEdges[e] as HalfEdge).twin] as HalfEdge).face === -1,
      ),
    );
    if (!reachesOutside) spreadLabels(map, labels, piece, () => true);
  }
}

/** Gives separate parts below `smallest` (square grid steps) to the neighbour, or to nobody where there is none. */
export function dropFragments(map: PlanarMap, labels: number[], smallest: number): void {
  for (const piece of pieces(map, labels)) {
    if (labels[piece[0] as number] === NOBODY) continue;
    if (piece.reduce((sum, face) => sum + (map.faces[face] as Face).area, 0) >= smallest) continue;
    for (const face of piece) labels[face] = NOBODY;
    spreadLabels(map, labels, piece, () => true);
  }
}
