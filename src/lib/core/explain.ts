import type { DefinitionChange, FigureUnit } from './checks/claim-check';
import {
  daysBetween,
  dateOf,
  distanceTo,
  entriesOf,
  intervalOf,
  LEAST_POCKETS,
  type Entry,
  type Interval,
  type Subject,
} from './checks/figures';
import { WINDOW_DAYS } from './checks/geometry';
import {
  inScope,
  measure,
  onSphereKm2,
  reachesBeyondCrimea,
  scaledToPublishedKm2,
  withDefinition,
} from './checks/measure';
import { effectivePrecision } from './checks/provenance';
import { kilometresPerUnit, otherwisePocketed, read } from './checks/readings';
import { slipFactor, slipInReport, slipOfName, type UnitSlip } from './checks/unit-slips';
import type { Claim } from './claims';
import { drawnClasses, type ControlSnapshot } from './control';
import { createSituation, type Situation } from './situation';
import { widestReach, type UncertaintyTerms } from './uncertainty';

/** What a gap can come from, in the order it is looked for. */
export const CAUSES = [
  'date',
  'unit',
  'definition',
  'scope',
  'boundary',
  'geodesy',
  'rounding',
  'unexplained',
] as const;
export type Cause = (typeof CAUSES)[number];

/** One step of the waterfall from the computed number to the reported one. */
export interface GapPart {
  readonly cause: Cause;
  /** Its share of the gap, signed, in the figure's unit; 0 when the change did not bring the two nearer. */
  readonly value: number;
  /** The number the map gives with this one thing changed; undefined where nothing could be recomputed. */
  readonly recomputed: number | undefined;
  /** What was counted otherwise, for definition, scope and boundary. */
  readonly change?: DefinitionChange;
  /** For unit: the mistake of units that was found or tried. */
  readonly slip?: UnitSlip;
  /** For date: the day of the snapshot it was recomputed on. */
  readonly snapshotDate?: string;
}

/** Why a reported number and the map's differ: reported − computed, split so that the parts sum to it exactly. */
export interface Explanation {
  readonly id: string;
  readonly figureIndex: number;
  readonly unit: FigureUnit;
  readonly reported: number;
  readonly computed: number;
  readonly gap: number;
  /** Half-width of the computed number; an unexplained rest below it needs no explanation. */
  readonly uncertainty: number;
  /** By how much the computed number may lie too high besides; negative for too low. */
  readonly tooHigh: number;
  /** What both follow from. */
  readonly terms: UncertaintyTerms;
  /** Days between the figure's date and the snapshot's; undefined for a snapshot without a date. */
  readonly daysApart: number | undefined;
  /** The map is too far from the figure's date, or has none, and no nearer one is loaded: nothing else is looked into. */
  readonly isOtherTime: boolean;
  /** The report gives a bound ("more than"), and what it leaves room for stands under rounding. */
  readonly isBound: boolean;
  /** One for each of {@link CAUSES}, in that order. */
  readonly parts: readonly GapPart[];
}

/**
 * Another definition or scope is a reading of the report, not a small correction: it is taken for a cause only when it
 * leaves less than this part of the distance.
 */
const READING_SHARE = 0.5;

/** How the number is taken from the map; each step changes one member. */
interface Reckoning {
  readonly situation: Situation;
  readonly subject: Subject;
  readonly published: boolean;
  readonly sphere: boolean;
  /** What a mistake of units makes of the number: its multiple. */
  readonly factor: number;
}

interface Trial {
  readonly reckoning: Reckoning;
  readonly change?: DefinitionChange;
  readonly slip?: UnitSlip;
}

/**
 * The gap between one figure of a claim and the map, part by part. A change is taken for a cause only when it brings
 * the map nearer to what the report can mean; what is within the report's rounding needs no other cause.
 *
 * @param others snapshots of other days, to see what the date alone changes
 * @returns undefined for a figure the map gives no number for
 */
export function explainGap(
  claim: Claim,
  figureIndex: number,
  situation: Situation,
  others: readonly ControlSnapshot[] = [],
): Explanation | undefined {
  const entry = entriesOf(claim, situation.geodata)[figureIndex];
  const subject = entry?.subject;
  if (!entry || !subject || entry.figure.measures !== 'area' || subject.side === 'whole') return undefined;
  if (inScope(subject.units, situation).length === 0) return undefined;
  const start: Reckoning = { situation, subject, published: false, sphere: false, factor: 1 };
  const interval = intervalOf(entry.figure, effectivePrecision(entry, situation.geodata));
  const valueOf = (reckoning: Reckoning) => reckon(entry, reckoning);
  const { asOf } = situation.snapshot;
  const daysApart = asOf === undefined ? undefined : daysBetween(asOf, dateOf(entry));
  const isOtherTime = daysApart === undefined || daysApart > WINDOW_DAYS;
  const computed = valueOf(start);
  const parts: GapPart[] = [];
  let current = start;
  let value = computed;
  const step = (cause: Cause, trials: readonly Trial[]) => {
    const scored = trials
      .map((trial) => ({ ...trial, value: valueOf(trial.reckoning) }))
      .sort((a, b) => distanceTo(a.value, interval) - distanceTo(b.value, interval));
    const [best] = scored;
    const before = distanceTo(value, interval);
    const isReading = cause === 'scope' || cause === 'definition' || cause === 'unit';
    const needed = isReading ? before * READING_SHARE : before;
    const isStated =
      (cause === 'definition' && entry.figure.classes !== undefined) || (cause === 'date' && isOtherTime);
    const nearer = best !== undefined && (isStated || distanceTo(best.value, interval) < needed);
    parts.push({
      cause,
      value: nearer ? best.value - value : 0,
      recomputed: best?.value,
      ...(best?.change ? { change: best.change } : {}),
      ...(best?.slip ? { slip: best.slip } : {}),
      ...(cause === 'date' && best ? { snapshotDate: best.reckoning.situation.snapshot.asOf! } : {}),
    });
    if (nearer) [current, value] = [best.reckoning, best.value];
  };
  step('date', otherDays(entry, current, others));
  // What a map of another time would give under another definition fits or misses by chance.
  const looked = (trials: () => readonly Trial[]) => (isOtherTime && current === start ? [] : trials());
  step('unit', unitSlips(entry, current, interval, isOtherTime && current === start));
  const published = (): Trial[] => [
    { reckoning: { ...current, published: true }, change: { kind: 'areas', basis: 'published' } },
  ];
  const sphere = (): Trial[] => (entry.figure.unit === 'percent' ? [] : [{ reckoning: { ...current, sphere: true } }]);
  step(
    'definition',
    looked(() => otherClasses(entry, current)),
  );
  step(
    'scope',
    looked(() => otherScopes(current)),
  );
  step('boundary', looked(published));
  step('geodesy', looked(sphere));
  const reported = entry.figure.value;
  const rounding = reported - Math.min(Math.max(value, interval.low), interval.high);
  parts.push({ cause: 'rounding', value: rounding, recomputed: undefined });
  const explained = parts.reduce((sum, part) => sum + part.value, 0);
  const gap = reported - computed;
  parts.push({ cause: 'unexplained', value: gap - explained, recomputed: undefined });
  const { doubt, outline } = read(entry, subject, situation, 'computed');
  const { contact, offsetKm2 } = measure(subject, situation);
  const outlineKm2 = outline * kilometresPerUnit(entry, situation, 'computed');
  return {
    id: claim.id,
    figureIndex,
    unit: entry.figure.unit,
    reported,
    computed,
    gap,
    uncertainty: doubt.plusMinus,
    tooHigh: doubt.tooHigh,
    terms: { contact, outlineKm2, offsetKm2 },
    daysApart,
    isOtherTime: isOtherTime && parts[0]?.snapshotDate === undefined,
    isBound: entry.figure.qualifier === 'less-than' || entry.figure.qualifier === 'more-than',
    parts,
  };
}

function otherDays(entry: Entry, current: Reckoning, others: readonly ControlSnapshot[]): readonly Trial[] {
  const day = dateOf(entry);
  const { snapshot, geodata, definition } = current.situation;
  const distance = (asOf: string | undefined) => (asOf === undefined ? Infinity : daysBetween(asOf, day));
  return others
    .filter((other) => distance(other.asOf) <= WINDOW_DAYS && distance(other.asOf) < distance(snapshot.asOf))
    .map((other) => ({ reckoning: { ...current, situation: createSituation(geodata, other, definition) } }));
}

/**
 * A mistake of units that the report's own numbers show; else the other name for the unit, which counts only when the
 * map then agrees to within its uncertainty, since a factor of 2.59 fits something sooner or later.
 */
function unitSlips(entry: Entry, current: Reckoning, interval: Interval, isOtherTime: boolean): readonly Trial[] {
  const { situation, subject } = current;
  const found = slipInReport(entry, situation.geodata);
  const slip = found ?? (isOtherTime ? undefined : slipOfName(entry));
  if (!slip) return [];
  const factor = slipFactor(slip, entry.figure.value);
  const land = slip.kind === 'each' ? { ...subject, units: slip.units } : subject;
  const trial = { reckoning: { ...current, subject: land, factor }, slip };
  if (found) return [trial];
  const margin = widestReach(read(entry, subject, situation, 'computed').doubt) * factor;
  return distanceTo(reckon(entry, trial.reckoning), interval) <= margin ? [trial] : [];
}

function otherClasses(entry: Entry, current: Reckoning): readonly Trial[] {
  const { situation } = current;
  const drawn = drawnClasses(situation.snapshot);
  const sets = entry.figure.classes ? [entry.figure.classes] : drawn.map((_, index) => drawn.slice(0, index + 1));
  return sets.flatMap((classes): Trial[] => {
    const variant = withDefinition(situation, { ...situation.definition, classes });
    if (variant === situation) return [];
    return [{ reckoning: { ...current, situation: variant }, change: { kind: 'classes', classes } }];
  });
}

function otherScopes(current: Reckoning): readonly Trial[] {
  const { subject, situation } = current;
  const trials: Trial[] = [];
  const other = otherwisePocketed(subject, situation);
  if (other) {
    const areaOf = (one: { readonly subject: Subject; readonly situation: Situation }) =>
      measure(one.subject, one.situation).areaKm2;
    const isReading = !other.subject.pockets || areaOf(other) >= LEAST_POCKETS * areaOf(current);
    const change = { kind: 'pockets', only: other.subject.pockets } as const;
    if (isReading) trials.push({ reckoning: { ...current, ...other }, change });
  }
  if (reachesBeyondCrimea(subject.units)) {
    const included = !situation.definition.crimea;
    const reckoning = {
      ...current,
      situation: withDefinition(situation, { ...situation.definition, crimea: included }),
    };
    trials.push({ reckoning, change: { kind: 'crimea', included } });
  }
  return trials;
}

function reckon(entry: Entry, reckoning: Reckoning): number {
  const { subject, situation, published, sphere, factor } = reckoning;
  const isShare = entry.figure.unit === 'percent';
  const { areaKm2 } = measure(subject, situation);
  const onUnits = published && !isShare ? scaledToPublishedKm2(subject, situation) : areaKm2;
  const onSphere = sphere && areaKm2 > 0 ? (onUnits * onSphereKm2(subject, situation)) / areaKm2 : onUnits;
  return (onSphere / kilometresPerUnit(entry, situation, published ? 'published' : 'computed')) * factor;
}
