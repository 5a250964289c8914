import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { describe, expect, it } from 'vitest';
import type { ControlSnapshot } from '../../src/lib/core/control';
import { legendEntry } from '../../src/lib/core/symbols';
import DefinitionBar from '../../src/lib/ui/DefinitionBar.svelte';
import Headline from '../../src/lib/ui/Headline.svelte';
import Inspector from '../../src/lib/ui/Inspector.svelte';
import Panel from '../../src/lib/ui/Panel.svelte';
import { legendUnderDefinition } from '../../src/lib/ui/legend-under-definition';
import { builtin, createDesk, entry, geodata, ledger, settled } from './desk-fixture';

const swatch = createRawSnippet(() => ({ render: () => '<i></i>' }));

/** Parts of the panel are loaded when they are opened. */
const WHILE_LOADING = { timeout: 10_000 };

async function renderPanel(query = '') {
  const desk = createDesk(query);
  await desk.app.begin();
  await settled();
  render(Panel, { app: desk.app, swatch, copyTable: () => Promise.resolve(true) });
  if (query.includes('tab=ledger')) await screen.findByRole('table', { name: /^(Ledger|Баланс)$/ }, WHILE_LOADING);
  return desk;
}

/** Thin spaces as plain ones, for reading. */
function plain(text: string | null | undefined): string {
  return (text ?? '').replaceAll(/\s+/g, ' ').trim();
}

describe('the panel', () => {
  it('says first who holds how much of what, as of when, and how sure', async () => {
    await renderPanel();
    const text = plain(document.body.textContent);
    expect(text).toMatch(/^Who holds what Russian-held about 46 800 km² 58\.6% Ukraine-held about 33 000 km²/);
    expect(text).toContain(
      'Of Ukraine with Crimea and Sevastopol, 79 800 km². As of 12 August 2025, ± 300 km², and up to 200 km² too high.',
    );
  });

  it('prints land of neither side as it is where it is a sliver beside the uncertainty', async () => {
    const total = ledger([]).total;
    const held = { ...total.before, otherKm2: 20 };
    const { app } = createDesk('', {
      ledger: () =>
        Promise.resolve({
          ledger: { ...ledger([]), total: { ...total, before: held, after: held } },
          lineOfContact: { type: 'MultiLineString', coordinates: [] },
          places: [],
        }),
    });
    await app.begin();
    await settled();
    render(Headline, { app });
    expect(plain(document.body.textContent)).toContain('Neither side: 20 km²');
  });

  it('names each checkbox by the title of its scenario alone, and describes its report and effect', async () => {
    await renderPanel();
    const box = screen.getByRole('checkbox', { name: 'Donbas withdrawal' });
    const described = box
      .getAttribute('aria-describedby')!
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(plain(described[0])).toBe('reported, 16–17 Aug 2025 Reported by Reuters');
    expect(plain(described[1])).toBe('Ukraine −6 500 km², Russia +6 500 km² (± 200 km², and up to 200 km² too low)');
  });

  it('switches a scenario on and tells a screen reader once what it would move', async () => {
    const { app } = await renderPanel();
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Donbas withdrawal' }));
    expect(app.view.scenarios).toEqual(['donbas-withdrawal']);
    expect(plain(app.announcement)).toBe(
      'Donbas withdrawal on. Ukraine −6 500 km², Russia +6 500 km² (± 200 km², and up to 200 km² too low)',
    );
  });

  it('hides and shows the control layer by the status quo, which moves nothing', async () => {
    const { app } = await renderPanel();
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Status quo' });
    expect(box.checked).toBe(true);
    await fireEvent.click(box);
    expect(app.view.control).toBe(false);
    expect(app.view.scenarios).toEqual([]);
  });

  it('says that recognition moves no land', async () => {
    await renderPanel();
    const box = screen.getByRole('checkbox', { name: 'Recognition' });
    expect(plain(document.getElementById(`${box.id}-effect`)?.textContent)).toBe('No land moves');
  });

  it('moves between tabs with the arrow keys', async () => {
    const { app } = await renderPanel();
    await fireEvent.keyDown(screen.getByRole('tab', { name: 'Scenarios' }), { key: 'ArrowRight' });
    expect(app.view.tab).toBe('ledger');
    expect(screen.getByRole('tab', { name: 'Ledger' }).getAttribute('aria-selected')).toBe('true');
  });

  it('has a ledger that shows before, after and change once land would move', async () => {
    await renderPanel('tab=ledger&scenarios=donbas-withdrawal');
    const table = screen.getByRole('table', { name: 'Ledger' });
    const row = within(table).getByRole('row', { name: /^Donetsk/ });
    const cells = within(row)
      .getAllByRole('cell')
      .map((cell) => plain(cell.textContent));
    expect(cells).toEqual([
      '26 600',
      '6 500',
      '20 100',
      '0',
      '300',
      '75.6%',
      '0',
      '26 600',
      '0',
      '100.0%',
      '−6 500',
      '+6 500',
      '0',
    ]);
    expect(within(table).queryByText('Vinnytsia')).toBeNull();
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Show all 3 units' }));
    expect(within(table).getByText('Vinnytsia')).toBeTruthy();
  });

  it('lights up a unit on the map while its row is pointed at, and opens its card on a click', async () => {
    const { app } = await renderPanel('tab=ledger');
    const row = screen.getByRole('row', { name: /^Donetsk/ });
    await fireEvent.pointerEnter(row);
    expect(app.hovered).toBe('UA-14');
    await fireEvent.pointerLeave(row);
    expect(app.hovered).toBeUndefined();
    await fireEvent.click(within(row).getByRole('button', { name: 'Donetsk' }));
    expect(app.view.selected).toBe('UA-14');
  });

  it('has the claims in a table of their own, with a search that can find none', async () => {
    await renderPanel('tab=claims');
    expect(await screen.findByRole('table', { name: 'Reported against computed' }, WHILE_LOADING)).toBeTruthy();
    expect(screen.getByText('Russia controls about 46,570 km² of Donbas.')).toBeTruthy();
    await fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'nowhere' } });
    expect(screen.getByText(/No claim matches/)).toBeTruthy();
  });

  it('opens the method at the working of a figure from its uncertainty', async () => {
    const { app } = await renderPanel('tab=ledger');
    await fireEvent.click(screen.getByRole('button', { name: /^±300 for Donetsk/ }));
    expect(app.dialogs.method).toEqual({ working: { unit: 'UA-14' } });
    expect(app.view.selected).toBeUndefined();
    await fireEvent.click(screen.getByRole('button', { name: 'How sure, with the numbers' }));
    expect(app.dialogs.method).toEqual({ working: 'total' });
  });

  it('speaks Ukrainian throughout', async () => {
    await renderPanel('lang=uk&tab=ledger');
    expect(screen.getByRole('tab', { name: 'Сценарії' })).toBeTruthy();
    expect(screen.getByRole('row', { name: /^Донецька/ })).toBeTruthy();
    expect(plain(document.body.textContent)).toContain('Станом на 12 серпня 2025 року');
  });
});

describe('the line under the map', () => {
  it('says what counts, the scope, the source and the date', async () => {
    const { app } = createDesk();
    await app.begin();
    render(DefinitionBar, { app });
    expect(plain(document.querySelector('footer p')?.textContent)).toBe(
      'Russian-held = assessed occupied; Crimea and Sevastopol included; built-in model, as of 12 Aug 2025',
    );
    expect(document.querySelector('footer p')?.textContent, 'a date on one line').toContain('12\u00a0Aug\u00a02025');
  });
});

describe('the choice of a definition', () => {
  async function renderChoices(more: Partial<ControlSnapshot> = {}) {
    const desk = createDesk('', {
      readControl: (_, name) => Promise.resolve({ ...builtin, id: 'loaded', title: { en: name, uk: name }, ...more }),
    });
    await desk.app.begin();
    render(DefinitionBar, { app: desk.app });
    return desk;
  }

  it('states the definition in one sentence that follows every choice', async () => {
    const { app, address } = await renderChoices();
    const sentence = () => plain(document.querySelector('.sentence')?.textContent);
    await fireEvent.click(screen.getByLabelText('only pockets detached from the main body'));
    await fireEvent.click(screen.getByLabelText('Crimea and Sevastopol'));
    await fireEvent.click(screen.getByLabelText('published area'));
    expect(sentence()).toBe(
      'Russian-held = assessed occupied; only pockets detached from the main body; Crimea and Sevastopol left out; shares of the published area.',
    );
    expect(address.at(-1)).toBe('push crimea=without&land=pockets&shares=published');
    expect(app.announcement).toContain('shares of the published area');
  });

  it('has an assumed deviation to change for a loaded file, and says that it is assumed', async () => {
    const { app } = await renderChoices({
      uncertainty: { positionDeviationKm: 0.5, correlationLengthKm: 10, basis: 'assumed' },
    });
    expect(screen.queryByLabelText(/Assumed deviation/)).toBeNull();
    await app.files.open('day.geojson', () => Promise.resolve(''));
    const input = await screen.findByLabelText<HTMLInputElement>(/Assumed deviation/);
    await fireEvent.change(input, { target: { value: '1.5' } });
    expect(app.view.deviationKm).toBe(1.5);
    await fireEvent.click(screen.getByRole('button', { name: /^Back to the usual/, hidden: true }));
    expect(app.view.deviationKm).toBeUndefined();
  });

  it('asks for the day of a file that carries none', async () => {
    const { app } = await renderChoices({ asOf: undefined });
    await app.files.open('day.geojson', () => Promise.resolve(''));
    const input = await screen.findByLabelText('Which day does the file show?');
    await fireEvent.input(input, { target: { value: '2025-08-12' } });
    await fireEvent.submit(input.closest('form')!);
    await settled();
    expect(app.snapshot.asOf).toBe('2025-08-12');
    expect(screen.queryByLabelText('Which day does the file show?')).toBeNull();
  });
});

describe('the legend', () => {
  it('says which classes the definition does not count', async () => {
    const { app } = createDesk('land=pockets');
    await app.begin();
    const entries = (['occupied', 'advance', 'line-of-contact'] as const).map((id) => legendEntry(id, 'en', 'light'));
    expect(legendUnderDefinition(app, entries).map(({ label }) => label)).toEqual([
      'Russian-occupied (assessed) (only pockets counted)',
      'Assessed Russian advance, control not consolidated (not counted)',
      'Line of contact',
    ]);
  });
});

describe('the card of a unit', () => {
  it('sets what others report beside what is computed, each with its source and date', async () => {
    const { app } = createDesk('unit=UA-14');
    await app.begin();
    await settled();
    render(Inspector, { app, unit: geodata.units[2]! });
    const card = screen.getByRole('region', { name: 'Figures of Donetsk' });
    const text = plain(card.textContent);
    expect(text).toContain('Russia20 100 km²75.6%');
    expect(text).toContain('Reported as Russian-held 75% Reuters, 13 Aug 2025');
    expect(text).toContain('Reported as Ukraine-held 9 000 km² Reuters, 12 Aug 2025');
  });

  it('rounds who holds how much to how uncertain it is, before, after and in between', async () => {
    const exact = { unit: 'UA-14', ...entry(26_628, 20_061.7, 6504.6) } as const;
    const { app } = createDesk('unit=UA-14&scenarios=donbas-withdrawal', {
      ledger: (_, scenarios) =>
        Promise.resolve({
          ledger: { ...ledger(scenarios), units: [exact] },
          lineOfContact: { type: 'MultiLineString', coordinates: [] },
          places: [],
        }),
    });
    await app.begin();
    await settled();
    await settled();
    render(Inspector, { app, unit: geodata.units[2]! });
    const cells = screen.getByRole('row', { name: /^Russia/ }).querySelectorAll('td');
    const shown = [...cells].map(({ textContent }) => plain(textContent));
    expect([shown[0], ...shown.slice(2)]).toEqual(['20 100 km²', '26 600 km²', '+6 500 km²']);
  });

  it.each([
    ['en', 'Held on 12 Aug 2025', 'Russian-held on 12 Aug 2025: ±'],
    ['uk', 'Утримується станом на 12 серп. 2025', 'Похибка площі під контролем Росії станом на 12 серп. 2025: ±'],
  ])('says of which day its figures are, never that it is now: %s', async (language, heading, uncertainty) => {
    const { app } = createDesk(`unit=UA-14&lang=${language}`);
    await app.begin();
    await settled();
    await settled();
    render(Inspector, { app, unit: geodata.units[2]! });
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => plain(textContent))).toContain(heading);
    expect(plain(document.body.textContent)).toContain(uncertainty);
  });
});
