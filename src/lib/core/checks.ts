import type { Claim, Verdict } from './claims';
import { compareReports } from './checks/between-reports';
import type { Basis, ClaimCheck, ComputedValue, FigureCheck, Reason } from './checks/claim-check';
import { computedKm2, denominatorUnits, entriesOf, km2PerUnit, publishedKm2, type Entry } from './checks/figures';
import { checkByGeometry, type GeometryCheck } from './checks/geometry';
import { checkInsideReport } from './checks/inside-report';
import { sameLandBeyond } from './checks/counts';
import type { Situation } from './situation';

/**
 * A claim by every method that applies: by geometry in the loaded snapshot, by percentage of the units' areas, and
 * inside the report. The verdict follows from the data each time and is stored nowhere.
 *
 * @param basis whose areas shares are taken of first; the other is tried as another definition
 */
export function checkClaim(claim: Claim, situation: Situation, basis: Basis = 'computed'): ClaimCheck {
  const { geodata, snapshot, definition } = situation;
  const entries = entriesOf(claim, geodata);
  const byGeometry = entries.map((entry) => checkByGeometry(entry, situation, basis));
  const inside = checkInsideReport(claim, geodata);
  const verdict = inside.outcome === 'inconsistent' ? 'inconsistent' : combine(byGeometry);
  const decisive = decisiveFigure(byGeometry, verdict);
  const measured = byGeometry.some(({ check }, index) => check.computed !== undefined && !isTotal(entries[index]!));
  return {
    id: claim.id,
    reported: claim.figures.map(({ value, low, high, unit, qualifier, words }) => ({
      value,
      ...(low === undefined ? {} : { low }),
      ...(high === undefined ? {} : { high }),
      unit,
      ...(qualifier === undefined ? {} : { qualifier }),
      ...(words === undefined ? {} : { words }),
    })),
    asOf: claim.asOf,
    snapshotDate: snapshot.asOf,
    schematic: snapshot.schematic,
    definition,
    computed: [
      ...byGeometry.flatMap(({ computed }) => computed),
      ...entries.flatMap((entry) => percentageRows(entry, situation)),
      ...inside.computed,
    ],
    figures: byGeometry.map(({ check }) => check),
    tolerance: decisive && (decisive.tolerance ?? decisive.rounding),
    toleranceUnit: decisive?.unit,
    verdict,
    insideReport: inside.outcome,
    reasons: unique([
      ...inside.reasons.filter((reason) => reason.code !== 'report-consistent'),
      ...(claim.figures.length === 0 ? [{ code: 'no-figure' } as const] : []),
      ...decidingFirst(byGeometry, verdict).flatMap(({ reasons }) => reasons),
      ...inside.reasons.filter((reason) => reason.code === 'report-consistent'),
      ...compareReports(claim, geodata),
      ...entries.flatMap((entry) => sameLandBeyond(entry, situation)),
      ...caveats(claim),
      ...(measured && snapshot.schematic ? [{ code: 'schematic-snapshot', source: snapshot.source } as const] : []),
    ]),
  };
}

/** Several claims, in their order. Rivals and origins are looked for among all claims in the data. */
export function checkClaims(
  claims: readonly Claim[],
  situation: Situation,
  basis: Basis = 'computed',
): readonly ClaimCheck[] {
  return claims.map((claim) => checkClaim(claim, situation, basis));
}

/** From the gravest to the mildest: what one figure is found to be, the whole claim is. */
const GRAVITY: readonly Verdict[] = ['differs', 'cannot-check', 'agrees-under-another-definition', 'agrees'];

/** A figure the map is too coarse for keeps the claim from agreeing, or a worse map would make it agree. */
function combine(checks: readonly GeometryCheck[]): Verdict {
  const verdicts = checks.filter(({ counts }) => counts).map(({ check }) => check.verdict);
  return GRAVITY.find((verdict) => verdicts.includes(verdict)) ?? 'cannot-check';
}

function decisiveFigure(checks: readonly GeometryCheck[], verdict: Verdict): FigureCheck | undefined {
  const counted = checks.filter(({ counts }) => counts).map(({ check }) => check);
  return (
    counted.find((check) => check.verdict === verdict && check.tolerance !== undefined) ??
    counted.find((check) => check.tolerance !== undefined) ??
    counted[0] ??
    checks[0]?.check
  );
}

/** The figures that made the verdict what it is, then the others. */
function decidingFirst(checks: readonly GeometryCheck[], verdict: Verdict): readonly GeometryCheck[] {
  const decides = ({ counts, check }: GeometryCheck) => counts && check.verdict === verdict;
  return [...checks.filter(decides), ...checks.filter((check) => !decides(check))];
}

function isTotal(entry: Entry): boolean {
  return entry.subject?.side === 'whole';
}

/** A share as km² of both areas; an area as a share of the published one. The uncertainty is the report's rounding. */
function percentageRows(entry: Entry, { geodata }: Situation): readonly ComputedValue[] {
  const { figure, subject, index: figureIndex } = entry;
  if (figure.measures !== 'area' || !subject || subject.side === 'whole' || figure.value === 0) return [];
  const row = { method: 'percentage', figureIndex } as const;
  if (figure.unit === 'percent') {
    const units = denominatorUnits(entry, geodata);
    return (['computed', 'published'] as const).map((basis) => {
      const perPoint = (basis === 'computed' ? computedKm2 : publishedKm2)(units, geodata) / 100;
      const [value, uncertainty] = [figure.value * perPoint, figure.precision * perPoint];
      return { ...row, value, unit: 'km2', uncertainty, basis };
    });
  }
  const points = (km2PerUnit(entry, geodata) * 100) / publishedKm2(subject.units, geodata);
  const [value, uncertainty] = [figure.value * points, figure.precision * points];
  return [{ ...row, value, unit: 'percent', uncertainty, basis: 'published' }];
}

function caveats(claim: Claim): readonly Reason[] {
  return [
    ...(claim.confidence === 'unverified' || claim.confidence === 'article-only' ? [{ code: claim.confidence }] : []),
    ...(claim.outdated === true ? [{ code: 'outdated' } as const] : []),
    ...(claim.asOfEstimated === true ? [{ code: 'date-estimated' } as const] : []),
  ];
}

function unique(reasons: readonly Reason[]): readonly Reason[] {
  const seen = new Set<string>();
  return reasons.filter((reason) => {
    const key = JSON.stringify(reason);
    return seen.has(key) ? false : seen.add(key);
  });
}

export type { ClaimCheck } from './checks/claim-check';
