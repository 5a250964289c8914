import { readControl } from '../lib/core/adapters';
import { CONTROL_CLASSES, DEFAULT_DEFINITION, type ControlSnapshot, type Definition } from '../lib/core/control';
import type { Geodata } from '../lib/core/geodata';
import { didYouMean } from '../lib/core/parse/suggest';
import { isDay } from '../lib/core/parse/structure';
import { createSituation, type Situation } from '../lib/core/situation';
import { listOf, UsageError, valueOf, type Invocation, type Option } from './command';
import { readText } from './files';
import { loadGeodata } from './geodata';

/** Options of every command that computes on a control snapshot. */
export const CONTROL_OPTIONS: Readonly<Record<string, Option>> = {
  control: { value: 'FILE', help: 'control snapshot to compute on (GeoJSON); else the built-in one' },
  'as-of': { value: 'DATE', help: "date of the control file, 2025-08-12, when the file doesn't say" },
  definition: {
    value: 'CLASS',
    list: true,
    help: `what counts as Russian-held: ${CONTROL_CLASSES.join(', ')}; else ${DEFAULT_DEFINITION.classes.join(', ')}`,
  },
};

/** The geodata with the snapshot and the definition that the person asked for. */
export function situationFrom(invocation: Invocation): Situation {
  const asOf = dateFrom(invocation);
  const definition = definitionFrom(invocation);
  const geodata = loadGeodata();
  return createSituation(geodata, snapshotFrom(invocation, geodata, asOf), definition);
}

function snapshotFrom(invocation: Invocation, geodata: Geodata, asOf: string | undefined): ControlSnapshot {
  const name = valueOf(invocation.arguments, 'control');
  if (name === undefined) return geodata.builtin;
  const text = readText(name, invocation.terminal.folder);
  invocation.progress.step(`Reading ${name} ...`);
  const snapshot = readControl(text, { name, ...(asOf !== undefined && { asOf }), ukraine: geodata });
  invocation.progress.step('Computing ...');
  return snapshot;
}

function dateFrom({ arguments: given }: Invocation): string | undefined {
  const asOf = valueOf(given, 'as-of');
  if (asOf === undefined) return undefined;
  if (!isDay(asOf)) throw new UsageError(`--as-of "${asOf}" is not a day; write it as 2025-08-12.`);
  if (valueOf(given, 'control') === undefined) {
    throw new UsageError(
      '--as-of dates a control file; the built-in snapshot has its own date. Give --control FILE too.',
    );
  }
  return asOf;
}

function definitionFrom({ arguments: given }: Invocation): Definition {
  const wanted = listOf(given, 'definition');
  if (wanted.length === 0) return DEFAULT_DEFINITION;
  const unknown = wanted.find((name) => !CONTROL_CLASSES.some((known) => known === name));
  if (unknown !== undefined) {
    const hint = didYouMean(unknown, CONTROL_CLASSES) || '.';
    throw new UsageError(`--definition "${unknown}" is not one of ${CONTROL_CLASSES.join(', ')}${hint}`);
  }
  return { ...DEFAULT_DEFINITION, classes: CONTROL_CLASSES.filter((known) => wanted.includes(known)) };
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

/** One line that says what figures were computed on. */
export function snapshotLine({ snapshot, definition }: Situation): string {
  const date = snapshot.asOf ?? 'date unknown';
  const model = snapshot.schematic ? ', a model' : '';
  return `Control: ${snapshot.source.en}, ${date}${model}. Russian-held: ${definition.classes.join(', ')}. Areas in km².`;
}
