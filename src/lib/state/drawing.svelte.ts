import type { Position } from 'geojson';
import {
  drawingOfRegion,
  regionOfDrawing,
  roundedPosition,
  type AreaFigures,
  type DrawingProblem,
  type DrawnArea,
} from '../core/drawn-area';
import type { CutSide } from '../core/geometry/cut';
import type { SnapLines } from '../core/geometry/snap';
import { localDay } from '../core/local-day';
import {
  copyOf,
  DIRECTIONS,
  draftOf,
  drawnTransfer,
  type Direction,
  type OwnScenarioDraft,
} from '../core/own-scenarios';
import type { Region } from '../core/regions';
import type { Scenario, Transfer } from '../core/scenarios';
import type { Language } from '../core/text';
import { Strokes } from './strokes.svelte';

/** What drawing needs of the rest of the state. */
export interface DrawingPorts {
  /** What lies in a drawn area; undefined for a call that a newer one has overtaken. */
  measure(area: DrawnArea, withUncertainty: boolean): Promise<AreaFigures | DrawingProblem | undefined>;
  save(draft: OwnScenarioDraft): Promise<Scenario>;
  /** Lines that drawn points snap to. */
  snapLines(): Iterable<readonly Position[]>;
  language(): Language;
}

/** What the pen is for: a scenario of one's own, a distance, or an area. */
export type DrawingTask = 'scenario' | 'distance' | 'area';

const EMPTY_DRAFT: OwnScenarioDraft = {
  id: undefined,
  name: '',
  note: '',
  source: '',
  date: '',
  parameters: [],
  transfers: [],
};

/** Drawing on the map: the shape under the pen, and the scenario it becomes a part of. */
export class Drawing {
  readonly #ports: DrawingPorts;
  #snapLines: SnapLines | undefined;

  /** Undefined while nothing is drawn. */
  task = $state.raw<DrawingTask | undefined>(undefined);
  readonly strokes = new Strokes(() => void this.measure());
  shape = $state.raw<DrawnArea['shape']>('polygon');
  side = $state.raw<CutSide>('left');
  within = $state.raw<Region | undefined>(undefined);
  direction = $state.raw<Direction>(DIRECTIONS[0]!);
  snaps = $state.raw(true);
  /** Name, note, source and finished parts; the part under the pen is added on saving. */
  draft = $state.raw<OwnScenarioDraft>(EMPTY_DRAFT);
  /** The part that is being drawn: a place in the draft's list, or one past its end for a new one. */
  part = $state.raw(0);
  /** What lies in the shape, or why nothing does; undefined until it was first measured. */
  measured = $state.raw<AreaFigures | DrawingProblem | undefined>(undefined);
  /** Why nothing can be drawn on the map; typed coordinates do without it. */
  failure = $state.raw<string | undefined>(undefined);
  readonly area: DrawnArea = $derived({
    shape: this.shape,
    points: this.strokes.points,
    side: this.side,
    within: this.within,
  });

  constructor(ports: DrawingPorts) {
    this.#ports = ports;
  }

  /** Takes up the pen. A new scenario is empty, or begins as a copy or as it was saved. */
  start(task: DrawingTask, from?: { readonly edit: Scenario } | { readonly copy: Scenario }): void {
    void this.#gatherSnapLines();
    this.failure = undefined;
    this.task = task;
    this.draft =
      from === undefined
        ? EMPTY_DRAFT
        : 'edit' in from
          ? draftOf(from.edit)
          : copyOf(from.copy, this.#ports.language(), localDay(new Date()));
    const firstDrawn = this.draft.transfers.findIndex(({ area }) => drawingOfRegion(area) !== undefined);
    this.editPart(firstDrawn < 0 ? this.draft.transfers.length : firstDrawn);
  }

  stop(): void {
    this.task = undefined;
    this.draft = EMPTY_DRAFT;
    this.strokes.begin('polygon');
  }

  /** Puts a part of the scenario under the pen; one past the last is a new one. */
  editPart(part: number): void {
    this.part = part;
    const transfer = this.draft.transfers[part];
    const drawn = transfer && drawingOfRegion(transfer.area);
    this.shape = drawn?.shape ?? 'polygon';
    this.side = drawn?.side ?? 'left';
    this.within = drawn?.within;
    this.direction =
      DIRECTIONS.find(({ kind, from }) => kind === transfer?.kind && from === transfer.from) ?? DIRECTIONS[0]!;
    this.strokes.begin(this.#kind, drawn?.points);
  }

  removePart(part: number): void {
    const transfers = this.draft.transfers.filter((_, index) => index !== part);
    this.draft = { ...this.draft, transfers };
    this.editPart(transfers.length);
  }

  /** Keeps the part under the pen and begins another; does nothing while the shape is unfinished. */
  addPart(): void {
    if (this.isUnfinished) return;
    this.draft = this.#withPart();
    this.editPart(this.draft.transfers.length);
  }

  /** Another kind of shape begins empty. */
  choose(change: { task?: 'distance' | 'area'; shape?: DrawnArea['shape'] }): void {
    if (change.task !== undefined) this.task = change.task;
    if (change.shape !== undefined) this.shape = change.shape;
    this.strokes.begin(this.#kind);
  }

  clear(): void {
    this.strokes.replace([]);
  }

  /** Takes points that were typed or chosen instead of drawn. */
  usePoints(points: readonly Position[]): void {
    this.strokes.replace(points.map(roundedPosition));
  }

  setSide(side: CutSide): void {
    this.side = side;
    void this.measure();
  }

  setWithin(within: Region | undefined): void {
    this.within = within;
    void this.measure();
  }

  setDraft(change: Partial<Pick<OwnScenarioDraft, 'name' | 'note' | 'source'>>): void {
    this.draft = { ...this.draft, ...change };
  }

  /** Where a point under the pointer snaps to, within a reach in km; undefined where it stays. */
  snap(position: Position, reachKm: number): Position | undefined {
    if (!this.snaps) return undefined;
    const found = this.#snapLines?.nearest(position, reachKm);
    return found && roundedPosition(found);
  }

  /** Measures the shape anew: after a stroke, and when what counts has changed. */
  async measure(): Promise<void> {
    if (this.task !== 'scenario') return;
    const measured = await this.#ports.measure(this.area, this.strokes.isSettled);
    if (measured !== undefined) this.measured = measured;
  }

  /** Whether a shape was begun and not finished: its last point is where the pointer is, so it is no part yet. */
  get isUnfinished(): boolean {
    return this.strokes.points.length > 0 && !this.strokes.finished;
  }

  /** Whether there is anything to save: a part finished before, or a shape under the pen. */
  get hasParts(): boolean {
    return this.#withPart().transfers.length > 0;
  }

  /** Saves the scenario and puts the pen away. */
  async save(): Promise<Scenario> {
    const saved = await this.#ports.save({ ...this.#withPart(), date: localDay(new Date()) });
    this.stop();
    return saved;
  }

  /** Until it is loaded nothing snaps. */
  async #gatherSnapLines(): Promise<void> {
    this.#snapLines = undefined;
    const { SnapLines } = await import('../core/geometry/snap');
    this.#snapLines = new SnapLines(this.#ports.snapLines());
  }

  get #kind(): 'polygon' | 'line' {
    if (this.task === 'scenario') return this.shape === 'polygon' ? 'polygon' : 'line';
    return this.task === 'distance' ? 'line' : 'polygon';
  }

  #withPart(): OwnScenarioDraft {
    const region = this.strokes.finished ? regionOfDrawing(this.area) : undefined;
    if (region === undefined) return this.draft;
    const drawn: Transfer = drawnTransfer(this.direction, region);
    const transfers = [
      ...this.draft.transfers.slice(0, this.part),
      drawn,
      ...this.draft.transfers.slice(this.part + 1),
    ];
    return { ...this.draft, transfers };
  }
}
