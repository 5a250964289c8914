import { createStore, del, set, values } from 'idb-keyval';
import type { Scenario } from '../core/scenarios';

/** Scenarios of a person's own, kept in this browser's IndexedDB until they delete them. */
export function openOwnScenarioStore() {
  // A database of its own: idb-keyval makes one store in each.
  const store = createStore('territorial-control-map-scenarios', 'own-scenarios');
  // Read at once, so that it is there when it is asked for.
  const kept = values<Scenario>(store);
  kept.catch(() => undefined);
  return {
    /** Keeps a scenario under its id, over an older version of it. */
    keep: (scenario: Scenario): Promise<void> => set(scenario.id, scenario, store),
    /** Removes one. */
    forget: (id: string): Promise<void> => del(id, store),
    /** All that were kept when the store was opened. Fails where the browser does not let the page read what it keeps. */
    all: (): Promise<readonly Scenario[]> => kept,
  };
}
