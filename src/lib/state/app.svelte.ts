import type { MultiLineString } from 'geojson';
import type { ClaimCheck } from '../core/checks/claim-check';
import type { ControlClass, ControlSnapshot } from '../core/control';
import type { NumberStyle } from '../core/format';
import type { Geodata, Source } from '../core/geodata';
import type { Split } from '../core/ledger';
import type { Scenario } from '../core/scenarios';
import type { Language } from '../core/text';
import type { ComputedTransfer } from '../core/transfers';
import type { Unit, UnitId } from '../core/units';
import { DEFAULT_VIEW, queryToView, viewToQuery, type View, type ViewProblem } from '../core/view';
import { translate, type Translate } from '../i18n/translate';
import type { AddressPort, GeometryPort, LedgerFigures, Question, SnapshotStore } from './ports';

/** A part of the address that was not followed: one the core found, or a snapshot that is not open here. */
export type Problem = ViewProblem | { readonly key: 'unknown-snapshot'; readonly params: { readonly value: string } };

/** How the last control file fared. */
export type FileReport =
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'loaded'; readonly snapshot: ControlSnapshot }
  | { readonly kind: 'failed'; readonly name: string; readonly reason: string };

/** What a scenario alone would move on the snapshot shown. */
export type Effect = Split | 'failed';

interface Ports {
  readonly geodata: Geodata;
  readonly query: string;
  readonly geometry: GeometryPort;
  readonly address: AddressPort;
  readonly snapshots: SnapshotStore;
}

/** The one thing that changes: what is looked at, and the figures that belong to it. */
export class AppState {
  readonly geodata: Geodata;
  readonly #ports: Ports;
  readonly #units: ReadonlyMap<string, Unit>;
  readonly #sources: ReadonlyMap<string, Source>;
  /** Counts changes of what all figures depend on; an answer to an older count is dropped. */
  #generation = 0;
  /** Transfers computed for the present generation, drawn or not yet. */
  #computed = new Map<string, readonly ComputedTransfer[]>();

  view = $state.raw<View>(DEFAULT_VIEW);
  problems = $state.raw<readonly Problem[]>([]);
  /** Unit under the pointer or focused in a table; never in the address. */
  hovered = $state.raw<UnitId | undefined>(undefined);
  ledger = $state.raw<LedgerFigures | undefined>(undefined);
  lineOfContact = $state.raw<MultiLineString | undefined>(undefined);
  /** Transfers by scenario, as far as they are computed. */
  transfers = $state.raw<ReadonlyMap<string, readonly ComputedTransfer[]>>(new Map());
  /** Net effect by scenario, as far as they are computed. */
  effects = $state.raw<ReadonlyMap<string, Effect>>(new Map());
  checks = $state.raw<readonly ClaimCheck[] | undefined>(undefined);
  /** True while the ledger shown belongs to an earlier choice. */
  computing = $state.raw(true);
  failure = $state.raw<string | undefined>(undefined);
  kept = $state.raw<readonly ControlSnapshot[]>([]);
  fileReport = $state.raw<FileReport | undefined>(undefined);
  /** What a screen reader is told, once. */
  announcement = $state.raw('');

  readonly language: Language = $derived(this.view.language);
  readonly t: Translate = $derived(translate(this.language));
  readonly numbers: NumberStyle = $derived({ language: this.view.language, areaUnit: this.view.areaUnit });
  readonly snapshot: ControlSnapshot = $derived.by(
    () => this.kept.find((candidate) => candidate.id === this.view.snapshot) ?? this.geodata.builtin,
  );
  readonly scenariosOn: readonly Scenario[] = $derived.by(() =>
    this.view.scenarios.flatMap((id) => this.geodata.scenarios.find((scenario) => scenario.id === id) ?? []),
  );
  readonly allTransfers: readonly ComputedTransfer[] = $derived([...this.transfers.values()].flat());

  constructor(ports: Ports) {
    this.#ports = ports;
    this.geodata = ports.geodata;
    this.#units = new Map(ports.geodata.units.map((unit) => [unit.id, unit]));
    this.#sources = new Map(ports.geodata.sources.map((source) => [source.id, source]));
  }

  /** Brings back the snapshots kept here, follows the address and computes what it asks for. */
  async begin(): Promise<void> {
    const kept = await this.#ports.snapshots.all();
    for (const snapshot of kept) await this.#ports.geometry.addSnapshot(snapshot);
    this.kept = kept;
    this.follow(this.#ports.query);
  }

  /** Shows what an address asks for, as at the start and when going back. */
  follow(query: string): void {
    const { view, problems } = queryToView(query, this.geodata);
    const { snapshot, ...rest } = view;
    const known = snapshot === undefined || this.kept.some((candidate) => candidate.id === snapshot);
    this.problems = known ? problems : [...problems, { key: 'unknown-snapshot', params: { value: snapshot } }];
    this.view = known ? view : rest;
    this.#recompute();
  }

  /** km² that shares of these units are shares of, by the reader's choice of computed or published areas. */
  areaForShares(units: readonly string[]): number {
    return units.reduce((sum, id) => {
      const unit = this.#units.get(id);
      return sum + ((this.view.denominators === 'computed' ? unit?.computedKm2 : unit?.publishedAreaKm2) ?? 0);
    }, 0);
  }

  /** The same for all units in scope. */
  get totalAreaKm2(): number {
    return this.areaForShares(this.ledger?.units.map((row) => row.unit) ?? []);
  }

  unitName(id: string): string {
    const unit = this.#units.get(id);
    return (this.language === 'uk' ? unit?.nameUk : unit?.nameEn) ?? id;
  }

  unit(id: string): Unit | undefined {
    return this.#units.get(id);
  }

  source(id: string): Source | undefined {
    return this.#sources.get(id);
  }

  groupName(id: string): string {
    const group = this.geodata.groups.find((candidate) => candidate.id === id);
    return (this.language === 'uk' ? group?.nameUk : group?.nameEn) ?? id;
  }

  scenarioTitle(id: string): string {
    return this.geodata.scenarios.find((scenario) => scenario.id === id)?.title[this.language] ?? id;
  }

  /** Changes the view in ways that leave all figures as they are. */
  show(change: Partial<Pick<View, 'tab' | 'language' | 'areaUnit' | 'theme' | 'denominators' | 'control'>>): void {
    this.#change({ ...this.view, ...change }, 'push');
    if (change.denominators !== undefined) void this.#checkClaims();
  }

  select(unit: UnitId | undefined): void {
    const { selected: _, ...rest } = this.view;
    this.#change(unit === undefined ? rest : { ...rest, selected: unit }, 'push');
  }

  hover(unit: UnitId | undefined): void {
    this.hovered = unit;
  }

  toggleScenario(id: string, on: boolean): void {
    const others = this.view.scenarios.filter((candidate) => candidate !== id);
    this.#change({ ...this.view, scenarios: on ? [...others, id] : others }, 'push');
    void this.#computeLedger();
  }

  switchAllOff(): void {
    this.#change({ ...this.view, scenarios: [], optionalTransfers: [] }, 'push');
    void this.#computeLedger();
  }

  toggleOptionalTransfer(scenario: string, index: number, on: boolean): void {
    const name = `${scenario}.${index}`;
    const others = this.view.optionalTransfers.filter((candidate) => candidate !== name);
    this.#change({ ...this.view, optionalTransfers: on ? [...others, name] : others }, 'push');
    void this.#recomputeScenario(scenario);
    void this.#computeLedger();
  }

  /** Sets a scenario's parameter. While a slider moves, the address is replaced, not piled up. */
  setOption(scenario: Scenario, parameterId: string, value: number): void {
    const parameter = scenario.parameters.find((candidate) => candidate.id === parameterId);
    if (parameter === undefined || !(value >= parameter.min && value <= parameter.max)) return;
    const name = `${scenario.id}.${parameterId}`;
    const { [name]: _, ...others } = this.view.options;
    this.#change(
      { ...this.view, options: value === parameter.default ? others : { ...others, [name]: value } },
      'replace',
    );
    void this.#recomputeScenario(scenario.id);
    void this.#computeLedger();
  }

  /** Counts a class as Russian-held or not. The last class counted stays. */
  countClass(controlClass: ControlClass, on: boolean): void {
    const others = this.view.definition.classes.filter((candidate) => candidate !== controlClass);
    const classes = on ? [...others, controlClass] : others;
    if (classes.length === 0) return;
    this.#change({ ...this.view, definition: { ...this.view.definition, classes } }, 'push');
    this.#recompute();
  }

  includeCrimea(crimea: boolean): void {
    this.#change({ ...this.view, definition: { ...this.view.definition, crimea } }, 'push');
    this.#recompute();
  }

  /** Reads a control file and shows it. A file that cannot be read changes nothing but the report. */
  async openControlFile(name: string, read: () => Promise<string>): Promise<void> {
    this.fileReport = { kind: 'reading', name };
    try {
      const snapshot = await this.#ports.geometry.readControl(await read(), name);
      this.kept = [...this.kept.filter((candidate) => candidate.id !== snapshot.id), snapshot];
      this.fileReport = { kind: 'loaded', snapshot };
      this.showSnapshot(snapshot.id);
      await this.#ports.snapshots.keep(snapshot).catch(() => undefined);
    } catch (error) {
      this.fileReport = { kind: 'failed', name, reason: messageOf(error) };
    }
  }

  /** Shows a snapshot that is kept here, or the built-in one. */
  showSnapshot(id: string | undefined): void {
    const { snapshot: _, ...rest } = this.view;
    this.#change(id === undefined ? rest : { ...rest, snapshot: id }, 'push');
    this.#recompute();
  }

  async forgetSnapshot(id: string): Promise<void> {
    if (this.view.snapshot === id) this.showSnapshot(undefined);
    this.kept = this.kept.filter((candidate) => candidate.id !== id);
    await this.#ports.snapshots.forget(id);
  }

  announce(text: string): void {
    this.announcement = text;
  }

  dismissProblems(): void {
    this.problems = [];
  }

  dismissFileReport(): void {
    this.fileReport = undefined;
  }

  #change(view: View, step: 'push' | 'replace'): void {
    this.view = view;
    this.#ports.address[step](viewToQuery(view));
  }

  get #question(): Question {
    return {
      snapshot: this.view.snapshot,
      definition: this.view.definition,
      choices: { parameters: this.view.options, optional: this.view.optionalTransfers },
    };
  }

  #recompute(): void {
    this.#generation += 1;
    this.effects = new Map();
    void this.#computeLedger();
    void this.#computeScenarios(this.#generation);
  }

  async #computeLedger(): Promise<void> {
    this.computing = true;
    try {
      const answer = await this.#ports.geometry.ledger(this.#question, this.view.scenarios);
      if (answer === undefined) return;
      this.ledger = answer.ledger;
      this.lineOfContact = answer.lineOfContact;
      this.failure = undefined;
    } catch (error) {
      this.failure = messageOf(error);
    }
    this.computing = false;
  }

  /** All scenarios one after another, those switched on first, so that a toggle draws what is already there. */
  async #computeScenarios(generation: number): Promise<void> {
    const waiting = new Set(this.geodata.scenarios.map((scenario) => scenario.id));
    this.#computed = new Map();
    while (waiting.size > 0) {
      const id = this.view.scenarios.find((candidate) => waiting.has(candidate)) ?? [...waiting][0]!;
      waiting.delete(id);
      await this.#computeScenario(id);
      if (generation !== this.#generation) return;
      // The map takes all transfers anew each time, so it is told only when something it draws has come.
      if (this.view.scenarios.includes(id) || waiting.size === 0) this.transfers = new Map(this.#computed);
    }
    await this.#checkClaims();
  }

  async #checkClaims(): Promise<void> {
    try {
      const checks = await this.#ports.geometry.claims(this.#question, this.view.denominators);
      this.checks = checks ?? this.checks;
    } catch (error) {
      this.failure = messageOf(error);
    }
  }

  async #recomputeScenario(id: string): Promise<void> {
    await this.#computeScenario(id);
    this.transfers = new Map(this.#computed);
  }

  async #computeScenario(id: string): Promise<void> {
    const generation = this.#generation;
    const settle = (transfers: readonly ComputedTransfer[], effect: Effect) => {
      if (generation !== this.#generation) return;
      this.#computed.set(id, transfers);
      this.effects = new Map(this.effects).set(id, effect);
    };
    try {
      const { transfers, effect } = await this.#ports.geometry.scenario(this.#question, id);
      settle(transfers, effect);
    } catch {
      settle([], 'failed');
    }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
