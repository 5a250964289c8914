import { describe, expect, it } from 'vitest';
import { loadFigureData } from '../../src/cli/figure-data';
import { loadGeodata } from '../../src/cli/geodata';
import { secondDataOf } from '../../src/compared-inputs';
import { readControl } from '../../src/lib/core/adapters';
import { DEFAULT_DEFINITION } from '../../src/lib/core/control';
import { occupiedBefore2022, occupiedOnEve } from '../../src/lib/core/geodata';
import { areaKm2 } from '../../src/lib/core/geometry/area';
import { difference, intersection, union } from '../../src/lib/core/geometry/overlay';
import { createSituation, holdingsOf } from '../../src/lib/core/situation';
import { composeFigure } from '../../src/lib/figure/compose';
import { DEFAULT_SPEC } from '../../src/lib/figure/spec';
import { writeSvg } from '../../src/lib/figure/write-svg';
import type { MapData } from '../../src/lib/map/model';
import type { AppState } from '../../src/lib/state/app.svelte';
import { mapDataOf } from '../../src/map-inputs';
import { rectangle } from '../fixtures/toy-country';

const geodata = loadGeodata();

function fileOf(west: number, south: number, east: number, north: number, controlClass = 'occupied') {
  const file = {
    type: 'Feature',
    properties: { class: controlClass },
    geometry: rectangle(west, south, east, north),
  };
  return readControl(JSON.stringify(file), { name: 'file.geojson', ukraine: geodata });
}

/** Much of Luhansk and Donetsk oblasts, and nothing of Crimea. */
const EAST = fileOf(37.5, 47.2, 39.5, 49.5);

describe('the tint of land occupied before 24 February 2022', () => {
  it('covers no land that the file does not draw as occupied', () => {
    const tinted = occupiedBefore2022(geodata, EAST);
    const beyond = difference(tinted, union(EAST.areas.map(({ geometry }) => geometry)));
    expect(beyond.coordinates.length === 0 ? 0 : areaKm2(beyond)).toBeLessThan(0.1);
    expect(areaKm2(tinted)).toBeCloseTo(areaKm2(intersection(occupiedOnEve(geodata), EAST.areas[0]!.geometry)), 1);
    expect(areaKm2(tinted)).toBeGreaterThan(1000);
  });

  it('is absent where the file has no such land, or has it in another class', () => {
    expect(occupiedBefore2022(geodata, fileOf(36.5, 50.1, 36.8, 50.4)).coordinates).toEqual([]);
    expect(occupiedBefore2022(geodata, fileOf(37.5, 47.2, 39.5, 49.5, 'contested')).coordinates).toEqual([]);
  });

  it('covers counted land alone on the built-in maps, too', () => {
    for (const snapshot of [geodata.builtin, ...geodata.earlier]) {
      const situation = createSituation(geodata, snapshot, DEFAULT_DEFINITION);
      const held = geodata.units.map((unit) => holdingsOf(situation, unit).russia);
      const beyond = difference(occupiedBefore2022(geodata, snapshot), union(held));
      expect(beyond.coordinates.length === 0 ? 0 : areaKm2(beyond)).toBeLessThan(1);
    }
  });

  it('is of the same file on the map, on map B of a comparison and on figures', () => {
    const tinted = occupiedBefore2022(geodata, EAST);
    const { basemap } = loadFigureData(geodata, EAST);
    const app = { geodata, snapshot: EAST, allTransfers: [], comparing: { snapshot: EAST, computing: false } };
    expect(mapDataOf(app as unknown as AppState, basemap).before2022).toBe(tinted);
    const first = { before2022: occupiedOnEve(geodata) } as MapData;
    expect(secondDataOf(app as unknown as AppState, first).before2022).toBe(tinted);

    const north = fileOf(36.5, 50.1, 36.8, 50.4);
    const drawn = (snapshot: typeof EAST) =>
      writeSvg(composeFigure(DEFAULT_SPEC, loadFigureData(geodata, snapshot)), { fonts: [] });
    expect(drawn(EAST)).toContain('control-before-2022');
    expect(drawn(north)).not.toContain('control-before-2022');
  });
});
