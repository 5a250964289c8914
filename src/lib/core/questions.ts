import type { Claim, Office } from './claims';
import type { Basis, Quoted } from './checks/claim-check';
import {
  computedKm2,
  dateOf,
  entriesOf,
  LEAST_POCKETS,
  publishedKm2,
  quote,
  sameUnits,
  type Entry,
  type Interval,
  type Reference,
  type Subject,
} from './checks/figures';
import { inScope, measure, outlineOfSharePct, withDefinition } from './checks/measure';
import { russianHeld } from './checks/rivals';
import { drawnClasses, type ControlClass } from './control';
import type { Question } from './question-list';
import { separatorsOfReports, type ReportSeparator } from './question-separators';
import type { Situation } from './situation';
import { combineUncertainties, reach, type Doubt } from './uncertainty';
import type { UnitId } from './units';

/** One report's answer, as Russian-held land whichever side the report counts. */
export interface Answer {
  readonly claim: string;
  /** The printed figures it comes from; several where shares of members were added. */
  readonly figures: readonly Quoted[];
  readonly asOf: string;
  /** Russian-held km² on published areas, with what rounding allows. */
  readonly km2: Interval & { readonly value: number };
  /** The same as a share of the published area. */
  readonly sharePct: Interval & { readonly value: number };
  /** Whose land the report counts; for Ukraine's the answer is what that leaves. */
  readonly side: 'russia' | 'ukraine';
  readonly pockets: boolean;
  /** The classes the report says it counts. */
  readonly classes: readonly ControlClass[] | undefined;
  /** The report gives members of the group; their sum was taken here. */
  readonly summed: boolean;
  /** The report repeats a number of an earlier time. */
  readonly outdated: boolean;
  /** The state whose official gives the number; undefined for anyone else. */
  readonly office: Office | undefined;
}

/** The map's answer under one definition. */
export interface ComputedAnswer {
  readonly classes: readonly ControlClass[];
  readonly pockets: boolean;
  readonly basis: Basis;
  readonly km2: number;
  readonly sharePct: number;
  /** Half-width, km². */
  readonly uncertaintyKm2: number;
  /** How many km² too high it may lie besides; negative for too low. */
  readonly offsetKm2: number;
  /** How uncertain the share is, percentage points. */
  readonly doubtPct: Doubt;
}

/** Every report on one question beside the map's answers, and what moves the answer. */
export interface AnsweredQuestion {
  readonly question: Question;
  readonly units: readonly UnitId[];
  readonly publishedKm2: number;
  /** By date, then by share. */
  readonly answers: readonly Answer[];
  readonly snapshotDate: string | undefined;
  /** The situation's own definition first. */
  readonly computed: readonly ComputedAnswer[];
  /** From the lowest to the highest computed share, uncertainty included, over all definitions, pockets among them. */
  readonly computedSharePct: Interval;
  /** How far each choice alone moves the map's answer, largest first; then what separates the reports. */
  readonly separators: readonly Separator[];
}

/** How far one choice of the reader's alone moves the map's answer, km². */
export interface ChoiceSeparator {
  readonly choice: 'classes' | 'pockets' | 'areas';
  readonly km2: number;
}

export type Separator = ChoiceSeparator | ReportSeparator;

/** All sources on one question: what each reports, what the map gives, and what separates them. */
export function answerQuestion(question: Question, situation: Situation): AnsweredQuestion {
  const { geodata } = situation;
  const units = unitsOf(question, geodata);
  const published = publishedKm2(units, geodata);
  const answers = geodata.claims
    .filter((claim) => claim.kind !== 'context')
    .flatMap((claim) => answersOf(claim, units, published, geodata))
    .sort((a, b) => compare(a.asOf, b.asOf) || a.sharePct.value - b.sharePct.value);
  const computed = computedAnswers(units, situation);
  return {
    question,
    units,
    publishedKm2: published,
    answers,
    snapshotDate: situation.snapshot.asOf,
    computed,
    computedSharePct: {
      low: Math.min(...computed.map((answer) => possibleSharePct(answer).low)),
      high: Math.max(...computed.map((answer) => possibleSharePct(answer).high)),
    },
    separators: [...choicesOf(computed), ...separatorsOfReports(answers, situation)],
  };
}

/** The share of the map's answer with all that its uncertainty allows. */
export function possibleSharePct({ sharePct, doubtPct }: ComputedAnswer): Interval {
  return {
    low: Math.max(0, sharePct - reach(doubtPct, 'below')),
    high: Math.min(100, sharePct + reach(doubtPct, 'above')),
  };
}

function unitsOf({ of }: Question, reference: Pick<Reference, 'units' | 'groups'>): readonly UnitId[] {
  const ids = typeof of === 'string' ? (reference.groups.find((group) => group.id === of)?.units ?? []) : of;
  return reference.units.filter((unit) => ids.includes(unit.id)).map((unit) => unit.id);
}

function answersOf(claim: Claim, units: readonly UnitId[], published: number, reference: Reference): readonly Answer[] {
  const entries = entriesOf(claim, reference);
  const direct = entries.filter(
    (entry) => sameUnits(entry.subject?.units ?? [], units) && russianHeld(entry, reference),
  );
  if (direct.length > 0) return direct.map((entry) => answerOf([entry], published, reference));
  const members = memberFigures(entries, units, reference);
  return members.length > 0 ? [answerOf(members, published, reference)] : [];
}

/** Figures of one claim, one for each unit of the group, that together answer for the group. */
function memberFigures(entries: readonly Entry[], units: readonly UnitId[], reference: Reference): readonly Entry[] {
  if (units.length < 2) return [];
  const found = units.map((id) =>
    entries.find(
      (entry) =>
        sameUnits(entry.subject?.units ?? [], [id]) &&
        entry.figure.asOf === undefined &&
        entry.subject?.pockets === false &&
        russianHeld(entry, reference) !== undefined,
    ),
  );
  return found.every((entry) => entry !== undefined) ? found : [];
}

function answerOf(entries: readonly Entry[], published: number, reference: Reference): Answer {
  const held = entries.map((entry) => russianHeld(entry, reference)!);
  const sum = (pick: (one: (typeof held)[number]) => number) => held.reduce((total, one) => total + pick(one), 0);
  const km2 = {
    value: sum((one) => one.valueKm2),
    low: sum((one) => one.interval.low),
    high: sum((one) => one.interval.high),
  };
  const share = (value: number) => (value / published) * 100;
  const [first] = entries;
  return {
    claim: first!.claim.id,
    figures: entries.map(quote),
    asOf: dateOf(first!),
    km2,
    sharePct: { value: share(km2.value), low: share(km2.low), high: share(km2.high) },
    side: first!.subject!.side === 'ukraine' ? 'ukraine' : 'russia',
    pockets: first!.subject!.pockets,
    classes: first!.figure.classes,
    summed: entries.length > 1,
    outdated: first!.claim.outdated === true,
    office: officeOf(first!, reference),
  };
}

/** The office of whoever gives a number: of the party credited, else of the speaker. */
function officeOf({ claim, figure }: Entry, { claims }: Reference): Office | undefined {
  const { attributedTo } = figure;
  if (!attributedTo) return claim.office;
  return claims.find(
    ({ office, speaker, publisher }) => office !== undefined && (speaker ?? publisher).en === attributedTo.en,
  )?.office;
}

function computedAnswers(units: readonly UnitId[], situation: Situation): readonly ComputedAnswer[] {
  const { definition, geodata } = situation;
  const drawn = drawnClasses(situation.snapshot);
  const sets = [definition.classes, ...drawn.map((_, index) => drawn.slice(0, index + 1))];
  const distinct = sets.filter(
    (set, index) => sets.findIndex((other) => [...other].sort().join() === [...set].sort().join()) === index,
  );
  const scope = inScope(units, situation);
  const lineOf = withDefinition(situation, { ...definition, pocketsOnly: false });
  const { pocketsOnly = false } = definition;
  return distinct.flatMap((classes) => {
    const variant = withDefinition(situation, { ...definition, classes, pocketsOnly: false });
    const wholeKm2 = measure({ units, side: 'russia', pockets: false }, variant, lineOf).areaKm2;
    return [pocketsOnly, !pocketsOnly].flatMap((pockets) => {
      const subject: Subject = { units, side: 'russia', pockets };
      const area = measure(subject, variant, lineOf);
      if (pockets && !pocketsOnly && area.areaKm2 < LEAST_POCKETS * wholeKm2) return [];
      return (['computed', 'published'] as const).map((basis): ComputedAnswer => {
        const wholeKm2 = (basis === 'computed' ? computedKm2 : publishedKm2)(scope, geodata);
        const linePct = (area.lineKm2 / wholeKm2) * 100;
        const outlinePct = outlineOfSharePct(subject, scope, variant, basis);
        return {
          classes,
          pockets,
          basis,
          km2: area.areaKm2,
          sharePct: (area.areaKm2 / wholeKm2) * 100,
          uncertaintyKm2: area.uncertaintyKm2,
          offsetKm2: area.offsetKm2,
          doubtPct: {
            plusMinus: combineUncertainties(linePct, outlinePct),
            tooHigh: (area.offsetKm2 / wholeKm2) * 100,
          },
        };
      });
    });
  });
}

function choicesOf(computed: readonly ComputedAnswer[]): readonly ChoiceSeparator[] {
  const [base] = computed;
  if (!base) return [];
  const spread = (answers: readonly ComputedAnswer[], km2: (answer: ComputedAnswer) => number) => {
    const values = [base, ...answers].map(km2);
    return Math.max(...values) - Math.min(...values);
  };
  const plain = computed.filter((answer) => answer.basis === base.basis);
  const otherAreas = computed.filter(
    (answer) => answer.basis !== base.basis && answer.pockets === base.pockets && answer.classes === base.classes,
  );
  const baseArea = base.sharePct === 0 ? 0 : (base.km2 / base.sharePct) * 100;
  const found = [
    {
      choice: 'classes' as const,
      km2: spread(
        plain.filter((answer) => answer.pockets === base.pockets),
        (a) => a.km2,
      ),
    },
    {
      choice: 'pockets' as const,
      km2: spread(
        plain.filter((answer) => answer.classes === base.classes),
        (a) => a.km2,
      ),
    },
    { choice: 'areas' as const, km2: spread(otherAreas, (answer) => (answer.sharePct / 100) * baseArea) },
  ];
  return found.filter(({ km2 }) => km2 > 0).sort((a, b) => b.km2 - a.km2);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export { questionById, QUESTIONS, type Question } from './question-list';
