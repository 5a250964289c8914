import { CONTROL_CLASSES } from '../core/control';
import type { LegendEntry } from '../core/symbols';
import type { AppState } from '../state/app.svelte';

/** A legend that says of each class of control whether the definition in force counts it as Russian-held. */
export function legendUnderDefinition(
  { t, view }: Pick<AppState, 't' | 'view'>,
  entries: readonly LegendEntry[],
): readonly LegendEntry[] {
  const { classes, pocketsOnly = false } = view.definition;
  return entries.map((entry) => {
    const controlClass = CONTROL_CLASSES.find((candidate) => candidate === entry.id);
    if (controlClass === undefined) return entry;
    const { label } = entry;
    if (!classes.includes(controlClass)) return { ...entry, label: t('legend.notCounted', { label }) };
    return pocketsOnly ? { ...entry, label: t('legend.pocketsCounted', { label }) } : entry;
  });
}
