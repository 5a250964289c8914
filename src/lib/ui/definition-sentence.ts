import type { ControlClass } from '../core/control';
import { CONTROL_CLASSES } from '../core/control';
import { formatDate } from '../core/format';
import type { Translate } from '../i18n/translate';
import type { AppState } from '../state/app.svelte';

/** The classes counted as Russian-held, in words, strongest first. */
export function classesInWords(classes: readonly ControlClass[], t: Translate): string {
  return CONTROL_CLASSES.filter((controlClass) => classes.includes(controlClass))
    .map((controlClass) => t(`class.${controlClass}`))
    .join(' + ');
}

/** What counts as Russian-held, with the scope: `Russian-held = assessed occupied; Crimea and Sevastopol included`. */
export function definitionSentence({ t, view }: Pick<AppState, 't' | 'view'>): string {
  const sentence = t('definition.sentence', { classes: classesInWords(view.definition.classes, t) });
  return `${sentence}; ${t(view.definition.crimea ? 'definition.crimeaIncluded' : 'definition.crimeaExcluded')}`;
}

/** Source and date of the control snapshot in words. */
export function snapshotSentence({ t, language, snapshot }: Pick<AppState, 't' | 'language' | 'snapshot'>): string {
  const source = snapshot.schematic ? t('definition.builtin') : snapshot.source[language];
  const asOf =
    snapshot.asOf === undefined
      ? t('definition.asOfUnknown')
      : t('definition.asOf', { date: formatDate(snapshot.asOf, language, 'short') });
  return `${source}, ${asOf}`;
}
