import { describe, expect, it } from 'vitest';
import { Figures, type Wanted } from '../../src/lib/state/figures.svelte';
import type { GeometryPort, Question } from '../../src/lib/state/ports';
import { ledger, settled } from './desk-fixture';

const question: Question = {
  snapshot: undefined,
  deviationKm: undefined,
  definition: { classes: ['occupied'], crimea: true },
  choices: { parameters: {}, optional: [] },
};

/** Figures over a port that answers one call at a time, when told to, as a worker does. */
function createFigures(wanted: Partial<Wanted> = {}) {
  const asked: string[] = [];
  const queue: (() => void)[] = [];
  const called = <Result>(name: string, result: Result): Promise<Result> => {
    asked.push(name);
    return new Promise((resolve) => queue.push(() => resolve(result)));
  };
  const nothing = { ukraineKm2: 0, russiaKm2: 0, otherKm2: 0, uncertaintyKm2: 0 };
  const geometry: GeometryPort = {
    readControl: () => Promise.reject(new Error('no file was expected')),
    addSnapshot: () => Promise.resolve(),
    ledger: (_, scenarios) =>
      called(`ledger ${scenarios.join()}`, {
        ledger: ledger(scenarios),
        lineOfContact: { type: 'MultiLineString', coordinates: [] },
        places: [],
      }),
    scenario: (_, id) => called(`scenario ${id}`, { transfers: [], effect: nothing }),
    comparison: () => Promise.resolve(undefined),
    claims: (_, __, ids) => called(`claims ${ids.length}`, []),
    explain: (_, id) => called(`explain ${id}`, []),
    checkClaim: () => Promise.reject(new Error('no figure was expected')),
    answer: () => Promise.reject(new Error('no question was expected')),
    setOwnScenarios: () => Promise.resolve(),
    measureDrawing: () => Promise.resolve('unfinished'),
  };
  const now: Wanted = { question, scenarios: [], basis: 'computed', claimsFirst: false, ...wanted };
  const view = { now };
  const scenarios = Array.from({ length: 5 }, (_, index) => `s${index}`);
  const claims = Array.from({ length: 14 }, (_, index) => `c${index}`);
  const figures = new Figures(geometry, { scenarios: () => scenarios, claims }, () => view.now);
  const answerNext = async (count = 1) => {
    for (let index = 0; index < count; index += 1) {
      queue.shift()?.();
      await settled();
    }
  };
  return { figures, asked, answerNext, view };
}

describe('the figures of the view', () => {
  it('have one piece at a time under way while nobody waits, scenarios before verdicts', async () => {
    const { figures, asked, answerNext } = createFigures();
    figures.recompute();
    await answerNext();
    expect(asked).toEqual(['ledger ', 'scenario s0']);
    await answerNext(20);
    expect(asked.slice(2)).toEqual([
      'scenario s1',
      'scenario s2',
      'scenario s3',
      'scenario s4',
      'claims 6',
      'claims 6',
      'claims 2',
    ]);
  });

  it('come at once for a scenario that is switched on, after no more than the piece under way', async () => {
    const { figures, asked, answerNext, view } = createFigures();
    figures.recompute();
    await answerNext();
    view.now = { ...view.now, scenarios: ['s4'] };
    figures.scenarioChanged('s4', false);
    await answerNext(3);
    expect(asked.slice(0, 4)).toEqual(['ledger ', 'scenario s0', 'scenario s4', 'ledger s4']);
    expect(figures.transfers.has('s4')).toBe(true);
    expect(figures.ledger?.scenarios).toEqual(['s4']);
    await answerNext(20);
    expect(asked.filter((name) => name === 'scenario s4')).toHaveLength(1);
  });

  it('hand over what is off in one piece, and what is on as soon as it is there', async () => {
    const { figures, answerNext } = createFigures({ scenarios: ['s2'] });
    figures.recompute();
    await answerNext(2);
    expect([...figures.transfers.keys()]).toEqual(['s2']);
    await answerNext(2);
    expect([...figures.transfers.keys()]).toEqual(['s2']);
    await answerNext(20);
    expect(figures.transfers.size).toBe(5);
  });

  it('draw at once what was computed while it was off', async () => {
    const { figures, asked, answerNext, view } = createFigures();
    figures.recompute();
    await answerNext(3);
    expect(figures.effects.has('s1')).toBe(true);
    view.now = { ...view.now, scenarios: ['s1'] };
    figures.scenarioChanged('s1', false);
    await settled();
    expect(figures.transfers.has('s1')).toBe(true);
    expect(asked.filter((name) => name === 'scenario s1')).toHaveLength(1);
  });

  it('compute only the newest value of a slider', async () => {
    const { figures, asked, answerNext, view } = createFigures();
    figures.recompute();
    await answerNext(20);
    view.now = { ...view.now, scenarios: ['s3'] };
    for (let moved = 0; moved < 5; moved += 1) figures.scenarioChanged('s3', true);
    await answerNext(20);
    expect(asked.filter((name) => name === 'scenario s3')).toHaveLength(3);
    expect(figures.transfers.has('s3')).toBe(true);
  });

  it('have the verdicts first while somebody looks at them', async () => {
    const { figures, asked, answerNext } = createFigures({ claimsFirst: true });
    figures.recompute();
    await answerNext(4);
    expect(asked).toEqual(['ledger ', 'claims 6', 'claims 6', 'claims 2', 'scenario s0']);
    expect(figures.checks).toEqual([]);
  });

  it('leave what nobody waits for until the map is drawn, when that is postponed', async () => {
    const { figures, asked, answerNext, view } = createFigures();
    figures.postpone();
    figures.recompute();
    await answerNext(20);
    expect(asked).toEqual(['ledger ']);
    view.now = { ...view.now, scenarios: ['s4'] };
    figures.scenarioChanged('s4', false);
    await answerNext(20);
    expect(asked).toEqual(['ledger ', 'scenario s4', 'ledger s4']);
    figures.resume();
    await answerNext(20);
    expect(figures.transfers.size).toBe(5);
  });

  it('keep the line of contact as one object until something else is counted, so that no toggle draws it anew', async () => {
    const { figures, answerNext } = createFigures();
    figures.recompute();
    await answerNext(20);
    const line = figures.lineOfContact;
    expect(line).toBeDefined();
    figures.scenariosChanged();
    await answerNext(20);
    expect(figures.lineOfContact).toBe(line);
    figures.recompute();
    await answerNext(20);
    expect(figures.lineOfContact).not.toBe(line);
  });

  it('are explained once a claim is asked about, and forgotten with the situation', async () => {
    const { figures, asked, answerNext } = createFigures();
    figures.recompute();
    await answerNext(20);
    void figures.explain('c1');
    void figures.explain('c1');
    await answerNext(2);
    expect(asked.filter((name) => name === 'explain c1')).toHaveLength(1);
    expect(figures.explained.get('c1')).toEqual([]);
    figures.recompute();
    expect(figures.explained.size).toBe(0);
  });
});
