import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readWebp } from '../../src/lib/figure/webp-chunks';
import { dropFile } from './drop-file';
import { commandLine, expect, open, test } from './map-page';

const VIEW = '?scenarios=donbas-withdrawal';

async function openDialog(map: Page) {
  await map.getByRole('button', { name: 'Figure for publication' }).click();
  const dialog = map.getByRole('dialog', { name: 'Figure for publication' });
  await expect(dialog.getByRole('img', { name: /^Map of Ukraine/ })).toBeVisible({ timeout: 60_000 });
  return dialog;
}

async function download(map: Page, button: string): Promise<{ name: string; path: string }> {
  const waiting = map.waitForEvent('download');
  await map.getByRole('button', { name: button }).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), path: await file.path() };
}

test('every format of the dialog is a figure that the command line verifies', async ({ map }) => {
  // The command line starts anew for each of them.
  test.slow();
  await open(map, VIEW);
  const dialog = await openDialog(map);
  for (const format of ['SVG', 'PDF', 'PNG']) {
    await dialog.getByRole('radio', { name: format }).check();
    const { name, path } = await download(map, `Download ${format}`);
    expect(name).toBe(`territorial-control-2025-08-12-donbas-withdrawal.${format.toLowerCase()}`);
    expect(commandLine('verify', path)).toMatchObject({ answer: 'verified', differences: [] });
  }
  await dialog.getByRole('radio', { name: 'WebP' }).check();
  await dialog.getByRole('radio', { name: '2×' }).check();
  await expect(dialog.getByText(/^3.200 × 2.000 pixels$/)).toBeVisible();
  const { path } = await download(map, 'Download WebP');
  expect(readWebp(readFileSync(path))).toMatchObject({ widthPx: 3200, heightPx: 2000 });
});

test('an SVG of the dialog has the bytes of the command line, with the same size, colours, language and words', async ({
  map,
}, testInfo) => {
  await open(map, VIEW);
  const dialog = await openDialog(map);
  await dialog.getByRole('radio', { name: 'Square' }).check();
  await dialog.getByRole('radio', { name: 'Greyscale' }).check();
  await dialog.getByRole('radio', { name: 'Українська' }).check();
  await dialog.getByRole('radio', { name: 'the units the proposals are about' }).check();
  await dialog.getByRole('checkbox', { name: /^table of reported/ }).check();
  await expect(dialog.getByLabel('Title')).toHaveValue(/^Вихід із Донбасу/);
  await dialog.getByLabel('Title').fill('Що змінив би вихід із Донбасу');
  await dialog.getByRole('radio', { name: 'SVG' }).check();
  const { path } = await download(map, 'Download SVG');
  const out = testInfo.outputPath('same.svg');
  const words = ['--size', 'square', '--theme', 'greyscale', '--lang', 'uk', '--extent', 'scenario', '--table'];
  commandLine(
    'figure',
    '--scenario',
    'donbas-withdrawal',
    ...words,
    '--title',
    'Що змінив би вихід із Донбасу',
    '--out',
    out,
  );
  expect(readFileSync(path, 'utf8')).toBe(readFileSync(out, 'utf8'));
});

test('figure and data come in one zip', async ({ map }) => {
  await open(map, VIEW);
  const dialog = await openDialog(map);
  await dialog.getByRole('radio', { name: 'SVG' }).check();
  await dialog.getByRole('checkbox', { name: 'with the data' }).check();
  const { path } = await download(map, 'Download ZIP');
  const files = unzipSync(readFileSync(path));
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(['README.md', 'ledger.csv', 'claims.csv', 'areas.geojson', 'state.json']),
  );
  const picture = files['territorial-control-2025-08-12-donbas-withdrawal.svg'];
  expect(strFromU8(picture ?? new Uint8Array())).toContain('would pass to Russian control');
});

test('reviews of claims come along once their page and publisher are named', async ({ map }) => {
  await open(map, VIEW);
  const dialog = await openDialog(map);
  await dialog.getByRole('radio', { name: 'SVG' }).check();
  await dialog.getByRole('checkbox', { name: 'with the data' }).check();
  await dialog.getByLabel('Address of the page').fill('https://news.example/checks');
  await dialog.getByLabel('Who publishes them').fill('Example News');
  const { path } = await download(map, 'Download ZIP');
  const reviews = unzipSync(readFileSync(path))['claim-reviews.jsonld'] ?? new Uint8Array();
  expect(strFromU8(reviews)).toContain('"ClaimReview"');
  expect(strFromU8(reviews)).toContain('Example News');
});

test('a picture past the limit cannot be asked for, and the dialog says why', async ({ map }) => {
  await open(map, VIEW);
  const dialog = await openDialog(map);
  await dialog.getByRole('radio', { name: 'A3', exact: true }).check();
  await dialog.getByRole('radio', { name: '600 dpi' }).check();
  await expect(dialog.getByRole('alert')).toHaveText(/8.000 pixels/);
  await expect(dialog.getByRole('button', { name: 'Download PNG' })).toBeDisabled();
});

test('the dialog says what of the view is not on the figure', async ({ map }) => {
  await open(map, `${VIEW}&unit=UA-14&shares=published`);
  const dialog = await openDialog(map);
  await expect(dialog.getByRole('group', { name: 'Not on the figure' })).toContainText(
    /outline of the unit selected.*Shares of the published areas/s,
  );
});

test('an edited number is found by dropping the file on the map', async ({ map }) => {
  await open(map, VIEW);
  const dialog = await openDialog(map);
  await dialog.getByRole('radio', { name: 'SVG' }).check();
  const { path } = await download(map, 'Download SVG');
  await dialog.getByRole('button', { name: 'Close' }).click();
  const svg = readFileSync(path, 'utf8');
  const notice = map.getByRole('heading', { name: 'Check of a figure' }).locator('..');

  await dropFile(map, 'as-made.svg', svg);
  await expect(notice).toContainText('as-made.svg is what its own record gives on the data there is now.');

  const edited = svg.replace(/(data-figure="passing-to-russia">about )6/, '$19');
  expect(edited).not.toBe(svg);
  await dropFile(map, 'edited.svg', edited);
  await expect(notice).toContainText('Altered');
  await expect(notice.getByRole('row', { name: /passing-to-russia/ })).toHaveText(
    /about 9.\d{3}.km².*about 6.\d{3}.km²/,
  );

  await dropFile(map, 'foreign.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await expect(notice).toContainText('foreign.svg does not say what it was made from.');
});

test('a dropped control file is opened', async ({ map }) => {
  await open(map);
  const ring = [[37, 47], [39, 47], [39, 49], [37, 49], [37, 47]]; // prettier-ignore
  const day = { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } };
  await dropFile(map, 'day.geojson', JSON.stringify(day));
  await expect(map.getByRole('heading', { name: 'Control file' })).toBeVisible();
  await expect(map.getByText(/^Now showing/)).toBeVisible();
});

for (const [name, viewport] of [
  ['wide', { width: 1440, height: 900 }],
  ['narrow', { width: 360, height: 740 }],
] as const) {
  test.describe(name, () => {
    test.use({ viewport });

    test('the dialog fits the window, and gives the focus back', async ({ map }) => {
      await open(map, VIEW);
      const dialog = await openDialog(map);
      expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
      await map.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await expect(map.getByRole('button', { name: 'Figure for publication' })).toBeFocused();
    });
  });
}
