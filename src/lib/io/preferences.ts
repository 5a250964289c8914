const PREFIX = 'territorial-control-map.';

/** Something a person decided here earlier; undefined when nothing, or where the browser keeps nothing. */
export function readPreference(name: string): string | undefined {
  try {
    return localStorage.getItem(PREFIX + name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a decision in this browser, as far as it allows; undefined forgets it. */
export function keepPreference(name: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, value);
  } catch {
    // A private window: the decision lasts as long as the page.
  }
}
