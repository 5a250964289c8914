import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areaUncertaintyKm2,
  ASSUMED_LINE_UNCERTAINTY,
  combineUncertainties,
  leastUncertaintyKm2,
  worstCaseKm2,
} from '../../src/lib/core/uncertainty';

const km = fc.double({ min: 0.01, max: 2000, noNaN: true });

describe('the uncertainty of an area', () => {
  it('is twice the position deviation times the root of length and correlation length', () => {
    expect(
      areaUncertaintyKm2({ positionDeviationKm: 0.5, correlationLengthKm: 10, boundaryLengthKm: 400 }),
    ).toBeCloseTo(2 * 0.5 * Math.sqrt(400 * 10), 9);
  });

  it('is nothing without a line', () => {
    expect(areaUncertaintyKm2({ positionDeviationKm: 3, correlationLengthKm: 10, boundaryLengthKm: 0 })).toBe(0);
  });

  it('never exceeds the whole line moved one way by twice the deviation', () => {
    fc.assert(
      fc.property(km, km, km, (positionDeviationKm, correlationLengthKm, boundaryLengthKm) => {
        const area = { positionDeviationKm, correlationLengthKm, boundaryLengthKm };
        expect(areaUncertaintyKm2(area)).toBeLessThanOrEqual(2 * worstCaseKm2(area) * (1 + 1e-12));
      }),
    );
  });

  it('grows with the deviation, with the correlation length and with the line', () => {
    const base = { positionDeviationKm: 0.5, correlationLengthKm: 10, boundaryLengthKm: 400 };
    const atBase = areaUncertaintyKm2(base);
    expect(areaUncertaintyKm2({ ...base, positionDeviationKm: 1 })).toBeCloseTo(2 * atBase, 9);
    expect(areaUncertaintyKm2({ ...base, correlationLengthKm: 40 })).toBeCloseTo(2 * atBase, 9);
    expect(areaUncertaintyKm2({ ...base, boundaryLengthKm: 1600 })).toBeCloseTo(2 * atBase, 9);
  });

  it('is at worst the deviation along the whole line', () => {
    expect(worstCaseKm2({ positionDeviationKm: 1.5, boundaryLengthKm: 300 })).toBe(450);
  });

  it('is credited with no less than half a kilometre', () => {
    expect(leastUncertaintyKm2(360)).toBeCloseTo(60, 9);
    expect(ASSUMED_LINE_UNCERTAINTY.basis).toBe('assumed');
  });

  it('adds to independent ones by squares', () => {
    expect(combineUncertainties(3, 4)).toBe(5);
    expect(combineUncertainties()).toBe(0);
  });
});
