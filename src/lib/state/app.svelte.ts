import type { Position } from 'geojson';
import { drawsNothingCounted, type ControlClass, type ControlSnapshot } from '../core/control';
import type { NumberStyle } from '../core/format';
import { builtInSnapshots, type Geodata, type Source } from '../core/geodata';
import type { Box } from '../core/geometry/box';
import type { Scenario } from '../core/scenarios';
import type { Language } from '../core/text';
import type { ComputedTransfer } from '../core/transfers';
import { withAssumedDeviation } from '../core/uncertainty';
import type { Unit, UnitId } from '../core/units';
import { DEFAULT_VIEW, queryToView, type AreaUnit, type View } from '../core/view';
import { nothingCountedSentence } from '../i18n/definition';
import type { Translate } from '../i18n/translator';
import { Comparing } from './comparing.svelte';
import { withComparedSnapshot } from './compared-view';
import { ControlFiles } from './control-files.svelte';
import { FigureChecks } from './figure-check.svelte';
import { Dialogs, type Chapter, type ShownWorking } from './dialogs.svelte';
import { Drawing } from './drawing.svelte';
import { Figures } from './figures.svelte';
import { Links } from './links.svelte';
import { LiveRegion } from './live-region.svelte';
import { OwnScenarios } from './own-scenarios.svelte';
import { NewVersion } from './new-version.svelte';
import type { Ports, Question } from './ports';
import { Proposals } from './proposals';
import { Shortcuts } from './shortcuts.svelte';
import { Texts } from './texts.svelte';
import { Tour } from './tour.svelte';
import {
  withClassCounted,
  withCounting,
  withDeviation,
  withPocketsOnly,
  withQuestion,
  withScenario,
  withSelected,
  withSnapshot,
} from './view-changes';

/** The claim the map was last turned to. */
export interface ClaimShown {
  readonly claim: string;
  /** What counted before, where the claim counts otherwise. */
  readonly before: Pick<View, 'definition' | 'denominators'> | undefined;
  /** Whether the report states how it counts, or only fits the map so. */
  readonly grounds: 'stated' | 'fits' | 'present';
}

/** The one thing that changes: what is looked at, and the figures that belong to it. */
export class AppState {
  /** Everything the product knows, with the reader's own scenarios after those that were reported. */
  readonly geodata: Geodata = $derived.by(() => this.#geodata);
  readonly #ports: Ports;
  readonly #units: ReadonlyMap<string, Unit>;
  readonly #sources: ReadonlyMap<string, Source>;
  readonly figures: Figures;
  readonly files: ControlFiles;
  readonly texts: Texts;
  readonly own: OwnScenarios;
  readonly links: Links;
  readonly drawing: Drawing;
  readonly comparing: Comparing;
  readonly proposals: Proposals;
  readonly #liveRegion = new LiveRegion();
  readonly dialogs = new Dialogs();
  readonly tour = new Tour();
  readonly shortcuts = new Shortcuts();
  readonly newVersion = new NewVersion();
  readonly figureChecks = new FigureChecks();
  /** Counts what a reader chose or went back to, so that nothing that takes its time undoes a later choice. */
  #steps = 0;
  #hasBegun = false;

  view = $state.raw<View>(DEFAULT_VIEW);
  /** Where the map was last asked to look, a new object each time; a box undefined is all of Ukraine. */
  lookedAt = $state.raw<{ readonly box: Box | undefined } | undefined>(undefined);
  /** Place that was searched for, until something else is selected; never in the address. */
  placeFound = $state.raw<string | undefined>(undefined);
  /** Unit under the pointer or focused in a table; never in the address. */
  hovered = $state.raw<UnitId | undefined>(undefined);
  /** Group under the pointer or focused in a table; its units light up together. */
  hoveredGroup = $state.raw<string | undefined>(undefined);
  /** The claim the map was turned to, until something else is counted. */
  claimShown = $state.raw<ClaimShown | undefined>(undefined);

  /** The language that is spoken: the one asked for, once its texts are there. */
  readonly language: Language = $derived.by(() => this.texts.spoken(this.view.language));
  readonly t: Translate = $derived.by(() => this.texts.in(this.language));
  readonly #areaUnit: AreaUnit = $derived.by(() => this.view.areaUnit);
  /** The same object until one of the two changes, so that nothing else prints numbers anew. */
  readonly numbers: NumberStyle = $derived({ language: this.language, areaUnit: this.#areaUnit });
  /** The snapshot shown, with what the reader assumes of its line. */
  readonly snapshot: ControlSnapshot = $derived.by(() => {
    return withAssumedDeviation(this.files.find(this.view.snapshot) ?? this.geodata.builtin, this.view.deviationKm);
  });
  readonly scenariosOn: readonly Scenario[] = $derived.by(() =>
    this.view.scenarios.flatMap((id) => this.geodata.scenarios.find((scenario) => scenario.id === id) ?? []),
  );
  /** Why nothing is said of what is held: the map shown draws none of the classes counted. */
  readonly nothingCounted: string | undefined = $derived.by(() =>
    drawsNothingCounted(this.snapshot, this.view.definition)
      ? nothingCountedSentence(this.view.definition, this.t)
      : undefined,
  );
  readonly ledger = $derived.by(() => (this.nothingCounted === undefined ? this.figures.ledger : undefined));
  readonly lineOfContact = $derived.by(() => this.figures.lineOfContact);
  readonly transfers: Figures['transfers'] = $derived.by(() =>
    this.nothingCounted === undefined ? this.figures.transfers : new Map(),
  );
  readonly effects: Figures['effects'] = $derived.by(() =>
    this.nothingCounted === undefined
      ? this.figures.effects
      : new Map(this.geodata.scenarios.map(({ id }) => [id, 'failed'])),
  );
  readonly checks = $derived.by(() => this.figures.checks);
  readonly computing = $derived.by(() => this.figures.computing);
  readonly failure = $derived.by(() => this.figures.failure);
  readonly allTransfers: readonly ComputedTransfer[] = $derived.by(() => [...this.transfers.values()].flat());

  constructor(ports: Ports) {
    this.#ports = ports;
    // Until what is kept here has been read: the address as far as it can be followed without.
    this.view = queryToView(ports.query, ports.geodata).view;
    this.texts = new Texts(ports.texts);
    this.#units = new Map(ports.geodata.units.map((unit) => [unit.id, unit]));
    this.#sources = new Map(ports.geodata.sources.map((source) => [source.id, source]));
    this.figures = new Figures(
      ports.geometry,
      ports.geodata.claims.map(({ id }) => id),
      () => ({
        question: this.#question,
        listed: this.geodata.scenarios,
        scenarios: this.view.scenarios,
        basis: this.view.denominators,
        claimsFirst: this.view.tab === 'claims',
      }),
    );
    this.files = new ControlFiles(ports.geometry, ports.snapshots, builtInSnapshots(ports.geodata), {
      opened: (id) => this.showSnapshot(id),
      changed: () => {
        if (!this.#isFollowing) return;
        this.figures.recompute();
        this.comparing.recompute();
      },
      forgotten: (id) => {
        if (this.view.snapshot === id) this.showSnapshot(undefined);
        // What was explained by its date is not any more.
        else if (this.#isFollowing) this.figures.recompute();
        if (this.view.compare?.snapshot === id) this.comparing.showSnapshot(undefined);
      },
    });
    this.own = new OwnScenarios(ports.own, ports.geodata, {
      changed: (own) => {
        void ports.geometry.setOwnScenarios(own);
        if (!this.#isFollowing) return;
        this.figures.follow();
        this.comparing.recompute();
      },
      saved: (id) => this.#showSaved(id),
      forgotten: (id) => {
        if (this.view.scenarios.includes(id)) this.proposals.toggle(id, false);
        this.comparing.toggleScenario(id, false);
      },
    });
    this.links = new Links(
      this.own,
      () => this,
      (id) => this.files.find(id),
    );
    this.comparing = new Comparing(ports.geometry, () => ({
      view: this.view,
      geodata: this.geodata,
      question: this.#question,
      find: (id) => this.files.find(id),
      show: (view) => this.#change(view, 'push'),
    }));
    this.proposals = new Proposals(
      () => this.view,
      (view, step) => this.#change(view, step),
    );
    this.drawing = new Drawing({
      measure: (area, withUncertainty) => ports.geometry.measureDrawing(this.#question, area, withUncertainty),
      save: (draft) => this.own.save(draft),
      snapLines: () => this.#snapLines(),
      language: () => this.language,
    });
  }

  /** Brings back what is kept here, follows the address and computes what it asks for. */
  async begin(): Promise<void> {
    const step = this.#steps;
    if (this.links.canFollowAtOnce(this.#ports.query)) {
      this.#hasBegun = true;
      this.follow(this.#ports.query);
    }
    await this.files.begin();
    await this.own.begin();
    const query = await this.own.openLink(this.#ports.query);
    this.#hasBegun = true;
    // What a reader has chosen in the meantime stands.
    this.follow(step === this.#steps ? query : this.links.queryOf(this.view));
  }

  /** Takes up the scenarios that an address brings, then shows what it asks for, unless something else was asked for since. */
  async visit(query: string): Promise<void> {
    this.#steps += 1;
    const step = this.#steps;
    const followed = await this.own.openLink(query);
    if (step === this.#steps) this.follow(followed);
  }

  /** Shows what an address asks for, as at the start and when going back. */
  follow(query: string): void {
    this.claimShown = undefined;
    this.#look(this.links.read(query));
    this.#compute();
  }

  /** Moves the map so that a box can be seen; without one, all of Ukraine. */
  lookAt(box?: Box): void {
    this.lookedAt = { box };
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
  show(
    change: Partial<Pick<View, 'tab' | 'language' | 'areaUnit' | 'theme' | 'denominators' | 'control' | 'check'>>,
  ): void {
    this.#change({ ...this.view, ...change }, 'push');
  }

  select(unit: UnitId | undefined, place?: string): void {
    this.placeFound = place;
    this.#change(withSelected(this.view, unit), 'push');
  }

  hover(unit: UnitId | undefined): void {
    this.hovered = unit;
  }

  hoverGroup(group: string | undefined): void {
    this.hoveredGroup = group;
  }

  /** Counts a class as Russian-held or not. The last class counted stays. */
  countClass(controlClass: ControlClass, on: boolean): void {
    const changed = withClassCounted(this.view, controlClass, on);
    if (changed !== undefined) this.#recount(changed);
  }

  includeCrimea(crimea: boolean): void {
    this.#recount({ ...this.view, definition: { ...this.view.definition, crimea } });
  }

  /** Counts only what is detached from the main body of Russian-held land, or all of it. */
  countPocketsOnly(only: boolean): void {
    this.#recount(withPocketsOnly(this.view, only));
  }

  /** Shows a snapshot that is open here, or the built-in one. A link that was made with other data is then followed on it. */
  showSnapshot(id: string | undefined): void {
    const isOfSideB = this.links.absent?.side === 'b';
    this.links.settle(id);
    this.#recount(isOfSideB ? withComparedSnapshot(this.view, id) : withSnapshot(this.view, id));
  }

  /** Follows a link that was made with other data on the data that are here. */
  usePresentData(): void {
    this.links.settle(this.links.absent?.snapshot);
    this.#recount(this.view);
  }

  /** Assumes another position deviation of a loaded file's line, km; undefined is the usual assumption. */
  assumeDeviation(deviationKm: number | undefined): void {
    this.#change(withDeviation(this.view, deviationKm), 'replace');
  }

  /** Turns the map to what a claim is about, and counts as the claim does. One step back undoes it. */
  showClaim(
    claim: string,
    { counting, grounds }: { counting: Pick<View, 'definition' | 'denominators'>; grounds: ClaimShown['grounds'] },
    box: Box | undefined,
  ): void {
    const { definition, denominators } = this.view;
    const before = grounds === 'present' ? undefined : { definition, denominators };
    if (before !== undefined) this.#recount(withCounting(this.view, counting));
    if (box !== undefined) this.lookAt(box);
    this.claimShown = { claim, before, grounds };
  }

  /** Counts again what counted before a claim was shown. */
  countAsBefore(): void {
    const before = this.claimShown?.before;
    if (before !== undefined) this.#recount(withCounting(this.view, before));
  }

  /** Opens the claims, or all reports on one question. */
  showQuestion(question: string | undefined): void {
    this.#change(withQuestion(this.view, question), 'push');
  }

  /** Opens the method, at the working of one figure where one is given, or another page for reading. */
  showMethod(working?: ShownWorking, chapter?: Chapter): void {
    this.dialogs.showMethod(working, chapter);
  }

  /** Tells a screen reader something, once. */
  announce(text: string): void {
    this.#liveRegion.say(text);
  }

  /** What a screen reader is told. */
  get announcement(): string {
    return this.#liveRegion.text;
  }

  #recount(view: View): void {
    this.claimShown = undefined;
    this.#change(view, 'push');
  }

  /** The one way by which a reader's choice reaches the address, the map and the figures. */
  #change(view: View, step: 'push' | 'replace'): void {
    this.#steps += 1;
    this.#look(view);
    this.#ports.address[step](() => this.links.queryOf(view));
    // The worker would take what the map needs for the next frame.
    this.#ports.afterFrame(() => this.#compute());
  }

  #look(view: View): void {
    this.view = view;
    void this.texts.ask(view.language);
  }

  #compute(): void {
    if (!this.#isFollowing) return;
    this.figures.follow();
    this.comparing.follow();
  }

  /** Shows an own scenario as it was saved, drawn last if it was not on. */
  #showSaved(id: string): void {
    const isOn = this.view.scenarios.includes(id);
    this.#change(isOn ? this.view : withScenario(this.view, id, true), isOn ? 'replace' : 'push');
  }

  /** Borders of the units, and the line of contact as it is shown. */
  *#snapLines(): Iterable<readonly Position[]> {
    for (const { geometry } of this.geodata.units) for (const polygon of geometry.coordinates) yield* polygon;
    yield* this.lineOfContact?.coordinates ?? [];
  }

  get #geodata(): Geodata {
    const { geodata } = this.#ports;
    return { ...geodata, scenarios: [...geodata.scenarios, ...this.own.scenarios] };
  }

  /** Whether figures follow the view: not before it is known, nor while a link's data are not here. */
  get #isFollowing(): boolean {
    return this.#hasBegun && this.links.absent === undefined;
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
