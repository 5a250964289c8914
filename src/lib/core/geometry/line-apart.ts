import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { EdgeIndex, SAME_BORDER_STEPS, splitAtHairlines, type Edge } from './edges';
import { GRID_PER_DEGREE } from './grid';

/**
 * The stretches of a line along which none of the other lines and borders runs within 5 cm, in either direction. What
 * only crosses the line takes nothing away from it.
 */
export function lineApart(line: MultiLineString, others: readonly (MultiLineString | MultiPolygon)[]): MultiLineString {
  return splitLine(line, others).apart;
}

/** The other stretches of the line: those along which one of the others runs within 5 cm, in either direction. */
export function lineAlong(line: MultiLineString, others: readonly (MultiLineString | MultiPolygon)[]): MultiLineString {
  return splitLine(line, others).along;
}

/** Both, of which each stretch of the line is in one. */
export function splitLine(
  line: MultiLineString,
  others: readonly (MultiLineString | MultiPolygon)[],
): { readonly along: MultiLineString; readonly apart: MultiLineString } {
  const parts = line.coordinates.map(edgesAlong);
  const index = indexBothWays(nearby(others, parts.flat()));
  const split = parts.map((part) => splitAtHairlines(part, index));
  return {
    along: { type: 'MultiLineString', coordinates: split.flatMap(({ taken }) => chained(taken)) },
    apart: { type: 'MultiLineString', coordinates: split.flatMap(({ left }) => chained(left)) },
  };
}

/** The edges of others that lie near a line: few of a long border do, and only those are worth an index both ways. */
function nearby(others: readonly (MultiLineString | MultiPolygon)[], line: readonly Edge[]): readonly Edge[] {
  const index = new EdgeIndex(SAME_BORDER_STEPS);
  for (const edge of line) index.add(edge);
  const found: Edge[] = [];
  // One edge is moved along the borders: most of them are asked about and not kept.
  const edge = { ax: 0, ay: 0, bx: 0, by: 0 };
  for (const path of others.flatMap(pathsOf)) {
    for (const [step, [lon = NaN, lat = NaN]] of path.entries()) {
      [edge.ax, edge.ay, edge.bx, edge.by] = [edge.bx, edge.by, lon * GRID_PER_DEGREE, lat * GRID_PER_DEGREE];
      if (step > 0 && index.some(edge, () => true)) found.push({ ...edge });
    }
  }
  return found;
}

function pathsOf(shape: MultiLineString | MultiPolygon): Position[][] {
  return shape.type === 'MultiPolygon' ? shape.coordinates.flat() : shape.coordinates;
}

function indexBothWays(edges: readonly Edge[]): EdgeIndex {
  const index = new EdgeIndex(SAME_BORDER_STEPS);
  for (const edge of edges) {
    index.add(edge);
    index.add({ ax: edge.bx, ay: edge.by, bx: edge.ax, by: edge.ay });
  }
  return index;
}

function edgesAlong(path: readonly Position[]): Edge[] {
  const steps = path.map(([lon = NaN, lat = NaN]) => [lon * GRID_PER_DEGREE, lat * GRID_PER_DEGREE] as const);
  return steps.slice(1).map(([bx, by], index) => {
    const [ax, ay] = steps[index]!;
    return { ax, ay, bx, by };
  });
}

/** Edges in order as lines, a new one wherever an edge does not begin at the end of the one before. */
function chained(edges: readonly Edge[]): Position[][] {
  const lines: Position[][] = [];
  let last: Edge | undefined;
  for (const edge of edges) {
    if (last?.bx !== edge.ax || last.by !== edge.ay) {
      lines.push([[edge.ax / GRID_PER_DEGREE, edge.ay / GRID_PER_DEGREE]]);
    }
    lines.at(-1)!.push([edge.bx / GRID_PER_DEGREE, edge.by / GRID_PER_DEGREE]);
    last = edge;
  }
  return lines;
}
