/** Writes the service worker of a build: `src/service-worker.js` with the name and hash of every file of the build. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { ROOT } from './setup.mjs';

const SERVICE_WORKER = 'sw.js';

/** @returns {import('vite').Plugin} */
export function offlineFiles() {
  return {
    name: 'offline-files',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir = '' }) {
        await writeFile(join(dir, SERVICE_WORKER), await serviceWorker(dir));
      },
    },
  };
}

/** The service worker for a built folder. @param {string} folder */
export async function serviceWorker(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name !== SERVICE_WORKER)
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
  const files = await Promise.all(
    paths.map(async (path) => {
      const hash = createHash('sha256')
        .update(await readFile(join(folder, path)))
        .digest('base64');
      return [path === 'index.html' ? '' : path, hash];
    }),
  );
  const list = JSON.stringify(Object.fromEntries(files));
  const version = createHash('sha256').update(list).digest('hex').slice(0, 16);
  const source = await readFile(join(ROOT, 'src', 'service-worker.js'), 'utf8');
  return source.replace("'__FILES__'", () => list).replace('__VERSION__', version);
}
