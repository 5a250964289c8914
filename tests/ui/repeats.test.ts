import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { ClaimCheck, ComputedValue } from '../../src/lib/core/checks/claim-check';
import { translate } from '../../src/lib/i18n/translate';
import { comparisonLines } from '../../src/lib/ui/claim-figures';
import LedgerTable from '../../src/lib/ui/LedgerTable.svelte';
import WorkedFigure from '../../src/lib/ui/WorkedFigure.svelte';
import { createDesk, geodata, ledger, settled } from './desk-fixture';

const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim();

async function deskWith(query: string) {
  const { app } = createDesk(query);
  await app.begin();
  await settled();
  await settled();
  return app;
}

describe('the ledger', () => {
  it('has no group of all units beside the total', async () => {
    const app = await deskWith('');
    const figures = ledger([]);
    const whole = { ...figures.groups[0]!, group: 'ukraine', units: figures.units.map(({ unit }) => unit) };
    render(LedgerTable, { app, ledger: { ...figures, groups: [...figures.groups, whole] }, moved: false });
    expect(screen.getByRole('rowheader', { name: 'Donbas' })).toBeTruthy();
    expect(screen.queryByRole('rowheader', { name: 'ukraine' })).toBeNull();
    expect(screen.getAllByRole('rowheader', { name: /^Ukraine/ })).toHaveLength(1);
  });
});

describe('what is computed beside a reported figure', () => {
  const [claim] = geodata.claims;
  const value = (basis: ComputedValue['basis'], km2: number): ComputedValue => ({
    method: 'percentage',
    basis,
    value: km2,
    unit: 'km2',
    uncertainty: 0,
    figureIndex: 0,
  });
  const methodsOf = (...computed: ComputedValue[]) =>
    comparisonLines(claim!, { computed, schematic: true } as unknown as ClaimCheck, 'en', translate('en')).map(
      ({ span, method }) => [span, method],
    );

  it('is one line where the same method prints alike on computed and on published areas', () => {
    expect(methodsOf(value('computed', 8000.2), value('published', 8000.4))).toEqual([[1, 'by percentage']]);
  });

  it('is a line for each where they print differently', () => {
    expect(methodsOf(value('computed', 8000), value('published', 8040))).toEqual([
      [2, 'by percentage'],
      [0, 'by percentage, on published areas'],
    ]);
  });
});

describe('the method at a figure', () => {
  it.each([
    [
      'en',
      'If the proposals switched on were carried out: about 53 300 km², ± 300 km², and up to 100 km² too high; 66.8%.',
    ],
    ['uk', 'Якби ввімкнені пропозиції здійснилися: близько 53 300 км², ± 300 км², завищення до 100 км²; 66,8 %.'],
  ])(
    'gives what the headline does with proposals on, beside what is held before them: %s',
    async (language, sentence) => {
      const app = await deskWith(`scenarios=donbas-withdrawal&lang=${language}`);
      const { container } = render(WorkedFigure, { app, of: 'total' });
      expect(plain(container.textContent)).toContain(sentence);
    },
  );

  it('speaks of no proposal where none is on', async () => {
    const { container } = render(WorkedFigure, { app: await deskWith(''), of: 'total' });
    expect(container.querySelector('[data-after]')).toBeNull();
  });
});
