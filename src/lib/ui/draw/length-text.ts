import { formatNumber, type NumberStyle } from '../../core/format';

/** Kilometres in an international mile. */
const KM_PER_MILE = 1.609344;

const UNITS = { km2: { en: 'km', uk: 'км' }, 'sq-mi': { en: 'mi', uk: 'миль' } } as const;

/** A measured length with its unit: miles where areas are in square miles. Below 100 with one decimal. */
export function lengthText(lengthKm: number, { language, areaUnit }: NumberStyle): string {
  const length = areaUnit === 'sq-mi' ? lengthKm / KM_PER_MILE : lengthKm;
  return `${formatNumber(length, language, { digits: length < 100 ? 1 : 0 })} ${UNITS[areaUnit][language]}`;
}
