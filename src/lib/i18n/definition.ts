import {
  CONTROL_CLASSES,
  undrawnClasses,
  type ControlClass,
  type ControlSnapshot,
  type Definition,
} from '../core/control';
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
 * @param snapshot the control computed on; classes counted that it does not draw are named
 */
export function definitionSentence(
  definition: Definition,
  t: Translate,
  shares?: 'computed' | 'published',
  snapshot?: Pick<ControlSnapshot, 'areas'>,
): string {
  const undrawn = snapshot === undefined ? [] : undrawnClasses(snapshot, definition);
  const parts = [
    t('definition.sentence', { classes: classesInWords(definition.classes, t) }),
    ...(definition.pocketsOnly === true ? [t('definition.pocketsOnly')] : []),
    t(definition.crimea ? 'definition.crimeaIncluded' : 'definition.crimeaExcluded'),
  ];
  if (shares !== undefined) parts.push(t(`definition.sharesOf.${shares}`));
  if (undrawn.length > 0) parts.push(t('definition.undrawn', { classes: classesInWords(undrawn, t) }));
  return parts.join('; ');
}

/** Why there is no figure on a map that draws none of the classes counted. */
export function nothingCountedSentence(definition: Definition, t: Translate): string {
  return t('definition.nothingCounted', { classes: classesInWords(definition.classes, t) });
}

/** The day that figures of a control snapshot are of: `on 12 August 2025`, or that it is the one shown where it has no date. */
export function whenHeld(
  { asOf }: Pick<ControlSnapshot, 'asOf'>,
  language: Language,
  t: Translate,
  style: 'long' | 'short' = 'short',
): string {
  if (asOf === undefined) return t('definition.onMapShown');
  return t('definition.onDay', { date: formatDate(asOf, language, style) });
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
