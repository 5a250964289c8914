import type { LegendEntry } from '../core/symbols';
import { legendEntryUnder } from '../i18n/legend';
import type { AppState } from '../state/app.svelte';

/** A legend that says of each class of control whether the definition in force counts it as Russian-held. */
export function legendUnderDefinition(
  { t, view }: Pick<AppState, 't' | 'view'>,
  entries: readonly LegendEntry[],
): readonly LegendEntry[] {
  return entries.map((entry) => legendEntryUnder(entry, view.definition, t));
}
