import { expect, numberIn, open, test } from './map-page';

const polygon = (coordinates: unknown) =>
  Buffer.from(
    JSON.stringify({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates } }],
    }),
  );
const SQUARE = [
  [37, 48],
  [38, 48],
  [38, 48.5],
  [37, 48.5],
  [37, 48],
];

test('a control file that a person opens replaces the figures, and can be taken back', async ({ map }) => {
  await open(map);
  const figure = map.locator('.headline .russia .figure');
  const builtin = await figure.textContent();
  await map.locator('input[type=file]').setInputFiles({
    name: 'square-2025-08-20.geojson',
    mimeType: 'application/geo+json',
    buffer: polygon([SQUARE]),
  });
  await expect(map.getByText(/Now showing/)).toBeVisible();
  // A degree by half a degree at 48.25° north.
  await expect.poll(async () => numberIn(await figure.textContent())).toBeLessThan(4400);
  expect(numberIn(await figure.textContent())).toBeGreaterThan(3800);
  await map.getByRole('button', { name: 'Back to the built-in model' }).click();
  await expect(figure).toHaveText(builtin ?? '');
});

test('a damaged control file changes nothing and says what is wrong with it', async ({ map }) => {
  await open(map);
  const figure = map.locator('.headline .russia .figure');
  const before = await figure.textContent();
  await map.locator('input[type=file]').setInputFiles({
    name: 'damaged.geojson',
    mimeType: 'application/geo+json',
    buffer: polygon([SQUARE.map(([x, y]) => [x, y === 48 ? null : y])]),
  });
  await expect(map.getByText(/damaged\.geojson/).first()).toBeVisible();
  await expect(map.getByText(/coordinates\[0\]\[0\]/)).toBeVisible();
  await expect(figure).toHaveText(before ?? '');
});
