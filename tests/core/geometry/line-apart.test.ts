import type { MultiLineString, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { lengthKm } from '../../../src/lib/core/geometry/length';
import { lineAlong, lineApart } from '../../../src/lib/core/geometry/line-apart';
import { rectangle } from '../../fixtures/toy-country';

const lines = (...coordinates: Position[][]): MultiLineString => ({ type: 'MultiLineString', coordinates });
// A meridian in three edges.
const meridian = lines([
  [35, 48],
  [35, 48.5],
  [35, 49.25],
  [35, 50],
]);
const whole = lengthKm(meridian);
const between = (south: number, north: number) =>
  lengthKm(
    lines([
      [35, south],
      [35, north],
    ]),
  );
const NOTHING = lines();

function expectShares(others: Parameters<typeof lineApart>[1], alongKm: number): void {
  expect(lengthKm(lineAlong(meridian, others))).toBeCloseTo(alongKm, 6);
  expect(lengthKm(lineApart(meridian, others))).toBeCloseTo(whole - alongKm, 6);
}

describe('the stretches of a line that others run along, and the rest of it', () => {
  it('are all of it and nothing where another line is the same', () => {
    expectShares([meridian], whole);
    expect(lineApart(meridian, [meridian])).toEqual(NOTHING);
  });

  it('are the same where the other line runs the other way or has other vertices', () => {
    expectShares([lines([...meridian.coordinates[0]!].reverse())], whole);
    expectShares(
      [
        lines([
          [35, 50],
          [35, 49],
          [35, 48],
        ]),
      ],
      whole,
    );
  });

  it('are nothing and all of it where nothing is near, or another line only crosses or touches it', () => {
    const crossing = lines([
      [34, 49],
      [36, 49.1],
    ]);
    expectShares([], 0);
    expectShares([crossing], 0);
    expectShares(
      [
        lines([
          [34, 50],
          [35, 50],
        ]),
      ],
      0,
    );
    expect(lineApart(meridian, [crossing])).toEqual(meridian);
    expect(lineAlong(meridian, [crossing])).toEqual(NOTHING);
  });

  it('are parts of edges where the other ends in the middle of one', () => {
    expectShares(
      [
        lines([
          [35, 48.3],
          [35, 48.9],
          [35.5, 48.9],
        ]),
      ],
      between(48.3, 48.9),
    );
    expect(
      lineApart(meridian, [
        lines([
          [35, 48.3],
          [35, 48.9],
        ]),
      ]).coordinates,
    ).toHaveLength(2);
  });

  it('count once what several others run along', () => {
    const first = lines([
      [35, 48.2],
      [35, 49],
    ]);
    const second = lines([
      [35, 49.4],
      [35, 48.6],
    ]);
    expectShares([first, second], between(48.2, 49.4));
  });

  it('follow the border of land on either side, holes too', () => {
    expectShares([rectangle(34, 48.4, 35, 48.8)], between(48.4, 48.8));
    expectShares([rectangle(35, 48.4, 36, 48.8)], between(48.4, 48.8));
    const [outer] = rectangle(34, 47, 36, 51).coordinates[0]!;
    const [hole] = rectangle(35, 48.4, 35.5, 48.8).coordinates[0]!;
    expectShares([{ type: 'MultiPolygon', coordinates: [[outer!, [...hole!].reverse()]] }], between(48.4, 48.8));
  });

  it('are told by 5 cm: 2 cm beside it is along, 1 m beside it is not', () => {
    const beside = (shift: number) =>
      lines([
        [35 + shift, 48],
        [35 + shift, 50],
      ]);
    expectShares([beside(2e-7)], whole);
    expectShares([beside(1e-5)], 0);
  });

  it('keep the order and the direction of the line', () => {
    const found = lineAlong(meridian, [rectangle(35, 48.4, 36, 48.8)]).coordinates;
    expect(found).toHaveLength(1);
    expect(found[0]!.map(([, lat]) => Number(lat!.toFixed(6)))).toEqual([48.4, 48.5, 48.8]);
  });
});
