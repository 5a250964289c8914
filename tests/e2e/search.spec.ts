import { expect, open, test } from './map-page';

/** Longitude and latitude of the middle of the box in an address, to a tenth of a degree. */
function middleOf(url: string): number[] {
  const [west = NaN, south = NaN, east = NaN, north = NaN] = (url.split('#map=')[1] ?? '').split(',').map(Number);
  return [(west + east) / 2, (south + north) / 2].map((degrees) => Math.round(degrees * 10) / 10);
}

test('an old Russian name leads to the place, and its oblast is selected', async ({ map }) => {
  await open(map, '?lang=uk');
  await map.keyboard.press('/');
  const field = map.getByRole('combobox');
  await expect(field).toBeFocused();
  await field.fill('Артёмовск');
  await expect(map.getByRole('option').first()).toContainText('Бахмут');
  await expect(map.getByRole('option').first()).toContainText('також Артёмовск');
  await map.keyboard.press('Enter');
  await expect(map.getByRole('dialog')).toHaveCount(0);
  await expect(map).toHaveURL(/unit=UA-14/);
  // Bakhmut is at 48.6° north, 38° east, in the middle of the box that the address names.
  await expect.poll(() => middleOf(map.url())).toEqual([38, 48.6]);
  await expect(map.getByText(/^Бахмут: окуповане за оцінкою станом на 12 серп/)).toBeVisible();
  await expect(map.locator('.place-mark')).toHaveCount(1);
});

test('single keys open what the list says, and do nothing in a text field', async ({ map }) => {
  await open(map, '?tab=claims');
  await map.keyboard.press('?');
  const pages = map.getByRole('dialog', { name: 'About this map' });
  await expect(pages.getByRole('table', { name: 'Keyboard shortcuts' })).toContainText('Find a place');
  await pages.getByRole('button', { name: 'Sources and licences' }).click();
  await expect(pages.getByRole('link').first()).toBeVisible();
  await pages.getByRole('button', { name: 'Corrections and changes' }).click();
  await expect(pages).toContainText('The built-in snapshot of 12 August 2025');
  await map.keyboard.press('Escape');
  await expect(pages).toHaveCount(0);

  await map.getByRole('searchbox').first().fill('');
  await map.getByRole('searchbox').first().press('s');
  await expect(map.getByRole('dialog')).toHaveCount(0);
  await map.getByRole('tab', { name: 'Claims' }).focus();
  await map.keyboard.press('s');
  await expect(map.getByRole('dialog', { name: 'Share' })).toBeVisible();
});

test('a first visit is offered a tour, once', async ({ map }) => {
  await open(map);
  const tour = map.getByRole('region', { name: 'First time here?' });
  await tour.getByRole('button', { name: 'Show me' }).click();
  await tour.getByRole('button', { name: 'Next' }).click();
  await tour.getByRole('button', { name: /^Try it/ }).click();
  await expect(map.getByRole('checkbox', { name: 'Donbas withdrawal' })).toBeChecked();
  await tour.getByRole('button', { name: 'Next' }).click();
  await tour.getByRole('button', { name: 'Done' }).click();
  await expect(tour).toHaveCount(0);
  await open(map);
  await expect(tour).toHaveCount(0);
});
