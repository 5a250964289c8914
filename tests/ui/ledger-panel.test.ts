import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import LedgerPanel from '../../src/lib/ui/LedgerPanel.svelte';
import type { CopyTable } from '../../src/lib/ui/table-copy';
import { mapViewOf } from '../../src/map-inputs';
import { tableText } from '../../src/table-text';
import { createDesk, settled } from './desk-fixture';

const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim();

async function renderLedger(query = 'tab=ledger', copyTable: CopyTable = () => Promise.resolve(true)) {
  const desk = createDesk(query);
  await desk.app.begin();
  await settled();
  render(LedgerPanel, { app: desk.app, copyTable });
  return desk;
}

const rowNames = () =>
  within(screen.getByRole('table', { name: 'Ledger' }))
    .getAllByRole('row')
    .map((row) => row.dataset['unit'])
    .filter((unit) => unit !== undefined);

afterEach(() => vi.restoreAllMocks());

describe('the ledger', () => {
  it('is sorted from a heading, which says so, and turned round by a second click', async () => {
    await renderLedger('tab=ledger&scenarios=donbas-withdrawal');
    const heading = screen.getByRole('button', { name: 'Russia, change' });
    await fireEvent.click(heading);
    expect(heading.closest('th')?.getAttribute('aria-sort')).toBe('descending');
    expect(rowNames()[0]).toBe('UA-14');
    await fireEvent.click(heading);
    expect(heading.closest('th')?.getAttribute('aria-sort')).toBe('ascending');
    expect(rowNames().at(-1)).toBe('UA-14');
  });

  it('is printed in km² or square miles, with shares of either area, by buttons in the panel', async () => {
    const { app } = await renderLedger();
    await fireEvent.click(
      within(screen.getByRole('group', { name: 'Areas in' })).getByRole('button', { name: 'square miles' }),
    );
    expect(app.view.areaUnit).toBe('sq-mi');
    const donetsk = () => plain(screen.getByRole('row', { name: /^Donetsk/ }).textContent);
    expect(donetsk()).toMatch(/^Donetsk ?10 270/);
    expect(donetsk()).toContain('75.6%');
    const published = within(screen.getByRole('group', { name: 'Shares of the' })).getByRole('button', {
      name: 'published area',
    });
    await fireEvent.click(published);
    expect(published.getAttribute('aria-pressed')).toBe('true');
    expect(donetsk()).toContain('75.8%');
  });

  it('says how uncertain the area before, the area after and the change are', async () => {
    await renderLedger('tab=ledger&scenarios=donbas-withdrawal');
    const text = plain(document.body.textContent);
    expect(text).toContain('Uncertainty of the Russian-held total, before: ± 300 km², and up to 200 km² too high.');
    expect(text).toContain(
      'After: ± 300 km², and up to 100 km² too high. Land that would pass: Ukraine −6 500 km², Russia +6 500 km² (± 200 km², and up to 200 km² too low).',
    );
  });

  it('names what lies inside the land that would move, sites first, and gives no population', async () => {
    await renderLedger('tab=ledger&scenarios=donbas-withdrawal');
    const text = plain(document.body.textContent);
    expect(text).toContain('From Ukraine to Russia: A nuclear plant, Kramatorsk.');
    expect(text).toContain('Population is not given');
  });

  it('says nothing of places while no land moves', async () => {
    await renderLedger();
    expect(screen.queryByText('Inside the land that would move')).toBeNull();
  });

  it('brings the row of the unit pointed at on the map into view, but moves nothing under the pointer', async () => {
    const { app } = await renderLedger();
    const scrolled: (string | undefined)[] = [];
    vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
      scrolled.push((this as HTMLElement).dataset['unit']);
    });
    app.hover('UA-14');
    await tick();
    expect(scrolled).toEqual(['UA-14']);
    expect(screen.getByRole('row', { name: /^Donetsk/ }).className).toContain('hovered');
    await fireEvent.pointerEnter(screen.getByRole('table', { name: 'Ledger' }));
    await fireEvent.pointerEnter(screen.getByRole('row', { name: /^Luhansk/ }));
    expect(app.hovered).toBe('UA-09');
    expect(scrolled).toEqual(['UA-14']);
  });

  it('has a row for the unit whose card is open, though nothing there is touched', async () => {
    const { app } = await renderLedger();
    expect(screen.queryByRole('row', { name: /^Vinnytsia/ })).toBeNull();
    app.select('UA-05');
    await tick();
    expect(screen.getByRole('row', { name: /^Vinnytsia/ }).className).toContain('selected');
  });

  it('lights up all units of a group while its row is pointed at', async () => {
    const { app } = await renderLedger();
    const row = screen.getByRole('row', { name: /^Donbas/ });
    await fireEvent.pointerEnter(row);
    expect(mapViewOf(app, 'light').hovered).toEqual(['UA-14', 'UA-09']);
    await fireEvent.pointerLeave(row);
    expect(mapViewOf(app, 'light').hovered).toBeUndefined();
    app.hover('UA-05');
    expect(mapViewOf(app, 'light').hovered).toEqual(['UA-05']);
  });
});

describe('copying the ledger', () => {
  it('says what came of it', async () => {
    const asked: string[] = [];
    let allowed = true;
    await renderLedger('tab=ledger', (table, format) => {
      asked.push(`${table} ${format}`);
      return Promise.resolve(allowed);
    });
    await fireEvent.click(screen.getByRole('button', { name: 'for a spreadsheet' }));
    expect(plain(screen.getByRole('status').textContent)).toBe('The table is on the clipboard, areas in km².');
    allowed = false;
    await fireEvent.click(screen.getByRole('button', { name: 'as Markdown' }));
    expect(plain(screen.getByRole('status').textContent)).toBe('The browser did not allow the table to be copied.');
    expect(asked).toEqual(['ledger tsv', 'ledger markdown']);
  });

  it('has the figures shown, as the data files have them', async () => {
    const { app } = await renderLedger('tab=ledger&scenarios=donbas-withdrawal&shares=published');
    const [head = '', ...rows] = tableText(app, 'ledger', 'tsv')!.trim().split('\r\n');
    const donetsk = rows.map((row) => row.split('\t')).find((cells) => cells.includes('UA-14'));
    const value = (name: string) => donetsk?.[head.split('\t').indexOf(name)];
    expect(value('beforeRussiaKm2')).toBe('20100');
    expect(value('changeRussiaKm2')).toBe('6500');
    expect(value('russiaBeforeSharePct')).toBe(String(Math.round((20100 / 26500) * 1e8) / 1e6));
    expect(plain(tableText(app, 'ledger', 'markdown'))).toContain('| Donetsk | 26 600 | 6 500 |');
  });

  it('has its areas in the unit chosen, which headings and the message name', async () => {
    const { app } = await renderLedger('tab=ledger&area=sq-mi', () => Promise.resolve(true));
    const [head = '', ...rows] = tableText(app, 'ledger', 'tsv')!.trim().split('\r\n');
    expect(head).not.toContain('Km2');
    const donetsk = rows.map((row) => row.split('\t')).find((cells) => cells.includes('UA-14'));
    expect(Number(donetsk?.[head.split('\t').indexOf('beforeRussiaSqMi')])).toBeCloseTo(20100 / 1.609344 ** 2, 5);
    expect(tableText(app, 'ledger', 'markdown')!.split('\n')[0]).toContain('Area, sq mi');
    await fireEvent.click(screen.getByRole('button', { name: 'as Markdown' }));
    expect(plain(screen.getByRole('status').textContent)).toContain('areas in square miles');
  });

  it('gives no table of figures that are not there yet', () => {
    const { app } = createDesk('tab=ledger');
    expect(tableText(app, 'ledger', 'tsv')).toBeUndefined();
    expect(tableText(app, 'claims', 'tsv', ['R3'])).toBeUndefined();
  });
});
