import { createRawSnippet } from 'svelte';
import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import type { SymbolId } from '../../src/lib/core/symbols';
import { comparisonText } from '../../src/comparison-text';
import ComparePanel from '../../src/lib/ui/compare/ComparePanel.svelte';
import SwipeDivider from '../../src/lib/ui/compare/SwipeDivider.svelte';
import { namesOnMap } from '../../src/lib/ui/compare/side-names';
import { notOnFigure } from '../../src/lib/ui/export/not-on-figure';
import { comparingDesk } from './compare-fixture';
import { settled } from './desk-fixture';

/** With plain spaces where print has thin ones. */
const plain = (text: string | null) => text?.replaceAll('\u202f', ' ');

const swatch = createRawSnippet<[SymbolId]>((id) => ({ render: () => `<i>${id()}</i>` }));

async function panel(query: string) {
  const desk = await comparingDesk(query);
  const copy = vi.fn(() => Promise.resolve(true));
  render(ComparePanel, { app: desk.app, swatch, copy, onfile: () => {} });
  return { ...desk, copy };
}

describe('the comparison', () => {
  it('says in a sentence how much more Russia holds in B, how sure that is, and what makes it up', async () => {
    await panel('compare=swipe&compare-with=donbas-withdrawal');
    expect(plain(screen.getByText(/^In B, Russia holds/).textContent)).toBe(
      'In B, Russia holds about 6 500 km² more than in A (± 300 km²). Ukraine in A, Russia in B: about 6 500 km².',
    );
  });

  it('says so where nothing differs, and shows no table of it', async () => {
    await panel('compare=swipe');
    expect(screen.getByText('No difference: on both maps each side holds the same land.')).toBeDefined();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('lists the units that differ and the total, with both sides, the difference and its uncertainty', async () => {
    await panel('compare=swipe&compare-with=donbas-withdrawal');
    const cells = (name: RegExp) =>
      within(screen.getByRole('row', { name }))
        .getAllByRole('cell')
        .map(({ textContent }) => plain(textContent));
    expect(screen.getAllByRole('row')).toHaveLength(3);
    expect(cells(/^Donetsk/)).toEqual(['20 100', '26 600', '+6 500', '± 300']);
    expect(cells(/^Ukraine, total/)).toEqual(['46 800', '53 300', '+6 500', '± 300']);
    expect(screen.getByText('No difference in 2 units.')).toBeDefined();
  });

  it('lights up on the map the unit whose row has the focus, and opens its card', async () => {
    const { app } = await panel('compare=swipe&compare-with=donbas-withdrawal');
    const unit = screen.getByRole('button', { name: 'Donetsk' });
    await fireEvent.focus(unit);
    expect(app.hovered).toBe('UA-14');
    await fireEvent.click(unit);
    expect(app.view.selected).toBe('UA-14');
    app.hover('UA-14');
    await settled();
    expect(screen.getByRole('row', { name: /^Donetsk/ }).className).toContain('hovered');
  });

  it('chooses what side B shows, how both are shown, and swaps them', async () => {
    const { app } = await panel('compare=swipe');
    await fireEvent.change(screen.getByRole('combobox', { name: 'B, proposals' }), {
      target: { value: 'donbas-withdrawal' },
    });
    expect(app.view.compare?.scenarios).toEqual(['donbas-withdrawal']);
    await fireEvent.click(screen.getByRole('radio', { name: 'side by side' }));
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Show what differs on the maps' }));
    expect(app.view.compare).toMatchObject({ mode: 'side', difference: false });
    await fireEvent.click(screen.getByRole('button', { name: 'Swap A and B' }));
    await settled();
    expect(screen.getByText(/^In B, Russia holds/).textContent).toContain('less than in A');
    await fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(app.view.compare).toBeUndefined();
  });

  it('warns of two days, and of two sources of one day', async () => {
    const { app } = await panel('compare=swipe');
    await app.files.open(
      'day.geojson',
      () => Promise.resolve('good'),
      (id) => app.comparing.showSnapshot(id),
    );
    await settled();
    expect(screen.getByText(/^A shows 12 August 2025, B shows 1 August 2025/)).toBeDefined();
    await app.files.setDay('loaded', '2025-08-12');
    await settled();
    expect(screen.getByText(/^Both show 12 August 2025, by different sources/)).toBeDefined();
  });

  it('tells a screen reader what differs, once', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const desk = comparingDesk('compare=swipe&compare-with=donbas-withdrawal');
      await vi.advanceTimersByTimeAsync(1);
      const { app } = await desk;
      const announce = vi.spyOn(app, 'announce');
      render(ComparePanel, { app, swatch, copy: () => Promise.resolve(true), onfile: () => {} });
      // Two choices in a row lead to one difference.
      app.comparing.change({ scenarios: [] });
      await vi.advanceTimersByTimeAsync(100);
      app.comparing.change({ scenarios: ['donbas-withdrawal'] });
      await vi.advanceTimersByTimeAsync(1000);
      expect(announce.mock.calls).toEqual([[expect.stringMatching(/^In B, Russia holds about 6/)]]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is copied with the units that differ, both sides and what passes, in the unit chosen', async () => {
    const { app, copy } = await panel('compare=swipe&compare-with=donbas-withdrawal&area=sq-mi&lang=uk');
    await fireEvent.click(screen.getByRole('button', { name: 'як Markdown' }));
    expect(copy).toHaveBeenCalledWith('markdown');
    const lines = comparisonText(app, 'tsv')?.trim().split('\r\n') ?? [];
    expect(lines[0]?.split('\t')).toEqual([
      'id',
      'name',
      'aRussiaSqMi',
      'aUncertaintySqMi',
      'bRussiaSqMi',
      'bUncertaintySqMi',
      'changeRussiaSqMi',
      'uncertaintySqMi',
      'ukraineInARussiaInBSqMi',
    ]);
    expect(lines.slice(1).map((line) => line.split('\t')[0])).toEqual(['UA-14', 'total']);
    expect(Number(lines[1]?.split('\t')[6])).toBeCloseTo(6500 / 1.609344 ** 2, 4);
    expect(comparisonText(app, 'markdown')).toContain('А: вбудована модель, станом на 12 серп. 2025.');
  });

  it('is not on a figure, which says so', async () => {
    const { app } = await comparingDesk('compare=swipe');
    expect(notOnFigure(app)).toContain('export.without.compare');
  });
});

describe('the names on the maps', () => {
  it('are days, with the source only where the sources differ', async () => {
    const { app } = await comparingDesk('compare=swipe&compare-with=donbas-withdrawal');
    expect(namesOnMap(app)).toEqual({ a: 'A: 12 Aug 2025', b: 'B: 12 Aug 2025; Donbas withdrawal' });
    await app.files.open(
      'day.geojson',
      () => Promise.resolve('good'),
      (id) => app.comparing.showSnapshot(id),
    );
    expect(namesOnMap(app).b).toBe('B: day.geojson, as of 1 Aug 2025; Donbas withdrawal');
  });

  it('are days for what is built in, whatever it was made from', async () => {
    const { app } = await comparingDesk('compare=swipe');
    const earlier = { ...app.snapshot, asOf: '2022-02-23', source: { en: 'Another', uk: 'Інше' } };
    const { snapshot, t, language, scenariosOn } = app;
    const named = { snapshot, t, language, scenariosOn, comparing: { snapshot: earlier, scenarios: [] } } as never;
    expect(namesOnMap(named)).toEqual({ a: 'A: 12 Aug 2025', b: 'B: 23 Feb 2022' });
  });
});

describe('the divider', () => {
  it.each([
    ['ArrowRight', 0.52],
    ['ArrowLeft', 0.48],
    ['PageUp', 0.6],
    ['PageDown', 0.4],
    ['Home', 0],
    ['End', 1],
  ])('goes by %s', async (key, expected) => {
    const { app } = await comparingDesk();
    const onmove = vi.fn();
    render(SwipeDivider, { t: app.t, share: 0.5, startPx: 400, lengthPx: 600, topPx: 0, onmove });
    const slider = screen.getByRole('slider', { name: 'Divider between map A and map B' });
    expect(slider.getAttribute('aria-valuetext')).toBe('A 50%, B 50%');
    await fireEvent.keyDown(slider, { key });
    expect(onmove.mock.calls[0]?.[0]).toBeCloseTo(expected, 9);
  });
});
