import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { OwnScenarios } from '../../src/lib/state/own-scenarios.svelte';
import Notices from '../../src/lib/ui/Notices.svelte';
import { createDesk, geodata, scenario, settled } from './desk-fixture';

describe('what this browser keeps', () => {
  it('is said to be missing where it cannot be read, in either language, and the map starts all the same', async () => {
    const { app, kept } = createDesk('lang=uk', {}, { all: () => Promise.reject(new Error('the store is broken')) });
    await app.begin();
    await settled();
    expect(app.ledger).toBeDefined();
    render(Notices, { app });
    const notice = screen.getByRole('alert');
    expect(notice.textContent).toContain('Бракує файлів контролю');
    expect(notice.textContent).toContain('the store is broken');
    expect(notice.textContent).not.toContain('Бракує ваших сценаріїв');
    app.show({ language: 'en' });
    await settled();
    expect(notice.textContent).toContain('Nothing was removed.');
    await app.files.open('day.geojson', () => Promise.resolve('good'));
    expect([...kept.keys()]).toEqual(['loaded']);
    await fireEvent.click(screen.getAllByRole('button', { name: 'Dismiss' })[0]!);
    expect(app.files.unreadable).toBeUndefined();
  });

  it('is brought back as far as it can be read', async () => {
    const removed: string[] = [];
    const damaged = { ...scenario('own-damaged', 'Damaged', { group: 'own' }), transfers: undefined as never };
    const told: string[][] = [];
    const own = new OwnScenarios(
      {
        store: {
          keep: () => Promise.resolve(),
          forget: (id) => Promise.resolve(void removed.push(id)),
          all: () => Promise.resolve([damaged, scenario('own-good', 'Good', { group: 'own', status: 'own' })]),
        },
        deflate: (text) => Promise.resolve(text),
        inflate: (text) => Promise.resolve(text),
        addressLength: (text) => text.length,
        saveFile: () => {},
      },
      geodata,
      { changed: (scenarios) => told.push(scenarios.map(({ id }) => id)), saved: () => {}, forgotten: () => {} },
    );
    await own.begin();
    expect(told).toEqual([['own-good']]);
    expect(own.unreadable).toBeDefined();
    expect(removed).toEqual([]);
  });
});
