/**
 * The embedded view is a page of its own, so that a host can let other sites frame it, and nothing else, by its path.
 * Its document is that of the map; the application sees by the address which of the two it is.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const EMBEDDED_PAGE = 'embed.html';

/** @returns {import('vite').Plugin} */
export function embeddedPage() {
  return {
    name: 'embedded-page',
    apply: 'build',
    async writeBundle({ dir = '' }) {
      const page = await readFile(join(dir, 'index.html'), 'utf8');
      await writeFile(join(dir, EMBEDDED_PAGE), page);
    },
  };
}
