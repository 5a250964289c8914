import { describe, expect, it } from 'vitest';
import geodesic from 'geographiclib-geodesic';
import { edgeOf, fitProjection } from '../../src/lib/figure/projection';
import { areaKm2 } from '../../src/lib/core/geometry/area';
import { rectangle } from '../fixtures/toy-country';
import { DATA, make } from './make-figure';
import type { DisplayNode } from '../../src/lib/figure/display-list';

const FRAME = { x: 10, y: 20, width: 600, height: 400 };
const UKRAINE = edgeOf([22, 44, 40.3, 52.4]);

function ringArea(points: readonly (readonly [number, number])[]): number {
  return Math.abs(
    points.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = points[(index + 1) % points.length]!;
      return sum + (x * nextY - nextX * y) / 2;
    }, 0),
  );
}

describe('a fitted projection', () => {
  const conic = fitProjection('conic-equal-area', UKRAINE, FRAME);

  it('puts all positions in the frame, as large as it allows', () => {
    const points = UKRAINE.map((position) => conic.project(position));
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(10 - 1e-6);
    expect(Math.max(...xs)).toBeLessThanOrEqual(610 + 1e-6);
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(20 - 1e-6);
    expect(Math.max(...ys)).toBeLessThanOrEqual(420 + 1e-6);
    const fill = Math.max((Math.max(...xs) - Math.min(...xs)) / 600, (Math.max(...ys) - Math.min(...ys)) / 400);
    expect(fill).toBeCloseTo(1, 6);
  });

  it('keeps areas in proportion from north to south within 0.5 %, where Mercator is far off', () => {
    const perKm2 = (name: 'conic-equal-area' | 'mercator', south: number) => {
      const projection = fitProjection(name, UKRAINE, FRAME);
      const ring = edgeOf([30, south, 30.5, south + 0.5]);
      const corners = [
        [30, south],
        [30.5, south],
        [30.5, south + 0.5],
        [30, south + 0.5],
      ].map((position) => projection.project(position));
      expect(ring.length).toBeGreaterThan(4);
      return ringArea(corners) / areaKm2(rectangle(30, south, 30.5, south + 0.5));
    };
    expect(perKm2('conic-equal-area', 51.5) / perKm2('conic-equal-area', 44.5)).toBeCloseTo(1, 2);
    expect(perKm2('mercator', 51.5) / perKm2('mercator', 44.5)).toBeGreaterThan(1.25);
  });

  it('turns north away from up by the bearing', () => {
    expect(conic.northDegrees).toBeCloseTo(0, 1);
    expect(fitProjection('conic-equal-area', UKRAINE, FRAME, 30).northDegrees).toBeCloseTo(-30, 0);
  });
});

describe('the scale bar', () => {
  it('is as long as the ground it names at the centre, by an independent geodesic', () => {
    const nodes = make().nodes;
    const find = (among: readonly DisplayNode[], id: string): DisplayNode | undefined => {
      for (const node of among) {
        if ('id' in node && node.id === id) return node;
        const found = node.kind === 'group' ? find(node.children, id) : undefined;
        if (found) return found;
      }
      return undefined;
    };
    const line = find(nodes, 'scale-line');
    const map = find(nodes, 'map');
    if (line?.kind !== 'path' || map?.kind !== 'group') throw new Error('no scale bar');
    const points = line.subpaths[0]!.points;
    const lengthPt = points[4]! - points[2]!;
    const frame = map.clip![0]!.points;
    const [width, height] = [frame[2]! - frame[0]!, frame[5]! - frame[1]!];
    const padding = 0.02 * Math.min(width, height);
    const projection = fitProjection('conic-equal-area', makePositions(), {
      x: padding,
      y: padding,
      width: width - 2 * padding,
      height: height - 2 * padding,
    });
    const middle = [width / 2, height / 2] as const;
    const [west, east] = [-lengthPt / 2, lengthPt / 2].map((shift) =>
      projection.unproject(middle[0] + shift, middle[1]),
    );
    const { s12 = 0 } = geodesic.Geodesic.WGS84.Inverse(west![1], west![0], east![1], east![0]);
    expect(s12 / 1000 / 200).toBeCloseTo(1, 2);
  });
});

function makePositions() {
  return DATA.geodata.units.flatMap((unit) =>
    unit.geometry.coordinates.flatMap(([ring = []]) => ring.filter((_, index) => index % 4 === 0)),
  );
}
