import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from './axe';
import { seeEveryState } from './every-state';
import { test } from './map-page';
import { expectNothingCut } from './reflow';

/** The colours of a theme are judged in each state without asking the page for it, which would draw the map anew. */
async function inNeutralColours(page: Page, look: () => Promise<void>): Promise<void> {
  const swap = (theme: string) =>
    page.evaluate((next) => {
      const { dataset } = document.documentElement;
      const before = dataset['theme'] ?? '';
      dataset['theme'] = next;
      return before;
    }, theme);
  const before = await swap('neutral');
  await look();
  await swap(before);
}

for (const [language, colorScheme, viewport] of [
  ['en', 'light', { width: 1440, height: 900 }],
  ['uk', 'dark', { width: 360, height: 740 }],
] as const) {
  test.describe(`at ${viewport.width} px, ${language}, ${colorScheme}`, () => {
    test.use({ viewport, colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test('axe finds nothing in any state, and nothing is cut', async ({ map }) => {
      test.setTimeout(300_000);
      await seeEveryState(map, language, async (state) => {
        await expectNoAxeViolations(map, state);
        await expectNothingCut(map, state);
        if (colorScheme === 'dark') {
          await inNeutralColours(map, () => expectNoAxeViolations(map, `${state}, neutral colours`, 'colours'));
        }
      });
    });
  });
}
