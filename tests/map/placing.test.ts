import fc from 'fast-check';
import type { MultiLineString, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { cameraBounds, framePadding, NO_PADDING } from '../../src/lib/map/camera';
import { contactLabelLine } from '../../src/lib/map/contact-label-line';
import { labelPoint } from '../../src/lib/map/label-point';
import { area } from './map-fixture';

describe('labelPoint', () => {
  it('is the middle of a box', () => {
    const [x = 0, y = 0] = labelPoint(area(30, 48, 31, 50)) ?? [];
    expect(x).toBeCloseTo(30.5, 1);
    expect(y).toBeGreaterThan(48.3);
    expect(y).toBeLessThan(49.7);
  });

  it('lies inside a horseshoe, whose centroid does not', () => {
    const ring = [
      [0, 0],
      [10, 0],
      [10, 10],
      [8, 10],
      [8, 2],
      [2, 2],
      [2, 10],
      [0, 10],
      [0, 0],
    ];
    const [x = 0, y = 0] = labelPoint({ type: 'MultiPolygon', coordinates: [[ring]] }) ?? [];
    expect(y < 2 || x < 2 || x > 8).toBe(true);
  });

  it('takes the largest part, and keeps out of holes', () => {
    const outer = area(20, 45, 30, 55).coordinates[0]?.[0] ?? [];
    const hole = [...(area(22, 47, 28, 53).coordinates[0]?.[0] ?? [])].reverse();
    const [x = 0, y = 0] =
      labelPoint({
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [0, 45],
              [1, 45],
              [1, 46],
              [0, 45],
            ],
          ],
          [outer, hole],
        ],
      }) ?? [];
    expect(x).toBeGreaterThan(20);
    expect(x > 22 && x < 28 && y > 47 && y < 53).toBe(false);
  });

  it('has no place in nothing', () => {
    expect(labelPoint({ type: 'MultiPolygon', coordinates: [] })).toBeUndefined();
  });
});

describe('contactLabelLine', () => {
  const zigzag: MultiLineString = {
    type: 'MultiLineString',
    coordinates: [
      Array.from({ length: 200 }, (_, index): Position => [34 + index * 0.03, 47 + (index % 2) * 0.05]),
      [
        [30, 50],
        [30.1, 50],
      ],
    ],
  };

  it('turns far less than the line it follows, and leaves out parts too short for words', () => {
    const calm = contactLabelLine(zigzag, 'far');
    expect(calm?.coordinates).toHaveLength(1);
    // Away from its ends, where there is less to average.
    const turns = (line: readonly Position[]) =>
      Math.max(...line.slice(10, -10).map((point, index) => Math.abs((point[1] ?? 0) - (line[index + 9]?.[1] ?? 0))));
    expect(turns(calm?.coordinates[0] ?? [])).toBeLessThan(turns(zigzag.coordinates[0] ?? []) / 3);
  });

  it('is nothing without a line', () => {
    expect(contactLabelLine(undefined, 'near')).toBeUndefined();
  });
});

describe('framing', () => {
  it('never pads more than there is map', () => {
    const px = fc.integer({ min: 0, max: 900 });
    fc.assert(
      fc.property(
        px,
        px,
        px,
        px,
        fc.integer({ min: 100, max: 2000 }),
        fc.integer({ min: 100, max: 2000 }),
        (top, right, bottom, left, width, height) => {
          const padding = framePadding({ top, right, bottom, left }, width, height);
          expect(padding.left + padding.right).toBeLessThan(width);
          expect(padding.top + padding.bottom).toBeLessThan(height);
        },
      ),
    );
  });

  it('lets what the interface covers lie beyond the base map', () => {
    const [west, south] = cameraBounds({ ...NO_PADDING, left: 400, bottom: 240 }, 1440, 900);
    const free = cameraBounds(NO_PADDING, 1440, 900);
    for (const [index, degrees] of [8, 38, 52, 60].entries()) expect(free[index]).toBeCloseTo(degrees, 9);
    expect(west).toBeLessThan(8);
    expect(south).toBeLessThan(38);
  });

  it('lets all of Ukraine be seen in a room that is taller than the base map', () => {
    const spaced = (latitude: number) => Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
    for (const [width, height, top] of [
      [360, 780, 90],
      [320, 640, 0],
      [300, 1200, 40],
    ] as const) {
      const [, south, , north] = cameraBounds({ ...NO_PADDING, top }, width, height);
      // px for a radian at which the bounds just fill the room: no smaller one is let.
      const smallest = height / (spaced(north) - spaced(south));
      const ukraine = ((40.23 - 22.13) * Math.PI) / 180;
      expect(ukraine * smallest, `${width} × ${height}`).toBeLessThan(width);
    }
  });
});
