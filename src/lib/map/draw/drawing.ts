import type { MultiPolygon, Position } from 'geojson';

/** What the pen on the map says after each move of it. */
export interface MapStroke {
  /** Corners of the polygon without the first repeated, or points of the line. */
  readonly points: readonly Position[];
  /** Whether the shape is complete; until then its last point is where the pointer is. */
  readonly finished: boolean;
  /** Whether this is a step that can be taken back, or the pointer is still moving. */
  readonly settled: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** A pen that was started on the map. */
export interface MapPen {
  undo(): void;
  redo(): void;
  /** Fills the land that the shape stands for. */
  showArea(geometry: MultiPolygon | undefined): void;
  stop(): void;
}

/** A shape to be drawn on the map. Another session begins anew, with the points given as a finished shape. */
export interface MapDrawing {
  readonly kind: 'polygon' | 'line';
  readonly session: number;
  readonly points: readonly Position[];
  /** Land that the shape stands for, as far as it is known. */
  readonly area: MultiPolygon | undefined;
  readonly colour: `#${string}`;
  /** What handles are filled with. */
  readonly ground: `#${string}`;
  /** Where a point snaps to, within a reach in km; undefined where it stays. */
  snap(position: Position, reachKm: number): Position | undefined;
  onstroke(stroke: MapStroke): void;
  /** The pen was started, or is gone. */
  onpen(pen: Pick<MapPen, 'undo' | 'redo'> | undefined): void;
  /** The pen cannot be started, in the browser's words. */
  onfail(message: string): void;
}
