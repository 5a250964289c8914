import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { ControlSnapshot } from '../../src/lib/core/control';
import Notices from '../../src/lib/ui/Notices.svelte';
import ControlFilesDialog from '../../src/lib/ui/files/ControlFilesDialog.svelte';
import { builtin, createDesk, settled } from './desk-fixture';
import { standInForDialogs } from './dialog-stand-in';

const both = (text: string) => ({ en: text, uk: text });
const plain = (text: string | null | undefined) => text?.replaceAll(/\s+/g, ' ').trim() ?? '';

standInForDialogs();

/** Two files kept on an earlier visit, the second without a date. */
async function renderFiles() {
  const kept: ControlSnapshot[] = [
    {
      ...builtin,
      id: 'file-1',
      source: both('DeepState'),
      asOf: '2025-08-20',
      notes: [
        { kind: 'dropped', message: both('points left out: 3'), count: 3 },
        { kind: 'dropped', message: both('polygons left out: 2, 12 km²'), count: 2, areaKm2: 12 },
        { kind: 'repaired', message: both('rings crossed: 1, 4 km²'), count: 1, areaKm2: 4 },
      ],
    },
    { ...builtin, id: 'file-2', source: both('own.geojson'), asOf: undefined },
  ];
  const desk = createDesk('', {}, { all: () => Promise.resolve(kept) });
  await desk.app.begin();
  await settled();
  const opened: File[] = [];
  render(ControlFilesDialog, { app: desk.app, onfile: (file: File) => opened.push(file) });
  const entry = (name: string) => screen.getByRole('heading', { name, hidden: true }).closest('li')!;
  return { ...desk, entry, opened };
}

describe('the control files kept here', () => {
  it('say their date, that they are kept, and how much was left out and repaired', async () => {
    const { entry } = await renderFiles();
    const text = plain(entry('DeepState').textContent);
    expect(text).toContain('20 August 2025; kept in this browser (fingerprint file-1)');
    expect(text).toContain('left out 12 km²; changed by repairs 4 km².');
    expect(text).toContain('points left out: 3');
    expect(plain(entry('own.geojson').textContent)).toContain('date not known');
  });

  it('are switched between, and everything is computed on the one shown', async () => {
    const { app, entry, asked } = await renderFiles();
    const show = (name: string) =>
      within(entry(name)).getByRole('button', { name: new RegExp(`^Shown?: ${name}`), hidden: true });
    await fireEvent.click(show('DeepState'));
    expect(app.snapshot.id).toBe('file-1');
    expect(show('DeepState').getAttribute('aria-pressed')).toBe('true');
    expect(asked.at(-1)?.question.snapshot).toBe('file-1');
    await fireEvent.click(show('own.geojson'));
    expect(asked.at(-1)?.question.snapshot).toBe('file-2');
    await fireEvent.click(show('Built-in model'));
    expect(app.view.snapshot).toBeUndefined();
  });

  it('are removed one by one; the built-in model is then shown again', async () => {
    const { app, entry } = await renderFiles();
    app.showSnapshot('file-1');
    await fireEvent.click(
      within(entry('DeepState')).getByRole('button', { name: 'Remove DeepState, 20 August 2025', hidden: true }),
    );
    expect(app.files.snapshots.map(({ id }) => id)).toEqual(['file-2']);
    expect(app.view.snapshot).toBeUndefined();
  });

  it('say why a file could not be opened, and stay as they are', async () => {
    const { app } = await renderFiles();
    await app.files.open('page.html', () => Promise.resolve('<html>'));
    expect((await screen.findByRole('alert', { hidden: true })).textContent).toContain('not a control file');
    expect(app.files.snapshots).toHaveLength(2);
  });

  it('are told to the worker as gone when they are removed, before anything is computed again', async () => {
    const told: string[] = [];
    const { app } = createDesk('', {
      forgetSnapshot: (id) => Promise.resolve(void told.push(`forget ${id}`)),
      ledger: ({ snapshot }) =>
        Promise.resolve(void told.push(`ledger ${snapshot ?? 'builtin'}`)).then(() => undefined),
    });
    await app.begin();
    await app.files.open('day.geojson', () => Promise.resolve('good'));
    expect(told).toEqual(['ledger builtin', 'ledger loaded']);
    await app.files.forget('loaded');
    expect(told.slice(2)).toEqual(['forget loaded', 'ledger builtin']);
    expect(app.files.report).toBeUndefined();
  });

  it('explain no difference any more once removed, also where they were not shown', async () => {
    const { app } = createDesk();
    await app.begin();
    await app.files.open('day.geojson', () => Promise.resolve('good'));
    app.showSnapshot(undefined);
    await settled();
    await app.figures.explain('R3');
    expect(app.figures.explained.has('R3')).toBe(true);
    await app.files.forget('loaded');
    expect(app.figures.explained.has('R3')).toBe(false);
  });

  it('that the browser will not remove are used no more, and are said to come back', async () => {
    const { app } = createDesk('', {}, { forget: () => Promise.reject(new Error('the store is locked')) });
    await app.begin();
    await app.files.open('day.geojson', () => Promise.resolve('good'));
    await app.files.forget('loaded');
    expect([app.files.snapshots, app.view.snapshot]).toEqual([[], undefined]);
    render(Notices, { app });
    expect(screen.getByRole('alert').textContent).toContain('day.geojson is not used any more');
  });

  it('are shown in the order they were chosen, however long one takes to read', async () => {
    const { app, kept } = createDesk('', {
      readControl: (text) => Promise.resolve({ ...builtin, id: text, source: both(text), schematic: false }),
    });
    await app.begin();
    let deliver: (text: string) => void = () => {};
    const large = app.files.open('large.geojson', () => new Promise((resolve) => (deliver = resolve)));
    await app.files.open('small.geojson', () => Promise.resolve('small'));
    deliver('large');
    await large;
    expect(app.view.snapshot).toBe('small');
    expect(app.files.report).toMatchObject({ kind: 'loaded', snapshot: { id: 'small' } });
    expect(app.files.snapshots.map(({ id }) => id)).toEqual(['small', 'large']);
    expect([...kept.keys()]).toEqual(['small', 'large']);
  });
});
