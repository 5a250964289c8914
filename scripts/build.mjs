/** Builds the map when something it is made of has changed. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './setup.mjs';

export const BUILT = join(ROOT, 'dist');
const STAMP = join(ROOT, '.cache', 'built-from');
const SOURCES = [
  'CHANGELOG.md',
  'index.html',
  'package-lock.json',
  'public',
  'scripts/content-security-policy.mjs',
  'scripts/embedded-page.mjs',
  'scripts/offline-files.mjs',
  'scripts/preloaded-data.mjs',
  'src',
  'geodata',
  'svelte.config.js',
  'tsconfig.json',
  'vite.config.ts',
];

/**
 * Builds into `dist` unless what lies there was built from the same sources.
 *
 * @returns {boolean} whether the map is built now
 */
export function build() {
  const sources = fingerprint();
  if (existsSync(join(BUILT, 'index.html')) && stamp() === sources) return true;
  console.error('Building the map ...');
  rmSync(STAMP, { force: true });
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) return false;
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  writeFileSync(STAMP, sources);
  return true;
}

function stamp() {
  return existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';
}

/** A hash over the names and contents of all sources of the page. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesIn))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
}

/**
 * @param {string} path of a file or folder below the root
 * @returns {string[]}
 */
function filesIn(path) {
  const full = join(ROOT, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesIn(`${path}/${name}`));
}
