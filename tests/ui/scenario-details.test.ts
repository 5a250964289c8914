import { render } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { ClaimCheck } from '../../src/lib/core/checks/claim-check';
import type { Effect } from '../../src/lib/core/moved-land';
import type { Language } from '../../src/lib/core/text';
import type { ComputedTransfer } from '../../src/lib/core/transfers';
import { translate } from '../../src/lib/i18n/translate';
import type { AppState } from '../../src/lib/state/app.svelte';
import Combination from '../../src/lib/ui/Combination.svelte';
import ScenarioDetails from '../../src/lib/ui/ScenarioDetails.svelte';
import { geodata, scenario } from './desk-fixture';

const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim();
const doubt = { plusMinus: 200, tooHigh: 150 };
const effect: Effect = {
  ukraineKm2: -6604,
  russiaKm2: 6604,
  otherKm2: 0,
  doubts: { ukraine: doubt, russia: doubt, other: { plusMinus: 0, tooHigh: 0 } },
};
const withdrawal = scenario('donbas-withdrawal', 'Donbas withdrawal', { claims: ['R3'] });
const transfer = {
  ...withdrawal.transfers[0]!,
  scenario: withdrawal.id,
  index: 0,
  areaKm2: 6604,
  perUnit: [
    { unit: 'UA-09', areaKm2: 98 },
    { unit: 'UA-14', areaKm2: 6505 },
  ],
  active: true,
  optional: false,
} as unknown as ComputedTransfer;
const check = {
  id: 'R3',
  verdict: 'cannot-check',
  figures: [],
  computed: [],
  reported: [],
  reasons: [{ code: 'snapshot-undated' }, { code: 'no-figure' }],
} as unknown as ClaimCheck;

function detailsIn(language: Language): string {
  const app = {
    language,
    t: translate(language),
    numbers: { language, areaUnit: 'km2' },
    transfers: new Map([[withdrawal.id, [transfer]]]),
    effects: new Map([[withdrawal.id, effect]]),
    geodata,
    checks: [check],
    source: () => undefined,
    unitName: (id: string) => id,
  } as unknown as AppState;
  const { container } = render(ScenarioDetails, { app, scenario: withdrawal, sourcesId: 'sources', atSources: false });
  return plain(container.textContent);
}

describe('the details of a proposal', () => {
  it('give the first reason of each verdict', () => {
    expect(detailsIn('en')).toMatch(/cannot be checked The loaded map carries no date, so .* dated claim\./);
    expect(detailsIn('en')).not.toContain('gives no number');
    expect(detailsIn('uk')).toMatch(/Завантажена карта не має дати, тож/);
  });

  it('is named in the combination by the rounding of the surer of two proposals', () => {
    const smaller: Effect = {
      ...effect,
      doubts: { ...effect.doubts, russia: { plusMinus: 30, tooHigh: 0 }, ukraine: { plusMinus: 30, tooHigh: 0 } },
    };
    const overlap = { scenarios: ['donbas-withdrawal', 'pockets'], areaKm2: 428.6 };
    const app = {
      t: translate('en'),
      numbers: { language: 'en', areaUnit: 'km2' },
      effects: new Map([
        ['donbas-withdrawal', effect],
        ['pockets', smaller],
      ]),
      ledger: { overlaps: [overlap], contradictions: [] },
      scenarioTitle: (id: string) => id,
    } as unknown as AppState;
    const { container } = render(Combination, { app });
    expect(plain(container.textContent)).toContain('move the same 430 km²');
  });

  it('round land as the effect above them does, in parts too, and say that parts need not add up', () => {
    expect(detailsIn('en')).toContain('6 600 km² (± 200 km²)');
    expect(detailsIn('en')).toMatch(/UA-09 100 km² ?UA-14 6 500 km²/);
    expect(detailsIn('en')).toContain('Rounded to how uncertain they are, so parts need not add up.');
    expect(detailsIn('uk')).toContain('Округлено до похибки, тож сума частин може відрізнятися.');
  });
});
