import type { AppState } from '../state/app.svelte';

/**
 * Closes the card of a unit by Escape. One press closes one thing: not while a dialog or the choices of the definition
 * lie over it, a shape is being drawn, or a link waits to be answered.
 */
export function closeCardOnEscape(event: KeyboardEvent, app: AppState): void {
  if (event.key !== 'Escape' || event.defaultPrevented || app.view.selected === undefined) return;
  if (app.drawing.task !== undefined || app.links.absent !== undefined) return;
  if (document.querySelector(':modal, :popover-open') === null) app.select(undefined);
}
