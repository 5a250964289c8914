import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { metresPerDegree } from './ellipsoid';
import { GRID_PER_DEGREE } from './grid';
import { lengthKm } from './length';
import { squaredDistanceToSegment, toPlane, type PlanePoint } from './plane';
import { sharedBorder, stretch, type Edge, type EdgeIndex, type Share, type SharedEdge } from './shared-border';

/**
 * Where the other side's land is narrower than this between the drawn edge of Russian-held land and the outline of
 * Ukraine, the strip is a misfit of two outlines: publishers draw coast and border otherwise than the units do.
 */
const STRIP_KM = 1.2;

/** A stretch beside a strip that is shorter than this, with contact next to it, is where the line meets the outline. */
const SHORT_STRETCH_KM = 4;

/** Edges are judged in pieces no longer than this. */
const PIECE_KM = 1;

/** Ends of two stretches this close (1e-6°, 10 cm) are one point. */
const SAME_POINT_STEPS = 10;

/** Edges that follow one another without a gap and are all contact, or all not. */
interface Stretch {
  readonly edges: Edge[];
  readonly km: number;
  readonly contact: boolean;
}

/**
 * The line between Russian-held land and the other side: the border the two areas share inside Ukraine. Coast and
 * state border are not part of it, nor is the edge of a publisher's polygon that runs along them at less than 1.2 km.
 * The two areas must not overlap; together they are the land in question.
 */
export function lineOfContact(russianHeld: MultiPolygon, otherSide: MultiPolygon): MultiLineString {
  const { rings, outline } = sharedBorder(russianHeld, otherSide);
  const lines = rings
    .flatMap(chains)
    .flatMap((chain) => contactStretches(chain, outline))
    .map(toPositions);
  return { type: 'MultiLineString', coordinates: joinedParts(lines) };
}

/** The shared pieces of a ring, in order, cut where something between two of them is not shared. */
function chains(ring: readonly SharedEdge[]): Edge[][] {
  const found: Edge[][] = [];
  let chain: Edge[] = [];
  for (const { edge, shares } of ring) {
    for (const share of shares) {
      for (const piece of pieces(edge, share)) {
        const last = chain.at(-1);
        if (last && !samePoint(last.bx, last.by, piece.ax, piece.ay)) {
          found.push(chain);
          chain = [];
        }
        chain.push(piece);
      }
    }
  }
  if (chain.length > 0) found.push(chain);
  const [first, last] = [found[0], found.at(-1)];
  const [start, end] = [first?.[0], last?.at(-1)];
  if (first && last && start && end && first !== last && samePoint(end.bx, end.by, start.ax, start.ay)) {
    found.pop();
    found[0] = [...last, ...first];
  }
  return found;
}

function pieces(edge: Edge, [from, to]: Share): Edge[] {
  const count = Math.max(1, Math.ceil((edgeKm(edge) * (to - from)) / PIECE_KM));
  return Array.from({ length: count }, (_, step) => {
    const start = from + ((to - from) * step) / count;
    return stretch(edge, [start, step === count - 1 ? to : from + ((to - from) * (step + 1)) / count]);
  });
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
    besides(index).every((beside) => beside.km >= SHORT_STRETCH_KM);
  stretches = merged(
    stretches.map((stretch, index) => (isHeadland(stretch, index) ? { ...stretch, contact: false } : stretch)),
  );
  const isEnd = (stretch: Stretch, index: number) =>
    !stretch.contact && stretch.km < SHORT_STRETCH_KM && besides(index).some((beside) => beside.contact);
  stretches = merged(
    stretches.map((stretch, index) => (isEnd(stretch, index) ? { ...stretch, contact: true } : stretch)),
  );
  return stretches.filter((stretch) => stretch.contact).map((stretch) => stretch.edges);
}

/** The chain as stretches of contact and of no contact in turn; a closed one starts where the two change. */
function stretchesOf(chain: readonly Edge[], isContact: (edge: Edge) => boolean, isRing: boolean): Stretch[] {
  const stretches = merged(chain.map((edge) => ({ edges: [edge], km: edgeKm(edge), contact: isContact(edge) })));
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

function besideStrip(edge: Edge, outline: EdgeIndex): boolean {
  const scale = kmPerStep(edge);
  const widenSteps = STRIP_KM / Math.min(scale.x, scale.y);
  const middle = { x: ((edge.ax + edge.bx) / 2) * scale.x, y: ((edge.ay + edge.by) / 2) * scale.y };
  return outline.near(edge, widenSteps).some((other) => {
    const from: PlanePoint = [other.ax * scale.x, other.ay * scale.y];
    const to: PlanePoint = [other.bx * scale.x, other.by * scale.y];
    return squaredDistanceToSegment([middle.x, middle.y], from, to) < STRIP_KM * STRIP_KM;
  });
}

function kmPerStep({ ay, by }: Edge): { readonly x: number; readonly y: number } {
  const scale = metresPerDegree((ay + by) / 2 / GRID_PER_DEGREE);
  return { x: scale.lon / 1000 / GRID_PER_DEGREE, y: scale.lat / 1000 / GRID_PER_DEGREE };
}

function edgeKm(edge: Edge): number {
  const scale = kmPerStep(edge);
  return Math.hypot((edge.bx - edge.ax) * scale.x, (edge.by - edge.ay) * scale.y);
}

function samePoint(ax: number, ay: number, bx: number, by: number): boolean {
  return Math.abs(ax - bx) <= SAME_POINT_STEPS && Math.abs(ay - by) <= SAME_POINT_STEPS;
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

/**
 * The line with detail smaller than a tolerance taken out (Douglas and Peucker 1973, in a conformal plane, so the
 * tolerance is true in every direction). Lengths of lines from different publishers compare only at one tolerance.
 * Parts that meet end to end are joined first; a closed part keeps its first vertex and the one farthest from it.
 */
export function generalise(line: MultiLineString, toleranceKm: number): MultiLineString {
  const coordinates = joinedParts(line.coordinates).map((part) => simplify(part, toleranceKm));
  return { type: 'MultiLineString', coordinates };
}

function simplify(part: Position[], toleranceKm: number): Position[] {
  const points = part.map(toPlane);
  const keep = new Set<number>([0, points.length - 1]);
  const limit = (toleranceKm * 1000) ** 2;
  const spans: [number, number][] = [[0, points.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [start, end] = span;
    const [from, to] = [points[start], points[end]];
    if (!from || !to) continue;
    let [farthest, distance] = [-1, limit];
    for (let index = start + 1; index < end; index++) {
      const point = points[index];
      const squared = point ? squaredDistanceToSegment(point, from, to) : 0;
      if (squared > distance) [farthest, distance] = [index, squared];
    }
    if (farthest < 0) continue;
    keep.add(farthest);
    spans.push([start, farthest], [farthest, end]);
  }
  return part.filter((_, index) => keep.has(index));
}

/** Parts that end where another begins, as one part. */
function joinedParts(parts: readonly Position[][]): Position[][] {
  const waiting = parts.filter((part) => part.length > 1).map((part) => [...part]);
  const result: Position[][] = [];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    let current = part;
    const nextIndex = () =>
      meets(current[0], current.at(-1))
        ? -1
        : waiting.findIndex((other) => meets(current.at(-1), other[0]) || meets(other.at(-1), current[0]));
    for (let index = nextIndex(); index >= 0; index = nextIndex()) {
      const other = waiting.splice(index, 1)[0] ?? [];
      current = meets(current.at(-1), other[0]) ? [...current, ...other.slice(1)] : [...other, ...current.slice(1)];
    }
    result.push(current);
  }
  return result;
}

function meets(a: Position | undefined, b: Position | undefined): boolean {
  if (!a || !b) return false;
  const [aLon = NaN, aLat = NaN] = a;
  const [bLon = NaN, bLat = NaN] = b;
  return samePoint(aLon * GRID_PER_DEGREE, aLat * GRID_PER_DEGREE, bLon * GRID_PER_DEGREE, bLat * GRID_PER_DEGREE);
}

/**
 * Length of the line that bounds an area, holes included, generalised to a tolerance, km: what the uncertainty of
 * an area depends on when all of its border is uncertain.
 */
export function boundaryLengthKm(area: MultiPolygon, toleranceKm = 1): number {
  return lengthKm(generalise({ type: 'MultiLineString', coordinates: area.coordinates.flat() }, toleranceKm));
}
