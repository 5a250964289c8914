import type { ElementHandle, Page } from '@playwright/test';
import type { Geodata } from '../../src/lib/core/geodata';
import type { MapCall } from './bare-map';
import { drawsOnceQuiet, paintedAt } from './frames';
import { keptMb } from './heap';
import { startMapBrowser, type MapBrowser } from './map-browser';
import { compared, type BenchResult } from './measure';

const SCENARIO = 'donbas-withdrawal';
const FIRST_MAPS = 9;
const TOGGLES = 40;
const TOGGLES_OF_MEMORY = 200;
const TOGGLES_BEFORE_MEMORY = 10;
/** A map that has drawn nothing for so long has drawn all there is. */
const QUIET_MS = 3000;
const BETWEEN_TOGGLES_MS = 400;
/** A page beside the application is to be at most so many times faster. */
const AIM = 1.3;

declare global {
  var bareMap: Readonly<Record<string, (...parameters: unknown[]) => unknown>>;
}

/** Benches of the built application in a browser, beside a page that draws the same map and does nothing else. */
export function mapBenches(geodata: Geodata): Readonly<Record<string, () => Promise<BenchResult>>> {
  const title = geodata.scenarios.find(({ id }) => id === SCENARIO)?.title.en ?? '';
  const inBrowser = (bench: (browser: MapBrowser, title: string) => Promise<BenchResult>) => async () => {
    const browser = await startMapBrowser(geodata, SCENARIO);
    try {
      return await bench(browser, title);
    } finally {
      await browser.close();
    }
  };
  return {
    'first-map': inBrowser(firstMap),
    'toggle-painted': inBrowser(togglePainted),
    'memory-after-toggles': inBrowser(memoryAfterToggles),
  };
}

/** From the navigation to the frame with everything: areas, borders, line of contact, words. */
async function firstMap(browser: MapBrowser): Promise<BenchResult> {
  const times: number[] = [];
  const bareTimes: number[] = [];
  let whole = 0;
  for (let round = 0; round <= FIRST_MAPS; round += 1) {
    const application = await browser.openApplication();
    // The first round finds out how much a whole map draws, and warms both sides.
    const time = round === 0 ? NaN : await paintedAt(application, whole, 'at-least');
    await drawsOnceQuiet(application, QUIET_MS);
    await application.context().close();
    const bare = await browser.openBareMap('first');
    if (round === 0) whole = await drawsOnceQuiet(bare, QUIET_MS);
    else {
      times.push(time);
      bareTimes.push(await paintedAt(bare, whole, 'at-least'));
      await drawsOnceQuiet(bare, QUIET_MS);
    }
    await bare.context().close();
  }
  return { ...compared('first-map', 'the same map on a page of its own', times, bareTimes), aim: AIM };
}

/** From the click to the frame with the scenario, or without it. */
async function togglePainted(browser: MapBrowser, title: string): Promise<BenchResult> {
  const application = await openedAndQuiet(browser);
  const checkbox = await checkboxOf(application, title);
  const bare = await browser.openBareMap('scenarios');
  await drawsOnceQuiet(bare, QUIET_MS);
  const states = [{ calls: browser.calls.on }, { calls: browser.calls.off }];
  const draws: number[] = [];
  const bareDraws: number[] = [];
  for (const { calls } of states) {
    await click(checkbox);
    draws.push(await drawsOnceQuiet(application, QUIET_MS));
    await call(bare, calls);
    bareDraws.push(await drawsOnceQuiet(bare, QUIET_MS));
  }
  const times: number[] = [];
  const bareTimes: number[] = [];
  for (let round = 0; round < TOGGLES; round += 1) {
    const state = round % 2;
    const clicked = await click(checkbox);
    times.push((await paintedAt(application, draws[state] ?? NaN, 'exactly')) - clicked);
    await drawsOnceQuiet(application, BETWEEN_TOGGLES_MS);
    const called = await call(bare, states[state]?.calls ?? []);
    bareTimes.push((await paintedAt(bare, bareDraws[state] ?? NaN, 'exactly')) - called);
    await drawsOnceQuiet(bare, BETWEEN_TOGGLES_MS);
  }
  const peer = 'the same changes of style on a bare map';
  return { ...compared('toggle-painted', peer, times, bareTimes), aim: AIM };
}

/** What the page's scripts keep after many toggles beside that after a few. */
async function memoryAfterToggles(browser: MapBrowser, title: string): Promise<BenchResult> {
  const application = await openedAndQuiet(browser);
  const checkbox = await checkboxOf(application, title);
  const debug = await application.context().newCDPSession(application);
  const toggle = async (times: number) => {
    // In the page itself: what is asked from outside leaves traces in its memory.
    await checkbox.evaluate(async (clicked, many) => {
      for (let round = 0; round < many; round += 1) {
        recordedFrames.length = 0;
        clicked.click();
        await new Promise((done) => setTimeout(done, 50));
      }
    }, times);
    await drawsOnceQuiet(application, QUIET_MS);
  };
  await toggle(TOGGLES_BEFORE_MEMORY);
  const before = await keptMb(debug);
  await toggle(TOGGLES_OF_MEMORY);
  const peer = `the same page after ${TOGGLES_BEFORE_MEMORY} toggles, not ${TOGGLES_OF_MEMORY} more`;
  return { ...compared('memory-after-toggles', peer, [await keptMb(debug)], [before], 'MB'), aim: 1 };
}

/** The application once it has computed and drawn all it does by itself. */
async function openedAndQuiet(browser: MapBrowser): Promise<Page> {
  const application = await browser.openApplication();
  await application.waitForSelector('html[data-ready=true]', { timeout: 60_000 });
  await drawsOnceQuiet(application, 3 * QUIET_MS);
  return application;
}

async function checkboxOf(application: Page, title: string): Promise<ElementHandle<HTMLElement>> {
  const found = await application.getByRole('checkbox', { name: title }).elementHandle();
  return found as ElementHandle<HTMLElement>;
}

/** Clicks, and gives the time of it, milliseconds since the navigation. */
function click(element: ElementHandle<HTMLElement>): Promise<number> {
  return element.evaluate((clicked) => {
    recordedFrames.length = 0;
    const now = performance.now();
    clicked.click();
    return now;
  });
}

/** Tells the bare map what to change, and gives the time of it, milliseconds since the navigation. */
function call(bare: Page, calls: readonly MapCall[]): Promise<number> {
  return bare.evaluate((all) => {
    recordedFrames.length = 0;
    const now = performance.now();
    for (const [method, ...parameters] of all) bareMap[method]?.(...parameters);
    return now;
  }, calls);
}
