import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import MethodDialog from '../../src/lib/ui/MethodDialog.svelte';
import { readMarkdown } from '../../src/lib/ui/pages/markdown';
import { follow } from '../../src/lib/ui/search/follow-shortcut';
import SearchDialog from '../../src/lib/ui/search/SearchDialog.svelte';
import { shortcutOf } from '../../src/lib/ui/search/shortcuts';
import Tour from '../../src/lib/ui/tour/Tour.svelte';
import changes from '../../CHANGELOG.md?raw';
import { createDesk, settled } from './desk-fixture';
import { standInForDialogs } from './dialog-stand-in';

standInForDialogs();

async function desk(query = '') {
  const made = createDesk(query);
  await made.app.begin();
  await settled();
  return made;
}

describe('the search', () => {
  it('is a combobox: arrows choose, Enter flies there and selects', async () => {
    const { app } = await desk();
    app.dialogs.show('search');
    render(SearchDialog, { app });
    const field = screen.getByRole('combobox', { hidden: true });
    await fireEvent.input(field, { target: { value: 'Do' } });
    const options = screen.getAllByRole('option', { hidden: true });
    expect(options.map((option) => option.textContent)).toHaveLength(2);
    expect(field.getAttribute('aria-activedescendant')).toBe(options[0]!.id);
    expect(options[0]!.getAttribute('aria-selected')).toBe('true');
    await fireEvent.keyDown(field, { key: 'ArrowDown' });
    expect(field.getAttribute('aria-activedescendant')).toBe(options[1]!.id);
    await fireEvent.keyDown(field, { key: 'ArrowUp' });
    await fireEvent.keyDown(field, { key: 'Enter' });
    expect(app.view.selected).toBe('UA-14');
    expect(app.lookedAt?.box).toHaveLength(4);
    expect(app.announcement).toBe('Donetsk: Oblast. The map shows it.');
  });

  it('says when nothing has that name', async () => {
    const { app } = await desk();
    render(SearchDialog, { app });
    await fireEvent.input(screen.getByRole('combobox', { hidden: true }), { target: { value: 'Atlantis' } });
    expect(screen.getByRole('status', { hidden: true }).textContent).toContain('Nothing here is called “Atlantis”');
  });
});

describe('single-key shortcuts', () => {
  const press = (init: KeyboardEventInit, target: Element = document.body) => {
    let found: string | undefined;
    const listen = (event: Event) => (found = shortcutOf(event as KeyboardEvent));
    addEventListener('keydown', listen, { once: true });
    target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }));
    return found;
  };

  it('are found by their letters, and by their place on a keyboard with other letters', () => {
    expect(press({ key: 's', code: 'KeyS' })).toBe('share');
    expect(press({ key: 'і', code: 'KeyS' })).toBe('share');
    expect(press({ key: '.', code: 'Slash' })).toBe('search');
    expect(press({ key: ',', code: 'Slash', shiftKey: true })).toBe('keys');
    expect(press({ key: '?', code: 'Minus', shiftKey: true })).toBe('keys');
    expect(press({ key: '2', code: 'Digit2' })).toBe('tab.ledger');
  });

  it('never take a key that belongs to browser or reader', () => {
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey'] as const) {
      expect(press({ key: 's', code: 'KeyS', [modifier]: true }), modifier).toBeUndefined();
    }
    expect(press({ key: 'S', code: 'KeyS', shiftKey: true })).toBeUndefined();
    expect(press({ key: 's', code: 'KeyS', repeat: true })).toBeUndefined();
    expect(press({ key: 'x', code: 'KeyX' })).toBeUndefined();
  });

  it('are off in text fields and choices, and work on a checkbox', () => {
    document.body.innerHTML = '<input type="search"><textarea></textarea><select></select><input type="checkbox">';
    for (const tag of ['input[type=search]', 'textarea', 'select']) {
      expect(press({ key: 's', code: 'KeyS' }, document.querySelector(tag)!), tag).toBeUndefined();
    }
    expect(press({ key: 's', code: 'KeyS' }, document.querySelector('[type=checkbox]')!)).toBe('share');
  });

  it('are off while a dialog is open, wherever the focus is', () => {
    document.body.innerHTML = '<dialog><button>b</button></dialog>';
    const dialog = document.querySelector('dialog')!;
    expect(press({ key: 'c', code: 'KeyC' }, document.body)).toBe('compare');
    dialog.showModal();
    expect(press({ key: 'c', code: 'KeyC' }, document.querySelector('button')!)).toBeUndefined();
    expect(press({ key: 'c', code: 'KeyC' }, document.body)).toBeUndefined();
  });

  it('do what the list says', async () => {
    const { app } = await desk();
    follow(app, 'search');
    expect(app.dialogs.shown).toBe('search');
    follow(app, 'files');
    // The one that is closed by it says so only now.
    app.dialogs.hide('search');
    expect(app.dialogs.shown).toBe('files');
    follow(app, 'tab.claims');
    follow(app, 'language');
    follow(app, 'areaUnit');
    follow(app, 'wholeMap');
    follow(app, 'keys');
    expect(app.view).toMatchObject({ tab: 'claims', language: 'uk', areaUnit: 'sq-mi' });
    expect(app.lookedAt).toEqual({ box: undefined });
    expect(app.dialogs.method?.chapter).toBe('keys');
  });
});

describe('the pages for reading', () => {
  it('have a chapter each for method, sources, changes and keys', async () => {
    const { app } = await desk();
    app.showMethod();
    render(MethodDialog, { app });
    const chapter = (name: string) => screen.getByRole('button', { name, hidden: true });
    expect(chapter('Method').getAttribute('aria-current')).toBe('page');
    expect(document.body.textContent).toContain('How sure');
    await fireEvent.click(chapter('Sources and licences'));
    expect(screen.getByRole('link', { name: /A factbox/, hidden: true }).getAttribute('href')).toBe(
      'https://example.org/',
    );
    expect(document.body.textContent).toContain('ODbL');
    await fireEvent.click(chapter('Corrections and changes'));
    expect(document.body.textContent).toContain('Corrections');
    await fireEvent.click(chapter('Keyboard'));
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Single-key shortcuts are on', hidden: true }));
    expect(app.shortcuts.on).toBe(false);
  });

  it('read all of the change log, and leave no mark of its markup', () => {
    const blocks = readMarkdown(changes);
    const spans = blocks.flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.spans));
    expect(spans.map(({ text }) => text).filter((text) => /[`[\]]|^#|^- /.test(text))).toEqual([]);
    const words = (text: string) => text.replaceAll(/\]\([^)]*\)|[^\p{L}\p{N}]+/gu, '');
    expect(words(spans.map(({ text }) => text).join(''))).toBe(words(changes));
  });
});

describe('the tour', () => {
  async function renderTour() {
    const { app } = await desk();
    app.tour.offer();
    const { rerender } = render(Tour, { app, step: 0, floating: false });
    const press = async (name: string) => {
      await fireEvent.click(screen.getByRole('button', { name }));
      if (app.tour.step !== undefined) await rerender({ step: app.tour.step });
    };
    return { app, press };
  }

  it('has three steps that can be tried, and ends', async () => {
    const { app, press } = await renderTour();
    await press('Show me');
    expect(screen.getByRole('heading').textContent).toBe('Who holds what, and how sure');
    await press('Next');
    await press('Try it: Donbas withdrawal');
    expect(app.view.scenarios).toEqual(['donbas-withdrawal']);
    await press('Next');
    await press('Open the claims');
    expect(app.view.tab).toBe('claims');
    await press('Back');
    expect(screen.getByRole('heading').textContent).toBe('What a proposal would move');
    await press('Next');
    await press('Done');
    expect(app.tour.step).toBeUndefined();
  });

  it('can be declined at once', async () => {
    const { app, press } = await renderTour();
    await press('No, thanks');
    expect(app.tour.step).toBeUndefined();
  });
});
