import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadGeodata } from '../../../src/cli/geodata';
import { GRID_PER_DEGREE, gridRings, pathsNear } from '../../../src/lib/core/geometry/grid';
import { OutsideRaster } from '../../../src/lib/core/geometry/outside';
import { square, starPolygon } from './random-areas';

const steps = (degrees: number) => Math.round(degrees * GRID_PER_DEGREE);

describe('the raster of where an area is not', () => {
  it('calls no box outside that holds a point or a vertex of the area', () => {
    const degree = fc.double({ min: 20, max: 60, noNaN: true });
    const size = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(starPolygon(), degree, degree, size, size, (area, west, south, width, height) => {
        const raster = new OutsideRaster(gridRings(area));
        if (!raster.isOutside(steps(west), steps(south), steps(west + width), steps(south + height))) return;
        for (const share of [0, 0.25, 0.5, 0.75, 1]) {
          const point = [west + width * share, south + height * (1 - share)];
          expect(booleanPointInPolygon(point, area)).toBe(false);
        }
        for (const [lon = 0, lat = 0] of area.coordinates.flat()) {
          expect(lon > west && lon < west + width && lat > south && lat < south + height).toBe(false);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('knows the land beyond an area, not its hole', () => {
    const ring = { ...square(30, 46, 4) };
    const hole = square(31, 47, 2).coordinates[0] ?? [];
    const raster = new OutsideRaster(
      gridRings({ type: 'Polygon', coordinates: [...ring.coordinates, [...hole].reverse()] }),
    );
    const isOutside = (west: number, south: number, east: number, north: number) =>
      raster.isOutside(steps(west), steps(south), steps(east), steps(north));
    expect(isOutside(20, 40, 29, 60)).toBe(true);
    expect(isOutside(29, 45, 35, 45.9)).toBe(true);
    expect(isOutside(31.9, 47.9, 32.1, 48.1)).toBe(false);
    expect(isOutside(29, 48, 29.99, 48.1)).toBe(true);
    expect(isOutside(29, 48, 30, 48.1)).toBe(false);
    expect(isOutside(34, 48, 35, 49)).toBe(false);
  });
});

describe('the paths of an area near another', () => {
  it('leave most vertices of a unit out that control land hardly reaches', () => {
    const { builtin, units } = loadGeodata();
    const occupied = builtin.areas.find((area) => area.class === 'occupied')?.geometry;
    const unit = units.find(({ id }) => id === 'UA-12')?.geometry;
    if (!occupied || !unit) throw new Error('no such land');
    const [land, ring] = [gridRings(occupied), gridRings(unit)];
    const all = ring.rings.reduce((sum, { path }) => sum + path.length, 0);
    const near = pathsNear(ring, land).flat().length;
    expect(near).toBeGreaterThan(2);
    expect(near).toBeLessThan(all / 4);
  });
});
