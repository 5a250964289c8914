import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
