import { parseArgs } from 'node:util';
import { didYouMean } from '../lib/core/parse/suggest';
import { UsageError, type Arguments, type Command, type Option } from './command';

/** Options every command has. */
export const COMMON_OPTIONS: Readonly<Record<string, Option>> = {
  format: { value: 'FORMAT', help: 'table, csv, tsv, markdown or json; a table on a terminal, else json' },
  help: { help: 'this text' },
};

/** Reads what follows the command's name, or says what cannot be followed. */
export function readArguments(command: Command, written: readonly string[]): Arguments {
  const known = { ...command.options, ...COMMON_OPTIONS };
  const { tokens } = parseArgs({
    args: [...written],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      Object.entries(known).map(([name, option]) => [
        name,
        { type: option.value ? 'string' : 'boolean', ...(name === 'help' && { short: 'h' }) } as const,
      ]),
    ),
  });
  const values = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = known[token.name];
    if (!option || !Object.hasOwn(known, token.name)) throw unknownOption(token.rawName, Object.keys(known));
    const earlier = values.get(token.name);
    if (earlier && !option.list && !option.repeats && option.value)
      throw new UsageError(`--${token.name} is given twice.`);
    values.set(token.name, [...(earlier ?? []), checkedValue(token, option)]);
  }
  if (!values.has('help')) checkPositionals(command, positionals);
  return { positionals, values };
}

function checkedValue(
  token: { readonly name: string; readonly value: string | undefined; readonly inlineValue: boolean | undefined },
  option: Option,
): string {
  if (!option.value) {
    if (token.value !== undefined) throw new UsageError(`--${token.name} takes no value.`);
    return '';
  }
  const isNextOption = !token.inlineValue && token.value?.startsWith('-') === true;
  if (token.value === undefined || token.value === '' || isNextOption) {
    throw new UsageError(`--${token.name} needs a value: --${token.name} ${option.value}.`);
  }
  return token.value;
}

function unknownOption(written: string, known: readonly string[]): UsageError {
  if (/^-[\d.]/.test(written)) {
    return new UsageError(
      `${written} is not a number that is taken here: areas, shares and days are not negative. ` +
        `As the value of an option write --OPTION=${written}.`,
    );
  }
  const hint = didYouMean(
    written,
    known.map((name) => `--${name}`),
  );
  return new UsageError(`${written} is not an option of this command${hint || '.'}`);
}

function checkPositionals(command: Command, positionals: readonly string[]): void {
  const missing = command.positionals[positionals.length];
  if (missing && !missing.startsWith('['))
    throw new UsageError(`${command.name} needs a ${missing}: ${command.name} ${missing}.`);
  const surplus = positionals[command.positionals.length];
  if (surplus !== undefined) throw new UsageError(`${command.name} does not know what to do with "${surplus}".`);
}
