import type { Comparison, ComparisonEntry } from '../../src/lib/core/compare';
import type { ComparedQuestion, ComparisonAnswer } from '../../src/lib/state/ports';
import { createDesk, settled } from './desk-fixture';

const square = {
  type: 'MultiPolygon' as const,
  coordinates: [
    [
      [
        [37, 48],
        [38, 48],
        [38, 49],
        [37, 48],
      ],
    ],
  ],
};

function entry(areaKm2: number, russiaKm2: number, moreKm2: number): ComparisonEntry {
  const held = (russia: number) => ({ ukraineKm2: areaKm2 - russia, russiaKm2: russia, otherKm2: 0 });
  return {
    areaKm2,
    a: held(russiaKm2),
    b: held(russiaKm2 + moreKm2),
    change: { ukraineKm2: -moreKm2 || 0, russiaKm2: moreKm2, otherKm2: 0 },
    uncertaintyKm2: moreKm2 === 0 ? 0 : 260,
    heldUncertaintyKm2: { a: 0, b: 0 },
    offsetKm2: 0,
  };
}

/** Two states of which the second has so much more land held by Russia, all of it in Donetsk. */
export function comparison(moreKm2: number): Comparison {
  return {
    units: [
      { unit: 'UA-05', ...entry(26500, 0, 0) },
      { unit: 'UA-09', ...entry(26700, 26700, 0) },
      { unit: 'UA-14', ...entry(26600, 20100, moreKm2) },
    ],
    total: entry(79800, 46800, moreKm2),
    passings:
      moreKm2 === 0
        ? []
        : [
            {
              from: moreKm2 > 0 ? 'ukraine' : 'russia',
              to: moreKm2 > 0 ? 'russia' : 'ukraine',
              geometry: square,
              areaKm2: Math.abs(moreKm2),
              perUnit: [{ unit: 'UA-14', areaKm2: Math.abs(moreKm2) }],
            },
          ],
    lineOfContactKm: { a: 957, b: 901 },
  };
}

/** A desk whose worker compares by which side has the withdrawal, with a record of what was compared. */
export async function comparingDesk(query = '') {
  const compared: [ComparedQuestion, ComparedQuestion][] = [];
  const desk = createDesk(query, {
    comparison: (a, b): Promise<ComparisonAnswer> => {
      compared.push([a, b]);
      const held = ({ scenarioIds }: ComparedQuestion) => (scenarioIds.includes('donbas-withdrawal') ? 6500 : 0);
      return Promise.resolve({
        comparison: comparison(held(b) - held(a)),
        lineOfContactB: { type: 'MultiLineString', coordinates: [] },
        transfersB: [],
      });
    },
  });
  await desk.app.begin();
  await settled();
  return { ...desk, compared };
}
