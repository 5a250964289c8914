import type { Language } from '../core/text';

/** Words only a figure has; everything else is in the interface's catalogue. Braces are filled in. */
export interface FigureWords {
  readonly heldTitle: string;
  readonly passTitle: string;
  readonly toRussia: string;
  readonly toUkraine: string;
  readonly toNobody: string;
  readonly and: string;
  readonly noLandMoves: string;
  readonly statusQuoDek: string;
  readonly proposalDek: string;
  readonly ownDek: string;
  readonly ownPart: string;
  readonly mixedDek: string;
  readonly togetherDek: string;
  readonly part: string;
  readonly stepTitle: string;
  readonly stepDek: string;
  readonly heldBefore: string;
  readonly heldAfter: string;
  readonly passesToRussia: string;
  readonly passesToUkraine: string;
  readonly passesToNobody: string;
  readonly ratioValue: string;
  readonly ratioLabel: string;
  readonly ratioLabelOfSome: string;
  readonly ukraineBefore: string;
  readonly otherBefore: string;
  readonly contactLine: string;
  readonly table: string;
  readonly tableMore: string;
  readonly reported: string;
  readonly computed: string;
  readonly control: string;
  readonly modelled: string;
  readonly modelledAssumed: string;
  readonly assessed: string;
  readonly assessedAssumed: string;
  readonly definition: string;
  readonly definitionText: string;
  readonly projection: string;
  readonly conic: string;
  readonly mercator: string;
  readonly sources: string;
  readonly mapSources: string;
  readonly reportSources: string;
  readonly boundaries: string;
  readonly licence: string;
  readonly licenceText: string;
  readonly licenceLoaded: string;
  readonly illustrative: string;
  readonly own: string;
  readonly north: string;
  readonly kilometres: string;
  readonly miles: string;
  readonly altMap: string;
  readonly altScenario: string;
  readonly altScenarios: string;
  readonly quoted: string;
  readonly altHeld: string;
  readonly altHeldUndated: string;
  readonly altUnits: string;
  readonly altWhere: string;
}

/** Words by language; a language without one of them does not compile. */
export const FIGURE_WORDS: Readonly<Record<Language, FigureWords>> = {
  en: {
    heldTitle: 'Russia holds {area} of Ukraine, {share}',
    passTitle: '{title}: {parts}',
    toRussia: '{area} would pass to Russian control',
    toUkraine: '{area} would pass to Ukrainian control',
    toNobody: '{area} would be demilitarised',
    and: '; ',
    noLandMoves: '{title}: no land would move',
    statusQuoDek: 'Who is assessed to hold what in the 27 first-level units of Ukraine, {asOf}.',
    proposalDek: 'Reported proposal, status: {status}. Proposed by: {proposer}. Reported by: {reportedBy}, {date}.',
    ownDek: 'Somebody’s own scenario, not a report; drawn on {date}.',
    ownPart: '{title} (somebody’s own scenario, not a report; {date})',
    mixedDek: 'Taken together; land named by two of them is counted once. {list}.',
    togetherDek: 'Reported proposals taken together; land named by two of them is counted once. {list}.',
    part: '{title} (reported by {reportedBy}, {date}; status: {status})',
    stepTitle: '{title}: step {number} of {count}',
    stepDek: 'Added here: {added}. Figures count the steps so far.',
    heldBefore: 'Russian-held {when}: {share} of the area, {plusMinus}',
    heldAfter: 'Russian-held after: {share} of the area, {plusMinus}',
    passesToRussia: 'would pass to Russian control, {plusMinus}',
    passesToUkraine: 'would pass to Ukrainian control, {plusMinus}',
    passesToNobody: 'would be held by neither side, {plusMinus}',
    ratioValue: '{ratio} to 1',
    ratioLabel: 'land left to land received, over all readings and the uncertainty of the line',
    ratioLabelOfSome: 'land left to land received, over two of many readings and the uncertainty of the line',
    ukraineBefore: 'Ukraine-held {when}: {share} of the area',
    otherBefore: 'held by neither side {when}',
    contactLine: 'length of the line of contact, generalised to 1 km',
    table: 'Reported against computed',
    tableMore: '{count} more reported figures are not shown.',
    reported: 'Reported',
    computed: 'Computed',
    control: 'Control',
    modelled: '{source}, {asOf}. A model: its line is {deviation} off a publisher’s line (root mean square, measured).',
    modelledAssumed: '{source}, {asOf}. A model; an error of {deviation} (standard deviation) is assumed.',
    assessed: '{source}, {asOf}. Its line is {deviation} off an independent line (root mean square, measured).',
    assessedAssumed: '{source}, {asOf}. An error of {deviation} (standard deviation) is assumed.',
    definition: 'Definition',
    definitionText: '{sentence}; {scope}. Areas on the WGS84 ellipsoid.',
    projection: 'Projection',
    conic: 'Albers equal-area conic, standard parallels {first} and {second} N. Scale true at the centre, eastwards.',
    mercator: 'Mercator: areas grow northwards. Scale true at the centre.',
    sources: 'Sources',
    mapSources: 'outlines © OpenStreetMap contributors and Natural Earth; places GeoNames{reports}.',
    reportSources: '; proposals and figures: {publishers}',
    boundaries: 'Boundaries',
    licence: 'Licence',
    licenceText: 'contains data under ODbL 1.0 and CC BY 4.0; publish with this line. Territorial Control Map.',
    licenceLoaded:
      'contains data under ODbL 1.0 and CC BY 4.0; for the control file its publisher’s terms apply ({terms}). Territorial Control Map.',
    illustrative: 'illustrative',
    own: 'drawn by hand',
    north: 'N',
    kilometres: 'km',
    miles: 'mi',
    altMap: 'Map of Ukraine: {title}.',
    altScenario: 'Under the proposal {titles}, {parts}.',
    altScenarios: 'Under the proposals {titles}, {parts}.',
    quoted: '“{title}”',
    altHeld: 'On {date} Russia held {area} ({plusMinus}), {share} of {scope}, by {source}.',
    altHeldUndated: 'Russia held {area} ({plusMinus}), {share} of {scope}, by {source}; date not known.',
    altUnits: 'By unit: {list}.',
    altWhere: '{unit} {area}',
  },
  uk: {
    heldTitle: 'Росія утримує {area} України, {share}',
    passTitle: '{title}: {parts}',
    toRussia: 'під контроль Росії перейшло б {area}',
    toUkraine: 'під контроль України перейшло б {area}',
    toNobody: 'було б демілітаризовано {area}',
    and: '; ',
    noLandMoves: '{title}: територія не переходила б',
    statusQuoDek: 'Хто за оцінкою що утримує у 27 одиницях першого рівня України, {asOf}.',
    proposalDek: 'Оприлюднена пропозиція, статус: {status}. Пропонує: {proposer}. Повідомляє: {reportedBy}, {date}.',
    ownDek: 'Власний сценарій особи, не повідомлення; накреслено {date}.',
    ownPart: '{title} (власний сценарій особи, не повідомлення; {date})',
    mixedDek: 'Разом; територію, названу двічі, враховано один раз. {list}.',
    togetherDek: 'Оприлюднені пропозиції разом; територію, названу у двох із них, враховано один раз. {list}.',
    part: '{title} (повідомляє {reportedBy}, {date}; статус: {status})',
    stepTitle: '{title}: крок {number} із {count}',
    stepDek: 'Тут додано: {added}. Числа враховують кроки до цього включно.',
    heldBefore: 'утримує Росія {when}: {share} площі, {plusMinus}',
    heldAfter: 'утримувала б Росія: {share} площі, {plusMinus}',
    passesToRussia: 'перейшло б під контроль Росії, {plusMinus}',
    passesToUkraine: 'перейшло б під контроль України, {plusMinus}',
    passesToNobody: 'не утримувала б жодна зі сторін, {plusMinus}',
    ratioValue: '{ratio} до 1',
    ratioLabel: 'залишеної землі до отриманої, за всіма прочитаннями й похибкою лінії',
    ratioLabelOfSome: 'залишеної землі до отриманої, за двома з багатьох прочитань і похибкою лінії',
    ukraineBefore: 'утримує Україна {when}: {share} площі',
    otherBefore: 'не утримує жодна зі сторін {when}',
    contactLine: 'довжина лінії зіткнення, узагальненої до 1 км',
    table: 'Заявлене й обчислене',
    tableMore: 'Не показано ще заявлених чисел: {count}.',
    reported: 'Заявлено',
    computed: 'Обчислено',
    control: 'Контроль',
    modelled:
      '{source}, {asOf}. Модель: її лінія відхиляється від лінії видавця на {deviation} (середнє квадратичне, виміряно).',
    modelledAssumed: '{source}, {asOf}. Модель; прийнято похибку {deviation} (стандартне відхилення).',
    assessed: '{source}, {asOf}. Її лінія відхиляється від незалежної на {deviation} (середнє квадратичне, виміряно).',
    assessedAssumed: '{source}, {asOf}. Прийнято похибку {deviation} (стандартне відхилення).',
    definition: 'Визначення',
    definitionText: '{sentence}; {scope}. Площі на еліпсоїді WGS84.',
    projection: 'Проєкція',
    conic:
      'рівновелика конічна Альберса, стандартні паралелі {first} і {second} пн.\u00a0ш. Масштаб точний у центрі, у напрямку на схід.',
    mercator: 'Меркатора: площі збільшуються на північ. Масштаб точний у центрі.',
    sources: 'Джерела',
    mapSources: 'контури © учасники OpenStreetMap і Natural Earth; населені пункти GeoNames{reports}.',
    reportSources: '; пропозиції та числа: {publishers}',
    boundaries: 'Кордони',
    licence: 'Ліцензія',
    licenceText:
      'містить дані за ODbL 1.0 і CC BY 4.0; публікуйте разом із цим рядком. Карта територіального контролю.',
    licenceLoaded:
      'містить дані за ODbL 1.0 і CC BY 4.0; для файлу контролю діють умови його видавця ({terms}). Карта територіального контролю.',
    illustrative: 'умовно',
    own: 'накреслено вручну',
    north: 'Пн',
    kilometres: 'км',
    miles: 'миль',
    altMap: 'Карта України: {title}.',
    altScenario: 'За пропозицією {titles} {parts}.',
    altScenarios: 'За пропозиціями {titles} {parts}.',
    quoted: '«{title}»',
    altHeld: 'Станом на {date} Росія утримувала {area} ({plusMinus}), {share} площі ({scope}); джерело: {source}.',
    altHeldUndated: 'Росія утримувала {area} ({plusMinus}), {share} площі ({scope}); джерело: {source}, дата невідома.',
    altUnits: 'За одиницями: {list}.',
    altWhere: '{unit} {area}',
  },
};

/** A text with its braces filled. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (braces, name: string) => String(values[name] ?? braces));
}
