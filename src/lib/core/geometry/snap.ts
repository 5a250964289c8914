import type { Position } from 'geojson';
import { metresPerDegree } from './ellipsoid';
import type { PlanePoint } from './plane';
import { closestOnSegment } from './segment';

/** Side of a cell of the index, degrees: an edge of an outline is seldom longer, and few lie in one cell. */
const CELL_DEGREES = 0.1;

/** A vertex within this share of the reach is taken before a nearer point between vertices. */
const VERTEX_SHARE = 0.5;

type Edge = readonly [from: Position, to: Position];

/** Lines to which a drawn point is drawn, by the cells they run through. */
export class SnapLines {
  readonly #cells = new Map<string, Edge[]>();

  constructor(lines: Iterable<readonly Position[]>) {
    for (const line of lines) {
      for (let index = 1; index < line.length; index++) this.#add([line[index - 1]!, line[index]!]);
    }
  }

  #add(edge: Edge): void {
    const [west, east] = ends(edge, 0);
    const [south, north] = ends(edge, 1);
    for (let column = cellOf(west); column <= cellOf(east); column++) {
      for (let row = cellOf(south); row <= cellOf(north); row++) {
        const key = `${column} ${row}`;
        const cell = this.#cells.get(key);
        if (cell === undefined) this.#cells.set(key, [edge]);
        else cell.push(edge);
      }
    }
  }

  /**
   * The point of the lines that a position snaps to: a vertex within half the reach, else the nearest point within it.
   * Undefined where no line is that near.
   */
  nearest(position: Position, reachKm: number): Position | undefined {
    const [lon = NaN, lat = NaN] = position;
    const scale = metresPerDegree(lat);
    const flat = ([x = NaN, y = NaN]: Position): PlanePoint => [(x - lon) * scale.lon, (y - lat) * scale.lat];
    const reachM = reachKm * 1000;
    let [vertex, vertexM]: [Position | undefined, number] = [undefined, reachM * VERTEX_SHARE];
    let [between, betweenM]: [Position | undefined, number] = [undefined, reachM];
    for (const [from, to] of this.#near(lon, lat, reachM / scale.lon, reachM / scale.lat)) {
      for (const end of [from, to]) {
        const metres = Math.hypot(...flat(end));
        if (metres <= vertexM) [vertex, vertexM] = [end, metres];
      }
      const [x, y] = closestOnSegment([0, 0], flat(from), flat(to));
      const metres = Math.hypot(x, y);
      if (metres <= betweenM) [between, betweenM] = [[lon + x / scale.lon, lat + y / scale.lat], metres];
    }
    return vertex ?? between;
  }

  *#near(lon: number, lat: number, acrossDegrees: number, upDegrees: number): Iterable<Edge> {
    for (let column = cellOf(lon - acrossDegrees); column <= cellOf(lon + acrossDegrees); column++) {
      for (let row = cellOf(lat - upDegrees); row <= cellOf(lat + upDegrees); row++) {
        yield* this.#cells.get(`${column} ${row}`) ?? [];
      }
    }
  }
}

function cellOf(degrees: number): number {
  return Math.floor(degrees / CELL_DEGREES);
}

function ends([from, to]: Edge, axis: 0 | 1): [least: number, most: number] {
  const [a = NaN, b = NaN] = [from[axis], to[axis]];
  return a < b ? [a, b] : [b, a];
}
