import { describe, expect, it } from 'vitest';
import { DEFAULT_DEFINITION, type ControlSnapshot } from '../../src/lib/core/control';
import { computeLedger } from '../../src/lib/core/ledger';
import type { Transfer } from '../../src/lib/core/scenarios';
import { createSituation } from '../../src/lib/core/situation';
import { reach } from '../../src/lib/core/uncertainty';
import { rectangle, scenario, toyGeodata, toySnapshot } from '../fixtures/toy-country';

const PLANS = [
  scenario('give', [{ area: { heldBy: 'ukraine', in: { units: ['UA-14'] } } }]),
  scenario('receive', [
    { kind: 'return', from: 'russia', to: 'ukraine', area: { heldBy: 'russia', in: { units: ['UA-59'] } } },
  ]),
  ...[1, 2, 3, 4, 5].map((times) =>
    scenario(
      `receive-${times}`,
      Array.from({ length: times }, (): Partial<Transfer> => ({
        kind: 'return',
        from: 'russia',
        to: 'ukraine',
        area: { heldBy: 'russia', in: { units: ['UA-59'] } },
        readings: [
          { label: { en: 'more', uk: 'більше' }, area: { heldBy: 'russia', in: { units: ['UA-59', 'UA-63'] } } },
        ],
      })),
    ),
  ),
];

/** A line through Donetsk oblast, and a pocket of so many degrees in Sumy oblast. */
function exchange(ids: readonly string[], pocketDegrees: number, meanOffsetKm = 0) {
  const snapshot: ControlSnapshot = {
    ...toySnapshot([
      {
        class: 'occupied',
        geometry: {
          type: 'MultiPolygon',
          coordinates: [
            ...rectangle(35.4, 49, 36, 50.3).coordinates,
            ...rectangle(34.4, 50.4, 34.4 + pocketDegrees, 50.4 + pocketDegrees).coordinates,
          ],
        },
      },
    ]),
    uncertainty: { positionDeviationKm: 0.5, correlationLengthKm: 10, meanOffsetKm, basis: 'measured' },
  };
  const ledger = computeLedger(createSituation(toyGeodata(PLANS), snapshot, DEFAULT_DEFINITION), ids);
  return { ...ledger.exchange!, doubts: ledger.total.doubtOfChange };
}

describe('how much land for how much', () => {
  it('is as far apart as the two areas together can be', () => {
    const { givenKm2, receivedKm2, ratio, readings } = exchange(['give', 'receive'], 0.4);
    expect(givenKm2.low).toBeLessThan(readings[0]!.givenKm2);
    expect(receivedKm2.high).toBeGreaterThan(readings[0]!.receivedKm2);
    expect(ratio.low).toBeCloseTo(givenKm2.low / receivedKm2.high, 9);
    expect(ratio.high).toBeCloseTo(givenKm2.high / receivedKm2.low, 9);
  });

  it('has no upper end where what would be received may be nothing', () => {
    const { receivedKm2, ratio, givenKm2 } = exchange(['give', 'receive'], 0.03);
    expect(receivedKm2.low).toBe(0);
    expect(receivedKm2.high).toBeGreaterThan(0);
    expect(ratio.high).toBeUndefined();
    expect(ratio.low).toBeCloseTo(givenKm2.low / receivedKm2.high, 9);
  });

  it('is wider where the line is known to lie to one side', () => {
    const [even, outward] = [exchange(['give', 'receive'], 0.4), exchange(['give', 'receive'], 0.4, 0.3)];
    // Russian-held land may be less than is drawn, Ukraine-held land more.
    expect(outward.receivedKm2.low).toBeLessThan(even.receivedKm2.low - 5);
    expect(outward.receivedKm2.high).toBeCloseTo(even.receivedKm2.high, 6);
    expect(outward.givenKm2.high).toBeGreaterThan(even.givenKm2.high + 5);
    expect(outward.givenKm2.low).toBeCloseTo(even.givenKm2.low, 6);
    expect(outward.givenKm2.high - outward.readings[0]!.givenKm2).toBeCloseTo(
      reach(exchange(['give'], 0.4, 0.3).doubts.russia, 'above'),
      3,
    );
  });

  it.each([
    [1, 2, true],
    [4, 16, true],
    [5, 2, false],
  ])('says whether it covers every reading: %i that can be read in two ways give %i', (times, count, readsAll) => {
    const found = exchange(['give', `receive-${times}`], 0.4);
    expect(found.readings).toHaveLength(count);
    expect(found.readsAll).toBe(readsAll);
  });
});
