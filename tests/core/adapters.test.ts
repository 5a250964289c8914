import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadUnits } from '../../src/cli/geodata';
import { readControl } from '../../src/lib/core/adapters';
import type { ControlSnapshot } from '../../src/lib/core/control';
import { DataError } from '../../src/lib/core/errors';
import { areaKm2 } from '../../src/lib/core/geometry/area';
import { syntheticDay } from '../bench/synthetic-day';
import { square, squareRing } from './geometry/random-areas';
import { karneyAreaKm2, referenceFile } from './geometry/reference-area';

const units = loadUnits();
const read = (json: unknown, name = 'control.geojson', asOf?: string): ControlSnapshot =>
  readControl(typeof json === 'string' ? json : JSON.stringify(json), {
    name,
    ...(asOf !== undefined && { asOf }),
    ukraine: { units, earlier: [] },
  });
const feature = (geometry: unknown, properties: unknown = {}) => ({ type: 'Feature', properties, geometry });
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const km2Of = (snapshot: ControlSnapshot) =>
  Object.fromEntries(snapshot.areas.map((area) => [area.class, Math.round(areaKm2(area.geometry))]));
const notesOf = (snapshot: ControlSnapshot, kind: string) => snapshot.notes.filter((note) => note.kind === kind);

const unit = square(36, 48);
const km2 = Math.round(areaKm2(unit));

describe('reading a control file', () => {
  it('knows a DeepState day by its name', () => {
    const day = { ...collection(feature(syntheticDay())), name: 'deepstatemap_data_20250812' };
    const snapshot = read(day, '/some/folder/deepstatemap_data_20250812.geojson');
    expect(snapshot).toMatchObject({ asOf: '2025-08-12', source: { en: 'DeepStateMap' }, schematic: false });
    expect(km2Of(snapshot)).toEqual({ occupied: Math.round(karneyAreaKm2(syntheticDay())) });
    expect(notesOf(snapshot, 'assumed')).toEqual([]);
    expect(read(day, 'renamed.geojson').asOf).toBe('2025-08-12');
  });

  it('makes classes disjoint, the stronger one counting', () => {
    const snapshot = read(
      collection(
        feature(square(37, 48), { class: 'contested' }),
        feature(square(36.5, 48), { class: 'advance' }),
        feature(unit, { class: 'occupied' }),
        feature(square(35.5, 48), { class: 'claimed' }),
      ),
    );
    expect(snapshot.areas.map((area) => area.class)).toEqual(['occupied', 'advance', 'contested', 'claimed']);
    const half = Math.round(areaKm2(unit) / 2);
    expect(km2Of(snapshot)).toEqual({ occupied: km2, advance: half, contested: half, claimed: half });
    expect(notesOf(snapshot, 'repaired').map((note) => Math.round(note.areaKm2 ?? 0))).toEqual([half, half, half]);
  });

  it.each([
    ['occupied', 'Occupied'],
    ['occupied', 'AssessedRussianControlinUkraine'],
    ['advance', 'assessed_russian_advance'],
    ['contested', 'Grey zone'],
    ['contested', 'unknown'],
    ['claimed', 'Claimed Russian Territory'],
    ['occupied', 'окуповано'],
  ])('reads as %s what a publisher calls %s, and says so', (controlClass, word) => {
    const snapshot = read(collection(feature(unit, { class: word })));
    expect(snapshot.areas.map((area) => area.class)).toEqual([controlClass]);
    expect(
      notesOf(snapshot, 'assumed')
        .map(({ message }) => message.en)
        .join(),
    ).toContain(word);
  });

  it('leaves out what it does not know, what Ukraine holds and what has no land, and says how much', () => {
    const snapshot = read(
      collection(
        feature(unit, { class: 'occupied' }),
        feature(square(30, 48), { class: 'liberated' }),
        feature(square(32, 48), { class: 'xyz' }),
        feature(square(33, 48), {}),
        feature(null, { class: 'occupied', area_km2: 0.25 }),
        feature({ type: 'Point', coordinates: [36, 48] }, { class: 'occupied' }),
      ),
    );
    expect(km2Of(snapshot)).toEqual({ occupied: km2 });
    const dropped = notesOf(snapshot, 'dropped').map(({ count, areaKm2: area }) => [
      count,
      area && Math.round(area * 4) / 4,
    ]);
    expect(dropped).toHaveLength(5);
    expect(dropped).toContainEqual([1, 0.25]);
    expect(dropped.filter(([, area]) => Math.round(area ?? 0) === km2)).toHaveLength(3);
    expect(dropped).toContainEqual([1, undefined]);
  });

  it('reads an ISW-like export with heights and null geometries', () => {
    const heights = { type: 'Polygon', coordinates: [squareRing(36, 48).map((position) => [...position, 0])] };
    const properties = { date: '2025-08-11', area_km2: 1, layer_type: 'ukraine_control_map' };
    const snapshot = read(collection(feature(heights, properties), feature(null, properties)), 'export.geojson');
    expect(snapshot).toMatchObject({ asOf: '2025-08-11', source: { en: 'Institute for the Study of War' } });
    expect(km2Of(snapshot)).toEqual({ occupied: km2 });
    expect(notesOf(snapshot, 'repaired').map((note) => note.count)).toEqual([5]);
    expect(notesOf(snapshot, 'dropped').map((note) => [note.count, note.areaKm2])).toEqual([[1, 1]]);
  });

  it.each([
    ['a polygon', unit],
    ['a multipolygon', { type: 'MultiPolygon', coordinates: [squareRing(36, 48)].map((ring) => [ring]) }],
    ['a feature', feature(unit)],
    ['a geometry collection', { type: 'GeometryCollection', geometries: [unit] }],
  ])('reads %s without a class as occupied, and says so', (_, json) => {
    const snapshot = read(json);
    expect(km2Of(snapshot)).toEqual({ occupied: km2 });
    expect(
      notesOf(snapshot, 'assumed')
        .map(({ message }) => message.en)
        .join(),
    ).toMatch(/read as occupied/);
  });

  it('reads the class from the name where no other property has one and every name is of a class', () => {
    const snapshot = read(
      collection(
        feature(unit, { name: 'Окуповано /// Occupied /// ' }),
        feature(square(37, 48), { name: 'Невідомо /// Unknown' }),
        feature(square(38, 48), { name: 'Звільнено /// Liberated' }),
        feature({ type: 'Point', coordinates: [36, 48] }, { name: '1st brigade' }),
      ),
    );
    expect(Object.keys(km2Of(snapshot))).toEqual(['occupied', 'contested']);
    const notes = snapshot.notes.map(({ message }) => message.en).join(' ');
    expect(notes).toContain('name "Невідомо /// Unknown" is read as the class “contested”');
    expect(notes).not.toMatch(/read as occupied/);
  });

  it('takes a name for nothing but a name where one of them is of no class', () => {
    const snapshot = read(
      collection(feature(unit, { name: 'Russian-held' }), feature(square(37, 48), { name: 'Luhansk' })),
    );
    expect(km2Of(snapshot)).toEqual({ occupied: Math.round(areaKm2(unit) + areaKm2(square(37, 48))) });
    expect(snapshot.notes.map(({ message }) => message.en).join(' ')).toMatch(/read as occupied/);
  });

  it('counts land that features share once', () => {
    const snapshot = read(collection(feature(unit), feature(unit)));
    expect(km2Of(snapshot)).toEqual({ occupied: km2 });
    expect(notesOf(snapshot, 'repaired').map((note) => Math.round(note.areaKm2 ?? 0))).toEqual([km2]);
  });

  it('notes land outside the units', () => {
    const snapshot = read({ type: 'MultiPolygon', coordinates: [[squareRing(36, 48)], [squareRing(36, 42)]] });
    const [note] = notesOf(snapshot, 'outside');
    expect(note?.areaKm2).toBeCloseTo(areaKm2(square(36, 42)), 2);
    expect(Math.round(Object.values(km2Of(snapshot))[0] ?? 0)).toBe(
      Math.round(areaKm2(unit) + areaKm2(square(36, 42))),
    );
  });

  it('words every note in both languages', () => {
    const snapshot = read(collection(feature(square(36, 44, 5), { class: 'Occupied' }), feature(null)));
    expect(snapshot.notes.length).toBeGreaterThan(2);
    expect(snapshot.notes.map(({ message }) => message.uk).join(' ')).toMatch(
      /клас «окуповано».*\d\u202f\d{3}\u202fкм²/,
    );
    for (const { message } of snapshot.notes) {
      expect(message.en).toMatch(/^[A-Za-z\d].*\.$/);
      expect(message.uk).toMatch(/[а-яіїєґ].*\.$/);
    }
  });

  it('keeps its id for the same content and date and not for others', () => {
    const one = read(unit, 'a.geojson');
    expect(read(unit, 'b.geojson').id).toBe(one.id);
    expect(read(unit, 'a.geojson', '2025-01-01').id).not.toBe(one.id);
    expect(read(square(36, 48.1), 'a.geojson').id).not.toBe(one.id);
  });
});

describe('the date of a control file', () => {
  const dated = collection(feature(unit, { date: '2025-08-11' }));

  it('is the one given, else that of the name, else that of the properties', () => {
    expect(read(dated, 'day-2025-08-10.geojson', '2025-08-09').asOf).toBe('2025-08-09');
    expect(read(dated, 'day-2025-08-10.geojson').asOf).toBe('2025-08-10');
    expect(read(dated, 'day_20250810.geojson').asOf).toBe('2025-08-10');
    expect(read(dated, 'day.geojson').asOf).toBe('2025-08-11');
  });

  it('is that of a file in the product’s own form, which no other day may be given for', () => {
    const json: unknown = JSON.parse(readFileSync('geodata/control/builtin-2025-08-12.geojson', 'utf8'));
    expect(read(json, 'own.geojson', '2025-08-12').asOf).toBe('2025-08-12');
    expect(() => read(json, 'own.geojson', '2024-01-01')).toThrow(
      'own.geojson: snapshot.asOf: the file is of 2025-08-12, not of 2024-01-01',
    );
  });

  it.each([
    ['2025-08-11T10:00:00Z', '2025-08-11'],
    ['20250811', '2025-08-11'],
    [20250811, '2025-08-11'],
    ['11.08.2025', '2025-08-11'],
    [Date.UTC(2025, 7, 11), '2025-08-11'],
    ['8/11/2025', undefined],
    ['2025-13-45', undefined],
  ])('is read from the property %j as %s', (date, expected) => {
    expect(read(collection(feature(unit, { date }))).asOf).toBe(expected);
  });

  it('is unknown when nobody says it, and a note says so', () => {
    const snapshot = read(unit);
    expect(snapshot.asOf).toBeUndefined();
    expect(notesOf(snapshot, 'assumed').some(({ message }) => /does not say its date/.test(message.en))).toBe(true);
  });

  it('is noted when name and properties disagree', () => {
    const messages = notesOf(read(dated, 'day-2025-08-10.geojson'), 'assumed').map(({ message }) => message.en);
    expect(messages.some((text) => text.includes('2025-08-10') && text.includes('2025-08-11'))).toBe(true);
  });

  it('picks its features from a file of several days, and several days are never added up', () => {
    const days = collection(feature(unit, { date: '2025-08-11' }), feature(square(37, 48), { date: '2025-08-12' }));
    expect(() => read(days)).toThrow(/2 different dates/);
    expect(km2Of(read(days, 'x.geojson', '2025-08-12'))).toEqual({ occupied: km2 });
  });
});

describe('a damaged control file', () => {
  const ring = squareRing(36, 48);
  const metres = ring.map(([lon = 0, lat = 0]) => [
    (lon * Math.PI * 6378137) / 180,
    6378137 * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)),
  ]);
  it.each([
    ['swapped coordinates', { type: 'Polygon', coordinates: [ring.map(([x, y]) => [y, x])] }, /swapped/],
    [
      'Web Mercator metres',
      { type: 'Polygon', coordinates: [metres] },
      /\[\d{7}, \d{7}\] is not a longitude and latitude in degrees: it looks like metres.*EPSG:3857/,
    ],
    [
      'null in a coordinate',
      collection(feature({ type: 'Polygon', coordinates: [[...ring.slice(0, 2), [37, null], ...ring.slice(3)]] })),
      /features\[0\]\.geometry\.coordinates\[0\]\[2\]\[1\]/,
    ],
    [
      'text in a coordinate',
      { type: 'Polygon', coordinates: [[...ring.slice(0, 2), ['37', 49], ...ring.slice(3)]] },
      /"37" is text/,
    ],
    ['land elsewhere', square(100, 10), /outside Ukraine/],
    ['points', collection(feature({ type: 'Point', coordinates: [36, 48] })), /no land to read/],
    ['null geometries', collection(feature(null)), /no land to read/],
    ['no known class', collection(feature(unit, { class: 'xyz' })), /unknown class \("xyz"\)/],
    ['no features', collection(), /empty/],
    ['a cut', JSON.stringify(unit).slice(0, -20), /line 1, column \d+: is not valid JSON/],
    ['a web page', '<html></html>', /HTML/],
  ])('of %s is refused, naming the file', (_, json, message) => {
    expect(() => read(json, 'bad.geojson')).toThrow(DataError);
    expect(() => read(json, 'bad.geojson')).toThrow(message);
    expect(() => read(json, 'bad.geojson')).toThrow(/^bad\.geojson: /);
    expect(() => read(json, 'bad.geojson')).toThrow(
      expect.objectContaining({ uk: expect.stringMatching(/^bad\.geojson: .*[а-яіїєґ]{4}/) as unknown }) as Error,
    );
  });
});

describe('a publisher’s file, where one is at hand', () => {
  it.each([
    ['deepstate', 'deepstatemap_data_20250812.geojson', '2025-08-12', 114_495.7],
    ['isw', 'control-2025-08-11.geojson', '2025-08-11', 112_675.6],
  ])('of %s is read whole', (folder, name, asOf, expectedKm2) => {
    const text = referenceFile(folder, name);
    if (text === undefined) return;
    const snapshot = read(text, name);
    expect(snapshot.asOf).toBe(asOf);
    expect(areaKm2(snapshot.areas[0]!.geometry)).toBeCloseTo(expectedKm2, 0);
  });
});
