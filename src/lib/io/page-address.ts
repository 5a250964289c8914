const PAGES = { map: './', embed: './embed.html' } as const;

/** The address of the full map or of the embedded view with a query, and the section of the map as it is now. */
export function pageAddress(page: keyof typeof PAGES, query: string): string {
  const url = new URL(PAGES[page], location.href);
  return `${url.origin}${url.pathname}${query === '' ? '' : `?${query}`}${location.hash}`;
}
