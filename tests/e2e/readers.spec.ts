import { expect, open, test } from './map-page';

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
