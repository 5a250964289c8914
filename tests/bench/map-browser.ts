import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import config from '../../playwright.config';
import { BUILT, build } from '../../scripts/build.mjs';
import { serve } from '../../scripts/serve.mjs';
import type { Geodata } from '../../src/lib/core/geodata';
import { buildBareMap, STYLES } from './bare-map';
import { recordFrames } from './frames';

/** Ukraine as a wide screen frames it. */
const CAMERA = '#map=5.4/48.4/30';
const VIEWPORT = { width: 1440, height: 900 };

/** The built application and a bare page with the same map, served to one browser. */
export interface MapBrowser {
  /** What the bare page is told to show the scenario, and to hide it. */
  readonly calls: Awaited<ReturnType<typeof buildBareMap>>;
  /** Opens the application as on a first visit, with nothing kept from an earlier one. */
  openApplication(): Promise<Page>;
  /** Opens the bare page in the same way, with one of its styles and a map of the same size. */
  openBareMap(style: keyof typeof STYLES): Promise<Page>;
  close(): Promise<void>;
}

/** Starts the browser of the browser tests, with their flags, and builds what it is to show. */
export async function startMapBrowser(geodata: Geodata, scenario: string): Promise<MapBrowser> {
  if (!build()) throw new Error('The map could not be built.');
  const folder = mkdtempSync(join(tmpdir(), 'bare-map-'));
  const calls = await buildBareMap(folder, geodata, scenario);
  const local = { port: 0, host: '127.0.0.1' };
  const [application, bare] = await Promise.all([serve(BUILT, local), serve(folder, local)]);
  const browser = await chromium.launch(config.use?.launchOptions);

  async function open(address: string, viewport: { width: number; height: number }): Promise<Page> {
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce', serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.addInitScript(recordFrames);
    await page.goto(address, { waitUntil: 'commit' });
    return page;
  }

  let mapSize: { width: number; height: number } | null = null;
  async function openApplication(): Promise<Page> {
    const page = await open(`${application.url}${CAMERA}`, VIEWPORT);
    const canvas = page.locator('canvas.maplibregl-canvas');
    await canvas.waitFor();
    mapSize ??= await canvas.boundingBox();
    return page;
  }

  return {
    calls,
    openApplication,
    openBareMap: (style) => open(`${bare.url}?style=${STYLES[style]}${CAMERA}`, mapSize ?? VIEWPORT),
    async close() {
      await browser.close();
      for (const { server } of [application, bare]) {
        server.closeAllConnections();
        server.close();
      }
      rmSync(folder, { recursive: true });
    },
  };
}
