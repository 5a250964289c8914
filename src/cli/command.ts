import type { Report } from './report';
import type { Progress } from './progress';
import type { Terminal } from './terminal';

/** An option of a command, as help prints it and arguments are checked against it. */
export interface Option {
  /** What stands for the value in help; an option without one is a switch. */
  readonly value?: string;
  /** May be given more than once, and takes commas. */
  readonly list?: boolean;
  /** May be given more than once; a comma is part of the value. */
  readonly repeats?: boolean;
  readonly help: string;
}

/** What a person wrote after the command's name, checked for form but not for sense. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** Everything a command runs with. */
export interface Invocation {
  readonly arguments: Arguments;
  readonly terminal: Terminal;
  readonly progress: Progress;
}

/** What a command gives back: the report, and 1 when a judging command judged against. */
export interface Outcome {
  readonly report: Report;
  /** Printed as it is instead of the report, in a format of the command's own. */
  readonly text?: string;
  readonly exitCode?: 0 | 1;
}

/** One command. A new one is a file in `commands` and a line in `run.ts`. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What follows in its own help. */
  readonly description: string;
  /** Names of what must follow the options, such as FILE; one that may be left out is in brackets. */
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
  /** Formats it prints itself, beside those of every command. */
  readonly formats?: readonly string[];
  run(invocation: Invocation): Outcome | Promise<Outcome>;
}

/** A command line that cannot be followed; the message says how to mend it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The value of an option that is given at most once, or undefined. */
export function valueOf(given: Arguments, option: string): string | undefined {
  return given.values.get(option)?.[0];
}

/** The values of a list option, commas split, each once, in the order given. */
export function listOf(given: Arguments, option: string): readonly string[] {
  const values = (given.values.get(option) ?? []).flatMap((value) => value.split(',')).map((value) => value.trim());
  if (values.includes('')) throw new UsageError(`--${option} has an empty value between its commas.`);
  return [...new Set(values)];
}

/** Whether a switch is on. */
export function isOn(given: Arguments, option: string): boolean {
  return given.values.has(option);
}
