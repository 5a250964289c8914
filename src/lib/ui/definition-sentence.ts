import { definitionSentence as sentenceOf, snapshotSentence as sourceOf } from '../i18n/definition';
import type { AppState } from '../state/app.svelte';

/** What counts as Russian-held, with the scope, and the areas shares are of where they are not the usual ones. */
export function definitionSentence({ t, view, snapshot }: Pick<AppState, 't' | 'view' | 'snapshot'>): string {
  return sentenceOf(view.definition, t, view.denominators === 'published' ? 'published' : undefined, snapshot);
}

/** Source and date of the control snapshot in words; the date is not broken between lines. */
export function snapshotSentence({ t, language, snapshot }: Pick<AppState, 't' | 'language' | 'snapshot'>): string {
  return sourceOf(snapshot, language, t).replace(/(\d{1,2}) (\S+) (\d{4})/u, '$1\u00a0$2\u00a0$3');
}
