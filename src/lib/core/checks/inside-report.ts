import { KM2_PER_SQUARE_MILE } from '../format';
import type { ComputedValue, Comparison, FigureUnit, Reason } from './claim-check';
import {
  dateOf,
  denominatorUnits,
  distanceTo,
  entriesOf,
  intervalOf,
  km2PerUnit,
  oppositeSides,
  publishedKm2,
  quote,
  sameLand,
  sameUnits,
  type Entry,
  type Reference,
} from './figures';
import { checkPartsSum } from './parts-sum';
import type { Claim } from '../claims';

/** What the report's own numbers say of each other. */
export interface InsideReport {
  readonly outcome: 'consistent' | 'loose' | 'inconsistent' | undefined;
  readonly computed: readonly ComputedValue[];
  readonly reasons: readonly Reason[];
}

/**
 * Published areas of the same unit differ between official editions by about this share, so a percentage worked out
 * on another edition is not held against a report.
 */
const EDITION_SHARE = 0.0005;

/** A miss up to this share of the summed rounding is called loose, not a contradiction: numbers are often rounded twice. */
const LOOSE_SHARE = 0.25;

const MILES_PER_KM = 1 / 1.609344;

/** The numbers of one statement, and of what it rests on, against each other: percent, km², square miles, remainder, sums. */
export function checkInsideReport(claim: Claim, reference: Reference): InsideReport {
  const own = entriesOf(claim, reference);
  const entries = [...own, ...companionsOf(claim, reference)];
  const results = own.flatMap((a) =>
    entries
      .filter((b) => b.claim.id !== claim.id || b.index > a.index)
      .map((b) => comparePair(a, b, entries, reference))
      .filter((result) => result !== undefined),
  );
  const sums = checkPartsSum(claim, reference);
  const outcomes = [...results.map((result) => result.outcome), ...sums.outcomes];
  return {
    outcome: outcomes.includes('inconsistent')
      ? 'inconsistent'
      : outcomes.includes('loose')
        ? 'loose'
        : outcomes.length > 0
          ? 'consistent'
          : undefined,
    computed: [...results.map((result) => result.computed), ...sums.computed],
    reasons: [...results.flatMap((result) => result.reasons), ...sums.reasons],
  };
}

/** Figures of other claims this one must agree with: the rest of its sentence by the same party, and what it rests on. */
function companionsOf(claim: Claim, reference: Reference): readonly Entry[] {
  const restsOn = reference.claims.filter((other) => claim.restsOn?.includes(other.id));
  const sentence = reference.claims.filter(
    (other) =>
      other.id !== claim.id &&
      claim.sentence !== undefined &&
      other.sentence === claim.sentence &&
      other.report === claim.report,
  );
  return [...restsOn, ...sentence].flatMap((other) => entriesOf(other, reference));
}

type PairReason = Extract<Reason, { readonly how: Comparison }>;

interface PairResult {
  readonly outcome: 'consistent' | 'loose' | 'inconsistent';
  readonly computed: ComputedValue;
  readonly reasons: readonly Reason[];
}

/** How finely a unit is usually printed: the coarser figure of a pair is the one that is judged. */
const COARSENESS: Readonly<Partial<Record<FigureUnit, number>>> = { percent: 2, 'sq-mi': 1, km2: 0 };

function comparePair(
  first: Entry,
  second: Entry,
  entries: readonly Entry[],
  reference: Reference,
): PairResult | undefined {
  const how = comparisonOf(first, second);
  if (!how || (dateOf(first) !== dateOf(second) && first.claim === second.claim)) return undefined;
  if (speakFor(first, second)) return undefined;
  const [from, judged] =
    (COARSENESS[first.figure.unit] ?? 0) > (COARSENESS[second.figure.unit] ?? 0) ? [second, first] : [first, second];
  const perFrom = scaleOf(from, entries, reference);
  const perJudged = scaleOf(judged, entries, reference);
  const wholeKm2 = areaOf(denominatorUnits(judged, reference), entries, reference);
  const km2 = from.figure.value * perFrom;
  const expected = (how === 'remainder' ? wholeKm2 - km2 : km2) / perJudged;
  const fromRounding = (from.figure.precision * perFrom) / perJudged;
  const strict = intervalOf(judged.figure, strictPrecision(judged));
  const miss = distanceTo(expected, strict);
  const wide = distanceTo(expected, intervalOf(judged.figure));
  const edition = how === 'conversion' || how === 'repetition' ? 0 : (EDITION_SHARE * km2) / perJudged;
  const slack = fromRounding + edition + LOOSE_SHARE * (fromRounding + judged.figure.precision);
  const outcome = miss <= edition + 1e-9 ? 'consistent' : wide <= slack ? 'loose' : 'inconsistent';
  const own = judged.claim === first.claim ? judged : first;
  const reason: Reason = {
    code:
      outcome === 'consistent'
        ? 'report-consistent'
        : outcome === 'loose'
          ? 'report-loose'
          : 'report-contradicts-itself',
    how,
    from: quote(from),
    reported: quote(judged),
    expected,
    ...otherClaim(first, second),
  };
  return {
    outcome,
    computed: {
      method: 'inside-report',
      value: own === judged ? expected : inverse(judged, how, perJudged, perFrom, wholeKm2),
      unit: own === judged ? judged.figure.unit : from.figure.unit,
      uncertainty: own === judged ? fromRounding : (judged.figure.precision * perJudged) / perFrom,
      figureIndex: own.index,
      ...(from.figure.unit === 'percent' || judged.figure.unit === 'percent' ? { basis: 'published' as const } : {}),
      ...(from.claim === judged.claim ? {} : { from: [own === judged ? from.claim.id : judged.claim.id] }),
    },
    reasons: outcome === 'inconsistent' ? [reason, ...linearConversion(from, judged)] : [reason],
  };
}

/** The claim that the second figure stands in, when it is not the first one's own. */
function otherClaim(first: Entry, second: Entry): Pick<PairReason, 'other'> {
  const { id } = second.claim;
  if (id === first.claim.id) return {};
  return { other: { id, why: first.claim.restsOn?.includes(id) === true ? 'rests-on' : 'same-sentence' } };
}

function comparisonOf(a: Entry, b: Entry): Comparison | undefined {
  const units = [a.figure.unit, b.figure.unit];
  if (units.includes('count') || units.includes('km')) return undefined;
  if (oppositeSides(a, b)) return 'remainder';
  if (!sameLand(a, b)) return undefined;
  if (a.figure.measures === 'gain' && JSON.stringify(a.figure.period) !== JSON.stringify(b.figure.period)) {
    return undefined;
  }
  if (a.figure.unit === b.figure.unit) return 'repetition';
  return units.includes('percent') ? 'share' : 'conversion';
}

/** Two numbers that the report credits to different parties are not one party contradicting itself. */
function speakFor(a: Entry, b: Entry): boolean {
  const [left, right] = [a.figure.attributedTo?.en, b.figure.attributedTo?.en];
  return left !== undefined && right !== undefined && left !== right;
}

function inverse(judged: Entry, how: Comparison, perJudged: number, perFrom: number, wholeKm2: number): number {
  const km2 = judged.figure.value * perJudged;
  return (how === 'remainder' ? wholeKm2 - km2 : km2) / perFrom;
}

/** A round share after "about" is held to its printed digits first; only beyond that is it called loose. */
function strictPrecision({ figure }: Entry): number {
  const rounded = figure.unit === 'percent' && figure.qualifier === 'about' && figure.words === undefined;
  return rounded ? Math.min(figure.precision, 0.5) : figure.precision;
}

function scaleOf(entry: Entry, entries: readonly Entry[], reference: Reference): number {
  if (entry.figure.unit !== 'percent') return km2PerUnit(entry, reference);
  return areaOf(denominatorUnits(entry, reference), entries, reference) / 100;
}

/** Area of units as the report itself gives it, else as published. */
function areaOf(ids: readonly string[], entries: readonly Entry[], reference: Reference): number {
  const units = reference.units.filter((unit) => ids.includes(unit.id)).map((unit) => unit.id);
  const stated = entries.find(
    (entry) =>
      entry.figure.measures === 'area' &&
      entry.subject?.side === 'whole' &&
      entry.figure.qualifier === undefined &&
      sameUnits(entry.subject.units, units),
  );
  return stated ? stated.figure.value * km2PerUnit(stated, reference) : publishedKm2(units, reference);
}

function linearConversion(from: Entry, judged: Entry): readonly Reason[] {
  if (from.figure.unit !== 'km2' || judged.figure.unit !== 'sq-mi') return [];
  if (distanceTo(from.figure.value * MILES_PER_KM, intervalOf(judged.figure)) > 0) return [];
  return [
    {
      code: 'converted-as-length',
      from: quote(from),
      reported: quote(judged),
      right: from.figure.value / KM2_PER_SQUARE_MILE,
    },
  ];
}
