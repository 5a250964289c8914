import { execFileSync } from 'node:child_process';
import { test as base, expect, type Page } from '@playwright/test';

/**
 * A page of the built map. A test that uses it fails on any error of the page, on anything the policy of the page
 * refused, and on any request that leaves the page's own address.
 */
export const test = base.extend<{ map: Page }>({
  baseURL: async ({}, use) => {
    await use(process.env.MAP_URL);
  },
  map: async ({ page, baseURL }, use) => {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(`error: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(baseURL ?? '') && !/^(data|blob):/.test(url)) complaints.push(`request: ${url}`);
    });
    await use(page);
    expect(complaints).toEqual([]);
  },
});

export { expect };

/** Opens the map and waits for the first map and ledger. */
export async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`./${query}`);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 60_000 });
}

/** What the command line says to the same question. */
export function commandLine(...words: string[]): unknown {
  const output = execFileSync(process.execPath, ['scripts/cli.mjs', ...words, '--format', 'json'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return JSON.parse(output);
}

/** The number a text begins with or holds, whatever stands between its thousands; a true minus is a minus. */
export function numberIn(text: string | null): number {
  const found = /[-−+]?\d[\d\s\u00a0\u2009\u202f]*([.,]\d+)?/.exec(text ?? '');
  if (!found) throw new Error(`there is no number in "${text}"`);
  return Number(
    found[0]
      .replaceAll(/[\s\u00a0\u2009\u202f+]/g, '')
      .replace('−', '-')
      .replace(',', '.'),
  );
}

/**
 * Where a place lies on the map, or on the first one in a part of the page, px from its upper left corner, by its camera
 * (Web Mercator, tiles of 512 px), and whether it is to be seen there: in the window, with nothing of the interface over
 * it.
 */
export async function placeOnMap(page: Pick<Page, 'locator'>, longitude: number, latitude: number) {
  const camera = (await page.locator('[data-camera]').first().getAttribute('data-camera')) ?? '';
  const [zoom = NaN, centerLatitude = NaN, centerLongitude = NaN] = camera.split('/').map(Number);
  const canvas = page.locator('canvas.maplibregl-canvas').first();
  const { x: left, y: top, width, height } = (await canvas.boundingBox())!;
  const worldPx = 512 * 2 ** zoom;
  const across = (degrees: number) => ((degrees + 180) / 360) * worldPx;
  const down = (degrees: number) =>
    ((180 - (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360))) / 360) * worldPx;
  const x = width / 2 + across(longitude) - across(centerLongitude);
  const y = height / 2 + down(latitude) - down(centerLatitude);
  const isSeen = await canvas.evaluate((element, at) => document.elementFromPoint(at.x, at.y) === element, {
    x: left + x,
    y: top + y,
  });
  return { x, y, isSeen };
}
