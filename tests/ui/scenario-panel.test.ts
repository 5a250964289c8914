import { flushSync } from 'svelte';
import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import type { Geodata } from '../../src/lib/core/geodata';
import ScenarioPanel from '../../src/lib/ui/ScenarioPanel.svelte';
import { scenarioMatches } from '../../src/lib/ui/scenario-search';
import { createDesk, geodata, scenario, settled } from './desk-fixture';

const swatch = createRawSnippet(() => ({ render: () => '<i></i>' }));
/** Parts of the panel are loaded when they are opened. */
const WHILE_LOADING = { timeout: 10_000 };
const both = (text: string) => ({ en: text, uk: text });

async function renderPanel(query = '') {
  const desk = createDesk(query);
  await desk.app.begin();
  await settled();
  render(ScenarioPanel, { app: desk.app, swatch });
  return desk;
}

const titles = () => screen.getAllByRole('checkbox').map((box) => (box as HTMLInputElement).labels?.[0]?.textContent);
const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim();
const stack = () => {
  const details = screen.getByText('Order and opacity').closest('details')!;
  details.open = true;
  flushSync();
  return within(details);
};
const inStack = () =>
  stack()
    .getAllByRole('listitem')
    .map((row) => plain(row.querySelector('.title')?.textContent));

describe('the search for proposals', () => {
  it('finds by title, and says how many it found', async () => {
    await renderPanel();
    await fireEvent.input(screen.getByRole('searchbox', { name: 'Search proposals' }), { target: { value: 'recogn' } });
    expect(titles()).toEqual(['Recognition']);
    expect(plain(screen.getByRole('status').textContent)).toBe('1 proposal found');
  });

  it('says that nothing was found, and takes the search back', async () => {
    await renderPanel();
    const box = screen.getByRole('searchbox');
    await fireEvent.input(box, { target: { value: 'atlantis' } });
    expect(screen.queryAllByRole('checkbox')).toEqual([]);
    expect(plain(screen.getByRole('status').textContent)).toBe('No proposal matches “atlantis”.');
    await fireEvent.click(screen.getByRole('button', { name: 'Clear the search' }));
    expect(titles()).toHaveLength(3);
    expect(document.activeElement).toBe(box);
  });

  it.each([
    ['donetsk', true],
    ['Донецька', true],
    ['донбас', true],
    ['luhansk', true],
    ['a proposer', true],
    ['REUTERS withdraw', true],
    ['виведення', true],
    ['vinnytsia', false],
    ['donetsk crimea', false],
  ])('matches %s: %s', (query, matches) => {
    const withdrawal = scenario('withdrawal', 'Withdrawal', {
      title: { en: 'Withdrawal', uk: 'Виведення військ' },
      transfers: [
        {
          kind: 'withdrawal',
          from: 'ukraine',
          to: 'russia',
          area: { heldBy: 'ukraine', in: { group: 'donbas' } },
          label: both('The rest'),
        },
      ],
    });
    expect(scenarioMatches(withdrawal, query, [], geodata)).toBe(matches);
  });

  it('finds a unit that a proposal reaches without naming it', () => {
    const zone = scenario('zone', 'Zone', { transfers: [] });
    const data: Geodata = geodata;
    expect(scenarioMatches(zone, 'вінницька', [], data)).toBe(false);
    expect(scenarioMatches(zone, 'вінницька', ['UA-05'], data)).toBe(true);
  });
});

describe('a proposal in the panel', () => {
  it('carries its status and date as a badge', async () => {
    await renderPanel();
    const box = screen.getByRole('checkbox', { name: 'Donbas withdrawal' });
    expect(plain(box.closest('li')?.querySelector('.badge')?.textContent)).toBe('reported, 16–17 Aug 2025');
  });

  it('is shown alone, in one step that the back button undoes', async () => {
    const { app, address } = await renderPanel('scenarios=recognition');
    const only = screen.getByRole('button', { name: 'Only this (Donbas withdrawal)' });
    expect(only.getAttribute('aria-pressed')).toBe('false');
    await fireEvent.click(only);
    expect(app.view.scenarios).toEqual(['donbas-withdrawal']);
    expect(address).toEqual(['push scenarios=donbas-withdrawal']);
    expect(only.getAttribute('aria-pressed')).toBe('true');
    expect(plain(app.announcement)).toBe(
      'Only Donbas withdrawal is on. Ukraine −6 500 km², Russia +6 500 km² (± 200 km², and up to 200 km² too low)',
    );
  });

  it('says why it is hatched, or why it is only outlined', async () => {
    await renderPanel();
    const hatched = screen.getByRole('button', { name: 'Why is this hatched? (Donbas withdrawal)' });
    await fireEvent.click(hatched);
    expect(hatched.getAttribute('aria-expanded')).toBe('true');
    await screen.findByText(/Control is drawn in solid colour/, {}, WHILE_LOADING);
    expect(plain(hatched.closest('li')?.textContent)).toMatch(
      /Hatch rising to the right.*would pass to Russian control/,
    );
    const outlined = screen.getByRole('button', { name: 'Why is this only outlined? (Recognition)' });
    await fireEvent.click(outlined);
    await within(outlined.closest('li')!).findByText(/Control is drawn/, {}, WHILE_LOADING);
    expect(plain(outlined.closest('li')?.textContent)).toMatch(/no hatch: land to be recognised/);
  });

  it('leads to its sources', async () => {
    await renderPanel();
    await fireEvent.click(screen.getByRole('button', { name: '1 source (Donbas withdrawal)' }));
    await vi.waitFor(() => expect(plain(document.activeElement?.textContent)).toBe('Sources'), WHILE_LOADING);
    expect(screen.getByRole('link', { name: /Reuters: A factbox/ }).getAttribute('href')).toBe('https://example.org/');
  });

  it('forgets order, options and opacity when all are switched off', async () => {
    const { address } = await renderPanel(
      'scenarios=recognition,donbas-withdrawal&options=donbas-withdrawal.depthKm:30&opacity=recognition:50',
    );
    await fireEvent.click(screen.getByRole('button', { name: 'Switch all off' }));
    expect(address).toEqual(['push ']);
  });
});

describe('the order of drawing', () => {
  it('lists what is on top first, and moves it by buttons that stay under the finger', async () => {
    const { app, address } = await renderPanel('scenarios=donbas-withdrawal,recognition');
    expect(inStack()).toEqual(['Recognition', 'Donbas withdrawal']);
    const lower = stack().getByRole('button', { name: 'Draw Recognition under the one below' });
    await fireEvent.click(lower);
    await settled();
    expect(app.view.scenarios).toEqual(['recognition', 'donbas-withdrawal']);
    expect(address).toEqual(['push scenarios=recognition,donbas-withdrawal']);
    expect(inStack()).toEqual(['Donbas withdrawal', 'Recognition']);
    expect(app.announcement).toBe('Recognition is now 2 of 2 from the top.');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Draw Recognition under the one below');
    expect(document.activeElement?.getAttribute('aria-disabled')).toBe('true');
  });

  it('moves with the arrow keys, and not beyond the ends', async () => {
    const { app, address } = await renderPanel('scenarios=donbas-withdrawal,recognition');
    const higher = stack().getByRole('button', { name: 'Draw Donbas withdrawal over the one above' });
    await fireEvent.keyDown(higher, { key: 'ArrowUp' });
    await settled();
    expect(app.view.scenarios).toEqual(['recognition', 'donbas-withdrawal']);
    await fireEvent.keyDown(document.activeElement!, { key: 'ArrowUp' });
    expect(address).toHaveLength(1);
  });
});

describe('the opacity of a proposal', () => {
  it('is in the address, replaced while the slider moves, and gone when full', async () => {
    const { app, address } = await renderPanel('scenarios=donbas-withdrawal');
    const slider = stack().getByRole('slider', { name: 'Opacity of Donbas withdrawal' });
    await fireEvent.input(slider, { target: { value: '40' } });
    expect(app.view.opacities).toEqual({ 'donbas-withdrawal': 40 });
    expect(slider.getAttribute('aria-valuetext')).toBe('40%');
    await fireEvent.input(slider, { target: { value: '100' } });
    expect(address).toEqual([
      'replace scenarios=donbas-withdrawal&opacity=donbas-withdrawal:40',
      'replace scenarios=donbas-withdrawal',
    ]);
  });

  it('is set for all of them by one more slider, which says where they differ', async () => {
    const { app } = await renderPanel('scenarios=donbas-withdrawal,recognition&opacity=recognition:50');
    const slider = stack().getByRole('slider', { name: 'Opacity of all proposals' });
    expect(slider.getAttribute('aria-valuetext')).toBe('differs');
    await fireEvent.input(slider, { target: { value: '30' } });
    expect(app.view.opacities).toEqual({ 'donbas-withdrawal': 30, recognition: 30 });
    expect(slider.getAttribute('aria-valuetext')).toBe('30%');
  });
});
