import { compareReports } from './checks/between-reports';
import { daysBetween, overlap, type Interval, type Reference } from './checks/figures';
import type { Office } from './claims';
import { drawnClasses, type ControlClass } from './control';
import type { Answer } from './questions';
import type { Situation } from './situation';
import type { UnitId } from './units';

/** Reports this near to the map, either side, are set beside one another: about a month. */
const BESIDE_DAYS = 31;

/** Officials within this many points of the other reports neither lag nor lead. */
const LEAST_POINTS = 2;

/** Numbers of one report that are within a point of each other are one number, printed in two units. */
const LEAST_OWN_POINTS = 1;

/** A share with the day it was reported for. */
export interface DatedShare {
  readonly asOf: string;
  readonly sharePct: number;
}

/** Reports that have something in common, and the shares they give. */
interface Camp {
  readonly claims: readonly string[];
  readonly sharePct: Interval;
}

/** One thing that separates the reports on a question, found in the reports by rule. */
export type ReportSeparator =
  /** Some say which classes they count, and count more than occupied land. */
  | (Camp & {
      readonly choice: 'stated-classes';
      readonly classes: readonly ControlClass[];
      /** Those of them that the map draws no land of. */
      readonly notDrawn: readonly ControlClass[];
      /** Of the other reports, most of which do not say. */
      readonly medianPct: number | undefined;
    })
  /** Officials of one state give less or more than all others. */
  | (Camp & {
      readonly choice: 'officials';
      readonly office: Office;
      readonly medianPct: number;
      /** Median of the officials minus that of the others. */
      readonly points: number;
      /** The day other reports give that share for, where it is another than the map's. */
      readonly reached: DatedShare | undefined;
    })
  /** Some count detached pockets alone. */
  | (Camp & { readonly choice: 'stated-scope'; readonly others: Camp | undefined })
  /** A share that fits a part of the land it is said of. */
  | (Camp & { readonly choice: 'other-land'; readonly units: readonly UnitId[] })
  /** Numbers of one report that cannot be the same. */
  | (Camp & { readonly choice: 'own-spread' })
  | { readonly choice: 'dates'; readonly first: DatedShare; readonly last: DatedShare }
  | {
      readonly choice: 'rounding';
      /** Width of what the least precise report can mean, points. */
      readonly widestPct: number;
      /** How many numbers can be one and the same share, and which. */
      readonly alike: number;
      readonly of: number;
      readonly sharePct: Interval;
    }
  | (Camp & { readonly choice: 'outdated' });

/** What separates the reports; each is there only where the reports show it. A map without a date has none beside it. */
export function separatorsOfReports(all: readonly Answer[], situation: Situation): readonly ReportSeparator[] {
  const current = all.filter(({ outdated }) => !outdated);
  const { asOf } = situation.snapshot;
  const beside = current.filter((answer) => asOf !== undefined && daysBetween(answer.asOf, asOf) <= BESIDE_DAYS);
  return [
    ...statedClasses(beside, drawnClasses(situation.snapshot)),
    ...statedScope(beside),
    ...(asOf === undefined ? [] : officials(beside, current, asOf)),
    ...otherLand(beside, situation.geodata),
    ...ownSpread(beside),
    ...dates(current),
    ...rounding(beside),
    ...campOf(all.filter(({ outdated }) => outdated)).map((camp) => ({ choice: 'outdated' as const, ...camp })),
  ];
}

function statedClasses(answers: readonly Answer[], drawn: readonly ControlClass[]): readonly ReportSeparator[] {
  const stating = answers.filter(({ classes }) => countsMore(classes));
  const classes = [...new Set(stating.flatMap((answer) => answer.classes ?? []))];
  const notDrawn = classes.filter((controlClass) => !drawn.includes(controlClass));
  const medianPct = medianOf(answers.filter(isPlain));
  return campOf(stating).map((camp) => ({ choice: 'stated-classes', ...camp, classes, notDrawn, medianPct }));
}

function statedScope(answers: readonly Answer[]): readonly ReportSeparator[] {
  const [others] = campOf(answers.filter(({ pockets }) => !pockets));
  return campOf(answers.filter(({ pockets }) => pockets)).map((camp) => ({ choice: 'stated-scope', ...camp, others }));
}

function officials(beside: readonly Answer[], current: readonly Answer[], asOf: string): readonly ReportSeparator[] {
  const others = beside.filter((answer) => isPlain(answer) && answer.office === undefined);
  const medianPct = medianOf(others);
  if (medianPct === undefined) return [];
  const offices = [...new Set(beside.flatMap(({ office }) => office ?? []))];
  return offices.flatMap((office) => {
    const own = beside.filter((answer) => answer.office === office && isPlain(answer));
    const ownPct = medianOf(own);
    if (ownPct === undefined || Math.abs(ownPct - medianPct) <= LEAST_POINTS) return [];
    const points = ownPct - medianPct;
    const reached = dayReached(current, { asOf, sharePct: ownPct, points });
    return campOf(own).map((camp): ReportSeparator => ({
      choice: 'officials',
      office,
      ...camp,
      medianPct,
      points,
      reached,
    }));
  });
}

/** The last earlier day with no more than a share, or the first later one with no less, by reports of no official. */
function dayReached(
  current: readonly Answer[],
  { asOf, sharePct, points }: DatedShare & { readonly points: number },
): DatedShare | undefined {
  const far = current.filter(
    (answer) => answer.office === undefined && !answer.pockets && daysBetween(answer.asOf, asOf) > BESIDE_DAYS,
  );
  const share = (answer: Answer): DatedShare => ({ asOf: answer.asOf, sharePct: answer.sharePct.value });
  if (points < 0)
    return far
      .filter((one) => one.asOf < asOf && one.sharePct.value <= sharePct)
      .map(share)
      .at(-1);
  return far
    .filter((one) => one.asOf > asOf && one.sharePct.value >= sharePct && !countsMore(one.classes))
    .map(share)[0];
}

function otherLand(answers: readonly Answer[], reference: Reference): readonly ReportSeparator[] {
  return answers.flatMap((answer) => {
    const claim = reference.claims.find(({ id }) => id === answer.claim);
    const found = (claim ? compareReports(claim, reference) : []).find(
      ({ code, ...reason }) =>
        code === 'fits-another-subject' &&
        'reported' in reason &&
        answer.figures.some(({ value, unit }) => value === reason.reported.value && unit === reason.reported.unit),
    );
    if (found?.code !== 'fits-another-subject') return [];
    return campOf([answer]).map((camp) => ({ choice: 'other-land' as const, ...camp, units: found.units }));
  });
}

function ownSpread(answers: readonly Answer[]): readonly ReportSeparator[] {
  const claims = [...new Set(answers.map(({ claim }) => claim))];
  return claims.flatMap((id) => {
    const own = answers.filter(({ claim }) => claim === id);
    const isSplit = own.some((one) => own.some((other) => !overlap(one.sharePct, other.sharePct)));
    const isWide = campOf(own).some(({ sharePct }) => sharePct.high - sharePct.low > LEAST_OWN_POINTS);
    return isSplit && isWide ? campOf(own).map((camp) => ({ choice: 'own-spread' as const, ...camp })) : [];
  });
}

function dates(answers: readonly Answer[]): readonly ReportSeparator[] {
  const [first, last] = [answers[0], answers.at(-1)];
  if (!first || !last || first.asOf === last.asOf) return [];
  const dated = ({ asOf, sharePct }: Answer) => ({ asOf, sharePct: sharePct.value });
  return [{ choice: 'dates', first: dated(first), last: dated(last) }];
}

/** The share that the most numbers can mean once each is allowed its rounding. */
function rounding(answers: readonly Answer[]): readonly ReportSeparator[] {
  const spans = answers.map(({ sharePct }) => sharePct).filter(({ high, low }) => high - low < 100);
  if (spans.length < 2) return [];
  const around = (share: number) => spans.filter((span) => overlap(span, { low: share, high: share }));
  const best = spans.map(({ low }) => around(low)).reduce((most, one) => (one.length > most.length ? one : most));
  return [
    {
      choice: 'rounding',
      widestPct: Math.max(...spans.map(({ high, low }) => high - low)),
      alike: best.length,
      of: spans.length,
      sharePct: {
        low: Math.max(...best.map(({ low }) => low)),
        high: Math.min(...best.map(({ high }) => high)),
      },
    },
  ];
}

/** A report of all land that does not say it counts more than what is occupied. */
function isPlain({ pockets, classes }: Answer): boolean {
  return !pockets && !countsMore(classes);
}

function countsMore(classes: readonly ControlClass[] | undefined): boolean {
  return classes?.some((controlClass) => controlClass !== 'occupied') ?? false;
}

/** The answers as one camp; none for no answers. */
function campOf(answers: readonly Answer[]): readonly Camp[] {
  if (answers.length === 0) return [];
  const shares = answers.map(({ sharePct }) => sharePct.value);
  return [
    {
      claims: [...new Set(answers.map(({ claim }) => claim))],
      sharePct: { low: Math.min(...shares), high: Math.max(...shares) },
    },
  ];
}

function medianOf(answers: readonly Answer[]): number | undefined {
  const shares = answers.map(({ sharePct }) => sharePct.value).sort((a, b) => a - b);
  const [low, high] = [shares[Math.floor((shares.length - 1) / 2)], shares[Math.floor(shares.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
