import { formatKm2, type NumberStyle } from '../core/format';
import type { Translate } from '../i18n/translator';
import type { Effect } from '../state/figures.svelte';

/** Changes smaller than this, in km², are overlay rounding and not a change. */
const SMALLEST_CHANGE_KM2 = 0.05;

/**
 * What a proposal does to each side, in one line: `Ukraine −6 631 km², Russia +6 631 km²`.
 *
 * @param effect undefined while it is being computed
 * @param movesNothing the proposal is of a kind that moves no land anywhere
 */
export function describeEffect(
  effect: Effect | undefined,
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
    .filter(([, changeKm2]) => Math.abs(changeKm2) >= SMALLEST_CHANGE_KM2)
    .map(([key, changeKm2]) =>
      t(key, { change: formatKm2(changeKm2, numbers, { signed: true, digits: Math.abs(changeKm2) < 10 ? 1 : 0 }) }),
    );
  return parts.length === 0 ? t('scenarios.nothingHere') : parts.join(', ');
}
