import type { ControlClass, ControlSnapshot, Definition } from '../core/control';
import type { NumberStyle } from '../core/format';
import type { Geodata, Source } from '../core/geodata';
import type { Scenario } from '../core/scenarios';
import type { Language } from '../core/text';
import type { ComputedTransfer } from '../core/transfers';
import { withAssumedDeviation } from '../core/uncertainty';
import { datedByHand } from '../core/undated';
import type { Unit, UnitId } from '../core/units';
import { DEFAULT_VIEW, queryToView, viewToQuery, type View, type ViewProblem } from '../core/view';
import { translate, type Translate } from '../i18n/translate';
import { Figures } from './figures.svelte';
import type { AddressPort, GeometryPort, Question, SnapshotStore } from './ports';

/** A part of the address that was not followed: one the core found, or a snapshot that is not open here. */
export type Problem = ViewProblem | { readonly key: 'unknown-snapshot'; readonly params: { readonly value: string } };

/** How the last control file fared. */
export type FileReport =
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'loaded'; readonly snapshot: ControlSnapshot }
  | { readonly kind: 'failed'; readonly name: string; readonly reason: string };

/** The figure whose working the method shows: the total, a unit's, or a group's. */
export type ShownWorking = 'total' | { readonly unit: UnitId } | { readonly group: string };

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
  readonly figures: Figures;

  view = $state.raw<View>(DEFAULT_VIEW);
  problems = $state.raw<readonly Problem[]>([]);
  /** Unit under the pointer or focused in a table; never in the address. */
  hovered = $state.raw<UnitId | undefined>(undefined);
  kept = $state.raw<readonly ControlSnapshot[]>([]);
  fileReport = $state.raw<FileReport | undefined>(undefined);
  /** What the method is open at; undefined while it is closed. */
  method = $state.raw<{ readonly working: ShownWorking | undefined } | undefined>(undefined);
  /** What a screen reader is told, once. */
  announcement = $state.raw('');

  readonly language: Language = $derived(this.view.language);
  readonly t: Translate = $derived(translate(this.language));
  readonly numbers: NumberStyle = $derived({ language: this.view.language, areaUnit: this.view.areaUnit });
  /** The snapshot shown, with what the reader assumes of its line. */
  readonly snapshot: ControlSnapshot = $derived.by(() => {
    const chosen = this.kept.find((candidate) => candidate.id === this.view.snapshot) ?? this.geodata.builtin;
    return withAssumedDeviation(chosen, this.view.deviationKm);
  });
  readonly scenariosOn: readonly Scenario[] = $derived.by(() =>
    this.view.scenarios.flatMap((id) => this.geodata.scenarios.find((scenario) => scenario.id === id) ?? []),
  );
  readonly allTransfers: readonly ComputedTransfer[] = $derived.by(() => [...this.figures.transfers.values()].flat());

  constructor(ports: Ports) {
    this.#ports = ports;
    this.geodata = ports.geodata;
    this.#units = new Map(ports.geodata.units.map((unit) => [unit.id, unit]));
    this.#sources = new Map(ports.geodata.sources.map((source) => [source.id, source]));
    const { scenarios, claims } = ports.geodata;
    this.figures = new Figures(
      ports.geometry,
      { scenarios: scenarios.map(({ id }) => id), claims: claims.map(({ id }) => id) },
      () => ({
        question: this.#question,
        scenarios: this.view.scenarios,
        basis: this.view.denominators,
        claimsFirst: this.view.tab === 'claims',
      }),
    );
  }

  get ledger() {
    return this.figures.ledger;
  }

  get lineOfContact() {
    return this.figures.lineOfContact;
  }

  get transfers() {
    return this.figures.transfers;
  }

  get effects() {
    return this.figures.effects;
  }

  get checks() {
    return this.figures.checks;
  }

  get computing() {
    return this.figures.computing;
  }

  get failure() {
    return this.figures.failure;
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
    this.figures.recompute();
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
    if (change.denominators !== undefined) this.figures.recheck();
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
    if (on) this.figures.scenarioChanged(id, false);
    else this.figures.scenariosChanged();
  }

  switchAllOff(): void {
    this.#change({ ...this.view, scenarios: [], optionalTransfers: [] }, 'push');
    this.figures.scenariosChanged();
  }

  toggleOptionalTransfer(scenario: string, index: number, on: boolean): void {
    const name = `${scenario}.${index}`;
    const others = this.view.optionalTransfers.filter((candidate) => candidate !== name);
    this.#change({ ...this.view, optionalTransfers: on ? [...others, name] : others }, 'push');
    this.figures.scenarioChanged(scenario, true);
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
    this.figures.scenarioChanged(scenario.id, true);
  }

  /** Counts a class as Russian-held or not. The last class counted stays. */
  countClass(controlClass: ControlClass, on: boolean): void {
    const others = this.view.definition.classes.filter((candidate) => candidate !== controlClass);
    const classes = on ? [...others, controlClass] : others;
    if (classes.length > 0) this.#define({ classes });
  }

  includeCrimea(crimea: boolean): void {
    this.#define({ crimea });
  }

  /** Counts only what is detached from the main body of Russian-held land, or all of it. */
  countPocketsOnly(only: boolean): void {
    const { pocketsOnly: _, ...definition } = this.view.definition;
    this.#change({ ...this.view, definition: only ? { ...definition, pocketsOnly: true } : definition }, 'push');
    this.figures.recompute();
  }

  #define(change: Partial<Definition>): void {
    this.#change({ ...this.view, definition: { ...this.view.definition, ...change } }, 'push');
    this.figures.recompute();
  }

  /** Assumes another position deviation of a loaded file's line, km; undefined is the usual assumption. */
  assumeDeviation(deviationKm: number | undefined): void {
    const { deviationKm: _, ...rest } = this.view;
    this.#change(deviationKm === undefined ? rest : { ...rest, deviationKm }, 'replace');
    this.figures.recompute();
  }

  /** Opens the claims, or all reports on one question. */
  showQuestion(question: string | undefined): void {
    const { question: _, ...rest } = this.view;
    this.#change(question === undefined ? rest : { ...rest, question }, 'push');
  }

  /** Opens the method, at the working of one figure where one is given. */
  showMethod(working?: ShownWorking): void {
    this.method = { working };
  }

  hideMethod(): void {
    this.method = undefined;
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
    const { snapshot: _, deviationKm: __, ...rest } = this.view;
    this.#change(id === undefined ? rest : { ...rest, snapshot: id }, 'push');
    this.figures.recompute();
  }

  /** Gives a kept snapshot that carries no date the day a person knows it to be of. */
  async dateSnapshot(id: string, asOf: string): Promise<void> {
    const snapshot = this.kept.find((candidate) => candidate.id === id);
    if (snapshot === undefined) return;
    const dated = datedByHand(snapshot, asOf);
    this.kept = this.kept.map((candidate) => (candidate.id === id ? dated : candidate));
    if (this.fileReport?.kind === 'loaded' && this.fileReport.snapshot.id === id) {
      this.fileReport = { kind: 'loaded', snapshot: dated };
    }
    await this.#ports.geometry.addSnapshot(dated);
    this.figures.recompute();
    await this.#ports.snapshots.keep(dated).catch(() => undefined);
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
      deviationKm: this.view.deviationKm,
      definition: this.view.definition,
      choices: { parameters: this.view.options, optional: this.view.optionalTransfers },
    };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
