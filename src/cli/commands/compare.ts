import type { FeatureCollection, MultiPolygon } from 'geojson';
import { whyIncomparable } from '../../lib/core/comparable';
import { compareStates, type ComparedState, type Comparison, type Passing } from '../../lib/core/compare';
import {
  formatAboutKm2,
  formatAreaKm2,
  formatKm,
  formatNumber,
  roundedButNotAway,
  roundUncertaintyUp,
} from '../../lib/core/format';
import { outcomeOf, type Split } from '../../lib/core/ledger';
import { NO_CHOICES } from '../../lib/core/situation';
import type { Bilingual, Language } from '../../lib/core/text';
import { dateCaution, passingInWords } from '../../lib/i18n/comparison';
import { definitionSentence } from '../../lib/i18n/definition';
import { translate } from '../../lib/i18n/translate';
import { controlSentence } from '../../lib/publish/control-sentence';
import { rounded } from '../../lib/publish/table';
import { tidyLand } from '../../lib/publish/tidy-geometry';
import { choiceOf, LANGUAGE_OPTION, LANGUAGES } from '../choice';
import { UsageError, valueOf, type Command, type Invocation } from '../command';
import { CONTROL_OPTIONS, countedSituation, dateFrom, situationFrom, snapshotJson, snapshotNamed } from '../control';
import { offsetText } from '../offset-text';
import { report, type Column } from '../report';
import { OWN_OPTION, scenariosNamed } from '../scenario-option';
import { controlWarnings, scenarioWarnings } from '../warnings';

const GEOJSON = 'geojson';

/** A row with its name: a unit, or the total of all. */
interface Line {
  readonly id: string;
  readonly name: Bilingual;
  readonly entry: Comparison['total'];
}

const SIDES: readonly (readonly [key: keyof Split, name: Bilingual])[] = [
  ['ukraineKm2', { en: 'Ukraine', uk: 'Україна' }],
  ['russiaKm2', { en: 'Russia', uk: 'Росія' }],
  ['otherKm2', { en: 'Other', uk: 'Інше' }],
];

const COLUMNS: readonly Column<Line>[] = [
  { name: 'id', heading: 'Id', cell: (line) => line.id },
  {
    name: 'nameEn',
    heading: { en: 'Name', uk: 'Назва' },
    cell: (line) => line.name.en,
    words: (line, language) => line.name[language],
  },
  { name: 'areaKm2', heading: { en: 'Area', uk: 'Площа' }, cell: (line) => rounded(line.entry.areaKm2) },
  ...sideColumns('a', { en: 'A', uk: 'А' }),
  ...sideColumns('b', { en: 'B', uk: 'Б' }),
  ...sideColumns('change', { en: 'change', uk: 'зміна' }),
  {
    name: 'uncertaintyKm2',
    heading: { en: 'change of Russia ±', uk: 'зміна Росії ±' },
    cell: (line) => rounded(line.entry.uncertaintyKm2),
    words: (line, language) => formatNumber(roundUncertaintyUp(line.entry.uncertaintyKm2).rounded, language),
  },
  {
    name: 'tooHighKm2',
    heading: { en: 'besides up to', uk: 'крім того' },
    hiddenWhenZero: true,
    cell: (line) => rounded(line.entry.offsetKm2),
    words: (line, language) => offsetText(line.entry.offsetKm2, language),
  },
];

function sideColumns(which: 'a' | 'b' | 'change', word: Bilingual): readonly Column<Line>[] {
  return SIDES.map(([key, side]) => ({
    name: `${which}${side.en}Km2`,
    heading: { en: `${side.en} ${word.en}`, uk: `${side.uk} ${word.uk}` },
    hiddenWhenZero: key === 'otherKm2',
    cell: ({ entry }) => rounded(entry[which][key]),
    words: ({ entry }, language) => {
      const value = entry[which][key];
      const uncertaintyKm2 = which === 'change' ? entry.uncertaintyKm2 : entry.heldUncertaintyKm2[which];
      return formatNumber(roundedButNotAway(value, uncertaintyKm2), language, { signed: which === 'change' });
    },
  }));
}

/** Two states side by side, and what differs. */
export const compare: Command = {
  name: 'compare',
  summary: 'what differs between two maps: two sets of scenarios, two days or two sources',
  description:
    'Who holds what in state A and in state B, in km² after the scenarios of each, and the land whose holder differs.\n' +
    'A is given by --control and --scenario, B by --with-control and --with. B has the control of A unless it is given\n' +
    'another, and no scenarios unless it is given some. Both count by the same definition.',
  positionals: [],
  options: {
    ...CONTROL_OPTIONS,
    scenario: { value: 'ID', list: true, help: 'scenarios of A; none is the control as it is' },
    'with-control': { value: 'FILE', help: 'control snapshot of B, a file or a built-in one; else that of A' },
    'with-as-of': { value: 'DATE', help: "date of B's control file, when the file doesn't say" },
    with: { value: 'ID', list: true, help: 'scenarios of B' },
    own: {
      ...OWN_OPTION.own!,
      help: 'a scenario of your own, in a file that the map saved, to be named in --scenario or --with; may be repeated',
    },
    ...LANGUAGE_OPTION,
  },
  formats: [GEOJSON],
  run(invocation) {
    const language = choiceOf(invocation.arguments, 'lang', LANGUAGES, 'en');
    const [a, b] = statesFrom(invocation);
    const comparison = compareStates(a, b);
    const warnings = warningsOf(a, b);
    const t = translate(language);
    const lines = linesOf(comparison, a);
    const made = report({
      json: comparisonJson(
        comparison,
        a,
        b,
        warnings.map(({ en }) => en),
      ),
      columns: COLUMNS,
      rows: lines,
      language,
      above: [
        t('compare.nameA', { what: `${stateLine(a, language)}.` }),
        t('compare.nameB', { what: `${stateLine(b, language)}.` }),
        `${definitionSentence(a.situation.definition, t)}. ${WORDS[language].unit}`,
      ],
      below: [
        ...findings(comparison, language),
        ...warnings.map((warning) => `${WORDS[language].note}: ${warning[language]}`),
      ],
    });
    const isGeoJson = valueOf(invocation.arguments, 'format') === GEOJSON;
    return { report: made, ...(isGeoJson && { text: geoJsonText(comparison, a, b, language) }) };
  },
};

function statesFrom(invocation: Invocation): readonly [ComparedState, ComparedState] {
  const { arguments: given } = invocation;
  const first = situationFrom(invocation);
  const { geodata, definition } = first;
  const withControl = valueOf(given, 'with-control');
  const asOf = dateFrom(invocation, 'with-as-of', 'with-control');
  if (withControl === undefined && !given.values.has('with')) {
    throw new UsageError('compare needs a second state: give --with ID, --with-control FILE or both.');
  }
  const stateOf = (situation: ComparedState['situation'], option: string): ComparedState => ({
    situation,
    scenarioIds: scenariosNamed(given, option, geodata),
    choices: NO_CHOICES,
  });
  const second =
    withControl === undefined
      ? first
      : countedSituation(geodata, snapshotNamed(withControl, invocation, geodata, asOf), definition);
  if (whyIncomparable(definition, first.snapshot, second.snapshot) === 'pockets') {
    throw new UsageError(
      '--pockets cannot be compared between two maps: each has a main body of its own. Leave out --pockets, or compare ' +
        'scenarios on one map.',
    );
  }
  return [stateOf(first, 'scenario'), stateOf(second, 'with')];
}

function linesOf({ units, total }: Comparison, { situation }: ComparedState): readonly Line[] {
  const names = new Map(situation.geodata.units.map(({ id, nameEn, nameUk }) => [id, { en: nameEn, uk: nameUk }]));
  return [
    ...units.map((entry) => ({ id: entry.unit, name: names.get(entry.unit) ?? { en: '', uk: '' }, entry })),
    { id: 'total', name: { en: 'Total', uk: 'Разом' }, entry: total },
  ];
}

function stateLine({ situation: { snapshot, geodata }, scenarioIds }: ComparedState, language: Language): string {
  const titles = scenarioIds.map((id) => geodata.scenarios.find((scenario) => scenario.id === id)?.title[language]);
  const date = snapshot.asOf ?? translate(language)('definition.asOfUnknown');
  return [`${snapshot.source[language]}, ${date}`, ...titles].join(' + ');
}

function findings({ units, total, passings, lineOfContactKm }: Comparison, language: Language): readonly string[] {
  const t = translate(language);
  const style = { language, areaUnit: 'km2' } as const;
  const uncertaintyIn = new Map(units.map(({ unit, uncertaintyKm2 }) => [unit, uncertaintyKm2]));
  return [
    WORDS[language].rounding,
    ...passings.map((passing) => {
      const parts = passing.perUnit.map(
        ({ unit, areaKm2 }) => `${unit} ${formatAreaKm2(areaKm2, uncertaintyIn.get(unit) ?? 0, style)}`,
      );
      const area = formatAboutKm2(passing.areaKm2, total.uncertaintyKm2, style);
      return `${passingInWords(passing, area, t)} (${parts.join(', ')}).`;
    }),
    passings.length === 0 ? t('compare.nothing') : t('compare.passingsNote'),
    `${t('ledger.line')}: ${t('compare.a')} ${formatKm(lineOfContactKm.a, language)}, ${t('compare.b')} ${formatKm(lineOfContactKm.b, language)}.`,
  ];
}

/** What a reader must know before taking a difference for an event, with the state that it is of where it is of one. */
function warningsOf(a: ComparedState, b: ComparedState): readonly Bilingual[] {
  const [ofA, ofB] = [stateWarnings(a), stateWarnings(b)];
  const isShared = (warning: Bilingual, others: readonly Bilingual[]) => others.some(({ en }) => en === warning.en);
  const named = (key: 'compare.nameA' | 'compare.nameB', what: Bilingual): Bilingual => ({
    en: translate('en')(key, { what: what.en }),
    uk: translate('uk')(key, { what: what.uk }),
  });
  const caution = (language: Language) =>
    dateCaution(a.situation.snapshot, b.situation.snapshot, { t: translate(language), language });
  const [en, uk] = [caution('en'), caution('uk')];
  return [
    ...(en === undefined || uk === undefined ? [] : [{ en, uk }]),
    ...ofA.filter((warning) => isShared(warning, ofB)),
    ...ofA.filter((warning) => !isShared(warning, ofB)).map((warning) => named('compare.nameA', warning)),
    ...ofB.filter((warning) => !isShared(warning, ofA)).map((warning) => named('compare.nameB', warning)),
  ];
}

function stateWarnings({ situation, scenarioIds, choices }: ComparedState): readonly Bilingual[] {
  const { transfers, combination } = outcomeOf(situation, scenarioIds, choices);
  return [...controlWarnings(situation), ...scenarioWarnings({ transfers, ...combination }, situation)];
}

const WORDS = {
  en: {
    unit: 'Areas in km².',
    note: 'Note',
    rounding:
      'Areas are rounded by the uncertainty of their row; CSV and JSON carry them as computed. The ± is of the change of Russian-held land.',
  },
  uk: {
    unit: 'Площі в км².',
    note: 'Примітка',
    rounding:
      'Площі округлено за невизначеністю рядка; у CSV і JSON вони такі, як обчислено. Знак ± стосується зміни утримуваної Росією землі.',
  },
} as const satisfies Record<Language, Readonly<Record<string, string>>>;

function comparisonJson(comparison: Comparison, a: ComparedState, b: ComparedState, warnings: readonly string[]) {
  const { classes, crimea, pocketsOnly = false } = a.situation.definition;
  return {
    a: stateJson(a, comparison.lineOfContactKm.a),
    b: stateJson(b, comparison.lineOfContactKm.b),
    definition: classes,
    crimea,
    pocketsOnly,
    units: comparison.units.map((row) => ({ unit: row.unit, ...entryJson(row) })),
    total: entryJson(comparison.total),
    passings: comparison.passings.map(passingJson),
    warnings,
  };
}

function stateJson({ situation, scenarioIds }: ComparedState, lineOfContactKm: number) {
  return { snapshot: snapshotJson(situation), scenarios: scenarioIds, lineOfContactKm: rounded(lineOfContactKm) };
}

function entryJson(entry: Comparison['total']) {
  const split = ({ ukraineKm2, russiaKm2, otherKm2 }: Split) => ({
    ukraineKm2: rounded(ukraineKm2),
    russiaKm2: rounded(russiaKm2),
    otherKm2: rounded(otherKm2),
  });
  return {
    areaKm2: rounded(entry.areaKm2),
    a: split(entry.a),
    b: split(entry.b),
    change: split(entry.change),
    heldUncertaintyKm2: { a: rounded(entry.heldUncertaintyKm2.a), b: rounded(entry.heldUncertaintyKm2.b) },
    uncertaintyKm2: rounded(entry.uncertaintyKm2),
    tooHighKm2: rounded(entry.offsetKm2),
  };
}

function passingJson({ from, to, areaKm2, perUnit }: Passing) {
  return {
    from,
    to,
    areaKm2: rounded(areaKm2),
    perUnit: perUnit.map((part) => ({ unit: part.unit, areaKm2: rounded(part.areaKm2) })),
  };
}

/** The land whose holder differs, as GeoJSON (RFC 7946) with what it rests on in members of its own. */
function geoJsonText({ passings }: Comparison, a: ComparedState, b: ComparedState, language: Language): string {
  const sourceOf = ({ situation: { snapshot }, scenarioIds }: ComparedState) => ({
    source: controlSentence(snapshot, language),
    asOf: snapshot.asOf ?? null,
    licence: snapshot.licence ?? null,
    scenarios: scenarioIds,
  });
  const collection: FeatureCollection<MultiPolygon> & Readonly<Record<string, unknown>> = {
    type: 'FeatureCollection',
    a: sourceOf(a),
    b: sourceOf(b),
    definition: definitionSentence(a.situation.definition, translate(language)),
    features: passings.map((passing) => ({
      type: 'Feature',
      id: `${passing.from}-${passing.to}`,
      properties: passingJson(passing),
      geometry: tidyLand(passing.geometry),
    })),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}
