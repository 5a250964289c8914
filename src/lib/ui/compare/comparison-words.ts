import type { Comparison, Passing } from '../../core/compare';
import { formatAboutKm2, formatDoubtKm2, formatKm2 } from '../../core/format';
import { isSpeck } from '../../core/specks';
import { passingInWords } from '../../i18n/comparison';
import type { AppState } from '../../state/app.svelte';

type Reader = Pick<AppState, 't' | 'numbers'>;

/** `Ukraine in A, Russia in B: 6 631 km²`. */
export function passingText(passing: Passing, reader: Reader): string {
  return passingInWords(
    passing,
    formatKm2(passing.areaKm2, reader.numbers, { digits: passing.areaKm2 < 10 ? 1 : 0 }),
    reader.t,
  );
}

/** The comparison in a sentence: how much more or less Russia holds in B, how sure that is, and what makes it up. */
export function comparisonSentence({ total, passings }: Comparison, reader: Reader): string {
  const { t, numbers } = reader;
  if (passings.length === 0) return t('compare.nothing');
  const { uncertaintyKm2, offsetKm2 } = total;
  const changeKm2 = total.change.russiaKm2;
  const parts = passings
    .map((passing) => passingInWords(passing, formatAboutKm2(passing.areaKm2, uncertaintyKm2, numbers), t))
    .join('; ');
  if (isSpeck(changeKm2)) return `${t('compare.equal')}. ${parts}.`;
  const area = formatAboutKm2(Math.abs(changeKm2), uncertaintyKm2, numbers);
  const doubt = formatDoubtKm2({ plusMinus: uncertaintyKm2, tooHigh: offsetKm2 * Math.sign(changeKm2) }, numbers);
  const sure = uncertaintyKm2 > 0 ? ` (${doubt})` : '';
  return `${t(changeKm2 > 0 ? 'compare.more' : 'compare.less', { area })}${sure}. ${parts}.`;
}
