import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { secondDataOf } from '../../src/compared-inputs';
import type { MapData } from '../../src/lib/map/model';
import type { ComparisonAnswer } from '../../src/lib/state/ports';
import Headline from '../../src/lib/ui/Headline.svelte';
import HoverCard from '../../src/lib/ui/HoverCard.svelte';
import Inspector from '../../src/lib/ui/Inspector.svelte';
import LedgerPanel from '../../src/lib/ui/LedgerPanel.svelte';
import WhyTheyDiffer from '../../src/lib/ui/WhyTheyDiffer.svelte';
import { comparison } from './compare-fixture';
import { createDesk, geodata, ledger, settled } from './desk-fixture';

const donetsk = geodata.units.find(({ id }) => id === 'UA-14')!;
const line = { type: 'MultiLineString' as const, coordinates: [] };

/** A desk whose ledger answers first, and then as told. */
async function deskWith(later: () => Promise<undefined>, query = '') {
  let isFirst = true;
  const { app } = createDesk(query, {
    ledger: (_, scenarios) => {
      const answer = isFirst
        ? Promise.resolve({ ledger: ledger(scenarios), lineOfContact: line, places: [] })
        : later();
      isFirst = false;
      return answer;
    },
  });
  await app.begin();
  await settled();
  return app;
}

describe('figures that could not be computed after others were', () => {
  it('are said to be missing, in the language of the page, and no older ones stand in their place', async () => {
    const app = await deskWith(() => Promise.reject(new Error('two rings cross')), 'lang=uk');
    const { container } = render(Headline, { app });
    expect(container.textContent).toContain('км²');
    app.includeCrimea(false);
    await settled();
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Не вдалося обчислити: two rings cross');
    expect(alert.querySelector('[lang=en]')?.textContent).toBe('two rings cross');
    expect(container.textContent).not.toContain('км²');
  });

  it('leave no table to copy', async () => {
    const app = await deskWith(() => Promise.reject(new Error('two rings cross')));
    render(LedgerPanel, { app, copyTable: () => Promise.resolve(true) });
    expect(screen.getByRole('table')).toBeDefined();
    app.includeCrimea(false);
    await settled();
    expect(await screen.findByText('two rings cross')).toBeDefined();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('are not taken for a unit that is not counted', async () => {
    const app = await deskWith(() => Promise.reject(new Error('two rings cross')));
    render(Inspector, { app, unit: donetsk });
    app.includeCrimea(false);
    await settled();
    expect(await screen.findByText('two rings cross')).toBeDefined();
    expect(screen.queryByText(app.t('inspector.outOfScope'))).toBeNull();
  });
});

describe('an explanation that could not be computed', () => {
  it('says so in the language of the page', async () => {
    const { app } = createDesk('lang=uk', { explain: () => Promise.reject(new Error('two rings cross')) });
    await app.begin();
    await settled();
    const { container } = render(WhyTheyDiffer, { app, claim: geodata.claims[0]!, figures: [0] });
    container.querySelector('details')!.open = true;
    await expect.poll(() => container.textContent).toContain('Не вдалося обчислити: two rings cross');
    expect(container.querySelector('[lang=en]')?.textContent).toBe('two rings cross');
  });
});

describe('figures of an earlier choice, until those of the present one are there', () => {
  it('are marked as busy in the card of a unit and under the pointer', async () => {
    const app = await deskWith(() => new Promise(() => {}));
    render(Inspector, { app, unit: donetsk });
    const under = render(HoverCard, {
      app,
      unit: donetsk,
      transfers: [],
      point: { x: 0, y: 0 },
      widthPx: 100,
      heightPx: 100,
    });
    const busy = () =>
      [screen.getByRole('table'), under.container.querySelector('p:nth-of-type(2)')!].map(
        (one) => one.ariaBusy ?? one.getAttribute('aria-busy'),
      );
    expect(busy()).toEqual(['false', 'false']);
    app.includeCrimea(false);
    await settled();
    expect(busy()).toEqual(['true', 'true']);
  });

  it('are neither under the pointer nor on map B while two are compared', async () => {
    const transfer = { scenario: 'donbas-withdrawal' } as ComparisonAnswer['transfersB'][number];
    let isFirst = true;
    const { app } = createDesk('compare=swipe&compare-with=donbas-withdrawal', {
      comparison: () => {
        const answer = { comparison: comparison(6500), lineOfContactB: line, transfersB: [transfer] };
        const first = isFirst ? Promise.resolve(answer) : new Promise<undefined>(() => {});
        isFirst = false;
        return first;
      },
    });
    await app.begin();
    await settled();
    const { container } = render(HoverCard, {
      app,
      unit: donetsk,
      transfers: [],
      point: { x: 0, y: 0 },
      widthPx: 100,
      heightPx: 100,
    });
    const data = {} as MapData;
    expect(container.textContent).toContain('B: ');
    expect(secondDataOf(app, data).transfers).toEqual([transfer]);
    app.comparing.change({ scenarios: ['recognition'] });
    await settled();
    expect(container.textContent).not.toContain('B: ');
    expect(secondDataOf(app, data).transfers).toEqual([]);
  });
});
