import { formatNumber, roundUncertaintyUp } from '../lib/core/format';
import type { Language } from '../lib/core/text';

/** By how many km² a figure may lie to one side, for a table: `200 too high`; a dash for less than half of one. */
export function offsetText(tooHighKm2: number, language: Language): string {
  if (Math.abs(tooHighKm2) < 0.5) return '–';
  const size = formatNumber(roundUncertaintyUp(Math.abs(tooHighKm2)).rounded, language);
  const isHigh = tooHighKm2 > 0;
  if (language === 'en') return `${size} too ${isHigh ? 'high' : 'low'}`;
  return `${isHigh ? 'завищення' : 'заниження'} до ${size}`;
}
