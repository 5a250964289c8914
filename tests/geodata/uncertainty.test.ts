import { beforeAll, describe, expect, it } from 'vitest';
import { loadGeodata } from '../../src/cli/geodata';
import { checkClaims } from '../../src/lib/core/checks';
import { DEFAULT_DEFINITION } from '../../src/lib/core/control';
import type { Geodata } from '../../src/lib/core/geodata';
import { computeLedger, type Ledger } from '../../src/lib/core/ledger';
import { createSituation } from '../../src/lib/core/situation';
import { contactUncertaintyKm2 } from '../../src/lib/core/uncertainty';

describe('the uncertainty of the built-in snapshot', () => {
  let geodata: Geodata;
  let ledger: Ledger;
  beforeAll(() => {
    geodata = loadGeodata();
    ledger = computeLedger(createSituation(geodata, geodata.builtin, DEFAULT_DEFINITION), []);
  });

  it('is never nothing where Russia holds land, also where no line of contact bounds it', () => {
    const holding = ledger.units.filter(({ before }) => before.russiaKm2 > 1);
    expect(holding.map(({ unit }) => unit)).toEqual(expect.arrayContaining(['UA-43', 'UA-40', 'UA-48']) as string[]);
    for (const { unit, uncertaintyKm2 } of holding) expect(uncertaintyKm2, unit).toBeGreaterThan(0.5);
    for (const id of ['UA-43', 'UA-40', 'UA-48']) {
      const row = ledger.units.find(({ unit }) => unit === id)!;
      expect(row.lineUncertaintyKm2, id).toBe(0);
      const unit = geodata.units.find((one) => one.id === id)!;
      const miss = (unit.outlineMissPct ?? Math.abs(unit.publishedAreaKm2 / unit.computedKm2 - 1) * 100) / 100;
      expect(row.uncertaintyKm2, id).toBeCloseTo(row.before.russiaKm2 * miss, 6);
    }
  });

  it('is nowhere less than the line alone makes it', () => {
    for (const row of [...ledger.units, ...ledger.groups, ledger.total]) {
      const line = contactUncertaintyKm2(row.contact, geodata.builtin.uncertainty);
      expect(row.lineUncertaintyKm2).toBeCloseTo(line, 9);
      expect(row.uncertaintyKm2).toBeCloseTo(Math.hypot(line, row.outlineUncertaintyKm2), 9);
    }
  });

  it('states the bias of the line as a bound of its own, larger in total than the line’s half-width', () => {
    const { total } = ledger;
    const { frontKm, pocketsKm } = total.contact;
    const { meanOffsetKm = NaN, pockets } = geodata.builtin.uncertainty;
    expect(total.offsetKm2).toBeCloseTo(meanOffsetKm * frontKm + (pockets?.meanOffsetKm ?? NaN) * pocketsKm, 6);
    expect(total.offsetKm2).toBeGreaterThan(total.lineUncertaintyKm2);
  });

  it('counts in every tolerance, with the bias and the report’s rounding', () => {
    const checks = checkClaims(geodata.claims, createSituation(geodata, geodata.builtin, DEFAULT_DEFINITION));
    const compared = checks
      .flatMap(({ figures }) => figures)
      .filter(({ computed, tooHigh }) => computed !== undefined && tooHigh !== 0);
    expect(compared.length).toBeGreaterThan(20);
    for (const { tolerance, rounding, uncertainty, tooHigh } of compared) {
      expect(tolerance).toBeCloseTo(rounding + (uncertainty ?? NaN) + Math.abs(tooHigh ?? NaN), 9);
    }
  });

  it('calls a map known to lie outward too coarse to refute a lower report, and not a higher one', () => {
    const subject = { heldBy: 'russia', in: { units: ['UA-14'] } } as const;
    const row = ledger.units.find(({ unit }) => unit === 'UA-14')!;
    const verdict = (km2: number) => {
      const figure = { value: km2, unit: 'km2', measures: 'area', subject, precision: 0.5 } as const;
      const claim = { ...geodata.claims[0]!, id: 'X', asOf: '2025-08-12', figures: [figure] };
      const situation = createSituation({ ...geodata, claims: [claim] }, geodata.builtin, DEFAULT_DEFINITION);
      return checkClaims([claim], situation)[0]!.verdict;
    };
    const reached = row.uncertaintyKm2 + row.offsetKm2 / 2;
    expect(verdict(Math.round(row.before.russiaKm2 - reached))).toBe('cannot-check');
    expect(verdict(Math.round(row.before.russiaKm2 + reached))).toBe('differs');
  });
});
