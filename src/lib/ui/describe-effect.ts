import { formatChangeKm2, formatUncertaintyKm2, type NumberStyle } from '../core/format';
import { isSpeck } from '../core/specks';
import type { Translate } from '../i18n/translator';
import type { ShownEffect } from '../state/figures.svelte';

/**
 * What a proposal does to each side, in one line: `Ukraine −6 600 km², Russia +6 600 km² (± 200 km²)`.
 *
 * @param effect undefined while it is being computed
 * @param movesNothing the proposal is of a kind that moves no land anywhere
 */
export function describeEffect(
  effect: ShownEffect | undefined,
  movesNothing: boolean,
  t: Translate,
  numbers: NumberStyle,
): string {
  if (movesNothing) return t('scenarios.noLandMoves');
  if (effect === undefined) return t('scenarios.effectPending');
  if (effect === 'failed') return t('scenarios.effectFailed');
  const sides = [
    ['scenarios.toUkraine', effect.ukraineKm2],
    ['scenarios.toRussia', effect.russiaKm2],
    ['scenarios.toNeither', effect.otherKm2],
  ] as const;
  const parts = sides
    .filter(([, changeKm2]) => !isSpeck(changeKm2))
    .map(([key, changeKm2]) => t(key, { change: formatChangeKm2(changeKm2, effect.uncertaintyKm2, numbers) }));
  if (parts.length === 0) return t('scenarios.nothingHere');
  return `${parts.join(', ')} (${formatUncertaintyKm2(effect.uncertaintyKm2, numbers)})`;
}
