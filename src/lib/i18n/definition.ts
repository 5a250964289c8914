import { CONTROL_CLASSES, type ControlClass, type ControlSnapshot, type Definition } from '../core/control';
import { formatDate } from '../core/format';
import type { Language } from '../core/text';
import type { Translate } from './translator';

/** The classes counted as Russian-held, in words, strongest first. */
export function classesInWords(classes: readonly ControlClass[], t: Translate): string {
  return CONTROL_CLASSES.filter((controlClass) => classes.includes(controlClass))
    .map((controlClass) => t(`class.${controlClass}`))
    .join(' + ');
}

/**
 * The one sentence that states a definition: `Russian-held = assessed occupied; Crimea and Sevastopol included`.
 *
 * @param shares whose areas shares are taken of, where figures beside the sentence are shares
 */
export function definitionSentence(definition: Definition, t: Translate, shares?: 'computed' | 'published'): string {
  const parts = [
    t('definition.sentence', { classes: classesInWords(definition.classes, t) }),
    ...(definition.pocketsOnly === true ? [t('definition.pocketsOnly')] : []),
    t(definition.crimea ? 'definition.crimeaIncluded' : 'definition.crimeaExcluded'),
  ];
  if (shares !== undefined) parts.push(t(`definition.sharesOf.${shares}`));
  return parts.join('; ');
}

/** Source and date of a control snapshot in words. */
export function snapshotSentence(snapshot: ControlSnapshot, language: Language, t: Translate): string {
  const source = snapshot.schematic ? t('definition.builtin') : snapshot.source[language];
  const asOf =
    snapshot.asOf === undefined
      ? t('definition.asOfUnknown')
      : t('definition.asOf', { date: formatDate(snapshot.asOf, language, 'short') });
  return `${source}, ${asOf}`;
}
