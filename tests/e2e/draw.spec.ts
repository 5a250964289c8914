import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, numberIn, open, test } from './map-page';

/** Between Sloviansk and Horlivka, across the line of contact; no first visit, which has a tour. */
const FRAME = '?tab=scenarios#map=8/48.6/37.3';
const CORNERS = [
  [850, 300],
  [1050, 300],
  [1050, 520],
  [850, 520],
] as const;

/** Clicks from point to point; the last one twice, which finishes the shape. */
async function draw(page: Page, points: readonly (readonly [number, number])[]): Promise<void> {
  for (const [x, y] of [...points, points.at(-1)!]) {
    await page.mouse.move(x - 3, y - 3);
    await page.mouse.move(x, y);
    await page.mouse.click(x, y);
  }
}

/** The pen is on the map once the pointer over it is a cross. */
async function pen(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      await page.mouse.move(1000, 600);
      await page.mouse.move(1001, 601);
      return page.locator('.maplibregl-canvas').evaluate((canvas: HTMLElement) => canvas.style.cursor);
    })
    .toBe('crosshair');
}

const cell = async (page: Page, row: string, column: number) =>
  numberIn(await page.locator('section.card').getByRole('row', { name: row }).locator('td').nth(column).textContent());

test('a polygon is drawn, measured, named, kept, exported, deleted and imported', async ({ map }) => {
  test.slow();
  await open(map, FRAME);
  await map.getByRole('button', { name: 'Draw', exact: true }).click();
  await map.getByLabel('Snap to unit borders').uncheck();
  await pen(map);
  await draw(map, CORNERS);
  await expect(map.getByRole('button', { name: 'Undo' })).toBeEnabled();
  await expect(map.getByRole('rowheader', { name: 'Donetsk' })).toBeVisible();
  const heldWithinKm2 = numberIn(await map.getByText(/^Held areas: ±/).textContent());
  const [area, ukraine, russia] = [
    await cell(map, 'Total', 0),
    await cell(map, 'Total', 1),
    await cell(map, 'Total', 2),
  ];
  // 200 by 220 px at zoom 8 and 48.6 degrees north, where a px is about 202 m.
  expect(area).toBeGreaterThan(1600);
  expect(area).toBeLessThan(2000);
  // The area is exact; who holds it is rounded to how uncertain the line through it is.
  expect(heldWithinKm2).toBeGreaterThanOrEqual(50);
  expect(ukraine % 10).toBe(0);
  expect(Math.abs(ukraine + russia - area)).toBeLessThanOrEqual(heldWithinKm2);

  await map.getByRole('button', { name: 'Undo' }).click();
  await expect(map.getByText('Nothing is drawn yet.')).toBeVisible();
  await map.getByRole('button', { name: 'Redo' }).click();
  expect(await cell(map, 'Total', 0)).toBe(area);

  await map.getByLabel('Name', { exact: true }).fill('My square');
  await map.getByRole('button', { name: 'Save the scenario' }).click();
  const own = map.getByRole('listitem').filter({ has: map.getByRole('checkbox', { name: 'My square' }) });
  await expect(own).toContainText('your own, not a report');
  await expect(map.getByRole('checkbox', { name: 'My square' })).toBeChecked();
  const change = map.locator('.headline .russia .change');
  // The headline prints a change no finer than its uncertainty, about a hundred km² here.
  await expect.poll(async () => numberIn(await change.textContent())).toBe(Math.round(ukraine / 100) * 100);

  // A link opened elsewhere shows it without keeping it: here, once it was deleted.
  const link = map.url();
  await map.reload();
  await expect(map.getByRole('checkbox', { name: 'My square' })).toBeChecked({ timeout: 60_000 });
  const [download] = await Promise.all([
    map.waitForEvent('download'),
    own.getByRole('button', { name: /^Save as a file/ }).click(),
  ]);
  const file = { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  expect(JSON.parse(file.text)).toMatchObject({ group: 'own', title: { en: 'My square' } });
  await own.getByRole('button', { name: /^Delete/ }).click();
  await own.getByRole('button', { name: /^Delete for good/ }).click();
  await expect(own).toHaveCount(0);
  await expect.poll(async () => await change.count()).toBe(0);

  await map.goto(link);
  await map.reload();
  await expect(map.getByText('This link brought a scenario')).toBeVisible({ timeout: 60_000 });
  await expect(own).toContainText('not saved');

  await open(map, FRAME);
  await expect(own).toHaveCount(0);
  await map
    .locator('input[type=file]')
    .setInputFiles({ name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) });
  await expect(own).toContainText('your own, not a report');
  // The headline prints a change no finer than its uncertainty, about a hundred km² here.
  await expect.poll(async () => numberIn(await change.textContent())).toBe(Math.round(ukraine / 100) * 100);
});

test('a line cuts an oblast in two, and the side picked is measured', async ({ map }) => {
  await open(map, '?tab=scenarios#map=7/48.2/37.6');
  await map.getByRole('button', { name: 'Draw', exact: true }).click();
  await map.getByRole('radio', { name: 'Cut along a line' }).check();
  await map.getByLabel('What is cut').selectOption({ label: 'Donetsk' });
  await pen(map);
  await draw(map, [
    [820, 450],
    [1050, 430],
  ]);
  await expect(map.getByRole('rowheader', { name: 'Donetsk' })).toBeVisible();
  await map.getByRole('radio', { name: 'North side' }).check();
  await expect.poll(() => cell(map, 'Total', 0)).toBeGreaterThan(0);
  const north = await cell(map, 'Total', 0);
  await map.getByRole('radio', { name: 'South side' }).check();
  await expect.poll(() => cell(map, 'Total', 0)).not.toBe(north);
  const both = north + (await cell(map, 'Total', 0));
  // The oblast has about 26,500 km².
  expect(both).toBeGreaterThan(26_200);
  expect(both).toBeLessThan(26_800);
});

test('an area is measured corner by corner, and there is none before the third', async ({ map }) => {
  await open(map, FRAME);
  await map.getByRole('button', { name: 'Measure' }).click();
  await map.getByRole('radio', { name: 'Area' }).check();
  await map.getByLabel('Snap to unit borders').uncheck();
  await pen(map);
  const [first, second] = CORNERS;
  await draw(map, [first, second]);
  const measured = map.locator('[data-measured]');
  await expect(measured).toHaveText('–');
  await map.getByRole('button', { name: 'Undo' }).click();
  await map.getByRole('button', { name: 'Undo' }).click();
  await pen(map);
  await draw(map, CORNERS);
  await expect(measured).toHaveText(/^\d[\d\s]*km²$/);
  // 200 by 220 px at zoom 8 and 48.6 degrees north, where a px is about 202 m.
  expect(numberIn(await measured.textContent())).toBeGreaterThan(1600);
  expect(numberIn(await measured.textContent())).toBeLessThan(2000);
});

test('a distance is measured by the keyboard, between two places', async ({ map }) => {
  await open(map, '?tab=scenarios');
  await map.getByRole('button', { name: 'Measure' }).press('Enter');
  await map.getByText('Between two places').press('Enter');
  await map.getByLabel('From', { exact: true }).fill('Kyiv');
  await map.getByLabel('To', { exact: true }).fill('Donetsk');
  await map.getByLabel('To', { exact: true }).press('Enter');
  // The two cities are some 590 km apart.
  await expect
    .poll(async () =>
      numberIn(
        await map
          .locator('[data-measured]')
          .textContent()
          .then((text) => text?.replace('–', '0') ?? ''),
      ),
    )
    .toBeGreaterThan(570);
  expect(numberIn(await map.locator('[data-measured]').textContent())).toBeLessThan(610);
});
