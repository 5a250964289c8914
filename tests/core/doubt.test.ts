import { describe, expect, it } from 'vitest';
import { loadGeodata } from '../../src/cli/geodata';
import { compareStates } from '../../src/lib/core/compare';
import { DEFAULT_DEFINITION, type ControlSnapshot } from '../../src/lib/core/control';
import { doubtOfChange, doubtOfLand } from '../../src/lib/core/doubt';
import { lengthKm } from '../../src/lib/core/geometry/length';
import { computeLedger, scenarioById } from '../../src/lib/core/ledger';
import { effectOf } from '../../src/lib/core/moved-land';
import { createSituation, NO_CHOICES, type Situation } from '../../src/lib/core/situation';
import type { Scenario } from '../../src/lib/core/scenarios';
import { computeTransfers } from '../../src/lib/core/transfers';
import {
  areaUncertaintyKm2,
  combineUncertainties,
  contactUncertaintyKm2,
  outlineUncertaintyKm2,
  type Doubt,
} from '../../src/lib/core/uncertainty';
import { rectangle, scenario, toyGeodata, toySnapshot } from '../fixtures/toy-country';

const geodata = loadGeodata();
const today = createSituation(geodata, geodata.builtin, DEFAULT_DEFINITION);
const before2022 = createSituation(geodata, geodata.earlier[0]!, DEFAULT_DEFINITION);

function expectSame(found: Doubt, expected: Doubt, digits = 1): void {
  expect(found.plusMinus).toBeCloseTo(expected.plusMinus, digits);
  expect(found.tooHigh).toBeCloseTo(expected.tooHigh, digits);
}

function changeCompared(situation: Situation, scenarioIds: readonly string[]): Doubt {
  const state = (ids: readonly string[]) => ({ situation, scenarioIds: ids, choices: NO_CHOICES });
  const { uncertaintyKm2, offsetKm2 } = compareStates(state([]), state(scenarioIds)).total;
  return { plusMinus: uncertaintyKm2, tooHigh: offsetKm2 };
}

describe('how uncertain a change is', () => {
  it.each(geodata.scenarios.map(({ id }) => id))('is the same in effect, ledger and comparison of %s', (id) => {
    for (const situation of [today, before2022]) {
      const { doubtOfChange: inLedger } = computeLedger(situation, [id]).total;
      const effect = effectOf(computeTransfers(scenarioById(situation, id), situation), situation);
      for (const side of ['ukraine', 'russia', 'other'] as const) expectSame(effect.doubts[side], inLedger[side], 3);
      expectSame(changeCompared(situation, [id]), inLedger.russia, 3);
    }
  });

  it.each([
    ['donbas-withdrawal', 'ukraine-1991-borders'],
    ['four-regions-demand', 'ukraine-1991-borders'],
    ['donbas-withdrawal', 'plan-20-points'],
  ])('is the same in ledger and comparison where proposals contradict each other: %s, %s', (...ids) => {
    for (const situation of [today, before2022]) {
      const { doubtOfChange: inLedger } = computeLedger(situation, ids).total;
      expectSame(changeCompared(situation, ids), inLedger.russia, 3);
      expect(inLedger.russia.plusMinus).toBeGreaterThan(100);
    }
  });

  it('is of what each side itself gains or loses', () => {
    const { doubtOfChange: doubts } = computeLedger(today, ['plan-28-points']).total;
    const russiaAlone = computeLedger(today, ['plan-20-points']).total.doubtOfChange.russia;
    expectSame(doubts.russia, russiaAlone, 3);
    expect(doubts.ukraine.plusMinus).toBeGreaterThan(doubts.russia.plusMinus + 50);
    expect(doubts.ukraine.plusMinus).toBeCloseTo(
      combineUncertainties(doubts.russia.plusMinus, doubts.other.plusMinus),
      -1,
    );
  });

  it('has the known offset of the line, for Ukraine with the other sign', () => {
    const { ukraine, russia } = computeLedger(today, ['donbas-withdrawal']).total.doubtOfChange;
    expect(russia.tooHigh).toBeLessThan(-100);
    expect(ukraine.tooHigh).toBeCloseTo(-russia.tooHigh, 6);
    expect(computeLedger(today, ['donbas-withdrawal']).units.some(({ doubtAfter }) => doubtAfter.tooHigh > 0)).toBe(
      true,
    );
  });

  it('is nothing where nothing moves', () => {
    expect(computeLedger(today, ['de-facto-recognition']).total.doubtOfChange).toEqual({
      ukraine: { plusMinus: 0, tooHigh: 0 },
      russia: { plusMinus: 0, tooHigh: 0 },
      other: { plusMinus: 0, tooHigh: 0 },
    });
  });

  it('of another side than Russia is refused between two snapshots', () => {
    const states = [before2022, today].map((situation) => ({ situation, movements: [] }));
    expect(() => doubtOfChange(states[0]!, states[1]!, 'ukraine')).toThrow('two snapshots');
  });
});

describe('how uncertain the Russian-held area is afterwards', () => {
  it('is what it was before where nothing moves', () => {
    const { total } = computeLedger(today, ['de-facto-recognition']);
    expectSame(total.doubtAfter, { plusMinus: total.uncertaintyKm2, tooHigh: total.offsetKm2 }, 9);
  });

  it('shrinks with the line of contact that named borders take the place of', () => {
    const { uncertaintyKm2, offsetKm2, doubtAfter } = computeLedger(today, ['donbas-withdrawal']).total;
    expect(doubtAfter.plusMinus).toBeLessThan(uncertaintyKm2);
    expect(doubtAfter.tooHigh).toBeLessThan(offsetKm2);
    expect(doubtAfter.tooHigh).toBeGreaterThan(0);
  });

  it('is nothing where all land returns and no line is left', () => {
    for (const situation of [today, before2022]) {
      expectSame(computeLedger(situation, ['ukraine-1991-borders']).total.doubtAfter, { plusMinus: 0, tooHigh: 0 }, 6);
    }
  });

  it.each(['donbas-withdrawal', 'four-regions-demand'])(
    'is that of the land of %s where all else returns: the line bounds it from its other side',
    (id) => {
      const alone = computeLedger(today, [id]).total.doubtOfChange.russia;
      expectSame(computeLedger(today, [id, 'ukraine-1991-borders']).total.doubtAfter, alone, 0);
    },
  );

  it('is in the total as in the units, by the root of the sum of squares', () => {
    const { units, total } = computeLedger(today, ['donbas-withdrawal']);
    const together = combineUncertainties(...units.map(({ doubtAfter }) => doubtAfter.plusMinus));
    expect(together / total.doubtAfter.plusMinus).toBeGreaterThan(0.97);
    expect(together / total.doubtAfter.plusMinus).toBeLessThan(1.03);
  });
});

describe('land on both sides of one straight line', () => {
  // The line runs along the meridian of 35.4° through Donetsk oblast, with an offset of 0.3 km.
  const SWAPS: readonly Scenario[] = [
    scenario('give', [{ area: { heldBy: 'ukraine', in: { units: ['UA-14'] } } }]),
    scenario('receive', [
      { kind: 'return', from: 'russia', to: 'ukraine', area: { heldBy: 'russia', in: { units: ['UA-14'] } } },
    ]),
    scenario('buffer', [
      { kind: 'demilitarise', to: 'none', area: { heldBy: 'ukraine', in: { units: ['UA-14'] } } },
      { kind: 'demilitarise', from: 'russia', to: 'none', area: { heldBy: 'russia', in: { units: ['UA-14'] } } },
    ]),
  ];
  const line: ControlSnapshot = {
    ...toySnapshot([{ class: 'occupied', geometry: rectangle(35.4, 49, 36, 50) }]),
    uncertainty: { positionDeviationKm: 1, correlationLengthKm: 5, meanOffsetKm: 0.3, basis: 'measured' },
  };
  const toy = toyGeodata(SWAPS);
  // Outlines that miss nothing, so that the line alone errs.
  const units = toy.units.map((unit) => ({ ...unit, publishedAreaKm2: unit.computedKm2 }));
  const situation = createSituation({ ...toy, units }, line, DEFAULT_DEFINITION);
  const km = lengthKm({
    type: 'LineString',
    coordinates: [
      [35.4, 49],
      [35.4, 50],
    ],
  });
  const once = areaUncertaintyKm2({ ...line.uncertainty, boundaryLengthKm: km });

  it('errs with the line once where land passes on one side of it', () => {
    const { russia, ukraine } = computeLedger(situation, ['give']).total.doubtOfChange;
    expectSame(russia, { plusMinus: once, tooHigh: -0.3 * km });
    expectSame(ukraine, { plusMinus: once, tooHigh: 0.3 * km });
    expectSame(computeLedger(situation, ['give']).total.doubtAfter, { plusMinus: 0, tooHigh: 0 });
  });

  it('errs with the line twice where the sides are exchanged, and is as uncertain after as before', () => {
    const { total } = computeLedger(situation, ['give', 'receive']);
    expectSame(total.doubtOfChange.russia, { plusMinus: 2 * once, tooHigh: -0.6 * km });
    expectSame(changeCompared(situation, ['give', 'receive']), { plusMinus: 2 * once, tooHigh: -0.6 * km });
    expectSame(total.doubtAfter, { plusMinus: once, tooHigh: -0.3 * km });
    expectSame({ plusMinus: total.uncertaintyKm2, tooHigh: total.offsetKm2 }, { plusMinus: once, tooHigh: 0.3 * km });
  });

  it('counts an exchange twice between two files of the same land too', () => {
    const copy = createSituation(situation.geodata, { ...line, areas: [...line.areas] }, DEFAULT_DEFINITION);
    const state = (map: Situation, scenarioIds: readonly string[]) => ({
      situation: map,
      scenarioIds,
      choices: NO_CHOICES,
    });
    const { total } = compareStates(state(situation, []), state(copy, ['give', 'receive']));
    expectSame(
      { plusMinus: total.uncertaintyKm2, tooHigh: total.offsetKm2 },
      { plusMinus: 2 * once, tooHigh: -0.6 * km },
    );
    const alike = compareStates(state(situation, ['give', 'receive']), state(copy, ['give', 'receive'])).total;
    expectSame({ plusMinus: alike.uncertaintyKm2, tooHigh: alike.offsetKm2 }, { plusMinus: 0, tooHigh: 0 });
  });

  it('does not err with the line where one side holds all of it after, whoever had it', () => {
    const { doubtOfChange: doubts } = computeLedger(situation, ['buffer']).total;
    expectSame(doubts.other, { plusMinus: 0, tooHigh: 0 });
    expectSame(doubts.russia, { plusMinus: once, tooHigh: -0.3 * km });
    expectSame(doubts.ukraine, { plusMinus: once, tooHigh: 0.3 * km });
  });
});

describe('how uncertain land is that would pass', () => {
  const [donetsk] = computeTransfers(scenarioById(today, 'donbas-withdrawal'), today).filter(({ units }) =>
    units.includes('UA-14'),
  );

  it('follows from the line that bounds it and from the outlines it lies in', () => {
    const rows = computeLedger(today, []).units.filter(({ unit }) => donetsk!.units.includes(unit));
    const contact = {
      frontKm: rows.reduce((sum, row) => sum + row.contact.frontKm, 0),
      pocketsKm: rows.reduce((sum, row) => sum + row.contact.pocketsKm, 0),
    };
    const outline = outlineUncertaintyKm2(
      donetsk!.perUnit.map(({ unit, areaKm2 }) => ({ ...geodata.units.find(({ id }) => id === unit)!, areaKm2 })),
    );
    const expected = combineUncertainties(contactUncertaintyKm2(contact, geodata.builtin.uncertainty), outline);
    const found = doubtOfLand([{ land: donetsk!.geometry, holder: 'ukraine', times: 1 }], today);
    // Land of the class advance lies beside the line on a part of it.
    expect(found.plusMinus / expected).toBeGreaterThan(0.95);
    expect(found.plusMinus / expected).toBeLessThan(1.05);
    expect(found.tooHigh).toBeLessThan(0);
  });

  it('is of the outlines alone where no line bounds it', () => {
    const land = geodata.units.find(({ id }) => id === 'UA-63')!;
    const ofOutline = outlineUncertaintyKm2([{ ...land, areaKm2: land.computedKm2 }]);
    const found = doubtOfLand([{ land: land.geometry, holder: 'none', times: 1 }], today);
    expectSame(found, { plusMinus: ofOutline, tooHigh: 0 }, 3);
  });
});

describe('how uncertain Crimea is', () => {
  it('follows from its outline alone before 2022, when its border was the line of contact', () => {
    const { units, lineOfContactKm } = computeLedger(before2022, []);
    const crimea = units.find(({ unit }) => unit === 'UA-43')!;
    const outline = geodata.units.find(({ id }) => id === 'UA-43')!;
    expect(lineOfContactKm).toBeGreaterThan(450);
    expect(crimea.contact).toEqual({ frontKm: 0, pocketsKm: 0 });
    expect(crimea.uncertaintyKm2).toBeCloseTo(outlineUncertaintyKm2([{ ...outline, areaKm2: outline.computedKm2 }]), 2);
  });

  it('is the same of what Russia held then and of the change if all of it had been returned', () => {
    const returned = changeCompared(before2022, ['ukraine-1991-borders']).plusMinus;
    expect(computeLedger(before2022, []).total.uncertaintyKm2).toBeCloseTo(returned, 1);
  });
});
