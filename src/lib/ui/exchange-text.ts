import type { Range } from '../core/exchange';
import { areaUnitName, formatNumber, formatRange, THIN_SPACE, toAreaUnit, type NumberStyle } from '../core/format';
import type { Language } from '../core/text';

/** Ends of an exchanged area are no better than this, in km² or square miles. */
const AREA_STEP = 10;

/** A ratio as a range, `4.0–15`: one decimal below ten, none above. */
export function ratioText(ratio: Range, language: Language): string {
  const end = (value: number) => formatNumber(value, language, { digits: value < 10 ? 1 : 0 });
  const [low, high] = [end(ratio.low), end(ratio.high)];
  return low === high ? low : `${low}\u2013${high}`;
}

/** An area as a range, its ends rounded to tens. */
export function areaRangeText(areaKm2: Range, numbers: NumberStyle): string {
  const end = (value: number) => Math.round(toAreaUnit(value, numbers.areaUnit) / AREA_STEP) * AREA_STEP;
  const range = formatRange(end(areaKm2.low), end(areaKm2.high), numbers.language);
  return `${range}${THIN_SPACE}${areaUnitName(numbers)}`;
}
