import { describe, expect, it } from 'vitest';
import { DataError } from '../../../src/lib/core/errors';
import { areaKm2 } from '../../../src/lib/core/geometry/area';
import { repair } from '../../../src/lib/core/geometry/repair';
import { square, squareRing } from './random-areas';

const kindsOf = (geometry: unknown) => repair(geometry, 'geometry').repairs.map(({ kind }) => kind);
const km2Of = (geometry: unknown) => areaKm2(repair(geometry, 'geometry').geometry);
const polygon = (...coordinates: unknown[]) => ({ type: 'Polygon', coordinates });
const hole = (lon: number, lat: number, side: number) => squareRing(lon, lat, side).reverse();
const whole = areaKm2(square(30, 48));

describe('repair', () => {
  it('leaves a sound geometry exactly as it is', () => {
    const sound = {
      type: 'MultiPolygon',
      coordinates: [[squareRing(30.123456789, 48), hole(30.4, 48.4, 0.1)], [squareRing(33, 48)]],
    };
    expect(repair(sound, 'geometry')).toEqual({ geometry: sound, repairs: [] });
  });

  it.each([
    ['an open ring', polygon(squareRing(30, 48).slice(0, 4)), 'closed'],
    ['a repeated position', polygon([[30, 48], ...squareRing(30, 48)]), 'repeated'],
    ['third coordinates', polygon(squareRing(30, 48).map((position) => [...position, 120])), 'heights'],
    [
      'a ring of two points',
      polygon(squareRing(30, 48), [
        [30, 48],
        [31, 48],
        [30, 48],
      ]),
      'degenerate',
    ],
    [
      'a ring along a line',
      polygon(squareRing(30, 48), [
        [30, 48],
        [30.5, 48.5],
        [30.7, 48.7],
        [30, 48],
      ]),
      'degenerate',
    ],
    ['a clockwise exterior', polygon(squareRing(30, 48).reverse()), 'winding'],
    [
      'a point beside the polygon',
      { type: 'GeometryCollection', geometries: [square(30, 48), { type: 'Point', coordinates: [1, 2] }] },
      'other-parts',
    ],
  ] as const)('mends %s and says so without changing the area', (_, geometry, kind) => {
    expect(kindsOf(geometry)).toEqual([kind]);
    expect(km2Of(geometry)).toBeCloseTo(whole, 6);
  });

  it('turns a counter-clockwise hole without giving up the hole', () => {
    const geometry = polygon(squareRing(30, 48), squareRing(30.4, 48.4, 0.2));
    expect(kindsOf(geometry)).toEqual(['winding']);
    expect(km2Of(geometry)).toBeCloseTo(whole - areaKm2(square(30.4, 48.4, 0.2)), 6);
  });

  it('makes land of islands stored as holes, and of a mainland stored as a hole', () => {
    const islands = polygon(squareRing(30, 48), hole(32, 48, 0.1), hole(32.5, 48, 0.1));
    expect(kindsOf(islands)).toEqual(['ring-role']);
    expect(km2Of(islands)).toBeCloseTo(whole + 2 * areaKm2(square(32, 48, 0.1)), 5);
    const mainland = polygon(squareRing(28, 48, 0.1), hole(30, 48, 1), squareRing(30.4, 48.4, 0.2));
    expect(km2Of(mainland)).toBeCloseTo(areaKm2(square(28, 48, 0.1)) + whole - areaKm2(square(30.4, 48.4, 0.2)), 5);
  });

  it('exchanges an exterior that lies in its hole', () => {
    const swapped = polygon(squareRing(30.4, 48.4, 0.2), hole(30, 48, 1));
    expect(kindsOf(swapped)).toEqual(['ring-role']);
    expect(km2Of(swapped)).toBeCloseTo(whole - areaKm2(square(30.4, 48.4, 0.2)), 5);
  });

  it('counts an island in a lake', () => {
    const nested = polygon(squareRing(30, 48), hole(30.2, 48.2, 0.6), hole(30.4, 48.4, 0.1));
    const expected = whole - areaKm2(square(30.2, 48.2, 0.6)) + areaKm2(square(30.4, 48.4, 0.1));
    expect(km2Of(nested)).toBeCloseTo(expected, 5);
  });

  it.each([
    [
      'even loops',
      [
        [30, 48],
        [31, 49],
        [31, 48],
        [30, 49],
        [30, 48],
      ],
    ],
    [
      'even loops meeting at a vertex',
      [
        [30, 48],
        [30.5, 48.5],
        [31, 49],
        [31, 48],
        [30.5, 48.5],
        [30, 49],
        [30, 48],
      ],
    ],
  ])('counts both loops of a figure of eight with %s', (_, ring) => {
    const left = areaKm2({
      type: 'Polygon',
      coordinates: [
        [
          [30, 48],
          [30.5, 48.5],
          [30, 49],
          [30, 48],
        ],
      ],
    });
    const right = areaKm2({
      type: 'Polygon',
      coordinates: [
        [
          [31, 48],
          [31, 49],
          [30.5, 48.5],
          [31, 48],
        ],
      ],
    });
    const { geometry, repairs } = repair(polygon(ring), 'geometry');
    expect(repairs.map(({ kind }) => kind)).toEqual(['self-crossing']);
    expect(areaKm2(geometry)).toBeCloseTo(left + right, 3);
    expect(repairs[0]?.changeKm2).toBeCloseTo(left + right, 3);
  });

  it('counts land under a ring that runs round twice once', () => {
    const twice = polygon([...squareRing(30, 48).slice(0, 4), ...squareRing(30, 48)]);
    expect(km2Of(twice)).toBeCloseTo(whole, 5);
  });

  it('counts overlapping parts once and a hole over the edge as far as it covers', () => {
    const overlapping = { type: 'MultiPolygon', coordinates: [[squareRing(30, 48)], [squareRing(30.5, 48)]] };
    expect(kindsOf(overlapping)).toEqual(['overlap']);
    expect(km2Of(overlapping)).toBeCloseTo(whole * 1.5, 2);
    const overEdge = polygon(squareRing(30, 48), hole(30.5, 48, 1));
    expect(kindsOf(overEdge)).toEqual(['overlap']);
    expect(km2Of(overEdge)).toBeCloseTo(whole / 2, 2);
  });

  it('is empty when nothing is enclosed', () => {
    expect(
      repair(
        polygon([
          [30, 48],
          [31, 48],
          [30, 48],
        ]),
        'geometry',
      ).geometry.coordinates,
    ).toEqual([]);
  });

  it.each([
    [
      'text',
      polygon([
        [30, 48],
        ['31', 48],
        [31, 49],
        [30, 48],
      ]),
      'features[3].geometry.coordinates[0][1][0]: "31" is text',
    ],
    [
      'null',
      polygon([
        [30, 48],
        [31, null],
        [31, 49],
        [30, 48],
      ]),
      'features[3].geometry.coordinates[0][1][1]: a number is expected, found null',
    ],
    [
      'a missing position',
      polygon([[30, 48], null, [31, 49], [30, 48]]),
      'features[3].geometry.coordinates[0][1]: [longitude, latitude]',
    ],
    [
      'Web Mercator metres',
      polygon([
        [3e6, 6e6],
        [3.1e6, 6e6],
        [3e6, 6.1e6],
        [3e6, 6e6],
      ]),
      'EPSG:3857',
    ],
    [
      'a latitude beyond the pole',
      polygon([
        [30, 100],
        [31, 100],
        [31, 101],
        [30, 100],
      ]),
      'swapped',
    ],
    [
      'an edge round the back of the globe',
      polygon([
        [170, 0],
        [-170, 0],
        [-170, 10],
        [170, 0],
      ]),
      '180° meridian',
    ],
    ['a line', { type: 'LineString', coordinates: [] }, '"LineString" has no area'],
    ['no geometry', null, 'a geometry is expected, found null'],
  ])('refuses %s and says where', (_, geometry, message) => {
    const attempt = () => repair(geometry, 'features[3].geometry', 'file.geojson');
    expect(attempt).toThrow(DataError);
    expect(attempt).toThrow(message);
    expect(attempt).toThrow(/^file\.geojson: features\[3\]\.geometry/);
  });

  it('words every repair in both languages', () => {
    const { repairs } = repair(
      { type: 'MultiPolygon', coordinates: [[squareRing(30, 48)], [squareRing(30.5, 48).reverse()]] },
      'g',
    );
    expect(repairs).toHaveLength(2);
    for (const { message } of repairs) {
      expect(message.en).toMatch(/^[a-z].*\d/);
      expect(message.uk).toMatch(/^[а-яіїєґ].*\d/);
    }
  });
});
