import type { Geodata } from '../core/geodata';
import { draftOf, ownScenario, writeScenarioFile, type OwnScenarioDraft } from '../core/own-scenarios';
import { messageOf } from '../core/errors';
import { readScenarioFile, referencesOf } from '../core/scenario-file';
import type { Scenario } from '../core/scenarios';
import type { Language, Bilingual } from '../core/text';
import { packedScenariosIn, withOwnScenarios, withScenarioRenamed } from './own-link';

/** Own scenarios kept in this browser. */
export interface OwnScenarioStore {
  keep(scenario: Scenario): Promise<void>;
  forget(id: string): Promise<void>;
  all(): Promise<readonly Scenario[]>;
}

/** What own scenarios need of their surroundings. */
export interface OwnScenarioPorts {
  readonly store: OwnScenarioStore;
  /** Compresses a text to letters that an address may hold, and back. */
  deflate(text: string): Promise<string>;
  inflate(packed: string): Promise<string>;
  /** Length of the whole address that a query would make. */
  addressLength(query: string): number;
  /** Saves a text to the person's downloads. */
  saveFile(name: string, text: string): void;
}

interface Listener {
  /** All scenarios of one's own, which the figures are to know from now on. */
  changed(scenarios: readonly Scenario[]): void;
  /** One was added, changed or opened, and is to be shown. */
  saved(id: string): void;
  /** One is about to be removed. */
  forgotten(id: string): void;
}

interface Entry {
  readonly scenario: Scenario;
  readonly packed: string;
  readonly kept: boolean;
  /** Whether it came with a link. */
  readonly isBrought: boolean;
}

/** What a person is to be told about own scenarios. */
export type OwnNotice =
  | { readonly kind: 'imported'; readonly id: string; readonly file: string }
  | { readonly kind: 'import-failed'; readonly file: string; readonly reason: string }
  | { readonly kind: 'not-kept' }
  | { readonly kind: 'not-removed'; readonly name: Bilingual }
  | { readonly kind: 'bad-link'; readonly reason: string };

const LINK = 'link';

/** Scenarios that a person drew or changed here, opened from a file, or was sent in a link. */
export class OwnScenarios {
  readonly #ports: OwnScenarioPorts;
  readonly #geodata: Geodata;
  readonly #listener: Listener;
  #entries = $state.raw<readonly Entry[]>([]);

  notice = $state.raw<OwnNotice | undefined>(undefined);
  /** Why something of what an earlier visit kept could not be read. None of it was removed. */
  unreadable = $state.raw<string | undefined>(undefined);
  #isBroughtDismissed = $state.raw(false);
  readonly scenarios: readonly Scenario[] = $derived(this.#entries.map(({ scenario }) => scenario));

  /** Scenarios that a link brought and that are not kept here, as long as nobody has put the note about them away. */
  readonly brought: readonly Scenario[] = $derived(
    this.#isBroughtDismissed
      ? []
      : this.#entries.filter(({ isBrought, kept }) => isBrought && !kept).map(({ scenario }) => scenario),
  );

  constructor(ports: OwnScenarioPorts, geodata: Geodata, listener: Listener) {
    this.#ports = ports;
    this.#geodata = geodata;
    this.#listener = listener;
  }

  /** Brings back what was kept on an earlier visit. */
  async begin(): Promise<void> {
    try {
      const kept = await this.#ports.store.all();
      const read = await Promise.allSettled(kept.map(async (scenario) => this.#entry(scenario, true)));
      const entries = read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      if (entries.length > 0) this.#set(entries);
      const failed = read.find((one) => one.status === 'rejected');
      if (failed !== undefined) this.unreadable = messageOf(failed.reason);
    } catch (error) {
      this.unreadable = messageOf(error);
    }
  }

  find(id: string): Scenario | undefined {
    return this.scenarios.find((scenario) => scenario.id === id);
  }

  /** Whether a scenario will still be here after a reload. */
  isKept(id: string): boolean {
    return this.#entries.some(({ scenario, kept }) => scenario.id === id && kept);
  }

  /** The query with the own scenarios that are switched on, and the ids of those that would make the address too long. */
  intoQuery(query: string, on: readonly string[]): { readonly query: string; readonly leftOut: readonly string[] } {
    const shown = this.#entries
      .filter(({ scenario }) => on.includes(scenario.id))
      .map(({ scenario, packed }) => ({ id: scenario.id, packed }));
    return withOwnScenarios(query, shown, (text) => this.#ports.addressLength(text));
  }

  /**
   * Takes up the scenarios that an address brings, without keeping them. Gives the query to follow: where another
   * scenario of the same id is here, the one of the address goes by another id.
   */
  async openLink(query: string): Promise<string> {
    let followed = query;
    for (const packed of packedScenariosIn(query)) {
      if (this.#entries.some((entry) => entry.packed === packed)) continue;
      try {
        const text = await this.#ports.inflate(packed);
        const { unpackScenario } = await import('../core/packed-scenario');
        const brought = unpackScenario(text, LINK, referencesOf(this.#geodata));
        const scenario = this.#underFreeId(brought);
        followed = withScenarioRenamed(followed, brought.id, scenario.id);
        if (this.find(scenario.id) === undefined)
          this.#add({ ...(await this.#entry(scenario, false)), isBrought: true });
        this.#isBroughtDismissed = false;
      } catch (error) {
        this.notice = { kind: 'bad-link', reason: messageOf(error) };
      }
    }
    return followed;
  }

  /** Saves what a person drew, and keeps it as far as the browser allows. */
  async save(draft: OwnScenarioDraft): Promise<Scenario> {
    const scenario = ownScenario(draft);
    await this.#keep(scenario);
    this.#listener.saved(scenario.id);
    return scenario;
  }

  /** Keeps a scenario that a link brought. */
  async keep(id: string): Promise<void> {
    const scenario = this.find(id);
    if (scenario !== undefined) await this.#keep(scenario);
  }

  /** Opens a scenario file. A file that cannot be read changes nothing but the notice. */
  async openFile(file: string, text: string, language: Language): Promise<void> {
    try {
      const read = readScenarioFile(text, file, referencesOf(this.#geodata), language);
      const scenario = this.#underFreeId(read);
      this.notice = undefined;
      await this.#keep(scenario);
      this.notice ??= { kind: 'imported', id: scenario.id, file };
      this.#listener.saved(scenario.id);
    } catch (error) {
      this.notice = { kind: 'import-failed', file, reason: messageOf(error) };
    }
  }

  /** Lists a scenario no more, and removes it from this browser. @returns false where the browser keeps it all the same */
  async forget(id: string): Promise<boolean> {
    const entry = this.#entries.find(({ scenario }) => scenario.id === id);
    this.#listener.forgotten(id);
    this.#set(this.#entries.filter((one) => one !== entry));
    try {
      await this.#ports.store.forget(id);
      return true;
    } catch {
      if (entry?.kept !== true) return true;
      this.notice = { kind: 'not-removed', name: entry.scenario.title };
      return false;
    }
  }

  /** Saves a scenario as a file, named after its id. */
  saveFile(id: string): void {
    const scenario = this.find(id);
    if (scenario !== undefined) this.#ports.saveFile(`${id}.json`, writeScenarioFile(scenario));
  }

  dismissBrought(): void {
    this.#isBroughtDismissed = true;
  }

  dismiss(): void {
    this.notice = undefined;
  }

  /** The same scenario under an id that no other scenario here has; under its own where it is here already. */
  #underFreeId(scenario: Scenario): Scenario {
    const known = this.find(scenario.id);
    if (known === undefined || isSame(known, scenario)) return scenario;
    const { id: _, ...rest } = draftOf(scenario);
    const renamed = { ...scenario, id: ownScenario({ ...rest, id: undefined }).id };
    const other = this.find(renamed.id);
    return other === undefined || isSame(other, renamed) ? renamed : { ...renamed, id: `${renamed.id}-2` };
  }

  async #keep(scenario: Scenario): Promise<void> {
    let kept = true;
    try {
      await this.#ports.store.keep(scenario);
    } catch {
      kept = false;
      this.notice = { kind: 'not-kept' };
    }
    this.#add(await this.#entry(scenario, kept));
  }

  async #entry(scenario: Scenario, kept: boolean): Promise<Entry> {
    const { packScenario } = await import('../core/packed-scenario');
    return { scenario, packed: await this.#ports.deflate(packScenario(scenario)), kept, isBrought: false };
  }

  /** Puts an entry in the place of the one with its id, or at the end. */
  #add(entry: Entry): void {
    const isKnown = this.find(entry.scenario.id) !== undefined;
    this.#set(
      isKnown
        ? this.#entries.map((known) => (known.scenario.id === entry.scenario.id ? entry : known))
        : [...this.#entries, entry],
    );
  }

  #set(entries: readonly Entry[]): void {
    this.#entries = entries;
    this.#listener.changed(this.scenarios);
  }
}

function isSame(a: Scenario, b: Scenario): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
