import { expect, open, test } from './map-page';
import { expectNothingCut } from './reflow';
import { visit } from './visit';

const SIZES = {
  'a window zoomed to 200 %': { width: 720, height: 450 },
  'a tablet held upright': { width: 768, height: 1024 },
  'the narrowest window': { width: 320, height: 568 },
} as const;

const STATES = {
  scenarios: '?scenarios=donbas-withdrawal,sumy-kharkiv-pockets',
  ledger: '?tab=ledger&scenarios=donbas-withdrawal',
  claims: '?tab=claims',
  question: '?tab=claims&question=donetsk',
  inspector: '?unit=UA-43',
} as const;

/** West, south, east, north of Crimea, degrees. */
const CRIMEA = [32.4, 44.35, 36.7, 46.1] as const;

/** Where a place lies on a map of this size, px, by the camera that the address names: Web Mercator, tiles of 512 px. */
function placeOnMap(url: string, size: { width: number; height: number }, longitude: number, latitude: number) {
  const [zoom = NaN, centerLatitude = NaN, centerLongitude = NaN] = (url.split('#map=')[1] ?? '')
    .split('/')
    .map(Number);
  const worldPx = 512 * 2 ** zoom;
  const across = (degrees: number) => ((degrees + 180) / 360) * worldPx;
  const down = (degrees: number) =>
    ((180 - (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360))) / 360) * worldPx;
  return {
    x: size.width / 2 + across(longitude) - across(centerLongitude),
    y: size.height / 2 + down(latitude) - down(centerLatitude),
  };
}

for (const viewport of [
  { width: 360, height: 740 },
  { width: 320, height: 568 },
  { width: 768, height: 1024 },
]) {
  test(`nothing lies over Crimea at first, ${viewport.width} px`, async ({ map }) => {
    await map.setViewportSize(viewport);
    await open(map, '?tab=scenarios&lang=uk');
    const canvas = (await map.locator('canvas.maplibregl-canvas').boundingBox())!;
    const [west, south, east, north] = CRIMEA;
    const { x: left, y: top } = placeOnMap(map.url(), canvas, west, north);
    const { x: right, y: bottom } = placeOnMap(map.url(), canvas, east, south);
    expect(left).toBeGreaterThan(0);
    expect(right).toBeLessThan(canvas.width);
    expect(bottom).toBeLessThan(canvas.height);
    for (const cover of await map.locator('.tools button, .legend, .scale, .maplibregl-ctrl').all()) {
      const box = (await cover.boundingBox())!;
      const [x, y] = [box.x - canvas.x, box.y - canvas.y];
      const isOver = x < right && x + box.width > left && y < bottom && y + box.height > top;
      expect(isOver, await cover.innerText()).toBe(false);
    }
  });
}

test('the map stays where the reader moved it after a search, whatever becomes of the panel', async ({ map }) => {
  await map.setViewportSize({ width: 900, height: 700 });
  await open(map, '?tab=scenarios');
  await map.getByRole('button', { name: 'Find a place' }).click();
  await map.getByRole('combobox').fill('Kramatorsk');
  await map.keyboard.press('Enter');
  await expect.poll(() => map.url()).toMatch(/#map=(8|9|1\d)/);
  const found = map.url();
  await map.locator('.maplibregl-canvas').press('ArrowLeft');
  await expect.poll(() => map.url()).not.toBe(found);
  // The address follows the camera a little later.
  await map.waitForTimeout(500);
  const moved = map.url();
  await map.getByRole('button', { name: 'Close the panel' }).click();
  await map.locator('#open-panel').click();
  await map.waitForTimeout(1000);
  expect(map.url()).toBe(moved);
});

for (const language of ['en', 'uk'] as const) {
  test(`nothing is lost in small windows, ${language}`, async ({ map }) => {
    test.slow();
    await map.setViewportSize(SIZES['the narrowest window']);
    await open(map, `?tab=scenarios&lang=${language}`);
    for (const [state, query] of Object.entries(STATES)) {
      await visit(map, `${query}&lang=${language}`);
      for (const [size, viewport] of Object.entries(SIZES)) {
        await map.setViewportSize(viewport);
        await expect(map.locator('.desk')).toHaveAttribute('data-layout', viewport.width === 720 ? 'drawer' : 'sheet');
        await expectNothingCut(map, `${state} in ${size}`);
        const canvas = await map.locator('canvas.maplibregl-canvas').boundingBox();
        expect(canvas?.height).toBeGreaterThan(140);
      }
    }
  });
}
