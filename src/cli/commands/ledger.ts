import type { Exchange } from '../../lib/core/exchange';
import { formatNumber } from '../../lib/core/format';
import { computeLedger, type Ledger, type Split } from '../../lib/core/ledger';
import type { Situation } from '../../lib/core/situation';
import { listOf, type Command } from '../command';
import {
  AREAS_OPTION,
  areasFrom,
  CONTROL_OPTIONS,
  countingJson,
  situationFrom,
  snapshotJson,
  snapshotLine,
  type Areas,
} from '../control';
import { ledgerLines, ledgerTable, russiaSharePct, type LedgerLine } from '../../lib/publish/ledger-table';
import { publicationOf } from '../../lib/publish/publication';
import { rounded } from '../../lib/publish/table';
import { report, type Column } from '../report';
import { requireScenarios } from '../scenario-option';

const COLUMNS: readonly Column<LedgerLine>[] = [
  { name: 'id', heading: 'Id', cell: (row) => row.id },
  { name: 'nameEn', heading: 'Name', cell: (row) => row.name.en },
  { name: 'areaKm2', heading: 'Area', digits: 1, cell: (row) => row.areaKm2 },
  ...splitColumns('before', 'before'),
  { name: 'uncertaintyKm2', heading: 'Russia ±', digits: 0, cell: (row) => row.uncertaintyKm2 },
  {
    name: 'russiaBeforeSharePct',
    heading: 'Russia before, %',
    digits: 1,
    cell: (row) => russiaSharePct(row, 'before'),
  },
  ...splitColumns('after', 'after'),
  { name: 'russiaAfterSharePct', heading: 'Russia after, %', digits: 1, cell: (row) => russiaSharePct(row, 'after') },
  ...splitColumns('change', 'change'),
];

function splitColumns(when: 'before' | 'after' | 'change', word: string): readonly Column<LedgerLine>[] {
  const column = (side: string, key: keyof Split): Column<LedgerLine> => ({
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
    ...AREAS_OPTION,
    scenario: { value: 'ID', list: true, help: 'scenarios to apply together; their order does not matter' },
  },
  run(invocation) {
    const areas = areasFrom(invocation);
    const situation = situationFrom(invocation);
    const ids = requireScenarios(listOf(invocation.arguments, 'scenario'), situation.geodata);
    const computed = computeLedger(situation, ids);
    const warnings = warningsOf(computed, situation);
    const rows = ledgerLines(computed, situation, areas);
    const unmoved = ids.length === 0;
    return {
      report: report({
        json: ledgerJson(computed, rows, situation, areas, warnings),
        columns: unmoved ? COLUMNS.filter(showsBefore) : COLUMNS,
        rows,
        data: () => ledgerTable(publicationOf(situation, { scenarios: ids, denominators: areas })),
        above: [snapshotLine(situation, areas), ...(unmoved ? [] : [`Scenarios: ${ids.join(', ')}.`])],
        below: [...findings(computed), ...warnings.map((warning) => `Note: ${warning}`)],
      }),
    };
  },
};

/** With nothing moved, after is before: a terminal has no need of it. */
function showsBefore({ name }: Column<LedgerLine>): boolean {
  return !/^(after|change|russiaAfter)/.test(name);
}

function ledgerJson(
  computed: Ledger,
  rows: readonly LedgerLine[],
  situation: Situation,
  areas: Areas,
  warnings: readonly string[],
) {
  const entriesOf = (kind: LedgerLine['kind']) => rows.filter((row) => row.kind === kind);
  const unitsOf = new Map(computed.groups.map(({ group, units }) => [group, units]));
  return {
    snapshot: snapshotJson(situation),
    definition: situation.definition.classes,
    counting: countingJson(situation, areas),
    scenarios: computed.scenarios,
    units: entriesOf('unit').map((row) => ({ unit: row.id, ...entryJson(row) })),
    groups: entriesOf('group').map((row) => ({ group: row.id, units: unitsOf.get(row.id) ?? [], ...entryJson(row) })),
    total: entriesOf('total').map(entryJson)[0],
    detached: computed.detached.map(({ unit, areaKm2 }) => ({ unit, areaKm2: rounded(areaKm2) })),
    outsideKm2: rounded(computed.outsideKm2),
    lineOfContactKm: rounded(computed.lineOfContactKm),
    lineOfContactAfterKm: rounded(computed.lineOfContactAfterKm),
    exchange: computed.exchange ? exchangeJson(computed.exchange) : null,
    contradictions: computed.contradictions.map((one) => ({ ...one, areaKm2: rounded(one.areaKm2) })),
    warnings,
  };
}

function entryJson(row: LedgerLine) {
  const split = ({ ukraineKm2, russiaKm2, otherKm2 }: Split) => ({
    ukraineKm2: rounded(ukraineKm2),
    russiaKm2: rounded(russiaKm2),
    otherKm2: rounded(otherKm2),
  });
  return {
    areaKm2: rounded(row.areaKm2),
    before: split(row.before),
    after: split(row.after),
    change: split(row.change),
    uncertaintyKm2: rounded(row.uncertaintyKm2),
    uncertainty: {
      lineKm2: rounded(row.lineUncertaintyKm2),
      outlineKm2: rounded(row.outlineUncertaintyKm2),
      tooHighKm2: rounded(row.offsetKm2),
      worstCaseKm2: rounded(row.worstCaseKm2),
    },
    russiaSharePct: { before: rounded(russiaSharePct(row, 'before')), after: rounded(russiaSharePct(row, 'after')) },
  };
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
