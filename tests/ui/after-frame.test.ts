import { afterEach, expect, it, vi } from 'vitest';
import { afterFrame } from '../../src/lib/io/after-frame';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('runs tasks after the next frame, once and in the order of asking', () => {
  vi.useFakeTimers();
  const frames: (() => void)[] = [];
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  const ran: string[] = [];
  afterFrame(() => ran.push('first'));
  afterFrame(() => ran.push('second'));
  vi.advanceTimersByTime(10);
  expect(ran).toEqual([]);
  for (const frame of frames) frame();
  expect(ran).toEqual([]);
  vi.advanceTimersByTime(1000);
  expect(ran).toEqual(['first', 'second']);
});

it('does not wait for ever on a page that draws no frames', () => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', () => 0);
  const ran = vi.fn();
  afterFrame(ran);
  vi.advanceTimersByTime(1000);
  expect(ran).toHaveBeenCalledOnce();
});
