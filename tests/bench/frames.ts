import type { Page } from '@playwright/test';

/** A frame that the map of a page has drawn. */
export interface Frame {
  /** When the renderer had finished it, milliseconds since the navigation. */
  readonly at: number;
  /** How many times something was drawn in it: what is shown decides it. */
  readonly draws: number;
}

declare global {
  var recordedFrames: Frame[];
}

/** Runs in a page before its scripts: keeps a list of the frames drawn by WebGL. */
export function recordFrames(): void {
  globalThis.recordedFrames = [];
  let draws = 0;
  for (const name of ['drawElements', 'drawArrays'] as const) {
    const draw = WebGL2RenderingContext.prototype[name] as (...parameters: unknown[]) => void;
    Object.assign(WebGL2RenderingContext.prototype, {
      [name](this: WebGL2RenderingContext, ...parameters: unknown[]) {
        draws += 1;
        if (draws === 1) {
          // Runs once the script that draws the frame has ended.
          queueMicrotask(() => {
            this.finish();
            recordedFrames.push({ at: performance.now(), draws });
            draws = 0;
          });
        }
        draw.apply(this, parameters);
      },
    });
  }
}

/** Waits until the map of a page has drawn nothing for so long, and gives the draws of its last frame. */
export async function drawsOnceQuiet(page: Page, quietMs: number): Promise<number> {
  await page.waitForFunction((quiet) => performance.now() - (recordedFrames.at(-1)?.at ?? Infinity) > quiet, quietMs, {
    polling: 100,
    timeout: 60_000,
  });
  return page.evaluate(() => recordedFrames.at(-1)?.draws ?? 0);
}

/** When the map of a page has painted a frame of at least, or exactly, so many draws, milliseconds since the navigation. */
export async function paintedAt(page: Page, draws: number, compare: 'exactly' | 'at-least'): Promise<number> {
  const found = await page.waitForFunction(
    ([wanted, exactly]) =>
      recordedFrames.find((frame) => (exactly ? frame.draws === wanted : frame.draws >= wanted))?.at,
    [draws, compare === 'exactly'] as const,
    { polling: 100, timeout: 60_000 },
  );
  return (await found.jsonValue()) ?? NaN;
}
