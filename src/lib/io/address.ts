import { afterFrame } from './after-frame';

/** What is to be written into the address after the next frame. */
let waiting: { readonly isStep: boolean; readonly write: () => void }[] = [];

/** The query of the page's address, without the question mark. */
export function readQuery(): string {
  return location.search.replace(/^\?/, '');
}

/** The address with another query. The fragment stays: it holds the camera, which belongs to the map. */
function addressWith(query: string): string {
  return `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`;
}

/**
 * Puts a query into the address as a new step for the back button; does nothing when it is there already, or when the
 * browser refuses.
 */
export function pushQuery(query: string): void {
  if (query !== readQuery()) unlessRefused(() => history.pushState(null, '', addressWith(query)));
}

/** Puts a query into the address in place of the present one, unless the browser refuses. */
export function replaceQuery(query: string): void {
  if (query !== readQuery()) unlessRefused(() => history.replaceState(history.state, '', addressWith(query)));
}

/** Does the same after the next frame: to write an address takes a browser longer than a toggle takes the map. */
export function writeSoon(step: 'push' | 'replace', query: () => string): void {
  const write = () => (step === 'push' ? pushQuery : replaceQuery)(query());
  const task = { isStep: step === 'push', write };
  waiting.push(task);
  afterFrame(() => {
    if (!waiting.includes(task)) return;
    waiting = waiting.filter((one) => one !== task);
    write();
  });
}

/** Browsers refuse too many steps in a short time, as a slider may make. The next change brings the whole query anew. */
function unlessRefused(change: () => void): void {
  try {
    change();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

/** Calls the listener with the query when the person goes back or forward. Returns what stops it. */
export function onQueryChange(listener: (query: string) => void): () => void {
  const handle = () => {
    const isStepUndone = waiting.some(({ isStep }) => isStep);
    waiting = [];
    // Whoever went back before the last step was in the address wanted to undo that one.
    if (isStepUndone) history.forward();
    else listener(readQuery());
  };
  addEventListener('popstate', handle);
  return () => removeEventListener('popstate', handle);
}
