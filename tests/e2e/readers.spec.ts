import { seriousProblems } from './axe';
import { expect, open, test } from './map-page';

const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 360, height: 740 } };

for (const [name, viewport] of Object.entries(SIZES)) {
  test.describe(name, () => {
    test.use({ viewport });

    for (const tab of ['scenarios', 'ledger', 'claims']) {
      test(`${tab} can be used with assistive technology`, async ({ map }) => {
        await open(map, `?tab=${tab}&scenarios=donbas-withdrawal`);
        expect(await seriousProblems(map)).toEqual([]);
      });
    }

    test('the page has no sideways scroll, and the map stays in sight', async ({ map }) => {
      await open(map);
      const overflow = await map.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      const canvas = await map.locator('canvas.maplibregl-canvas').boundingBox();
      expect(canvas?.height).toBeGreaterThan(140);
      await expect(map.getByRole('checkbox', { name: 'Donbas withdrawal' })).toBeAttached();
    });
  });
}

test('the map speaks Ukrainian when asked, and remembers it in the address', async ({ map }) => {
  await open(map);
  await map.getByRole('button', { name: 'Українська' }).click();
  await expect(map.locator('html')).toHaveAttribute('lang', 'uk');
  await expect(map).toHaveURL(/lang=uk/);
  await expect(map.getByRole('tab')).toHaveText(['Сценарії', 'Баланс', 'Заяви']);
  await expect(map.locator('.headline')).toContainText('км²');
  await expect(map.locator('.headline')).toContainText('12 серпня 2025');
  await map.reload();
  await expect(map.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 60_000 });
  await expect(map.locator('html')).toHaveAttribute('lang', 'uk');
});
