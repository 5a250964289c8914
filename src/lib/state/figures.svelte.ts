import type { MultiLineString } from 'geojson';
import type { ClaimCheck } from '../core/checks/claim-check';
import type { Claim } from '../core/claims';
import { messageOf } from '../core/errors';
import type { ExplainedFigure } from '../core/explained-claim';
import type { Effect } from '../core/moved-land';
import type { PlacesMoved } from '../core/places-inside';
import type { AnsweredQuestion } from '../core/questions';
import type { Scenario } from '../core/scenarios';
import type { ComputedTransfer } from '../core/transfers';
import type { Denominators } from '../core/view';
import type { GeometryPort, LedgerFigures, Question } from './ports';

/** What a scenario alone would move on the snapshot shown. */
export type ShownEffect = Effect | 'failed';

/** What is to be computed: asked anew each time, for it changes under way. */
export interface Wanted {
  readonly question: Question;
  /** All scenarios there are; one of the same id that is another object has other land. */
  readonly listed: readonly Scenario[];
  /** Ids of the scenarios switched on. */
  readonly scenarios: readonly string[];
  readonly basis: Denominators;
  /** Whether the verdicts are being looked at, so that they come before scenarios that are off. */
  readonly claimsFirst: boolean;
}

/** So many claims are checked at a time; a toggle waits for no more than that. */
const CLAIMS_AT_ONCE = 6;

/**
 * The figures of the view. What a person waits for goes first; everything else is computed one piece at a time while
 * nobody waits, so that a toggle draws what is already there and is never behind a long queue.
 */
export class Figures {
  readonly #geometry: GeometryPort;
  readonly #wanted: () => Wanted;
  readonly #claimIds: readonly string[];
  /** What was wanted when it was last followed. */
  #followed: Wanted | undefined;
  /** Counts changes of what all figures depend on; an answer to an older count is dropped. */
  #generation = 0;
  /** Counts changes of what verdicts depend on. */
  #checking = 0;
  #waitedFor = 0;
  #working = false;
  #postponed = false;
  /** The count of changes that the line of contact shown belongs to. */
  #lineOf = 0;
  /** Transfers computed for the present generation, drawn or not yet. */
  #computed = new Map<string, readonly ComputedTransfer[]>();
  #isUnpublished = false;
  /** Claims checked for the present count, by id. */
  readonly #checked = new Map<string, readonly ClaimCheck[]>();
  readonly #running = new Map<string, Promise<void>>();
  readonly #again = new Set<string>();

  ledger = $state.raw<LedgerFigures | undefined>(undefined);
  lineOfContact = $state.raw<MultiLineString | undefined>(undefined);
  /** Known places in the land that the scenarios switched on would move. */
  places = $state.raw<readonly PlacesMoved[]>([]);
  /** Transfers by scenario, as far as they are computed. */
  transfers = $state.raw<ReadonlyMap<string, readonly ComputedTransfer[]>>(new Map());
  /** Net effect by scenario, as far as they are computed. */
  effects = $state.raw<ReadonlyMap<string, ShownEffect>>(new Map());
  checks = $state.raw<readonly ClaimCheck[] | undefined>(undefined);
  /** Why reports and map differ, by claim, for the claims somebody asked about. */
  explained = $state.raw<ReadonlyMap<string, readonly ExplainedFigure[]>>(new Map());
  /** Reports and map side by side, by question, for the questions somebody asked. */
  answered = $state.raw<ReadonlyMap<string, AnsweredQuestion>>(new Map());
  /** True while the ledger shown belongs to an earlier choice. */
  computing = $state.raw(true);
  failure = $state.raw<string | undefined>(undefined);

  constructor(geometry: GeometryPort, claimIds: readonly string[], wanted: () => Wanted) {
    this.#geometry = geometry;
    this.#claimIds = claimIds;
    this.#wanted = wanted;
  }

  /** Leaves what nobody waits for until {@link resume}: the first map needs the machine more. */
  postpone(): void {
    this.#postponed = true;
  }

  /** Goes on with what was postponed. */
  resume(): void {
    this.#postponed = false;
    void this.#work();
  }

  /** Computes what has become stale of the figures since this was last called: all of them, some, or none. */
  follow(): void {
    const before = this.#followed;
    const now = this.#wanted();
    if (before === undefined || situationKey(before.question) !== situationKey(now.question)) return this.recompute();
    this.#followed = now;
    const stale = this.#forgetStale(before, now);
    if (before.basis !== now.basis) this.#forgetChecks();
    const isOtherOn = !isSameSet(before.scenarios, now.scenarios) || now.scenarios.some((id) => stale.has(id));
    if (isOtherOn) void this.#first(() => Promise.all([this.#draw(now.scenarios), this.#ledger()]));
    else void this.#work();
  }

  /** Everything anew in any case: what a snapshot is made of has changed. */
  recompute(): void {
    this.#followed = this.#wanted();
    this.#generation += 1;
    this.#computed = new Map();
    this.effects = new Map();
    this.explained = new Map();
    this.answered = new Map();
    this.#forgetChecks();
    const { scenarios } = this.#followed;
    void this.#first(() => Promise.all([this.#ledger(), this.#draw(scenarios)]));
  }

  /** Forgets scenarios that are gone, have other land or other options. @returns their ids */
  #forgetStale(before: Wanted, now: Wanted): ReadonlySet<string> {
    const known = new Map(before.listed.map((scenario) => [scenario.id, scenario]));
    const listed = new Map(now.listed.map((scenario) => [scenario.id, scenario]));
    const stale = new Set(
      [...known.keys()].filter(
        (id) => listed.get(id) !== known.get(id) || choicesKey(id, before.question) !== choicesKey(id, now.question),
      ),
    );
    for (const id of stale) {
      this.#computed.delete(id);
      if (this.#running.has(id)) this.#again.add(id);
    }
    if ([...known.keys()].some((id) => !listed.has(id))) this.#publish();
    return stale;
  }

  /** The verdicts anew. Those of before stay until the new ones are there. */
  #forgetChecks(): void {
    this.#checking += 1;
    this.#checked.clear();
  }

  /** A claim that is not in the data, checked on what counts now; undefined where something else counts by then. */
  async checkClaim(claim: Claim): Promise<ClaimCheck | undefined> {
    const { question, basis } = this.#wanted();
    const asked = this.#checking;
    try {
      const check = await this.#geometry.checkClaim(question, basis, claim);
      return asked === this.#checking ? check : undefined;
    } catch (error) {
      if (asked === this.#checking) throw error;
      return undefined;
    }
  }

  /** Why one claim and the map differ, once. */
  async explain(claimId: string): Promise<void> {
    if (this.explained.has(claimId)) return;
    await this.#once(`explain ${claimId}`, async (isStale) => {
      const figures = await this.#geometry.explain(this.#wanted().question, claimId);
      if (!isStale()) this.explained = new Map(this.explained).set(claimId, figures);
    });
  }

  /** All reports on one question, once. */
  async answer(questionId: string): Promise<void> {
    if (this.answered.has(questionId)) return;
    await this.#once(`answer ${questionId}`, async (isStale) => {
      const answer = await this.#geometry.answer(this.#wanted().question, questionId);
      if (!isStale()) this.answered = new Map(this.answered).set(questionId, answer);
    });
  }

  /** Runs what a person waits for; the rest goes on when none of it is left. */
  async #first(task: () => Promise<unknown>): Promise<void> {
    this.#waitedFor += 1;
    try {
      await task();
    } catch (error) {
      this.failure = messageOf(error);
    }
    this.#waitedFor -= 1;
    void this.#work();
  }

  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    while (this.#waitedFor === 0) {
      const next = this.#next();
      if (next === undefined) break;
      try {
        await next();
      } catch (error) {
        this.failure = messageOf(error);
        break;
      }
    }
    this.#working = false;
  }

  #next(): (() => Promise<void>) | undefined {
    const { listed, scenarios, claimsFirst } = this.#wanted();
    const waiting = (ids: readonly string[]) => ids.find((id) => !this.#computed.has(id));
    const on = waiting(scenarios);
    if (on !== undefined) return () => this.#draw([on]);
    const unchecked = this.#claimIds.filter((id) => !this.#checked.has(id)).slice(0, CLAIMS_AT_ONCE);
    if (claimsFirst && unchecked.length > 0) return () => this.#check(unchecked);
    if (this.#postponed) return undefined;
    const off = waiting(listed.map(({ id }) => id));
    if (off !== undefined) return () => this.#compute(off);
    // The map takes all transfers anew each time, so what is off is handed over in one piece.
    if (this.#isUnpublished) this.#publish();
    return unchecked.length > 0 ? () => this.#check(unchecked) : undefined;
  }

  #publish(): void {
    this.#isUnpublished = false;
    this.transfers = new Map(this.#computed);
  }

  /** Hands the map these scenarios together, once all of them are there. */
  async #draw(ids: readonly string[]): Promise<void> {
    await Promise.all(ids.filter((id) => !this.#computed.has(id)).map((id) => this.#compute(id)));
    if (ids.some((id) => this.transfers.get(id) !== this.#computed.get(id))) this.#publish();
  }

  async #ledger(): Promise<void> {
    this.computing = true;
    const generation = this.#generation;
    try {
      const { question, scenarios } = this.#wanted();
      const answer = await this.#geometry.ledger(question, scenarios);
      if (answer === undefined) return;
      this.ledger = answer.ledger;
      // Scenarios do not move it, and the map draws another object anew.
      if (this.#lineOf !== generation) this.lineOfContact = answer.lineOfContact;
      this.#lineOf = generation;
      this.places = answer.places;
      this.failure = undefined;
    } catch (error) {
      // What was computed for an earlier choice is not left under the words of this one.
      this.ledger = undefined;
      if (this.#lineOf !== generation) this.lineOfContact = undefined;
      this.places = [];
      this.failure = messageOf(error);
    }
    this.computing = false;
  }

  async #check(ids: readonly string[]): Promise<void> {
    const { question, basis } = this.#wanted();
    const asked = this.#checking;
    const checks = await this.#geometry.claims(question, basis, ids);
    if (asked !== this.#checking) return;
    for (const id of ids)
      this.#checked.set(
        id,
        checks.filter((check) => check.id === id),
      );
    if (this.#checked.size === this.#claimIds.length) this.checks = [...this.#checked.values()].flat();
  }

  /** One scenario. While its slider moves only the newest value is computed. */
  #compute(id: string): Promise<void> {
    const running = this.#running.get(id);
    if (running !== undefined) return running;
    const task = this.#computeNewest(id).finally(() => this.#running.delete(id));
    this.#running.set(id, task);
    return task;
  }

  async #computeNewest(id: string): Promise<void> {
    do {
      this.#again.delete(id);
      const generation = this.#generation;
      const { transfers, effect } = await this.#geometry
        .scenario(this.#wanted().question, id)
        .catch((): { transfers: readonly ComputedTransfer[]; effect: ShownEffect } => ({
          transfers: [],
          effect: 'failed',
        }));
      if (generation !== this.#generation) this.#again.add(id);
      else if (!this.#again.has(id)) {
        this.#computed.set(id, transfers);
        this.#isUnpublished = true;
        this.effects = new Map(this.effects).set(id, effect);
      }
    } while (this.#again.has(id));
  }

  async #once(name: string, task: (isStale: () => boolean) => Promise<void>): Promise<void> {
    const key = `${name} ${this.#generation}`;
    if (this.#running.has(key)) return;
    const generation = this.#generation;
    const done = this.#first(() => task(() => generation !== this.#generation)).finally(() =>
      this.#running.delete(key),
    );
    this.#running.set(key, done);
    await done;
  }
}

/** What all figures depend on, whichever scenarios are on. */
function situationKey({ snapshot, deviationKm, definition }: Question): string {
  return JSON.stringify([snapshot, deviationKm, definition]);
}

/** What was chosen about a scenario. */
function choicesKey(id: string, { choices }: Question): string {
  const isOfScenario = (name: string) => name.slice(0, name.lastIndexOf('.')) === id;
  return JSON.stringify([
    Object.entries(choices.parameters)
      .filter(([name]) => isOfScenario(name))
      .sort(),
    choices.optional.filter(isOfScenario).toSorted(),
  ]);
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}
