import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDoubt } from '../../src/lib/core/format';
import {
  areaUncertaintyKm2,
  ASSUMED_LINE_UNCERTAINTY,
  combineUncertainties,
  contactOffsetKm2,
  leastUncertaintyKm2,
  outlineUncertaintyKm2,
  outlineUncertaintyPct,
  reach,
  widestReach,
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

describe('what the outlines of units make uncertain', () => {
  const part = (areaKm2: number, computedKm2: number, publishedAreaKm2: number) => ({
    areaKm2,
    computedKm2,
    publishedAreaKm2,
  });

  it('is the share by which the outline misses the published area, of the land inside', () => {
    expect(outlineUncertaintyKm2([part(500, 1000, 1080)])).toBeCloseTo(40, 9);
    expect(outlineUncertaintyKm2([part(1000, 1000, 920)])).toBeCloseTo(80, 9);
    expect(outlineUncertaintyKm2([part(0, 1000, 1080)])).toBe(0);
  });

  it('is what the unit says where its published area counts waters besides', () => {
    expect(outlineUncertaintyKm2([{ ...part(500, 1000, 1080), outlineMissPct: 0.5 }])).toBeCloseTo(2.5, 9);
  });

  it('adds over units by squares, so that misses of opposite sign do not cancel', () => {
    expect(outlineUncertaintyKm2([part(300, 1000, 1100), part(400, 1000, 900)])).toBeCloseTo(50, 9);
  });

  it('cancels in a share of one unit on computed areas, and not on published ones', () => {
    const kherson = [part(700, 1000, 1080)];
    expect(outlineUncertaintyPct(kherson, 'computed')).toBeCloseTo(0, 9);
    expect(outlineUncertaintyPct(kherson, 'published')).toBeCloseTo((700 * 0.08 * 100) / 1080, 9);
  });

  it('remains in a share of several units that miss by different shares', () => {
    const parts = [part(700, 1000, 1080), part(0, 9000, 9000)];
    expect(outlineUncertaintyPct(parts, 'computed')).toBeCloseTo((((700 - 70) * 0.08) / 10_000) * 100, 9);
  });
});

describe('a line that was measured to lie to one side', () => {
  const line = {
    positionDeviationKm: 1,
    correlationLengthKm: 10,
    basis: 'measured',
    meanOffsetKm: 0.6,
    pockets: { positionDeviationKm: 1, correlationLengthKm: 10, meanOffsetKm: -0.1 },
  } as const;

  it('makes land lie too high by its mean offset times its length, front and pockets apart', () => {
    expect(contactOffsetKm2({ frontKm: 500, pocketsKm: 100 }, line)).toBeCloseTo(290, 9);
    expect(contactOffsetKm2({ frontKm: 0, pocketsKm: 100 }, line)).toBeCloseTo(-10, 9);
    expect(contactOffsetKm2({ frontKm: 500, pocketsKm: 100 }, ASSUMED_LINE_UNCERTAINTY)).toBe(0);
  });

  it('widens the reach on that side alone, and never narrows the other', () => {
    const doubt = { plusMinus: 300, tooHigh: 290 };
    expect([reach(doubt, 'below'), reach(doubt, 'above'), widestReach(doubt)]).toEqual([590, 300, 590]);
    expect(reach({ plusMinus: 300, tooHigh: -290 }, 'above')).toBe(590);
  });

  it('is printed beside the half-width, rounded up, in both languages', () => {
    const doubt = { plusMinus: 301, tooHigh: 290 };
    expect(formatDoubt(doubt, 'km2', 'en').replaceAll('\u202f', ' ')).toBe('± 400 km², and up to 300 km² too high');
    expect(formatDoubt(doubt, 'km2', 'uk').replaceAll('\u202f', ' ')).toBe('± 400 км², завищення до 300 км²');
    expect(formatDoubt({ ...doubt, tooHigh: -290 }, 'km2', 'en')).toContain('too low');
    expect(formatDoubt({ ...doubt, tooHigh: 0.2 }, 'km2', 'en').replaceAll('\u202f', ' ')).toBe('± 400 km²');
  });
});
