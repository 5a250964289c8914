import { DataError, messageOf } from '../lib/core/errors';
import { didYouMean } from '../lib/core/parse/suggest';
import { COMMON_OPTIONS, readArguments } from './arguments';
import { isOn, UsageError, valueOf, type Arguments, type Command, type Option } from './command';
import { progressOn } from './progress';
import { FORMATS, printReport, type Format } from './report';
import type { Terminal } from './terminal';

/** Commands by name, loaded only when asked for, so that each starts quickly. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  areas: async () => (await import('./commands/areas')).areas,
  measure: async () => (await import('./commands/measure')).measure,
  ledger: async () => (await import('./commands/ledger')).ledger,
  compare: async () => (await import('./commands/compare')).compare,
  scenarios: async () => (await import('./commands/scenarios')).scenarios,
  claims: async () => (await import('./commands/claims')).claims,
  check: async () => (await import('./commands/check')).check,
  question: async () => (await import('./commands/question')).question,
  figure: async () => (await import('./commands/figure')).figure,
  verify: async () => (await import('./commands/verify')).verify,
};

const CALL = 'npm run -s cli --';
const GOOD = 0;
const BAD_INPUT = 2;

/**
 * Runs one command line. Gives the exit code: 0, 2 for bad input with a message on standard error, or 1 when a
 * judging command judged against.
 */
export async function run(written: readonly string[], terminal: Terminal): Promise<number> {
  const [name = '', ...rest] = written;
  if (['', 'help', '--help', '-h'].includes(name)) return printHelp(rest[0], name === '', terminal);
  const progress = progressOn(terminal.stderr);
  try {
    const command = await commandNamed(name);
    const given = readArguments(command, rest);
    if (isOn(given, 'help')) {
      terminal.stdout.write(helpOf(command));
      return GOOD;
    }
    const format = formatOf(given, terminal, command.formats);
    const outcome = await command.run({ arguments: given, terminal, progress });
    progress.done();
    terminal.stdout.write(outcome.text ?? printReport(outcome.report, format));
    return outcome.exitCode ?? GOOD;
  } catch (error) {
    progress.done();
    terminal.stderr.write(`${explain(error, name)}\n`);
    return BAD_INPUT;
  }
}

async function printHelp(about: string | undefined, unasked: boolean, terminal: Terminal): Promise<number> {
  if (about !== undefined && Object.hasOwn(COMMANDS, about)) {
    terminal.stdout.write(helpOf(await commandNamed(about)));
    return GOOD;
  }
  (unasked ? terminal.stderr : terminal.stdout).write(await helpOfAll());
  return unasked ? BAD_INPUT : GOOD;
}

async function commandNamed(name: string): Promise<Command> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load) return load();
  const names = Object.keys(COMMANDS);
  throw new UsageError(`"${name}" is not a command${didYouMean(name, names) || '.'} Commands: ${names.join(', ')}.`);
}

function formatOf(given: Arguments, terminal: Terminal, own: readonly string[] = []): Format {
  const wanted = valueOf(given, 'format');
  if (wanted === undefined || own.includes(wanted)) return terminal.stdout.isTTY ? 'table' : 'json';
  const format = FORMATS.find((known) => known === wanted);
  if (format) return format;
  const known = [...FORMATS, ...own];
  throw new UsageError(`--format "${wanted}" is not one of ${known.join(', ')}${didYouMean(wanted, known) || '.'}`);
}

function explain(error: unknown, name: string): string {
  if (error instanceof DataError) return error.message;
  if (error instanceof UsageError) {
    const about = Object.hasOwn(COMMANDS, name) ? `${name} --help` : '--help';
    return `${error.message}\nSee: ${CALL} ${about}`;
  }
  return `The command failed for a reason it does not know: ${messageOf(error)}`;
}

async function helpOfAll(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const lines = columns(commands.map((command) => [usageOf(command), command.summary]));
  return [
    'Measures who holds what in Ukraine, and what reported proposals would move.',
    '',
    `Usage: ${CALL} COMMAND [OPTIONS]`,
    '',
    ...lines,
    '',
    'Every command takes --format table|csv|tsv|markdown|json and --help.',
    'Exit code: 0; 2 for bad input; 1 only when claims --strict, check --strict or verify finds what does not stand.',
    '',
  ].join('\n');
}

function helpOf(command: Command): string {
  const options = { ...command.options, ...COMMON_OPTIONS };
  return [
    `Usage: ${CALL} ${usageOf(command)} [OPTIONS]`,
    '',
    command.description,
    '',
    ...columns(Object.entries(options).map(([name, option]) => [written(name, option), option.help])),
    '',
  ].join('\n');
}

function usageOf(command: Command): string {
  return [command.name, ...command.positionals].join(' ');
}

function written(name: string, option: Option): string {
  return option.value ? `--${name} ${option.value}${option.list ? '[,...]' : ''}` : `--${name}`;
}

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`);
}
