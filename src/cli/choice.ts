import { didYouMean } from '../lib/core/parse/suggest';
import { UsageError, valueOf, type Arguments, type Option } from './command';

/** The value of an option that takes one of a few words. */
export function choiceOf<Value extends string>(
  given: Arguments,
  option: string,
  allowed: readonly Value[],
  otherwise: Value,
): Value {
  const written = valueOf(given, option);
  if (written === undefined) return otherwise;
  const found = allowed.find((value) => value === written);
  if (found !== undefined) return found;
  const hint = didYouMean(written, allowed) || '.';
  throw new UsageError(`--${option} "${written}" is not one of ${allowed.join(', ')}${hint}`);
}

/** Languages that sentences come in. */
export const LANGUAGES = ['en', 'uk'] as const;

/** The option of commands that print sentences. */
export const LANGUAGE_OPTION: Readonly<Record<string, Option>> = {
  lang: { value: 'LANGUAGE', help: 'language of the sentences, en or uk; else en' },
};
