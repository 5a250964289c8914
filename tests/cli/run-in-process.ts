import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../../src/cli/run';

/** What a command line gave back. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, as if its output went to a file, or to a person with `tty`. */
export async function cli(words: readonly string[], options: { tty?: boolean; folder?: string } = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const isTTY = options.tty ?? false;
  const code = await run(words, {
    stdout: { isTTY, write: (text) => (out += text) },
    stderr: { isTTY, write: (text) => (err += text) },
    folder: options.folder ?? process.cwd(),
  });
  return { code, out, err };
}

/** The JSON of a command line that must succeed. */
export async function json<Shape>(...words: readonly string[]): Promise<Shape> {
  const { code, out, err } = await cli([...words, '--format', 'json']);
  if (code !== 0) throw new Error(`exit ${code}: ${err}`);
  return JSON.parse(out) as Shape;
}

/** A file in a folder of its own, gone when the test has ended. Gives the path. */
export function fileWith(name: string, content: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'cli-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Polygon coordinates as a file that has them in one feature. */
export function polygonFile(coordinates: unknown, properties: unknown = {}): string {
  const feature = { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates } };
  return fileWith('polygon.geojson', JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
}
