import type { FeatureCollection, MultiPolygon } from 'geojson';
import { whyIncomparable } from '../../lib/core/comparable';
import { compareStates, type ComparedState, type Comparison, type Passing } from '../../lib/core/compare';
import { formatFigure, formatKm, formatNumber, roundToUncertainty, roundUncertaintyUp } from '../../lib/core/format';
import type { Split } from '../../lib/core/ledger';
import { NO_CHOICES } from '../../lib/core/situation';
import type { Bilingual, Language } from '../../lib/core/text';
import type { Holder } from '../../lib/core/units';
import { definitionSentence } from '../../lib/i18n/definition';
import { translate } from '../../lib/i18n/translate';
import { controlSentence } from '../../lib/publish/control-sentence';
import { rounded } from '../../lib/publish/table';
import { tidyLand } from '../../lib/publish/tidy-geometry';
import { fill } from '../../lib/publish/words';
import { choiceOf, LANGUAGE_OPTION, LANGUAGES } from '../choice';
import { UsageError, valueOf, type Command, type Invocation } from '../command';
import { CONTROL_OPTIONS, countedSituation, dateFrom, situationFrom, snapshotJson, snapshotNamed } from '../control';
import { report, type Column } from '../report';
import { OWN_OPTION, scenariosNamed } from '../scenario-option';

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
    heading: { en: 'may be too high by', uk: 'завищення до' },
    hiddenWhenZero: true,
    cell: (line) => rounded(line.entry.offsetKm2),
    words: (line, language) => formatNumber(Math.round(line.entry.offsetKm2), language),
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
      const isSmall = Math.abs(value) < uncertaintyKm2;
      const km2 = isSmall ? Math.round(value) : roundToUncertainty(value, Math.max(1, uncertaintyKm2));
      return formatNumber(km2, language, { signed: which === 'change' });
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
    const lines = linesOf(comparison, a);
    const made = report({
      json: comparisonJson(comparison, a, b),
      columns: COLUMNS,
      rows: lines,
      language,
      above: [
        `${WORDS[language].a}: ${stateLine(a, language)}`,
        `${WORDS[language].b}: ${stateLine(b, language)}`,
        `${definitionSentence(a.situation.definition, translate(language))}. ${WORDS[language].unit}`,
      ],
      below: [...findings(comparison, language), ...cautions(a, b).map((caution) => caution[language])],
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

function findings({ passings, lineOfContactKm }: Comparison, language: Language): readonly string[] {
  const words = WORDS[language];
  const km2 = (areaKm2: number) => formatFigure(areaKm2, 'km2', language, { digits: areaKm2 < 10 ? 1 : 0 });
  return [
    words.rounding,
    ...(passings.length === 0 ? [words.nothing] : []),
    ...passings.map(({ from, to, areaKm2, perUnit }) => {
      const parts = perUnit.map((part) => `${part.unit} ${km2(part.areaKm2)}`).join(', ');
      return `${fill(words.passing, { from: words.held[from], to: words.held[to] })}: ${km2(areaKm2)} (${parts}).`;
    }),
    `${words.line}: ${words.a} ${formatKm(lineOfContactKm.a, language)}, ${words.b} ${formatKm(lineOfContactKm.b, language)}.`,
  ];
}

/** What a reader must know before taking a difference for an event. */
function cautions(a: ComparedState, b: ComparedState): readonly Bilingual[] {
  const [first, second] = [a.situation.snapshot, b.situation.snapshot];
  if (first.id === second.id) return [];
  if (first.asOf === undefined || second.asOf === undefined) return [UNDATED];
  return [first.asOf === second.asOf ? OTHER_SOURCE : OTHER_DAY];
}

const UNDATED: Bilingual = {
  en: 'Note: the date of a control file is unknown; what differs may have happened at any time.',
  uk: 'Примітка: дата файлу контролю невідома; те, що різниться, могло статися будь-коли.',
};
const OTHER_SOURCE: Bilingual = {
  en: 'Note: the two are of one day and of two sources; what differs is how each assessed and drew it.',
  uk: 'Примітка: обидві карти на один день, але з двох джерел; різниться те, як кожне оцінило й накреслило лінію.',
};
const OTHER_DAY: Bilingual = {
  en: 'Note: part of the difference is what happened between the two days, part how each line was drawn.',
  uk: 'Примітка: частина різниці – те, що сталося між двома датами, частина – те, як проведено кожну лінію.',
};

const WORDS = {
  en: {
    a: 'A',
    b: 'B',
    passing: 'Held {from} in A and {to} in B',
    unit: 'Areas in km².',
    held: { ukraine: 'by Ukraine', russia: 'by Russia', other: 'by neither side' },
    line: 'Line of contact',
    nothing: 'No difference: each side holds the same land in A and in B.',
    rounding:
      'Areas are rounded by the uncertainty of their row; CSV and JSON carry them as computed. The ± is of the change of Russian-held land.',
  },
  uk: {
    a: 'А',
    b: 'Б',
    passing: 'В А {from}, у Б {to}',
    unit: 'Площі в км².',
    held: { ukraine: 'утримує Україна', russia: 'утримує Росія', other: 'не утримує жодна сторона' },
    line: 'Лінія зіткнення',
    nothing: 'Різниці немає: кожна сторона утримує в А і в Б ту саму землю.',
    rounding:
      'Площі округлено за невизначеністю рядка; у CSV і JSON вони такі, як обчислено. Знак ± стосується зміни утримуваної Росією землі.',
  },
} satisfies Record<Language, { readonly held: Record<Holder, string>; readonly [word: string]: unknown }>;

function comparisonJson(comparison: Comparison, a: ComparedState, b: ComparedState) {
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
    warnings: cautions(a, b).map(({ en }) => en),
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
