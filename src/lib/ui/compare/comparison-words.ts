import type { Comparison, Passing } from '../../core/compare';
import { formatAboutKm2, formatAreaKm2, formatDoubtKm2 } from '../../core/format';
import { isSpeck } from '../../core/specks';
import { passingInWords } from '../../i18n/comparison';
import type { AppState } from '../../state/app.svelte';

type Reader = Pick<AppState, 't' | 'numbers'>;

/** `Ukraine in A, Russia in B: about 6 600 km²`, rounded as the difference is. */
export function passingText(passing: Passing, { total }: Pick<Comparison, 'total'>, { t, numbers }: Reader): string {
  return passingInWords(passing, formatAboutKm2(passing.areaKm2, total.uncertaintyKm2, numbers), t);
}

/** The part of a passing in one unit, rounded as the difference in that unit is. */
export function partText(part: Passing['perUnit'][number], { units }: Comparison, { numbers }: Reader): string {
  const row = units.find(({ unit }) => unit === part.unit);
  return formatAreaKm2(part.areaKm2, row?.uncertaintyKm2 ?? 0, numbers);
}

/** The comparison in a sentence: how much more or less Russia holds in B, how sure that is, and what makes it up. */
export function comparisonSentence({ total, passings }: Comparison, reader: Reader): string {
  const { t, numbers } = reader;
  if (passings.length === 0) return t('compare.nothing');
  const { uncertaintyKm2, offsetKm2 } = total;
  const changeKm2 = total.change.russiaKm2;
  const parts = passings.map((passing) => passingText(passing, { total }, reader)).join('; ');
  if (isSpeck(changeKm2)) return `${t('compare.equal')}. ${parts}.`;
  const area = formatAboutKm2(Math.abs(changeKm2), uncertaintyKm2, numbers);
  const doubt = formatDoubtKm2({ plusMinus: uncertaintyKm2, tooHigh: offsetKm2 * Math.sign(changeKm2) }, numbers);
  const sure = uncertaintyKm2 > 0 ? ` (${doubt})` : '';
  return `${t(changeKm2 > 0 ? 'compare.more' : 'compare.less', { area })}${sure}. ${parts}.`;
}
