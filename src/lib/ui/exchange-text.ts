import type { Range } from '../core/exchange';
import { areaUnitName, formatRange, THIN_SPACE, toAreaUnit, type NumberStyle } from '../core/format';

/** Ends of an exchanged area are no better than this, in km² or square miles. */
const AREA_STEP = 10;

/** An area as a range, its ends rounded to tens. */
export function areaRangeText(areaKm2: Range, numbers: NumberStyle): string {
  const end = (value: number) => Math.round(toAreaUnit(value, numbers.areaUnit) / AREA_STEP) * AREA_STEP;
  const range = formatRange(end(areaKm2.low), end(areaKm2.high), numbers.language);
  return `${range}${THIN_SPACE}${areaUnitName(numbers)}`;
}
