import { untrack } from 'svelte';

let count = $state(0);

/** How many parts of the page are being loaded. */
export const loading = {
  get count(): number {
    return count;
  },

  /** Counts a part that is being loaded. Returns what ends it; calling that again does nothing. */
  begin(): () => void {
    let running = true;
    // Read in passing: whoever shows a part does not wait for all parts.
    untrack(() => (count += 1));
    return () => {
      if (running) count -= 1;
      running = false;
    };
  },
};
