import { didYouMean } from '../lib/core/parse/suggest';
import { FULL_OPACITY_PCT, LEAST_OPACITY_PCT } from '../lib/core/view';
import { listOf, UsageError, type Arguments, type Option } from './command';

/** How strongly the scenarios of a figure are drawn. */
export const OPACITY_OPTION: Readonly<Record<string, Option>> = {
  opacity: {
    value: 'ID:PERCENT',
    list: true,
    help: `how strongly a scenario is drawn, ${LEAST_OPACITY_PCT} to ${FULL_OPACITY_PCT}, as donbas-withdrawal:60; numbers stay`,
  },
};

/** Whole percent by id, of scenarios among those shown. */
export function opacitiesFrom(given: Arguments, shown: readonly string[]): Readonly<Record<string, number>> {
  const entries = listOf(given, 'opacity').map((entry): readonly [string, number] => {
    const [id = '', percent = '', ...more] = entry.split(':');
    if (!shown.includes(id)) {
      const known = shown.length === 0 ? 'No scenario is.' : `Shown: ${shown.join(', ')}.`;
      throw new UsageError(`--opacity "${entry}": "${id}" is not shown${didYouMean(id, shown) || '.'} ${known}`);
    }
    const opacityPct = more.length === 0 && /^\d+$/.test(percent) ? Number(percent) : NaN;
    if (!(opacityPct >= LEAST_OPACITY_PCT && opacityPct <= FULL_OPACITY_PCT)) {
      throw new UsageError(
        `--opacity "${entry}" needs a whole percent from ${LEAST_OPACITY_PCT} to ${FULL_OPACITY_PCT}, as ${id}:60.`,
      );
    }
    return [id, opacityPct];
  });
  const twice = entries.find(([id], index) => entries.findIndex(([other]) => other === id) !== index)?.[0];
  if (twice !== undefined) throw new UsageError(`--opacity gives "${twice}" two values; give one.`);
  return Object.fromEntries(entries);
}
