import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { EdgeIndex, hairlines, SAME_BORDER_STEPS, withoutHairlines, type Edge } from './edges';
import { GRID_PER_DEGREE } from './grid';

/**
 * The stretches of a line along which none of the other lines and borders runs within 5 cm, in either direction. What
 * only crosses the line takes nothing away from it.
 */
export function lineApart(line: MultiLineString, others: readonly (MultiLineString | MultiPolygon)[]): MultiLineString {
  return stretchesOf(line, others, withoutHairlines);
}

/** The other stretches of the line: those along which one of the others runs within 5 cm, in either direction. */
export function lineAlong(line: MultiLineString, others: readonly (MultiLineString | MultiPolygon)[]): MultiLineString {
  return stretchesOf(line, others, hairlines);
}

function stretchesOf(
  line: MultiLineString,
  others: readonly (MultiLineString | MultiPolygon)[],
  wanted: (edges: readonly Edge[], index: EdgeIndex) => Edge[],
): MultiLineString {
  const parts = line.coordinates.map(edgesAlong);
  const near = indexOf(parts.flat());
  const index = new EdgeIndex(SAME_BORDER_STEPS);
  for (const other of others) {
    const paths = other.type === 'MultiPolygon' ? other.coordinates.flat() : other.coordinates;
    for (const edge of paths.flatMap(edgesAlong)) {
      if (!near.some(edge, () => true)) continue;
      index.add(edge);
      index.add({ ax: edge.bx, ay: edge.by, bx: edge.ax, by: edge.ay });
    }
  }
  return { type: 'MultiLineString', coordinates: parts.flatMap((part) => chained(wanted(part, index))) };
}

/** Few of a border's edges lie near a line, and only those are worth an index that reaches both ways. */
function indexOf(edges: readonly Edge[]): EdgeIndex {
  const index = new EdgeIndex(SAME_BORDER_STEPS);
  for (const edge of edges) index.add(edge);
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
