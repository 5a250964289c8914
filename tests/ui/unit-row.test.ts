import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import ComparisonTable from '../../src/lib/ui/compare/ComparisonTable.svelte';
import LedgerTable from '../../src/lib/ui/LedgerTable.svelte';
import { comparingDesk } from './compare-fixture';

const tables = {
  async ledger() {
    const { app } = await comparingDesk('compare=swipe&compare-with=donbas-withdrawal&scenarios=donbas-withdrawal');
    render(LedgerTable, { app, ledger: app.ledger!, moved: true });
    return app;
  },
  async comparison() {
    const { app } = await comparingDesk('compare=swipe&compare-with=donbas-withdrawal');
    render(ComparisonTable, { app, comparison: app.comparing.answer!.comparison });
    return app;
  },
};

afterEach(() => vi.restoreAllMocks());

describe.each(['ledger', 'comparison'] as const)('the row of a unit in the %s', (table) => {
  it('comes into view when the unit is pointed at on the map, and stays where it is under the pointer', async () => {
    const app = await tables[table]();
    const scrolled: (string | undefined)[] = [];
    vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: HTMLElement) {
      scrolled.push(this.dataset['unit']);
    });
    app.hover('UA-14');
    await tick();
    expect(scrolled).toEqual(['UA-14']);
    app.hover(undefined);
    await tick();
    await fireEvent.pointerEnter(screen.getByRole('table'));
    await fireEvent.pointerEnter(screen.getByRole('row', { name: /^Donetsk/ }));
    expect(app.hovered).toBe('UA-14');
    expect(scrolled).toEqual(['UA-14']);
  });

  it('opens the card of the unit by a click, and by its name from the keyboard, once', async () => {
    const app = await tables[table]();
    const select = vi.spyOn(app, 'select');
    await fireEvent.click(screen.getByRole('row', { name: /^Donetsk/ }));
    await fireEvent.click(screen.getByRole('button', { name: 'Donetsk' }));
    expect(select.mock.calls).toEqual([['UA-14'], ['UA-14']]);
    await fireEvent.focus(screen.getByRole('button', { name: 'Donetsk' }));
    expect(app.hovered).toBe('UA-14');
  });
});
