import { createStore, del, set, values } from 'idb-keyval';
import type { Scenario } from '../core/scenarios';

/** Scenarios of a person's own, kept in this browser's IndexedDB until they delete them. */
export function openOwnScenarioStore() {
  // A database of its own: idb-keyval makes one store in each.
  const store = createStore('territorial-control-map-scenarios', 'own-scenarios');
  return {
    /** Keeps a scenario under its id, over an older version of it. */
    keep: (scenario: Scenario): Promise<void> => set(scenario.id, scenario, store),
    /** Removes one. */
    forget: (id: string): Promise<void> => del(id, store),
    /** All that are kept. Empty where the browser keeps nothing, as in a private window. */
    all: async (): Promise<readonly Scenario[]> => {
      try {
        return await values<Scenario>(store);
      } catch {
        return [];
      }
    },
  };
}
