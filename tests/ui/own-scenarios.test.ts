import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { DIRECTIONS, drawnTransfer, writeScenarioFile } from '../../src/lib/core/own-scenarios';
import { withScenarioRenamed } from '../../src/lib/state/own-link';
import type { OwnScenarioStore } from '../../src/lib/state/own-scenarios.svelte';
import OwnNotices from '../../src/lib/ui/draw/OwnNotices.svelte';
import OwnScenarioActions from '../../src/lib/ui/draw/OwnScenarioActions.svelte';
import { createDesk, doubts, settled } from './desk-fixture';

const TRIANGLE = [
  [37, 48],
  [38, 48],
  [38, 48.5],
];

/** A desk on which a triangle was drawn, named and saved. */
async function deskWithDrawing(query = '', ownStore: Partial<OwnScenarioStore> = {}) {
  const desk = createDesk(query, {}, {}, undefined, ownStore);
  await desk.app.begin();
  await settled();
  desk.app.drawing.start('scenario');
  desk.app.drawing.usePoints(TRIANGLE);
  desk.app.drawing.setDraft({ name: 'Mine', note: 'A thought' });
  const saved = await desk.app.drawing.save();
  await settled();
  return { ...desk, saved };
}

describe('a scenario of one’s own', () => {
  it('is listed after the reported ones, switched on, kept, and in the ledger', async () => {
    const { app, asked, keptOwn, saved } = await deskWithDrawing();
    expect(app.geodata.scenarios.at(-1)).toEqual(saved);
    expect(app.view.scenarios).toEqual([saved.id]);
    expect(asked.at(-1)?.scenarios).toEqual([saved.id]);
    expect(keptOwn.get(saved.id)).toEqual(saved);
    expect(app.own.isKept(saved.id)).toBe(true);
    expect(app.drawing.task).toBeUndefined();
  });

  it('is told to the worker before anything is asked about it', async () => {
    const told: string[] = [];
    const desk = createDesk('', {
      setOwnScenarios: (own) => Promise.resolve(void told.push(`own ${own.length}`)),
      scenario: (_, id) => {
        told.push(id);
        return Promise.resolve({
          transfers: [],
          effect: { ukraineKm2: 0, russiaKm2: 0, otherKm2: 0, doubts: doubts(0, 0) },
        });
      },
    });
    await desk.app.begin();
    desk.app.drawing.start('scenario');
    desk.app.drawing.usePoints(TRIANGLE);
    desk.app.drawing.setDraft({ name: 'Mine' });
    const { id } = await desk.app.drawing.save();
    await settled();
    expect(told.indexOf('own 1')).toBeGreaterThanOrEqual(0);
    expect(told.indexOf(id)).toBeGreaterThan(told.indexOf('own 1'));
  });

  it('is back after a reload, and gone after it was deleted', async () => {
    const { app, keptOwn, saved } = await deskWithDrawing();
    const again = createDesk();
    keptOwn.forEach((scenario, id) => again.keptOwn.set(id, scenario));
    await again.app.begin();
    expect(again.app.own.scenarios).toEqual([saved]);
    await app.own.forget(saved.id);
    expect([app.own.scenarios, app.view.scenarios, keptOwn.size]).toEqual([[], [], 0]);
  });

  it('travels in the address and is not kept where it arrives until the person says so', async () => {
    const { app, address, saved } = await deskWithDrawing();
    const link = address.at(-1)!.replace('push ', '');
    const there = createDesk(link);
    await there.app.begin();
    expect(there.app.links.problems).toEqual([]);
    expect(there.app.scenariosOn).toEqual([saved]);
    await there.app.visit(app.links.sharedQuery);
    expect(there.app.links.absent).toBeUndefined();
    expect([there.app.own.isKept(saved.id), there.keptOwn.size]).toEqual([false, 0]);
    await there.app.own.keep(saved.id);
    expect([there.app.own.isKept(saved.id), there.keptOwn.size]).toEqual([true, 1]);
  });

  it('goes by another id where a link’s scenario is not the one that is here under its id', async () => {
    const { app, address, saved } = await deskWithDrawing();
    const link = address.at(-1)!.replace('push ', '');
    app.drawing.start('scenario', { edit: saved });
    app.drawing.setDraft({ name: 'Renamed' });
    await app.drawing.save();
    await app.visit(link);
    expect(app.own.scenarios.map(({ title }) => title.en)).toEqual(['Renamed', 'Mine']);
    expect(app.scenariosOn.map(({ title }) => title.en)).toEqual(['Mine']);
  });

  it('stays out of an address that it would make too long, which says so', async () => {
    const { app } = await deskWithDrawing();
    expect(app.links.leftOut).toEqual([]);
    app.drawing.start('scenario', { edit: app.own.scenarios[0]! });
    app.drawing.setDraft({ note: 'long '.repeat(500) });
    const { id } = await app.drawing.save();
    expect(app.links.leftOut.map((scenario) => scenario.id)).toEqual([id]);
    expect(app.links.sharedQuery.length).toBeLessThan(2000);
    expect(app.links.sharedQuery).toContain(id);
    const there = createDesk(app.links.sharedQuery);
    await there.app.begin();
    expect(there.app.links.problems.map(({ key }) => key)).toEqual(['unknown-scenario']);
    expect(there.app.links.absent).toBeUndefined();
  });

  it('is opened from a file, and a bad file changes nothing but the notice', async () => {
    const { saved } = await deskWithDrawing();
    const { app, keptOwn } = createDesk();
    await app.begin();
    await app.own.openFile('bad.json', '{"transfers":[]}', 'en');
    expect(app.own.notice).toMatchObject({ kind: 'import-failed', file: 'bad.json' });
    expect(app.own.scenarios).toEqual([]);
    await app.own.openFile('mine.json', writeScenarioFile(saved), 'en');
    expect(app.own.notice).toEqual({ kind: 'imported', id: saved.id, file: 'mine.json' });
    expect([app.scenariosOn, [...keptOwn.values()]]).toEqual([[saved], [saved]]);
  });

  it('has its points snap to the line of contact, unless the person does not want it', async () => {
    const lineOfContact = {
      type: 'MultiLineString' as const,
      coordinates: [
        [
          [37, 48],
          [37, 49],
        ],
      ],
    };
    const { app } = createDesk();
    await app.begin();
    await settled();
    app.figures.lineOfContact = lineOfContact;
    app.drawing.start('scenario');
    await vi.waitFor(() => expect(app.drawing.snap([37.01, 48.5], 2)).toEqual([37, 48.5]));
    app.drawing.snaps = false;
    expect(app.drawing.snap([37.01, 48.5], 2)).toBeUndefined();
  });

  it('says of a damaged link what is wrong, and shows the rest of it', async () => {
    const { app } = createDesk('scenarios=donbas-withdrawal&own=%7B%7D');
    await app.begin();
    expect(app.own.notice?.kind).toBe('bad-link');
    expect(app.view.scenarios).toEqual(['donbas-withdrawal']);
  });

  it('begun from a reported one moves the same land until parts are drawn anew, removed or added', async () => {
    const { app } = createDesk();
    await app.begin();
    const report = app.geodata.scenarios[1]!;
    app.drawing.start('scenario', { copy: report });
    expect(app.drawing.part).toBe(1);
    app.drawing.usePoints(TRIANGLE);
    app.drawing.direction = DIRECTIONS[1]!;
    app.drawing.addPart();
    app.drawing.removePart(0);
    const saved = await app.drawing.save();
    expect(saved.title.en).toBe(`${report.title.en}, my version`);
    expect(saved.transfers.map(({ kind }) => kind)).toEqual(['return']);
    expect(saved.transfers[0]).toEqual(drawnTransfer(DIRECTIONS[1]!, saved.transfers[0]!.area));
  });

  it('that the browser will not delete is listed no more, and is said to come back', async () => {
    const { app, saved } = await deskWithDrawing('', {
      forget: () => Promise.reject(new Error('the store is locked')),
    });
    render(OwnScenarioActions, { app, scenario: saved });
    await fireEvent.click(screen.getByRole('button', { name: /^Delete/ }));
    await fireEvent.click(screen.getByRole('button', { name: /^Delete for good/ }));
    await settled();
    expect(app.own.scenarios).toEqual([]);
    expect(app.announcement).not.toContain('deleted');
    render(OwnNotices, { app });
    expect(screen.getByRole('alert').textContent).toContain('would not delete “Mine”');
  });
});

describe('an address with a scenario under another id', () => {
  it.each([
    ['scenarios=own-ab12,own-ab12-2', 'scenarios=own-cd34,own-ab12-2'],
    ['scenarios=x,my-own-ab12&compare-with=own-ab12', 'scenarios=x,my-own-ab12&compare-with=own-cd34'],
    ['options=own-ab12.depthKm:3&opacity=own-ab12:40', 'options=own-cd34.depthKm:3&opacity=own-cd34:40'],
    ['scenarios=x%2Cown-ab12&own=own-ab12', 'scenarios=x%2Cown-cd34&own=own-ab12'],
    ['scenarios=x%2cown-ab12%2cy', 'scenarios=x%2cown-cd34%2cy'],
  ])('names it so wherever the view does, and no other: %s', (query, expected) => {
    expect(withScenarioRenamed(query, 'own-ab12', 'own-cd34')).toBe(expected);
  });
});
