import type { Locator, Page } from '@playwright/test';
import { expect, open, placeOnMap, test } from './map-page';
import { dropFile } from './drop-file';
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
  'square miles': '?area=sq-mi',
} as const;

/** Small windows: a phone, a small one, one zoomed to 200 %, and a phone held level. */
const SMALL = [
  { width: 360, height: 780 },
  { width: 320, height: 640 },
  { width: 640, height: 480 },
  { width: 780, height: 360 },
] as const;

/** A control file without a day, one of whose rings crosses itself, so that there is much to say of it. */
const UNDATED = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    [37, 47.5, 38.5, 47.5, 38.5, 48.6, 37, 48.6, 37, 47.5],
    [33, 46.5, 34.5, 47.3, 34.5, 46.5, 33, 47.3, 33, 46.5],
  ].map((ring) => ({
    type: 'Feature',
    properties: {},
    geometry: {
      type: 'Polygon',
      coordinates: [Array.from({ length: ring.length / 2 }, (_, at) => ring.slice(2 * at, 2 * at + 2))],
    },
  })),
});

/** West, south, east, north of Ukraine, degrees. */
const UKRAINE = [22.13, 44.38, 40.23, 52.38] as const;
/** West, south, east, north of Crimea, degrees. */
const CRIMEA = [32.4, 44.35, 36.7, 46.1] as const;

/** What lies over parts of an element, by name; nothing where it is all to be seen, as far as it is in the window. */
function coversOf(element: Locator): Promise<string[]> {
  return element.evaluate((shown) => {
    const { left, right, top, bottom } = shown.getBoundingClientRect();
    const covers = new Set<string>();
    for (let x = left + 2; x < right; x += 8)
      for (let y = top + 2; y < bottom; y += 8) {
        const seen = document.elementFromPoint(x, y);
        if (seen !== null && !shown.contains(seen) && !seen.contains(shown))
          covers.add(`${seen.tagName} ${seen.className.toString()}`);
      }
    return [...covers];
  });
}

/** Pairs of what stands on the map that lie over each other, by their texts. */
function overlapsOnMap(page: Page): Promise<string[]> {
  return page
    .locator('.tools button, .legend, .scale, .maplibregl-ctrl-group, .maplibregl-ctrl-attrib')
    .evaluateAll((elements) => {
      const shown = elements
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map((element) => ({ name: element.textContent, box: element.getBoundingClientRect() }));
      return shown.flatMap(({ name, box }, index) =>
        shown
          .slice(index + 1)
          .filter(
            ({ box: other }) =>
              box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom,
          )
          .map((other) => `${name} / ${other.name}`),
      );
    });
}

for (const viewport of SMALL) {
  const size = `${viewport.width} × ${viewport.height}`;

  test(`a notice can be read and closed, and nothing covers a card or each other, ${size}`, async ({ map }) => {
    await map.setViewportSize(viewport);
    await open(map, '?lang=uk');
    expect(await overlapsOnMap(map)).toEqual([]);
    await dropFile(map, 'undated.geojson', UNDATED);
    const notice = map.locator('.notice');
    await expect(notice.getByRole('button', { name: 'Закрити' })).toBeVisible();
    expect(await coversOf(notice)).toEqual([]);
    for (const button of await notice.locator('.buttons button').all()) {
      await expect(button).toBeInViewport({ ratio: 1 });
      expect(await coversOf(button)).toEqual([]);
    }
    await notice.getByRole('button', { name: 'Закрити' }).click();
    await expect(notice).toHaveCount(0);
    await visit(map, '?lang=uk&unit=UA-43');
    const card = map.locator('section.card');
    await expect(card).toBeVisible();
    await card.scrollIntoViewIfNeeded();
    expect(await coversOf(card.locator('h2'))).toEqual([]);
    if (viewport.width > viewport.height) expect(await coversOf(card)).toEqual([]);
  });
}

test('a figure too long for half the width stands under the other one', async ({ map }) => {
  await open(map, '?lang=uk&area=sq-mi');
  for (const viewport of SMALL) {
    await map.setViewportSize(viewport);
    const panel = (await map.locator('aside.panel').boundingBox())!;
    const [first, second] = await map.locator('.headline .figure').evaluateAll((figures) =>
      figures.map((figure) => {
        const text = document.createRange();
        text.selectNodeContents(figure);
        return text.getBoundingClientRect().toJSON() as DOMRect;
      }),
    );
    const size = `${viewport.width} px`;
    expect(second!.left > first!.right || second!.top > first!.bottom, size).toBe(true);
    for (const { right } of [first!, second!]) expect(right, size).toBeLessThanOrEqual(panel.x + panel.width);
  }
});

test('headings of the ledger stay over their columns when it is scrolled sideways', async ({ map }) => {
  await map.setViewportSize({ width: 360, height: 780 });
  await open(map, '?tab=ledger&scenarios=donbas-withdrawal&lang=uk');
  const table = map.locator('#tab-panel table').first();
  await expect(table).toBeVisible();
  await map.locator('#tab-panel').evaluate((panel) => panel.scrollBy(10_000, 0));
  const lefts = (cells: Locator) =>
    cells.evaluateAll((elements) => elements.map((element) => Math.round(element.getBoundingClientRect().left)));
  const headings = await lefts(table.locator('thead tr:nth-child(2) th'));
  // Before them come the area and, in a row, the unit's name, both of which span two rows of headings.
  expect(headings).toEqual((await lefts(table.locator('tbody tr').first().locator('td'))).slice(1));
  const { left, right } = await table
    .locator('.section span')
    .evaluate((section) => section.getBoundingClientRect().toJSON() as DOMRect);
  expect(left).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThan(360);
});

test('the sheet is dragged higher and lower, and what sets its height stays in sight', async ({ map }) => {
  await map.setViewportSize({ width: 360, height: 780 });
  await open(map, '?lang=uk');
  const bar = map.locator('aside.panel > .bar');
  const sheet = map.locator('aside.panel');
  const dragBy = async (px: number) => {
    const box = (await bar.boundingBox())!;
    await map.mouse.move(box.x + 60, box.y + 10);
    await map.mouse.down();
    await map.mouse.move(box.x + 60, box.y + 10 - px / 2, { steps: 4 });
    await map.mouse.move(box.x + 60, box.y + 10 - px, { steps: 4 });
    await map.mouse.up();
  };
  const height = async () => (await sheet.boundingBox())!.height;
  const half = await height();
  await dragBy(200);
  await expect(map.locator('.desk')).toHaveAttribute('data-sheet', 'high');
  expect(await height()).toBeGreaterThan(half + 100);
  expect(await overlapsOnMap(map)).toEqual([]);
  await sheet.evaluate((panel) => panel.scrollTo(0, 10_000));
  await map.getByRole('button', { name: 'Зробити панель нижчою' }).click();
  await expect(map.locator('.desk')).toHaveAttribute('data-sheet', 'half');
  await dragBy(-220);
  await expect(map.locator('.desk')).toHaveAttribute('data-sheet', 'low');
  await expect(map.getByRole('button', { name: 'Зробити панель вищою' })).toBeInViewport({ ratio: 1 });
});

/** Fails unless all of Ukraine is where neither the panel nor the tools cover the map. */
async function expectUkraineShown(page: Page): Promise<void> {
  const [west, south, east, north] = UKRAINE;
  await expect(async () => {
    const canvas = (await page.locator('canvas.maplibregl-canvas').boundingBox())!;
    const tools = (await page.locator('.tools').boundingBox())!;
    const panel = (await page.locator('aside.panel').boundingBox())!;
    const upperLeft = await placeOnMap(page, west, north);
    const lowerRight = await placeOnMap(page, east, south);
    expect(upperLeft.x).toBeGreaterThan(panel.y > canvas.y ? 0 : panel.width);
    expect(upperLeft.y).toBeGreaterThan(tools.y + tools.height - canvas.y);
    expect(lowerRight.x).toBeLessThan(canvas.width);
    expect(lowerRight.y).toBeLessThan(canvas.height);
  }).toPass({ timeout: 5000 });
}

for (const viewport of [
  { width: 320, height: 640 },
  { width: 360, height: 780 },
  { width: 640, height: 480 },
  { width: 768, height: 1024 },
]) {
  test(`all of Ukraine is seen at first and in a sheet of any height, ${viewport.width} px`, async ({ map }) => {
    await map.setViewportSize(viewport);
    await open(map, '?lang=uk');
    await expectUkraineShown(map);
    if (viewport.width === 640) return;
    await map.getByRole('button', { name: 'Зробити панель нижчою' }).click();
    await expectUkraineShown(map);
    await map.getByRole('button', { name: 'Зробити панель вищою' }).click();
    await expectUkraineShown(map);
  });
}

test('two maps beside each other are clear of the tools, and each shows all of Ukraine', async ({ map }) => {
  await map.setViewportSize({ width: 360, height: 780 });
  await open(map, '?lang=uk&compare=side&compare-snapshot=builtin-2022-02-23');
  await expect(map.locator('[data-side=b][data-drawn=true]')).toBeVisible();
  const tools = (await map.locator('.tools').boundingBox())!;
  const [west, south, east, north] = UKRAINE;
  for (const side of ['a', 'b']) {
    const box = (await map.locator(`[data-side=${side}]`).boundingBox())!;
    expect(box.y).toBeGreaterThanOrEqual(tools.y + tools.height);
    const name = map.locator(`.pair > p.${side}`);
    await expect(name).toContainText(side === 'a' ? 'А: 12 серп. 2025' : 'Б: 23 лют. 2022');
    expect((await name.boundingBox())!.height).toBeLessThan(30);
    await expect(async () => {
      const upperLeft = await placeOnMap(map.locator(`[data-side=${side}]`), west, north);
      const lowerRight = await placeOnMap(map.locator(`[data-side=${side}]`), east, south);
      expect(Math.min(upperLeft.x, upperLeft.y)).toBeGreaterThan(0);
      expect(lowerRight.x).toBeLessThan(box.width);
      expect(lowerRight.y).toBeLessThan(box.height);
    }).toPass({ timeout: 5000 });
  }
});

for (const viewport of [
  { width: 360, height: 780 },
  { width: 320, height: 568 },
  { width: 640, height: 480 },
  { width: 768, height: 1024 },
]) {
  test(`nothing lies over Crimea at first, ${viewport.width} px`, async ({ map }) => {
    await map.setViewportSize(viewport);
    await open(map, '?tab=scenarios&lang=uk');
    const canvas = (await map.locator('canvas.maplibregl-canvas').boundingBox())!;
    const [west, south, east, north] = CRIMEA;
    const { x: left, y: top } = await placeOnMap(map, west, north);
    const { x: right, y: bottom } = await placeOnMap(map, east, south);
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
  await expect.poll(() => map.url()).toMatch(/#map=37\.\d+,48\.\d+,/);
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

test.describe('with a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 768, height: 1024 } });

  test('a tap opens the card of a unit and leaves no other card on the map', async ({ map }) => {
    await open(map, '?lang=uk');
    const canvas = (await map.locator('canvas.maplibregl-canvas').boundingBox())!;
    await map.touchscreen.tap(canvas.x + canvas.width * 0.45, canvas.y + canvas.height * 0.45);
    await expect(map.locator('section.card')).toBeVisible();
    await expect(map.locator('.stage > [aria-hidden=true]')).toHaveCount(0);
  });

  test('what is tapped is 24 px high at least, on the cards and in the lists', async ({ map }) => {
    await map.setViewportSize({ width: 360, height: 780 });
    const low = () =>
      map.locator('a[href], button, summary, select, label:has(input)').evaluateAll((elements) =>
        elements
          .filter((element) => element.checkVisibility({ visibilityProperty: true }))
          .filter((element) => element.getClientRects()[0]!.height < 23.5)
          .map((element) => `${element.tagName} ${element.textContent}`),
      );
    for (const query of ['unit=UA-14&scenarios=donbas-withdrawal', 'tab=claims', 'tab=ledger']) {
      await (query.startsWith('unit') ? open(map, `?lang=uk&${query}`) : visit(map, `?lang=uk&${query}`));
      await expect(map.locator('section.card, #tab-panel table').first()).toBeVisible();
      expect(await low(), query).toEqual([]);
    }
    await map.getByRole('button', { name: 'Креслити', exact: true }).click();
    await expect(map.locator('.radios')).toBeVisible();
    expect(await low(), 'drawing').toEqual([]);
  });
});
