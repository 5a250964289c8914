import { DataError } from '../lib/core/errors';
import type { Geodata } from '../lib/core/geodata';
import { isOwn } from '../lib/core/own-scenarios';
import { isScenarioFile, readScenarioFile, referencesOf } from '../lib/core/scenario-file';
import { didYouMean } from '../lib/core/parse/suggest';
import type { Scenario } from '../lib/core/scenarios';
import { choiceOf, LANGUAGES } from './choice';
import { listOf, UsageError, type Arguments, type Invocation, type Option } from './command';
import { readText } from './files';

/** The option of commands that know scenarios of a person's own beside the reported ones. */
export const OWN_OPTION: Readonly<Record<string, Option>> = {
  own: {
    value: 'FILE',
    repeats: true,
    help: 'a scenario of your own, in a file that the map saved, beside those of --scenario; may be repeated',
  },
};

/**
 * The geodata with the scenarios that `--own` names, as the application has those a person opened there.
 *
 * @throws DataError when a file is no scenario, or two differ under one id
 */
export function withOwnScenarios(geodata: Geodata, { arguments: given, terminal }: Invocation): Geodata {
  const files = given.values.get('own') ?? [];
  if (files.length === 0) return geodata;
  const [references, language] = [referencesOf(geodata), choiceOf(given, 'lang', LANGUAGES, 'en')];
  const own = new Map<string, Scenario>();
  for (const name of files) {
    const text = readText(name, terminal.folder, 'a scenario file');
    if (/^[\s\uFEFF]*\{/.test(text) && !isScenarioFile(text)) {
      throw new DataError(name, '', 'is not a scenario file, which has "transfers"; save one with the map');
    }
    const scenario = readScenarioFile(text, name, references, language);
    const known = own.get(scenario.id);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(scenario)) {
      throw new DataError(name, 'id', `"${scenario.id}" is another scenario of an earlier --own; give it another id`);
    }
    own.set(scenario.id, scenario);
  }
  return { ...geodata, scenarios: [...geodata.scenarios, ...own.values()] };
}

/** Ids of the scenarios switched on, each known, in drawing order: those of `--scenario`, then those of `--own` not among them. */
export function scenariosFrom(given: Arguments, geodata: Geodata): readonly string[] {
  const named = scenariosNamed(given, 'scenario', geodata);
  return [...new Set([...named, ...geodata.scenarios.filter(isOwn).map(({ id }) => id)])];
}

/** Ids of the scenarios that an option names, each known. */
export function scenariosNamed(given: Arguments, option: string, geodata: Geodata): readonly string[] {
  const named = listOf(given, option);
  const known = geodata.scenarios.map(({ id }) => id);
  const unknown = named.find((id) => !known.includes(id));
  if (unknown !== undefined) {
    throw new UsageError(
      `--${option} "${unknown}" is not a scenario${didYouMean(unknown, known) || '.'} Known: ${known.join(', ')}.`,
    );
  }
  return named;
}
