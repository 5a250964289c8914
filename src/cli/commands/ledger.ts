import type { Exchange } from '../../lib/core/exchange';
import { formatNumber } from '../../lib/core/format';
import { computeLedger, type Ledger, type LedgerEntry, type Split } from '../../lib/core/ledger';
import type { Situation } from '../../lib/core/situation';
import { listOf, type Command } from '../command';
import { CONTROL_OPTIONS, situationFrom, snapshotJson, snapshotLine } from '../control';
import { report, rounded, type Column } from '../report';
import { requireScenarios } from '../scenario-option';

interface Row extends LedgerEntry {
  readonly kind: 'unit' | 'group' | 'total';
  readonly id: string;
  readonly nameEn: string;
}

const COLUMNS: readonly Column<Row>[] = [
  { name: 'kind', cell: (row) => row.kind },
  { name: 'id', heading: 'Id', cell: (row) => row.id },
  { name: 'nameEn', heading: 'Name', cell: (row) => row.nameEn },
  { name: 'areaKm2', heading: 'Area', digits: 1, cell: (row) => row.areaKm2 },
  ...splitColumns('before', 'before'),
  ...splitColumns('after', 'after'),
  ...splitColumns('change', 'change'),
];

function splitColumns(when: 'before' | 'after' | 'change', word: string): readonly Column<Row>[] {
  const column = (side: string, key: keyof Split): Column<Row> => ({
    name: `${when}${side}Km2`,
    heading: `${side} ${word}`,
    digits: 1,
    signed: when === 'change',
    hiddenWhenZero: key === 'otherKm2',
    cell: (row) => row[when][key],
  });
  return [column('Ukraine', 'ukraineKm2'), column('Russia', 'russiaKm2'), column('Other', 'otherKm2')];
}

/** Who holds what, before and after the chosen scenarios. */
export const ledger: Command = {
  name: 'ledger',
  summary: 'who holds what in each unit, before and after the chosen scenarios',
  description:
    'What each side holds in each unit, group and in total, in km², before and after the chosen scenarios together.\n' +
    "Ukraine-held, Russian-held and other land always sum to the unit's area.",
  positionals: [],
  options: {
    ...CONTROL_OPTIONS,
    scenario: { value: 'ID', list: true, help: 'scenarios to apply together; their order does not matter' },
  },
  run(invocation) {
    const situation = situationFrom(invocation);
    const ids = requireScenarios(listOf(invocation.arguments, 'scenario'), situation.geodata);
    const computed = computeLedger(situation, ids);
    const warnings = warningsOf(computed, situation);
    const rows = rowsOf(computed, situation);
    const unmoved = ids.length === 0;
    return {
      report: report({
        json: ledgerJson(computed, situation, warnings),
        columns: unmoved ? COLUMNS.map(withoutHeadingAfter) : COLUMNS,
        rows,
        above: [snapshotLine(situation), ...(unmoved ? [] : [`Scenarios: ${ids.join(', ')}.`])],
        below: [...findings(computed), ...warnings.map((warning) => `Note: ${warning}`)],
      }),
    };
  },
};

/** With nothing moved, after is before: a terminal has no need of it. CSV keeps its columns. */
function withoutHeadingAfter(column: Column<Row>): Column<Row> {
  if (!/^(after|change)/.test(column.name)) return column;
  return { name: column.name, cell: column.cell };
}

function rowsOf(computed: Ledger, { geodata }: Situation): readonly Row[] {
  const unitName = new Map<string, string>(geodata.units.map((unit) => [unit.id, unit.nameEn]));
  const groupName = new Map(geodata.groups.map((group) => [group.id, group.nameEn]));
  return [
    ...computed.units.map((row) => ({
      ...row,
      kind: 'unit' as const,
      id: row.unit,
      nameEn: unitName.get(row.unit) ?? '',
    })),
    ...computed.groups.map((row) => ({
      ...row,
      kind: 'group' as const,
      id: row.group,
      nameEn: groupName.get(row.group) ?? '',
    })),
    { ...computed.total, kind: 'total', id: 'total', nameEn: 'Ukraine' },
  ];
}

function ledgerJson(computed: Ledger, situation: Situation, warnings: readonly string[]) {
  return {
    snapshot: snapshotJson(situation),
    definition: situation.definition.classes,
    scenarios: computed.scenarios,
    units: computed.units.map((row) => ({ unit: row.unit, ...entryJson(row) })),
    groups: computed.groups.map((row) => ({ group: row.group, units: row.units, ...entryJson(row) })),
    total: entryJson(computed.total),
    detached: computed.detached.map(({ unit, areaKm2 }) => ({ unit, areaKm2: rounded(areaKm2) })),
    outsideKm2: rounded(computed.outsideKm2),
    lineOfContactKm: rounded(computed.lineOfContactKm),
    lineOfContactAfterKm: rounded(computed.lineOfContactAfterKm),
    exchange: computed.exchange ? exchangeJson(computed.exchange) : null,
    contradictions: computed.contradictions.map((one) => ({ ...one, areaKm2: rounded(one.areaKm2) })),
    warnings,
  };
}

function entryJson({ areaKm2, before, after, change }: LedgerEntry) {
  const split = ({ ukraineKm2, russiaKm2, otherKm2 }: Split) => ({
    ukraineKm2: rounded(ukraineKm2),
    russiaKm2: rounded(russiaKm2),
    otherKm2: rounded(otherKm2),
  });
  return { areaKm2: rounded(areaKm2), before: split(before), after: split(after), change: split(change) };
}

function exchangeJson({ givenKm2, receivedKm2, ratio }: Exchange) {
  const range = ({ low, high }: { low: number; high: number }) => ({ low: rounded(low), high: rounded(high) });
  return { givenKm2: range(givenKm2), receivedKm2: range(receivedKm2), ratio: range(ratio) };
}

function warningsOf(computed: Ledger, { snapshot, geodata }: Situation): readonly string[] {
  const titles = new Map(geodata.scenarios.map((scenario) => [scenario.id, scenario.title.en]));
  return [
    ...(snapshot.asOf === undefined ? ['the date of the control file is unknown: give --as-of DATE'] : []),
    ...(snapshot.schematic ? ["the control is the project's own model, not a publisher's assessment"] : []),
    ...computed.transfers
      .filter((transfer) => transfer.active && transfer.illustrative)
      .map(
        ({ scenario, label }) => `${titles.get(scenario)}: ${label.en}: no report drew this area; it is illustrative`,
      ),
    ...computed.transfers
      .filter((transfer) => !transfer.active)
      .map(({ scenario, label }) => `${titles.get(scenario)}: ${label.en}: an option of the proposal, not applied`),
    ...computed.overlaps.map(
      ({ scenarios, areaKm2 }) =>
        `${scenarios.join(' and ')} move the same ${formatNumber(areaKm2, 'en', { digits: 1 })} km²; it is counted once`,
    ),
    ...computed.contradictions.map(
      ({ scenarios, kinds, units, areaKm2, unmoved }) =>
        `${scenarios[0]} (${kinds[0]}) and ${scenarios[1]} (${kinds[1]}) contradict each other over ` +
        `${formatNumber(areaKm2, 'en', { digits: 1 })} km² in ${units.join(', ')}` +
        (unmoved ? '; that land is left where it is' : ''),
    ),
  ];
}

function findings(computed: Ledger): readonly string[] {
  const km = (value: number) => `${formatNumber(value, 'en')} km`;
  const km2 = (value: number) => `${formatNumber(value, 'en', { digits: 1 })} km²`;
  const detached = computed.detached.map(({ unit, areaKm2 }) => `${unit} ${km2(areaKm2)}`).join(', ');
  const moved = computed.scenarios.length > 0 ? `, ${km(computed.lineOfContactAfterKm)} after` : '';
  return [
    `Line of contact: ${km(computed.lineOfContactKm)}${moved}.`,
    `Detached from the main body: ${detached || 'nothing'}.`,
    `Drawn outside Ukraine: ${km2(computed.outsideKm2)}.`,
    ...(computed.exchange
      ? [
          `Exchange: ${formatNumber(computed.exchange.ratio.low, 'en', { digits: 1 })}–` +
            `${formatNumber(computed.exchange.ratio.high, 'en', { digits: 1 })} km² given up for each received.`,
        ]
      : []),
  ];
}
