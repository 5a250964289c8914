import type { Exchange, Range } from '../../lib/core/exchange';
import {
  formatFigure,
  formatKm,
  formatNumber,
  formatRatio,
  roundedButNotAway,
  roundUncertaintyUp,
} from '../../lib/core/format';
import { computeLedger, type Ledger, type Split } from '../../lib/core/ledger';
import type { Situation } from '../../lib/core/situation';
import type { Bilingual, Language } from '../../lib/core/text';
import type { Doubt } from '../../lib/core/uncertainty';
import type { Holder } from '../../lib/core/units';
import { choiceOf, LANGUAGE_OPTION, LANGUAGES } from '../choice';
import type { Command } from '../command';
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
import { OWN_OPTION, scenariosFrom } from '../scenario-option';
import { ledgerLines, ledgerTable, russiaSharePct, type LedgerLine } from '../../lib/publish/ledger-table';
import { publicationOf } from '../../lib/publish/publication';
import { rounded } from '../../lib/publish/table';
import { offsetText } from '../offset-text';
import { report, type Column } from '../report';
import { controlWarnings, scenarioWarnings } from '../warnings';

const COLUMNS: readonly Column<LedgerLine>[] = [
  { name: 'id', heading: 'Id', cell: (row) => row.id },
  {
    name: 'nameEn',
    heading: { en: 'Name', uk: 'Назва' },
    cell: (row) => row.name.en,
    words: (row, language) => row.name[language],
  },
  { name: 'areaKm2', heading: { en: 'Area', uk: 'Площа' }, cell: (row) => row.areaKm2 },
  ...splitColumns('before', { en: 'before', uk: 'до' }),
  uncertaintyColumn('uncertaintyKm2', { en: 'Russia ±', uk: 'Росія ±' }, (row) => row.uncertaintyKm2),
  offsetColumn('tooHighKm2', (row) => row.offsetKm2),
  shareColumn('before', { en: 'Russia before, %', uk: 'Росія до, %' }),
  ...splitColumns('after', { en: 'after', uk: 'після' }),
  uncertaintyColumn(
    'afterUncertaintyKm2',
    { en: 'Russia after ±', uk: 'Росія після ±' },
    (row) => row.doubtAfter.plusMinus,
  ),
  offsetColumn('afterTooHighKm2', (row) => row.doubtAfter.tooHigh),
  shareColumn('after', { en: 'Russia after, %', uk: 'Росія після, %' }),
  ...splitColumns('change', { en: 'change', uk: 'зміна' }),
  uncertaintyColumn(
    'changeRussiaUncertaintyKm2',
    { en: 'change of Russia ±', uk: 'зміна Росії ±' },
    (row) => row.doubtOfChange.russia.plusMinus,
  ),
  offsetColumn('changeRussiaTooHighKm2', (row) => row.doubtOfChange.russia.tooHigh),
];

/** A half-width, rounded up. */
function uncertaintyColumn(name: string, heading: Bilingual, km2Of: (row: LedgerLine) => number): Column<LedgerLine> {
  return {
    name,
    heading,
    cell: km2Of,
    words: (row, language) => formatNumber(roundUncertaintyUp(km2Of(row)).rounded, language),
  };
}

/** By how much the Russian-held area or its change may lie to one side besides. */
function offsetColumn(name: string, km2Of: (row: LedgerLine) => number): Column<LedgerLine> {
  return {
    name,
    heading: { en: 'besides up to', uk: 'крім того' },
    hiddenWhenZero: true,
    cell: km2Of,
    words: (row, language) => offsetText(km2Of(row), language),
  };
}

/** How uncertain the numbers of a column are, km²: of the Russian-held area, or of what the side gains or loses. */
function uncertaintyKm2Of(row: LedgerLine, when: 'before' | 'after' | 'change', holder: Holder): number {
  if (when === 'before') return row.uncertaintyKm2;
  return when === 'after' ? row.doubtAfter.plusMinus : row.doubtOfChange[holder].plusMinus;
}

/** Numbers with no digit below their uncertainty, or below whole km². */
function splitColumns(when: 'before' | 'after' | 'change', word: Bilingual): readonly Column<LedgerLine>[] {
  const column = (side: Bilingual, holder: Holder): Column<LedgerLine> => ({
    name: `${when}${side.en}Km2`,
    heading: { en: `${side.en} ${word.en}`, uk: `${side.uk} ${word.uk}` },
    hiddenWhenZero: holder === 'other',
    cell: (row) => row[when][`${holder}Km2`],
    words: (row, language) => {
      const km2 = roundedButNotAway(row[when][`${holder}Km2`], uncertaintyKm2Of(row, when, holder));
      return formatNumber(km2, language, { signed: when === 'change' });
    },
  });
  return [
    column({ en: 'Ukraine', uk: 'Україна' }, 'ukraine'),
    column({ en: 'Russia', uk: 'Росія' }, 'russia'),
    column({ en: 'Other', uk: 'Інше' }, 'other'),
  ];
}

function shareColumn(when: 'before' | 'after', heading: Bilingual): Column<LedgerLine> {
  const name = when === 'before' ? 'russiaBeforeSharePct' : 'russiaAfterSharePct';
  return { name, heading, digits: 1, cell: (row) => russiaSharePct(row, when) };
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
    ...LANGUAGE_OPTION,
    scenario: { value: 'ID', list: true, help: 'scenarios to apply together; their order does not matter' },
    ...OWN_OPTION,
  },
  run(invocation) {
    const language = choiceOf(invocation.arguments, 'lang', LANGUAGES, 'en');
    const areas = areasFrom(invocation);
    const situation = situationFrom(invocation);
    const ids = scenariosFrom(invocation.arguments, situation.geodata);
    const computed = computeLedger(situation, ids);
    const warnings = [
      ...(situation.snapshot.asOf === undefined ? [UNDATED] : []),
      ...controlWarnings(situation),
      ...scenarioWarnings(computed, situation),
    ];
    const rows = ledgerLines(computed, situation, areas);
    const unmoved = ids.length === 0;
    return {
      report: report({
        json: ledgerJson(
          computed,
          rows,
          situation,
          areas,
          warnings.map(({ en }) => en),
        ),
        columns: unmoved ? COLUMNS.filter(showsBefore) : COLUMNS,
        rows,
        data: () => ledgerTable(publicationOf(situation, { scenarios: ids, denominators: areas, language })),
        language,
        above: [
          snapshotLine(situation, areas, language),
          ...(unmoved ? [] : [`${WORDS[language].scenarios}: ${ids.join(', ')}.`]),
        ],
        below: [
          ...findings(computed, language),
          ...warnings.map((warning) => `${WORDS[language].note}: ${warning[language]}`),
        ],
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
    uncertaintyAfter: doubtJson(row.doubtAfter),
    uncertaintyOfChange: {
      ukraine: doubtJson(row.doubtOfChange.ukraine),
      russia: doubtJson(row.doubtOfChange.russia),
      other: doubtJson(row.doubtOfChange.other),
    },
    russiaSharePct: { before: rounded(russiaSharePct(row, 'before')), after: rounded(russiaSharePct(row, 'after')) },
  };
}

function doubtJson({ plusMinus, tooHigh }: Doubt) {
  return { uncertaintyKm2: rounded(plusMinus), tooHighKm2: rounded(tooHigh) };
}

function exchangeJson({ givenKm2, receivedKm2, ratio, readsAll }: Exchange) {
  const range = ({ low, high }: Range) => ({ low: rounded(low), high: rounded(high) });
  return {
    givenKm2: range(givenKm2),
    receivedKm2: range(receivedKm2),
    ratio: { low: rounded(ratio.low), high: ratio.high === undefined ? null : rounded(ratio.high) },
    readsAll,
  };
}

const UNDATED: Bilingual = {
  en: 'the date of the control file is unknown: give --as-of DATE',
  uk: 'дата файлу контролю невідома: додайте --as-of ДАТА',
};

const WORDS = {
  en: {
    scenarios: 'Scenarios',
    note: 'Note',
    line: 'Line of contact',
    after: 'after',
    detached: 'Detached from the main body',
    nothing: 'nothing',
    outside: 'Drawn outside Ukraine',
    exchange: 'Exchange',
    forEach: 'km² left for each received',
    ofTwoReadings: 'by two of many readings of the reports',
    rounding: 'Areas are rounded by the uncertainty of their row; CSV and JSON carry them as computed.',
  },
  uk: {
    scenarios: 'Сценарії',
    note: 'Примітка',
    line: 'Лінія зіткнення',
    after: 'після',
    detached: 'Відокремлено від основного масиву',
    nothing: 'нічого',
    outside: 'Позначено поза Україною',
    exchange: 'Обмін',
    forEach: 'км² залишених за кожен отриманий',
    ofTwoReadings: 'за двома з багатьох прочитань повідомлень',
    rounding: 'Площі округлено за невизначеністю рядка; у CSV і JSON вони такі, як обчислено.',
  },
} as const;

function km2(areaKm2: number, language: Language): string {
  return formatFigure(areaKm2, 'km2', language, { digits: areaKm2 < 10 ? 1 : 0 });
}

function findings(computed: Ledger, language: Language): readonly string[] {
  const words = WORDS[language];
  const detached = computed.detached.map(({ unit, areaKm2 }) => `${unit} ${km2(areaKm2, language)}`).join(', ');
  const after = formatKm(computed.lineOfContactAfterKm, language);
  const moved = computed.scenarios.length > 0 ? `, ${words.after} ${after}` : '';
  const { exchange } = computed;
  return [
    words.rounding,
    `${words.line}: ${formatKm(computed.lineOfContactKm, language)}${moved}.`,
    `${words.detached}: ${detached || words.nothing}.`,
    `${words.outside}: ${km2(computed.outsideKm2, language)}.`,
    ...(exchange === undefined
      ? []
      : [
          `${words.exchange}: ${formatRatio(exchange.ratio, language)} ${words.forEach}` +
            `${exchange.readsAll ? '' : `, ${words.ofTwoReadings}`}.`,
        ]),
  ];
}
