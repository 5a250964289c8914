import { formatChangeKm2, formatDoubtKm2, type NumberStyle } from '../core/format';
import { isSpeck } from '../core/specks';
import type { Translate } from '../i18n/translator';
import type { ShownEffect } from '../state/figures.svelte';

/** The widest ± of what a proposal changes for a side, km², by which its parts are rounded; 0 while nobody knows it. */
export function effectUncertaintyKm2(effect: ShownEffect | undefined): number {
  if (effect === undefined || effect === 'failed') return 0;
  return Math.max(...Object.values(effect.doubts).map(({ plusMinus }) => plusMinus));
}

/**
 * What a proposal does to each side, in one line: `Ukraine −6 600 km², Russia +6 600 km² (± 200 km²)`. How uncertain it
 * is stands once where it is the same for all sides, else after each.
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
    ['scenarios.toUkraine', effect.ukraineKm2, effect.doubts.ukraine],
    ['scenarios.toRussia', effect.russiaKm2, effect.doubts.russia],
    ['scenarios.toNeither', effect.otherKm2, effect.doubts.other],
  ] as const;
  const parts = sides
    .filter(([, changeKm2]) => !isSpeck(changeKm2))
    .map(([key, changeKm2, { plusMinus, tooHigh }]) => ({
      change: t(key, { change: formatChangeKm2(changeKm2, plusMinus, numbers) }),
      // The offset is of the size of the change, whichever side loses by it.
      doubt: formatDoubtKm2({ plusMinus, tooHigh: Math.sign(changeKm2) * tooHigh }, numbers),
    }));
  if (parts.length === 0) return t('scenarios.nothingHere');
  const isAlike = parts.every(({ doubt }) => doubt === parts[0]?.doubt);
  return isAlike
    ? `${parts.map(({ change }) => change).join(', ')} (${parts[0]?.doubt})`
    : parts.map(({ change, doubt }) => `${change} (${doubt})`).join(', ');
}
