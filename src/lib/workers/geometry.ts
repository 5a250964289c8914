import type { MultiLineString } from 'geojson';
import { readControl } from '../core/adapters';
import { checkClaim, checkClaims } from '../core/checks';
import type { ClaimCheck } from '../core/checks/claim-check';
import type { Claim } from '../core/claims';
import { compareStates, type Comparison } from '../core/compare';
import type { ControlSnapshot, Definition } from '../core/control';
import type { AreaFigures, DrawingProblem, DrawnArea } from '../core/drawn-area';
import { explainClaim, type ExplainedFigure } from '../core/explained-claim';
import { builtInSnapshots, type Geodata } from '../core/geodata';
import { computeLedger, scenarioById, type Ledger } from '../core/ledger';
import { effectOf, type Effect } from '../core/moved-land';
import { placesMoved, type PlacesMoved } from '../core/places-inside';
import { measureDrawing } from '../core/measure-drawing';
import { answerQuestion, questionById, type AnsweredQuestion } from '../core/questions';
import type { Scenario } from '../core/scenarios';
import { contactLine, createSituation, type Choices, type Situation } from '../core/situation';
import { computeTransfers, type ComputedTransfer } from '../core/transfers';
import { withAssumedDeviation } from '../core/uncertainty';

/** What figures depend on besides the data. `snapshot` undefined is the built-in one. */
interface Question {
  readonly snapshot: string | undefined;
  readonly deviationKm: number | undefined;
  readonly definition: Definition;
  readonly choices: Choices;
}

/** A question with the scenarios applied together: one side of a comparison. */
interface ComparedQuestion {
  readonly question: Question;
  readonly scenarioIds: readonly string[];
}

/** So many situations keep their intermediate geometry: two that are compared, in two or three definitions. */
const SITUATIONS_KEPT = 6;

/** The geometry functions of the application, holding the data, the snapshots read so far and recent situations. */
export function createGeometry() {
  let data: Geodata | undefined;
  let reported: readonly Scenario[] = [];
  const snapshots = new Map<string, ControlSnapshot>();
  const situations = new Map<string, Situation>();

  function geodata(): Geodata {
    if (data === undefined) throw new Error('the geometry functions were called before begin');
    return data;
  }

  function snapshotWith(id: string): ControlSnapshot | undefined {
    return snapshots.get(id) ?? builtInSnapshots(geodata()).find((snapshot) => snapshot.id === id);
  }

  function situationOf({ snapshot: id, deviationKm, definition }: Question): Situation {
    const { classes, crimea, pocketsOnly = false } = definition;
    const key = JSON.stringify([id ?? '', deviationKm ?? '', classes, crimea, pocketsOnly]);
    const snapshot = id === undefined ? geodata().builtin : snapshotWith(id);
    if (snapshot === undefined) throw new Error(`no control snapshot "${id}" was read`);
    const situation =
      situations.get(key) ?? createSituation(geodata(), withAssumedDeviation(snapshot, deviationKm), definition);
    situations.delete(key);
    situations.set(key, situation);
    for (const oldest of situations.keys()) {
      if (situations.size <= SITUATIONS_KEPT) break;
      situations.delete(oldest);
    }
    return situation;
  }

  return {
    /** Gives the functions their data; call it first. */
    begin(read: Geodata): void {
      data = read;
      reported = read.scenarios;
    },

    /** Makes these a person's own scenarios, beside those that were reported. What was computed before stays known. */
    setOwnScenarios(own: readonly Scenario[]): void {
      const changed = { ...geodata(), scenarios: [...reported, ...own] };
      data = changed;
      for (const [key, situation] of situations) situations.set(key, { ...situation, geodata: changed });
    },

    /** What lies in an area that is being drawn, or why there is none; see {@link measureDrawing}. */
    measureDrawing(question: Question, area: DrawnArea, withUncertainty: boolean): AreaFigures | DrawingProblem {
      return measureDrawing(area, situationOf(question), withUncertainty);
    },

    /** Reads a control file and keeps it for later questions. @throws DataError when it is no control file */
    readControl(text: string, name: string): ControlSnapshot {
      const snapshot = readControl(text, { name, ukraine: geodata() });
      snapshots.set(snapshot.id, snapshot);
      return snapshot;
    },

    /** Keeps a snapshot that was read on an earlier visit, or another version of one that is kept. */
    addSnapshot(snapshot: ControlSnapshot): void {
      snapshots.set(snapshot.id, snapshot);
      for (const [key, situation] of situations) if (situation.snapshot.id === snapshot.id) situations.delete(key);
    },

    /** Knows a snapshot no more, as if its file had never been read. */
    forgetSnapshot(id: string): void {
      snapshots.delete(id);
      for (const [key, situation] of situations) if (situation.snapshot.id === id) situations.delete(key);
    },

    /** The ledger of the scenarios together, without transfer geometry, the line of contact before, and what lies inside. */
    ledger(
      question: Question,
      scenarioIds: readonly string[],
    ): { ledger: Omit<Ledger, 'transfers'>; lineOfContact: MultiLineString; places: readonly PlacesMoved[] } {
      const situation = situationOf(question);
      const { transfers, ...ledger } = computeLedger(situation, [...scenarioIds], question.choices);
      return { ledger, lineOfContact: contactLine(situation), places: placesMoved(transfers, situation) };
    },

    /** What one scenario alone would move. */
    scenario(question: Question, id: string): { transfers: readonly ComputedTransfer[]; effect: Effect } {
      const situation = situationOf(question);
      const transfers = computeTransfers(scenarioById(situation, id), situation, question.choices);
      return { transfers, effect: effectOf(transfers, situation) };
    },

    /**
     * What differs from state `a` to state `b`, the line of contact that the second starts from, and what its scenarios
     * would move.
     */
    comparison(
      a: ComparedQuestion,
      b: ComparedQuestion,
    ): { comparison: Comparison; lineOfContactB: MultiLineString; transfersB: readonly ComputedTransfer[] } {
      const stateOf = ({ question, scenarioIds }: ComparedQuestion) => ({
        situation: situationOf(question),
        scenarioIds: [...scenarioIds],
        choices: question.choices,
      });
      const [first, second] = [stateOf(a), stateOf(b)];
      return {
        comparison: compareStates(first, second),
        lineOfContactB: contactLine(second.situation),
        transfersB: second.scenarioIds.flatMap((id) =>
          computeTransfers(scenarioById(second.situation, id), second.situation, second.choices),
        ),
      };
    },

    /** These claims checked, in the data's order; `basis` is what shares are taken of first. */
    claims(question: Question, basis: 'computed' | 'published', ids: readonly string[]): readonly ClaimCheck[] {
      const asked = geodata().claims.filter((claim) => ids.includes(claim.id));
      return checkClaims(asked, situationOf(question), basis);
    },

    /** A claim that is not in the data, checked as those are; those in the data are its rivals and origins. */
    checkClaim(question: Question, basis: 'computed' | 'published', claim: Claim): ClaimCheck {
      return checkClaim(claim, situationOf(question), basis);
    },

    /** Why a claim and the map differ; the other snapshots read so far show what the date alone changes. */
    explain(question: Question, id: string): readonly ExplainedFigure[] {
      const claim = geodata().claims.find((candidate) => candidate.id === id);
      if (claim === undefined) throw new Error(`"${id}" is not a claim`);
      const situation = situationOf(question);
      const others = [...builtInSnapshots(geodata()), ...snapshots.values()].filter(
        (snapshot) => snapshot.id !== situation.snapshot.id,
      );
      return explainClaim(claim, situation, others);
    },

    /** All reports on one question beside what the map gives. */
    answer(question: Question, id: string): AnsweredQuestion {
      return answerQuestion(questionById(id), situationOf(question));
    },
  };
}

/** What the geometry worker offers. */
export type GeometryFunctions = ReturnType<typeof createGeometry>;
