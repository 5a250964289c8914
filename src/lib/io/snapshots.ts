import { createStore, del, set, values } from 'idb-keyval';
import type { ControlSnapshot } from '../core/control';

/** Control files a person opened, kept in this browser's IndexedDB until they remove them. */
export function openSnapshotStore() {
  const store = createStore('territorial-control-map', 'control-snapshots');
  // Read at once, so that it is there when it is asked for.
  const kept = values<ControlSnapshot>(store);
  kept.catch(() => undefined);
  return {
    /** Keeps a snapshot under its id, over an older copy of the same file. */
    keep: (snapshot: ControlSnapshot): Promise<void> => set(snapshot.id, snapshot, store),
    /** Removes one. */
    forget: (id: string): Promise<void> => del(id, store),
    /** All that were kept when the store was opened. Fails where the browser does not let the page read what it keeps. */
    all: (): Promise<readonly ControlSnapshot[]> => kept,
  };
}
