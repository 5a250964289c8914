import type { MessageKey } from '../../i18n/catalogue';
import type { AppState } from '../../state/app.svelte';

/** What of the view a figure does not show, as texts to be said before it is made. */
export function notOnFigure({ view }: AppState): readonly Extract<MessageKey, `export.without.${string}`>[] {
  return [
    ...(view.selected === undefined ? [] : ['export.without.selected' as const]),
    ...(view.compare === undefined ? [] : ['export.without.compare' as const]),
    ...(view.control ? [] : ['export.without.control' as const]),
    ...(view.denominators === 'computed' ? [] : ['export.without.shares' as const]),
    ...(view.deviationKm === undefined ? [] : ['export.without.deviation' as const]),
  ];
}
