import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SymbolId } from '../../src/lib/core/symbols';
import { translate } from '../../src/lib/i18n/translate';
import type { FigureFile, FigureOutput, FigurePort } from '../../src/lib/state/figure-ports';
import { boxOfClaim } from '../../src/lib/core/claim-reading';
import ClaimOnMap from '../../src/lib/ui/ClaimOnMap.svelte';
import ClaimsList from '../../src/lib/ui/ClaimsList.svelte';
import SideChoice from '../../src/lib/ui/compare/SideChoice.svelte';
import DefinitionBar from '../../src/lib/ui/DefinitionBar.svelte';
import MakeFile from '../../src/lib/ui/export/MakeFile.svelte';
import ControlFilesDialog from '../../src/lib/ui/files/ControlFilesDialog.svelte';
import { keepFocus } from '../../src/lib/ui/keep-focus';
import PanelFrame from '../../src/lib/ui/PanelFrame.svelte';
import ScenarioPanel from '../../src/lib/ui/ScenarioPanel.svelte';
import SnapshotTool from '../../src/lib/ui/tools/SnapshotTool.svelte';
import { comparingDesk } from './compare-fixture';
import { builtin, createDesk, settled } from './desk-fixture';
import { standInForDialogs } from './dialog-stand-in';

const swatch = createRawSnippet<[SymbolId]>((id) => ({ render: () => `<i>${id()}</i>` }));

standInForDialogs();

let stop: () => void;
beforeEach(() => (stop = keepFocus(document.body)));
afterEach(() => stop());

/** Presses a button as the keyboard does: it has the focus then. */
async function press(name: string | RegExp): Promise<void> {
  const button = screen.getByRole('button', { name, hidden: true });
  button.focus();
  await fireEvent.click(button);
  await settled();
}

const focused = () => document.activeElement;

describe('the focus', () => {
  function page(html: string): void {
    document.body.innerHTML = html;
  }
  afterEach(() => document.body.replaceChildren());

  it('goes on to what follows in the innermost part that is left, else to what stood before', async () => {
    page(
      '<button id="top"></button><ul><li><button id="a"></button></li><li><button id="b"></button></li></ul><i></i>',
    );
    document.getElementById('a')!.focus();
    document.querySelector('li')!.remove();
    await waitFor(() => expect(focused()?.id).toBe('b'));
    document.querySelector('li')!.remove();
    await waitFor(() => expect(focused()?.id).toBe('top'));
  });

  it('leaves out what is disabled, and takes what has come in place of it', async () => {
    page('<div><p><button id="a"></button></p><button id="b" disabled></button></div><button id="c"></button>');
    document.getElementById('a')!.focus();
    document.querySelector('p')!.innerHTML = '<button id="new"></button>';
    await waitFor(() => expect(focused()?.id).toBe('new'));
    document.querySelector('p')!.remove();
    await waitFor(() => expect(focused()?.id).toBe('c'));
  });

  it('is left alone where something else took it, or where the reader had left the page’s parts before', async () => {
    page('<button id="a"></button><button id="b"></button><button id="c"></button>');
    document.getElementById('a')!.focus();
    document.getElementById('a')!.remove();
    document.getElementById('c')!.focus();
    await settled();
    expect(focused()?.id).toBe('c');
    document.getElementById('c')!.blur();
    await settled();
    document.getElementById('c')!.remove();
    await settled();
    expect(focused()).toBe(document.body);
  });
});

describe('the focus stays near', () => {
  it('a file that was removed from the choices of the definition', async () => {
    const { app } = createDesk('', {
      readControl: (_, name) => Promise.resolve({ ...builtin, id: name, source: { en: name, uk: name } }),
    });
    await app.begin();
    await app.files.open('one.geojson', () => Promise.resolve(''));
    await app.files.open('two.geojson', () => Promise.resolve(''));
    render(DefinitionBar, { app });
    await press(/^Remove .*one/);
    expect(focused()?.closest('label')?.textContent).toContain('two.geojson');
    await press(/^Remove .*two/);
    expect(focused()).toBeInstanceOf(HTMLInputElement);
  });

  it('a proposal that was taken out of side B', async () => {
    const { app } = await comparingDesk('compare=swipe&compare-with=donbas-withdrawal');
    render(SideChoice, { app, onfile: () => {} });
    await press(/^Switch off in B/);
    expect(app.comparing.scenarios).toEqual([]);
    expect(focused()?.matches('select')).toBe(true);
  });

  it('the list of proposals when all are switched off, and where one of one’s own was deleted', async () => {
    const { app } = createDesk('scenarios=donbas-withdrawal');
    await app.begin();
    for (const name of ['First', 'Second']) {
      await app.own.save({ id: undefined, name, note: '', source: '', date: '', parameters: [], transfers: [] });
    }
    render(ScenarioPanel, { app, swatch });
    await press('Switch all off');
    expect(focused()?.matches('input, summary')).toBe(true);
    const list = within(screen.getByRole('heading', { name: 'Your scenarios' }).parentElement!);
    const [first] = list.getAllByRole('button', { name: /^Delete/ });
    first!.focus();
    await fireEvent.click(first!);
    await fireEvent.click(first!);
    await waitFor(() => expect(list.getAllByRole('checkbox')).toHaveLength(1));
    expect(focused()).toBe(list.getByRole('checkbox'));
  });

  it('the search of the claims, when its words were taken back', async () => {
    const { app } = createDesk('tab=claims');
    await app.begin();
    render(ClaimsList, { app, copyTable: () => Promise.resolve(true) });
    await fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'nobody says this' } });
    await press('Clear the filters');
    expect(focused()).toBe(screen.getByRole('searchbox'));
  });

  it('a claim whose way of counting was taken back', async () => {
    const { app } = createDesk('tab=claims');
    await app.begin();
    const claim = app.geodata.claims.find((one) => boxOfClaim(one, app.geodata) !== undefined)!;
    const { definition, denominators } = app.view;
    render(ClaimOnMap, { app, claim, check: undefined });
    const counting = { definition: { ...definition, crimea: false }, denominators };
    app.showClaim(claim.id, { counting, grounds: 'stated' }, undefined);
    await settled();
    await press(app.t('claims.undo'));
    expect(app.view.definition).toEqual(definition);
    expect(focused()?.textContent).toBe(app.t('claims.showOnMap'));
  });

  it('a control file that was removed from the list of them', async () => {
    const { app } = createDesk('', {
      readControl: (_, name) => Promise.resolve({ ...builtin, id: name, source: { en: name, uk: name } }),
    });
    await app.begin();
    await app.files.open('one.geojson', () => Promise.resolve(''));
    render(ControlFilesDialog, { app, onfile: () => {} });
    await press(/^Remove .*one/);
    expect(focused()?.matches('[role=dialog] *, dialog *')).toBe(true);
  });

  it('a file that is being made: on its cancelling, then on the download again', async () => {
    let finish: (file: FigureFile) => void = () => {};
    const figures: Pick<FigurePort, 'make' | 'save'> = {
      make: () => new Promise((resolve) => (finish = resolve)),
      save: () => {},
    };
    const output = { format: 'svg', withData: false } as FigureOutput;
    render(MakeFile, { t: translate('en'), figures: figures as FigurePort, output, disabled: false });
    await press('Download SVG');
    expect(focused()?.textContent).toBe('Cancel');
    finish({ name: 'map.svg' } as FigureFile);
    await settled();
    expect(focused()?.textContent).toBe('Download SVG');
  });
});

describe('a button that can do no more for now keeps the focus', () => {
  it('while a picture is saved', async () => {
    const { app } = createDesk();
    let finish = () => {};
    render(SnapshotTool, {
      app,
      save: () => new Promise<string>((resolve) => (finish = () => resolve('map.png'))),
      onfail() {},
    });
    await press(app.t('tools.export'));
    const button = screen.getByRole('button');
    expect(focused()).toBe(button);
    expect([button.getAttribute('aria-disabled'), button.matches(':disabled')]).toEqual(['true', false]);
    finish();
    await settled();
    expect(button.getAttribute('aria-disabled')).toBeNull();
  });

  it('when the sheet is as high as it can be', async () => {
    const children = createRawSnippet(() => ({ render: () => '<p></p>' }));
    const frame = { layout: 'sheet' as const, wide: false, t: translate('en'), onclose() {}, widthPx: 0 };
    render(PanelFrame, { ...frame, sheetHeight: 'high', element: undefined, children });
    await press(translate('en')('panel.taller'));
    expect(focused()?.getAttribute('aria-disabled')).toBe('true');
    expect(focused()?.matches(':disabled')).toBe(false);
  });
});
