import { describe, expect, it } from 'vitest';
import { translate } from '../../src/lib/i18n/translate';
import { describeEffect } from '../../src/lib/ui/describe-effect';
import { doubts } from './desk-fixture';

const numbers = { language: 'en', areaUnit: 'km2' } as const;
const described = (effect: Parameters<typeof describeEffect>[0]) =>
  describeEffect(effect, false, translate('en'), numbers).replaceAll(/\s/gu, ' ');

describe('the effect of a proposal in one line', () => {
  it('says once how uncertain it is where what one side loses the other wins', () => {
    const effect = { ukraineKm2: -6603, russiaKm2: 6603, otherKm2: 0, doubts: doubts(192, 178) };
    expect(described(effect)).toBe('Ukraine −6 600 km², Russia +6 600 km² (± 200 km², and up to 200 km² too low)');
  });

  it('says that land returned to Ukraine may be less where the line lies too far out', () => {
    const effect = { ukraineKm2: 1655, russiaKm2: -1655, otherKm2: 0, doubts: doubts(118, 68) };
    expect(described(effect)).toBe('Ukraine +1 700 km², Russia −1 700 km² (± 200 km², and up to 70 km² too high)');
  });

  it('says it of each side where they differ, and leaves out a side that nothing changes for', () => {
    const effect = {
      ukraineKm2: -4716,
      russiaKm2: -1789,
      otherKm2: 6505,
      doubts: {
        ukraine: { plusMinus: 219, tooHigh: 232 },
        russia: { plusMinus: 123, tooHigh: -74 },
        other: { plusMinus: 181, tooHigh: -158 },
      },
    };
    expect(described(effect)).toBe(
      'Ukraine −4 700 km² (± 300 km², and up to 300 km² too low), ' +
        'Russia −1 800 km² (± 200 km², and up to 80 km² too high), ' +
        'neither side +6 500 km² (± 200 km², and up to 200 km² too low)',
    );
  });
});
