import { createStore, del, set, values } from 'idb-keyval';
import type { ControlSnapshot } from '../core/control';

/** Control files a person opened, kept in this browser's IndexedDB until they remove them. */
export function openSnapshotStore() {
  const store = createStore('territorial-control-map', 'control-snapshots');
  return {
    /** Keeps a snapshot under its id, over an older copy of the same file. */
    keep: (snapshot: ControlSnapshot): Promise<void> => set(snapshot.id, snapshot, store),
    /** Removes one. */
    forget: (id: string): Promise<void> => del(id, store),
    /** All that are kept. Fails where the browser does not let the page read what it keeps. */
    all: (): Promise<readonly ControlSnapshot[]> => values<ControlSnapshot>(store),
  };
}
