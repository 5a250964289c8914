import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect } from './map-page';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 A and AA, and what axe holds to be good practice besides. */
const EVERYTHING: RunOptions = {
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
  // A target smaller than 24 px is found only when asked for.
  rules: { 'target-size': { enabled: true } },
};

/** What changes with the theme alone. */
const COLOURS: RunOptions = { resultTypes: ['violations'], runOnly: { type: 'rule', values: ['color-contrast'] } };

/** Fails with each broken rule, where it is broken, and the state the page was in. */
export async function expectNoAxeViolations(page: Page, state = '', rules: 'all' | 'colours' = 'all'): Promise<void> {
  // The page's policy refuses scripts from elsewhere; the debugger's evaluation is not one.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  await figuresSettled(page);
  const found = await page.evaluate(
    async (options) => {
      const { axe } = window as unknown as {
        axe: { run: (...given: (Element | RunOptions)[]) => Promise<AxeResults> };
      };
      const { violations } = await axe.run(options);
      // What is scrolled half out of sight is no smaller for that.
      for (const violation of violations.filter(({ id }) => id === 'target-size')) {
        for (const node of [...violation.nodes]) {
          const element = document.querySelector(node.target.join(' '));
          element?.scrollIntoView({ block: 'center', inline: 'center' });
          const again = element && (await axe.run(element, { runOnly: { type: 'rule', values: ['target-size'] } }));
          if (again?.violations.length === 0) violation.nodes.splice(violation.nodes.indexOf(node), 1);
        }
      }
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
      );
    },
    rules === 'all' ? EVERYTHING : COLOURS,
  );
  expect.soft(found, state).toEqual([]);
}

/** Waits until what was chosen is being computed, which begins after a frame, and is there. */
async function figuresSettled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));
  // Behind the question what to do with a link's missing data nothing is computed.
  await expect(page.locator('[aria-busy=true]:not([inert] *)')).toHaveCount(0);
}
