import { createServer } from 'node:http';
import { commandLine, expect, numberIn, open, test } from './map-page';

interface Ledger {
  readonly total: { readonly change: { readonly russiaKm2: number } };
}

test('the embedded view has title, figure, date, legend and source, and no panel', async ({ map }) => {
  await open(map, 'embed.html?scenarios=donbas-withdrawal');
  await expect(map.getByRole('heading', { level: 1 })).toHaveText('Donbas withdrawal: what would change hands');
  const figure = map.getByRole('figure');
  await expect(figure).toContainText('as of 12 Aug 2025');
  await expect(figure).toContainText('Russian-held = assessed occupied');
  await expect(map.getByRole('list', { name: 'Legend' })).toContainText('Would pass to Russian control');
  const { total } = commandLine('ledger', '--scenario', 'donbas-withdrawal') as Ledger;
  const printed = (await figure.locator('strong').textContent()) ?? '';
  // Printed to the uncertainty of what would pass, ± 200 km².
  expect(numberIn(printed.split('Russia')[1] ?? '')).toBeCloseTo(total.change.russiaKm2, -2);
  await expect(map.getByRole('tab')).toHaveCount(0);
  const overflow = await map.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('the embedded view leads to the full map with the same proposals', async ({ map, context }) => {
  await open(map, 'embed.html?scenarios=donbas-withdrawal&lang=uk');
  await expect(map.locator('html')).toHaveAttribute('lang', 'uk');
  const opening = context.waitForEvent('page');
  await map.getByRole('link', { name: 'Відкрити повну карту' }).click();
  const full = await opening;
  await expect(full).toHaveURL(/scenarios=donbas-withdrawal/);
  await expect(full.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 60_000 });
  await expect(full.getByRole('tab')).toHaveCount(3);
  await full.close();
});

test('another site can frame the embedded view, and the page scrolls past it', async ({ page, baseURL }) => {
  const article = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(
      `<body style="margin:0;height:3000px"><iframe src="${baseURL}embed.html" title="Map" width="100%" height="600" style="border:0"></iframe><iframe src="${baseURL}" title="Desk"></iframe>`,
    );
  });
  await new Promise<void>((done) => article.listen(0, '127.0.0.1', done));
  const address = article.address();
  await page.goto(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`);
  const map = page.frameLocator('iframe[title=Map]');
  await expect(map.getByRole('figure')).toContainText('as of 12 Aug 2025', { timeout: 60_000 });
  await expect(map.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 60_000 });
  // Everything but the embedded view refuses to be framed.
  await expect(page.frameLocator('iframe[title=Desk]').getByRole('tab')).toHaveCount(0);
  await page.mouse.move(600, 350);
  await page.mouse.wheel(0, 400);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  await expect(map.getByText('Use Ctrl + scroll to zoom the map')).toBeAttached();
  article.closeAllConnections();
  article.close();
});

test('an embedded view made with other data shows no figures', async ({ map }) => {
  await open(map, 'embed.html?data=0~2025-08-12~the%20project');
  await expect(map.getByRole('status')).toContainText('made with other data');
  await expect(map.locator('canvas')).toHaveCount(0);
  await expect(map.getByRole('figure')).not.toContainText('km²');
});

test.describe('in a narrow frame', () => {
  test.use({ viewport: { width: 320, height: 480 } });

  test('an embedded comparison says in its title what is compared, in one screen, with the names clear of Crimea', async ({
    map,
  }) => {
    await open(map, 'embed.html?compare=swipe&compare-with=donbas-withdrawal&lang=uk');
    await expect(map.getByRole('heading', { level: 1 })).toHaveText(/порівняння\. А: .* 2025\. Б: .*Вихід із Донбасу$/);
    await expect(map.getByRole('figure')).toContainText(/У Б Росія утримує на близько/);
    const overflow = await map.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
    expect(overflow).toBeLessThanOrEqual(0);
    const name = map.locator('.map').getByText(/^Б: .*Вихід із Донбасу$/);
    const [nameBox, mapBox] = [await name.boundingBox(), await map.locator('.map').boundingBox()];
    expect(nameBox!.y + nameBox!.height).toBeLessThan(mapBox!.y + mapBox!.height / 2);
  });

  test('a part of the link that could not be followed is said under the title', async ({ map }) => {
    await open(map, 'embed.html?scenarios=own-12345678');
    await expect(map.getByRole('alert')).toContainText('could not be followed');
  });
});
