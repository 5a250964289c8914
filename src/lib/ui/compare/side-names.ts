import type { ControlSnapshot } from '../../core/control';
import { formatDate } from '../../core/format';
import type { Scenario } from '../../core/scenarios';
import { snapshotSentence } from '../../i18n/definition';
import type { AppState } from '../../state/app.svelte';
import type { Comparing } from '../../state/comparing.svelte';

/** More proposals than this are counted, not named. */
const MOST_NAMED = 2;

/** What the two sides of a comparison show, of which there is but one while nothing is compared. */
export type Sides = Pick<AppState, 'snapshot' | 'scenariosOn'> & {
  readonly comparing: Pick<Comparing, 'snapshot' | 'scenarios'>;
};

type Reader = Pick<AppState, 't' | 'language'>;

/** What one side of a comparison shows: `built-in model, as of 12 Aug 2025; Donbas withdrawal`. */
function contentOf(control: string, scenarios: readonly Scenario[], { t, language }: Reader): string {
  if (scenarios.length === 0) return control;
  const proposals =
    scenarios.length > MOST_NAMED
      ? t('compare.withProposals', { count: scenarios.length })
      : scenarios.map(({ title }) => title[language]).join(' + ');
  return `${control}; ${proposals}`;
}

/** Side A with what it shows, which is the view itself. */
export function nameOfA(app: AppState): string {
  const control = snapshotSentence(app.snapshot, app.language, app.t);
  return app.t('compare.nameA', { what: contentOf(control, app.scenariosOn, app) });
}

/** Side B with what it shows; undefined while nothing is compared. */
export function nameOfB(app: AppState): string | undefined {
  const { snapshot, scenarios } = app.comparing;
  if (snapshot === undefined) return undefined;
  return app.t('compare.nameB', { what: contentOf(snapshotSentence(snapshot, app.language, app.t), scenarios, app) });
}

/**
 * Both sides as they are called on the maps themselves: by day, and by source only where the sources differ. Those that
 * are built in are called alike.
 */
export function namesOnMap(app: Sides & Reader): { readonly a: string; readonly b: string } {
  const { snapshot = app.snapshot, scenarios } = app.comparing;
  const isOneSource = snapshot.source.en === app.snapshot.source.en || (snapshot.schematic && app.snapshot.schematic);
  const control = (one: ControlSnapshot) =>
    isOneSource && one.asOf !== undefined
      ? formatDate(one.asOf, app.language, 'short')
      : snapshotSentence(one, app.language, app.t);
  return {
    a: app.t('compare.nameA', { what: contentOf(control(app.snapshot), app.scenariosOn, app) }),
    b: app.t('compare.nameB', { what: contentOf(control(snapshot), scenarios, app) }),
  };
}

/** Source and date of the control shown, of each side where two are compared that show not the same. */
export function controlOfBoth({ snapshot: first, comparing, t, language }: Sides & Reader): string {
  const { snapshot: second = first } = comparing;
  const [a, b] = [snapshotSentence(first, language, t), snapshotSentence(second, language, t)];
  return first.id === second.id ? a : `${t('compare.nameA', { what: a })}; ${t('compare.nameB', { what: b })}`;
}
