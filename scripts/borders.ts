import type { Position } from 'geojson';
import { pointKey, toGrid, type GridPoint } from './noding';

/** Where the parts of the outline begin and end; each is a vertex of the mainland's outer ring. */
export interface OutlineCorners {
  readonly azov: GridPoint;
  readonly danube: GridPoint;
  readonly belarusRussia: GridPoint;
}

/** The corners on the outline in use, from the Azov Sea by way of the meeting with Belarus to the Danube's mouth. */
export const CORNERS: OutlineCorners = {
  azov: toGrid([38.2298, 47.1193]),
  belarusRussia: toGrid([31.7817, 52.112]),
  danube: toGrid([29.6969, 45.2024]),
};

/** Drawn by hand round the Black Sea and Azov coast, from the border's end on the Azov Sea to its end in the Danube. */
export const SEA: readonly Position[] = [
  [38.2298, 47.1193],
  [37.5, 47.35],
  [31.5, 47.35],
  [30.6, 46.75],
  [30.35, 46.55],
  [30.3, 46.45],
  [30.2, 46.2],
  [29.9, 45.9],
  [29.55, 45.6],
  [29.59, 45.45],
  [29.62, 45.39],
  [29.69, 45.31],
  [29.675, 45.24],
  [29.6969, 45.2024],
  [30.5, 44],
  [36.7, 44],
  [36.7, 45.4],
  [38.23, 46.5],
];

/** Lines of the outline by what lies beyond. */
export type OutlineParts = Record<'land' | 'with-russia' | 'coast', GridPoint[][]>;

/** The rings round all units together: edges that only one unit has, joined into closed rings. */
function outerRings(rings: readonly (readonly GridPoint[])[]): GridPoint[][] {
  const edges = new Map<string, readonly [GridPoint, GridPoint]>();
  for (const ring of rings) {
    ring.forEach((a, i) => {
      const b = ring[(i + 1) % ring.length] as GridPoint;
      if (!edges.delete(`${pointKey(b)} ${pointKey(a)}`)) edges.set(`${pointKey(a)} ${pointKey(b)}`, [a, b]);
    });
  }
  const leaving = new Map<number, GridPoint[]>();
  for (const [a, b] of edges.values()) leaving.set(pointKey(a), [...(leaving.get(pointKey(a)) ?? []), b]);
  const result: GridPoint[][] = [];
  for (const [a] of edges.values()) {
    const ring: GridPoint[] = [];
    for (let at: GridPoint | undefined = a; at;) {
      const next: GridPoint | undefined = leaving.get(pointKey(at))?.pop();
      if (next) ring.push(at);
      at = next;
    }
    if (ring.length > 0) result.push(ring);
  }
  return result;
}

/**
 * Divides the units' common outline. The land border runs counter-clockwise from the Azov Sea to the Danube, its part
 * with Russia as far as the meeting with Belarus; everything else is coast.
 */
export function splitOutline(rings: readonly (readonly GridPoint[])[], corners: OutlineCorners): OutlineParts {
  const outer = outerRings(rings);
  const isCorner = (corner: GridPoint) => (point: GridPoint) => pointKey(point) === pointKey(corner);
  const mainland = outer.find((ring) => ring.some(isCorner(corners.azov)));
  if (!mainland) throw new Error('the end of the border on the Azov Sea is not a vertex of the outline');
  const start = mainland.findIndex(isCorner(corners.azov));
  const turned = [...mainland.slice(start), ...mainland.slice(0, start + 1)];
  const danube = turned.findIndex(isCorner(corners.danube));
  const belarus = turned.findIndex(isCorner(corners.belarusRussia));
  if (belarus < 1 || danube < belarus) throw new Error('the corners of the outline are not in their order');
  const islands = outer.filter((ring) => ring !== mainland).map((ring) => [...ring, ring[0] as GridPoint]);
  return {
    land: [turned.slice(0, danube + 1)],
    'with-russia': [turned.slice(0, belarus + 1)],
    coast: [turned.slice(danube), ...islands],
  };
}
