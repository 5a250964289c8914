import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { expect, open, test } from './map-page';

test('the snapshot is a picture of at least 1,600 pixels with the map on it', async ({ map }) => {
  await open(map, '?scenarios=donbas-withdrawal');
  const waiting = map.waitForEvent('download');
  await map.getByRole('button', { name: 'Export snapshot' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/2025-08-12.*\.png$/);
  const { width, height, data } = PNG.sync.read(readFileSync(await download.path()));
  expect(width).toBeGreaterThanOrEqual(1600);
  expect(height).toBeGreaterThanOrEqual(900);
  expect(coloursIn(data, width, [0.1, 0.9], [0.25, 0.75], height)).toBeGreaterThan(200);
  expect(coloursIn(data, width, [0, 1], [0.02, 0.12], height)).toBeGreaterThan(10);
  expect(coloursIn(data, width, [0, 1], [0.9, 1], height)).toBeGreaterThan(10);
});

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
