/**
 * Installs what the project needs. Node's own modules only: on a fresh clone nothing else is there yet.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Oldest Node the project runs on, as in package.json. */
const OLDEST_NODE = [20, 19];

export const ROOT = join(import.meta.dirname ?? '.', '..');

/** Says which Node is needed and stops, when this one is too old. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  console.error(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

/**
 * Whether node_modules holds exactly what package-lock.json asks for, judged by the list npm leaves behind when an
 * install has ended. Packages for other platforms are marked optional and may be missing.
 *
 * @param {string} root
 */
export function isInstalled(root) {
  const installed = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  const wanted = packagesIn(join(root, 'package-lock.json'));
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const found = installed[path];
    return found === undefined ? optional === true : found.version === version && existsSync(join(root, path));
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined} undefined when there is no such list
 */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Runs `npm ci` when node_modules is missing, unfinished or older than the lock file. What npm says goes to standard
 * error, so that a command's own output stays clean.
 */
export function installPackages() {
  if (isInstalled(ROOT)) return;
  console.error('Installing packages (once; about a minute) ...');
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm?.endsWith('js') ? [process.execPath, npm] : ['npm'];
  const { status, error } = spawnSync(command ?? 'npm', [...first, 'ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && !npm,
  });
  if (status === 0) return;
  console.error(`The packages could not be installed${error ? `: ${error.message}` : ''}. What npm said is above.`);
  process.exit(1);
}

/** Commands a Chromium goes by, in the order they are preferred. */
const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const CHROMIUM_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * A Chromium for the browser tests: the one named by CHROMIUM, one on this machine, else one installed now, from
 * Debian's packages as root and from Playwright otherwise.
 *
 * @returns {Promise<string | undefined>} its path, or undefined when none could be had
 */
export async function chromium() {
  const named = process.env.CHROMIUM;
  if (named) {
    if (runs(named)) return named;
    console.error(`CHROMIUM names ${named}, which does not run.`);
    return undefined;
  }
  const found = onThisMachine() ?? (await fromPlaywright());
  if (found) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get')) {
    console.error('Installing Chromium with apt-get (once) ...');
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update'], { stdio: ['ignore', 'ignore', 2], env: environment });
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
      stdio: ['ignore', 'ignore', 2],
      env: environment,
    });
    const installed = onThisMachine();
    if (installed) return installed;
  }
  console.error('Installing Chromium with Playwright (once) ...');
  const playwright = join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js');
  spawnSync(process.execPath, [playwright, 'install', 'chromium'], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  return fromPlaywright();
}

function onThisMachine() {
  return [...CHROMIUM_NAMES.map(onPath), ...CHROMIUM_PLACES].find(
    (path) => path !== undefined && existsSync(path) && runs(path),
  );
}

/** @param {string} name */
function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

/** @param {string} path */
function runs(path) {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/** @returns {Promise<string | undefined>} */
async function fromPlaywright() {
  const { chromium: browser } = await import('@playwright/test');
  const path = browser.executablePath();
  return existsSync(path) ? path : undefined;
}
