import { CONTROL_CLASSES, DEFAULT_DEFINITION, type ControlClass, type Definition } from './control';
import type { Geodata } from './geodata';
import { ownFigureToQuery, queryToOwnFigure, type OwnFigure } from './own-figure-query';
import { QUESTIONS } from './question-list';
import type { Language } from './text';
import { ASSUMED_LINE_UNCERTAINTY } from './uncertainty';
import type { UnitId } from './units';

export const TABS = ['scenarios', 'ledger', 'claims'] as const;
/** Which of the panel's three tabs is open. */
export type Tab = (typeof TABS)[number];

export const AREA_UNITS = ['km2', 'sq-mi'] as const;
/** What areas are printed in. Square miles are the statute ones. */
export type AreaUnit = (typeof AREA_UNITS)[number];

export const DENOMINATORS = ['computed', 'published'] as const;
/** What shares are shares of: the unit's area as computed from its outline, or as officially published. */
export type Denominators = (typeof DENOMINATORS)[number];

/** What a reader may assume of the position of a loaded file's line, km. */
export const LEAST_DEVIATION_KM = 0.1;
export const MOST_DEVIATION_KM = 5;

/** How strongly a scenario may be drawn, percent; a scenario that cannot be seen is one that is off. */
export const LEAST_OPACITY_PCT = 10;
export const FULL_OPACITY_PCT = 100;

export const THEMES = ['auto', 'light', 'dark', 'neutral'] as const;
/** `auto` follows the reader's system. */
export type Theme = (typeof THEMES)[number];

export const COMPARISON_MODES = ['swipe', 'side'] as const;
/** How two maps are shown: one over the other, parted by a divider, or beside each other. */
export type ComparisonMode = (typeof COMPARISON_MODES)[number];

/** The other side of a comparison, side B; side A is the rest of the view. Both count the same and in the same units. */
export interface ComparedSide {
  readonly mode: ComparisonMode;
  /** Id of side B's control snapshot; undefined is the built-in one, whatever side A shows. */
  readonly snapshot?: string;
  /** As {@link View.deviationKm}, of side B's file. Where both sides show one file, what is assumed in side A counts. */
  readonly deviationKm?: number;
  /** Ids of the scenarios switched on in side B, in the order of drawing. */
  readonly scenarios: readonly string[];
  /** Whether the land whose holder differs is drawn. */
  readonly difference: boolean;
}

/** Everything a person chose to see, apart from the camera. The address of the page is this and nothing else. */
export interface View {
  /** Whether the control snapshot itself is drawn. */
  readonly control: boolean;
  /** Ids of the scenarios switched on, in the order of drawing: the last is drawn over the others. */
  readonly scenarios: readonly string[];
  /** Values of scenario parameters that differ from their defaults, keyed `scenario.parameter`, in the parameter's unit. */
  readonly options: Readonly<Record<string, number>>;
  /** Optional transfers that are switched on, each `scenario.index` (the index counts all transfers of the scenario from 0). */
  readonly optionalTransfers: readonly string[];
  /** How strongly scenarios are drawn, whole percent by id, where less than fully. */
  readonly opacities: Readonly<Record<string, number>>;
  readonly definition: Definition;
  readonly denominators: Denominators;
  /** The unit whose card is open. */
  readonly selected?: UnitId;
  /** Id of a loaded control snapshot; undefined is the built-in one. */
  readonly snapshot?: string;
  /** What a reader assumes of the line of a loaded file nobody has measured, km; undefined is the usual assumption. */
  readonly deviationKm?: number;
  /** Id of the question whose reports are set side by side in the tab of claims; undefined lists the claims. */
  readonly question?: string;
  /** A figure of one's own that is checked among the claims. */
  readonly check?: OwnFigure;
  /** What the view is compared with; undefined while nothing is. */
  readonly compare?: ComparedSide;
  readonly language: Language;
  readonly areaUnit: AreaUnit;
  readonly tab: Tab;
  readonly theme: Theme;
}

/** What a first visit shows: who holds what, by the default definition, no proposal switched on. */
export const DEFAULT_VIEW: View = {
  control: true,
  scenarios: [],
  options: {},
  optionalTransfers: [],
  opacities: {},
  definition: DEFAULT_DEFINITION,
  denominators: 'computed',
  language: 'en',
  areaUnit: 'km2',
  tab: 'scenarios',
  theme: 'auto',
};

/** Why a part of an address was not followed. Each names the value found and, in `fallback`, what is shown instead. */
export interface ViewProblem {
  readonly key: 'unknown-scenario' | 'unknown-option' | 'option-out-of-range' | 'unknown-unit' | 'bad-value';
  readonly params: { readonly name: string; readonly value: string; readonly fallback: string };
}

/** What an address is checked against. */
export type KnownIds = Pick<Geodata, 'scenarios' | 'units' | 'groups'>;

/** The address of a view, without the question mark; empty for {@link DEFAULT_VIEW}. */
export function viewToQuery(view: View): string {
  const parts: string[] = [];
  const add = (name: string, value: string) => parts.push(`${name}=${encode(value)}`);

  if (!view.control) add('control', 'off');
  if (view.scenarios.length > 0) add('scenarios', view.scenarios.join(','));
  const options = pairs(view.options);
  if (options !== '') add('options', options);
  if (view.optionalTransfers.length > 0) add('with', view.optionalTransfers.join(','));
  const opacities = pairs(view.opacities);
  if (opacities !== '') add('opacity', opacities);
  const classes = CONTROL_CLASSES.filter((controlClass) => view.definition.classes.includes(controlClass)).join(',');
  if (classes !== DEFAULT_VIEW.definition.classes.join(',')) add('counting', classes);
  if (!view.definition.crimea) add('crimea', 'without');
  if (view.definition.pocketsOnly === true) add('land', 'pockets');
  if (view.denominators !== DEFAULT_VIEW.denominators) add('shares', view.denominators);
  if (view.selected !== undefined) add('unit', view.selected);
  if (view.snapshot !== undefined) add('snapshot', view.snapshot);
  if (view.deviationKm !== undefined) add('deviation', String(view.deviationKm));
  if (view.language !== DEFAULT_VIEW.language) add('lang', view.language);
  if (view.areaUnit !== DEFAULT_VIEW.areaUnit) add('area', view.areaUnit);
  if (view.tab !== DEFAULT_VIEW.tab) add('tab', view.tab);
  if (view.question !== undefined) add('question', view.question);
  if (view.check !== undefined) add('check', ownFigureToQuery(view.check));
  if (view.theme !== DEFAULT_VIEW.theme) add('theme', view.theme);
  if (view.compare !== undefined) {
    const { mode, snapshot, deviationKm, scenarios, difference } = view.compare;
    add('compare', mode);
    if (snapshot !== undefined) add('compare-snapshot', snapshot);
    if (deviationKm !== undefined) add('compare-deviation', String(deviationKm));
    if (scenarios.length > 0) add('compare-with', scenarios.join(','));
    if (!difference) add('compare-difference', 'off');
  }
  return parts.join('&');
}

/**
 * The view an address asks for. What cannot be followed falls back to the default and is listed in `problems`;
 * parameters that are not ours are ignored. A snapshot id is kept as it is: only the application knows which are loaded.
 */
export function queryToView(query: string, known: KnownIds): { view: View; problems: readonly ViewProblem[] } {
  const parameters = readParameters(query);
  const problems: ViewProblem[] = [];
  const problem = (key: ViewProblem['key'], name: string, value: string, fallback: string) =>
    problems.push({ key, params: { name, value, fallback } });

  const choice = <Value extends string>(name: string, allowed: readonly Value[], fallback: Value): Value => {
    const value = parameters.get(name);
    if (value === undefined) return fallback;
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) problem('bad-value', name, value, fallback);
    return found ?? fallback;
  };

  const scenariosIn = (name: string) =>
    unique(list(parameters.get(name))).filter((id) => {
      const exists = known.scenarios.some((scenario) => scenario.id === id);
      if (!exists) problem('unknown-scenario', name, id, '');
      return exists;
    });

  const options: Record<string, number> = {};
  for (const entry of list(parameters.get('options'))) {
    const [name = '', text = ''] = entry.split(':', 2);
    const parameter = findParameter(name, known);
    const value = text.trim() === '' ? Number.NaN : Number(text);
    if (parameter === undefined) problem('unknown-option', 'options', entry, '');
    else if (!(value >= parameter.min && value <= parameter.max))
      problem('option-out-of-range', name, text, String(parameter.default));
    else if (value !== parameter.default) options[name] = value;
  }

  const optionalTransfers = unique(list(parameters.get('with'))).filter((name) => {
    const exists = isOptionalTransfer(name, known);
    if (!exists) problem('unknown-option', 'with', name, '');
    return exists;
  });

  const opacities: Record<string, number> = {};
  for (const entry of list(parameters.get('opacity'))) {
    const [id = '', text = ''] = entry.split(':', 2);
    const opacityPct = Number(text);
    if (!known.scenarios.some((scenario) => scenario.id === id)) problem('unknown-scenario', 'opacity', id, '');
    else if (!Number.isInteger(opacityPct) || opacityPct < LEAST_OPACITY_PCT || opacityPct > FULL_OPACITY_PCT) {
      problem('option-out-of-range', 'opacity', text, String(FULL_OPACITY_PCT));
    } else if (opacityPct < FULL_OPACITY_PCT) opacities[id] = opacityPct;
  }

  const unit = parameters.get('unit');
  const selected = known.units.find((candidate) => candidate.id === unit)?.id;
  if (unit !== undefined && selected === undefined) problem('unknown-unit', 'unit', unit, '');

  const asked = parameters.get('question');
  const question = QUESTIONS.find((candidate) => candidate.id === asked);
  if (asked !== undefined && question === undefined) problem('unknown-option', 'question', asked, '');

  const brought = parameters.get('check');
  const check = brought === undefined ? undefined : queryToOwnFigure(brought, known);
  if (brought !== undefined && check === undefined) problem('unknown-option', 'check', brought, '');

  const deviationIn = (name: string) => {
    const text = parameters.get(name);
    const deviationKm = text === undefined ? undefined : readDeviation(text);
    if (text !== undefined && deviationKm === undefined) {
      problem('option-out-of-range', name, text, String(ASSUMED_LINE_UNCERTAINTY.positionDeviationKm));
    }
    return deviationKm === undefined ? {} : { deviationKm };
  };
  const deviation = deviationIn('deviation');

  const mode = choice('compare', ['off', ...COMPARISON_MODES], 'off');
  const comparedSnapshot = parameters.get('compare-snapshot') ?? '';
  const compare: ComparedSide | undefined =
    mode === 'off'
      ? undefined
      : {
          mode,
          ...(comparedSnapshot === '' ? {} : { snapshot: comparedSnapshot }),
          ...deviationIn('compare-deviation'),
          scenarios: scenariosIn('compare-with'),
          difference: choice('compare-difference', ['on', 'off'], 'on') === 'on',
        };

  const snapshot = parameters.get('snapshot') ?? '';
  const view: View = {
    control: choice('control', ['on', 'off'], 'on') === 'on',
    scenarios: scenariosIn('scenarios'),
    options,
    optionalTransfers,
    opacities,
    definition: {
      classes: readClasses(parameters.get('counting'), (value) =>
        problem('bad-value', 'counting', value, DEFAULT_VIEW.definition.classes.join(',')),
      ),
      crimea: choice('crimea', ['with', 'without'], 'with') === 'with',
      ...(choice('land', ['all', 'pockets'], 'all') === 'pockets' ? { pocketsOnly: true } : {}),
    },
    denominators: choice('shares', DENOMINATORS, DEFAULT_VIEW.denominators),
    ...(selected === undefined ? {} : { selected }),
    ...(snapshot === '' ? {} : { snapshot }),
    ...deviation,
    ...(question === undefined ? {} : { question: question.id }),
    ...(check === undefined ? {} : { check }),
    ...(compare === undefined ? {} : { compare }),
    language: choice<Language>('lang', ['en', 'uk'], DEFAULT_VIEW.language),
    areaUnit: choice('area', AREA_UNITS, DEFAULT_VIEW.areaUnit),
    tab: choice('tab', TABS, DEFAULT_VIEW.tab),
    theme: choice('theme', THEMES, DEFAULT_VIEW.theme),
  };
  return { view, problems };
}

/** Names and values of a query string, the first of each name. What is not well encoded is taken as it stands. */
function readParameters(query: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  for (const part of query.replace(/^\?/, '').split('&')) {
    const [name = '', ...rest] = part.split('=').map(decode);
    if (name !== '' && !parameters.has(name)) parameters.set(name, rest.join('='));
  }
  return parameters;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** `encodeURIComponent`, with the two marks that are safe in a query left readable. */
function encode(value: string): string {
  return encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':');
}

/** Names with numbers, in the order of the names. */
function pairs(values: Readonly<Record<string, number>>): string {
  return Object.entries(values)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}:${value}`)
    .join(',');
}

function list(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function unique(items: readonly string[]): string[] {
  return [...new Set(items)];
}

function readClasses(value: string | undefined, onBad: (value: string) => void): readonly ControlClass[] {
  if (value === undefined) return DEFAULT_VIEW.definition.classes;
  const asked = list(value);
  const found = CONTROL_CLASSES.filter((controlClass) => asked.includes(controlClass));
  const unknown = asked.filter((name) => !CONTROL_CLASSES.some((controlClass) => controlClass === name));
  if (found.length === 0 || unknown.length > 0) {
    onBad(value);
    return DEFAULT_VIEW.definition.classes;
  }
  return found;
}

function readDeviation(text: string): number | undefined {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  return value >= LEAST_DEVIATION_KM && value <= MOST_DEVIATION_KM ? value : undefined;
}

function findParameter(name: string, known: KnownIds) {
  const dot = name.lastIndexOf('.');
  const scenario = known.scenarios.find((candidate) => candidate.id === name.slice(0, dot));
  return scenario?.parameters.find((parameter) => parameter.id === name.slice(dot + 1));
}

function isOptionalTransfer(name: string, known: KnownIds): boolean {
  const match = /^(.+)\.(\d+)$/.exec(name);
  const scenario = known.scenarios.find((candidate) => candidate.id === match?.[1]);
  return scenario?.transfers[Number(match?.[2])]?.optional === true;
}
