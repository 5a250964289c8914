import { fireEvent, render, screen } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { describe, expect, it } from 'vitest';
import { translate } from '../../src/lib/i18n/translate';
import SourceLink from '../../src/lib/ui/SourceLink.svelte';
import Lazy from '../../src/lib/ui/Lazy.svelte';
import { loading } from '../../src/lib/ui/loading.svelte';
import { createDesk, settled } from './desk-fixture';

const t = translate('en');
/** A module as an import gives it; its props are checked where it is used. */
const part = { default: SourceLink as unknown as Component<Record<string, unknown>> };

describe('a part that is loaded when it is used', () => {
  it('says that it is loading, and then is there with its props', async () => {
    const { app } = createDesk();
    await app.begin();
    let arrive = () => {};
    const load = () => new Promise<typeof part>((resolve) => (arrive = () => resolve(part)));
    render(Lazy, { props: { load, props: { app, id: 'reuters' }, t } });
    expect(screen.getByRole('status').textContent).toBe('Loading …');
    expect(loading.count).toBe(1);
    arrive();
    expect((await screen.findByRole('link')).textContent).toContain('Reuters');
    expect(loading.count).toBe(0);
  });

  it('says why it could not be loaded, and offers to load the page anew', async () => {
    const { app } = createDesk();
    const load = () => Promise.reject(new Error('Failed to fetch part.js'));
    render(Lazy, { props: { load, props: { app }, t, dialog: true } });
    await settled();
    expect(screen.getByRole('alert').textContent).toContain('This part of the page could not be loaded.');
    expect(screen.getByRole('alert').textContent).toContain('Failed to fetch part.js');
    expect(screen.getByRole('button', { name: 'Reload the page' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Dismiss' })).toBeNull();
    expect(loading.count).toBe(0);
  });

  it('can be done without where the page goes on, so that no drawing is lost to loading it anew', async () => {
    const { app } = createDesk();
    await app.begin();
    app.dialogs.show('share');
    const load = () => Promise.reject(new Error('Failed to fetch part.js'));
    render(Lazy, { props: { load, props: { app }, t, dialog: true, onclose: () => app.dialogs.hide('share') } });
    await settled();
    await fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(app.dialogs.shown).toBeUndefined();
  });
});
