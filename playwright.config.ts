import { defineConfig } from '@playwright/test';
import { chromium } from './scripts/setup.mjs';

/**
 * Software rendering, so that the map draws the same on a machine without a graphics card, and no calls home. The page
 * round the map is put together without WebGL, which would be software too, and takes half as long.
 */
const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-gpu-compositing',
];

const executablePath = process.env.CHROMIUM ?? (await chromium());

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/serve-built-map.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: process.env.CI ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['dot'], ['json']],
  use: {
    browserName: 'chromium',
    headless: true,
    launchOptions: { args: FLAGS, ...(executablePath && { executablePath }) },
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    // A quarter of the pixels to draw; layout and positions are in CSS pixels and stay the same.
    deviceScaleFactor: 0.5,
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    // Only the tests of working offline keep the application in the browser.
    serviceWorkers: 'block',
  },
});
