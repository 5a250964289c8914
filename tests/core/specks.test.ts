import { describe, expect, it } from 'vitest';
import { isSpeck, movesAnything } from '../../src/lib/core/specks';

describe('what overlay rounding leaves behind', () => {
  it('is less than a twentieth of a square kilometre, in either direction', () => {
    expect([0, 0.049, -0.049].map(isSpeck)).toEqual([true, true, true]);
    expect([0.05, -0.05, 6500].map(isSpeck)).toEqual([false, false, false]);
  });

  it('moves nothing, while land of any one side does', () => {
    const none = { ukraineKm2: 0.03, russiaKm2: -0.03, otherKm2: 0 };
    expect(movesAnything({ change: none })).toBe(false);
    expect(movesAnything({ change: { ...none, ukraineKm2: -0.1 } })).toBe(true);
    expect(movesAnything({ change: { ...none, russiaKm2: 0.1 } })).toBe(true);
    expect(movesAnything({ change: { ...none, otherKm2: 0.1 } })).toBe(true);
  });
});
