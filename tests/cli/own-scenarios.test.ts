import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { embeddedFonts, fontFile, loadFigureData } from '../../src/cli/figure-data';
import { loadGeodata } from '../../src/cli/geodata';
import { createFigureFunctions } from '../../src/figure-functions';
import { regionOfDrawing } from '../../src/lib/core/drawn-area';
import {
  DIRECTIONS,
  drawnTransfer,
  ownScenario,
  writeScenarioFile,
  type OwnScenarioDraft,
} from '../../src/lib/core/own-scenarios';
import { DEFAULT_SPEC } from '../../src/lib/figure/spec';
import { cli, fileWith, json } from './run-in-process';

const folder = mkdtempSync(join(tmpdir(), 'own-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const area = regionOfDrawing({
  shape: 'polygon',
  points: [
    [37.2, 48.5],
    [37.6, 48.5],
    [37.6, 48.8],
    [37.2, 48.8],
  ],
  side: 'left',
  within: { units: ['UA-14'] },
})!;
const draft: OwnScenarioDraft = {
  id: undefined,
  name: 'My square',
  note: '',
  source: '',
  date: '2026-01-02',
  parameters: [],
  transfers: [drawnTransfer(DIRECTIONS[0]!, area)],
};
const mine = ownScenario(draft);
const mineText = writeScenarioFile(mine);

interface LedgerJson {
  readonly scenarios: readonly string[];
  readonly total: { readonly change: { readonly russiaKm2: number } };
}
interface ScenarioJson {
  readonly id: string;
  readonly transfers: readonly { readonly areaKm2: number; readonly illustrative: boolean }[];
}

describe('--own FILE', () => {
  it('moves in the ledger the land that the list of scenarios gives it', async () => {
    const file = fileWith('mine.json', mineText);
    const ledger = await json<LedgerJson>('ledger', '--own', file);
    expect(ledger.scenarios).toEqual([mine.id]);
    const listed = (await json<ScenarioJson[]>('scenarios', '--own', file)).find(({ id }) => id === mine.id);
    expect(listed?.transfers).toHaveLength(1);
    expect(listed?.transfers[0]?.illustrative).toBe(true);
    expect(listed?.transfers[0]?.areaKm2).toBeGreaterThan(500);
    expect(ledger.total.change.russiaKm2).toBeCloseTo(listed!.transfers[0]!.areaKm2, 3);
  });

  it('comes after the scenarios named, unless its id is named among them', async () => {
    const file = fileWith('mine.json', mineText);
    const named = async (scenarios: string) =>
      (await json<LedgerJson>('ledger', '--own', file, '--scenario', scenarios)).scenarios;
    expect(await named('kherson-return')).toEqual(['kherson-return', mine.id]);
    expect(await named(`${mine.id},kherson-return`)).toEqual([mine.id, 'kherson-return']);
  });

  it('takes several files, and the file of a report as a copy of one’s own', async () => {
    const report = join(process.cwd(), 'geodata', 'scenarios', 'kherson-return.json');
    const { scenarios } = await json<LedgerJson>('ledger', '--own', fileWith('mine.json', mineText), '--own', report);
    expect(scenarios).toHaveLength(2);
    expect(scenarios.every((id) => id.startsWith('own-'))).toBe(true);
  });

  it('draws the same SVG as the application, which verifies with the file and asks for it without', async () => {
    const file = fileWith('mine.json', mineText);
    const out = join(folder, 'mine.svg');
    await json('figure', '--scenario', 'donbas-withdrawal', '--own', file, '--lang', 'uk', '--out', out);

    const geodata = loadGeodata();
    const { basemap } = loadFigureData(geodata, geodata.builtin);
    const read = (face: 'regular' | 'semibold' | 'italic') =>
      Promise.resolve(new Uint8Array(readFileSync(fontFile(face))));
    const application = createFigureFunctions({
      fontFiles: async () => ({
        regular: await read('regular'),
        semibold: await read('semibold'),
        italic: await read('italic'),
      }),
      embeddedFonts: () => Promise.resolve(embeddedFonts()),
      canvas: () => {
        throw new Error('an SVG needs no canvas');
      },
    });
    application.begin({ geodata, basemap });
    // As it is drawn there, never written to a file.
    application.setOwnScenarios([mine]);
    application.addSnapshot('builtin', geodata.builtin);
    const scenarios = ['donbas-withdrawal', mine.id];
    const spec = { ...DEFAULT_SPEC, scenarios, language: 'uk' } as const;
    const shown = new TextDecoder().decode(await application.file('builtin', spec, 'svg', 144));
    expect(readFileSync(out, 'utf8')).toBe(shown);

    expect((await cli(['verify', out, '--own', file])).code).toBe(0);
    const without = await cli(['verify', out]);
    expect(without.code).toBe(2);
    expect(without.err).toContain('give its file with --own FILE');
  });

  const other = { ...mine, title: { en: 'Other', uk: 'Інше' } };
  const wrong = { ...mine, transfers: [{ ...mine.transfers[0]!, to: 'ukraine' }] };
  it.each([
    ['no such file', () => ['/no/such/mine.json'], /no such file/],
    ['an empty file', () => [fileWith('mine.json', '')], /is empty; give a scenario file/],
    [
      'a control file',
      () => [fileWith('mine.json', '{"type":"FeatureCollection","features":[]}')],
      /not a scenario file/,
    ],
    [
      'no JSON',
      () => [fileWith('mine.json', '{"transfers": [')],
      /mine\.json: line 1, column 16: is not valid JSON: the file ends in the middle: \]\} missing\. Give a scenario file/,
    ],
    ['a text', () => [fileWith('notes.md', '# Notes')], /line 1, column 1: is not valid JSON: # is not JSON\. Give/],
    [
      'a scenario without a title',
      () => [fileWith('mine.json', '{"id":"x","transfers":[]}')],
      /mine\.json: title: is missing; add it/,
    ],
    [
      'the id of one’s own for a report',
      () => [fileWith('mine.json', JSON.stringify({ ...mine, group: 'demand', status: 'reported' }))],
      /begins with "own-", which only ids of the group "own" do; found the group "demand"/,
    ],
    ['a wrong direction', () => [fileWith('mine.json', JSON.stringify(wrong))], /mine\.json: transfers\[0\]\.to/],
    [
      'two scenarios of one id',
      () => [fileWith('mine.json', mineText), fileWith('other.json', JSON.stringify(other))],
      /other\.json: id: .*give it another id/,
    ],
  ])('refuses %s with exit 2, the place and how to mend it', async (_, files, message) => {
    const { code, out, err } = await cli(['ledger', ...files().flatMap((file) => ['--own', file])]);
    expect(err).toMatch(message);
    expect([code, out]).toEqual([2, '']);
  });
});
