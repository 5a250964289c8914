import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_DEFINITION, type ControlArea } from '../../src/lib/core/control';
import { evaluateRegion } from '../../src/lib/core/evaluate';
import { areaKm2 } from '../../src/lib/core/geometry/area';
import { difference, union } from '../../src/lib/core/geometry/overlay';
import { computeLedger, type Ledger, type LedgerEntry, type Split } from '../../src/lib/core/ledger';
import type { Scenario } from '../../src/lib/core/scenarios';
import { areaOrZero, countedLand, createSituation, holdingsOf } from '../../src/lib/core/situation';
import { rectangle, scenario, toyGeodata, toySnapshot } from '../fixtures/toy-country';

const SCENARIOS: readonly Scenario[] = [
  scenario('withdrawal', [{ area: { heldBy: 'ukraine', in: { units: ['UA-14'] } } }]),
  scenario('withdrawal-again', [{ area: { heldBy: 'ukraine', in: { units: ['UA-14', 'UA-12'] } } }]),
  scenario('pockets', [
    {
      kind: 'return',
      from: 'russia',
      to: 'ukraine',
      area: { detachedPockets: { group: 'north' } },
      readings: [
        {
          label: { en: 'all occupied land', uk: 'уся окупована земля' },
          area: { heldBy: 'russia', in: { group: 'north' } },
        },
      ],
    },
  ]),
  scenario('all-north', [
    { kind: 'return', from: 'russia', to: 'ukraine', area: { heldBy: 'russia', in: { group: 'north' } } },
  ]),
  scenario('buffer', [
    { kind: 'demilitarise', from: 'ukraine', to: 'none', area: { heldBy: 'ukraine', in: { units: ['UA-14'] } } },
  ]),
  scenario('freeze', [{ kind: 'freeze', from: 'none', to: 'none', area: { group: 'all' } }]),
  scenario('claim', [{ kind: 'claim', area: { units: ['UA-14'] } }]),
  scenario('recognition', [
    { kind: 'recognise', from: 'russia', to: 'russia', area: { heldBy: 'russia', in: { group: 'all' } } },
  ]),
  scenario(
    'zones',
    [
      {
        area: {
          all: [
            { units: ['UA-59', 'UA-43'] },
            { band: { along: 'border-with-russia', withinKm: { parameter: 'depthKm' } } },
          ],
        },
        illustrative: true,
      },
    ],
    {
      parameters: [
        { id: 'depthKm', label: { en: 'Depth', uk: 'Глибина' }, unit: 'km', default: 20, min: 5, max: 60, step: 5 },
      ],
    },
  ),
  scenario('option', [{ optional: true, area: { heldBy: 'ukraine', in: { units: ['UA-12'] } } }]),
];

const geodata = toyGeodata(SCENARIOS);
const situation = () => createSituation(geodata, toySnapshot(), DEFAULT_DEFINITION);
const row = (ledger: Ledger, unit: string) => ledger.units.find((candidate) => candidate.unit === unit)!;
const total = ({ ukraineKm2, russiaKm2, otherKm2 }: Split) => ukraineKm2 + russiaKm2 + otherKm2;

function expectBalance(entry: LedgerEntry): void {
  expect(total(entry.before)).toBeCloseTo(entry.areaKm2, 6);
  expect(total(entry.after)).toBeCloseTo(entry.areaKm2, 6);
  expect(total(entry.change)).toBeCloseTo(0, 6);
  for (const side of ['ukraineKm2', 'russiaKm2', 'otherKm2'] as const) {
    expect(entry.after[side] - entry.before[side]).toBeCloseTo(entry.change[side], 1);
    expect(entry.before[side]).toBeGreaterThanOrEqual(0);
    expect(entry.after[side]).toBeGreaterThanOrEqual(0);
  }
}

describe('the ledger', () => {
  it('gives each side the land that geometry gives it', () => {
    const ledger = computeLedger(situation(), []);
    expect(row(ledger, 'UA-14').before.russiaKm2).toBeCloseTo(areaKm2(rectangle(35.4, 49, 36, 50)), 3);
    expect(row(ledger, 'UA-14').before.otherKm2).toBeCloseTo(areaKm2(rectangle(35.3, 49, 35.4, 50)), 3);
    expect(row(ledger, 'UA-14').before.ukraineKm2).toBeCloseTo(areaKm2(rectangle(35, 49, 35.3, 50)), 3);
    expect(row(ledger, 'UA-43').before).toEqual({
      ukraineKm2: row(ledger, 'UA-43').areaKm2,
      russiaKm2: 0,
      otherKm2: 0,
    });
  });

  it('keeps every unit, group and the total in balance for every combination of scenarios', () => {
    fc.assert(
      fc.property(fc.subarray(SCENARIOS.map(({ id }) => id)), (ids) => {
        const ledger = computeLedger(situation(), ids);
        [...ledger.units, ...ledger.groups, ledger.total].forEach(expectBalance);
        const sum = ledger.units.reduce((km2, unit) => km2 + unit.after.russiaKm2, 0);
        expect(ledger.total.after.russiaKm2).toBeCloseTo(sum, 6);
      }),
      { numRuns: 40 },
    );
  });

  it('does not depend on the order of scenarios', () => {
    const ids = SCENARIOS.map(({ id }) => id);
    const inOrder = computeLedger(situation(), ids);
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: ids.length }), (shuffled) => {
        const ledger = computeLedger(situation(), shuffled);
        expect(ledger.total).toEqual(inOrder.total);
        expect(ledger.units).toEqual(inOrder.units);
        expect(ledger.contradictions).toEqual(inOrder.contradictions);
      }),
      { numRuns: 10 },
    );
  });

  it('counts land that two scenarios move in the same way once, and says how much they share', () => {
    const both = computeLedger(situation(), ['withdrawal', 'withdrawal-again']);
    const wider = computeLedger(situation(), ['withdrawal-again']);
    expect(both.total.change.russiaKm2).toBeCloseTo(wider.total.change.russiaKm2, 3);
    expect(both.overlaps).toHaveLength(1);
    expect(both.overlaps[0]!.areaKm2).toBeCloseTo(areaKm2(rectangle(35, 49, 35.3, 50)), 3);
  });

  it('moves exactly what Ukraine holds when Ukraine withdraws', () => {
    const { after, before } = row(computeLedger(situation(), ['withdrawal']), 'UA-14');
    expect(after.ukraineKm2).toBeCloseTo(0, 3);
    expect(after.russiaKm2).toBeCloseTo(before.russiaKm2 + before.ukraineKm2, 3);
    expect(after.otherKm2).toBeCloseTo(before.otherKm2, 6);
  });

  it('returns detached pockets and leaves the main body', () => {
    const ledger = computeLedger(situation(), ['pockets']);
    const pockets = areaKm2(rectangle(34.3, 50.8, 34.5, 51)) + areaKm2(rectangle(35.1, 50.9, 35.2, 51));
    expect(ledger.total.change.ukraineKm2).toBeCloseTo(pockets, 3);
    expect(ledger.detached.map(({ unit }) => unit).sort()).toEqual(['UA-59', 'UA-63']);
    expect(ledger.detached.reduce((sum, { areaKm2: km2 }) => sum + km2, 0)).toBeCloseTo(pockets, 3);
  });

  it('names land that two scenarios send to different sides, and leaves it where it is', () => {
    const ledger = computeLedger(situation(), ['withdrawal', 'buffer']);
    expect(ledger.total.change).toEqual({ ukraineKm2: 0, russiaKm2: 0, otherKm2: 0 });
    expect(ledger.contradictions).toMatchObject([
      { scenarios: ['buffer', 'withdrawal'], unmoved: true, units: ['UA-14'] },
    ]);
    expect(ledger.contradictions[0]!.areaKm2).toBeCloseTo(areaKm2(rectangle(35, 49, 35.3, 50)), 3);
  });

  it('names a unit in which two scenarios move land in opposite directions', () => {
    const reversal = scenario('reversal', [
      { kind: 'return', from: 'russia', to: 'ukraine', area: { heldBy: 'russia', in: { units: ['UA-14'] } } },
    ]);
    const data = toyGeodata([...SCENARIOS, reversal]);
    const ledger = computeLedger(createSituation(data, toySnapshot(), DEFAULT_DEFINITION), ['withdrawal', 'reversal']);
    expect(ledger.contradictions).toMatchObject([
      { scenarios: ['reversal', 'withdrawal'], units: ['UA-14'], unmoved: false },
    ]);
    const { before } = row(ledger, 'UA-14');
    expect(ledger.contradictions[0]!.areaKm2).toBeCloseTo(before.ukraineKm2 + before.russiaKm2, 2);
    expect(computeLedger(situation(), ['withdrawal', 'pockets']).contradictions).toEqual([]);
  });

  it('names a movement that another scenario freezes or promises to somebody else, and still shows it', () => {
    const ledger = computeLedger(situation(), ['pockets', 'freeze', 'recognition']);
    expect(ledger.contradictions.map(({ scenarios }) => scenarios.join(' '))).toEqual([
      'freeze pockets',
      'pockets recognition',
    ]);
    expect(ledger.total.change.ukraineKm2).toBeGreaterThan(0);
  });

  it('moves no land for a freeze, a claim or a recognition', () => {
    const ledger = computeLedger(situation(), ['freeze', 'claim', 'recognition']);
    expect(ledger.total.change).toEqual({ ukraineKm2: 0, russiaKm2: 0, otherKm2: 0 });
  });

  it('moves a demilitarised area to nobody', () => {
    const { after, before } = row(computeLedger(situation(), ['buffer']), 'UA-14');
    expect(after.otherKm2).toBeCloseTo(before.otherKm2 + before.ukraineKm2, 3);
    expect(after.russiaKm2).toBeCloseTo(before.russiaKm2, 6);
  });

  it('follows a parameter, and lists a named unit the zone does not reach with 0 and the reason', () => {
    const zone = (depthKm: number) =>
      computeLedger(situation(), ['zones'], { parameters: { 'zones.depthKm': depthKm }, optional: [] });
    const [shallow, deep] = [zone(10), zone(20)];
    expect(shallow.total.change.russiaKm2).toBeLessThan(deep.total.change.russiaKm2);
    expect(computeLedger(situation(), ['zones']).total.change.russiaKm2).toBeCloseTo(deep.total.change.russiaKm2, 6);
    const parts = deep.transfers[0]!.perUnit;
    expect(parts.find((part) => part.unit === 'UA-43')).toMatchObject({ areaKm2: 0 });
    expect(parts.find((part) => part.unit === 'UA-43')!.reason!.en).toContain('does not reach');
    expect(parts.find((part) => part.unit === 'UA-59')!.reason).toBeUndefined();
  });

  it('leaves an optional transfer out until it is switched on', () => {
    expect(computeLedger(situation(), ['option']).total.change.russiaKm2).toBe(0);
    const on = computeLedger(situation(), ['option'], { parameters: {}, optional: ['option.0'] });
    expect(on.total.change.russiaKm2).toBeCloseTo(areaKm2(rectangle(34, 49, 35, 50)), 3);
  });

  it('gives the exchange ratio as a range over the readings of the reports', () => {
    expect(computeLedger(situation(), ['withdrawal']).exchange).toBeUndefined();
    const { exchange } = computeLedger(situation(), ['withdrawal', 'pockets']);
    expect(exchange!.readings).toHaveLength(2);
    const given = areaKm2(rectangle(35, 49, 35.3, 50));
    const received = areaOrZero(evaluateRegion({ heldBy: 'russia', in: { group: 'north' } }, situation()));
    expect(exchange!.ratio.low).toBeLessThan(given / received);
    expect(exchange!.ratio.high).toBeGreaterThan(exchange!.readings[0]!.givenKm2 / exchange!.readings[0]!.receivedKm2);
  });

  it('counts an advance that is not in the definition as other, and a claim as Ukraine-held', () => {
    const areas: ControlArea[] = [
      { class: 'occupied', geometry: rectangle(35.8, 49, 36, 50) },
      { class: 'advance', geometry: rectangle(35.6, 49, 35.8, 50) },
      { class: 'claimed', geometry: rectangle(35.5, 49, 35.6, 50) },
    ];
    const donetsk = (classes: ControlArea['class'][]) =>
      row(computeLedger(createSituation(geodata, toySnapshot(areas), { classes, crimea: true }), []), 'UA-14').before;
    expect(donetsk(['occupied']).otherKm2).toBeCloseTo(areaKm2(rectangle(35.6, 49, 35.8, 50)), 3);
    expect(donetsk(['occupied', 'advance']).otherKm2).toBe(0);
    expect(donetsk(['occupied', 'advance', 'claimed']).russiaKm2).toBeCloseTo(areaKm2(rectangle(35.5, 49, 36, 50)), 3);
  });

  it('leaves Crimea out of rows and totals when the definition does', () => {
    const ledger = computeLedger(createSituation(geodata, toySnapshot(), { classes: ['occupied'], crimea: false }), []);
    expect(ledger.units.map(({ unit }) => unit)).not.toContain('UA-43');
    expect(ledger.total.areaKm2).toBeCloseTo(
      geodata.units.filter(({ id }) => id !== 'UA-43').reduce((sum, unit) => sum + unit.computedKm2, 0),
      6,
    );
  });

  it('measures the line of contact without coast and state border', () => {
    const ledger = computeLedger(situation(), []);
    // 50 to 49 along 35.4, then 50 to 50.3 and the step along 50.3; two pockets on the border.
    const expected = 111.2 * 1.3 + 0.6 * 71.2 + (2 * 0.2 * 111.2 + 0.2 * 70.3) + (2 * 0.1 * 111.2 + 0.1 * 70.2);
    expect(ledger.lineOfContactKm).toBeGreaterThan(expected * 0.98);
    expect(ledger.lineOfContactKm).toBeLessThan(expected * 1.02);
    const after = computeLedger(situation(), ['pockets']);
    expect(after.lineOfContactAfterKm).toBeLessThan(after.lineOfContactKm);
  });

  it('takes the uncertainty of pockets from their own line where that was measured', () => {
    const snapshot = toySnapshot();
    const pockets = { positionDeviationKm: 0.1, correlationLengthKm: 1 };
    const sumy = (uncertainty: typeof snapshot.uncertainty) =>
      row(computeLedger(createSituation(geodata, { ...snapshot, uncertainty }, DEFAULT_DEFINITION), []), 'UA-59');
    const [shared, own] = [sumy(snapshot.uncertainty), sumy({ ...snapshot.uncertainty, pockets })];
    expect(shared.contact.frontKm).toBeCloseTo(0, 3);
    expect(shared.contact.pocketsKm).toBeGreaterThan(50);
    expect(shared.lineUncertaintyKm2).toBeCloseTo(2 * Math.sqrt(shared.contact.pocketsKm * 5), 6);
    expect(own.lineUncertaintyKm2).toBeCloseTo(2 * 0.1 * Math.sqrt(own.contact.pocketsKm), 6);
    expect(own.worstCaseKm2).toBeCloseTo(0.1 * own.contact.pocketsKm, 6);
  });

  it('reports land drawn outside the units', () => {
    const areas: ControlArea[] = [{ class: 'occupied', geometry: rectangle(35.5, 49, 36.5, 50) }];
    const ledger = computeLedger(createSituation(geodata, toySnapshot(areas), DEFAULT_DEFINITION), []);
    expect(ledger.outsideKm2).toBeCloseTo(areaKm2(rectangle(36, 49, 36.5, 50)), 2);
  });

  it('balances against areas computed by geometry for arbitrary snapshots', () => {
    const box = fc
      .tuple(
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 1, max: 120 }),
        fc.integer({ min: 1, max: 120 }),
      )
      .map(([x, y, width, height]) =>
        rectangle(33.9 + x / 100, 48.9 + y / 100, 33.9 + (x + width) / 100, 48.9 + (y + height) / 100),
      );
    fc.assert(
      fc.property(fc.array(box, { minLength: 1, maxLength: 5 }), (boxes) => {
        const current = createSituation(
          geodata,
          toySnapshot([{ class: 'occupied', geometry: union(boxes) }]),
          DEFAULT_DEFINITION,
        );
        const ledger = computeLedger(current, ['withdrawal']);
        for (const unit of geodata.units) {
          const free = difference(unit.geometry, countedLand(current));
          expect(row(ledger, unit.id).before.ukraineKm2).toBeCloseTo(areaOrZero(free), 3);
          expect(areaOrZero(holdingsOf(current, unit).ukraine)).toBeCloseTo(areaOrZero(free), 3);
        }
        ledger.units.forEach(expectBalance);
      }),
      { numRuns: 40 },
    );
  });
});
