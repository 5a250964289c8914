import { commandLine, expect, numberIn, open, placeOnMap, test } from './map-page';

test('proposals are searched, shown alone, faded and put in order, and the address keeps it', async ({ map }) => {
  await open(map, '?scenarios=donbas-withdrawal,sumy-kharkiv-pockets');
  await map.getByRole('searchbox', { name: 'Search proposals' }).fill('крим');
  await expect(map.getByRole('checkbox', { name: 'Crimea recognition' })).toBeVisible();
  await expect(map.getByRole('checkbox', { name: 'Donbas withdrawal' })).toHaveCount(0);
  await map.getByRole('searchbox', { name: 'Search proposals' }).fill('');

  await map.getByText('Order and opacity').click();
  await map.getByRole('button', { name: 'Draw Donbas withdrawal over the one above' }).press('ArrowUp');
  await expect(map).toHaveURL(/scenarios=sumy-kharkiv-pockets,donbas-withdrawal/);
  await map.getByRole('slider', { name: 'Opacity of Donbas withdrawal' }).press('ArrowLeft');
  await expect(map).toHaveURL(/opacity=donbas-withdrawal:90/);
  await map.getByRole('button', { name: 'Why is this hatched? (Donbas withdrawal)' }).click();
  await map.getByRole('button', { name: 'Only this (Donbas withdrawal)' }).click();
  await expect(map).toHaveURL(/scenarios=donbas-withdrawal(&|$)/);
  await map.goBack();
  await expect(map).toHaveURL(/scenarios=sumy-kharkiv-pockets,donbas-withdrawal/);
});

test('the ledger names what lies inside, and its row follows the map', async ({ map, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(map, '?scenarios=znpp-return&tab=ledger');
  await expect(map.getByText(/From Russia to Ukraine: Zaporizhzhia Nuclear Power Plant/)).toBeVisible();
  const row = map.getByRole('row', { name: /^Donetsk/ });
  await map.getByRole('button', { name: 'Russia, before' }).click();
  await expect(map.getByRole('columnheader', { name: 'Russia, before' })).toHaveAttribute('aria-sort', 'descending');
  // Horlivka.
  const { x, y } = await placeOnMap(map, 38.05, 48.3);
  await map.locator('canvas').hover({ position: { x, y } });
  await expect(row).toHaveClass(/hovered/);

  await map.getByRole('button', { name: 'for a spreadsheet' }).click();
  await expect(map.getByText('The table is on the clipboard')).toBeVisible();
  const [head = '', ...lines] = (await map.evaluate(() => navigator.clipboard.readText())).split('\r\n');
  const columns = head.split('\t');
  const copied = lines.map((line) => line.split('\t')).find((cells) => cells[columns.indexOf('id')] === 'UA-14');
  const { units } = commandLine('ledger', '--scenario', 'znpp-return') as {
    units: { unit: string; before: { russiaKm2: number } }[];
  };
  const expected = units.find(({ unit }) => unit === 'UA-14')?.before.russiaKm2 ?? NaN;
  expect(Number(copied?.[columns.indexOf('beforeRussiaKm2')])).toBeCloseTo(expected, 3);
});

test('a claim is shown as it counts, and the back button counts as before', async ({ map }) => {
  await open(map, '?tab=claims');
  await map.getByRole('searchbox', { name: 'Search claims' }).fill('R9');
  const entry = map.locator('tbody', { has: map.locator('#claim-R9') });
  await entry.getByRole('button', { name: 'Show on the map' }).click();
  await expect(map).toHaveURL(/land=pockets/);
  await expect(entry.getByText('Definition changed to what the report counts')).toBeVisible();
  await entry.getByText('All reports on').click();
  await expect(entry.getByRole('img', { name: /reports:/ })).toBeVisible();
  await map.goBack();
  await expect(map).not.toHaveURL(/land=pockets/);
  await expect(entry.getByText('Definition changed')).toHaveCount(0);
});

test('a figure of one’s own gets the verdict of the command line', async ({ map }) => {
  await open(map, '?tab=claims');
  await map.getByText('Check a figure of your own').click();
  await map.getByLabel('Value', { exact: true }).fill('95.0');
  await map.getByRole('combobox', { name: 'Unit of the value' }).selectOption('percent');
  await map.getByRole('combobox', { name: 'Of which land' }).selectOption('UA-09');
  await map.getByRole('combobox', { name: 'Whose land' }).selectOption('ukraine');
  await map.getByRole('button', { name: 'Check', exact: true }).click();
  const checked = commandLine('check', '95.0', '--of', 'UA-09', '--unit', 'percent', '--land', 'ukraine') as {
    verdict: string;
    reasons: string[];
  };
  const answer = map.getByRole('region', { name: 'Your figure, checked' });
  await expect(answer).toContainText(checked.verdict);
  await expect(answer).toContainText(checked.reasons[0] ?? '');
  expect(numberIn(await answer.locator('.reported').first().textContent())).toBe(95);
});
