import { legendEntryAmong } from '../core/own-labels';
import {
  legendEntry,
  symbolOfDifference,
  symbolOfTransfer,
  symbolUnder,
  SYMBOL_IDS,
  type LegendEntry,
  type SymbolId,
} from '../core/symbols';
import { isVisibleTransfer, type MapData, type MapView } from './model';

/** The legend of what is visible now, and of nothing else: an empty class or a scenario switched off has no line. */
export function legendEntries(view: MapView, data: MapData): LegendEntry[] {
  const shown = new Set<SymbolId>();
  if (view.control) {
    shown.add('ukraine-held');
    for (const area of data.control) if (area.geometry.coordinates.length > 0) shown.add(area.class);
    if ((data.before2022?.coordinates.length ?? 0) > 0) shown.add('occupied-before-2022');
    if ((data.lineOfContact?.coordinates.length ?? 0) > 0) shown.add('line-of-contact');
  }
  for (const transfer of data.transfers) {
    const drawn = transfer.extent ?? transfer.geometry;
    if (!isVisibleTransfer(transfer, view) || drawn.coordinates.length === 0) continue;
    shown.add(symbolOfTransfer(transfer.kind, transfer.to));
    if (transfer.illustrative) shown.add('illustrative');
  }
  for (const { to, geometry } of data.differences ?? [])
    if (geometry.coordinates.length > 0) shown.add(symbolOfDifference(to));
  if (data.basemap.lakes.features.some((lake) => lake.properties.former === true)) shown.add('former-reservoir');
  if (view.overlapping) shown.add('overlap');
  return SYMBOL_IDS.filter((id) => shown.has(id)).map((id) => ({
    ...legendEntryAmong(
      legendEntry(id, view.language, view.palette, id === 'line-of-contact' ? view.asOf : undefined),
      view.scenarios,
      view.language,
    ),
    symbol: symbolUnder(id, view.palette, view.counted),
  }));
}

/** One legend for two maps: what either shows. A line that both have is as the first has it. */
export function legendOfBoth(first: readonly LegendEntry[], second: readonly LegendEntry[]): LegendEntry[] {
  return SYMBOL_IDS.flatMap((id) =>
    [first, second].flatMap((one) => one.filter((entry) => entry.id === id)).slice(0, 1),
  );
}
