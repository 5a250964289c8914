import { render } from '@testing-library/svelte';
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
    expect(app.tour.step).toBeUndefined();
    await rerender({ ready: true });
    await rerender({ ready: false });
    expect(app.tour.step).toBe(0);
    expect(localStorage).toHaveLength(0);
    app.tour.end();
    await settled();
    expect(localStorage.getItem('territorial-control-map.tour')).toBe('seen');
  });

  it('does not offer it to somebody who has declined it', async () => {
    localStorage.setItem('territorial-control-map.tour', 'seen');
    const { app } = createDesk();
    await app.begin();
    render(Aids, { app, ready: true });
    await settled();
    expect(app.tour.step).toBeUndefined();
  });

  it('remembers that single keys were switched off, and heeds it', async () => {
    const { app } = createDesk();
    await app.begin();
    const { unmount } = render(Aids, { app, ready: false });
    app.shortcuts.on = false;
    await settled();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'm', code: 'KeyM', bubbles: true }));
    expect(app.dialogs.method).toBeUndefined();
    unmount();
    const { app: later } = createDesk();
    await later.begin();
    render(Aids, { app: later, ready: false });
    expect(later.shortcuts.on).toBe(false);
    later.shortcuts.on = true;
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'm', code: 'KeyM', bubbles: true }));
    expect(later.dialogs.method).toBeDefined();
  });
});
