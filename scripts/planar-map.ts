import { pointKey, Noder, type GridPoint, type TaggedLine } from './noding';

/** A side of an edge: `to - from` with its face on the left. `tags` is the bitwise or of the lines it lies on. */
export interface HalfEdge {
  readonly from: number;
  readonly to: number;
  readonly tags: number;
  readonly twin: number;
  face: number;
}

/** A bounded face: its boundary half-edges, holes included, a point strictly inside, and its area in grid units. */
export interface Face {
  readonly edges: readonly number[];
  readonly inside: GridPoint;
  readonly area: number;
}

/** Lines cut into a partition of the plane. Face -1 is everything outside. */
export interface PlanarMap {
  readonly points: readonly GridPoint[];
  readonly halfEdges: readonly HalfEdge[];
  readonly faces: readonly Face[];
}

/** Twice the signed area of a ring given without its closing point; positive when counter-clockwise. */
export function doubleArea(ring: readonly GridPoint[]): number {
  let sum = 0;
  for (let i = 0; i < ring.length; i++) {
    const a = ring[i] as GridPoint;
    const b = ring[(i + 1) % ring.length] as GridPoint;
    sum += a[0] * b[1] - b[0] * a[1];
  }
  return sum;
}

/** Whether a point lies inside a set of rings by the even-odd rule. */
export function isInside(point: GridPoint, rings: readonly (readonly GridPoint[])[]): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i++) {
      const a = ring[i] as GridPoint;
      const b = ring[(i + 1) % ring.length] as GridPoint;
      if (a[1] > point[1] === b[1] > point[1]) continue;
      if (point[0] < a[0] + ((point[1] - a[1]) * (b[0] - a[0])) / (b[1] - a[1])) inside = !inside;
    }
  }
  return inside;
}

/** Half-edges around each vertex, and for each half-edge the next one along the face on its left. */
export function nextAlongFace(
  points: readonly GridPoint[],
  halfEdges: readonly HalfEdge[],
  kept: readonly boolean[],
): Int32Array {
  const around = new Map<number, number[]>();
  const angle = (e: number): number => {
    const edge = halfEdges[e] as HalfEdge;
    const a = points[edge.from] as GridPoint;
    const b = points[edge.to] as GridPoint;
    return Math.atan2(b[1] - a[1], b[0] - a[0]);
  };
  halfEdges.forEach((edge, e) => {
    if (!kept[e]) return;
    const list = around.get(edge.from);
    if (list) list.push(e);
    else around.set(edge.from, [e]);
  });
  const next = new Int32Array(halfEdges.length).fill(-1);
  for (const list of around.values()) {
    list.sort((p, q) => angle(p) - angle(q));
    // Arriving by the twin of list[i], the face on the left goes on along its clockwise neighbour.
    list.forEach((e, i) => {
      next[(halfEdges[e] as HalfEdge).twin] = list[(i + list.length - 1) % list.length] as number;
    });
  }
  return next;
}

/** Follows `next` into closed chains of half-edges. */
export function chains(next: Int32Array): number[][] {
  const seen = new Uint8Array(next.length);
  const result: number[][] = [];
  for (let e = 0; e < next.length; e++) {
    if (seen[e] || next[e] === -1) continue;
    const chain: number[] = [];
    for (let at = e; !seen[at]; at = next[at] as number) {
      seen[at] = 1;
      chain.push(at);
    }
    result.push(chain);
  }
  return result;
}

/** A point strictly inside rings: the middle of the widest run on a few half-integer scan lines. */
function pointInside(rings: readonly (readonly GridPoint[])[]): GridPoint {
  const ys = (rings[0] as readonly GridPoint[]).map((p) => p[1]);
  const low = Math.min(...ys);
  const high = Math.max(...ys);
  let best: GridPoint = [0, 0];
  let width = -1;
  for (const share of [0.5, 0.31, 0.69, 0.13, 0.87]) {
    const y = Math.min(high - 0.5, Math.floor(low + share * (high - low)) + 0.5);
    const crossings: number[] = [];
    for (const ring of rings) {
      for (let i = 0; i < ring.length; i++) {
        const a = ring[i] as GridPoint;
        const b = ring[(i + 1) % ring.length] as GridPoint;
        if (a[1] > y !== b[1] > y) crossings.push(a[0] + ((y - a[1]) * (b[0] - a[0])) / (b[1] - a[1]));
      }
    }
    crossings.sort((p, q) => p - q);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const run = (crossings[i + 1] as number) - (crossings[i] as number);
      if (run > width) {
        width = run;
        best = [((crossings[i] as number) + (crossings[i + 1] as number)) / 2, y];
      }
    }
  }
  return best;
}

/** Cuts lines at every crossing, on the grid, and finds the faces between them. */
export function buildPlanarMap(lines: readonly TaggedLine[]): PlanarMap {
  const noder = new Noder();
  for (const { points, tag } of lines) {
    for (let i = 0; i + 1 < points.length; i++)
      noder.addSegment(points[i] as GridPoint, points[i + 1] as GridPoint, tag);
  }
  const halfEdges: HalfEdge[] = [];
  for (const [from, to, tags] of noder.run()) {
    const e = halfEdges.length;
    halfEdges.push({ from, to, tags, twin: e + 1, face: -1 }, { from: to, to: from, tags, twin: e, face: -1 });
  }
  const points = noder.points;
  const next = nextAlongFace(points, halfEdges, new Array<boolean>(halfEdges.length).fill(true));
  const rings = chains(next).map((edges) => {
    const ring = edges.map((e) => points[(halfEdges[e] as HalfEdge).from] as GridPoint);
    return { edges, ring, area: doubleArea(ring) / 2 };
  });
  const shells = rings.filter(({ area }) => area > 0);
  const holes: (typeof rings)[] = shells.map(() => []);
  for (const hole of rings.filter(({ area }) => area <= 0)) {
    const vertex = hole.ring[0] as GridPoint;
    const own = new Set(hole.ring.map(pointKey));
    let best = -1;
    shells.forEach((shell, s) => {
      if (best !== -1 && shell.area >= (shells[best] as { area: number }).area) return;
      // A shell of the same connected piece shares vertices and cannot contain it; half a step up avoids vertices.
      if (shell.ring.some((p) => own.has(pointKey(p)))) return;
      if (isInside([vertex[0], vertex[1]], [shell.ring])) best = s;
    });
    if (best !== -1) holes[best]?.push(hole);
  }
  const faces = shells.map((shell, s): Face => {
    const all = [shell, ...(holes[s] ?? [])];
    const edges = all.flatMap((ring) => ring.edges);
    for (const e of edges) (halfEdges[e] as HalfEdge).face = s;
    return {
      edges,
      inside: pointInside(all.map(({ ring }) => ring)),
      area: all.reduce((sum, { area }) => sum + area, 0),
    };
  });
  return { points, halfEdges, faces };
}
