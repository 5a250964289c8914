import { formatKm } from '../core/format';
import type { Place } from '../core/geodata';
import { placeHeld } from '../core/place-held';
import { whenHeld } from '../i18n/definition';
import type { AppState } from '../state/app.svelte';

/** Who holds a place on the map shown, in one sentence: `Bakhmut: assessed occupied on 12 Aug 2025, about 9 km …`. */
export function placeSentence(
  place: Place,
  { snapshot, lineOfContact, language, t }: Pick<AppState, 'snapshot' | 'lineOfContact' | 'language' | 't'>,
): string {
  const { controlClass, fromLineKm, isWithinError } = placeHeld(place.position, snapshot, lineOfContact);
  const words = {
    place: language === 'uk' ? place.nameUk : place.nameEn,
    held: controlClass === undefined ? t('inspector.heldByUkraine') : t(`class.${controlClass}`),
    when: whenHeld(snapshot, language, t),
  };
  if (isWithinError) return t('inspector.placeNearLine', words);
  if (fromLineKm === undefined) return t('inspector.place', words);
  return t('inspector.placeFromLine', { ...words, distance: formatKm(Math.round(fromLineKm), language) });
}
