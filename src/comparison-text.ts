import type { ComparisonEntry, Passing } from './lib/core/compare';
import { movesAnything } from './lib/core/specks';
import type { Bilingual } from './lib/core/text';
import type { Holder, UnitId } from './lib/core/units';
import { dateCaution } from './lib/i18n/comparison';
import { translate } from './lib/i18n/translate';
import {
  inSquareMiles,
  tableToMarkdown,
  tableToTsv,
  type Cell,
  type Table,
  type TableColumn,
} from './lib/publish/table';
import type { AppState } from './lib/state/app.svelte';
import { nameOfA, nameOfB } from './lib/ui/compare/side-names';
import { definitionSentence } from './lib/ui/definition-sentence';

interface Column extends TableColumn {
  readonly cell: (entry: ComparisonEntry, unit: UnitId | undefined) => Cell;
}

const HOLDERS: Readonly<Record<Holder, Bilingual>> = {
  ukraine: { en: 'Ukraine', uk: 'Україна' },
  russia: { en: 'Russia', uk: 'Росія' },
  other: { en: 'neither', uk: 'жодна сторона' },
};

const HELD: readonly Column[] = [
  {
    name: 'aRussiaKm2',
    heading: { en: 'Russian-held in A, km²', uk: 'Утримує Росія в А, км²' },
    cell: ({ a }) => a.russiaKm2,
  },
  {
    name: 'bRussiaKm2',
    heading: { en: 'Russian-held in B, km²', uk: 'Утримує Росія у Б, км²' },
    cell: ({ b }) => b.russiaKm2,
  },
  {
    name: 'changeRussiaKm2',
    heading: { en: 'Difference, km²', uk: 'Різниця, км²' },
    signed: true,
    cell: ({ change }) => change.russiaKm2,
  },
  {
    name: 'uncertaintyKm2',
    heading: { en: 'Difference ±, km²', uk: 'Різниця ±, км²' },
    cell: ({ uncertaintyKm2 }) => uncertaintyKm2,
  },
];

/** Land of one direction in each unit, and in all. */
function passingColumn({ from, to, areaKm2, perUnit }: Passing): Column {
  const [giver, taker] = [HOLDERS[from], HOLDERS[to]];
  return {
    name: `${from}InA${to[0]!.toUpperCase()}${to.slice(1)}InBKm2`,
    heading: {
      en: `${giver.en} in A, ${taker.en} in B, km²`,
      uk: `${giver.uk} в А, ${taker.uk} у Б, км²`,
    },
    cell: (_, unit) => (unit === undefined ? areaKm2 : (perUnit.find((part) => part.unit === unit)?.areaKm2 ?? 0)),
  };
}

/** The comparison shown now as text, the units that differ and the total; undefined while it is not computed. */
export function comparisonText(app: AppState, format: 'tsv' | 'markdown'): string | undefined {
  const { answer, computing, snapshot } = app.comparing;
  if (answer === undefined || computing || snapshot === undefined) return undefined;
  const { units, total, passings } = answer.comparison;
  const columns: readonly Column[] = [
    { name: 'id', cell: (_, unit) => unit ?? 'total' },
    { name: 'name', heading: { en: 'Unit', uk: 'Одиниця' }, cell: (_, unit) => nameOf(unit, app) },
    ...HELD,
    ...passings.map(passingColumn),
  ];
  const table: Table = {
    columns,
    rows: [
      ...units.filter(movesAnything).map((row) => columns.map(({ cell }) => cell(row, row.unit))),
      columns.map(({ cell }) => cell(total, undefined)),
    ],
    note: [nameOfA(app), nameOfB(app), definitionSentence(app), dateCaution(app.snapshot, snapshot, app)]
      .filter((sentence) => sentence !== undefined)
      .map((sentence) => sentence.replace(/\.?$/, '.'))
      .join(' '),
  };
  const printed = app.view.areaUnit === 'sq-mi' ? inSquareMiles(table) : table;
  return format === 'tsv' ? tableToTsv(printed) : tableToMarkdown(printed, app.language);
}

function nameOf(unit: UnitId | undefined, app: AppState): string {
  if (unit !== undefined) return app.unitName(unit);
  return translate(app.language)(app.view.definition.crimea ? 'ledger.total' : 'ledger.totalWithoutCrimea');
}
