import { mkdirSync, statSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { stepsOf } from '../lib/figure/facts';
import type { FigureData } from '../lib/figure/figure-data';
import type { FigureSpec } from '../lib/figure/spec';
import { isOn, listOf, UsageError, type Arguments, type Invocation } from './command';
import { FIGURE_TYPES, type FigureType } from './figure-file';
import { isArchive } from './figure-package';
import { unwritable } from './files';

/** One figure to draw, and the files to make of it. */
export interface FigureJob {
  readonly spec: FigureSpec;
  /** What progress calls it. */
  readonly name: string;
  readonly files: readonly { readonly type: FigureType; readonly name: string }[];
  /** Set on the last frame of an animation: the file that all its frames go into. */
  readonly animation?: string;
}

/**
 * The figures that a command line asks for: one, one of every proposal, or the frames of an animation.
 *
 * @param asked the scenarios named
 */
export function figureJobs(
  invocation: Invocation,
  spec: FigureSpec,
  asked: readonly string[],
  out: string,
  data: FigureData,
): readonly FigureJob[] {
  const { arguments: given, terminal } = invocation;
  const [all, steps] = [isOn(given, 'all'), isOn(given, 'steps')];
  if (all && steps) throw new UsageError('Give either --all or --steps.');
  if (all && listOf(given, 'scenario').length > 0) throw new UsageError('Give either --all or --scenario.');
  if (all && listOf(given, 'opacity').length > 0) throw new UsageError('Give either --all or --opacity.');
  if (steps && asked.length === 0) throw new UsageError('--steps needs a proposal: --scenario ID or --own FILE.');
  if (steps) return frameJobs(given, { ...spec, scenarios: asked }, out, data, terminal.folder);
  if (all) return jobsOfAll(given, spec, out, data, terminal.folder);
  const one = { ...spec, scenarios: asked };
  if (isArchive(out)) {
    const stem = basename(out, extname(out));
    return [{ spec: one, name: out, files: filesOf(stem, typesFrom(given, 'svg')) }];
  }
  if (listOf(given, 'type').length > 0) {
    throw new UsageError('--type goes with --all, --steps or a .zip; one file is what its name ends in.');
  }
  const type = typeOf(extname(out).slice(1).toLowerCase(), `--out "${out}" must end in`, '.');
  return [{ spec: one, name: out, files: [{ type, name: out }] }];
}

function jobsOfAll(
  given: Arguments,
  spec: FigureSpec,
  out: string,
  { geodata }: FigureData,
  folder: string,
): readonly FigureJob[] {
  const types = typesFrom(given, 'svg');
  if (!isArchive(out)) makeFolder(out, folder);
  return geodata.scenarios.map(({ id }) => {
    const name = join(isArchive(out) ? id : out, `${id}.${spec.language}`);
    return { spec: { ...spec, scenarios: [id] }, name, files: filesOf(name, types) };
  });
}

/** Frames are numbered files beside the animation; an animation that is named itself comes alone. */
function frameJobs(
  given: Arguments,
  spec: FigureSpec,
  out: string,
  data: FigureData,
  folder: string,
): readonly FigureJob[] {
  const isAlone = extname(out).toLowerCase() === '.gif';
  if (isAlone && listOf(given, 'type').length > 0)
    throw new UsageError('--type draws frames, into a folder or a .zip.');
  const types = isAlone ? [] : typesFrom(given, 'png');
  const steps = stepsOf(spec, data);
  if (steps.length < 2) {
    throw new UsageError(`"${spec.scenarios.join(', ')}" adds nothing to the map, so there are no steps to show.`);
  }
  if (!isAlone && !isArchive(out)) makeFolder(out, folder);
  const named = `${spec.scenarios.join('+')}.${spec.language}`;
  const stem = isAlone ? out.slice(0, -'.gif'.length) : isArchive(out) ? named : join(out, named);
  return steps.map((transfers, index) => {
    const name = `${stem}.${String(index).padStart(2, '0')}`;
    const isLast = index === steps.length - 1;
    return {
      spec: { ...spec, transfers },
      name,
      files: filesOf(name, types),
      ...(isLast && { animation: isAlone ? out : `${stem}.gif` }),
    };
  });
}

function filesOf(stem: string, types: readonly FigureType[]): FigureJob['files'] {
  return types.map((type) => ({ type, name: `${stem}.${type}` }));
}

function typesFrom(given: Arguments, usual: FigureType): readonly FigureType[] {
  const listed = listOf(given, 'type');
  return listed.length === 0 ? [usual] : listed.map((name) => typeOf(name, `--type "${name}" is not`));
}

function typeOf(name: string, complaint: string, dot = ''): FigureType {
  const type = FIGURE_TYPES.find((known) => known === name);
  if (type === undefined) {
    throw new UsageError(`${complaint} ${FIGURE_TYPES.map((known) => dot + known).join(', ')}.`);
  }
  return type;
}

function makeFolder(name: string, folder: string): void {
  try {
    mkdirSync(resolve(folder, name), { recursive: true });
    if (!statSync(resolve(folder, name)).isDirectory()) throw new Error('it is a file');
  } catch (error) {
    throw unwritable(name, error);
  }
}
