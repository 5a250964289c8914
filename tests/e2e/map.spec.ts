import { expect, open, placeOnMap, test } from './map-page';

test('the map comes back after the browser took its graphics away, and shows what was chosen meanwhile', async ({
  map,
}) => {
  await open(map, '?tab=scenarios&scenarios=donbas-withdrawal');
  const canvas = map.locator('.maplibregl-canvas');
  const camera = () => map.locator('[data-camera]').getAttribute('data-camera');
  await canvas.press('Equal');
  await expect.poll(() => map.url()).toContain('#map=');
  await map.waitForTimeout(500);
  const before = await camera();
  await canvas.evaluate((element: HTMLCanvasElement) => {
    const context = element.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
    Object.assign(globalThis, { giveBack: () => context.restoreContext() });
    context.loseContext();
  });
  await map.waitForTimeout(300);
  await map.getByRole('checkbox', { name: /^Donbas withdrawal/ }).uncheck();
  await map.getByRole('tab', { name: 'Ledger' }).click();
  await map
    .getByRole('row', { name: /^Donetsk/ })
    .getByRole('button')
    .first()
    .click();
  await map.evaluate(() => (globalThis as unknown as { giveBack(): void }).giveBack());
  await expect(canvas).toBeVisible();
  await expect.poll(camera).toBe(before);
  // Pointing at a unit asks the map what is drawn there.
  const box = (await canvas.boundingBox())!;
  await expect
    .poll(async () => {
      await map.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.5);
      await map.mouse.move(box.x + box.width * 0.6 + 1, box.y + box.height * 0.5);
      return canvas.evaluate((element: HTMLElement) => element.style.cursor);
    })
    .toBe('pointer');
});

test('a link holds no camera until the map is moved, and then shows the same land on another screen', async ({
  map,
}) => {
  await open(map, '?tab=ledger');
  await map.setViewportSize({ width: 1300, height: 800 });
  expect(map.url()).not.toContain('#map');
  for (const [longitude, latitude] of [
    [22.2, 48.4],
    [40.1, 49.6],
    [33.9, 44.5],
    [31.5, 52.3],
  ] as const) {
    await expect.poll(async () => (await placeOnMap(map, longitude, latitude)).isSeen).toBe(true);
  }

  await map.getByRole('button', { name: 'Find a place' }).click();
  await map.getByRole('combobox').fill('Donbas');
  await map.keyboard.press('Enter');
  await expect.poll(() => map.url()).toContain('#map=');
  const link = new URL(map.url());
  await map.goto('about:blank');
  await map.setViewportSize({ width: 720, height: 600 });
  await open(map, link.search + link.hash);
  expect((await placeOnMap(map, 37.8, 48)).isSeen).toBe(true);
  expect((await placeOnMap(map, 24, 49.8)).isSeen).toBe(false);
});
