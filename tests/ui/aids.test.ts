import { render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import Aids from '../../src/Aids.svelte';
import { createDesk, settled } from './desk-fixture';

afterEach(() => localStorage.clear());

describe('what helps over the page', () => {
  it('offers the tour once the page is ready, and keeps it while parts are loaded', async () => {
    const { app } = createDesk();
    await app.begin();
    const { rerender } = render(Aids, { app, ready: false });
    await settled();
    expect(screen.queryByText('First time here? A tour of three steps.')).toBeNull();
    await rerender({ ready: true });
    await rerender({ ready: false });
    expect(await screen.findByText('First time here? A tour of three steps.')).toBeTruthy();
  });

  it('does not offer it to somebody who has declined it', async () => {
    localStorage.setItem('territorial-control-map.tour', 'seen');
    const { app } = createDesk();
    await app.begin();
    render(Aids, { app, ready: true });
    await settled();
    expect(screen.queryByText('First time here? A tour of three steps.')).toBeNull();
  });

  it('remembers that single keys were switched off, and heeds it', async () => {
    const { app } = createDesk();
    await app.begin();
    const { unmount } = render(Aids, { app, ready: false });
    app.shortcuts.on = false;
    await settled();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'm', code: 'KeyM', bubbles: true }));
    expect(app.method).toBeUndefined();
    unmount();
    const { app: later } = createDesk();
    await later.begin();
    render(Aids, { app: later, ready: false });
    expect(later.shortcuts.on).toBe(false);
    later.shortcuts.on = true;
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'm', code: 'KeyM', bubbles: true }));
    expect(later.method).toBeDefined();
  });
});
