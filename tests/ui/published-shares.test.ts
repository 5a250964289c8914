import { render } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { loadGeodata } from '../../src/cli/geodata';
import { DEFAULT_DEFINITION } from '../../src/lib/core/control';
import { computeLedger } from '../../src/lib/core/ledger';
import { createSituation } from '../../src/lib/core/situation';
import { translate } from '../../src/lib/i18n/translate';
import type { AppState } from '../../src/lib/state/app.svelte';
import Headline from '../../src/lib/ui/Headline.svelte';
import LedgerPanel from '../../src/lib/ui/LedgerPanel.svelte';
import { publishedSharesSentence } from '../../src/lib/ui/published-shares';
import { createDesk, settled } from './desk-fixture';

const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ');

async function deskWith(query: string) {
  const { app } = createDesk(query);
  await app.begin();
  await settled();
  await settled();
  return app;
}

describe('shares of published areas', () => {
  it('need not add up to 100 %, which headline and ledger say with the difference as long as they are chosen', async () => {
    const app = await deskWith('shares=published');
    const { container } = render(Headline, { app });
    render(LedgerPanel, { app, copyTable: () => Promise.resolve(true) });
    const sentence = 'Shares are of published areas; the outlines differ from those by up to 0.4%, so shares need not';
    expect(plain(container.textContent)).toContain(sentence);
    expect(plain(document.body.textContent).split(sentence)).toHaveLength(3);
  });

  it('are said so in Ukrainian', async () => {
    expect(plain(publishedSharesSentence(await deskWith('shares=published&lang=uk')))).toContain(
      'не більше ніж на 0,4 %',
    );
  });

  it('are not spoken of where shares are of what is computed', async () => {
    const app = await deskWith('');
    expect(publishedSharesSentence(app)).toBeUndefined();
    expect(plain(render(Headline, { app }).container.textContent)).not.toContain('published areas');
  });

  it('differ by what the outlines miss their published areas by, Sevastopol’s most, and less together', () => {
    const geodata = loadGeodata();
    const ledger = computeLedger(createSituation(geodata, geodata.builtin, DEFAULT_DEFINITION), []);
    const app = {
      t: translate('en'),
      language: 'en',
      view: { denominators: 'published' },
      ledger,
      totalAreaKm2: geodata.units.reduce((sum, { publishedAreaKm2 }) => sum + publishedAreaKm2, 0),
      unit: (id: string) => geodata.units.find((unit) => unit.id === id),
    } as unknown as AppState;
    const { areaKm2 } = ledger.units.find(({ unit }) => unit === 'UA-40')!;
    const published = geodata.units.find(({ id }) => id === 'UA-40')!.publishedAreaKm2;
    expect(publishedSharesSentence(app)).toContain(`up to ${(Math.abs(areaKm2 / published - 1) * 100).toFixed(1)}%`);
    expect(publishedSharesSentence(app, true)).toMatch(/up to 0\.\d%/);
  });
});
