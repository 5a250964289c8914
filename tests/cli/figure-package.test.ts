import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { openArchive } from '../publish/open-archive';
import { cli, json } from './run-in-process';

const folder = mkdtempSync(join(tmpdir(), 'package-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Written {
  readonly file: string;
  readonly type: string;
  readonly bytes: number;
}
interface LedgerJson {
  readonly units: readonly { readonly unit: string; readonly after: { readonly russiaKm2: number } }[];
}
const DATA = ['README.md', 'areas.geojson', 'claims.csv', 'claims.md', 'ledger.csv', 'ledger.md', 'state.json'];

describe('figure --data', () => {
  it('writes the data beside the picture under its name, with the numbers of the ledger command', async () => {
    const out = join(folder, 'map.svg');
    const words = ['--scenario', 'donbas-withdrawal', '--definition', 'occupied,advance'];
    const rows = await json<Written[]>('figure', ...words, '--data', '--out', out);
    expect(readdirSync(folder).sort()).toEqual([...DATA.map((name) => `map.${name}`), 'map.svg'].sort());
    for (const { file, bytes } of rows) expect(readFileSync(file)).toHaveLength(bytes);

    const ledger = await json<LedgerJson>('ledger', ...words);
    const read = parse<Record<string, string>>(readFileSync(join(folder, 'map.ledger.csv')), { columns: true });
    for (const { unit, after } of ledger.units) {
      expect(Number(read.find(({ id }) => id === unit)?.['afterRussiaKm2'])).toBe(after.russiaKm2);
    }
    expect(readFileSync(join(folder, 'map.README.md'), 'utf8')).toContain('`map.svg`: ');
  });
});

describe('figure --out FILE.zip', () => {
  it('puts pictures of every type, data, reviews and sources into one archive, the same bytes each time', async () => {
    const out = join(folder, 'donbas.zip');
    const words = ['figure', '--scenario', 'donbas-withdrawal', '--type', 'svg,pdf', '--lang', 'uk', '--out', out];
    const reviews = ['--url', 'https://news.example/check', '--author', 'Example News', '--published', '2025-08-20'];
    const rows = await json<Written[]>(...words, ...reviews);
    const first = readFileSync(out);
    const entries = await openArchive(first);
    expect(entries.map(({ name }) => name).sort()).toEqual(
      [...DATA, 'claim-reviews.jsonld', 'donbas.pdf', 'donbas.svg'].sort(),
    );
    expect(rows.at(-1)).toMatchObject({ file: out, type: 'zip', bytes: first.length });
    const readme = entries.find(({ name }) => name === 'README.md')!.bytes.toString();
    expect(readme).toContain('# Вихід із Донбасу');
    for (const { name } of entries) if (name !== 'README.md') expect(readme).toContain(`\`${name}\``);
    await json<Written[]>(...words, ...reviews);
    expect(readFileSync(out).equals(first)).toBe(true);
  });

  it('takes every proposal with --all, each in a folder of its own', async () => {
    const out = join(folder, 'all.zip');
    await json('figure', '--all', '--out', out);
    const names = (await openArchive(readFileSync(out))).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['status-quo/status-quo.en.svg', 'znpp-return/ledger.csv']));
  }, 120_000);

  it.each([
    [['figure', '--out', 'a.svg', '--url', 'https://a.example', '--author', 'A'], '--data or with a .zip'],
    [['figure', '--out', 'a.zip', '--url', 'https://a.example'], 'both --url and --author'],
    [['figure', '--out', 'a.zip', '--url', 'a.example', '--author', 'A'], 'is not an address'],
    [['figure', '--out', 'a.zip', '--url', 'https://a.example', '--author', 'A', '--published', 'today'], 'not a day'],
    [['figure', '--out', 'a.zip', '--type', 'bmp'], '"bmp" is not svg, png'],
    [['figure', '--out', 'a.svg', '--type', 'svg'], '--type goes with --all'],
  ])('refuses %j with exit code 2 and says why', async (words, why) => {
    const { code, err } = await cli(words, { folder });
    expect(code).toBe(2);
    expect(err).toContain(why);
  });
});
