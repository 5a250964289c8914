import type { Comparison, ComparisonEntry, Passing } from '../core/compare';
import { movesAnything } from '../core/specks';
import type { Bilingual } from '../core/text';
import type { Holder, UnitId } from '../core/units';
import type { Cell, Table, TableColumn } from './table';

/** What the rows of a comparison are called, and what they rest on, all in one language. */
export interface ComparisonWords {
  unitName(id: UnitId): string;
  readonly totalName: string;
  /** Each side, the definition, what to be careful about; with a full stop or without. */
  readonly sentences: readonly string[];
}

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
    uncertainty: 'aUncertaintyKm2',
    cell: ({ a }) => a.russiaKm2,
  },
  { name: 'aUncertaintyKm2', cell: ({ heldUncertaintyKm2 }) => heldUncertaintyKm2.a },
  {
    name: 'bRussiaKm2',
    heading: { en: 'Russian-held in B, km²', uk: 'Утримує Росія у Б, км²' },
    uncertainty: 'bUncertaintyKm2',
    cell: ({ b }) => b.russiaKm2,
  },
  { name: 'bUncertaintyKm2', cell: ({ heldUncertaintyKm2 }) => heldUncertaintyKm2.b },
  {
    name: 'changeRussiaKm2',
    heading: { en: 'Difference, km²', uk: 'Різниця, км²' },
    signed: true,
    uncertainty: 'uncertaintyKm2',
    cell: ({ change }) => change.russiaKm2,
  },
  {
    name: 'uncertaintyKm2',
    heading: { en: 'Difference ±, km²', uk: 'Різниця ±, км²' },
    isUncertainty: true,
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
    uncertainty: 'uncertaintyKm2',
    cell: (_, unit) => (unit === undefined ? areaKm2 : (perUnit.find((part) => part.unit === unit)?.areaKm2 ?? 0)),
  };
}

/** Two states side by side: the units in which anything differs, then the total; a column for each direction. */
export function comparisonTable({ units, total, passings }: Comparison, words: ComparisonWords): Table {
  const columns: readonly Column[] = [
    { name: 'id', cell: (_, unit) => unit ?? 'total' },
    {
      name: 'name',
      heading: { en: 'Unit', uk: 'Одиниця' },
      cell: (_, unit) => (unit === undefined ? words.totalName : words.unitName(unit)),
    },
    ...HELD,
    ...passings.map(passingColumn),
  ];
  return {
    columns,
    rows: [
      ...units.filter(movesAnything).map((row) => columns.map(({ cell }) => cell(row, row.unit))),
      columns.map(({ cell }) => cell(total, undefined)),
    ],
    note: words.sentences.map((sentence) => sentence.replace(/\.?$/, '.')).join(' '),
  };
}
