import type { MultiPolygon, Position } from 'geojson';
import type { Bilingual } from '../text';
import { areaKm2 } from './area';
import { doubleArea, gridPath, gridRings, GRID_PER_DEGREE } from './grid';
import { difference, EMPTY, enclosedBy, intersection, isEmpty, union } from './overlay';
import { readRings, type ReadRings } from './read-rings';
import { repairMessage } from './repair-message';

/** What was put right: see {@link repairMessage} for each in words. */
export type RepairKind =
  | 'closed'
  | 'repeated'
  | 'heights'
  | 'degenerate'
  | 'other-parts'
  | 'winding'
  | 'self-crossing'
  | 'ring-role'
  | 'overlap';

/** One kind of repair to one geometry. */
export interface Repair {
  readonly kind: RepairKind;
  /** How many rings, positions or parts it was done to. */
  readonly count: number;
  /**
   * For what changes the area: the area after this repair minus what the plain ring formula (exteriors minus holes)
   * gave before it, km². Undefined for what leaves the area as it was.
   */
  readonly changeKm2?: number;
  readonly message: Bilingual;
}

/** A geometry that can be measured and overlaid, and what had to be done to make it so. */
export interface Repaired {
  readonly geometry: MultiPolygon;
  readonly repairs: readonly Repair[];
}

type Rings = Position[][];

/** Share of a ring inside another from which it counts as lying in it, or out of it: borders may differ a little. */
const INSIDE = 0.99;
const OUTSIDE = 0.01;

/** Changes of area below a tenth of a square metre are the engine's rounding. */
const NOTICEABLE_KM2 = 1e-7;

/**
 * A geometry as a valid MultiPolygon with RFC 7946 winding, and a report. Open rings are closed, repeated positions
 * and third coordinates left out. Where the plain ring formula and what the rings really cover disagree, the rings
 * are taken apart: every loop of a ring that crosses itself is covered (nonzero rule); a "hole" outside its exterior
 * is land of its own; an exterior inside a "hole" trades places with it; what overlaps is counted once. Coordinates
 * of a geometry in which nothing of this kind is wrong stay exactly as they were. The result is empty when nothing
 * is enclosed.
 *
 * @param geometry anything found where a GeoJSON geometry should be
 * @param at path of the geometry in its file, for messages
 * @throws DataError with the path for coordinates that are not degrees (text, null, metres, swapped beyond 90°), for
 * an edge round the back of the globe, and for a geometry of a type without area
 */
export function repair(geometry: unknown, at: string, file = ''): Repaired {
  const { polygons, counts } = readRings(geometry, { file, path: at });
  const repairs: Repair[] = [];
  const report = (kind: RepairKind, count: number, changeKm2?: number): void => {
    if (count === 0) return;
    repairs.push({
      kind,
      count,
      ...(changeKm2 !== undefined && { changeKm2 }),
      message: repairMessage(kind, count, changeKm2),
    });
  };
  reportReading(counts, report);
  const rings = withoutFlatRings(polygons, report);
  const wound: MultiPolygon = { type: 'MultiPolygon', coordinates: rewound(rings, report) };
  const covered = union([wound]);
  if (isSameArea(wound, covered) && !rings.some((polygon) => polygon.some(isBalanced)))
    return { geometry: wound, repairs };
  return { geometry: takenApart(wound, report), repairs };
}

type Report = (kind: RepairKind, count: number, changeKm2?: number) => void;

function reportReading(counts: ReadRings['counts'], report: Report): void {
  report('closed', counts.closed);
  report('repeated', counts.repeated);
  report('heights', counts.heights);
  report('degenerate', counts.degenerate);
  report('other-parts', counts.otherParts);
}

/** Polygons without the rings that enclose nothing even where they cross themselves; a polygon of none is left out. */
function withoutFlatRings(polygons: readonly Rings[], report: Report): Rings[] {
  let flat = 0;
  const kept = polygons.map((rings) =>
    rings.filter((ring) => {
      const isFlat = doubleArea(gridPath(ring)) === 0 && isEmpty(enclosedBy(ring));
      if (isFlat) flat += 1;
      return !isFlat;
    }),
  );
  report('degenerate', flat);
  return kept.filter((rings) => rings.length > 0);
}

function rewound(polygons: readonly Rings[], report: Report): Rings[] {
  let count = 0;
  const result = polygons.map((rings) =>
    rings.map((ring, index) => {
      const turn = doubleArea(gridPath(ring));
      if (turn === 0 || turn > 0 === (index === 0)) return ring;
      count += 1;
      return ring.toReversed();
    }),
  );
  report('winding', count);
  return result;
}

/** Area by the plain ring formula on the grid, square steps, and the length of all rings. */
function ringFormula(polygons: readonly Rings[]): { area: number; perimeter: number } {
  let [area, perimeter] = [0, 0];
  for (const rings of polygons) {
    for (const [index, ring] of rings.entries()) {
      area += (Math.abs(doubleArea(gridPath(ring))) / 2) * (index === 0 ? 1 : -1);
      perimeter += lengthInSteps(ring);
    }
  }
  return { area, perimeter };
}

function lengthInSteps(ring: readonly Position[]): number {
  let steps = 0;
  let [fromLon, fromLat] = ring[0] ?? [];
  for (const [lon = NaN, lat = NaN] of ring) {
    steps += Math.hypot(lon - (fromLon ?? lon), lat - (fromLat ?? lat)) * GRID_PER_DEGREE;
    [fromLon, fromLat] = [lon, lat];
  }
  return steps;
}

/**
 * Whether the ring formula gives what is really covered. Vertices agree on the grid, so a sound geometry differs only
 * where the engine rounded a touching point: a fifth of a step (2 mm) along the rings is allowed for that.
 */
function isSameArea(stated: MultiPolygon, covered: MultiPolygon): boolean {
  const { area, perimeter } = ringFormula(stated.coordinates);
  const really = gridRings(covered).rings.reduce((sum, ring) => sum + doubleArea(ring.path) / 2, 0);
  return Math.abs(area - really) <= 0.2 * perimeter + 1e-9 * Math.abs(really);
}

/** Whether a ring's loops cancel, as those of an even figure of eight do: the ring formula then says nothing of it. */
function isBalanced(ring: readonly Position[]): boolean {
  return Math.abs(doubleArea(gridPath(ring))) <= 0.4 * lengthInSteps(ring);
}

function takenApart(stated: MultiPolygon, report: Report): MultiPolygon {
  const crossing = { count: 0, km2: 0 };
  const misplaced = { count: 0, km2: 0 };
  const overlapping = { count: 0, km2: 0 };
  const polygons = stated.coordinates.map((rings) => {
    const parts = rings.map((ring) => {
      const enclosed = enclosedBy(ring);
      const plain: MultiPolygon = { type: 'MultiPolygon', coordinates: [[ring]] };
      if (isSameArea(plain, enclosed)) return plain;
      crossing.count += 1;
      crossing.km2 += areaKm2(enclosed) - plainKm2(ring);
      return enclosed;
    });
    const { polygon, count } = assignRoles(parts);
    const [exterior = 0, ...holes] = parts.map(areaKm2);
    const changeKm2 = areaKm2(polygon) - (exterior - holes.reduce((sum, km2) => sum + km2, 0));
    const change = count > 0 ? misplaced : overlapping;
    if (count > 0 || Math.abs(changeKm2) > NOTICEABLE_KM2) {
      change.count += count > 0 ? count : holes.length;
      change.km2 += changeKm2;
    }
    return polygon;
  });
  const merged = union(polygons);
  const lostKm2 = polygons.reduce((sum, polygon) => sum + areaKm2(polygon), 0) - areaKm2(merged);
  if (lostKm2 > NOTICEABLE_KM2) {
    overlapping.count += polygons.length;
    overlapping.km2 -= lostKm2;
  }
  report('self-crossing', crossing.count, crossing.km2);
  report('ring-role', misplaced.count, misplaced.km2);
  report('overlap', overlapping.count, overlapping.km2);
  return merged;
}

/** Area of a ring by the plain formula, where the loops of a figure of eight cancel; 0 when they do so exactly. */
function plainKm2(ring: Position[]): number {
  return doubleArea(gridPath(ring)) === 0 ? 0 : areaKm2({ type: 'Polygon', coordinates: [ring] });
}

/** One polygon's exterior minus its holes, and how many of its rings had another part than the file says. */
function assignRoles(rings: readonly MultiPolygon[]): { polygon: MultiPolygon; count: number } {
  const [stated, ...others] = rings;
  if (!stated) return { polygon: EMPTY, count: 0 };
  const statedKm2 = areaKm2(stated);
  const around = others.find((ring) => areaKm2(ring) > statedKm2 && sharedKm2(stated, ring) > INSIDE * statedKm2);
  const exterior = around ?? stated;
  const holes: MultiPolygon[] = [];
  const outside: MultiPolygon[] = [];
  for (const ring of rings.filter((one) => one !== exterior).toSorted((a, b) => areaKm2(b) - areaKm2(a))) {
    const km2 = areaKm2(ring);
    const isOutside = sharedKm2(ring, exterior) < OUTSIDE * km2;
    const isInHole = holes.some((hole) => km2 < INSIDE * areaKm2(hole) && sharedKm2(ring, hole) > INSIDE * km2);
    (isOutside || isInHole ? outside : holes).push(ring);
  }
  const polygon = difference(exterior, ...holes);
  const rest = assignRoles(outside);
  const count = (around ? 1 : 0) + outside.length + rest.count;
  return { polygon: outside.length === 0 ? polygon : union([polygon, rest.polygon]), count };
}

function sharedKm2(a: MultiPolygon, b: MultiPolygon): number {
  return areaKm2(intersection(a, b));
}
