import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import type { Plugin } from 'vite';
import { CONTENT_SECURITY_POLICY } from './scripts/content-security-policy.mjs';
import { embeddedPage } from './scripts/embedded-page.mjs';
import { offlineFiles } from './scripts/offline-files.mjs';
import { preloadedData } from './scripts/preloaded-data.mjs';

/** Writes the policy into the built page, where a host that sends no headers cannot lose it. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}

export default defineConfig({
  // Relative, so that the built folder can be hosted anywhere.
  base: './',
  plugins: [svelte(), contentSecurityPolicy(), preloadedData(), embeddedPage(), offlineFiles()],
  build: {
    target: 'es2022',
    // A data: URI would be refused by the policy, and the polyfill is an inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        codeSplitting: {
          groups: [
            // Runs while the others are on their way.
            { name: 'begin', test: /\/src\/begin\.ts$/, priority: 2 },
            // A file of its own: it changes rarely, and what the application adds to it can be measured.
            { name: 'maplibre-gl', test: /node_modules\/maplibre-gl\//, priority: 1 },
            // Else every part that is loaded later would cut off what it shares with the beginning: 40 small files.
            { name: 'application', tags: ['$initial'] },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  test: {
    restoreMocks: true,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Every core; by default one is left to whoever works beside.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/ui/**', 'tests/e2e/**'],
        },
      },
      {
        extends: true,
        plugins: [svelteTesting()],
        test: { name: 'ui', environment: 'happy-dom', include: ['tests/ui/**/*.test.ts'] },
      },
    ],
  },
});
