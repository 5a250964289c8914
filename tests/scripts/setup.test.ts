import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isInstalled } from '../../scripts/setup.mjs';

let root: string;
const LOCK = {
  '': { version: '1.0.0' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/for-another-platform': { version: '1.0.0', optional: true },
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'installed-'));
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: LOCK }));
  mkdirSync(join(root, 'node_modules', 'a'), { recursive: true });
  leaveList({ 'node_modules/a': { version: '1.0.0' } });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function leaveList(packages: unknown) {
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
}

describe('the check for installed packages', () => {
  it('is content with what the lock file asks for, without packages of other platforms', () => {
    expect(isInstalled(root)).toBe(true);
  });

  it('wants an install on a fresh clone', () => {
    rmSync(join(root, 'node_modules'), { recursive: true });
    expect(isInstalled(root)).toBe(false);
  });

  it('wants an install when the lock file asks for another version, or for more', () => {
    leaveList({ 'node_modules/a': { version: '0.9.0' } });
    expect(isInstalled(root)).toBe(false);
    leaveList({});
    expect(isInstalled(root)).toBe(false);
  });

  it('wants an install when a package was deleted, or an install was broken off', () => {
    rmSync(join(root, 'node_modules', 'a'), { recursive: true });
    expect(isInstalled(root)).toBe(false);
    leaveList(undefined);
    expect(isInstalled(root)).toBe(false);
  });
});

describe('the Chromium for the browser tests', () => {
  const setup = new URL('../../scripts/setup.mjs', import.meta.url).href;

  /** What the setup finds on a machine that has nothing but what lies in one folder, and says while it looks. */
  function chromiumOn(folder: string, more: Record<string, string> = {}) {
    const script = `const { chromium } = await import(${JSON.stringify(setup)}); console.log(await chromium());`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
      env: { PATH: folder, PLAYWRIGHT_BROWSERS_PATH: join(folder, 'none'), HOME: folder, ...more },
    });
    return { found: stdout.trim(), said: stderr };
  }

  function command(name: string, lines: string): string {
    const path = join(root, name);
    writeFileSync(path, `#!/bin/sh\n${lines}\n`);
    chmodSync(path, 0o755);
    return path;
  }

  it('is the one on the machine, or the one that is named, when it runs', () => {
    const path = command('chromium-browser', 'exit 0');
    expect(chromiumOn(root).found).toBe(path);
    const named = command('my-browser', 'exit 0');
    expect(chromiumOn(root, { CHROMIUM: named }).found).toBe(named);
    const broken = command('broken', 'exit 1');
    expect(chromiumOn(root, { CHROMIUM: broken })).toMatchObject({ found: 'undefined' });
  });

  it.runIf(process.platform === 'linux' && process.getuid?.() === 0)("is Debian's package for root", () => {
    const log = join(root, 'apt.log');
    const browser = join(root, 'chromium');
    const install = `printf '#!/bin/sh\\n' > ${browser}; /bin/chmod 755 ${browser}`;
    command('apt-get', `echo "$@" >> ${log}\ncase "$1" in install) ${install};; esac`);
    expect(chromiumOn(root).found).toBe(browser);
    expect(readFileSync(log, 'utf8')).toBe('update\ninstall -y --no-install-recommends chromium\n');
  });

  it.runIf(process.platform === 'linux')(
    'is asked of Playwright where there is nothing else, and a failure is no crash',
    () => {
      const { found, said } = chromiumOn(root, { PLAYWRIGHT_DOWNLOAD_HOST: 'http://127.0.0.1:1' });
      expect(said).toContain('Installing Chromium with Playwright');
      expect(found).toBe('undefined');
    },
    60_000,
  );
});
