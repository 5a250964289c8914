import type { ControlSnapshot } from '../../core/control';
import type { Scenario } from '../../core/scenarios';
import { snapshotSentence } from '../../i18n/definition';
import type { AppState } from '../../state/app.svelte';

/** More proposals than this are counted, not named. */
const MOST_NAMED = 2;

type Reader = Pick<AppState, 't' | 'language'>;

/** What one side of a comparison shows: `built-in model, as of 12 Aug 2025; Donbas withdrawal`. */
function contentOf(snapshot: ControlSnapshot, scenarios: readonly Scenario[], { t, language }: Reader): string {
  const control = snapshotSentence(snapshot, language, t);
  if (scenarios.length === 0) return control;
  const proposals =
    scenarios.length > MOST_NAMED
      ? t('compare.withProposals', { count: scenarios.length })
      : scenarios.map(({ title }) => title[language]).join(' + ');
  return `${control}; ${proposals}`;
}

/** Side A with what it shows, which is the view itself. */
export function nameOfA(app: AppState): string {
  return app.t('compare.nameA', { what: contentOf(app.snapshot, app.scenariosOn, app) });
}

/** Side B with what it shows; undefined while nothing is compared. */
export function nameOfB(app: AppState): string | undefined {
  const { snapshot, scenarios } = app.comparing;
  return snapshot && app.t('compare.nameB', { what: contentOf(snapshot, scenarios, app) });
}
