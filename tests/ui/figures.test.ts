import { describe, expect, it } from 'vitest';
import type { ClaimCheck } from '../../src/lib/core/checks/claim-check';
import type { Claim } from '../../src/lib/core/claims';
import { Figures, type Wanted } from '../../src/lib/state/figures.svelte';
import type { GeometryPort, Question } from '../../src/lib/state/ports';
import { doubts, ledger, scenario, settled } from './desk-fixture';

const question: Question = {
  snapshot: undefined,
  deviationKm: undefined,
  definition: { classes: ['occupied'], crimea: true },
  choices: { parameters: {}, optional: [] },
};

/** Figures over a port that answers one call at a time, when told to, as a worker does. */
function createFigures(wanted: Partial<Wanted> = {}, more: Partial<GeometryPort> = {}) {
  const asked: string[] = [];
  const queue: (() => void)[] = [];
  const called = <Result>(name: string, result: Result): Promise<Result> => {
    asked.push(name);
    return new Promise((resolve) => queue.push(() => resolve(result)));
  };
  const nothing = { ukraineKm2: 0, russiaKm2: 0, otherKm2: 0, doubts: doubts(0, 0) };
  const geometry: GeometryPort = {
    readControl: () => Promise.reject(new Error('no file was expected')),
    addSnapshot: () => Promise.resolve(),
    forgetSnapshot: () => Promise.resolve(),
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
  const listed = Array.from({ length: 5 }, (_, index) => scenario(`s${index}`, `Scenario ${index}`));
  const now: Wanted = { question, listed, scenarios: [], basis: 'computed', claimsFirst: false, ...wanted };
  const view = { now };
  const claims = Array.from({ length: 14 }, (_, index) => `c${index}`);
  const figures = new Figures({ ...geometry, ...more }, claims, () => view.now);
  /** Wants something else, as a reader does by one choice. */
  const want = (change: Partial<Wanted>) => {
    view.now = { ...view.now, ...change };
    figures.follow();
  };
  const answerNext = async (count = 1) => {
    for (let index = 0; index < count; index += 1) {
      queue.shift()?.();
      await settled();
    }
  };
  return { figures, asked, answerNext, want, listed };
}

describe('the figures of the view', () => {
  it('have one piece at a time under way while nobody waits, scenarios before verdicts', async () => {
    const { figures, asked, answerNext } = createFigures();
    figures.follow();
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
    const { figures, asked, answerNext, want } = createFigures();
    figures.follow();
    await answerNext();
    want({ scenarios: ['s4'] });
    await answerNext(3);
    expect(asked.slice(0, 4)).toEqual(['ledger ', 'scenario s0', 'scenario s4', 'ledger s4']);
    expect(figures.transfers.has('s4')).toBe(true);
    expect(figures.ledger?.scenarios).toEqual(['s4']);
    await answerNext(20);
    expect(asked.filter((name) => name === 'scenario s4')).toHaveLength(1);
  });

  it('hand over what is off in one piece, and what is on as soon as it is there', async () => {
    const { figures, answerNext } = createFigures({ scenarios: ['s2'] });
    figures.follow();
    await answerNext(2);
    expect([...figures.transfers.keys()]).toEqual(['s2']);
    await answerNext(2);
    expect([...figures.transfers.keys()]).toEqual(['s2']);
    await answerNext(20);
    expect(figures.transfers.size).toBe(5);
  });

  it('draw at once what was computed while it was off', async () => {
    const { figures, asked, answerNext, want } = createFigures();
    figures.follow();
    await answerNext(3);
    expect(figures.effects.has('s1')).toBe(true);
    want({ scenarios: ['s1'] });
    await settled();
    expect(figures.transfers.has('s1')).toBe(true);
    expect(asked.filter((name) => name === 'scenario s1')).toHaveLength(1);
  });

  it('compute only the newest value of a slider', async () => {
    const { figures, asked, answerNext, want } = createFigures();
    figures.follow();
    await answerNext(20);
    want({ scenarios: ['s3'] });
    for (let moved = 1; moved <= 5; moved += 1) {
      want({ question: { ...question, choices: { parameters: { 's3.depthKm': moved }, optional: [] } } });
    }
    await answerNext(20);
    expect(asked.filter((name) => name === 'scenario s3')).toHaveLength(3);
    expect(figures.transfers.has('s3')).toBe(true);
  });

  it('have the verdicts first while somebody looks at them', async () => {
    const { figures, asked, answerNext } = createFigures({ claimsFirst: true });
    figures.follow();
    await answerNext(4);
    expect(asked).toEqual(['ledger ', 'claims 6', 'claims 6', 'claims 2', 'scenario s0']);
    expect(figures.checks).toEqual([]);
  });

  it('leave what nobody waits for until the map is drawn, when that is postponed', async () => {
    const { figures, asked, answerNext, want } = createFigures();
    figures.postpone();
    figures.follow();
    await answerNext(20);
    expect(asked).toEqual(['ledger ']);
    want({ scenarios: ['s4'] });
    await answerNext(20);
    expect(asked).toEqual(['ledger ', 'scenario s4', 'ledger s4']);
    figures.resume();
    await answerNext(20);
    expect(figures.transfers.size).toBe(5);
  });

  it('keep the line of contact as one object until something else is counted, so that no toggle draws it anew', async () => {
    const { figures, answerNext, want } = createFigures();
    figures.follow();
    await answerNext(20);
    const line = figures.lineOfContact;
    expect(line).toBeDefined();
    want({ scenarios: ['s1'] });
    await answerNext(20);
    expect(figures.lineOfContact).toBe(line);
    want({ question: { ...question, definition: { classes: ['occupied'], crimea: false } } });
    await answerNext(20);
    expect(figures.lineOfContact).not.toBe(line);
  });

  it('are explained once a claim is asked about, and forgotten with the situation', async () => {
    const { figures, asked, answerNext } = createFigures();
    figures.follow();
    await answerNext(20);
    void figures.explain('c1');
    void figures.explain('c1');
    await answerNext(2);
    expect(asked.filter((name) => name === 'explain c1')).toHaveLength(1);
    expect(figures.explained.get('c1')).toEqual([]);
    figures.recompute();
    expect(figures.explained.size).toBe(0);
  });

  it('stay as they are where the view changes in nothing they depend on', async () => {
    const { figures, asked, answerNext, want } = createFigures({ scenarios: ['s1', 's2'] });
    figures.follow();
    await answerNext(20);
    const before = [...asked];
    const { effects, checks } = figures;
    want({ claimsFirst: true });
    want({ scenarios: ['s2', 's1'], question: structuredClone(question) });
    expect(figures.computing).toBe(false);
    await answerNext(20);
    expect(asked).toEqual(before);
    expect([figures.effects, figures.checks]).toEqual([effects, checks]);
  });

  it('are only the verdicts anew where shares are taken of other areas', async () => {
    const { figures, asked, answerNext, want } = createFigures();
    figures.follow();
    await answerNext(20);
    asked.length = 0;
    want({ basis: 'published' });
    await answerNext(20);
    expect(asked).toEqual(['claims 6', 'claims 6', 'claims 2']);
  });

  it('are anew for a scenario whose options changed, and for the ledger only where it is on', async () => {
    const { figures, asked, answerNext, want } = createFigures({ scenarios: ['s1'] });
    figures.follow();
    await answerNext(20);
    asked.length = 0;
    want({ question: { ...question, choices: { parameters: { 's2.depthKm': 3 }, optional: [] } } });
    await answerNext(20);
    expect(asked).toEqual(['scenario s2']);
    want({ question: { ...question, choices: { parameters: { 's2.depthKm': 3 }, optional: ['s1.0'] } } });
    await answerNext(20);
    expect(asked).toEqual(['scenario s2', 'scenario s1', 'ledger s1']);
  });

  it('are anew for a scenario with other land, and gone with one that is gone', async () => {
    const { figures, asked, answerNext, want, listed } = createFigures({ scenarios: ['s1'] });
    figures.follow();
    await answerNext(20);
    asked.length = 0;
    const changed = listed.map((one) => (one.id === 's1' ? { ...one, transfers: [] } : one));
    want({ listed: changed });
    await answerNext(20);
    expect(asked).toEqual(['scenario s1', 'ledger s1']);
    want({ listed: changed.slice(0, 4) });
    expect([...figures.transfers.keys()].toSorted()).toEqual(['s0', 's1', 's2', 's3']);
  });

  it('draw what stays on at once when another is switched off before the rest is computed', async () => {
    const { figures, answerNext, want } = createFigures();
    figures.follow();
    await answerNext(3);
    want({ scenarios: ['s1', 's4'] });
    want({ scenarios: ['s1'] });
    await settled();
    expect([...figures.transfers.keys()]).toContain('s1');
  });

  it('are none where they could not be computed, and not those of an earlier choice', async () => {
    const { figures, answerNext, want } = createFigures(
      {},
      {
        ledger: (_, scenarios) =>
          scenarios.includes('s3')
            ? Promise.reject(new Error('two rings cross'))
            : Promise.resolve({
                ledger: ledger(scenarios),
                lineOfContact: { type: 'MultiLineString', coordinates: [] },
                places: [{ from: 'ukraine', to: 'russia', places: ['plant'] }],
              }),
      },
    );
    figures.follow();
    await answerNext(20);
    expect(figures.ledger).toBeDefined();
    want({ scenarios: ['s3'] });
    await answerNext(20);
    expect([figures.ledger, figures.places, figures.failure]).toEqual([undefined, [], 'two rings cross']);
    expect(figures.computing).toBe(false);
    want({ scenarios: [] });
    await answerNext(20);
    expect(figures.failure).toBeUndefined();
    expect(figures.ledger).toBeDefined();
  });

  it.each([
    [
      'another definition',
      { question: { ...question, definition: { classes: ['occupied' as const], crimea: false } } },
    ],
    ['shares of other areas', { basis: 'published' as const }],
  ])('give no verdict of before under %s', async (_, change) => {
    const answers: ((check: ClaimCheck) => void)[] = [];
    const { figures, want } = createFigures({}, { checkClaim: () => new Promise((resolve) => answers.push(resolve)) });
    figures.follow();
    const asked = { id: 'mine' } as Claim;
    const first = figures.checkClaim(asked);
    want(change);
    const second = figures.checkClaim(asked);
    const verdicts = ['agrees', 'differs'].map((verdict) => ({ id: 'mine', verdict }) as ClaimCheck);
    answers.forEach((answer, index) => answer(verdicts[index]!));
    expect(await first).toBeUndefined();
    expect(await second).toBe(verdicts[1]);
  });
});
