import { drawnClasses } from '../control';
import type { Situation } from '../situation';
import type { Basis, ComputedValue, FigureCheck, Reason } from './claim-check';
import {
  computedKm2,
  dateOf,
  daysBetween,
  distanceTo,
  intervalOf,
  publishedKm2,
  quote,
  quoteWithSide,
  type Entry,
  type Interval,
  type Subject,
} from './figures';
import { inScope, measure, withDefinition } from './measure';
import { KM2_PER_SQUARE_MILE } from '../format';
import { reach, widestReach, type Doubt } from '../uncertainty';
import { agrees, alternatives, kilometresPerUnit, read, type Reading } from './readings';
import { effectivePrecision } from './provenance';
import { rivalsOf } from './rivals';

/** A snapshot further from a claim than this many days says nothing of it. */
export const WINDOW_DAYS = 7;

/** What comparing one figure with the map gave. */
export interface GeometryCheck {
  readonly check: FigureCheck;
  readonly computed: readonly ComputedValue[];
  readonly reasons: readonly Reason[];
  /**
   * Whether the outcome counts towards the claim's verdict. A gain, a length, or a figure of another year stands
   * beside the claim's own figures; that the map cannot judge it takes nothing from what it can.
   */
  readonly counts: boolean;
}

/** One figure against the map: area of its subject, or its share, within rounding and uncertainty. */
export function checkByGeometry(entry: Entry, situation: Situation, basis: Basis = 'computed'): GeometryCheck {
  const { figure, subject } = entry;
  if (figure.measures !== 'area') return notJudged(entry, [{ code: 'not-an-area', measures: figure.measures }], false);
  if (!subject || inScope(subject.units, situation).length === 0) {
    return notJudged(entry, [{ code: 'out-of-scope', reported: quote(entry) }], true);
  }
  if (subject.side === 'whole') return checkTotal(entry, subject, situation);
  const { asOf } = situation.snapshot;
  if (asOf === undefined) return notJudged(entry, [{ code: 'snapshot-undated' }], true);
  const days = daysBetween(dateOf(entry), asOf);
  if (days > WINDOW_DAYS) {
    return figure.asOf === undefined
      ? notJudged(entry, [{ code: 'outside-window', asOf: dateOf(entry), snapshotDate: asOf, days }], true)
      : notJudged(entry, [{ code: 'earlier-date', reported: quote(entry), asOf: figure.asOf }], false);
  }
  return checkHeld(entry, subject, situation, basis);
}

function checkHeld(entry: Entry, subject: Subject, situation: Situation, basis: Basis): GeometryCheck {
  const { figure } = entry;
  const drawn = drawnClasses(situation.snapshot);
  const stated = figure.classes;
  const own = stated ? withDefinition(situation, { ...situation.definition, classes: stated }) : situation;
  const base = read(entry, subject, own, basis);
  const precision = effectivePrecision(entry, situation.geodata);
  const interval = intervalOf(figure, precision);
  const missing = (stated ?? []).filter((controlClass) => !drawn.includes(controlClass));
  const computed = geometryRows(entry, subject, own, basis, base);
  const done = (verdict: FigureCheck['verdict'], reasons: readonly Reason[]): GeometryCheck => ({
    check: figureCheck(entry, base, roundingOf(interval, precision), verdict),
    computed,
    reasons,
    counts: true,
  });
  const reported = quote(entry);

  const [rival] = rivalsOf(entry, situation.geodata);
  const perUnitKm2 = kilometresPerUnit(entry, own, basis);
  const { doubt } = base;
  if (rival && widestReach(doubt) * perUnitKm2 > rival.distanceKm2 / 2) {
    const distance = rival.distanceKm2 / perUnitKm2;
    return done('cannot-check', [
      { code: 'map-too-coarse', reported, doubt, rival: quoteWithSide(rival.entry), distance },
    ]);
  }
  const distance = distanceTo(base.value, interval);
  if (distance > reach(doubt, base.value > interval.high ? 'below' : 'above')) {
    if (missing.length > 0) {
      return done('cannot-check', [{ code: 'classes-not-drawn', reported, classes: missing, computed: base.value }]);
    }
    const unresolved = unresolvedSide(subject, own);
    if (unresolved) return done('cannot-check', [{ code: 'unresolved', reported, ...unresolved }]);
    const tried = alternatives(entry, subject, own, basis);
    const fitting = tried.find(({ reading }) => agrees(reading, interval));
    if (fitting) {
      return done('agrees-under-another-definition', [
        { code: 'agrees-under', reported, change: fitting.change, computed: fitting.reading.value },
        differs(entry, base, interval, precision),
      ]);
    }
    return done('differs', [differs(entry, base, interval, precision)]);
  }
  if (distance > base.least) {
    return done('cannot-check', [{ code: 'within-map-uncertainty', reported, computed: base.value, doubt }]);
  }
  const size = figure.value === 0 ? base.value : figure.value;
  if (widestReach(doubt) > size / 2) {
    return done('cannot-check', [{ code: 'below-map-uncertainty', reported, doubt }]);
  }
  if (missing.length > 0) {
    const classes = (stated ?? []).filter((controlClass) => drawn.includes(controlClass));
    return done('agrees-under-another-definition', [
      { code: 'agrees-under', reported, change: { kind: 'classes', classes }, computed: base.value },
    ]);
  }
  return done('agrees', [
    {
      code: 'agrees',
      reported,
      computed: base.value,
      rounding: roundingOf(interval, precision),
      doubt,
    },
    ...otherReading(entry, subject, own, basis, interval),
  ]);
}

/**
 * The smaller of what the two sides hold, where the map's uncertainty is larger still: a strip that thin may be drawn
 * several times too narrow, so the map refutes nothing about it.
 */
function unresolvedSide(
  subject: Subject,
  situation: Situation,
): { readonly smallerKm2: number; readonly doubtKm2: Doubt } | undefined {
  if (subject.pockets) return undefined;
  const { areaKm2, lineKm2: plusMinus, offsetKm2: tooHigh } = measure(subject, situation);
  const rest = computedKm2(inScope(subject.units, situation), situation.geodata) - areaKm2;
  const smallerKm2 = Math.min(areaKm2, Math.max(rest, 0));
  // An outline drawn otherwise moves both sides' land alike and makes no strip of land appear.
  const doubtKm2 = { plusMinus, tooHigh };
  return smallerKm2 < widestReach(doubtKm2) ? { smallerKm2, doubtKm2 } : undefined;
}

/** A unit's or group's full area against the published and the computed one; no snapshot is needed. */
function checkTotal(entry: Entry, subject: Subject, situation: Situation): GeometryCheck {
  const { geodata } = situation;
  const perUnit = entry.figure.unit === 'sq-mi' ? KM2_PER_SQUARE_MILE : 1;
  const [computed, published] = [computedKm2(subject.units, geodata), publishedKm2(subject.units, geodata)];
  const uncertainty = Math.abs(computed - published) / perUnit;
  const doubt: Doubt = { plusMinus: uncertainty, tooHigh: 0 };
  const base: Reading = { value: computed / perUnit, doubt, outline: uncertainty, least: uncertainty };
  const interval = intervalOf(entry.figure);
  const rounding = roundingOf(interval, entry.figure.precision);
  const verdict = distanceTo(base.value, interval) <= uncertainty ? 'agrees' : 'differs';
  const row = { unit: entry.figure.unit, figureIndex: entry.index };
  return {
    check: figureCheck(entry, base, rounding, verdict),
    computed: [
      { method: 'geometry', value: base.value, uncertainty, ...row, basis: 'computed' },
      { method: 'geometry', value: published / perUnit, uncertainty: 0, ...row, basis: 'published' },
    ],
    reasons: [{ code: verdict, reported: quote(entry), computed: base.value, rounding, doubt }],
    counts: true,
  };
}

function differs(entry: Entry, base: Reading, interval: Interval, precision: number): Reason {
  const { value: computed, doubt } = base;
  return { code: 'differs', reported: quote(entry), computed, rounding: roundingOf(interval, precision), doubt };
}

/** A figure of pockets that agrees: whether all the occupied land would have agreed too. */
function otherReading(
  entry: Entry,
  subject: Subject,
  situation: Situation,
  basis: Basis,
  interval: Interval,
): readonly Reason[] {
  if (!subject.pockets) return [];
  const all = read(entry, { ...subject, pockets: false }, situation, basis);
  if (agrees(all, interval)) return [];
  return [{ code: 'not-under', reported: quote(entry), change: { kind: 'pockets', only: false }, computed: all.value }];
}

function geometryRows(
  entry: Entry,
  subject: Subject,
  situation: Situation,
  basis: Basis,
  base: Reading,
): readonly ComputedValue[] {
  const row = { method: 'geometry', unit: entry.figure.unit, figureIndex: entry.index } as const;
  const computed = ({ value, doubt }: Reading) => ({
    ...row,
    value,
    uncertainty: doubt.plusMinus,
    ...(doubt.tooHigh === 0 ? {} : { tooHigh: doubt.tooHigh }),
  });
  if (entry.figure.unit !== 'percent') return [computed(base)];
  const other: Basis = basis === 'computed' ? 'published' : 'computed';
  const second = read(entry, subject, situation, other);
  return [
    { ...computed(base), basis },
    { ...computed(second), basis: other },
  ];
}

function figureCheck(
  entry: Entry,
  base: Reading | undefined,
  rounding: number,
  verdict: FigureCheck['verdict'],
): FigureCheck {
  return {
    figureIndex: entry.index,
    value: entry.figure.value,
    unit: entry.figure.unit,
    computed: base?.value,
    uncertainty: base?.doubt.plusMinus,
    tooHigh: base?.doubt.tooHigh,
    rounding,
    tolerance: base && rounding + widestReach(base.doubt),
    verdict,
  };
}

function notJudged(entry: Entry, reasons: readonly Reason[], counts: boolean): GeometryCheck {
  const rounding = roundingOf(intervalOf(entry.figure), entry.figure.precision);
  return { check: figureCheck(entry, undefined, rounding, 'cannot-check'), computed: [], reasons, counts };
}

/** Half the width of what the figure can mean; its own rounding where one end is open. */
function roundingOf({ low, high }: Interval, precision: number): number {
  return low > 0 && Number.isFinite(high) ? (high - low) / 2 : precision;
}
