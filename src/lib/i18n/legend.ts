import { CONTROL_CLASSES, type Definition } from '../core/control';
import type { LegendEntry } from '../core/symbols';
import type { Translate } from './translator';

/** A line of a legend that says of a class of control whether the definition counts it as Russian-held. */
export function legendEntryUnder(
  entry: LegendEntry,
  { classes, pocketsOnly = false }: Definition,
  t: Translate,
): LegendEntry {
  const controlClass = CONTROL_CLASSES.find((candidate) => candidate === entry.id);
  if (controlClass === undefined) return entry;
  const { label } = entry;
  if (!classes.includes(controlClass)) return { ...entry, label: t('legend.notCounted', { label }) };
  return pocketsOnly ? { ...entry, label: t('legend.pocketsCounted', { label }) } : entry;
}
