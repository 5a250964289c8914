import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areaParts,
  digitsOf,
  formatAboutKm2,
  formatAreaKm2,
  formatDate,
  formatDifference,
  formatFigure,
  formatKm,
  formatKm2,
  formatNumber,
  formatPct,
  formatRange,
  formatRatio,
  formatReported,
  formatUncertaintyKm2,
  formatUncertaintyOf,
  roundedButNotAway,
  roundToUncertainty,
  THIN_SPACE as thin,
  uncertaintyStep,
} from '../../src/lib/core/format';

const english = { language: 'en', areaUnit: 'km2' } as const;
const ukrainian = { language: 'uk', areaUnit: 'km2' } as const;
const miles = { language: 'en', areaUnit: 'sq-mi' } as const;

describe('numbers', () => {
  it('has a thin space between thousands in both languages, four digits included', () => {
    expect(formatKm2(46579, english)).toBe(`46${thin}579${thin}km²`);
    expect(formatKm2(6600, english)).toBe(`6${thin}600${thin}km²`);
    expect(formatKm2(6600, ukrainian)).toBe(`6${thin}600${thin}км²`);
  });

  it('has the decimal mark of the language', () => {
    expect(formatNumber(1234.56, 'en', { digits: 1 })).toBe(`1${thin}234.6`);
    expect(formatNumber(1234.56, 'uk', { digits: 1 })).toBe(`1${thin}234,6`);
  });

  it('writes a true minus sign, a plus only when asked for, and never a negative zero', () => {
    expect(formatNumber(-441.7, 'en')).toBe('\u2212442');
    expect(formatNumber(6600, 'en', { signed: true })).toBe(`+6${thin}600`);
    expect(formatNumber(0, 'en', { signed: true })).toBe('0');
    expect(formatNumber(-0.2, 'en')).toBe('0');
    expect(formatNumber(-0.2, 'uk', { signed: true })).toBe('0');
  });

  it('prints a dash, not a zero, for a figure nobody gave', () => {
    expect(formatKm2(undefined, english)).toBe('\u2013');
    expect(formatPct(undefined, 'en')).toBe('\u2013');
    expect(formatKm(undefined, 'en')).toBe('\u2013');
  });

  it('turns km² into statute square miles: 26 517 km² is 10 238 sq mi', () => {
    expect(areaParts(26517, miles)).toEqual({ number: `10${thin}238`, unit: 'sq mi' });
  });

  it('prints at most one decimal in a percentage', () => {
    expect(formatPct(74.5678, 'en', { digits: 3 })).toBe('74.6%');
    expect(formatPct(88, 'en', { digits: 0 })).toBe('88%');
    expect(formatPct(74.5678, 'uk')).toBe(`74,6${thin}%`);
  });

  it('joins a range with an en dash, and prints one number when both ends print alike', () => {
    expect(formatRange(4.5, 15, 'en', { digits: 1 })).toBe('4.5\u201315.0');
    expect(formatRange(14.96, 15.01, 'en')).toBe('15');
  });
});

describe('rounding to the uncertainty', () => {
  it('shows no digit below the uncertainty in a headline', () => {
    expect(formatAboutKm2(114495.3, 180, english)).toBe(`about 114${thin}500${thin}km²`);
    expect(formatAboutKm2(114495.3, 700, english)).toBe(`about 114${thin}000${thin}km²`);
    expect(formatAboutKm2(441.7, 41, ukrainian)).toBe(`близько 440${thin}км²`);
  });

  it('prints land smaller than the uncertainty with one digit, and never as nothing', () => {
    expect(formatAboutKm2(60.9, 1600, english)).toBe(`about 60${thin}km²`);
    expect(formatAboutKm2(3.2, 1600, english)).toBe(`about 3${thin}km²`);
    expect(formatAboutKm2(0, 1600, english)).toBe(`about 0${thin}km²`);
  });

  it('rounds in the unit that is printed', () => {
    expect(formatAboutKm2(26517, 259, miles)).toBe(`about 10${thin}200${thin}sq mi`);
  });

  it('never claims parts of a km² for a figure without uncertainty', () => {
    expect(formatAboutKm2(12.7, 0, english)).toBe(`about 13${thin}km²`);
  });

  it('never prints an error smaller than it is', () => {
    expect(formatUncertaintyKm2(181, english)).toBe(`±${thin}200${thin}km²`);
    expect(formatUncertaintyKm2(0.3, english)).toBe(`±${thin}1${thin}km²`);
  });

  it('keeps a rounded value within half a step of the value', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: 0.01, max: 1e5, noNaN: true }),
        (value, uncertainty) => {
          const step = uncertaintyStep(uncertainty);
          expect(step).toBeGreaterThan(uncertainty / 5.000001);
          expect(Math.abs(roundToUncertainty(value, uncertainty) - value)).toBeLessThanOrEqual(step / 2 + 1e-6);
        },
      ),
    );
  });
});

describe('figures of reports', () => {
  it('keeps the unit and the digits a report has', () => {
    expect(formatFigure(2600, 'sq-mi', 'en', { digits: digitsOf(2600) })).toBe(`2${thin}600${thin}sq mi`);
    expect(formatFigure(19.25, 'percent', 'en', { digits: digitsOf(19.25) })).toBe('19.25%');
    expect(formatFigure([67, 69], 'percent', 'uk')).toBe(`67\u201369${thin}%`);
  });

  it('tells shares apart by percentage points, with a sign', () => {
    expect(formatDifference(-0.44, 'percent', 'en', { digits: 1 })).toBe(`\u22120.4${thin}pp`);
    expect(formatDifference(143, 'km2', 'en')).toBe(`+143${thin}km²`);
  });

  it('rounds the uncertainty of a share up to a tenth of a point', () => {
    expect(formatUncertaintyOf(0.52, 'percent', 'en')).toBe(`±${thin}0.6${thin}pp`);
  });
});

describe('a reported figure', () => {
  it('keeps the word that bounds it, so that more than nothing is not printed as nothing', () => {
    expect(formatReported({ value: 0, unit: 'km2', qualifier: 'more-than' }, 'en')).toBe(`more than 0${thin}km²`);
    expect(formatReported({ value: 100, unit: 'percent', qualifier: 'less-than' }, 'en')).toBe('less than 100%');
    expect(formatReported({ value: 0, unit: 'km2', qualifier: 'more-than' }, 'uk')).toBe(`понад 0${thin}км²`);
  });

  it('prints both ends of a range with the digits of the finer one', () => {
    expect(formatReported({ value: 68.25, low: 67, high: 69.5, unit: 'percent' }, 'en')).toBe('67.0–69.5%');
  });

  it('is the number alone where the report says nothing more', () => {
    const words = { en: 'two thirds', uk: 'дві третини' };
    expect(formatReported({ value: 66.7, unit: 'percent', qualifier: 'about', words }, 'en')).toBe(
      'about two thirds (66.7%)',
    );
    expect(formatReported({ value: 66.7, unit: 'percent', words }, 'uk')).toBe(`дві третини (66,7${thin}%)`);
    expect(formatReported({ value: 67.2, unit: 'percent' }, 'uk')).toBe(`67,2${thin}%`);
  });
});

describe('dates', () => {
  it('prints dates in words in both languages', () => {
    expect(formatDate('2025-08-12', 'en')).toBe('12 August 2025');
    expect(formatDate('2025-08-12', 'en', 'short')).toBe('12 Aug 2025');
    expect(formatDate('2025-08-12', 'uk')).toBe('12 серпня 2025 року');
  });

  it('ends a short Ukrainian date without the abbreviation that would double a full stop', () => {
    expect(formatDate('2025-08-12', 'uk', 'short')).toBe('12 серп. 2025');
  });

  it('keeps the spaces round the dash where each day names its month', () => {
    expect(formatDate('2025-07-30', 'en', 'long', '2025-08-02')).toMatch(/^30 July\s–\s2 August 2025$/);
  });

  it('prints a span with an en dash and without repeating the month', () => {
    expect(formatDate('2025-08-16', 'en', 'long', '2025-08-17')).toBe('16\u201317 August 2025');
    expect(formatDate('2025-08-16', 'en', 'long', '2025-08-16')).toBe('16 August 2025');
  });

  it('does not depend on the time zone of the machine', () => {
    expect(formatDate('2025-01-01', 'en')).toBe('1 January 2025');
  });

  it('prints what it was given when that is no date', () => {
    expect(formatDate('unknown', 'en')).toBe('unknown');
  });
});

describe('a ratio', () => {
  it('has one decimal below ten and none above, at each end by itself', () => {
    expect(formatRatio({ low: 3.62, high: 16.9 }, 'en')).toBe('3.6–17');
    expect(formatRatio({ low: 3.62, high: 9.94 }, 'uk')).toBe('3,6–9,9');
    expect(formatRatio({ low: 9.96, high: 10.2 }, 'en')).toBe('10');
  });

  it('says that it has no upper end', () => {
    expect(formatRatio({ low: 239.2 }, 'en')).toBe('more than 239');
    expect(formatRatio({ low: 2 }, 'uk')).toBe('понад 2,0');
  });
});

describe('an area in a list', () => {
  it('has no digit below its uncertainty, and is never rounded away', () => {
    expect(formatAreaKm2(20062, 182, english)).toBe(`20${thin}100${thin}km²`);
    expect(formatAreaKm2(9.9, 40, english)).toBe(`10${thin}km²`);
    expect(roundedButNotAway(85, 264)).toBe(100);
    expect(roundedButNotAway(-43, 264)).toBe(-40);
    expect(roundedButNotAway(0, 264)).toBe(0);
  });
});
