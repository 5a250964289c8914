import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from './axe';
import { commandLine, expect, numberIn, open, test } from './map-page';

interface Compared {
  readonly units: readonly {
    readonly unit: string;
    readonly a: { readonly russiaKm2: number };
    readonly b: { readonly russiaKm2: number };
    readonly change: { readonly russiaKm2: number };
    readonly heldUncertaintyKm2: { readonly a: number; readonly b: number };
    readonly uncertaintyKm2: number;
  }[];
  readonly total: Compared['units'][number];
}

const cameraOf = (page: Page, side: 'a' | 'b') =>
  page.locator(`[data-side=${side}] [data-camera]`).getAttribute('data-camera');

/** Each cell is rounded to how uncertain it is. */
async function expectRow(page: Page, name: RegExp, row: Compared['units'][number]): Promise<void> {
  const cells = page.getByRole('row', { name }).first().getByRole('cell');
  const expected = [
    [row.a.russiaKm2, row.heldUncertaintyKm2.a],
    [row.b.russiaKm2, row.heldUncertaintyKm2.b],
    [row.change.russiaKm2, row.uncertaintyKm2],
  ] as const;
  for (const [index, [km2, uncertaintyKm2]] of expected.entries()) {
    await expect
      .poll(async () => Math.abs(numberIn(await cells.nth(index).textContent()) - km2))
      .toBeLessThanOrEqual(Math.max(0.5, uncertaintyKm2));
  }
}

test('two maps are compared: the figures of the command line, one camera, a divider, a link, and back', async ({
  map,
}) => {
  await open(map, '?scenarios=donbas-withdrawal');
  await map.getByRole('button', { name: 'Compare' }).click();
  await expect(map.getByRole('heading', { name: 'Compare' })).toBeFocused();
  await expect(map).toHaveURL(/compare=swipe&compare-with=donbas-withdrawal/);
  const withdrawal = commandLine('compare', '--with', 'donbas-withdrawal') as Compared;
  await expectRow(
    map,
    /^Donetsk/,
    withdrawal.units.find(({ unit }) => unit === 'UA-14')!,
  );
  await expectRow(map, /^Ukraine, total/, withdrawal.total);

  const card = map.getByRole('region', { name: 'Compare' });
  await card.getByRole('combobox', { name: 'B, control' }).selectOption({ label: '23 February 2022, built in' });
  await card.getByRole('button', { name: 'Switch off in B: Donbas withdrawal' }).click();
  const invasion = commandLine('compare', '--with-control', 'builtin-2022-02-23') as Compared;
  await expectRow(map, /^Ukraine, total/, invasion.total);
  await expect(card.getByText(/^A shows 12 August 2025, B shows 23 February 2022/)).toBeVisible();
  await expect(map.locator('[data-side=b][data-drawn=true]')).toBeVisible();

  const divider = map.getByRole('slider', { name: 'Divider between map A and map B' });
  await divider.press('PageUp');
  await expect(divider).toHaveAttribute('aria-valuetext', 'A 60%, B 40%');
  await divider.press('Home');
  await expect(divider).toHaveAttribute('aria-valuenow', '0');
  await divider.press('End');
  await divider.press('PageDown');
  await expect(divider).toHaveAttribute('aria-valuenow', '90');
  await expectNoAxeViolations(map, 'swiped');

  await card.getByRole('radio', { name: 'side by side' }).check();
  await expect(divider).toHaveCount(0);
  const before = await cameraOf(map, 'b');
  await map.locator('[data-side=b] canvas').focus();
  await map.keyboard.press('Equal');
  await expect.poll(() => cameraOf(map, 'b')).not.toBe(before);
  await map.locator('[data-side=a] canvas').focus();
  await map.keyboard.press('ArrowRight');
  await expect.poll(async () => (await cameraOf(map, 'a')) === (await cameraOf(map, 'b'))).toBe(true);
  await expect(map.locator('.maplibregl-ctrl-attrib')).toHaveCount(1);
  await expect(map.locator('.maplibregl-ctrl-zoom-in')).toHaveCount(1);
  await expectNoAxeViolations(map, 'side by side');

  const link = new URL(map.url());
  await map.goto('about:blank');
  await open(map, link.search + link.hash);
  await expectRow(map, /^Ukraine, total/, invasion.total);
  await expect(map.getByRole('radio', { name: 'side by side' })).toBeChecked();

  await map.getByRole('region', { name: 'Compare' }).getByRole('button', { name: 'Close' }).click();
  await expect(map.locator('[data-side=b]')).toHaveCount(0);
  await expect(map).not.toHaveURL(/compare/);
  await map.goBack();
  await expectRow(map, /^Ukraine, total/, invasion.total);
});
