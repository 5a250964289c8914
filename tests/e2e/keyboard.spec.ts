import type { Page } from '@playwright/test';
import { expect, open, test } from './map-page';
import { visit } from './visit';

/** Where the focus is: undefined on nothing, else which of the page's elements, and what is wrong with how it is seen. */
async function focused(page: Page): Promise<{ index: number; name: string; problem: string } | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return undefined;
    const name = `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”`;
    const box = element.getBoundingClientRect();
    const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)];
    const [width, height] = [Math.min(box.right, innerWidth) - left, Math.min(box.bottom, innerHeight) - top];
    const style = getComputedStyle(element);
    const isMarked = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
    const isSeen = [0.5, 0.1, 0.9].some((across) =>
      [0.5, 0.1, 0.9].some((down) => {
        const onTop = document.elementFromPoint(left + width * across, top + height * down);
        return onTop !== null && (element.contains(onTop) || element.closest('label')?.contains(onTop));
      }),
    );
    const problem = !isMarked ? 'its focus is not marked' : isSeen ? '' : 'something lies over it';
    return { index: [...document.querySelectorAll('*')].indexOf(element), name, problem };
  });
}

/** Names of what the keyboard should reach: all that takes part in the order of focus and can be seen. */
async function reachable(page: Page): Promise<ReadonlyMap<number, string>> {
  const found = await page.evaluate(() => {
    const all = [...document.querySelectorAll('*')];
    const groups = new Set<string>();
    return all.flatMap((element, index): [number, string][] => {
      if (
        !(element instanceof HTMLElement) ||
        element.tabIndex < 0 ||
        !element.matches('a[href], button, input, select, textarea, summary, [tabindex]')
      )
        return [];
      if (!element.checkVisibility({ visibilityProperty: true }) || element.matches(':disabled')) return [];
      if (element instanceof HTMLInputElement && element.type === 'radio') {
        if (!element.checked || groups.has(element.name)) return [];
        groups.add(element.name);
      }
      return [
        [index, `${element.tagName} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim()}`],
      ];
    });
  });
  return new Map(found);
}

/** Presses Tab from the top of the page until the focus has left it. */
async function walk(page: Page): Promise<void> {
  const expected = await reachable(page);
  const seen = new Set<number>();
  const problems: string[] = [];
  let last: number | undefined;
  await page.locator('a.skip').focus();
  seen.add((await focused(page))?.index ?? -1);
  for (let presses = 0; presses < expected.size + 20; presses += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    // A date has several fields in one.
    if (now !== undefined && now.index === last) continue;
    if (now === undefined || seen.has(now.index)) break;
    last = now.index;
    seen.add(now.index);
    if (now.problem !== '') problems.push(`${now.name}: ${now.problem}`);
  }
  const missed = [...expected].filter(([index]) => !seen.has(index)).map(([, name]) => name);
  expect.soft(problems).toEqual([]);
  expect.soft(missed).toEqual([]);
}

for (const [name, viewport] of [
  ['wide', { width: 1440, height: 900 }],
  ['narrow', { width: 360, height: 740 }],
] as const) {
  test.describe(name, () => {
    test.use({ viewport, contextOptions: { reducedMotion: 'reduce' } });

    test('Tab reaches everything, is seen wherever it is, and is caught nowhere', async ({ map }) => {
      test.slow();
      await open(map, '?scenarios=donbas-withdrawal,security-zones');
      await map.getByText('Order and opacity').click();
      await walk(map);
      await visit(map, '?tab=ledger&unit=UA-14');
      await expect(map.locator('section.card')).toBeVisible();
      await walk(map);
      await visit(map, '?tab=claims&check=6600~km2~UA-14~ukraine~2025-08-12');
      await map.getByRole('searchbox').fill('R9');
      await walk(map);
      await map.getByRole('button', { name: 'Draw', exact: true }).click();
      await expect(map.getByLabel('Name', { exact: true })).toBeVisible();
      await walk(map);
    });
  });
}

test('dialogs and cards take the focus, keep it where they must, and give it back to what opened them', async ({
  map,
}) => {
  await open(map, '?tab=ledger');
  for (const name of ['Find a place', 'Share', 'Method and sources']) {
    const opener = map.getByRole('button', { name, exact: true });
    await opener.press('Enter');
    const dialog = map.getByRole('dialog');
    await expect(dialog).toBeVisible();
    for (let presses = 0; presses < 30; presses += 1) {
      await map.keyboard.press('Tab');
      // Between its last and its first element the focus is on the browser itself.
      expect(
        await dialog.evaluate(
          (element) => document.activeElement === document.body || element.contains(document.activeElement),
        ),
      ).toBe(true);
    }
    await map.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(opener, name).toBeFocused();
  }
  const definition = map.getByRole('button', { name: 'Change definition and units' });
  await definition.press('Enter');
  await map.keyboard.press('Tab');
  await map.keyboard.press('Escape');
  await expect(definition).toBeFocused();
  for (const name of ['Draw', 'Measure']) {
    const opener = map.getByRole('button', { name, exact: true });
    await opener.press('Enter');
    await expect(map.locator('section.card h2')).toBeFocused();
    await map.locator('section.card').getByRole('button', { name: 'Close', exact: true }).press('Enter');
    await expect(opener, name).toBeFocused();
  }
  const row = map
    .getByRole('row', { name: /^Donetsk/ })
    .getByRole('button')
    .first();
  await row.press('Enter');
  const close = map.locator('section.card').getByRole('button', { name: /Close/ });
  await close.press('Enter');
  await expect(row).toBeFocused();
});

test('Escape closes one thing at a time, and the step back brings that one back', async ({ map }) => {
  await open(map, '?tab=scenarios&unit=UA-14');
  const card = map.getByRole('region', { name: 'Figures of Donetsk' });
  await expect(card).toBeVisible();
  for (const name of ['Change definition and units', 'Method and sources']) {
    await map.getByRole('button', { name, exact: true }).press('Enter');
    await expect(map.getByRole('dialog')).toBeVisible();
    await map.keyboard.press('Escape');
    await expect(map.getByRole('dialog')).toHaveCount(0);
    await expect(card, name).toBeVisible();
  }
  await map.getByRole('button', { name: 'Draw', exact: true }).press('Enter');
  await expect(map.locator('.maplibregl-canvas')).toBeVisible();
  await map.locator('.maplibregl-canvas').press('Escape');
  await expect(card).toBeVisible();
  await map
    .getByRole('region', { name: 'Draw a scenario of your own' })
    .getByRole('button', { name: 'Close', exact: true })
    .press('Enter');
  await map.locator('.maplibregl-canvas').press('Escape');
  await expect(card).toHaveCount(0);
  await map.goBack();
  await expect(card).toBeVisible();
});

test('the link past the map goes to the panel and leaves the camera in the address', async ({ map }) => {
  await open(map, '?tab=ledger#map=30,46,40,50');
  const address = map.url();
  await map.locator('a.skip').press('Enter');
  await expect(map.getByRole('tabpanel')).toBeFocused();
  expect(map.url()).toBe(address);
});

test('the focus goes on where what had it goes away', async ({ map }) => {
  await map.setViewportSize({ width: 900, height: 700 });
  await open(map, '?tab=scenarios&scenarios=unheard-of');
  await map.getByRole('button', { name: 'Dismiss' }).press('Enter');
  await expect(map.getByRole('button', { name: 'Dismiss' })).toHaveCount(0);
  expect(await map.evaluate(() => document.activeElement !== document.body)).toBe(true);
  const [hide, show] = [map.getByRole('button', { name: 'Close the panel' }), map.locator('#open-panel')];
  await hide.press('Enter');
  await expect(show).toBeFocused();
  await show.press('Enter');
  await expect(hide).toBeFocused();
});

test('nothing moves by itself for readers who do not want it', async ({ map }) => {
  await map.emulateMedia({ reducedMotion: 'reduce' });
  await open(map, '?scenarios=donbas-withdrawal');
  const moving = await map.evaluate(
    () =>
      [...document.querySelectorAll('*')]
        .map((element) => getComputedStyle(element))
        .filter(({ animationName, animationDuration, transitionDuration }) => {
          const isLong = (durations: string) =>
            durations.split(',').some((duration) => Number.parseFloat(duration) > 0.01);
          return (animationName !== 'none' && isLong(animationDuration)) || isLong(transitionDuration);
        }).length,
  );
  expect(moving).toBe(0);
  await map.getByRole('button', { name: 'Find a place' }).click();
  await map.getByRole('combobox').fill('Kramatorsk');
  await map.evaluate(() => {
    const cameras: (string | undefined)[] = [];
    Object.assign(globalThis, { cameras });
    const element = document.querySelector<HTMLElement>('[data-camera]')!;
    new MutationObserver(() => cameras.push(element.dataset['camera'])).observe(element, {
      attributeFilter: ['data-camera'],
    });
  });
  await map.keyboard.press('Enter');
  // There at once: no camera is on its way, which would take half a second.
  await map.waitForTimeout(1000);
  expect(await map.evaluate(() => new Set((globalThis as unknown as { cameras: string[] }).cameras).size)).toBe(1);
});
