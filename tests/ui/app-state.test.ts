import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import type { ControlSnapshot } from '../../src/lib/core/control';
import type { Language } from '../../src/lib/core/text';
import { UNDATED } from '../../src/lib/core/undated';
import { translate } from '../../src/lib/i18n/translate';
import Notices from '../../src/lib/ui/Notices.svelte';
import { builtin, createDesk, settled } from './desk-fixture';

describe('AppState', () => {
  it('follows the address at the start and says what it could not follow', async () => {
    const { app } = createDesk('scenarios=donbas-withdrawal,nothing&lang=uk&snapshot=abc');
    await app.begin();
    await settled();
    expect(app.view.scenarios).toEqual(['donbas-withdrawal']);
    expect(app.language).toBe('uk');
    expect(app.snapshot.id).toBe('builtin');
    expect(app.links.problems.map((problem) => problem.key)).toEqual(['unknown-scenario']);
    expect(app.links.absent).toEqual({ kind: 'file', side: 'a', snapshot: 'abc' });
  });

  it('speaks another language once its texts are there, and asks for them again where they did not come', async () => {
    let refuses = true;
    const load = (language: Language) =>
      refuses ? Promise.reject(new Error('offline')) : Promise.resolve(translate(language));
    const { app } = createDesk('', {}, {}, load);
    await app.begin();
    app.show({ language: 'uk' });
    await settled();
    expect(app.t('tab.ledger')).toBe('Ledger');
    expect([app.view.language, app.language, app.numbers.language]).toEqual(['uk', 'en', 'en']);
    expect(app.texts.failed).toBe('uk');
    refuses = false;
    await app.texts.ask('uk');
    expect(app.t('tab.ledger')).toBe('Баланс');
    expect([app.language, app.numbers.language]).toEqual(['uk', 'uk']);
    expect(app.texts.failed).toBeUndefined();
  });

  it('offers to try again for a language that failed, only while it is the one wanted', async () => {
    let refuses = true;
    const { app } = createDesk('', {}, {}, (language) =>
      refuses ? Promise.reject(new Error('offline')) : Promise.resolve(translate(language)),
    );
    await app.begin();
    render(Notices, { app });
    app.show({ language: 'uk' });
    expect((await screen.findByRole('alert')).textContent).toContain('Українська');
    app.show({ language: 'en' });
    await settled();
    expect(screen.queryByRole('alert')).toBeNull();
    app.show({ language: 'uk' });
    await settled();
    refuses = false;
    await fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await settled();
    expect([app.language, screen.queryByRole('alert')]).toEqual(['uk', null]);
  });

  it('draws all scenarios so strongly by one step, which replaces the last', async () => {
    const { app, address } = createDesk('scenarios=donbas-withdrawal,recognition');
    await app.begin();
    app.proposals.setOpacities(app.view.scenarios, 40);
    app.proposals.setOpacities(['recognition'], 100);
    expect(address).toEqual([
      'replace scenarios=donbas-withdrawal,recognition&opacity=donbas-withdrawal:40,recognition:40',
      'replace scenarios=donbas-withdrawal,recognition&opacity=donbas-withdrawal:40',
    ]);
  });

  it('tells a screen reader the same thing again when it happens again', async () => {
    vi.useFakeTimers();
    try {
      const { app } = createDesk();
      app.announce('copied');
      expect(app.announcement).toBe('copied');
      app.announce('copied');
      expect(app.announcement).toBe('');
      await vi.advanceTimersByTimeAsync(200);
      expect(app.announcement).toBe('copied');
      app.announce('copied');
      app.announce('something else');
      await vi.advanceTimersByTimeAsync(200);
      expect(app.announcement).toBe('something else');
    } finally {
      vi.useRealTimers();
    }
  });

  it('puts each toggle into the address as a step of its own, and asks for the ledger of what is on', async () => {
    const { app, address, asked } = createDesk();
    await app.begin();
    app.proposals.toggle('donbas-withdrawal', true);
    await settled();
    expect(address).toEqual(['push scenarios=donbas-withdrawal']);
    expect(asked.at(-1)?.scenarios).toEqual(['donbas-withdrawal']);
    expect(app.ledger?.total.change.russiaKm2).toBe(6500);
    expect(app.computing).toBe(false);
  });

  it('goes back to an earlier view with its figures', async () => {
    const { app } = createDesk('scenarios=donbas-withdrawal');
    await app.begin();
    await settled();
    app.follow('');
    await settled();
    expect(app.view.scenarios).toEqual([]);
    expect(app.ledger?.total.change.russiaKm2).toBe(0);
  });

  it('computes nothing anew when going back to another tab, language or card', async () => {
    const { app, asked } = createDesk('scenarios=donbas-withdrawal&tab=ledger');
    await app.begin();
    await settled();
    const { effects } = app.figures;
    await app.visit('scenarios=donbas-withdrawal&lang=uk&unit=UA-14');
    expect([app.view.tab, app.computing]).toEqual(['scenarios', false]);
    await settled();
    expect(asked).toHaveLength(1);
    expect(app.figures.effects).toBe(effects);
  });

  it('ends at the step that was asked for last, however long an earlier one takes', async () => {
    const { app, keptOwn } = createDesk();
    await app.begin();
    app.drawing.start('scenario');
    app.drawing.usePoints([
      [37, 48],
      [38, 48],
      [38, 48.5],
    ]);
    app.drawing.setDraft({ name: 'Mine' });
    await app.drawing.save();
    const own = new URLSearchParams(app.links.sharedQuery).get('own')!;
    expect(keptOwn.size).toBe(1);

    const { app: there } = createDesk();
    await there.begin();
    const slow = there.visit(`own=${own}&tab=ledger`);
    await there.visit('tab=claims');
    await slow;
    expect(there.view.tab).toBe('claims');
    const overtaken = there.visit('tab=ledger');
    there.show({ tab: 'scenarios' });
    await overtaken;
    expect(there.view.tab).toBe('scenarios');
  });

  it('keeps what a reader chooses before what is kept here was read, beside the rest of the address', async () => {
    let bring: (kept: readonly ControlSnapshot[]) => void = () => {};
    const file = { ...builtin, id: 'kept-file', schematic: false };
    const { app, asked } = createDesk(
      'scenarios=recognition&snapshot=kept-file',
      {},
      {
        all: () => new Promise((resolve) => (bring = resolve)),
      },
    );
    const begun = app.begin();
    app.proposals.toggle('donbas-withdrawal', true);
    expect(asked).toEqual([]);
    bring([file]);
    await begun;
    await settled();
    expect(app.view.scenarios).toEqual(['recognition', 'donbas-withdrawal']);
    expect([app.snapshot.id, app.links.absent]).toEqual(['kept-file', undefined]);
    expect(asked.map(({ scenarios }) => scenarios)).toEqual([['recognition', 'donbas-withdrawal']]);
  });

  it('computes what an address asks for before what is kept here has been read, where nothing of that is asked for', async () => {
    const store = { all: () => new Promise<readonly ControlSnapshot[]>(() => {}) };
    const { app, asked } = createDesk('scenarios=recognition', {}, store);
    void app.begin();
    await settled();
    expect(asked.map(({ scenarios }) => scenarios)).toEqual([['recognition']]);
    expect(app.computing).toBe(false);

    const { app: waiting, asked: askedWhileWaiting } = createDesk('snapshot=kept-file', {}, store);
    void waiting.begin();
    await settled();
    expect(askedWhileWaiting).toEqual([]);
  });

  it('computes a view once, however long what is kept here takes to be read', async () => {
    const { app, asked } = createDesk('scenarios=recognition');
    await app.begin();
    await settled();
    expect(asked).toHaveLength(1);
  });

  it('computes nothing until a change can be seen, which is in the address at once', async () => {
    const waiting: (() => void)[] = [];
    const { app, address, asked } = createDesk('', {}, {}, undefined, {}, (task) => waiting.push(task));
    await app.begin();
    await settled();
    app.proposals.toggle('recognition', true);
    expect([app.view.scenarios, address, asked.length]).toEqual([['recognition'], ['push scenarios=recognition'], 1]);
    for (const task of waiting) task();
    expect([address.length, asked.length]).toEqual([1, 2]);
  });

  it('prints no number anew when neither language nor unit changes', async () => {
    const { app } = createDesk();
    await app.begin();
    const { numbers } = app;
    app.proposals.toggle('recognition', true);
    expect(app.numbers).toBe(numbers);
    app.show({ areaUnit: 'sq-mi' });
    expect(app.numbers).toEqual({ language: 'en', areaUnit: 'sq-mi' });
  });

  it('replaces the address while a slider moves, and forgets an option set back to its default', async () => {
    const { app, address, asked } = createDesk('scenarios=donbas-withdrawal');
    await app.begin();
    const scenario = app.scenariosOn[0]!;
    app.proposals.setOption(scenario, 'depthKm', 35);
    expect(asked.at(-1)?.question.choices.parameters).toEqual({ 'donbas-withdrawal.depthKm': 35 });
    app.proposals.setOption(scenario, 'depthKm', 20);
    app.proposals.setOption(scenario, 'depthKm', 500);
    expect(address).toEqual([
      'replace scenarios=donbas-withdrawal&options=donbas-withdrawal.depthKm:35',
      'replace scenarios=donbas-withdrawal',
    ]);
  });

  it('counts other classes, but never none', async () => {
    const { app, asked } = createDesk();
    await app.begin();
    app.countClass('occupied', false);
    expect(app.view.definition.classes).toEqual(['occupied']);
    app.countClass('advance', true);
    expect(asked.at(-1)?.question.definition.classes).toEqual(['occupied', 'advance']);
  });

  it('counts pockets only or all land, and says so in the address', async () => {
    const { app, address, asked } = createDesk();
    await app.begin();
    app.countPocketsOnly(true);
    expect(asked.at(-1)?.question.definition.pocketsOnly).toBe(true);
    app.countPocketsOnly(false);
    expect(address).toEqual(['push land=pockets', 'push ']);
  });

  it('assumes another deviation only of a file nobody has measured', async () => {
    const { app, address, asked } = createDesk();
    await app.begin();
    app.assumeDeviation(2);
    expect(app.snapshot.uncertainty.positionDeviationKm).toBe(1.4);
    await app.files.open('day.geojson', () => Promise.resolve('good'));
    app.assumeDeviation(2);
    expect(app.snapshot.uncertainty.positionDeviationKm).toBe(2);
    expect(asked.at(-1)?.question.deviationKm).toBe(2);
    expect(address.at(-1)).toBe('replace snapshot=loaded&deviation=2');
  });

  it('keeps the deviation that a link assumes of a file once that file is opened, and not of another', async () => {
    const link = 'snapshot=loaded&deviation=2';
    const { app, address, asked } = createDesk(link);
    await app.begin();
    expect(app.links.absent).toMatchObject({ kind: 'file', snapshot: 'loaded' });
    await app.files.open('day.geojson', () => Promise.resolve('good'));
    expect(app.snapshot.uncertainty.positionDeviationKm).toBe(2);
    expect(asked.at(-1)?.question).toMatchObject({ snapshot: 'loaded', deviationKm: 2 });
    app.showSnapshot('loaded');
    expect(address.at(-1)).toBe(`push ${link}`);

    const { app: other } = createDesk('snapshot=file-1&deviation=2');
    await other.begin();
    await other.files.open('day.geojson', () => Promise.resolve('good'));
    expect(other.links.absent).toBeUndefined();
    expect(other.snapshot.uncertainty.positionDeviationKm).toBe(0.5);
    const { app: without } = createDesk(link);
    await without.begin();
    without.showSnapshot(undefined);
    expect(without.view).not.toHaveProperty('deviationKm');
  });

  it('takes the date of an undated file from the person who knows it, and keeps it', async () => {
    const { app, kept } = createDesk();
    await app.begin();
    await app.files.open('day.geojson', () => Promise.resolve('good'));
    app.files.snapshots = app.files.snapshots.map((snapshot) => ({ ...snapshot, asOf: undefined, notes: [UNDATED] }));
    await app.files.setDay('loaded', '2025-08-11');
    expect(app.snapshot.asOf).toBe('2025-08-11');
    expect(app.snapshot.notes.map((note) => note.message.en)).toEqual([
      'The file does not say its date; 2025-08-11 was given by hand.',
    ]);
    expect(kept.get('loaded')?.asOf).toBe('2025-08-11');
  });

  it('shows a control file everywhere once it is read, and keeps it', async () => {
    const { app, address, asked, kept } = createDesk();
    await app.begin();
    await app.files.open('day.geojson', () => Promise.resolve('good'));
    expect(app.snapshot.asOf).toBe('2025-08-01');
    expect(asked.at(-1)?.question.snapshot).toBe('loaded');
    expect(address).toEqual(['push snapshot=loaded']);
    expect([...kept.keys()]).toEqual(['loaded']);
  });

  it('uses a file that the browser will not keep, and knows that it will be gone after a reload', async () => {
    let refuses = true;
    const keep = () => (refuses ? Promise.reject(new Error('quota exceeded')) : Promise.resolve());
    const { app } = createDesk('', {}, { keep });
    await app.begin();
    await app.files.open('day.geojson', () => Promise.resolve('good'));
    expect(app.snapshot.id).toBe('loaded');
    expect(app.files.isKept('loaded')).toBe(false);
    refuses = false;
    await app.files.setDay('loaded', '2025-08-02');
    expect(app.files.isKept('loaded')).toBe(true);
  });

  it('leaves everything as it was when a file cannot be read, and says why', async () => {
    const { app, address, kept } = createDesk();
    await app.begin();
    const before = app.view;
    await app.files.open('page.html', () => Promise.resolve('<html>'));
    expect(app.view).toBe(before);
    expect(app.files.report).toEqual({ kind: 'failed', name: 'page.html', reason: { en: 'not a control file' } });
    expect(address).toEqual([]);
    expect(kept.size).toBe(0);
  });

  it('goes back to the built-in snapshot when the one shown is removed', async () => {
    const { app, kept } = createDesk();
    await app.begin();
    await app.files.open('day.geojson', () => Promise.resolve('good'));
    await app.files.forget('loaded');
    expect(app.snapshot.id).toBe('builtin');
    expect(kept.size).toBe(0);
  });

  it('takes shares of the areas the reader chose', async () => {
    const { app } = createDesk();
    await app.begin();
    expect(app.areaForShares(['UA-14'])).toBe(26600);
    app.show({ denominators: 'published' });
    expect(app.areaForShares(['UA-14'])).toBe(26500);
  });
});
