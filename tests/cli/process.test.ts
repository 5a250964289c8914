import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileWith } from './run-in-process';

const ROOT = join(import.meta.dirname, '..', '..');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

/** Runs the command as `npm run -s cli --` does; `readBytes` closes the pipe when that much has been read. */
function spawned(words: readonly string[], options: { folder?: string; readBytes?: number } = {}) {
  const [program, ...first] = (scripts.cli ?? '').split(' ');
  expect(program).toBe('node');
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const child = spawn(process.execPath, [...first.map((path) => join(ROOT, path)), ...words], {
      cwd: options.folder ?? ROOT,
      env: { ...process.env, npm_lifecycle_event: '' },
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (options.readBytes !== undefined && out.length >= options.readBytes) child.stdout.destroy();
    });
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('close', (code) => {
      resolve({ code, out, err });
    });
  });
}

describe('the command as a process', () => {
  it('prints JSON into a pipe, with nothing on standard error', async () => {
    const { code, out, err } = await spawned(['areas']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toHaveLength(27);
  });

  it('exits with 2 and one line for a damaged file', async () => {
    const { code, out, err } = await spawned(['measure', fileWith('cut.geojson', '{"type":"Feature",')]);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('finds a file beside the person, wherever they stand', async () => {
    const file = fileWith('land.geojson', '{"type":"Polygon","coordinates":[[[30,48],[31,48],[31,49],[30,48]]]}');
    const { code, out } = await spawned(['measure', 'land.geojson'], { folder: dirname(file) });
    expect(code).toBe(0);
    expect(out).toContain('areaKm2');
    expect((await spawned(['measure', 'land.geojson'], { folder: tmpdir() })).code).toBe(2);
  });

  it('is not upset by a reader that has seen enough', async () => {
    const { code, err } = await spawned(['ledger'], { readBytes: 1 });
    expect(err).toBe('');
    expect(code).toBe(0);
  });
});
