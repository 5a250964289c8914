import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT } from '../../scripts/build.mjs';
import { serviceWorker } from '../../scripts/offline-files.mjs';
import { serve } from '../../scripts/serve.mjs';
import type { Page } from '@playwright/test';
import { expect, numberIn, test } from './map-page';

// What is kept does not depend on how large the map is drawn.
test.use({ serviceWorkers: 'allow', viewport: { width: 1024, height: 640 } });
// First visits to a map, each kept as a whole.
test.setTimeout(240_000);

let folder: string;
let server: Server;
let url: string;

async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 60_000 });
}

// A copy of the built map, which a test may change and cut off.
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'offline-'));
  cpSync(BUILT, folder, { recursive: true });
  ({ server, url } = await serve(folder, { port: 0, host: '127.0.0.1' }));
});

test.afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

test('after the first visit the map works without a network, parts never opened before too', async ({
  page,
  context,
}) => {
  const strangers: string[] = [];
  // The context hears what the service worker asks for as well.
  context.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url())) strangers.push(request.url());
  });
  await visit(page, url);
  const figure = page.locator('.headline .russia .figure');
  const online = numberIn(await figure.textContent());
  await page.evaluate(() => navigator.serviceWorker.ready);
  server.closeAllConnections();
  await new Promise((done) => server.close(done));

  await visit(page, `${url}?scenarios=donbas-withdrawal&tab=claims`);
  await expect(page.getByRole('table', { name: 'Reported against computed' })).toBeVisible();
  expect(numberIn(await figure.textContent())).toBeGreaterThan(online);
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible();
  expect(strangers).toEqual([]);
});

test('a version whose files do not belong together is not taken, and a whole one is, when the reader says so', async ({
  page,
}) => {
  await visit(page, url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  writeFileSync(join(folder, 'sw.js'), (await serviceWorker(folder)).replace(/"":"[^"]*"/, `"":"${'A'.repeat(43)}="`));
  const failed = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
    const { installing } = registration ?? {};
    return new Promise((done) => installing?.addEventListener('statechange', () => done(installing.state)));
  });
  expect(failed).toBe('redundant');

  const next = readFileSync(join(folder, 'index.html'), 'utf8').replace('<title>', '<meta name="next" /><title>');
  writeFileSync(join(folder, 'index.html'), next);
  writeFileSync(join(folder, 'sw.js'), await serviceWorker(folder));
  await visit(page, url);
  // Still the version that was there, all of it.
  await expect(page.locator('meta[name=next]')).toHaveCount(0);
  await expect(page.locator('.headline')).toContainText('Russian-held');
  const notice = page.getByText('A new version of the map is ready');
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect(notice).toBeVisible();
  await page.getByRole('button', { name: 'Use it now' }).click();
  await expect(page.locator('meta[name=next]')).toHaveCount(1);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 60_000 });
  await expect(notice).toHaveCount(0);
  expect(await page.evaluate(() => caches.keys())).toHaveLength(1);
});

test('the map can be installed: its manifest and icons are there', async ({ request }) => {
  const [, manifest = ''] = /<link rel="manifest" href="([^"]+)"/.exec(await (await request.get(url)).text()) ?? [];
  const manifestUrl = new URL(manifest, url).href;
  const response = await request.get(manifestUrl);
  expect(response.headers()['content-type']).toContain('application/manifest+json');
  const { icons, start_url } = (await response.json()) as {
    icons: { src: string; sizes: string }[];
    start_url: string;
  };
  expect(start_url).toBe('./');
  expect(icons.map(({ sizes }) => sizes)).toEqual(['192x192', '512x512', '512x512']);
  for (const { src } of icons) {
    const icon = await request.get(new URL(src, manifestUrl).href);
    expect(icon.headers()['content-type'], src).toBe('image/png');
  }
});
