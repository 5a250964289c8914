import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadGeodata } from '../../src/cli/geodata';
import { compareStates, type ComparedState, type Comparison } from '../../src/lib/core/compare';
import { DEFAULT_DEFINITION, type ControlClass, type ControlSnapshot } from '../../src/lib/core/control';
import { areaKm2 } from '../../src/lib/core/geometry/area';
import { lengthKm } from '../../src/lib/core/geometry/length';
import { difference, intersection, union } from '../../src/lib/core/geometry/overlay';
import { computeLedger, type Split } from '../../src/lib/core/ledger';
import { areaOrZero, createSituation, NO_CHOICES } from '../../src/lib/core/situation';
import type { Scenario } from '../../src/lib/core/scenarios';
import type { Holder, UnitId } from '../../src/lib/core/units';
import { rectangle, scenario, toyGeodata, toySnapshot } from '../fixtures/toy-country';

const SCENARIOS: readonly Scenario[] = [
  scenario('withdrawal', [{ area: { heldBy: 'ukraine', in: { units: ['UA-14'] } } }]),
  scenario('pockets', [
    { kind: 'return', from: 'russia', to: 'ukraine', area: { detachedPockets: { group: 'north' } } },
  ]),
  scenario('buffer', [
    {
      kind: 'demilitarise',
      from: 'ukraine',
      to: 'none',
      area: { minus: [{ heldBy: 'ukraine', in: { units: ['UA-14', 'UA-12'] } }, { units: ['UA-59'] }] },
    },
  ]),
  scenario('russian-buffer', [
    { kind: 'demilitarise', from: 'russia', to: 'none', area: { heldBy: 'russia', in: { units: ['UA-63'] } } },
  ]),
  scenario('claim', [{ kind: 'claim', area: { units: ['UA-14'] } }]),
];

const toy = toyGeodata(SCENARIOS);
const SIDES = ['ukraineKm2', 'russiaKm2', 'otherKm2'] as const;
const KEY_OF: Readonly<Record<Holder, keyof Split>> = {
  ukraine: 'ukraineKm2',
  russia: 'russiaKm2',
  other: 'otherKm2',
};

function state(snapshot: ControlSnapshot, scenarioIds: readonly string[] = [], geodata = toy): ComparedState {
  return { situation: createSituation(geodata, snapshot, DEFAULT_DEFINITION), scenarioIds, choices: NO_CHOICES };
}

/** Land by class as random rectangles, made disjoint the way reading a file does: the stronger class keeps it. */
const snapshots = fc
  .array(
    fc.record({
      class: fc.constantFrom<ControlClass>('occupied', 'advance', 'contested'),
      west: fc.double({ min: 33.8, max: 35.8, noNaN: true }),
      south: fc.double({ min: 47.8, max: 50.8, noNaN: true }),
      width: fc.double({ min: 0.05, max: 1.5, noNaN: true }),
      height: fc.double({ min: 0.05, max: 1.5, noNaN: true }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((boxes) => {
    const landOf = (wanted: ControlClass) =>
      union(
        boxes
          .filter((box, index) => (index === 0 ? 'occupied' : box.class) === wanted)
          .map((box) => rectangle(box.west, box.south, box.west + box.width, box.south + box.height)),
      );
    const [occupied, advance, contested] = [landOf('occupied'), landOf('advance'), landOf('contested')];
    return toySnapshot([
      { class: 'occupied', geometry: occupied },
      { class: 'advance', geometry: difference(advance, occupied) },
      { class: 'contested', geometry: difference(contested, occupied, advance) },
    ]);
  });

const chosen = fc.subarray(SCENARIOS.map(({ id }) => id));

function expectSound(comparison: Comparison, a: ComparedState, b: ComparedState): void {
  const [before, after] = [a, b].map(({ situation, scenarioIds, choices }) =>
    computeLedger(situation, scenarioIds, choices),
  );
  for (const [index, row] of comparison.units.entries()) {
    expect(row.a).toEqual(before!.units[index]!.after);
    expect(row.b).toEqual(after!.units[index]!.after);
    for (const holder of ['ukraine', 'russia', 'other'] as const) {
      expect(Math.abs(netOf(comparison, holder, row.unit) - row.change[KEY_OF[holder]])).toBeLessThan(0.2);
    }
  }
  for (const side of SIDES) expect(comparison.total.b[side]).toBeCloseTo(after!.total.after[side], 6);
  for (const [index, passing] of comparison.passings.entries()) {
    expect(areaKm2(passing.geometry)).toBeCloseTo(passing.areaKm2, 1);
    for (const other of comparison.passings.slice(index + 1)) {
      expect(areaOrZero(intersection(passing.geometry, other.geometry))).toBeLessThan(0.01);
    }
  }
}

/** km² that a side gains in a unit by the passings. */
function netOf({ passings }: Comparison, holder: Holder, unit: UnitId): number {
  return passings.reduce((sum, { from, to, perUnit }) => {
    const km2 = perUnit.find((part) => part.unit === unit)?.areaKm2 ?? 0;
    return sum + (to === holder ? km2 : 0) - (from === holder ? km2 : 0);
  }, 0);
}

describe('two states compared', () => {
  it('differ in each unit by the land that passes, whatever the snapshots and the scenarios', () => {
    fc.assert(
      fc.property(snapshots, snapshots, chosen, chosen, (first, second, ids, otherIds) => {
        const [a, b] = [state(first, ids), state(second, otherIds)];
        expectSound(compareStates(a, b), a, b);
      }),
      { numRuns: 40 },
    );
  });

  it('differ by what the scenarios move where the snapshot is the same', () => {
    fc.assert(
      fc.property(chosen, chosen, (ids, otherIds) => {
        const snapshot = toySnapshot();
        const [a, b] = [state(snapshot, ids), state(snapshot, otherIds)];
        expectSound(compareStates(a, b), a, b);
      }),
      { numRuns: 40 },
    );
  });

  it('give the same whether the land of one snapshot is known to be the same or compared piece by piece', () => {
    const a = state(toySnapshot(), ['withdrawal', 'russian-buffer']);
    const known = compareStates(a, state(toySnapshot(), ['pockets', 'buffer']));
    const piecewise = compareStates(a, state(toySnapshot([...toySnapshot().areas]), ['pockets', 'buffer']));
    expect(piecewise.passings.map(({ from, to }) => `${from} ${to}`)).toEqual(
      known.passings.map(({ from, to }) => `${from} ${to}`),
    );
    for (const [index, passing] of piecewise.passings.entries()) {
      expect(passing.areaKm2).toBeCloseTo(known.passings[index]!.areaKm2, 1);
    }
    expect(piecewise.total.uncertaintyKm2).toBeCloseTo(known.total.uncertaintyKm2, 3);
  });

  it('swap signs and directions when they are exchanged', () => {
    fc.assert(
      fc.property(snapshots, snapshots, chosen, (first, second, ids) => {
        const [a, b] = [state(first), state(second, ids)];
        const [there, back] = [compareStates(a, b), compareStates(b, a)];
        for (const side of SIDES) expect(back.total.change[side]).toBeCloseTo(-there.total.change[side], 6);
        expect(back.total.uncertaintyKm2).toBeCloseTo(there.total.uncertaintyKm2, 6);
        expect(back.total.offsetKm2).toBeCloseTo(-there.total.offsetKm2, 6);
        const described = ({ passings }: Comparison, exchanged: boolean) =>
          passings
            .map(({ from, to, areaKm2: km2 }) => `${exchanged ? `${to} ${from}` : `${from} ${to}`} ${km2.toFixed(1)}`)
            .sort();
        expect(described(back, true)).toEqual(described(there, false));
      }),
      { numRuns: 20 },
    );
  });

  it('do not differ where they are the same', () => {
    fc.assert(
      fc.property(snapshots, chosen, (snapshot, ids) => {
        const comparison = compareStates(state(snapshot, ids), state(snapshot, ids));
        expect(comparison.passings).toEqual([]);
        expect(comparison.total.change).toEqual({ ukraineKm2: 0, russiaKm2: 0, otherKm2: 0 });
        expect(comparison.total.uncertaintyKm2).toBe(0);
        expect(comparison.lineOfContactKm.a).toBe(comparison.lineOfContactKm.b);
      }),
      { numRuns: 20 },
    );
  });

  it('differ as the ledger says where the second is the first with a scenario', () => {
    const ledger = computeLedger(state(toySnapshot()).situation, ['withdrawal']);
    const comparison = compareStates(state(toySnapshot()), state(toySnapshot(), ['withdrawal']));
    for (const [index, row] of comparison.units.entries()) {
      for (const side of SIDES) expect(row.change[side]).toBeCloseTo(ledger.units[index]!.change[side], 3);
    }
    expect(comparison.passings.map(({ from, to }) => [from, to])).toEqual([['ukraine', 'russia']]);
    expect(comparison.lineOfContactKm).toEqual({ a: ledger.lineOfContactKm, b: ledger.lineOfContactAfterKm });
  });

  it('are told apart from states that count otherwise', () => {
    const other = {
      ...state(toySnapshot()),
      situation: createSituation(toy, toySnapshot(), { classes: ['occupied', 'advance'], crimea: true }),
    };
    expect(() => compareStates(state(toySnapshot()), other)).toThrow('count differently');
  });
});

describe('the uncertainty of a change', () => {
  // One straight line from north to south through the two southern units, at two places.
  const line = (west: number) => toySnapshot([{ class: 'occupied', geometry: rectangle(west, 49, 36, 50) }]);

  it('is that of both lines where they lie apart, by the root of the sum of squares', () => {
    const { units } = compareStates(state(line(35.2)), state(line(35.4)));
    const donetsk = units.find(({ unit }) => unit === 'UA-14')!;
    const alone = computeLedger(state(line(35.2)).situation, []).units.find(({ unit }) => unit === 'UA-14')!;
    expect(alone.lineUncertaintyKm2).toBeGreaterThan(10);
    expect(donetsk.uncertaintyKm2).toBeCloseTo(alone.lineUncertaintyKm2 * Math.SQRT2, 0);
  });

  it('is nothing along a line that both share', () => {
    const shared = toySnapshot([
      { class: 'occupied', geometry: union([rectangle(35.2, 49, 36, 50), rectangle(34.3, 50.5, 34.5, 51)]) },
    ]);
    const { units } = compareStates(state(line(35.2)), state(shared));
    expect(units.find(({ unit }) => unit === 'UA-14')?.uncertaintyKm2).toBe(0);
    expect(units.find(({ unit }) => unit === 'UA-59')?.uncertaintyKm2).toBeGreaterThan(5);
  });

  it('is that of the line beside the land that a scenario moves, counted once', () => {
    const situation = state(line(35.2)).situation;
    const withdrawal = compareStates(state(line(35.2)), state(line(35.2), ['withdrawal']));
    const alone = computeLedger(situation, []).units.find(({ unit }) => unit === 'UA-14')!;
    const donetsk = withdrawal.units.find(({ unit }) => unit === 'UA-14')!;
    expect(donetsk.uncertaintyKm2).toBeCloseTo(alone.lineUncertaintyKm2, 0);
    expect(withdrawal.total.offsetKm2).toBe(0);
  });

  it('says by the offset of the line to which side a change errs', () => {
    const outward = { ...line(35.2), uncertainty: { ...line(35.2).uncertainty, meanOffsetKm: 0.5 } };
    const meridianKm = lengthKm({
      type: 'LineString',
      coordinates: [
        [35.2, 49],
        [35.2, 50],
      ],
    });
    const withdrawal = compareStates(state(outward), state(outward, ['withdrawal']));
    expect(withdrawal.total.offsetKm2).toBeCloseTo(-0.5 * meridianKm, 1);
    const measured = compareStates(state(line(35.4)), state(outward));
    expect(measured.total.offsetKm2).toBeCloseTo(0.5 * meridianKm, 1);
  });
});

describe('the built-in snapshots compared', () => {
  const geodata = loadGeodata();
  const [eve] = geodata.earlier;

  it('say what was occupied between their days, and little that was freed', () => {
    const [a, b] = [state(eve!, [], geodata), state(geodata.builtin, [], geodata)];
    const comparison = compareStates(a, b);
    expectSound(comparison, a, b);
    const [largest] = comparison.passings;
    expect([largest?.from, largest?.to]).toEqual(['ukraine', 'russia']);
    expect(comparison.total.change.russiaKm2).toBeGreaterThan(comparison.total.uncertaintyKm2);
    const crimea = comparison.units.find(({ unit }) => unit === 'UA-43')!;
    expect(crimea.change.russiaKm2).toBeCloseTo(0, 3);
    expect(crimea.uncertaintyKm2).toBeLessThan(1);
  });

  it('differ from a plan as the ledger of the plan says', () => {
    const ids = ['donbas-withdrawal', 'sumy-kharkiv-pockets'];
    const [a, b] = [state(geodata.builtin, [], geodata), state(geodata.builtin, ids, geodata)];
    const comparison = compareStates(a, b);
    expectSound(comparison, a, b);
    const { total } = computeLedger(b.situation, ids);
    for (const side of SIDES) expect(comparison.total.change[side]).toBeCloseTo(total.change[side], 1);
  });
});
