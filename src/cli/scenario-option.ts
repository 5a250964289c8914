import type { Geodata } from '../lib/core/geodata';
import { didYouMean } from '../lib/core/parse/suggest';
import { UsageError } from './command';

/** Ids of scenarios, each known; else an error with the one that was perhaps meant. */
export function requireScenarios(ids: readonly string[], geodata: Geodata): readonly string[] {
  const known = geodata.scenarios.map((scenario) => scenario.id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown === undefined) return ids;
  throw new UsageError(
    `--scenario "${unknown}" is not a scenario${didYouMean(unknown, known) || '.'} Known: ${known.join(', ')}.`,
  );
}
