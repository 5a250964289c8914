import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { readRecord, type FigureRecord } from '../../src/lib/figure/record';
import { readPng } from '../../src/lib/figure/png-chunks';
import { readSvg } from '../../src/lib/figure/write-svg';
import { commandLine, expect, open, test } from './map-page';

test('the snapshot is one click: a figure 1,600 pixels wide with everything that belongs on it', async ({
  map,
}, testInfo) => {
  await open(map, '?scenarios=donbas-withdrawal');
  const waiting = map.waitForEvent('download');
  await map.getByRole('button', { name: 'Quick picture (PNG)' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/2025-08-12.*\.png$/);
  const path = await download.path();
  const bytes = readFileSync(path);

  const { width, height, data } = PNG.sync.read(bytes);
  expect(width).toBeGreaterThanOrEqual(1600);
  expect(height).toBeGreaterThanOrEqual(900);
  expect(coloursIn(data, width, [0.3, 0.95], [0.25, 0.75], height)).toBeGreaterThan(200);
  expect(coloursIn(data, width, [0, 1], [0.02, 0.12], height)).toBeGreaterThan(10);
  expect(coloursIn(data, width, [0, 1], [0.9, 1], height)).toBeGreaterThan(10);

  // The same figure from the command line, whose words can be read.
  const out = testInfo.outputPath('same.svg');
  commandLine('figure', '--scenario', 'donbas-withdrawal', '--out', out);
  const svg = readSvg(readFileSync(out, 'utf8'));
  expect(recordOf(readPng(bytes).record)).toEqual(recordOf(svg?.record));
  const words = (svg?.texts ?? []).join(' ');
  for (const part of [
    /would pass to Russian control/,
    /as of 12 August 2025/,
    /Sources: ?.*OpenStreetMap/,
    /Russian-held = assessed occupied/,
    /Line of contact, 12 Aug 2025/,
    /\d+\s?km /,
    /internationally recognised borders of Ukraine/,
  ]) {
    expect(words).toMatch(part);
  }
  expect(commandLine('verify', path)).toMatchObject({ answer: 'verified' });
});

test('the snapshot shows what the map shows when that is a part of the country', async ({ map }) => {
  await map.goto('./?scenarios=donbas-withdrawal#map=8/48.3/37.8');
  await expect(map.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 60_000 });
  const waiting = map.waitForEvent('download');
  await map.getByRole('button', { name: 'Quick picture (PNG)' }).click();
  const { spec } = recordOf(readPng(readFileSync(await (await waiting).path())).record);
  const [west, south, east, north] = typeof spec.extent === 'object' && 'box' in spec.extent ? spec.extent.box : [];
  expect([west! < 37.8, 37.8 < east!, south! < 48.3, 48.3 < north!, east! - west! < 8]).toEqual(Array(5).fill(true));
});

function recordOf(text: string | undefined): FigureRecord {
  const record = readRecord(text ?? '');
  if (record === undefined) throw new Error('the file carries no record');
  return record;
}

/** Distinct colours in a part of the picture given in shares of its width and height: a blank part has one. */
function coloursIn(
  data: Buffer,
  width: number,
  [left, right]: readonly [number, number],
  [top, bottom]: readonly [number, number],
  height: number,
): number {
  const colours = new Set<number>();
  for (let y = Math.floor(top * height); y < Math.floor(bottom * height); y += 1) {
    for (let x = Math.floor(left * width); x < Math.floor(right * width); x += 1) {
      colours.add(data.readUInt32BE((y * width + x) * 4));
    }
  }
  return colours.size;
}
