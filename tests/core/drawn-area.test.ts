import { describe, expect, it } from 'vitest';
import { loadGeodata } from '../../src/cli/geodata';
import { DEFAULT_DEFINITION } from '../../src/lib/core/control';
import { drawingOfRegion, regionOfDrawing, type DrawnArea } from '../../src/lib/core/drawn-area';
import { evaluateRegion } from '../../src/lib/core/evaluate';
import { areaKm2 } from '../../src/lib/core/geometry/area';
import { computeLedger } from '../../src/lib/core/ledger';
import { measureDrawing } from '../../src/lib/core/measure-drawing';
import { DIRECTIONS, drawnTransfer, ownScenario } from '../../src/lib/core/own-scenarios';
import { areaOrZero, createSituation } from '../../src/lib/core/situation';
import { computeTransfers } from '../../src/lib/core/transfers';
import { rectangle, scenario, toyGeodata, toySnapshot } from '../fixtures/toy-country';

const situation = createSituation(toyGeodata(), toySnapshot(), DEFAULT_DEFINITION);

const polygon = (points: number[][], more: Partial<DrawnArea> = {}): DrawnArea => ({
  shape: 'polygon',
  points,
  side: 'left',
  within: undefined,
  ...more,
});
/** Over Kharkiv and Donetsk, across the line of contact at 35.4 east and the contested strip west of it. */
const ACROSS = polygon([
  [35.2, 49.5],
  [35.8, 49.5],
  [35.8, 50.1],
  [35.2, 50.1],
]);
const HALF: DrawnArea = {
  shape: 'cut',
  points: [
    [35.9, 49.5],
    [35.1, 49.5],
  ],
  side: 'right',
  within: { units: ['UA-14'] },
};

function figures(area: DrawnArea) {
  const measured = measureDrawing(area, situation);
  if (typeof measured === 'string') throw new Error(measured);
  return measured;
}

describe('a drawn area', () => {
  it('is measured inside Ukraine, by unit and by who holds it', () => {
    const { areaKm2: km2, held, perUnit } = figures(ACROSS);
    expect(km2).toBeCloseTo(areaKm2(rectangle(35.2, 49.5, 35.8, 50.1)), 3);
    expect(perUnit.map(({ unit }) => unit)).toEqual(['UA-63', 'UA-14']);
    expect(held.russiaKm2).toBeCloseTo(areaKm2(rectangle(35.4, 49.5, 35.8, 50.1)), 3);
    expect(held.otherKm2).toBeCloseTo(areaKm2(rectangle(35.3, 49.5, 35.4, 50)), 3);
    expect(held.ukraineKm2 + held.russiaKm2 + held.otherKm2).toBeCloseTo(km2, 6);
  });

  it('leaves out what lies beyond Ukraine', () => {
    const beyond = polygon([
      [35.5, 49.2],
      [37, 49.2],
      [37, 49.4],
      [35.5, 49.4],
    ]);
    expect(figures(beyond).areaKm2).toBeCloseTo(areaKm2(rectangle(35.5, 49.2, 36, 49.4)), 3);
  });

  it.each([
    ['a polygon', ACROSS],
    ['a polygon in one unit', { ...ACROSS, within: { units: ['UA-14'] } as const }],
    ['a cut', HALF],
    ['a cut of a group', { ...HALF, within: { group: 'all' } }],
  ])('of %s is the land its expression names, and is read back from it', (_, area) => {
    const region = regionOfDrawing(area)!;
    expect(figures(area).areaKm2).toBeCloseTo(
      areaOrZero(evaluateRegion({ all: [{ group: 'all' }, region] }, situation)),
      6,
    );
    expect(drawingOfRegion(region)).toEqual({ ...area, side: area.shape === 'cut' ? area.side : 'left' });
  });

  it('moves what the giving side holds of it', () => {
    const [transfer] = computeTransfers(scenario('own-x', [{ area: regionOfDrawing(ACROSS)! }]), situation);
    expect(transfer?.areaKm2).toBeCloseTo(figures(ACROSS).held.ukraineKm2, 3);
  });

  it('cuts a unit into the side that was picked and the other', () => {
    expect(figures(HALF).areaKm2).toBeCloseTo(areaKm2(rectangle(35, 49.5, 36, 50)), 3);
    expect(figures({ ...HALF, side: 'left' }).areaKm2).toBeCloseTo(areaKm2(rectangle(35, 49, 36, 49.5)), 3);
  });

  it('leaves nothing behind in the situation, however many are drawn', () => {
    const fresh = createSituation(toyGeodata(), toySnapshot(), DEFAULT_DEFINITION);
    measureDrawing(ACROSS, fresh);
    const kept = fresh.memory.size;
    for (let step = 1; step < 20; step++) {
      measureDrawing(polygon(ACROSS.points.map(([x = 0, y = 0]) => [x + step / 1e4, y])), fresh);
    }
    expect(fresh.memory.size).toBe(kept);
  });

  it.each([
    ['unfinished', polygon(ACROSS.points.slice(0, 2))],
    ['unfinished', { ...HALF, points: HALF.points.slice(0, 1) }],
    ['far', polygon([...ACROSS.points, [2, 48]])],
    [
      'crosses',
      polygon([
        [35, 49],
        [36, 50],
        [36, 49],
        [35, 50],
      ]),
    ],
  ] as const)('is refused as %s', (problem, area) => {
    expect(measureDrawing(area, situation)).toBe(problem);
    expect(regionOfDrawing(area)).toBeUndefined();
  });

  it('is no drawing where the expression says something else', () => {
    expect(drawingOfRegion({ units: ['UA-14'] })).toBeUndefined();
    expect(drawingOfRegion({ all: [{ heldBy: 'russia', in: { group: 'all' } }, regionOfDrawing(ACROSS)!] })).toBe(
      undefined,
    );
  });
});

describe('how uncertain it is who holds a drawn area', () => {
  const geodata = loadGeodata();
  /** Between Sloviansk and Horlivka, across the line of contact. */
  const area = polygon([
    [37, 48.2],
    [38.3, 48.3],
    [38.2, 48.9],
    [37, 48.8],
  ]);

  it.each(['ukraine', 'russia'] as const)(
    'is what the ledger says of the scenario that moves what %s holds',
    (side) => {
      const direction = DIRECTIONS.find(
        ({ kind, from }) => from === side && (kind === 'withdrawal' || kind === 'return'),
      )!;
      const own = ownScenario({
        id: 'own-square',
        name: 'Square',
        note: '',
        source: '',
        date: '2025-08-12',
        parameters: [],
        transfers: [drawnTransfer(direction, regionOfDrawing(area)!)],
      });
      const known = { ...geodata, scenarios: [...geodata.scenarios, own] };
      const present = createSituation(known, geodata.builtin, DEFAULT_DEFINITION);
      const measured = measureDrawing(area, present, true);
      if (typeof measured === 'string') throw new Error(measured);
      const { plusMinus } = computeLedger(present, [own.id]).total.doubtOfChange[side];
      expect(plusMinus).toBeGreaterThan(50);
      expect(measured.heldUncertainty![`${side}Km2`]).toBeCloseTo(plusMinus, 6);
    },
  );

  it('is left out while the pen is moving', () => {
    expect(figures(ACROSS).heldUncertainty).toBeUndefined();
  });
});
