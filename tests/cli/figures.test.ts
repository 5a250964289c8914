import { beforeAll, describe, expect, it } from 'vitest';
import { cli, json } from './run-in-process';

interface Split {
  readonly ukraineKm2: number;
  readonly russiaKm2: number;
  readonly otherKm2: number;
}
interface Entry {
  readonly areaKm2: number;
  readonly before: Split;
  readonly after: Split;
  readonly change: Split;
}
interface Ledger {
  readonly snapshot: Record<string, unknown>;
  readonly definition: readonly string[];
  readonly scenarios: readonly string[];
  readonly units: readonly (Entry & { readonly unit: string })[];
  readonly groups: readonly (Entry & { readonly group: string; readonly units: readonly string[] })[];
  readonly total: Entry;
  readonly detached: readonly { readonly unit: string; readonly areaKm2: number }[];
  readonly exchange: { readonly ratio: { readonly low: number; readonly high: number } } | null;
  readonly contradictions: readonly { readonly scenarios: readonly string[]; readonly areaKm2: number }[];
  readonly warnings: readonly string[];
}
interface Transfer {
  readonly kind: string;
  readonly units: readonly string[];
  readonly areaKm2: number;
  readonly perUnit: readonly { readonly unit: string; readonly areaKm2: number; readonly reason?: string }[];
}
interface Scenario {
  readonly id: string;
  readonly transfers: readonly Transfer[];
  readonly statements: readonly Transfer[];
}

const SPLIT = ['ukraineKm2', 'russiaKm2', 'otherKm2'];
const sum = (split: Split) => split.ukraineKm2 + split.russiaKm2 + split.otherKm2;
const rowOf = (ledger: Ledger, unit: string) => ledger.units.find((row) => row.unit === unit)!;

describe('areas', () => {
  it('gives 27 units with the six members the README names', async () => {
    const units = await json<Record<string, unknown>[]>('areas');
    expect(units).toHaveLength(27);
    for (const unit of units) {
      expect(Object.keys(unit)).toEqual([
        'unit',
        'nameEn',
        'nameUk',
        'publishedAreaKm2',
        'computedKm2',
        'differencePct',
      ]);
    }
  });

  it('gives a difference that follows from the two areas', async () => {
    for (const unit of await json<{ publishedAreaKm2: number; computedKm2: number; differencePct: number }[]>(
      'areas',
    )) {
      expect(unit.differencePct).toBeCloseTo((unit.computedKm2 / unit.publishedAreaKm2 - 1) * 100, 2);
    }
  });
});

describe('ledger', () => {
  let now: Ledger;
  let withdrawal: Ledger;
  beforeAll(async () => {
    now = await json<Ledger>('ledger');
    withdrawal = await json<Ledger>('ledger', '--scenario', 'donbas-withdrawal');
  });

  it('has the members the README names', () => {
    expect(Object.keys(now)).toEqual([
      'snapshot',
      'definition',
      'counting',
      'scenarios',
      'units',
      'groups',
      'total',
      'detached',
      'outsideKm2',
      'lineOfContactKm',
      'lineOfContactAfterKm',
      'exchange',
      'contradictions',
      'warnings',
    ]);
    expect(Object.keys(now.snapshot)).toEqual(['source', 'asOf', 'schematic', 'warnings']);
    const entry = [
      ...['areaKm2', 'before', 'after', 'change', 'uncertaintyKm2', 'uncertainty'],
      ...['uncertaintyAfter', 'uncertaintyOfChange', 'russiaSharePct'],
    ];
    expect(Object.keys(now.units[0]!)).toEqual(['unit', ...entry]);
    expect(Object.keys(now.groups[0]!)).toEqual(['group', 'units', ...entry]);
    expect(Object.keys(now.total)).toEqual(entry);
    expect(Object.keys(now.total.before)).toEqual(SPLIT);
    expect(now.units).toHaveLength(27);
  });

  it('balances in every row, before and after', () => {
    for (const row of [...withdrawal.units, ...withdrawal.groups, withdrawal.total]) {
      expect(sum(row.before)).toBeCloseTo(row.areaKm2, 3);
      expect(sum(row.after)).toBeCloseTo(row.areaKm2, 3);
      expect(sum(row.change)).toBeCloseTo(0, 3);
    }
  });

  it('computes on the built-in model, of a known date, and says that it is a model', () => {
    expect(now.snapshot).toMatchObject({ asOf: '2025-08-12', schematic: true });
    expect(now.definition).toEqual(['occupied']);
    expect(now.scenarios).toEqual([]);
    expect(now.exchange).toBeNull();
    expect(now.warnings.join()).toContain('model');
  });

  it('moves what Ukraine holds in the two oblasts when it would leave them', () => {
    for (const unit of ['UA-09', 'UA-14']) {
      const row = rowOf(withdrawal, unit);
      expect(row.change.russiaKm2).toBeCloseTo(row.before.ukraineKm2, 1);
      expect(row.after.ukraineKm2).toBeCloseTo(0, 1);
    }
    expect(rowOf(withdrawal, 'UA-63').change.russiaKm2).toBe(0);
    expect(withdrawal.total.change.russiaKm2).toBeGreaterThan(5000);
  });

  it('gives the same for repeated, joined and reordered scenarios', async () => {
    const joined = await json<Ledger>('ledger', '--scenario', 'donbas-withdrawal,sumy-kharkiv-pockets');
    const repeated = await json<Ledger>(
      'ledger',
      '--scenario',
      'sumy-kharkiv-pockets',
      '--scenario',
      'donbas-withdrawal',
      '--scenario',
      'donbas-withdrawal',
    );
    expect(repeated.total).toEqual(joined.total);
    expect(joined.exchange?.ratio.low).toBeLessThan(joined.exchange?.ratio.high ?? 0);
  });

  it('names contradictions', async () => {
    const both = await json<Ledger>('ledger', '--scenario', 'donbas-withdrawal,freeze-october-2025');
    expect(both.contradictions[0]?.scenarios).toEqual(['donbas-withdrawal', 'freeze-october-2025']);
    expect(both.warnings.join()).toContain('contradict');
  });

  it('counts more as Russian-held under a wider definition, and lists it in the order of the classes', async () => {
    const wider = await json<Ledger>('ledger', '--definition', 'contested,occupied,advance');
    expect(wider.definition).toEqual(['occupied', 'advance', 'contested']);
    expect(wider.total.before.russiaKm2).toBeGreaterThanOrEqual(now.total.before.russiaKm2);
    expect(wider.total.before.otherKm2).toBeCloseTo(0, 3);
  });

  it('carries at least three decimals', () => {
    expect(rowOf(now, 'UA-14').before.russiaKm2 * 1000).not.toBe(
      Math.round(rowOf(now, 'UA-14').before.russiaKm2 * 10) * 100,
    );
  });
});

describe('scenarios', () => {
  let scenarios: readonly Scenario[];
  beforeAll(async () => {
    scenarios = await json<Scenario[]>('scenarios');
  });
  const scenario = (id: string) => scenarios.find((candidate) => candidate.id === id)!;

  it('has the members the README names', () => {
    for (const one of scenarios) {
      expect(Object.keys(one)).toEqual(['id', 'titleEn', 'titleUk', 'status', 'transfers', 'statements']);
      for (const transfer of [...one.transfers, ...one.statements]) {
        expect(Object.keys(transfer)).toEqual([
          'kind',
          'from',
          'to',
          'units',
          'areaKm2',
          'illustrative',
          'optional',
          'perUnit',
          'uncertaintyKm2',
          'tooHighKm2',
        ]);
      }
    }
  });

  it.each(['status-quo', 'crimea-recognition', 'de-facto-recognition', 'sectoral-ceasefire'])(
    'moves no land under %s',
    (id) => {
      expect(scenario(id).transfers).toEqual([]);
    },
  );

  it('lists a named unit that a security zone does not reach with 0 and the reason', () => {
    const missed = scenario('security-zones').transfers.flatMap(({ perUnit }) =>
      perUnit.filter(({ reason }) => reason),
    );
    expect(missed).not.toEqual([]);
    for (const part of missed) expect(part.areaKm2).toBe(0);
  });

  it('agrees with the ledger about what a scenario moves', async () => {
    const ledger = await json<Ledger>('ledger', '--scenario', 'donbas-withdrawal');
    const moved = scenario('donbas-withdrawal').transfers.reduce((total, transfer) => total + transfer.areaKm2, 0);
    expect(ledger.total.change.russiaKm2).toBeCloseTo(moved, 2);
  });
});

describe('claims', () => {
  it('has the members the README names, for every claim', async () => {
    const claims = await json<Record<string, unknown>[]>('claims');
    expect(claims.length).toBeGreaterThanOrEqual(80);
    for (const claim of claims) {
      expect(Object.keys(claim)).toEqual([
        'id',
        'reported',
        'asOf',
        'snapshotDate',
        'definition',
        'computed',
        'tolerance',
        'toleranceUnit',
        'verdict',
        'reasons',
        'crimea',
        'areas',
        'publisher',
        'speaker',
        'confidence',
        'source',
        'sourceUrl',
        'kind',
        'statement',
        'asOfEstimated',
        'outdated',
        'note',
      ]);
      expect((claim.reasons as unknown[]).every((reason) => typeof reason === 'string')).toBe(true);
    }
  });

  it('gives the claims asked for, in that order', async () => {
    const claims = await json<{ id: string }[]>('claims', '--id', 'Z1,R9');
    expect(claims.map(({ id }) => id)).toEqual(['Z1', 'R9']);
  });

  it('judges only when told to be strict', async () => {
    const [claim] = await json<{ verdict: string }[]>('claims', '--id', 'Z1');
    expect(claim?.verdict).toBe('inconsistent');
    expect((await cli(['claims', '--id', 'Z1'])).code).toBe(0);
    expect((await cli(['claims', '--id', 'Z1', '--strict'])).code).toBe(1);
    expect((await cli(['claims', '--id', 'R9', '--strict'])).code).toBe(0);
  });
});
