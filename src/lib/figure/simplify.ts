import type { Position } from 'geojson';

/** A ring or line on the page: x and y of each point, points. */
export type PlaneLine = readonly (readonly [number, number])[];

interface Vertex {
  /** Serial number in this simplifier. */
  readonly id: number;
  /** Place in hundred-thousandths of a degree, from 180° W and 90° S. */
  readonly column: number;
  readonly row: number;
  readonly x: number;
  readonly y: number;
  /** Its neighbours on the first line it was met on, the one that comes before the other first. */
  lower: Vertex | undefined;
  higher: Vertex | undefined;
  /** Lines end or part here. */
  isNode: boolean;
}

/** Projects and thins lines so that what two of them share stays shared. */
export interface Simplifier {
  /** A ring, first point not repeated; shorter than three points when nothing is left to see. */
  ring(ring: readonly Position[]): PlaneLine;
  line(line: readonly Position[]): PlaneLine;
  /** The rings round all of these together: stretches of one ring alone, joined end to end. */
  outline(rings: readonly (readonly Position[])[]): readonly PlaneLine[];
  /** Stretches that two of these rings have in common, each once. */
  sharedArcs(rings: readonly (readonly Position[])[]): readonly PlaneLine[];
}

/**
 * Douglas and Peucker's simplification (1973), done to each stretch between two nodes once: a node is a vertex where
 * three or more lines meet, so that neighbouring areas keep their common border without slivers.
 *
 * @param all every ring and line that will be asked for
 * @param tolerance farthest a left-out point may be from the line, points
 */
export function createSimplifier(
  all: readonly (readonly Position[])[],
  project: (position: Position) => readonly [number, number],
  tolerance: number,
): Simplifier {
  const vertexAt = createVertices(
    all.reduce((sum, line) => sum + line.length, 0),
    project,
  );
  const paths = new Map<readonly Position[], readonly Vertex[]>();
  const read = (line: readonly Position[]): readonly Vertex[] => {
    const known = paths.get(line);
    if (known) return known;
    const path: Vertex[] = [];
    let last: Vertex | undefined;
    for (const position of line) {
      const vertex = vertexAt(position);
      if (vertex !== last) path.push(vertex);
      last = vertex;
    }
    paths.set(line, path);
    return path;
  };

  for (const line of all) {
    const path = read(line);
    const [first, last] = [path[0], path.at(-1)];
    if (first === undefined || last === undefined) continue;
    const closed = path.length > 1 && first === last;
    if (!closed) first.isNode = last.isNode = true;
    for (let index = 0; index < path.length - (closed ? 1 : 0); index += 1) {
      const vertex = path[index]!;
      const before = path[index - 1] ?? (closed ? path[path.length - 2]! : vertex);
      const after = path[index + 1] ?? vertex;
      const isOrdered = comesBefore(before, after);
      const [lower, higher] = [isOrdered ? before : after, isOrdered ? after : before];
      if (vertex.lower === undefined) {
        vertex.lower = lower;
        vertex.higher = higher;
      } else if (vertex.lower !== lower || vertex.higher !== higher) vertex.isNode = true;
    }
  }

  const thinned = new Map<string, readonly Vertex[]>();
  const thinnedArcs = new Map<readonly Vertex[], readonly Vertex[]>();
  const thin = (arc: readonly Vertex[]): readonly Vertex[] => {
    const same = thinnedArcs.get(arc);
    if (same) return same;
    const forward = isForward(arc);
    const name = nameOf(arc);
    const kept = thinned.get(name) ?? simplified(forward ? arc : [...arc].reverse(), tolerance);
    thinned.set(name, kept);
    const result = forward ? kept : [...kept].reverse();
    thinnedArcs.set(arc, result);
    return result;
  };
  const cut = new Map<readonly Position[], readonly (readonly Vertex[])[]>();
  const arcsOf = (line: readonly Position[], closed: boolean): readonly (readonly Vertex[])[] => {
    const known = cut.get(line);
    if (known) return known;
    const path = read(line);
    const turned = closed ? turnedToNode(path) : path;
    const arcs: Vertex[][] = [];
    let arc: Vertex[] = [];
    turned.forEach((vertex, index) => {
      arc.push(vertex);
      const isEnd = index === turned.length - 1;
      if (arc.length > 1 && (isEnd || vertex.isNode)) {
        arcs.push(arc);
        arc = [vertex];
      }
    });
    cut.set(line, arcs);
    return arcs;
  };
  const join = (arcs: readonly (readonly Vertex[])[]): PlaneLine => {
    const points: (readonly [number, number])[] = [];
    for (const arc of arcs) {
      const kept = thin(arc);
      // An arc begins where the one before it ends.
      for (let index = points.length === 0 ? 0 : 1; index < kept.length; index += 1) {
        points.push([kept[index]!.x, kept[index]!.y]);
      }
    }
    return points;
  };

  return {
    ring: (ring) => join(arcsOf(ring, true)).slice(0, -1),
    line: (line) => join(arcsOf(line, false)),
    outline: (rings) => {
      const counts = countArcs(rings.flatMap((ring) => arcsOf(ring, true)));
      const single = [...counts.values()].filter(({ count }) => count === 1).map(({ arc }) => arc);
      return chained(single).map((ring) => join(ring).slice(0, -1));
    },
    sharedArcs: (rings) =>
      [...countArcs(rings.flatMap((ring) => arcsOf(ring, true))).values()]
        .filter(({ count }) => count > 1)
        .map(({ arc }) => thin(arc).map(({ x, y }) => [x, y] as const)),
  };
}

/**
 * Gives each place one vertex, projected once. Places are told apart to a metre or so, for outlines are stored to five
 * decimals. A table of its own with open addressing (Knuth, The Art of Computer Programming 3, 6.4): keys of two
 * numbers would be slow in a Map, and tens of thousands are looked up for each figure.
 */
function createVertices(
  most: number,
  project: (position: Position) => readonly [number, number],
): (position: Position) => Vertex {
  const bits = Math.ceil(Math.log2(2 * most + 2));
  const slots: (Vertex | undefined)[] = new Array<undefined>(2 ** bits).fill(undefined);
  let count = 0;
  return (position) => {
    const column = Math.round((position[0]! + 180) * 1e5);
    const row = Math.round((position[1]! + 90) * 1e5);
    let slot = (Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b)) >>> (32 - bits);
    for (;;) {
      const known = slots[slot];
      if (known === undefined) break;
      if (known.column === column && known.row === row) return known;
      slot = (slot + 1) & (slots.length - 1);
    }
    if (count === most) throw new Error('A simplifier was given a line it was not made for');
    const [x, y] = project(position);
    const vertex = { id: count, column, row, x, y, lower: undefined, higher: undefined, isNode: false };
    slots[slot] = vertex;
    count += 1;
    return vertex;
  };
}

/** West before east, south before north. */
function comesBefore(a: Vertex, b: Vertex): boolean {
  return a.column === b.column ? a.row < b.row : a.column < b.column;
}

/** Whether a stretch runs in the direction it is thinned in, whichever line it is from. */
function isForward(arc: readonly Vertex[]): boolean {
  const [first, last] = [arc[0]!, arc[arc.length - 1]!];
  if (first !== last) return comesBefore(first, last);
  return !comesBefore(arc[arc.length - 2]!, arc[1]!);
}

/** Each stretch once, in whichever direction it was first met, with how often it was met. */
function countArcs(
  arcs: readonly (readonly Vertex[])[],
): ReadonlyMap<string, { readonly arc: readonly Vertex[]; readonly count: number }> {
  const counts = new Map<string, { arc: readonly Vertex[]; count: number }>();
  for (const arc of arcs) {
    const name = nameOf(arc);
    const known = counts.get(name);
    if (known) known.count += 1;
    else counts.set(name, { arc, count: 1 });
  }
  return counts;
}

/** Stretches that follow one another as closed chains; each goes on where the one before it ends. */
function chained(arcs: readonly (readonly Vertex[])[]): readonly (readonly (readonly Vertex[])[])[] {
  const from = new Map<Vertex, (readonly Vertex[])[]>();
  for (const arc of arcs) from.set(arc[0]!, [...(from.get(arc[0]!) ?? []), arc]);
  const left = new Set(arcs);
  const chains: (readonly Vertex[])[][] = [];
  for (const start of arcs) {
    if (!left.delete(start)) continue;
    const chain = [start];
    let end = start.at(-1)!;
    while (end !== start[0]!) {
      const next = from.get(end)?.find((arc) => left.has(arc));
      if (next === undefined) break;
      left.delete(next);
      chain.push(next);
      end = next.at(-1)!;
    }
    chains.push(chain);
  }
  return chains;
}

/** Two stretches with the same ends, the same second vertex and the same length are one, whichever way they run. */
function nameOf(arc: readonly Vertex[]): string {
  const ends = [arc[0]!, arc[1]!, arc[arc.length - 2]!, arc[arc.length - 1]!] as const;
  const [first, second, last] = isForward(arc) ? [ends[0], ends[1], ends[3]] : [ends[3], ends[2], ends[0]];
  return `${first.id} ${second.id} ${last.id} ${arc.length}`;
}

/** A ring begins at a node, or at its westernmost vertex where it has none: two rings round the same land are thinned alike. */
function turnedToNode(path: readonly Vertex[]): readonly Vertex[] {
  const open = path.slice(0, -1);
  let start = open.findIndex((vertex) => vertex.isNode);
  if (start < 0)
    start = open.reduce((lowest, vertex, index) => (comesBefore(vertex, open[lowest]!) ? index : lowest), 0);
  const turned = [...open.slice(start), ...open.slice(0, start)];
  return turned.length === 0 ? path : [...turned, turned[0]!];
}

function simplified(line: readonly Vertex[], tolerance: number): readonly Vertex[] {
  const keep = new Uint8Array(line.length);
  keep[0] = keep[line.length - 1] = 1;
  const stack: [number, number][] = [[0, line.length - 1]];
  for (let range = stack.pop(); range; range = stack.pop()) {
    const [first, last] = range;
    const [a, b] = [line[first]!, line[last]!];
    let [farthest, distance] = [-1, tolerance * tolerance];
    for (let index = first + 1; index < last; index += 1) {
      const squared = squaredDistance(line[index]!, a, b);
      if (squared > distance) [farthest, distance] = [index, squared];
    }
    if (farthest < 0) continue;
    keep[farthest] = 1;
    stack.push([first, farthest], [farthest, last]);
  }
  return line.filter((_, index) => keep[index] === 1);
}

function squaredDistance(point: Vertex, a: Vertex, b: Vertex): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const [px, py] = [point.x - a.x, point.y - a.y];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / squared));
  const [restX, restY] = [px - along * dx, py - along * dy];
  return restX * restX + restY * restY;
}
