import type { ControlSnapshot } from '../core/control';
import type { Geodata } from '../core/geodata';
import { isOwnId } from '../core/own-labels';
import type { Scenario } from '../core/scenarios';
import { queryToView, viewToQuery, type View, type ViewProblem } from '../core/view';
import { scenariosOnEitherSide } from './compared-view';
import { absentData, sharedDataLength, sharedQuery, sidesOf, type AbsentData } from './link-data';
import type { OwnScenarios } from './own-scenarios.svelte';

/** A part of the address that was not followed: one the core found, or a control file that another was opened for. */
export type Problem = ViewProblem | { readonly key: 'other-snapshot' };

/** What links lead to and are made of. */
interface Shown {
  readonly geodata: Geodata;
  readonly view: View;
}

/** Reads addresses and makes links, and knows what of the last address could not be followed. */
export class Links {
  readonly #own: OwnScenarios;
  readonly #shown: () => Shown;
  /** A snapshot that is here, by id. */
  readonly #find: (id: string) => ControlSnapshot | undefined;

  problems = $state.raw<readonly Problem[]>([]);
  /** Data that the address was made with and that are not here. Nothing is computed until the reader has decided. */
  readonly absent: AbsentData | undefined = $derived.by(() => this.#absences[0]);
  /** The same for every side of a comparison, side A first. */
  #absences = $state.raw<readonly AbsentData[]>([]);

  constructor(own: OwnScenarios, shown: () => Shown, find: (id: string) => ControlSnapshot | undefined) {
    this.#own = own;
    this.#shown = shown;
    this.#find = find;
  }

  /**
   * The view an address asks for; `problems` and `absent` then say what it could not have. It names snapshots that are not
   * here, so that what the address says of them holds once they are opened.
   */
  read(query: string): View {
    const { geodata } = this.#shown();
    const { view, problems } = queryToView(query, geodata);
    this.problems = problems;
    // Where an own scenario did not travel with the link, that is said instead.
    const lacksOwn = problems.some(({ key, params }) => key === 'unknown-scenario' && isOwnId(params.value));
    const sides = sidesOf(view, geodata, this.#find);
    this.#absences = sides
      .flatMap((side) => absentData(query, side, geodata) ?? [])
      .filter(({ kind }) => !lacksOwn || kind === 'file');
    return view;
  }

  /** Whether an address asks for nothing that is not part of the application, so that nothing kept here is waited for. */
  canFollowAtOnce(query: string): boolean {
    const { geodata } = this.#shown();
    const { view, problems } = queryToView(query, geodata);
    return (
      problems.length === 0 &&
      sidesOf(view, geodata, this.#find).every((side) => absentData(query, side, geodata) === undefined)
    );
  }

  /** The reader shows a snapshot instead of the one that a side of the address named, or the one it named at last. */
  settle(snapshot: string | undefined): void {
    const { absent } = this;
    if (absent?.kind === 'file' && snapshot !== undefined && snapshot !== absent.snapshot) {
      this.problems = [...this.problems, { key: 'other-snapshot' }];
    }
    this.#absences = this.#absences.slice(1).filter((other) => other.kind !== 'file' || other.snapshot !== snapshot);
  }

  dismissProblems(): void {
    this.problems = [];
  }

  /** The query of the page itself, with the own scenarios that are on. */
  queryOf(view: View): string {
    return this.#own.intoQuery(viewToQuery(view), scenariosOnEitherSide(view)).query;
  }

  /** The query of a link to what is shown, with what data it was made with. */
  get sharedQuery(): string {
    return this.sharedQueryFor(this.#shown().view);
  }

  /** The same for another view of the data that are here. */
  sharedQueryFor(view: View): string {
    const { geodata } = this.#shown();
    const sides = sidesOf(view, geodata, this.#find);
    return this.#own.intoQuery(sharedQuery(view, sides, geodata), scenariosOnEitherSide(view)).query;
  }

  /** Own scenarios that are switched on and make the address too long to hold them. */
  get leftOut(): readonly Scenario[] {
    const { view, geodata } = this.#shown();
    const on = scenariosOnEitherSide(view);
    const own = this.#own.scenarios.filter(({ id }) => on.includes(id));
    if (own.length === 0) return own;
    // As long as the shared query, without working out its fingerprint of all data after each change.
    const length = sharedDataLength(sidesOf(view, geodata, this.#find));
    const { leftOut } = this.#own.intoQuery(`${viewToQuery(view)}&${'x'.repeat(length)}`, on);
    return own.filter(({ id }) => leftOut.includes(id));
  }
}
