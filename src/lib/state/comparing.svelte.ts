import { whyIncomparable, type Incomparable } from '../core/comparable';
import type { ControlSnapshot } from '../core/control';
import { messageOf } from '../core/errors';
import type { Geodata } from '../core/geodata';
import type { Scenario } from '../core/scenarios';
import { withAssumedDeviation } from '../core/uncertainty';
import type { ComparedSide, View } from '../core/view';
import {
  comparedDeviationKm,
  withComparedSide,
  withComparedSnapshot,
  withComparison,
  withoutComparison,
  withSidesSwapped,
} from './compared-view';
import type { ComparedQuestion, ComparisonAnswer, GeometryPort, Question } from './ports';

/** What is looked at, and what comparing changes of it. */
interface Shown {
  readonly view: View;
  readonly geodata: Geodata;
  /** What side A's figures depend on. */
  readonly question: Question;
  /** A snapshot that is here, by id. */
  find(id: string): ControlSnapshot | undefined;
  /** Looks at another view. */
  show(view: View): void;
}

/** The view beside another: side A is the view as it is, side B its control, scenarios or both exchanged. */
export class Comparing {
  readonly #geometry: Pick<GeometryPort, 'comparison'>;
  readonly #shown: () => Shown;
  /** What was asked last, so that a change of nothing compared asks nothing. */
  #asked: string | undefined;

  /** What differs, with what side B's map needs; of an earlier choice while `computing`. */
  answer = $state.raw<ComparisonAnswer | undefined>(undefined);
  computing = $state.raw(false);
  failure = $state.raw<string | undefined>(undefined);
  /** Whether the reader began to compare here, and did not come with a link to it. */
  isStartedHere = $state.raw(false);

  readonly side: ComparedSide | undefined = $derived.by(() => this.#shown().view.compare);
  /** Side B's snapshot; undefined while nothing is compared. */
  readonly snapshot: ControlSnapshot | undefined = $derived.by(() => {
    if (this.side === undefined) return undefined;
    const { geodata, find } = this.#shown();
    const { snapshot: id } = this.side;
    const snapshot = id === undefined ? geodata.builtin : (find(id) ?? geodata.builtin);
    return withAssumedDeviation(snapshot, comparedDeviationKm(this.#shown().view));
  });
  /** Side B's scenarios, in the order of drawing. */
  readonly scenarios: readonly Scenario[] = $derived.by(() => {
    const { geodata } = this.#shown();
    return (this.side?.scenarios ?? []).flatMap((id) => geodata.scenarios.find((one) => one.id === id) ?? []);
  });

  /** Why the two snapshots cannot be compared by what counts now; nothing is asked then. */
  readonly refused: Incomparable | undefined = $derived.by(() => {
    if (this.snapshot === undefined) return undefined;
    const { view, geodata, find } = this.#shown();
    const snapshotA = (view.snapshot === undefined ? undefined : find(view.snapshot)) ?? geodata.builtin;
    return whyIncomparable(view.definition, snapshotA, this.snapshot);
  });

  constructor(geometry: Pick<GeometryPort, 'comparison'>, shown: () => Shown) {
    this.#geometry = geometry;
    this.#shown = shown;
  }

  /** Compares what is looked at with what it is most likely wanted beside. */
  start(): void {
    const { view, geodata, show } = this.#shown();
    this.isStartedHere = true;
    if (view.compare === undefined) show(withComparison(view, geodata.earlier[0]?.id));
  }

  /** Compares no more. */
  stop(): void {
    const { view, show } = this.#shown();
    show(withoutComparison(view));
  }

  swap(): void {
    const { view, show } = this.#shown();
    show(withSidesSwapped(view));
  }

  /** Changes how the sides are shown, or side B's scenarios. */
  change(change: Partial<Omit<ComparedSide, 'snapshot'>>): void {
    const { view, show } = this.#shown();
    show(withComparedSide(view, change));
  }

  /** Shows another snapshot in side B; undefined is the built-in one. */
  showSnapshot(id: string | undefined): void {
    const { view, show } = this.#shown();
    show(withComparedSnapshot(view, id));
  }

  /** Switches a scenario of side B on, drawn last, or off. */
  toggleScenario(id: string, on: boolean): void {
    const others = (this.side?.scenarios ?? []).filter((candidate) => candidate !== id);
    this.change({ scenarios: on ? [...others, id] : others });
  }

  /** Asks anew where what is compared has changed. */
  follow(): void {
    const sides = this.#sides();
    const asked = sides && JSON.stringify(sides);
    if (asked === this.#asked) return;
    this.#asked = asked;
    if (sides === undefined || this.refused !== undefined) {
      this.answer = undefined;
      this.failure = undefined;
      this.computing = false;
      if (sides === undefined) this.isStartedHere = false;
    } else void this.#ask(sides, asked);
  }

  /** Asks anew in any case: what a snapshot or a scenario is made of has changed. */
  recompute(): void {
    this.#asked = undefined;
    this.follow();
  }

  async #ask([a, b]: readonly [ComparedQuestion, ComparedQuestion], asked: string | undefined): Promise<void> {
    this.computing = true;
    let answer: ComparisonAnswer | undefined;
    let failure: string | undefined;
    try {
      answer = await this.#geometry.comparison(a, b);
    } catch (error) {
      failure = messageOf(error);
    }
    if (asked !== this.#asked || (answer === undefined && failure === undefined)) return;
    this.answer = answer;
    this.failure = failure;
    this.computing = false;
  }

  #sides(): readonly [ComparedQuestion, ComparedQuestion] | undefined {
    const { view, question } = this.#shown();
    if (view.compare === undefined) return undefined;
    const { snapshot, scenarios } = view.compare;
    return [
      { question, scenarioIds: view.scenarios },
      { question: { ...question, snapshot, deviationKm: comparedDeviationKm(view) }, scenarioIds: scenarios },
    ];
  }
}
