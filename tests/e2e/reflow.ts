import type { Page } from '@playwright/test';
import { expect } from './map-page';

/**
 * Fails with each part of the page that scrolls it sideways, is cut, or sticks out of the window, and the state the page
 * was in. What scrolls sideways by itself, such as a table, may be wider than the window.
 */
export async function expectNothingCut(page: Page, state = ''): Promise<void> {
  const found = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const problems: string[] = [];
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}${[...element.classList].map((word) => `.${word}`).join('')} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
    if (document.documentElement.scrollWidth > width) problems.push('the page scrolls sideways');
    const top = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body;
    for (const element of top.querySelectorAll<HTMLElement>('*')) {
      // The map lags a resize of the window by a frame, and shows no text of its own.
      if (element.matches('.maplibregl-map') || element.closest('svg, canvas, .visually-hidden, .skip, select'))
        continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const style = getComputedStyle(element);
      if (style.clipPath !== 'none' || (element.textContent ?? '').trim() === '') continue;
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      if (hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
        problems.push(`cut: ${name(element)}`);
      else if (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1)
        problems.push(`cut below: ${name(element)}`);
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      );
      if (!hasText || style.display === 'inline') continue;
      let scroller = element.parentElement;
      while (scroller !== null && !/auto|scroll/.test(getComputedStyle(scroller).overflowX))
        scroller = scroller.parentElement;
      const { left, right } = element.getBoundingClientRect();
      const beyond = left < -1 || right > width + 1;
      if (beyond && (scroller === null || scroller.scrollWidth <= scroller.clientWidth + 1))
        problems.push(`beyond the window: ${name(element)}`);
      else if (
        scroller !== null &&
        scroller.scrollWidth > scroller.clientWidth + 1 &&
        scroller.querySelector('table') === null
      )
        problems.push(`scrolls sideways: ${name(scroller)}`);
    }
    return [...new Set(problems)];
  });
  expect.soft(found, state).toEqual([]);
}
