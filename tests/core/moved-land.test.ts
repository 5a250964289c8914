import { describe, expect, it } from 'vitest';
import { loadGeodata } from '../../src/cli/geodata';
import { DEFAULT_DEFINITION } from '../../src/lib/core/control';
import { computeLedger, scenarioById } from '../../src/lib/core/ledger';
import { effectOf, landUncertaintyKm2 } from '../../src/lib/core/moved-land';
import { createSituation, NO_CHOICES } from '../../src/lib/core/situation';
import { computeTransfers } from '../../src/lib/core/transfers';
import { combineUncertainties, contactUncertaintyKm2, outlineUncertaintyKm2 } from '../../src/lib/core/uncertainty';

const geodata = loadGeodata();
const situation = createSituation(geodata, geodata.builtin, DEFAULT_DEFINITION);
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

  it('nearly goes where all land returns and no line is left', () => {
    const { totalAfter } = computeLedger(situation, ['ukraine-1991-borders']);
    expect(totalAfter.plusMinus).toBeLessThan(20);
    expect(totalAfter.tooHigh).toBeLessThan(5);
  });
});
