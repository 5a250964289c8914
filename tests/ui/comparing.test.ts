import { describe, expect, it } from 'vitest';
import { sharedQuery, sidesOf } from '../../src/lib/state/link-data';
import type { ComparisonAnswer } from '../../src/lib/state/ports';
import { comparingDesk, comparison } from './compare-fixture';
import { builtin, createDesk, geodata, settled } from './desk-fixture';

describe('comparing', () => {
  it('shows proposals that are on beside the same control without them', async () => {
    const { app, address, compared } = await comparingDesk('scenarios=donbas-withdrawal');
    app.comparing.start();
    await settled();
    expect(address.at(-1)).toBe('push compare=swipe&compare-with=donbas-withdrawal');
    expect(app.scenariosOn).toEqual([]);
    expect(app.comparing.scenarios.map(({ id }) => id)).toEqual(['donbas-withdrawal']);
    expect(compared.map(([a, b]) => [a.scenarioIds, b.scenarioIds])).toEqual([[[], ['donbas-withdrawal']]]);
    expect(app.comparing.answer?.comparison.total.change.russiaKm2).toBe(6500);
    expect(app.comparing.computing).toBe(false);
  });

  it('leaves those proposals on when it ends, and asks no more', async () => {
    const { app, address, compared } = await comparingDesk('scenarios=donbas-withdrawal');
    app.comparing.start();
    await settled();
    app.comparing.stop();
    await settled();
    expect(address.at(-1)).toBe('push scenarios=donbas-withdrawal');
    expect(app.comparing.answer).toBeUndefined();
    expect(app.comparing.snapshot).toBeUndefined();
    app.proposals.toggle('donbas-withdrawal', false);
    await settled();
    expect(compared).toHaveLength(1);
  });

  it('leaves side A as it is when the sides have other proposals or other controls', async () => {
    const { app, address } = await comparingDesk('scenarios=recognition&compare=side&compare-with=donbas-withdrawal');
    app.comparing.stop();
    expect(address.at(-1)).toBe('push scenarios=recognition');
  });

  it('swaps the sides, and computes the figures of the panel for what is side A then', async () => {
    const { app, address, asked, compared } = await comparingDesk('compare=side&compare-with=donbas-withdrawal');
    app.comparing.swap();
    await settled();
    expect(address.at(-1)).toBe('push scenarios=donbas-withdrawal&compare=side');
    expect(asked.at(-1)?.scenarios).toEqual(['donbas-withdrawal']);
    expect(compared.at(-1)?.map(({ scenarioIds }) => scenarioIds)).toEqual([['donbas-withdrawal'], []]);
    expect(app.comparing.answer?.comparison.total.change.russiaKm2).toBe(-6500);
  });

  it('counts alike on both sides, and assumes of a file what is assumed of that file alone', async () => {
    const { app, compared } = await comparingDesk();
    await app.files.open('day.geojson', () => Promise.resolve('good'));
    app.assumeDeviation(1.5);
    app.comparing.start();
    app.countClass('advance', true);
    await settled();
    const [a, b] = compared.at(-1)!;
    expect([a.question.snapshot, b.question.snapshot]).toEqual(['loaded', undefined]);
    expect([a.question.deviationKm, b.question.deviationKm]).toEqual([1.5, undefined]);
    expect(b.question.definition).toEqual(a.question.definition);
    expect(b.question.definition.classes).toEqual(['occupied', 'advance']);
    app.comparing.showSnapshot('loaded');
    await settled();
    expect(compared.at(-1)?.[1].question.deviationKm).toBe(1.5);
    expect(app.comparing.snapshot?.id).toBe('loaded');
  });

  it('assumes of a file what was assumed of it, on whichever side it is', async () => {
    const { app, address, compared } = await comparingDesk('compare=swipe');
    await app.files.open('day.geojson', () => Promise.resolve('good'));
    app.assumeDeviation(2);
    const deviations = () => compared.at(-1)?.map(({ question }) => question.deviationKm);
    app.comparing.swap();
    await settled();
    expect([app.view.snapshot, app.comparing.snapshot?.uncertainty.positionDeviationKm]).toEqual([undefined, 2]);
    expect(deviations()).toEqual([undefined, 2]);
    expect(address.at(-1)).toBe('push compare=swipe&compare-snapshot=loaded&compare-deviation=2');
    app.comparing.swap();
    await settled();
    expect(app.snapshot.uncertainty.positionDeviationKm).toBe(2);
    expect(deviations()).toEqual([2, undefined]);
    app.comparing.showSnapshot('loaded');
    app.comparing.swap();
    await settled();
    expect(deviations()).toEqual([2, 2]);
    app.showSnapshot(undefined);
    await settled();
    expect(deviations()).toEqual([undefined, 2]);
    app.comparing.showSnapshot(undefined);
    await settled();
    expect(app.view.compare).not.toHaveProperty('deviationKm');
  });

  it('asks nothing when only the language, the tab or the way of showing changes', async () => {
    const { app, compared } = await comparingDesk('compare=side&compare-with=donbas-withdrawal');
    app.show({ language: 'uk', tab: 'ledger' });
    app.comparing.change({ mode: 'swipe', difference: false });
    app.select('UA-14');
    await settled();
    expect(compared).toHaveLength(1);
    expect(app.comparing.side).toMatchObject({ mode: 'swipe', difference: false, scenarios: ['donbas-withdrawal'] });
  });

  it('shows the built-in control in side B once the file there is removed', async () => {
    const { app, compared } = await comparingDesk('compare=side');
    await app.files.open(
      'day.geojson',
      () => Promise.resolve('good'),
      (id) => app.comparing.showSnapshot(id),
    );
    await settled();
    expect(app.view.snapshot).toBeUndefined();
    expect(app.comparing.snapshot?.id).toBe('loaded');
    await app.files.forget('loaded');
    await settled();
    expect(app.view.compare).toEqual({ mode: 'side', scenarios: [], difference: true });
    expect(compared.at(-1)?.[1].question.snapshot).toBeUndefined();
  });

  it('says why a difference could not be computed, and forgets it once one could', async () => {
    let isBroken = true;
    const nothingDiffers: ComparisonAnswer = {
      comparison: comparison(0),
      lineOfContactB: { type: 'MultiLineString', coordinates: [] },
      transfersB: [],
    };
    const { app } = createDesk('compare=side', {
      comparison: () => (isBroken ? Promise.reject(new Error('no land')) : Promise.resolve(nothingDiffers)),
    });
    await app.begin();
    await settled();
    expect([app.comparing.failure, app.comparing.computing]).toEqual(['no land', false]);
    isBroken = false;
    app.countClass('advance', true);
    await settled();
    expect(app.comparing.failure).toBeUndefined();
    expect(app.comparing.answer?.comparison.passings).toEqual([]);
  });

  it('is begun here only until it ends: a step back into it is not', async () => {
    const { app } = await comparingDesk('scenarios=donbas-withdrawal');
    app.comparing.start();
    const compared = app.links.queryOf(app.view);
    expect(app.comparing.isStartedHere).toBe(true);
    await app.visit('scenarios=donbas-withdrawal');
    await app.visit(compared);
    expect(app.comparing.side).toBeDefined();
    expect(app.comparing.isStartedHere).toBe(false);
  });
});

describe('a link to a comparison', () => {
  it('is followed where the data of both sides are the same', async () => {
    const { app: maker } = await comparingDesk('compare=side&compare-with=donbas-withdrawal&scenarios=recognition');
    const { app } = await comparingDesk(maker.links.sharedQuery);
    expect(app.links.absent).toBeUndefined();
    expect(app.view).toEqual(maker.view);
    expect(app.comparing.answer?.comparison).toEqual(maker.comparing.answer?.comparison);
  });

  it('says that side B was made with other proposals than there are here', async () => {
    const { app: maker } = await comparingDesk('compare=side&compare-with=donbas-withdrawal');
    const [donbas] = geodata.scenarios.filter(({ id }) => id === 'donbas-withdrawal');
    const earlier = {
      ...geodata,
      scenarios: geodata.scenarios.map((one) => (one === donbas ? { ...one, transfers: [] } : one)),
    };
    const query = sharedQuery(
      maker.view,
      sidesOf(maker.view, earlier, () => undefined),
      earlier,
    );
    const { app, compared } = await comparingDesk(query);
    expect(app.links.absent).toMatchObject({ kind: 'changed', side: 'b', snapshot: builtin.id });
    expect(compared).toEqual([]);
    app.usePresentData();
    await settled();
    expect(app.links.absent).toBeUndefined();
    expect(app.comparing.answer?.comparison.total.change.russiaKm2).toBe(6500);
  });

  it('asks for the file of side B, and shows it there', async () => {
    const { app: maker } = await comparingDesk('compare=swipe');
    await maker.files.open(
      'day.geojson',
      () => Promise.resolve('good'),
      (id) => maker.comparing.showSnapshot(id),
    );
    await settled();
    const { app, compared } = await comparingDesk(maker.links.sharedQuery);
    expect(app.links.absent).toEqual({
      kind: 'file',
      side: 'b',
      snapshot: 'loaded',
      name: 'day.geojson',
      asOf: '2025-08-01',
    });
    expect(compared).toEqual([]);
    await app.files.open('day.geojson', () => Promise.resolve('good'));
    await settled();
    expect(app.links.absent).toBeUndefined();
    expect(app.view.snapshot).toBeUndefined();
    expect(app.comparing.snapshot?.id).toBe('loaded');
    expect(compared).toHaveLength(1);
  });

  it('asks only once for a file that both sides show', async () => {
    const link = 'snapshot=loaded&deviation=2&compare=swipe&compare-snapshot=loaded&compare-with=donbas-withdrawal';
    const { app, compared } = await comparingDesk(link);
    await app.files.open('day.geojson', () => Promise.resolve('good'));
    await settled();
    expect(app.links.absent).toBeUndefined();
    expect(compared.at(-1)?.map(({ question }) => [question.snapshot, question.deviationKm])).toEqual([
      ['loaded', 2],
      ['loaded', 2],
    ]);
  });

  it('asks for the files of both sides, one after the other', async () => {
    const { app } = await comparingDesk('snapshot=one&compare=swipe&compare-snapshot=two');
    expect(app.links.absent).toMatchObject({ kind: 'file', side: 'a', snapshot: 'one' });
    app.showSnapshot(undefined);
    expect(app.links.absent).toMatchObject({ kind: 'file', side: 'b', snapshot: 'two' });
    app.showSnapshot(undefined);
    await settled();
    expect(app.links.absent).toBeUndefined();
    expect(app.comparing.answer?.comparison.passings).toEqual([]);
  });

  it('carries own scenarios that are on in side B alone', async () => {
    const { app: maker } = await comparingDesk();
    const own = await maker.own.save({
      id: undefined,
      name: 'Mine',
      note: '',
      source: '',
      date: '2025-08-20',
      parameters: [],
      transfers: geodata.scenarios.find(({ id }) => id === 'donbas-withdrawal')!.transfers,
    });
    maker.comparing.start();
    await settled();
    expect(maker.view.compare?.scenarios).toEqual([own.id]);
    const { app } = await comparingDesk(maker.links.sharedQuery);
    expect(app.links.absent).toBeUndefined();
    expect(app.comparing.scenarios.map(({ title }) => title.en)).toEqual(['Mine']);
    expect(app.own.brought.map(({ id }) => id)).toEqual([own.id]);
  });
});
