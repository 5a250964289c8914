import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../src/lib/core/checks';
import { DEFAULT_DEFINITION } from '../../src/lib/core/control';
import { checkableTransfers, numberAsPrinted, ownClaim, plainNumber } from '../../src/lib/core/own-figure';
import type { OwnFigure } from '../../src/lib/core/own-figure-query';
import { createSituation, heldIn, areaOrZero } from '../../src/lib/core/situation';
import { scenario, toyGeodata, toySnapshot } from '../fixtures/toy-country';

const geodata = toyGeodata([
  scenario('withdrawal', [{ area: { heldBy: 'ukraine', in: { units: ['UA-14'] } } }]),
  scenario('zone', [{ area: { all: [{ units: ['UA-14'] }, { band: { along: 'state-border', withinKm: 10 } }] } }]),
  scenario('claim', [{ kind: 'claim', area: { units: ['UA-14'] } }]),
]);
const situation = createSituation(geodata, toySnapshot(), DEFAULT_DEFINITION);
const FIGURE: OwnFigure = { value: '6,600', unit: 'km2', subject: 'UA-14', land: 'ukraine', date: '2025-08-12' };

describe('a number as printed', () => {
  it.each([
    ['6,500', 'en', 6500, 50],
    ['46,570', 'en', 46570, 5],
    ['88', 'en', 88, 0.5],
    ['88.0', 'en', 88, 0.05],
    ['88,5', 'en', 88.5, 0.05],
    ['46\u202f579', 'en', 46579, 0.5],
    ['1,234.5', 'en', 1234.5, 0.05],
    ['6 500', 'uk', 6500, 50],
    ['24,5', 'uk', 24.5, 0.05],
    ['46,570', 'uk', 46.57, 0.0005],
    ['0', 'en', 0, 0.5],
  ] as const)('%s in %s is %d ± %d', (text, language, value, precision) => {
    expect(numberAsPrinted(text, language)).toEqual({ value, precision });
    // As an address holds it, every language reads it alike.
    expect(numberAsPrinted(plainNumber(text, language)!, 'en')).toEqual({ value, precision });
    expect(numberAsPrinted(plainNumber(text, language)!, 'uk')).toEqual({ value, precision });
  });

  it.each(['', 'about 6,500', '-5', '1e3', '6.500.000', '7km²'])('is not %s', (text) => {
    expect(numberAsPrinted(text, 'en')).toBeUndefined();
  });
});

describe('a figure of one’s own', () => {
  it('is checked as a claim is: agrees where the map says the same, differs where it does not', () => {
    const areaKm2 = areaOrZero(heldIn(situation, 'ukraine', ['UA-14']));
    const verdictOf = (value: string) => {
      const claim = ownClaim({ ...FIGURE, value }, 'en', geodata);
      if (typeof claim === 'string') throw new Error(claim);
      return checkClaim(claim, situation).verdict;
    };
    expect(verdictOf(String(Math.round(areaKm2)))).toBe('agrees');
    expect(verdictOf(String(Math.round(areaKm2 * 3)))).toBe('differs');
  });

  it.each([
    ['70', undefined, 0.5],
    ['70', 'about', 2.5],
    ['74', 'about', 0.5],
    ['100', undefined, 0.5],
    ['88.0', 'about', 0.05],
  ] as const)('takes a share of %s %%, %s, for ±%d points', (value, qualifier, precision) => {
    const own = { ...FIGURE, value, unit: 'percent', ...(qualifier && { qualifier }) } as const;
    expect(ownClaim(own, 'en', geodata)).toMatchObject({ figures: [{ precision }] });
  });

  it('is not judged on a map of another day', () => {
    const claim = ownClaim({ ...FIGURE, date: '2024-01-01' }, 'en', geodata);
    if (typeof claim === 'string') throw new Error(claim);
    const { verdict, reasons } = checkClaim(claim, situation);
    expect(verdict).toBe('cannot-check');
    expect(reasons.map(({ code }) => code)).toContain('outside-window');
  });

  it('may be of what a proposal moves, where reports could name that land', () => {
    expect(checkableTransfers(geodata).map(({ id }) => id)).toEqual(['withdrawal.0']);
    expect(ownClaim({ ...FIGURE, subject: 'withdrawal.0', land: 'russia' }, 'en', geodata)).toMatchObject({
      figures: [{ value: 6600, precision: 50, subject: { heldBy: 'ukraine', in: { units: ['UA-14'] } } }],
      statement: { en: expect.stringContaining('withdrawal') as string },
    });
    expect(ownClaim({ ...FIGURE, subject: 'zone.0' }, 'en', geodata)).toBe('no-subject');
  });

  it.each([
    [{ value: 'much' }, 'no-number'],
    [{ value: '120', unit: 'percent' }, 'beyond-100'],
    [{ value: '50', unit: 'percent', land: 'whole' }, 'share-of-whole'],
    [{ subject: 'UA-99' }, 'no-subject'],
    [{ date: '' }, 'no-date'],
    [{ date: '2025-13-40' }, 'no-date'],
  ] as const)('says what is wrong with %j', (part, problem) => {
    expect(ownClaim({ ...FIGURE, ...part }, 'en', geodata)).toBe(problem);
  });
});
