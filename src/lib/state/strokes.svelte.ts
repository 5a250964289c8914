import type { Position } from 'geojson';

/** What the pen on the map says after each move of it. */
export interface Stroke {
  readonly points: readonly Position[];
  /** Whether the shape is complete; until then its last point is where the pointer is. */
  readonly finished: boolean;
  /** Whether this is a step that can be taken back, or the pointer is still moving. */
  readonly settled: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Takes steps back while a shape is being drawn on the map. */
export interface Pen {
  undo(): void;
  redo(): void;
}

/** One shape that is drawn: its points, and the steps that led to them. */
export class Strokes {
  readonly #changed: () => void;
  #pen: Pen | undefined;
  #past: (readonly Position[])[] = [];
  #future: (readonly Position[])[] = [];
  #settled: readonly Position[] = [];
  /** Whether the step to take back is one of the pen's. */
  #penCanUndo = false;

  kind = $state.raw<'polygon' | 'line'>('polygon');
  points = $state.raw<readonly Position[]>([]);
  finished = $state.raw(false);
  canUndo = $state.raw(false);
  canRedo = $state.raw(false);
  /** Grows whenever the map has to begin anew, with `points` where the shape is finished and with nothing where not. */
  session = $state.raw(0);

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Whether the shape is finished, and no corner of it is being dragged. */
  get isSettled(): boolean {
    return this.finished && isSame(this.points, this.#settled);
  }

  /** Begins a shape, empty or with points given; nothing can be taken back. */
  begin(kind: 'polygon' | 'line', points: readonly Position[] = []): void {
    this.kind = kind;
    this.#past = [];
    this.#future = [];
    this.#show(points);
  }

  /** Replaces the shape as one step that can be taken back, as when coordinates were typed. */
  replace(points: readonly Position[]): void {
    this.#past.push(this.#settled);
    this.#future = [];
    this.#show(points);
  }

  /** Whether enough points were set for a shape: its last point is where the pointer is. */
  get canFinish(): boolean {
    return !this.finished && this.points.length > (this.kind === 'polygon' ? 3 : 2);
  }

  /** Finishes the shape with the points that were set, for a finger that has no key to press. */
  finish(): void {
    if (this.canFinish) this.replace(this.points.slice(0, -1));
  }

  /** The map's pen, while there is one. */
  usePen(pen: Pen | undefined): void {
    this.#pen = pen;
  }

  /** A move of the pen on the map. */
  stroke(stroke: Stroke): void {
    const wasFinished = this.finished;
    this.points = stroke.points;
    this.finished = stroke.finished;
    if (stroke.finished && stroke.settled && !isSame(stroke.points, this.#settled)) {
      this.#past.push(wasFinished ? this.#settled : []);
      this.#future = [];
      this.#settled = stroke.points;
    }
    this.canUndo = stroke.finished ? this.#past.length > 0 : stroke.canUndo || this.#past.length > 0;
    this.canRedo = stroke.finished ? this.#future.length > 0 : stroke.canRedo;
    this.#penCanUndo = !stroke.finished && stroke.canUndo;
    this.#changed();
  }

  undo(): void {
    if (this.#penCanUndo) return this.#pen?.undo();
    const last = this.#past.pop();
    if (last === undefined) return;
    this.#future.push(this.#settled);
    this.#show(last);
  }

  redo(): void {
    if (!this.finished && this.points.length > 0) return this.#pen?.redo();
    const next = this.#future.pop();
    if (next === undefined) return this.#pen?.redo();
    this.#past.push(this.#settled);
    this.#show(next);
  }

  #show(points: readonly Position[]): void {
    this.points = points;
    this.#settled = points;
    this.finished = points.length > 0;
    this.#penCanUndo = false;
    this.canUndo = this.#past.length > 0;
    this.canRedo = this.#future.length > 0;
    this.session += 1;
    this.#changed();
  }
}

function isSame(a: readonly Position[], b: readonly Position[]): boolean {
  return a.length === b.length && a.every((point, index) => point.join() === b[index]!.join());
}
