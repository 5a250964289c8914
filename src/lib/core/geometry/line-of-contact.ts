import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { metresPerDegree } from './ellipsoid';
import { GRID_PER_DEGREE, gridRings } from './grid';
import { isEmpty, ringsInside, union } from './overlay';
import { joinedParts, samePoint } from './generalise';
import {
  EdgeIndex,
  edgesOf,
  edgesOfRing,
  EdgeTable,
  SAME_BORDER_STEPS,
  stretch,
  withoutHairlines,
  type Edge,
} from './edges';

/**
 * Where the other side's land is narrower than this between the drawn edge of Russian-held land and the outline of
 * Ukraine, the strip is a misfit of two outlines: publishers draw coast and border otherwise than the units do.
 */
const STRIP_KM = 1.2;

/** A piece this close to the outline, 20 cm, is the outline. */
const ON_OUTLINE_KM = 0.0002;

/**
 * A stretch shorter than this goes with a longer one next to it: beside contact it is where the line meets the
 * outline, beside a strip it is a bend of the drawn edge.
 */
const SHORT_STRETCH_KM = 4;

/** A point this little to the right of a piece of 1 km (1 mm, as km²) lies straight ahead of it, not beside it. */
const STRAIGHT_AHEAD = 1e-6;

/** Edges are judged in pieces no longer than this. */
const PIECE_KM = 1;

/** The outline is kept in pieces no longer than this, so that each lies in few cells of its index. */
const OUTLINE_PIECE_KM = 5;

/** Edges that follow one another without a gap and are all contact, or all not. */
interface Stretch {
  readonly edges: Edge[];
  readonly km: number;
  readonly contact: boolean;
}

const outlines = new WeakMap<MultiPolygon, EdgeIndex>();

/**
 * The line between Russian-held land and the other side: the border the two areas share inside Ukraine. Coast and
 * state border are not part of it; see {@link lineOfContactIn}, which is quicker where the whole territory is at hand.
 */
export function lineOfContact(russianHeld: MultiPolygon, otherSide: MultiPolygon): MultiLineString {
  return lineOfContactIn(russianHeld, union([russianHeld, otherSide]));
}

/**
 * The border of Russian-held land as far as it runs inside a territory and faces land of the territory. Held land may
 * reach beyond the territory. Left out are coast and state border, and the edge of a publisher's polygon that runs
 * along them with less than 1.2 km of the territory beyond. What is known of the territory's outline is remembered
 * by object.
 */
export function lineOfContactIn(russianHeld: MultiPolygon, territory: MultiPolygon): MultiLineString {
  if (isEmpty(russianHeld) || isEmpty(territory)) return { type: 'MultiLineString', coordinates: [] };
  return contactAlong(ringsInside(russianHeld, territory).map(edgesOf), territory);
}

/**
 * The same line from Russian-held land that was cut to units before, one part for each unit: quicker, because nothing
 * is cut again. The territory is the units together.
 */
export function lineOfContactOfUnits(
  heldParts: readonly MultiPolygon[],
  units: readonly MultiPolygon[],
  territory: MultiPolygon,
): MultiLineString {
  const borders = unitBorders(units);
  const onBorder = new EdgeTable();
  const lines = heldParts.flatMap((part) =>
    gridRings(part).rings.map(({ path }) => {
      const line: Edge[] = [];
      let from = path.at(-1);
      for (const to of path) {
        const kind = from ? borders.get(from.x, from.y, to.x, to.y) : OUTER_BORDER;
        if (from && kind !== OUTER_BORDER) {
          const edge = { ax: from.x, ay: from.y, bx: to.x, by: to.y };
          line.push(edge);
          if (kind === INNER_BORDER) onBorder.set(edge, INNER_BORDER);
        }
        from = to;
      }
      return line;
    }),
  );
  const isContact = ({ ax, ay, bx, by }: Edge) => onBorder.get(bx, by, ax, ay) === 0;
  return contactAlong(
    lines.map((line) => line.filter(isContact)),
    territory,
  );
}

/** What a table of unit borders says of an edge: another unit shares it, or none does. */
const INNER_BORDER = 1;
const OUTER_BORDER = 2;

const knownBorders = new WeakMap<
  MultiPolygon,
  { readonly units: readonly MultiPolygon[]; readonly borders: EdgeTable }
>();

function unitBorders(units: readonly MultiPolygon[]): EdgeTable {
  const first = units[0];
  const known = first && knownBorders.get(first);
  if (known && known.units.length === units.length && known.units.every((unit, index) => unit === units[index])) {
    return known.borders;
  }
  const borders = new EdgeTable();
  const edges = units.flatMap((unit) => gridRings(unit).rings.flatMap(({ path }) => edgesOfRing(path)));
  for (const edge of edges) borders.set(edge, OUTER_BORDER);
  for (const edge of edges) {
    if (borders.get(edge.bx, edge.by, edge.ax, edge.ay) !== 0) borders.set(edge, INNER_BORDER);
  }
  if (first) knownBorders.set(first, { units, borders });
  return borders;
}

/** The contact among lines that run along Russian-held land, inside the territory or on its outline. */
function contactAlong(lines: readonly Edge[][], territory: MultiPolygon): MultiLineString {
  const outline = outlineOf(territory);
  const index = new EdgeIndex(SAME_BORDER_STEPS);
  const edges = lines.map((line) => {
    const cut: Edge[] = [];
    for (const edge of line) addPieces(cut, edge, PIECE_KM);
    for (const edge of cut) index.add(edge);
    return cut;
  });
  const found = chains(edges.map((line) => withoutHairlines(line, index)))
    .flatMap((chain) => contactStretches(chain, outline))
    .map(toPositions);
  return { type: 'MultiLineString', coordinates: joinedParts(found) };
}

function outlineOf(territory: MultiPolygon): EdgeIndex {
  const known = outlines.get(territory);
  if (known) return known;
  const { rings, box } = gridRings(territory);
  const scales = [box.bottom, box.top].map(kmPerStep);
  const index = new EdgeIndex(STRIP_KM / Math.min(...scales.flatMap(({ x, y }) => [x, y])));
  for (const { path } of rings) {
    const pieces: Edge[] = [];
    for (const edge of edgesOfRing(path)) addPieces(pieces, edge, OUTLINE_PIECE_KM);
    for (const piece of pieces) index.add(piece);
  }
  outlines.set(territory, index);
  return index;
}

/** Edges that follow one another, from lines that end where another begins too. */
function chains(lines: readonly Edge[][]): Edge[][] {
  const unbroken = lines.flatMap((line) => {
    const parts: Edge[][] = [];
    for (const edge of line) {
      const last = parts.at(-1)?.at(-1);
      if (last && samePoint(last.bx, last.by, edge.ax, edge.ay)) parts.at(-1)?.push(edge);
      else parts.push([edge]);
    }
    return parts;
  });
  const byStart = new Map(unbroken.map((part) => [`${part[0]?.ax} ${part[0]?.ay}`, part]));
  const found: Edge[][] = [];
  const used = new Set<Edge[]>();
  const follow = (start: Edge[]): Edge[] => {
    const chain: Edge[] = [];
    for (let part: Edge[] | undefined = start; part && !used.has(part);) {
      used.add(part);
      for (const edge of part) chain.push(edge);
      const end: Edge | undefined = part.at(-1);
      part = byStart.get(`${end?.bx} ${end?.by}`);
    }
    return chain;
  };
  const ends = new Set(unbroken.map((part) => `${part.at(-1)?.bx} ${part.at(-1)?.by}`));
  const isFirst = ([edge]: Edge[]) => !ends.has(`${edge?.ax} ${edge?.ay}`);
  for (const part of [...unbroken.filter(isFirst), ...unbroken]) if (!used.has(part)) found.push(follow(part));
  return found;
}

/** Adds an edge to a list, cut into pieces no longer than `longestKm`. */
function addPieces(list: Edge[], edge: Edge, longestKm: number): void {
  const count = Math.ceil(edgeKm(edge) / longestKm);
  if (count <= 1) list.push(edge);
  else for (let step = 0; step < count; step++) list.push(stretch(edge, [step / count, (step + 1) / count]));
}

/** The stretches of a chain that are contact; the constants above say what is left out. */
function contactStretches(chain: readonly Edge[], outline: EdgeIndex): Edge[][] {
  const isRing = isClosed(chain);
  let stretches = stretchesOf(chain, (edge) => !besideStrip(edge, outline), isRing);
  const besides = (index: number) =>
    [index - 1, index + 1]
      .map((beside) => stretches[isRing ? (beside + stretches.length) % stretches.length : beside])
      .filter((stretch) => stretch !== undefined);
  const isHeadland = (stretch: Stretch, index: number) =>
    stretch.contact &&
    stretch.km < SHORT_STRETCH_KM &&
    stretches.length > 1 &&
    besides(index).every((beside) => beside.km >= stretch.km);
  stretches = merged(
    stretches.map((stretch, index) => (isHeadland(stretch, index) ? { ...stretch, contact: false } : stretch)),
  );
  const isEnd = (stretch: Stretch, index: number) =>
    !stretch.contact &&
    stretch.km < SHORT_STRETCH_KM &&
    besides(index).some((beside) => beside.contact && beside.km >= stretch.km);
  stretches = merged(
    stretches.map((stretch, index) => (isEnd(stretch, index) ? { ...stretch, contact: true } : stretch)),
  );
  return stretches.filter((stretch) => stretch.contact).map((stretch) => stretch.edges);
}

/** The chain as stretches of contact and of no contact in turn; a closed one starts where the two change. */
function stretchesOf(chain: readonly Edge[], isContact: (edge: Edge) => boolean, isRing: boolean): Stretch[] {
  const stretches: { edges: Edge[]; km: number; contact: boolean }[] = [];
  for (const edge of chain) {
    const contact = isContact(edge);
    const last = stretches.at(-1);
    if (last?.contact === contact) {
      last.edges.push(edge);
      last.km += edgeKm(edge);
    } else stretches.push({ edges: [edge], km: edgeKm(edge), contact });
  }
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (!isRing || !first || !last || first === last || first.contact !== last.contact) return stretches;
  return [...merged([last, first]), ...stretches.slice(1, -1)];
}

function merged(stretches: readonly Stretch[]): Stretch[] {
  const result: { edges: Edge[]; km: number; contact: boolean }[] = [];
  for (const { edges, km, contact } of stretches) {
    const last = result.at(-1);
    if (last?.contact === contact) {
      for (const edge of edges) last.edges.push(edge);
      last.km += km;
    } else result.push({ edges: [...edges], km, contact });
  }
  return result;
}

/** Whether the territory ends at the piece, or within the width of a strip on its right, where the other side is. */
function besideStrip(edge: Edge, outline: EdgeIndex): boolean {
  const scale = kmPerStep(edge.ay);
  const dx = (edge.bx - edge.ax) * scale.x;
  const dy = (edge.by - edge.ay) * scale.y;
  const x = ((edge.ax + edge.bx) / 2) * scale.x;
  const y = ((edge.ay + edge.by) / 2) * scale.y;
  return outline.some(edge, (other) => {
    // From the middle of the piece to the nearest point of the outline's edge.
    const fromX = other.ax * scale.x - x;
    const fromY = other.ay * scale.y - y;
    const alongX = (other.bx - other.ax) * scale.x;
    const alongY = (other.by - other.ay) * scale.y;
    const squared = alongX * alongX + alongY * alongY;
    const share = squared > 0 ? Math.min(1, Math.max(0, -(fromX * alongX + fromY * alongY) / squared)) : 0;
    const nearX = fromX + share * alongX;
    const nearY = fromY + share * alongY;
    const distance = nearX * nearX + nearY * nearY;
    const isRight = dx * nearY - dy * nearX < -STRAIGHT_AHEAD;
    return distance < ON_OUTLINE_KM * ON_OUTLINE_KM || (isRight && distance < STRIP_KM * STRIP_KM);
  });
}

interface StepScale {
  readonly x: number;
  readonly y: number;
}

/** A scale for each twentieth of a degree from the equator. */
const knownScales: StepScale[] = [];

/** Kilometres of one grid step at a latitude in steps, for judging and not for measuring: taken at the nearest twentieth of a degree. */
function kmPerStep(latitudeSteps: number): StepScale {
  const twentieths = Math.abs(Math.round((latitudeSteps / GRID_PER_DEGREE) * 20));
  const known = knownScales[twentieths];
  if (known) return known;
  const metres = metresPerDegree(twentieths / 20);
  const scale = { x: metres.lon / 1000 / GRID_PER_DEGREE, y: metres.lat / 1000 / GRID_PER_DEGREE };
  knownScales[twentieths] = scale;
  return scale;
}

function edgeKm(edge: Edge): number {
  const scale = kmPerStep(edge.ay);
  const x = (edge.bx - edge.ax) * scale.x;
  const y = (edge.by - edge.ay) * scale.y;
  return Math.sqrt(x * x + y * y);
}

function isClosed(chain: readonly Edge[]): boolean {
  const [first, last] = [chain[0], chain.at(-1)];
  return first !== undefined && last !== undefined && samePoint(last.bx, last.by, first.ax, first.ay);
}

/** Edges of one stretch as positions, vertices made by cutting an edge into pieces left out. */
function toPositions(edges: readonly Edge[]): Position[] {
  const positions: Position[] = [];
  for (const [index, { ax, ay, bx, by }] of edges.entries()) {
    if (index === 0) positions.push([ax / GRID_PER_DEGREE, ay / GRID_PER_DEGREE]);
    const next = edges[index + 1];
    const isStraight =
      next && Math.abs((bx - ax) * (next.by - by) - (by - ay) * (next.bx - bx)) < Math.hypot(bx - ax, by - ay);
    if (!isStraight) positions.push([bx / GRID_PER_DEGREE, by / GRID_PER_DEGREE]);
  }
  return positions;
}
