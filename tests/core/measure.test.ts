import { describe, expect, it } from 'vitest';
import { DataError } from '../../src/lib/core/errors';
import { areaKm2 } from '../../src/lib/core/geometry/area';
import { measureFile } from '../../src/lib/core/measure';
import { square, squareRing } from './geometry/random-areas';

const feature = (geometry: unknown, properties: unknown = {}) => ({ type: 'Feature', properties, geometry });
const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });
const km2 = areaKm2(square(30, 48));

describe('measuring a file', () => {
  it('gives one row for each feature, in order', () => {
    const rows = measureFile(
      collection(feature(square(30, 48)), feature(null), feature({ type: 'Point', coordinates: [1, 2] })),
      'f',
    );
    expect(rows).toEqual([
      { index: 0, areaKm2: km2, repairs: [] },
      { index: 1, areaKm2: null, repairs: [], note: 'no geometry (null)' },
      { index: 2, areaKm2: null, repairs: [], note: 'Point has no area' },
    ]);
  });

  it.each([
    ['a bare polygon', square(30, 48)],
    ['a feature', feature(square(30, 48))],
    ['a geometry collection', { type: 'GeometryCollection', geometries: [square(30, 48)] }],
    ['a multipolygon', { type: 'MultiPolygon', coordinates: [[squareRing(30, 48)]] }],
  ])('measures %s', (_, json) => {
    expect(measureFile(JSON.stringify(json), 'f')).toEqual([{ index: 0, areaKm2: km2, repairs: [] }]);
  });

  it('reads past a byte order mark', () => {
    expect(measureFile(`\uFEFF${JSON.stringify(square(30, 48))}`, 'f')).toHaveLength(1);
  });

  it('tells what it repaired', () => {
    const [row] = measureFile(JSON.stringify({ type: 'Polygon', coordinates: [squareRing(30, 48).reverse()] }), 'f');
    expect(row?.areaKm2).toBeCloseTo(km2, 6);
    expect(row?.repairs).toEqual(['rings wound the wrong way (RFC 7946) reversed: 1']);
  });

  it('does not measure land that looks swapped, unless told that it lies there', () => {
    expect(() => measureFile(JSON.stringify(square(48, 30)), 'f')).toThrow(/swapped.*exchange them/);
    const [row] = measureFile(JSON.stringify(square(48, 30)), 'f', { anywhere: true });
    expect(row?.areaKm2).toBeCloseTo(areaKm2(square(48, 30)), 6);
    expect(row?.note).toBeUndefined();
  });

  it.each([
    ['', 'is empty'],
    [' \n', 'is empty'],
    ['<!DOCTYPE html><html></html>', 'HTML'],
    ['<?xml version="1.0"?>\n<kml xmlns="x"></kml>', 'KML'],
    ['unit,km2\nDonetsk,20000\n', 'is a table (CSV), not GeoJSON; what is wanted is polygons of land'],
    ['"unit";"km2"\r\n"Donetsk";20000', 'is a table (CSV)'],
    ['PK\u0003\u0004rest', 'zip'],
    ['\u001F\uFFFD\b', 'gzip'],
    ['{"type":"Topology","objects":{}}', 'TopoJSON'],
    ['[1, 2]', 'a list'],
    ['{"features": []}', 'type: a GeoJSON type is expected'],
    ['{"type":"FeatureCollection","features":[]}', 'features: is empty'],
    ['{"type":"FeatureCollection","features":[{"geometry":null}]}', 'features[0]: a Feature is expected'],
    ['{"type":"Feature","geometry":{"type":"Square"}}', 'geometry.type'],
    ['{"type":"Polygon"}', 'coordinates: a list is expected, found nothing'],
    [collection(feature(null), feature({ type: 'Point', coordinates: [1, 2] })), 'nothing to measure'],
    [
      '{"type":"Polygon","coordinates":[[[30,48],\n[31,4',
      'line 2, column 6: is not valid JSON: the file ends in the middle: ]]]} missing',
    ],
    ['{"type":"Polygon","coordinates":[[[30,NaN]]]}', 'line 1, column 39: is not valid JSON: NaN is not JSON'],
    ['{"type":"Polygon",}', 'line 1, column 19: is not valid JSON: "}" was not expected here'],
    ['{"type":"Polyg', 'the file ends inside a text'],
  ])('refuses %j and says why', (text, message) => {
    expect(() => measureFile(text, 'file.json')).toThrow(DataError);
    expect(() => measureFile(text, 'file.json')).toThrow(message);
    expect(() => measureFile(text, 'file.json')).toThrow(/^file\.json: /);
  });

  it('refuses a file in another coordinate system and takes WGS84 by any of its names', () => {
    const inCrs = (name: string) => JSON.stringify({ ...square(30, 48), crs: { type: 'name', properties: { name } } });
    expect(() => measureFile(inCrs('urn:ogc:def:crs:EPSG::3857'), 'f')).toThrow('crs.properties.name');
    for (const name of ['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326', 'urn:ogc:def:crs:EPSG::4326']) {
      expect(measureFile(inCrs(name), 'f')[0]?.areaKm2).toBeCloseTo(km2, 6);
    }
  });

  it('measures a file of 20 MB in seconds', () => {
    const rings = Array.from({ length: 5000 }, (_, index) => {
      const [lon, lat] = [22 + 0.18 * (index % 100), 45 + 0.14 * Math.floor(index / 100)];
      const ring = Array.from({ length: 100 }, (__, step) => {
        const angle = (2 * Math.PI * step) / 100;
        return [lon + 0.08 * Math.cos(angle), lat + 0.06 * Math.sin(angle)];
      });
      return [[...ring, ring[0]]];
    });
    const text = JSON.stringify({ type: 'MultiPolygon', coordinates: rings });
    expect(text.length).toBeGreaterThan(18e6);
    const [row] = measureFile(text, 'f');
    expect(row?.repairs).toEqual([]);
    expect(row?.areaKm2).toBeGreaterThan(600_000);
  }, 20_000);
});
