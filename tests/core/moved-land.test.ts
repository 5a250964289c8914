import { describe, expect, it } from 'vitest';
import { loadGeodata } from '../../src/cli/geodata';
import { compareStates } from '../../src/lib/core/compare';
import { DEFAULT_DEFINITION } from '../../src/lib/core/control';
import { computeLedger, scenarioById } from '../../src/lib/core/ledger';
import { effectOf, landUncertaintyKm2 } from '../../src/lib/core/moved-land';
import { createSituation, NO_CHOICES } from '../../src/lib/core/situation';
import { computeTransfers } from '../../src/lib/core/transfers';
import { combineUncertainties, contactUncertaintyKm2, outlineUncertaintyKm2 } from '../../src/lib/core/uncertainty';

const geodata = loadGeodata();
const situation = createSituation(geodata, geodata.builtin, DEFAULT_DEFINITION);
const before2022 = createSituation(geodata, geodata.earlier[0]!, DEFAULT_DEFINITION);
const transfersOf = (id: string) => computeTransfers(scenarioById(situation, id), situation, NO_CHOICES);

describe('how uncertain land is that would pass', () => {
  it('follows from the line that bounds it and from the outlines it lies in', () => {
    const [donetsk] = transfersOf('donbas-withdrawal').filter(({ units }) => units.includes('UA-14'));
    const ledger = computeLedger(situation, []);
    const rows = ledger.units.filter(({ unit }) => donetsk!.units.includes(unit));
    const contact = {
      frontKm: rows.reduce((sum, row) => sum + row.contact.frontKm, 0),
      pocketsKm: rows.reduce((sum, row) => sum + row.contact.pocketsKm, 0),
    };
    const outline = outlineUncertaintyKm2(
      donetsk!.perUnit.map(({ unit, areaKm2 }) => ({ ...geodata.units.find(({ id }) => id === unit)!, areaKm2 })),
    );
    const expected = combineUncertainties(contactUncertaintyKm2(contact, geodata.builtin.uncertainty), outline);
    const found = landUncertaintyKm2(donetsk!.geometry, 'ukraine', situation);
    // Stretches of the line that run along a border of the oblast are counted in one unit only by the ledger.
    expect(found / expected).toBeGreaterThan(0.9);
    expect(found / expected).toBeLessThan(1.1);
  });

  it('is of the outlines alone where neither side holds the land', () => {
    const land = geodata.units.find(({ id }) => id === 'UA-63')!;
    const ofOutline = outlineUncertaintyKm2([{ ...land, areaKm2: land.computedKm2 }]);
    expect(landUncertaintyKm2(land.geometry, 'none', situation)).toBeCloseTo(ofOutline, 3);
  });

  it('is the same in the effect of a proposal and in the ledger of that proposal alone', () => {
    for (const id of ['donbas-withdrawal', 'plan-28-points', 'sumy-kharkiv-all']) {
      const effect = effectOf(transfersOf(id), situation);
      expect(effect.uncertaintyKm2).toBeGreaterThan(20);
      expect(computeLedger(situation, [id]).changeUncertaintyKm2).toBeCloseTo(effect.uncertaintyKm2, 6);
    }
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
    const state = (scenarioIds: readonly string[]) => ({ situation: before2022, scenarioIds, choices: NO_CHOICES });
    const returned = compareStates(state([]), state(['ukraine-1991-borders'])).total.uncertaintyKm2;
    expect(computeLedger(before2022, []).total.uncertaintyKm2).toBeCloseTo(returned, 1);
    expect(
      effectOf(computeTransfers(scenarioById(before2022, 'ukraine-1991-borders'), before2022), before2022),
    ).toEqual(expect.objectContaining({ uncertaintyKm2: expect.closeTo(returned, 1) as number }));
  });
});

describe('how uncertain the Russian-held area is afterwards', () => {
  it('is what it was before where nothing moves', () => {
    const { total, totalAfter, changeUncertaintyKm2 } = computeLedger(situation, ['de-facto-recognition']);
    expect(totalAfter).toEqual({ plusMinus: total.uncertaintyKm2, tooHigh: total.offsetKm2 });
    expect(changeUncertaintyKm2).toBe(0);
  });

  it('shrinks with the line of contact that named borders take the place of', () => {
    const { total, totalAfter } = computeLedger(situation, ['donbas-withdrawal']);
    expect(totalAfter.plusMinus).toBeLessThan(total.uncertaintyKm2);
    expect(totalAfter.tooHigh).toBeLessThan(total.offsetKm2);
    expect(totalAfter.tooHigh).toBeGreaterThan(0);
  });

  it('is nothing where all land returns and no line is left', () => {
    for (const map of [situation, before2022]) {
      const { totalAfter } = computeLedger(map, ['ukraine-1991-borders']);
      expect(totalAfter.plusMinus).toBeCloseTo(0, 6);
      expect(totalAfter.tooHigh).toBeCloseTo(0, 6);
    }
  });
});
