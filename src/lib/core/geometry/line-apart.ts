import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { EdgeIndex, SAME_BORDER_STEPS, withoutHairlines, type Edge } from './edges';
import { GRID_PER_DEGREE } from './grid';

/**
 * The stretches of a line along which none of the other lines and borders runs within 5 cm, in either direction. What
 * only crosses the line takes nothing away from it.
 */
export function lineApart(line: MultiLineString, others: readonly (MultiLineString | MultiPolygon)[]): MultiLineString {
  const paths = others.flatMap((other): Position[][] =>
    other.type === 'MultiPolygon' ? other.coordinates.flat() : other.coordinates,
  );
  if (paths.length === 0) return line;
  const index = new EdgeIndex(SAME_BORDER_STEPS);
  for (const edge of paths.flatMap(edgesAlong)) {
    index.add(edge);
    index.add({ ax: edge.bx, ay: edge.by, bx: edge.ax, by: edge.ay });
  }
  return {
    type: 'MultiLineString',
    coordinates: line.coordinates.flatMap((part) => chained(withoutHairlines(edgesAlong(part), index))),
  };
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
