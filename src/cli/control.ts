import { readControl } from '../lib/core/adapters';
import {
  CONTROL_CLASSES,
  DEFAULT_DEFINITION,
  drawnClasses,
  drawsNothingCounted,
  type ControlSnapshot,
  type Definition,
} from '../lib/core/control';
import { builtInSnapshots, type Geodata } from '../lib/core/geodata';
import { didYouMean } from '../lib/core/parse/suggest';
import { isDay } from '../lib/core/parse/structure';
import { createSituation, type Situation } from '../lib/core/situation';
import type { Language } from '../lib/core/text';
import { definitionSentence } from '../lib/i18n/definition';
import { translate } from '../lib/i18n/translate';
import { choiceOf } from './choice';
import { isOn, listOf, UsageError, valueOf, type Invocation, type Option } from './command';
import { readText } from './files';
import { builtInNames, loadGeodata } from './geodata';
import { withOwnScenarios } from './scenario-option';

/** Options of every command that computes on a control snapshot. */
export const CONTROL_OPTIONS: Readonly<Record<string, Option>> = {
  control: {
    value: 'FILE',
    help: `control snapshot to compute on (GeoJSON), or the name of a built-in one: ${builtInNames().join(', ')}; else the first`,
  },
  'as-of': { value: 'DATE', help: "date of the control file, 2025-08-12, when the file doesn't say" },
  definition: {
    value: 'CLASS',
    list: true,
    help: `what counts as Russian-held: ${CONTROL_CLASSES.join(', ')}; else ${DEFAULT_DEFINITION.classes.join(', ')}`,
  },
  pockets: { help: 'counts only land detached from the main body of Russian-held land; else all of it' },
  'without-crimea': { help: 'leaves Crimea and Sevastopol out, of what is held and of what it is a share of' },
};

const AREAS = ['computed', 'published'] as const;

/** Whose areas shares are taken of. */
export type Areas = (typeof AREAS)[number];

/** The option of commands that give shares. */
export const AREAS_OPTION: Readonly<Record<string, Option>> = {
  areas: { value: 'WHOSE', help: 'shares are of the computed or the published areas of the units; else computed' },
};

/** Whose areas the person wants shares of. */
export function areasFrom({ arguments: given }: Invocation): Areas {
  return choiceOf(given, 'areas', AREAS, 'computed');
}

/**
 * The geodata with the scenarios of `--own`, the snapshot and the definition that the person asked for.
 *
 * @throws UsageError when the snapshot draws nothing of what the definition counts
 */
export function situationFrom(invocation: Invocation): Situation {
  const asOf = dateFrom(invocation);
  const definition = definitionFrom(invocation);
  const geodata = withOwnScenarios(loadGeodata(), invocation);
  return countedSituation(geodata, snapshotFrom(invocation, geodata, asOf), definition);
}

/** A situation in which something is counted. @throws UsageError when the snapshot draws none of the classes counted */
export function countedSituation(geodata: Geodata, snapshot: ControlSnapshot, definition: Definition): Situation {
  if (!drawsNothingCounted(snapshot, definition)) return createSituation(geodata, snapshot, definition);
  const [counted, drawn] = [definition.classes, drawnClasses(snapshot)].map((classes) => classes.join(','));
  throw new UsageError(
    `The control (${snapshot.source.en}) draws no land that counts as Russian-held (${counted}), so how much is held ` +
      `is not known. Give a control file that draws it, or --definition ${drawn}.`,
  );
}

function snapshotFrom(invocation: Invocation, geodata: Geodata, asOf: string | undefined): ControlSnapshot {
  const name = valueOf(invocation.arguments, 'control');
  return name === undefined ? geodata.builtin : snapshotNamed(name, invocation, geodata, asOf);
}

/** The built-in control snapshot of this name, else the one in the file. */
export function snapshotNamed(
  name: string,
  invocation: Invocation,
  geodata: Geodata,
  asOf: string | undefined,
): ControlSnapshot {
  const builtIn = builtInSnapshots(geodata);
  const known = builtIn.find((snapshot) => snapshot.id === name);
  if (known !== undefined) {
    if (asOf === undefined || asOf === known.asOf) return known;
    throw new UsageError(`${name} is of ${known.asOf}; only a control file without a date takes another day.`);
  }
  const names = builtIn.map(({ id }) => id);
  if (/^builtin-[^./]*$/.test(name)) {
    throw new UsageError(
      `"${name}" is not a built-in snapshot${didYouMean(name, names) || '.'} Known: ${names.join(', ')}.`,
    );
  }
  const text = readText(name, invocation.terminal.folder);
  invocation.progress.step(`Reading ${name} ...`);
  const snapshot = readControl(text, { name, ...(asOf !== undefined && { asOf }), ukraine: geodata });
  invocation.progress.step('Computing ...');
  return snapshot;
}

/** The day that an option gives a control file, where the option that names the file is given too. */
export function dateFrom(
  { arguments: given, terminal }: Invocation,
  option = 'as-of',
  control = 'control',
): string | undefined {
  const asOf = valueOf(given, option);
  if (asOf === undefined) return undefined;
  if (!isDay(asOf)) throw new UsageError(`--${option} "${asOf}" is not a day; write it as 2025-08-12.`);
  if (valueOf(given, control) === undefined) {
    throw new UsageError(
      `--${option} dates a control file; the built-in snapshot has its own date. Give --${control} FILE too.`,
    );
  }
  if (asOf > new Date().toISOString().slice(0, 10)) {
    terminal.stderr.write(`Note: --${option} ${asOf} lies in the future; it is taken as it is.\n`);
  }
  return asOf;
}

function definitionFrom({ arguments: given }: Invocation): Definition {
  const wanted = listOf(given, 'definition');
  const crimea = !isOn(given, 'without-crimea');
  const scope = { crimea, ...(isOn(given, 'pockets') && { pocketsOnly: true }) };
  if (wanted.length === 0) return { ...DEFAULT_DEFINITION, ...scope };
  const unknown = wanted.find((name) => !CONTROL_CLASSES.some((known) => known === name));
  if (unknown !== undefined) {
    const hint = didYouMean(unknown, CONTROL_CLASSES) || '.';
    throw new UsageError(`--definition "${unknown}" is not one of ${CONTROL_CLASSES.join(', ')}${hint}`);
  }
  return { ...scope, classes: CONTROL_CLASSES.filter((known) => wanted.includes(known)) };
}

/** The snapshot as reports name it. */
export function snapshotJson({ snapshot }: Situation) {
  return {
    source: snapshot.source.en,
    asOf: snapshot.asOf ?? null,
    schematic: snapshot.schematic,
    warnings: snapshot.notes.map((note) => note.message.en),
  };
}

/** The rest of the definition as reports name it, with the sentence that states all of it. */
export function countingJson({ definition, snapshot }: Situation, areas: Areas) {
  const sentence = (language: 'en' | 'uk') => definitionSentence(definition, translate(language), areas, snapshot);
  const { crimea, pocketsOnly = false } = definition;
  return { crimea, pocketsOnly, areas, sentence: { en: sentence('en'), uk: sentence('uk') } };
}

/** One line that says what figures were computed on, in which definition and unit. */
export function snapshotLine({ snapshot, definition }: Situation, areas?: Areas, language: Language = 'en'): string {
  const t = translate(language);
  const words = LINE_WORDS[language];
  const date = snapshot.asOf ?? t('definition.asOfUnknown');
  const model = snapshot.schematic ? words.model : '';
  const sentence = definitionSentence(definition, t, areas, snapshot);
  return `${words.control}: ${snapshot.source[language]}, ${date}${model}. ${sentence}. ${words.unit}`;
}

const LINE_WORDS = {
  en: { control: 'Control', model: ', a model', unit: 'Areas in km².' },
  uk: { control: 'Контроль', model: ', модель', unit: 'Площі в км².' },
} as const;
