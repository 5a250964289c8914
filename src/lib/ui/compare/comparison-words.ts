import type { Comparison, Passing } from '../../core/compare';
import type { ControlSnapshot } from '../../core/control';
import { formatAboutKm2, formatDate, formatDoubtKm2, formatKm2 } from '../../core/format';
import { isSpeck } from '../../core/specks';
import type { Holder } from '../../core/units';
import type { AppState } from '../../state/app.svelte';

type Reader = Pick<AppState, 't' | 'language' | 'numbers'>;

/** `Ukraine in A, Russia in B: 6 631 km²`. */
export function passingText(passing: Passing, reader: Reader): string {
  return heldText(
    passing,
    formatKm2(passing.areaKm2, reader.numbers, { digits: passing.areaKm2 < 10 ? 1 : 0 }),
    reader,
  );
}

function heldText({ from, to }: Passing, area: string, reader: Reader): string {
  return reader.t('compare.held', { from: holderName(from, reader), to: holderName(to, reader), area });
}

function holderName(holder: Holder, { t }: Reader): string {
  return t(holder === 'other' ? 'compare.neither' : `ledger.${holder}`);
}

/** The comparison in a sentence: how much more or less Russia holds in B, how sure that is, and what makes it up. */
export function comparisonSentence({ total, passings }: Comparison, reader: Reader): string {
  const { t, numbers } = reader;
  if (passings.length === 0) return t('compare.nothing');
  const { uncertaintyKm2, offsetKm2 } = total;
  const changeKm2 = total.change.russiaKm2;
  const parts = passings
    .map((passing) => heldText(passing, formatAboutKm2(passing.areaKm2, uncertaintyKm2, numbers), reader))
    .join('; ');
  if (isSpeck(changeKm2)) return `${t('compare.equal')}. ${parts}.`;
  const area = formatAboutKm2(Math.abs(changeKm2), uncertaintyKm2, numbers);
  const doubt = formatDoubtKm2({ plusMinus: uncertaintyKm2, tooHigh: offsetKm2 * Math.sign(changeKm2) }, numbers);
  const sure = uncertaintyKm2 > 0 ? ` (${doubt})` : '';
  return `${t(changeKm2 > 0 ? 'compare.more' : 'compare.less', { area })}${sure}. ${parts}.`;
}

/** What two dates or two sources do to a difference; undefined where both sides show one control. */
export function dateCaution(a: ControlSnapshot, b: ControlSnapshot, { t, language }: Reader): string | undefined {
  if (a.id === b.id) return undefined;
  if (a.asOf === undefined || b.asOf === undefined)
    return t('compare.dayNotKnown', { side: t(a.asOf === undefined ? 'compare.a' : 'compare.b') });
  if (a.asOf === b.asOf) return t('compare.otherSources', { date: formatDate(a.asOf, language) });
  return t('compare.otherDays', { a: formatDate(a.asOf, language), b: formatDate(b.asOf, language) });
}
