// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { onQueryChange, pushQuery, readQuery, replaceQuery, writeSoon } from '../../src/lib/io/address';

beforeEach(() => history.replaceState(null, '', '/map/?lang=uk#map=5/48/31'));

describe('the address', () => {
  it('keeps the path and the camera when the query changes', () => {
    pushQuery('tab=ledger');
    expect(location.pathname + location.search + location.hash).toBe('/map/?tab=ledger#map=5/48/31');
    replaceQuery('');
    expect(location.pathname + location.search + location.hash).toBe('/map/#map=5/48/31');
  });

  it('makes no step for what is there already', () => {
    const push = vi.spyOn(history, 'pushState');
    pushQuery('lang=uk');
    expect(push).not.toHaveBeenCalled();
    expect(readQuery()).toBe('lang=uk');
  });

  it('tells of going back until it is stopped', () => {
    const heard: string[] = [];
    const stop = onQueryChange((query) => heard.push(query));
    dispatchEvent(new PopStateEvent('popstate'));
    stop();
    dispatchEvent(new PopStateEvent('popstate'));
    expect(heard).toEqual(['lang=uk']);
  });

  it('takes what is written soon after the next frame, in its order', async () => {
    writeSoon('push', () => 'tab=ledger');
    writeSoon('replace', () => 'tab=claims');
    expect(readQuery()).toBe('lang=uk');
    await expect.poll(readQuery).toBe('tab=claims');
  });

  it('lets a step back undo a step that is not written yet, and nothing before it', async () => {
    const forward = vi.spyOn(history, 'forward').mockReturnValue(undefined);
    const heard: string[] = [];
    const stop = onQueryChange((query) => heard.push(query));
    writeSoon('push', () => 'tab=ledger');
    dispatchEvent(new PopStateEvent('popstate'));
    expect([forward.mock.calls.length, heard]).toEqual([1, []]);
    dispatchEvent(new PopStateEvent('popstate'));
    await new Promise((done) => setTimeout(done, 200));
    stop();
    expect([heard, readQuery()]).toEqual([['lang=uk'], 'lang=uk']);
  });

  it('writes nothing of where a reader was into the step they went back to', async () => {
    const forward = vi.spyOn(history, 'forward').mockReturnValue(undefined);
    const stop = onQueryChange(() => undefined);
    writeSoon('replace', () => 'tab=ledger');
    dispatchEvent(new PopStateEvent('popstate'));
    await new Promise((done) => setTimeout(done, 200));
    stop();
    expect([forward.mock.calls.length, readQuery()]).toEqual([0, 'lang=uk']);
  });

  it('goes on where the browser refuses one more step, and takes the next', () => {
    const refuse = () => {
      throw new DOMException('too many calls', 'SecurityError');
    };
    vi.spyOn(history, 'pushState').mockImplementationOnce(refuse);
    vi.spyOn(history, 'replaceState').mockImplementationOnce(refuse);
    pushQuery('tab=ledger');
    replaceQuery('tab=ledger');
    expect(readQuery()).toBe('lang=uk');
    pushQuery('tab=claims');
    expect(readQuery()).toBe('tab=claims');
  });
});
