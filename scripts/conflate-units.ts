import type { MultiPolygon, Position } from 'geojson';
import {
  distance,
  dropFragments,
  edgeLength,
  fillEnclosedWater,
  LONGITUDE_SCALE,
  NOBODY,
  spreadLabels,
} from './face-labels';
import { toGrid, type GridPoint, type TaggedLine } from './noding';
import { buildPlanarMap, isInside, type Face, type HalfEdge, type PlanarMap } from './planar-map';

/** A unit as received, with its rings on the grid (no closing points). */
export interface RawUnit {
  readonly id: string;
  readonly rings: readonly (readonly GridPoint[])[];
}

/** A planar map whose faces are each given to a unit (index) or to nobody (-1). */
export interface Conflation {
  readonly map: PlanarMap;
  readonly unitOfFace: readonly number[];
}

const OUTLINE = 1;
const INNER = 2;
const CUT = 4;
/** A lagoon is land of a unit that the outline leaves out; at least this share of its rim lies on the outline. */
const LAGOON_RIM_SHARE = 0.9;
/** Separate parts of a unit below about 0.05 km², in square grid steps at 48.5° N. */
const SMALLEST_PART_STEPS = 61_000;

/** Rings of a geometry on the grid, without closing points and without repeated vertices. */
export function gridRings(geometry: { type: string; coordinates: unknown }): GridPoint[][] {
  const polygons = (
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  ) as MultiPolygon['coordinates'];
  return polygons.flatMap((polygon) =>
    polygon.map((ring: Position[]) => {
      const points = ring.map(toGrid);
      return points.filter((p, i) => {
        const q = points[(i + 1) % points.length] as GridPoint;
        return p[0] !== q[0] || p[1] !== q[1];
      });
    }),
  );
}

const closed = (ring: readonly GridPoint[]): GridPoint[] => [...ring, ring[0] as GridPoint];

function nearestOnRings(point: GridPoint, rings: readonly (readonly GridPoint[])[]): GridPoint {
  let best: GridPoint = [0, 0];
  let bestDistance = Infinity;
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i++) {
      const a = ring[i] as GridPoint;
      const b = ring[(i + 1) % ring.length] as GridPoint;
      const dx = (b[0] - a[0]) * LONGITUDE_SCALE;
      const dy = b[1] - a[1];
      const along = ((point[0] - a[0]) * LONGITUDE_SCALE * dx + (point[1] - a[1]) * dy) / (dx * dx + dy * dy);
      const t = Math.min(1, Math.max(0, along));
      const candidate: GridPoint = [Math.round(a[0] + t * (b[0] - a[0])), Math.round(a[1] + t * (b[1] - a[1]))];
      const d = distance(point, candidate);
      if (d < bestDistance) {
        bestDistance = d;
        best = candidate;
      }
    }
  }
  return best;
}

/** Vertices where the border of two units meets the units' own outer rim. */
function rimJunctions(units: readonly RawUnit[]): GridPoint[] {
  const key = (p: GridPoint): string => p.join(',');
  const unitsAt = new Map<string, Set<string>>();
  const uses = new Map<string, [GridPoint, GridPoint, number]>();
  for (const { id, rings } of units) {
    for (const ring of rings) {
      ring.forEach((a, i) => {
        const b = ring[(i + 1) % ring.length] as GridPoint;
        unitsAt.set(key(a), (unitsAt.get(key(a)) ?? new Set()).add(id));
        const edge = [key(a), key(b)].sort().join('|');
        uses.set(edge, [a, b, (uses.get(edge)?.[2] ?? 0) + 1]);
      });
    }
  }
  const junctions = new Map<string, GridPoint>();
  for (const [a, b, count] of uses.values()) {
    if (count > 1) continue;
    for (const p of [a, b]) if ((unitsAt.get(key(p))?.size ?? 0) > 1) junctions.set(key(p), p);
  }
  return [...junctions.values()];
}

/**
 * Lays the units' inner borders into the finer outline. Land of the outline that no unit covers goes to the unit it
 * touches, divided where the units' own border, lengthened straight to the outline, divides it; land of a unit
 * outside the outline is dropped, save lagoons inside `sea`.
 */
export function conflate(
  units: readonly RawUnit[],
  outline: readonly (readonly GridPoint[])[],
  sea: readonly GridPoint[],
): Conflation {
  const cuts = rimJunctions(units)
    .filter((point) => isInside([point[0] + 0.25, point[1] + 0.25], outline))
    .map((point): TaggedLine => ({ tag: CUT, points: [point, nearestOnRings(point, outline)] }));
  const map = buildPlanarMap([
    ...outline.map((ring): TaggedLine => ({ tag: OUTLINE, points: closed(ring) })),
    ...units.flatMap(({ rings }) => rings.map((ring): TaggedLine => ({ tag: INNER, points: closed(ring) }))),
    ...cuts,
  ]);
  const PENDING = -2;
  const labels = map.faces.map((face) => {
    const unit = units.findIndex(({ rings }) => isInside(face.inside, rings));
    if (isInside(face.inside, outline)) return unit === -1 ? PENDING : unit;
    if (unit === -1 || !isInside(face.inside, [sea])) return NOBODY;
    let onOutline = 0;
    let rim = 0;
    for (const e of face.edges) {
      const edge = map.halfEdges[e] as HalfEdge;
      const other = map.faces[(map.halfEdges[edge.twin] as HalfEdge).face];
      const bordersUnit = other !== undefined && units.some(({ rings }) => isInside(other.inside, rings));
      rim += edgeLength(map, edge);
      if ((edge.tags & OUTLINE) !== 0 || bordersUnit) onOutline += edgeLength(map, edge);
    }
    return onOutline / rim >= LAGOON_RIM_SHARE ? unit : NOBODY;
  });
  let pending = labels.flatMap((label, i) => (label === PENDING ? [i] : []));
  for (const accept of [(edge: HalfEdge) => (edge.tags & CUT) === 0, () => true]) {
    pending = spreadLabels(map, labels, pending, accept);
  }
  for (const i of pending) {
    const inside = (map.faces[i] as Face).inside;
    const gaps = units.map(({ rings }) => distance(inside, nearestOnRings(inside, rings)));
    labels[i] = gaps.indexOf(Math.min(...gaps));
  }
  fillEnclosedWater(map, labels);
  dropFragments(map, labels, SMALLEST_PART_STEPS);
  return { map, unitOfFace: labels };
}
