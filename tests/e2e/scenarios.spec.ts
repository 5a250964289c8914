import type { Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { commandLine, expect, numberIn, open, test } from './map-page';

interface Ledger {
  readonly total: { readonly change: { readonly russiaKm2: number } };
}

/** How many points of a part of the page look different, of all: 0 to 1. */
async function changed(page: Page, before: PNG, clip: Clip): Promise<number> {
  const after = await picture(page, clip);
  let different = 0;
  for (let index = 0; index < after.data.length; index += 4) {
    const distance = [0, 1, 2].reduce(
      (sum, channel) => sum + Math.abs((after.data[index + channel] ?? 0) - (before.data[index + channel] ?? 0)),
      0,
    );
    if (distance > 24) different += 1;
  }
  return different / (after.data.length / 4);
}

interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
async function picture(page: Page, clip: Clip): Promise<PNG> {
  return PNG.sync.read(await page.screenshot({ clip, animations: 'disabled' }));
}

test('switching the Donbas withdrawal on shows its km² and draws it where it lies', async ({ map }) => {
  // Framed on the land between Kramatorsk and Pokrovsk.
  await open(map, '#map=8/48.6/37.3');
  const land = { x: 800, y: 380, width: 240, height: 160 };
  const before = await picture(map, land);
  await map.getByRole('checkbox', { name: 'Donbas withdrawal' }).check();

  const ledger = commandLine('ledger', '--scenario', 'donbas-withdrawal') as Ledger;
  const headline = map.locator('.headline');
  await expect(headline.locator('.russia .change')).toBeVisible();
  const printed = numberIn(await headline.locator('.russia .change').textContent());
  // Printed to the uncertainty of what would pass, ± 200 km².
  expect(printed).toBeCloseTo(ledger.total.change.russiaKm2, -2);
  await expect.poll(() => changed(map, before, land)).toBeGreaterThan(0.03);
  await expect(map.getByRole('list', { name: 'Legend' })).toContainText('Would pass to Russian control');

  await map.getByRole('tab', { name: 'Ledger' }).click();
  const table = map.getByRole('table', { name: 'Ledger' });
  const total = table.getByRole('row', { name: /^Ukraine, total/ });
  expect(numberIn(await total.locator('td.change.russiaKm2').textContent())).toBeCloseTo(
    ledger.total.change.russiaKm2,
    -2,
  );

  await map.getByRole('tab', { name: 'Scenarios' }).click();
  await map.getByRole('checkbox', { name: 'Donbas withdrawal' }).uncheck();
  await expect.poll(() => changed(map, before, land)).toBeLessThan(0.005);
});

test('a click on the map shows the figures of the unit, and Escape puts them away', async ({ map }) => {
  await open(map, '#map=8/47.9/37.6');
  await map.mouse.click(720, 440);
  const card = map.getByRole('region', { name: /Figures of Donetsk/ }).or(map.getByLabel(/Figures of Donetsk/));
  await expect(card.first()).toBeVisible();
  await expect(card.first()).toContainText('km²');
  await expect(map).toHaveURL(/unit=UA-14/);
  await map.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
});

test('the address holds what is shown, and gives it back', async ({ map, context }) => {
  await open(map);
  await map.getByRole('checkbox', { name: 'Donbas withdrawal' }).check();
  await map.getByRole('checkbox', { name: 'Sumy and Kharkiv returns: border pockets' }).check();
  await map.getByRole('tab', { name: 'Ledger' }).click();
  await expect(map).toHaveURL(/scenarios=donbas-withdrawal,sumy-kharkiv-pockets/);
  await expect(map.getByText(/Ukraine would leave/)).toBeVisible();
  const exchange = await map.getByText(/Ukraine would leave/).textContent();

  const again = await context.newPage();
  await open(again, new URL(map.url()).search);
  await expect(again.getByRole('tab', { name: 'Ledger' })).toHaveAttribute('aria-selected', 'true');
  await expect(again.getByText(/Ukraine would leave/)).toHaveText(exchange ?? '');
  await again.close();

  await map.goBack();
  await expect(map.getByRole('tab', { name: 'Scenarios' })).toHaveAttribute('aria-selected', 'true');
  await expect(map.getByRole('checkbox', { name: 'Donbas withdrawal' })).toBeChecked();
});

test('a link that cannot be followed says which part', async ({ map }) => {
  await open(map, '?scenarios=donbas-withdrawal,no-such-thing&counting=everything');
  await expect(map.getByText('no-such-thing')).toBeVisible();
  await expect(map.getByRole('checkbox', { name: 'Donbas withdrawal' })).toBeChecked();
});

test('a proposal is switched on and a tab chosen with the keyboard alone', async ({ map }) => {
  await open(map);
  const box = map.getByRole('checkbox', { name: 'Donbas withdrawal' });
  for (let presses = 0; presses < 60; presses += 1) {
    if (await box.evaluate((element) => element === document.activeElement)) break;
    await map.keyboard.press('Tab');
  }
  await expect(box).toBeFocused();
  await map.keyboard.press('Space');
  await expect(box).toBeChecked();
  await map.getByRole('tab', { name: 'Scenarios' }).focus();
  await map.keyboard.press('ArrowRight');
  await expect(map.getByRole('tab', { name: 'Ledger' })).toBeFocused();
  await expect(map.getByRole('table', { name: 'Ledger' })).toBeVisible();
});
