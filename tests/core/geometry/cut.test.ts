import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaKm2 } from '../../../src/lib/core/geometry/area';
import { bearingOfSide, crossesItself, readCut, sideOfCut } from '../../../src/lib/core/geometry/cut';
import { intersection } from '../../../src/lib/core/geometry/overlay';
import { rectangle } from '../../fixtures/toy-country';

const square = rectangle(34, 48, 36, 50);
const km2 = areaKm2;
const piece = (line: number[][], side: 'left' | 'right') =>
  intersection(square, { type: 'Polygon', coordinates: [sideOfCut(line, side)!] });

const WESTWARD = [
  [36.5, 49],
  [33.5, 49],
];

describe('a cut', () => {
  it('gives the land on its left and on its right', () => {
    expect(km2(piece(WESTWARD, 'left'))).toBeCloseTo(km2(rectangle(34, 48, 36, 49)), 3);
    expect(km2(piece(WESTWARD, 'right'))).toBeCloseTo(km2(rectangle(34, 49, 36, 50)), 3);
  });

  it('runs on straight where the line ends inside the land', () => {
    const short = [
      [35.2, 49],
      [34.8, 49],
    ];
    expect(km2(piece(short, 'left'))).toBeCloseTo(km2(piece(WESTWARD, 'left')), 3);
  });

  it('makes of any line that does not cross itself two sides that are disjoint and together all there is', () => {
    const point = fc.tuple(fc.integer({ min: 33_00000, max: 37_00000 }), fc.integer({ min: 47_00000, max: 51_00000 }));
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 5 }), (points) => {
        const line = points.map(([x, y]) => [x / 1e5, y / 1e5]);
        const left = sideOfCut(line, 'left');
        if (left === undefined || crossesItself(left)) return;
        const [one, two] = [piece(line, 'left'), piece(line, 'right')];
        const sum = [one, two].reduce((total, part) => total + (part.coordinates.length === 0 ? 0 : km2(part)), 0);
        expect(sum).toBeCloseTo(km2(square), 1);
        expect(readCut(left)).toEqual({
          line: line.filter((_, at) => at === 0 || line[at]!.join() !== line[at - 1]!.join()),
          side: 'left',
        });
      }),
      { numRuns: 100 },
    );
  });

  it('is read back from either side, and not from another ring', () => {
    for (const side of ['left', 'right'] as const) {
      expect(readCut(sideOfCut(WESTWARD, side)!)).toEqual({ line: WESTWARD, side });
    }
    expect(readCut(square.coordinates[0]![0]!)).toBeUndefined();
  });

  it('needs two points near Ukraine', () => {
    expect(sideOfCut([[35, 49]], 'left')).toBeUndefined();
    expect(sideOfCut([...WESTWARD, [10, 49]], 'left')).toBeUndefined();
    expect(sideOfCut([WESTWARD[0]!, WESTWARD[0]!], 'left')).toBeUndefined();
  });

  it('calls its sides by the compass', () => {
    expect(bearingOfSide(WESTWARD, 'left')).toBe('s');
    expect(bearingOfSide(WESTWARD, 'right')).toBe('n');
    const northward = [
      [35, 48],
      [35, 50],
    ];
    expect(bearingOfSide(northward, 'left')).toBe('w');
    expect(bearingOfSide(northward, 'right')).toBe('e');
    const northEastward = [
      [35, 48],
      [36, 48.65],
    ];
    expect(bearingOfSide(northEastward, 'left')).toBe('nw');
  });
});

describe('a ring', () => {
  it('crosses itself when it is a figure of eight or touches itself, and not when it is plain', () => {
    const bow = [
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
      [0, 0],
    ];
    expect(crossesItself(bow)).toBe(true);
    const touching = [
      [0, 0],
      [4, 0],
      [4, 4],
      [2, 0],
      [0, 4],
      [0, 0],
    ];
    expect(crossesItself(touching)).toBe(true);
    expect(crossesItself(square.coordinates[0]![0]!)).toBe(false);
  });
});
