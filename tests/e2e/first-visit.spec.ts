import { commandLine, expect, numberIn, open, test } from './map-page';

interface Ledger {
  readonly units: readonly {
    readonly unit: string;
    readonly before: { readonly russiaKm2: number };
    readonly uncertaintyKm2: number;
  }[];
  readonly total: { readonly areaKm2: number; readonly before: { readonly russiaKm2: number } };
}

test('the first look says who holds how much, of what, as of when, and how sure', async ({ map }) => {
  await open(map);
  const ledger = commandLine('ledger') as Ledger;
  const headline = map.locator('.headline');
  await expect(headline).toContainText('Russian-held');
  await expect(headline).toContainText('12 August 2025');
  await expect(headline).toContainText('±');
  const printed = numberIn(await headline.locator('.russia .figure').textContent());
  expect(Math.abs(printed - ledger.total.before.russiaKm2)).toBeLessThan(ledger.total.before.russiaKm2 / 100);
  await expect(map.locator('footer')).toContainText('assessed occupied');
  await expect(map.locator('footer')).toContainText('Crimea and Sevastopol included');
});

test('the policy of the page is in force, from the server and in the page itself', async ({ page, baseURL }) => {
  const response = await page.request.get(baseURL ?? '');
  expect(response.headers()['content-security-policy']).toContain("default-src 'none'");
  expect(await response.text()).toContain('http-equiv="Content-Security-Policy"');
  await open(page);
  const refused = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
        const image = new Image();
        image.src = 'https://example.org/picture.png';
      }),
  );
  expect(refused).toBe('img-src');
});

test('the ledger table holds the figures of the command line', async ({ map }) => {
  await open(map, '?tab=ledger');
  const table = map.getByRole('table', { name: 'Ledger' });
  const ledger = commandLine('ledger') as Ledger;
  for (const [unit, name] of [
    ['UA-14', 'Donetsk'],
    ['UA-63', 'Kharkiv'],
  ]) {
    const { before, uncertaintyKm2 } = ledger.units.find((row) => row.unit === unit)!;
    const row = table.getByRole('row', { name: new RegExp(`^${name}`) });
    const cell = row.locator('td.before.russiaKm2');
    // Rounded to how uncertain it is.
    const off = numberIn(await cell.textContent()) - before.russiaKm2;
    expect(Math.abs(off)).toBeLessThanOrEqual(uncertaintyKm2);
  }
});

test('three tabs show the proposals, the ledger and the claims', async ({ map }) => {
  await open(map);
  const tabs = map.getByRole('tab');
  await expect(tabs).toHaveText(['Scenarios', 'Ledger', 'Claims']);
  await expect(map.getByRole('checkbox', { name: 'Donbas withdrawal' })).not.toBeChecked();
  await tabs.filter({ hasText: 'Ledger' }).click();
  await expect(map.getByRole('table', { name: 'Ledger' })).toBeVisible();
  await tabs.filter({ hasText: 'Claims' }).click();
  const claims = map.getByRole('table', { name: 'Reported against computed' });
  await expect(claims).toBeVisible();
  await expect(claims.getByText('agrees', { exact: true }).first()).toBeVisible();
});
