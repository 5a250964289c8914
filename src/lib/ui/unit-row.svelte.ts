import type { Attachment } from 'svelte/attachments';
import type { UnitId } from '../core/units';
import type { AppState } from '../state/app.svelte';

/** What the row of a unit has in every table: it lights the unit up on the map, and a click opens its card. */
export function unitRow(app: AppState, unit: UnitId) {
  return {
    'data-unit': unit,
    onpointerenter: () => app.hover(unit),
    onpointerleave: () => app.hover(undefined),
    onclick: () => app.select(unit),
  };
}

/**
 * Brings the row of the unit pointed at on the map, or whose card is open, into view. While the table itself is pointed
 * at, or has the focus, its rows stay where they are.
 */
export function bringUnitIntoView(app: AppState): Attachment<HTMLTableElement> {
  return (table) => {
    let isPointedAt = false;
    table.onpointerenter = () => (isPointedAt = true);
    table.onpointerleave = () => (isPointedAt = false);
    $effect(() => {
      const unit = app.hovered ?? app.view.selected;
      if (unit === undefined || isPointedAt || table.contains(document.activeElement)) return;
      table.querySelector(`[data-unit="${unit}"]`)?.scrollIntoView({ block: 'nearest' });
    });
  };
}
