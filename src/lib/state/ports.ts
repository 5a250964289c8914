import type { MultiLineString } from 'geojson';
import type { ClaimCheck } from '../core/checks/claim-check';
import type { Claim } from '../core/claims';
import type { Comparison } from '../core/compare';
import type { ControlSnapshot, Definition } from '../core/control';
import type { AreaFigures, DrawingProblem, DrawnArea } from '../core/drawn-area';
import type { ExplainedFigure } from '../core/explained-claim';
import type { Geodata } from '../core/geodata';
import type { Ledger } from '../core/ledger';
import type { Effect } from '../core/moved-land';
import type { PlacesMoved } from '../core/places-inside';
import type { AnsweredQuestion } from '../core/questions';
import type { Scenario } from '../core/scenarios';
import type { Choices } from '../core/situation';
import type { ComputedTransfer } from '../core/transfers';
import type { Denominators } from '../core/view';
import type { OwnScenarioPorts } from './own-scenarios.svelte';
import type { TextPort } from './texts.svelte';

/** What figures depend on besides the data: which snapshot (undefined is the built-in one), what counts, what was chosen. */
export interface Question {
  readonly snapshot: string | undefined;
  /** What a reader assumes of the snapshot's line instead of the usual, km; only where nobody has measured it. */
  readonly deviationKm: number | undefined;
  readonly definition: Definition;
  readonly choices: Choices;
}

/** A ledger without the geometry of its transfers, which the map gets by scenario. */
export type LedgerFigures = Omit<Ledger, 'transfers'>;

/** The ledger of the scenarios switched on, with the line of contact it starts from and the places in the land that would move. */
export interface LedgerAnswer {
  readonly ledger: LedgerFigures;
  readonly lineOfContact: MultiLineString;
  /** Known places in the land that would pass from one side to another. */
  readonly places: readonly PlacesMoved[];
}

/** What one scenario alone would move, and its net effect on each side. */
export interface ScenarioAnswer {
  readonly transfers: readonly ComputedTransfer[];
  readonly effect: Effect;
}

/** A question with the scenarios applied together: one side of a comparison. */
export interface ComparedQuestion {
  readonly question: Question;
  readonly scenarioIds: readonly string[];
}

/** What differs between two states, with what a map of the second one needs besides its snapshot. */
export interface ComparisonAnswer {
  readonly comparison: Comparison;
  /** The line of contact that the second state's scenarios start from. */
  readonly lineOfContactB: MultiLineString;
  /** What the second state's scenarios would move, in their order. */
  readonly transfersB: readonly ComputedTransfer[];
}

/** The geometry worker as the state sees it. `undefined` answers a call that a newer one has overtaken. */
export interface GeometryPort {
  readControl(text: string, name: string): Promise<ControlSnapshot>;
  /** Keeps a snapshot, in place of one with the same id. */
  addSnapshot(snapshot: ControlSnapshot): Promise<void>;
  /** Knows a snapshot no more. */
  forgetSnapshot(id: string): Promise<void>;
  ledger(question: Question, scenarioIds: readonly string[]): Promise<LedgerAnswer | undefined>;
  scenario(question: Question, scenarioId: string): Promise<ScenarioAnswer>;
  /** What differs from state `a` to state `b`. Both count by the same definition. */
  comparison(a: ComparedQuestion, b: ComparedQuestion): Promise<ComparisonAnswer | undefined>;
  claims(question: Question, basis: Denominators, claimIds: readonly string[]): Promise<readonly ClaimCheck[]>;
  /** One claim that is not in the data, checked as those are. */
  checkClaim(question: Question, basis: Denominators, claim: Claim): Promise<ClaimCheck>;
  explain(question: Question, claimId: string): Promise<readonly ExplainedFigure[]>;
  answer(question: Question, questionId: string): Promise<AnsweredQuestion>;
  /** Makes these a person's own scenarios, beside those that were reported. */
  setOwnScenarios(own: readonly Scenario[]): Promise<void>;
  /** What lies in a drawn area; how uncertain the held areas are, only where that is asked for. */
  measureDrawing(
    question: Question,
    area: DrawnArea,
    withUncertainty: boolean,
  ): Promise<AreaFigures | DrawingProblem | undefined>;
}

/** The page's address. `push` makes a step that the back button undoes; `replace` does not. The query may be asked for later. */
export interface AddressPort {
  push(query: () => string): void;
  replace(query: () => string): void;
}

/** Control snapshots kept in this browser. */
export interface SnapshotStore {
  keep(snapshot: ControlSnapshot): Promise<void>;
  forget(id: string): Promise<void>;
  all(): Promise<readonly ControlSnapshot[]>;
}

/** All that the state needs of its surroundings. */
export interface Ports {
  readonly geodata: Geodata;
  /** The address's query at the start. */
  readonly query: string;
  readonly geometry: GeometryPort;
  readonly address: AddressPort;
  /** Runs a task once what was changed can be seen. */
  readonly afterFrame: (task: () => void) => void;
  readonly snapshots: SnapshotStore;
  readonly own: OwnScenarioPorts;
  readonly texts: TextPort;
}
