import type { Passing } from '../core/compare';
import type { ControlSnapshot } from '../core/control';
import { formatDate } from '../core/format';
import type { Language } from '../core/text';
import type { Holder } from '../core/units';
import type { Translate } from './translator';

/** Land whose holder differs, with its area as it is to be printed: `Ukraine in A, Russia in B: about 6 600 km²`. */
export function passingInWords({ from, to }: Pick<Passing, 'from' | 'to'>, area: string, t: Translate): string {
  return t('compare.held', { from: holderName(from, t), to: holderName(to, t), area });
}

function holderName(holder: Holder, t: Translate): string {
  return t(holder === 'other' ? 'compare.neither' : `ledger.${holder}`);
}

/** What two dates or two sources do to a difference; undefined where both sides show one control. */
export function dateCaution(
  a: ControlSnapshot,
  b: ControlSnapshot,
  { t, language }: { readonly t: Translate; readonly language: Language },
): string | undefined {
  if (a.id === b.id) return undefined;
  if (a.asOf === undefined || b.asOf === undefined)
    return t('compare.dayNotKnown', { side: t(a.asOf === undefined ? 'compare.a' : 'compare.b') });
  if (a.asOf === b.asOf) return t('compare.otherSources', { date: formatDate(a.asOf, language) });
  return t('compare.otherDays', { a: formatDate(a.asOf, language), b: formatDate(b.asOf, language) });
}
