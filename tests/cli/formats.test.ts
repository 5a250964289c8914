import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { dataFiles } from '../../src/lib/publish/data-files';
import { publish } from '../publish/publication-fixture';
import { cli, json } from './run-in-process';

const PAGE = ['--url', 'https://news.example/check', '--author', 'Example News'];
const rowsOf = (csv: string) => parse<Record<string, string>>(csv, { columns: true, record_delimiter: '\r\n' });

describe('--format csv, tsv and markdown', () => {
  it.each(['csv', 'md'] as const)('print the ledger as the %s file beside a picture has it', async (ending) => {
    const file = dataFiles(publish({ scenarios: ['donbas-withdrawal'] })).find(
      ({ name }) => name === `ledger.${ending}`,
    );
    const format = ending === 'csv' ? 'csv' : 'markdown';
    const { out } = await cli(['ledger', '--scenario', 'donbas-withdrawal', '--format', format]);
    expect(out).toBe(file?.text);
  });

  it('print claims with plain numbers and, in Markdown, in the language', async () => {
    const csv = await cli(['claims', '--id', 'S6', '--format', 'csv']);
    expect(rowsOf(csv.out)[0]).toMatchObject({ id: 'S6', reported: '6500', unit: 'km2', qualifier: 'about' });
    const markdown = await cli(['claims', '--id', 'S6', '--lang', 'uk', '--format', 'markdown']);
    expect(markdown.out).toContain('| Заявлено |');
  });

  it('print tables of every other command by the same rules', async () => {
    const { out } = await cli(['areas', '--format', 'tsv']);
    expect(out.split('\r\n')[0]).toContain('unit\tnameEn\t');
    expect((await cli(['areas', '--format', 'markdown'])).out).toMatch(/^\| Unit \|/);
  });

  it('print whether a transfer is illustrative as true or false', async () => {
    const rows = rowsOf((await cli(['scenarios', '--format', 'csv'])).out).filter(({ kind }) => kind !== '');
    expect(new Set(rows.map(({ illustrative }) => illustrative))).toEqual(new Set(['true', 'false']));
    expect(rows.filter((row) => (row['illustrative'] === 'true') !== (row['drawnBy'] === 'illustration'))).toEqual([]);
  });
});

describe('--format claimreview', () => {
  it('prints one review as an object and several as a list with addresses of their own', async () => {
    const claims = await json<{ id: string; verdict: string }[]>('claims');
    const { id } = claims.find(({ verdict }) => verdict === 'agrees')!;
    const one = JSON.parse((await cli(['claims', '--id', id, '--format', 'claimreview', ...PAGE])).out) as unknown;
    expect(one).toMatchObject({ '@type': 'ClaimReview', url: 'https://news.example/check' });
    const all = JSON.parse((await cli(['claims', '--format', 'claimreview', ...PAGE])).out) as { url: string }[];
    expect(all.length).toBeGreaterThan(20);
    expect(all.map(({ url }) => url)).toContain(`https://news.example/check#${id}`);
  });

  it.each([
    [['claims', '--id', 'S8', '--format', 'claimreview', ...PAGE], 'S8 has no review. The figure cannot be checked'],
    [['claims', '--id', 'S6', '--format', 'claimreview'], '--url ADDRESS --author NAME'],
    [['claims', '--id', 'S6', '--format', 'claimreview', '--url', 'https://news.example/'], 'both --url and --author'],
    [['claims', '--format', 'claimreveiw'], 'did you mean "claimreview"'],
    [['ledger', '--format', 'claimreview'], 'not one of table, csv, tsv, markdown, json'],
  ])('refuses %j with exit code 2 and says why', async (words, why) => {
    const { code, err } = await cli(words);
    expect(code).toBe(2);
    expect(err.toLowerCase()).toContain(why.toLowerCase());
  });
});
