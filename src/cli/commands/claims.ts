import { checkClaim, type ClaimCheck } from '../../lib/core/checks';
import { wordReason } from '../../lib/core/checks/reasons';
import { formatNumber } from '../../lib/core/format';
import type { Claim } from '../../lib/core/claims';
import type { Situation } from '../../lib/core/situation';
import { isOn, listOf, UsageError, type Command } from '../command';
import { CONTROL_OPTIONS, situationFrom, snapshotLine } from '../control';
import { report, rounded, type Column } from '../report';

interface Row {
  readonly claim: Claim;
  readonly check: ClaimCheck;
  /** Why the verdict is what it is, a sentence each. */
  readonly reasons: readonly string[];
}

const COLUMNS: readonly Column<Row>[] = [
  { name: 'id', heading: 'Id', cell: ({ check }) => check.id },
  { name: 'verdict', heading: 'Verdict', cell: ({ check }) => check.verdict },
  { name: 'asOf', heading: 'As of', cell: ({ check }) => check.asOf },
  { name: 'publisher', heading: 'Publisher', cell: ({ claim }) => claim.publisher.en },
  { name: 'tolerance', heading: 'Tolerance', cell: ({ check }) => toleranceOf(check) },
  { name: 'reported', heading: 'Reported', cell: ({ check }) => listed(check.reported) },
  {
    name: 'computedByGeometry',
    heading: 'By geometry',
    cell: ({ check }) => listed(check.computed.filter(({ method }) => method === 'geometry')),
  },
  { name: 'reasons', cell: ({ reasons }) => reasons.join(' ') },
];

/** Reported figures beside computed ones, with a verdict. */
export const claims: Command = {
  name: 'claims',
  summary: 'reported figures against computed ones, with a verdict and its reasons',
  description:
    'Each reported figure by every method that applies: by geometry on the control snapshot, by percentage of the\n' +
    "units' areas, and inside the report. The tolerance is the report's own rounding and the uncertainty of the map.",
  positionals: [],
  options: {
    ...CONTROL_OPTIONS,
    id: { value: 'ID', list: true, help: 'these claims alone, with their reasons' },
    strict: { help: 'exit with 1 when a claim differs or contradicts itself' },
  },
  run(invocation) {
    const ids = listOf(invocation.arguments, 'id');
    const situation = situationFrom(invocation);
    const rows = claimsWith(ids, situation).map((claim): Row => {
      invocation.progress.step(`Checking ${claim.id} ...`);
      const check = checkClaim(claim, situation);
      return { claim, check, reasons: check.reasons.map((reason) => wordReason(reason, situation.geodata).en) };
    });
    const stands = rows.every(({ check }) => check.verdict !== 'differs' && check.verdict !== 'inconsistent');
    return {
      exitCode: isOn(invocation.arguments, 'strict') && !stands ? 1 : 0,
      report: report({
        json: rows.map(claimJson),
        columns: COLUMNS,
        rows,
        above: [snapshotLine(situation)],
        below: ids.length > 0 ? rows.flatMap(detail) : [],
      }),
    };
  },
};

function claimsWith(ids: readonly string[], { geodata }: Situation): readonly Claim[] {
  if (ids.length === 0) return geodata.claims;
  return ids.map((id) => {
    const claim = geodata.claims.find((candidate) => candidate.id === id);
    if (claim) return claim;
    const known = geodata.claims.map((candidate) => candidate.id).join(', ');
    throw new UsageError(`--id "${id}" is not a claim. Known: ${known}.`);
  });
}

function claimJson({ check, reasons }: Row) {
  return {
    id: check.id,
    reported: check.reported,
    asOf: check.asOf,
    snapshotDate: check.snapshotDate ?? null,
    definition: check.definition.classes,
    computed: check.computed.map(({ method, value, unit, uncertainty, figureIndex, basis }) => ({
      method,
      value: rounded(value),
      unit,
      uncertainty: rounded(uncertainty),
      figure: figureIndex,
      ...(basis && { basis }),
    })),
    tolerance: check.tolerance === undefined ? null : rounded(check.tolerance),
    toleranceUnit: check.toleranceUnit ?? null,
    verdict: check.verdict,
    reasons,
  };
}

const SIGNS = { km2: 'km²', 'sq-mi': 'sq mi', percent: '%', count: '', km: 'km' } as const;

function listed(values: readonly { readonly value: number; readonly unit: keyof typeof SIGNS }[]): string {
  return values.map(({ value, unit }) => `${printed(value, unit)}`).join('; ');
}

function printed(value: number, unit: keyof typeof SIGNS): string {
  return `${formatNumber(value, 'en', { digits: digitsOf(value, unit) })} ${SIGNS[unit]}`.trimEnd();
}

function digitsOf(value: number, unit: keyof typeof SIGNS): number {
  if (Number.isInteger(value)) return 0;
  return unit === 'percent' || Math.abs(value) < 10 ? 1 : 0;
}

function toleranceOf({ tolerance, toleranceUnit }: ClaimCheck): string {
  return tolerance === undefined || toleranceUnit === undefined ? '' : `±${printed(tolerance, toleranceUnit)}`;
}

function detail({ claim, check, reasons }: Row): readonly string[] {
  return [
    `${claim.id}: ${claim.statement.en}`,
    ...check.computed.map(
      ({ method, value, unit, uncertainty }) => `  ${method}: ${printed(value, unit)} ±${printed(uncertainty, unit)}`,
    ),
    ...reasons.map((reason) => `  ${reason}`),
  ];
}
