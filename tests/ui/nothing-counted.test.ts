import { createRawSnippet } from 'svelte';
import { cleanup, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import type { SymbolId } from '../../src/lib/core/symbols';
import { DEFAULT_DEFINITION } from '../../src/lib/core/control';
import { NO_CHOICES } from '../../src/lib/core/situation';
import { DEFAULT_VIEW, type View } from '../../src/lib/core/view';
import { Comparing } from '../../src/lib/state/comparing.svelte';
import ComparePanel from '../../src/lib/ui/compare/ComparePanel.svelte';
import Headline from '../../src/lib/ui/Headline.svelte';
import Inspector from '../../src/lib/ui/Inspector.svelte';
import LedgerPanel from '../../src/lib/ui/LedgerPanel.svelte';
import ScenarioPanel from '../../src/lib/ui/ScenarioPanel.svelte';
import { comparingDesk } from './compare-fixture';
import { builtin, createDesk, geodata, settled } from './desk-fixture';

const REASON = {
  en: 'This map draws no land of what is counted as Russian-held (claimed, not assessed)',
  uk: 'На цій карті не позначено землі, яку тут вважають утримуваною Росією (заявлене, без оцінки)',
};
const swatch = createRawSnippet<[SymbolId]>((id) => ({ render: () => `<i>${id()}</i>` }));

async function deskOf(query: string) {
  const { app } = createDesk(query);
  await app.begin();
  await settled();
  return app;
}

describe('a map that draws nothing of what is counted', () => {
  it.each(['en', 'uk'] as const)('has a dash and the reason instead of figures, in %s', async (language) => {
    const app = await deskOf(`counting=claimed&scenarios=donbas-withdrawal&lang=${language}`);
    const parts = [
      () => render(Headline, { app }),
      () => render(LedgerPanel, { app, copyTable: () => Promise.resolve(true) }),
      () => render(Inspector, { app, unit: geodata.units[2]! }),
    ];
    for (const show of parts) {
      show();
      expect(document.body.textContent).toContain('–');
      expect(document.body.textContent).toContain(REASON[language]);
      expect(screen.queryByRole('table')).toBeNull();
      cleanup();
    }
  });

  it('says of no proposal what it would move, and draws none', async () => {
    const app = await deskOf('counting=claimed&scenarios=donbas-withdrawal');
    expect(app.allTransfers).toEqual([]);
    render(ScenarioPanel, { app, swatch });
    expect(document.body.textContent).toContain('Could not be computed on this snapshot');
    expect(document.body.textContent).not.toMatch(/6\s500/);
  });

  it('has its figures again when something drawn is counted too, with what is not drawn named', async () => {
    const app = await deskOf('counting=claimed');
    app.countClass('occupied', true);
    await settled();
    render(LedgerPanel, { app, copyTable: () => Promise.resolve(true) });
    expect(screen.getByRole('table', { name: 'Ledger' })).toBeTruthy();
    expect(document.body.textContent).toContain('not drawn on this map: claimed, not assessed');
  });

  it('is not compared, and says so', async () => {
    const { app, compared } = await comparingDesk('counting=claimed&compare=swipe&compare-with=donbas-withdrawal');
    render(ComparePanel, { app, swatch, copy: () => Promise.resolve(true), onfile: () => {} });
    expect(screen.getByRole('alert').textContent).toContain('Map A draws no land of what is counted');
    expect(compared).toEqual([]);
  });
});

describe('pockets of two maps', () => {
  it('are not compared; those of one map with other proposals are', async () => {
    const comparison = vi.fn(() => Promise.resolve(undefined));
    const other = { ...builtin, id: 'other', areas: [...builtin.areas] };
    const compare = {
      mode: 'swipe',
      snapshot: undefined,
      scenarios: ['donbas-withdrawal'],
      difference: false,
    } as const;
    let view: View = {
      ...DEFAULT_VIEW,
      snapshot: 'other',
      definition: { ...DEFAULT_DEFINITION, pocketsOnly: true },
      compare,
    };
    const question = { snapshot: 'other', deviationKm: undefined, definition: view.definition, choices: NO_CHOICES };
    const comparing = new Comparing({ comparison }, () => ({
      view,
      geodata,
      question,
      find: (id) => (id === 'other' ? other : undefined),
      show: () => {},
    }));
    comparing.follow();
    expect(comparing.refused).toBe('pockets');
    expect([comparing.computing, comparison.mock.calls.length]).toEqual([false, 0]);
    view = { ...view, compare: { ...compare, snapshot: 'other' } };
    const alike = new Comparing({ comparison }, () => ({
      view,
      geodata,
      question,
      find: (id) => (id === 'other' ? other : undefined),
      show: () => {},
    }));
    alike.follow();
    expect(alike.refused).toBeUndefined();
    expect(comparison).toHaveBeenCalledTimes(1);
    await settled();
  });

  it('say in both languages why', async () => {
    for (const [language, reason] of [
      ['en', 'pockets of two maps cannot be compared'],
      ['uk', 'порівняти ділянки двох карт не можна'],
    ] as const) {
      const app = await deskOf(`lang=${language}`);
      expect(app.t('compare.refused.pockets')).toContain(reason);
    }
  });
});
