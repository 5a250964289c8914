import { movesLand, type Scenario } from '../../lib/core/scenarios';
import type { Situation } from '../../lib/core/situation';
import { computeTransfers, type ComputedTransfer } from '../../lib/core/transfers';
import type { Command } from '../command';
import { CONTROL_OPTIONS, situationFrom, snapshotLine } from '../control';
import { rounded } from '../../lib/publish/table';
import { report, type Column } from '../report';

interface Row {
  readonly scenario: Scenario;
  /** Absent in the one row of a scenario that says nothing about land. */
  readonly transfer?: ComputedTransfer;
}

const COLUMNS: readonly Column<Row>[] = [
  { name: 'id', heading: 'Id', cell: ({ scenario }) => scenario.id },
  { name: 'titleEn', cell: ({ scenario }) => scenario.title.en },
  { name: 'titleUk', cell: ({ scenario }) => scenario.title.uk },
  { name: 'status', heading: 'Status', cell: ({ scenario }) => scenario.status },
  { name: 'kind', heading: 'Kind', cell: ({ transfer }) => transfer?.kind ?? '' },
  { name: 'from', heading: 'From', cell: ({ transfer }) => transfer?.from ?? '' },
  { name: 'to', heading: 'To', cell: ({ transfer }) => transfer?.to ?? '' },
  { name: 'areaKm2', heading: 'Area, km²', digits: 1, cell: ({ transfer }) => transfer?.areaKm2 ?? null },
  { name: 'units', heading: 'Units', cell: ({ transfer }) => transfer?.units.join(' ') ?? '' },
  { name: 'illustrative', cell: ({ transfer }) => (transfer ? String(transfer.illustrative) : null) },
  { name: 'optional', cell: ({ transfer }) => (transfer ? String(transfer.optional) : null) },
  {
    name: 'drawnBy',
    heading: 'Drawn by',
    cell: ({ transfer }) => (transfer ? (transfer.illustrative ? 'illustration' : 'report') : null),
  },
];

/** Every scenario, worked out on the snapshot. */
export const scenarios: Command = {
  name: 'scenarios',
  summary: 'every reported proposal and the area it is about',
  description:
    'Every reported proposal with its transfers worked out on the control snapshot. In JSON, "transfers" has those\n' +
    'that move or claim land; "statements" those that freeze or recognise what is held, and move none.',
  positionals: [],
  options: CONTROL_OPTIONS,
  run(invocation) {
    const situation = situationFrom(invocation);
    const worked = situation.geodata.scenarios.map((scenario) => {
      invocation.progress.step(`Computing ${scenario.id} ...`);
      return { scenario, transfers: computeTransfers(scenario, situation) };
    });
    return {
      report: report({
        json: worked.map(({ scenario, transfers }) => scenarioJson(scenario, transfers)),
        columns: COLUMNS,
        rows: worked.flatMap(({ scenario, transfers }): readonly Row[] =>
          transfers.length === 0 ? [{ scenario }] : transfers.map((transfer) => ({ scenario, transfer })),
        ),
        above: [snapshotLine(situation)],
        below: reasonsIn(worked, situation),
      }),
    };
  },
};

function scenarioJson(scenario: Scenario, transfers: readonly ComputedTransfer[]) {
  const isStatement = ({ kind }: ComputedTransfer) => !movesLand(kind) && kind !== 'claim';
  return {
    id: scenario.id,
    titleEn: scenario.title.en,
    titleUk: scenario.title.uk,
    status: scenario.status,
    transfers: transfers.filter((transfer) => !isStatement(transfer)).map(transferJson),
    statements: transfers.filter(isStatement).map(transferJson),
  };
}

function transferJson({ kind, from, to, units, areaKm2, illustrative, optional, perUnit }: ComputedTransfer) {
  return {
    kind,
    from,
    to,
    units,
    areaKm2: rounded(areaKm2),
    illustrative,
    optional,
    perUnit: perUnit.map((part) => ({
      unit: part.unit,
      areaKm2: rounded(part.areaKm2),
      ...(part.reason && { reason: part.reason.en }),
    })),
  };
}

function reasonsIn(
  worked: readonly { readonly scenario: Scenario; readonly transfers: readonly ComputedTransfer[] }[],
  { geodata }: Situation,
): readonly string[] {
  const names = new Map<string, string>(geodata.units.map((unit) => [unit.id, unit.nameEn]));
  return worked.flatMap(({ scenario, transfers }) =>
    transfers.flatMap(({ perUnit }) =>
      perUnit.flatMap(({ unit, reason }) =>
        reason ? [`${scenario.id}: nothing in ${unit} ${names.get(unit)}: ${reason.en}`] : [],
      ),
    ),
  );
}
