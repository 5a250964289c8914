import type { Basis } from '../core/checks/claim-check';
import type { Ledger, LedgerEntry, LedgerGroup, Split } from '../core/ledger';
import type { Situation } from '../core/situation';
import type { Bilingual } from '../core/text';
import type { Unit } from '../core/units';
import { translate } from '../i18n/translate';
import { definitionOf, ledgerOf, type Publication } from './publication';
import type { Cell, Table, TableColumn } from './table';
import { fill, WORDS } from './words';
import { controlSentence } from './control-sentence';

/** A row of the ledger with its name and what its shares are of. */
export interface LedgerLine extends LedgerEntry {
  readonly kind: 'unit' | 'group' | 'total';
  readonly id: string;
  readonly name: Bilingual;
  /** km² that its shares are of: the computed or the published areas of its units. */
  readonly shareOfKm2: number;
}

/** Units, then groups with units in scope, then the total. */
export function ledgerLines(
  ledger: Pick<Ledger, 'units' | 'groups' | 'total'>,
  situation: Situation,
  basis: Basis,
): readonly LedgerLine[] {
  const { geodata, definition } = situation;
  const units = new Map<string, Unit>(geodata.units.map((unit) => [unit.id, unit]));
  const areaOf = (ids: readonly string[]) =>
    ids.reduce((sum, id) => {
      const unit = units.get(id);
      return sum + ((basis === 'computed' ? unit?.computedKm2 : unit?.publishedAreaKm2) ?? 0);
    }, 0);
  return [
    ...ledger.units.map((row) => ({
      ...row,
      kind: 'unit' as const,
      id: row.unit,
      name: { en: units.get(row.unit)?.nameEn ?? '', uk: units.get(row.unit)?.nameUk ?? '' },
      shareOfKm2: areaOf([row.unit]),
    })),
    ...ledger.groups
      .filter((row) => row.units.length > 0)
      .map((row) => ({
        ...row,
        kind: 'group' as const,
        id: row.group,
        name: groupName(row, situation),
        shareOfKm2: areaOf(row.units),
      })),
    {
      ...ledger.total,
      kind: 'total',
      id: 'total',
      name: definition.crimea ? WHOLE : WITHOUT_CRIMEA,
      shareOfKm2: areaOf(ledger.units.map((row) => row.unit)),
    },
  ];
}

const WHOLE: Bilingual = { en: 'Ukraine', uk: 'Україна' };
const WITHOUT_CRIMEA: Bilingual = {
  en: 'Ukraine without Crimea and Sevastopol',
  uk: 'Україна без Криму й Севастополя',
};

/** A group may have the very units of the total, so that says that it is the total. */
function nameInWords({ kind, name }: LedgerLine, { situation, view }: Publication): string {
  if (kind !== 'total') return name[view.language];
  return translate(view.language)(situation.definition.crimea ? 'ledger.total' : 'ledger.totalWithoutCrimea');
}

/** A group of which the definition leaves members out says so. */
function groupName({ group, units }: LedgerGroup, { geodata }: Situation): Bilingual {
  const found = geodata.groups.find((candidate) => candidate.id === group);
  const isWhole = found === undefined || units.length === found.units.length;
  return {
    en: `${found?.nameEn ?? ''}${isWhole ? '' : ' (here without Crimea and Sevastopol)'}`,
    uk: `${found?.nameUk ?? ''}${isWhole ? '' : ' (тут без Криму й Севастополя)'}`,
  };
}

/** Share of a line held by Russia, percent of the areas the reader chose. */
export function russiaSharePct(line: LedgerLine, when: 'before' | 'after'): number {
  return (line[when].russiaKm2 / line.shareOfKm2) * 100;
}

interface Column extends TableColumn {
  readonly cell: (line: LedgerLine, publication: Publication) => Cell;
}

const SIDES = [
  { key: 'ukraineKm2', name: 'Ukraine', heading: { en: 'Ukraine', uk: 'Україна' } },
  { key: 'russiaKm2', name: 'Russia', heading: { en: 'Russia', uk: 'Росія' } },
  { key: 'otherKm2', name: 'Other', heading: { en: 'neither', uk: 'жодна зі сторін' } },
] as const satisfies readonly { key: keyof Split; name: string; heading: Bilingual }[];
const TIMES = {
  before: { en: 'before', uk: 'до' },
  after: { en: 'after', uk: 'після' },
  change: { en: 'change', uk: 'зміна' },
} as const;

/** The column that says how uncertain what a side holds is, or its change. */
function uncertaintyColumn(when: keyof typeof TIMES, side: string): string {
  if (when === 'change') return `change${side}UncertaintyKm2`;
  return when === 'after' ? 'afterUncertaintyKm2' : 'uncertaintyKm2';
}

function splitColumns(when: keyof typeof TIMES): readonly Column[] {
  return SIDES.map(({ key, name, heading }) => ({
    name: `${when}${name}Km2`,
    heading: { en: `${heading.en} ${TIMES[when].en}, km²`, uk: `${heading.uk}, ${TIMES[when].uk}, км²` },
    signed: when === 'change',
    uncertainty: uncertaintyColumn(when, name),
    cell: (line) => line[when][key],
  }));
}

const COLUMNS: readonly Column[] = [
  { name: 'kind', cell: ({ kind }) => kind },
  { name: 'id', cell: ({ id }) => id },
  { name: 'nameEn', cell: ({ name }) => name.en },
  { name: 'nameUk', cell: ({ name }) => name.uk },
  { heading: { en: 'Unit', uk: 'Одиниця' }, cell: nameInWords },
  { name: 'areaKm2', heading: { en: 'Area, km²', uk: 'Площа, км²' }, cell: ({ areaKm2 }) => areaKm2 },
  ...splitColumns('before'),
  {
    name: 'uncertaintyKm2',
    heading: { en: 'Russia before ±, km²', uk: 'Росія, до, ±, км²' },
    isUncertainty: true,
    cell: ({ uncertaintyKm2 }) => uncertaintyKm2,
  },
  { name: 'lineUncertaintyKm2', cell: ({ lineUncertaintyKm2 }) => lineUncertaintyKm2 },
  { name: 'outlineUncertaintyKm2', cell: ({ outlineUncertaintyKm2 }) => outlineUncertaintyKm2 },
  {
    name: 'tooHighKm2',
    heading: { en: 'Russia before too high by up to, km²', uk: 'Росія, до, завищення до, км²' },
    isUncertainty: true,
    cell: ({ offsetKm2 }) => offsetKm2,
  },
  { name: 'worstCaseKm2', cell: ({ worstCaseKm2 }) => worstCaseKm2 },
  {
    name: 'russiaBeforeSharePct',
    heading: { en: 'Russia before, %', uk: 'Росія, до, %' },
    digits: 1,
    cell: (line) => russiaSharePct(line, 'before'),
  },
  ...splitColumns('after'),
  { name: 'afterUncertaintyKm2', cell: ({ doubtAfter }) => doubtAfter.plusMinus },
  {
    name: 'russiaAfterSharePct',
    heading: { en: 'Russia after, %', uk: 'Росія, після, %' },
    digits: 1,
    cell: (line) => russiaSharePct(line, 'after'),
  },
  ...splitColumns('change'),
  { name: 'changeUkraineUncertaintyKm2', cell: ({ doubtOfChange }) => doubtOfChange.ukraine.plusMinus },
  { name: 'changeRussiaUncertaintyKm2', cell: ({ doubtOfChange }) => doubtOfChange.russia.plusMinus },
  { name: 'changeOtherUncertaintyKm2', cell: ({ doubtOfChange }) => doubtOfChange.other.plusMinus },
  { name: 'scenarios', cell: (_, { view }) => view.scenarios.join(' ') },
  { name: 'definition', cell: (_, publication) => definitionOf(publication) },
  { name: 'asOf', cell: (_, { situation }) => situation.snapshot.asOf ?? null },
  { name: 'source', cell: (_, { situation, view }) => situation.snapshot.source[view.language] },
  { name: 'sourceUrl', cell: (_, { situation }) => situation.snapshot.sourceUrl ?? null },
];

/**
 * The ledger as a table: a row a unit, group and the total. Where no scenario is on, Markdown has no columns of after
 * and change, and none for what is nothing in every row; CSV always has them all.
 *
 * @param ledger the publication's ledger, where it is known already
 */
export function ledgerTable(
  publication: Publication,
  ledger: Pick<Ledger, 'units' | 'groups' | 'total'> = ledgerOf(publication),
): Table {
  const { situation, view } = publication;
  const lines = ledgerLines(ledger, situation, view.denominators);
  const isEmpty = (column: Column) => {
    if (/^after|^change|^russiaAfter/.test(column.name ?? '') && view.scenarios.length === 0) return true;
    return (
      /OtherKm2$|^tooHighKm2$/.test(column.name ?? '') && lines.every((line) => column.cell(line, publication) === 0)
    );
  };
  return {
    columns: COLUMNS.map(({ cell: _, heading, ...column }, index) =>
      heading === undefined || isEmpty(COLUMNS[index]!) ? column : { ...column, heading },
    ),
    rows: lines.map((line) => COLUMNS.map((column) => column.cell(line, publication))),
    note: fill(WORDS[view.language].ledgerNote, {
      control: controlSentence(situation.snapshot, view.language),
      definition: definitionOf(publication),
    }),
  };
}
