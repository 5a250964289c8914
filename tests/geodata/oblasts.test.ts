import { readFileSync } from 'node:fs';
import { booleanPointInPolygon, point } from '@turf/turf';
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { areaKm2, sphericalAreaKm2 } from '../../src/lib/core/geometry/area';
import { intersection, union } from '../../src/lib/core/geometry/overlay';
import { parseBorders, parseGroups, parseUnits } from '../../src/lib/core/parse';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../geodata/${name}`, import.meta.url), 'utf8')) as unknown;

const CODES = ['05', '07', '09', '12', '14', '18', '21', '23', '26', '30', '32', '35', '40', '43', '46', '48', '51']
  .concat(['53', '56', '59', '61', '63', '65', '68', '71', '74', '77'])
  .map((code) => `UA-${code}`);

const units = parseUnits(read('oblasts.geojson'), 'oblasts.geojson');
const unit = (id: string) => {
  const found = units.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no unit ${id}`);
  return found;
};
const rings = units.flatMap(({ id, geometry }) =>
  geometry.coordinates.flatMap((polygon) => polygon.map((ring, index) => ({ id, ring, isHole: index > 0 }))),
);
const key = ([x, y]: Position): string => `${x},${y}`;

/** Twice the signed area in square degrees, from the first vertex so that small rings keep their digits. */
function signedArea(ring: readonly Position[]): number {
  const [ox = 0, oy = 0] = ring[0] ?? [];
  return ring.slice(1).reduce((sum, [x = 0, y = 0], index) => {
    const [px = 0, py = 0] = ring[index] ?? [];
    return sum + (px - ox) * (y - oy) - (x - ox) * (py - oy);
  }, 0);
}

/** Each directed edge with the unit on its left. */
const edges = new Map<string, string>();
const repeatedEdges: string[] = [];
for (const { id, ring } of rings) {
  ring.slice(1).forEach((to, index) => {
    const edge = `${key(ring[index] as Position)} ${key(to)}`;
    if (edges.has(edge)) repeatedEdges.push(edge);
    edges.set(edge, id);
  });
}
const reversed = (edge: string): string => edge.split(' ').reverse().join(' ');

describe('the units', () => {
  it('are the 27 first-level units, each once, with ids equal to their ISO codes', () => {
    expect(units.map(({ id }) => id)).toEqual(CODES);
    const { features } = read('oblasts.geojson') as FeatureCollection;
    expect(features.map(({ id }) => id)).toEqual(CODES);
  });

  it('have unique names in both languages, in Ukrainian romanisation', () => {
    for (const name of ['nameEn', 'nameUk'] as const) expect(new Set(units.map((u) => u[name])).size).toBe(27);
    expect(unit('UA-14')).toMatchObject({ nameEn: 'Donetsk', nameUk: 'Донецька область' });
    expect(unit('UA-30')).toMatchObject({ nameEn: 'Kyiv (city)', nameUk: 'місто Київ', schematic: true });
    expect(unit('UA-32')).toMatchObject({ nameEn: 'Kyiv', nameUk: 'Київська область' });
    expect(unit('UA-51')).toMatchObject({ nameEn: 'Odesa', nameUk: 'Одеська область' });
    expect(unit('UA-43').nameUk).toBe('Автономна Республіка Крим');
    expect(unit('UA-40').nameUk).toBe('місто Севастополь');
    const english = units.map(({ nameEn }) => nameEn).join(' ');
    expect(english).not.toMatch(/Kiev|Odessa|Kharkov|Lugansk|Nikolaev|Zaporozh|Lvov|['’]/);
    for (const { nameUk } of units) expect(nameUk).toMatch(/^[А-ЩЬЮЯЄІЇҐа-щьюяєіїґ\- ’]+$/u);
  });

  it('say that Crimea and Sevastopol are Ukraine’s, and why large differences arise', () => {
    for (const id of ['UA-40', 'UA-43']) {
      expect(unit(id).note).toContain('68/262');
      expect(unit(id).noteUk).toContain('68/262');
    }
    for (const { id, differencePct, note } of units) if (Math.abs(differencePct) > 1) expect(note, id).toBeTruthy();
  });

  it('have published areas that sum to 603,540 km²', () => {
    expect(units.reduce((sum, { publishedAreaKm2 }) => sum + publishedAreaKm2, 0)).toBe(603_540);
  });
});

describe('their rings', () => {
  it('are closed, have at least three corners and no repeated vertex', () => {
    for (const { id, ring } of rings) {
      expect(ring.at(-1), id).toEqual(ring[0]);
      expect(ring.length, id).toBeGreaterThanOrEqual(4);
      expect(new Set(ring.slice(1).map(key)).size, `${id} ${ring[0]?.join()}`).toBe(ring.length - 1);
    }
  });

  it('wind counter-clockwise outside and clockwise for holes', () => {
    for (const { id, ring, isHole } of rings) expect(Math.sign(signedArea(ring)), id).toBe(isHole ? -1 : 1);
  });

  it('have coordinates of at most five decimals, inside Ukraine’s box', () => {
    for (const [x = NaN, y = NaN] of rings.flatMap(({ ring }) => ring)) {
      expect(x === Number(x.toFixed(5)) && y === Number(y.toFixed(5))).toBe(true);
      expect(x > 22.1 && x < 40.3 && y > 44.3 && y < 52.4).toBe(true);
    }
  });

  it('have holes inside their polygon, and no part below 0.05 km²', () => {
    for (const { id, geometry } of units) {
      for (const [outer, ...holes] of geometry.coordinates) {
        expect(areaKm2({ type: 'Polygon', coordinates: [outer as Position[]] }), id).toBeGreaterThan(0.05);
        for (const hole of holes) {
          const polygon = { type: 'Polygon' as const, coordinates: [outer as Position[]] };
          for (const vertex of hole) expect(booleanPointInPolygon(vertex, polygon), id).toBe(true);
        }
      }
    }
  });
});

describe('their topology', () => {
  const together = union(units.map(({ geometry }) => geometry));

  it('has every inner edge once on either side, and every other edge on the outline', () => {
    expect(repeatedEdges).toEqual([]);
    const borders = parseBorders(read('borders.geojson'), 'borders.geojson');
    const outline = new Set(
      [...borders.land.coordinates, ...borders.coast.coordinates].flatMap((line) =>
        line.slice(1).map((to, index) => `${key(line[index] as Position)} ${key(to)}`),
      ),
    );
    const single = [...edges.keys()].filter((edge) => !edges.has(reversed(edge)));
    expect(single.filter((edge) => !outline.has(edge))).toEqual([]);
    expect(single.length).toBe(outline.size);
    for (const [edge, id] of edges) expect(edges.get(reversed(edge)), edge).not.toBe(id);
  });

  it('has no overlaps: the areas sum to the area of all units together', () => {
    const sum = units.reduce((total, { geometry }) => total + areaKm2(geometry), 0);
    expect(Math.abs(sum - areaKm2(together))).toBeLessThan(0.5);
    units.forEach((a, index) => {
      for (const b of units.slice(index + 1)) {
        expect(areaKm2(intersection(a.geometry, b.geometry)), `${a.id} and ${b.id}`).toBeLessThan(0.01);
      }
    });
  });

  it('has no pinholes: all units together have no hole', () => {
    expect(together.coordinates.flatMap((polygon) => polygon.slice(1))).toEqual([]);
  });

  it('leaves the mainland in one piece, Crimea included', () => {
    const [mainland] = together.coordinates.map((coordinates) => areaKm2({ type: 'Polygon', coordinates })).sort((a, b) => b - a);
    expect(mainland).toBeGreaterThan(areaKm2(together) - 200);
  });
});

describe('their areas', () => {
  const differencePct = (...ids: string[]): number => {
    const computed = ids.reduce((sum, id) => sum + areaKm2(unit(id).geometry), 0);
    const published = ids.reduce((sum, id) => sum + unit(id).publishedAreaKm2, 0);
    return (computed / published - 1) * 100;
  };

  it('are recorded as computed from the geometry', () => {
    for (const { id, geometry, computedKm2, differencePct: recorded } of units) {
      expect(computedKm2, id).toBeCloseTo(areaKm2(geometry), 2);
      expect(recorded, id).toBeCloseTo(differencePct(id), 2);
      const ratio = sphericalAreaKm2(geometry) / computedKm2;
      expect(ratio, id).toBeGreaterThan(0.996);
      expect(ratio, id).toBeLessThan(0.998);
    }
  });

  it.each([
    ['UA-09', 1],
    ['UA-14', 1],
    ['UA-12', 1],
    ['UA-23', 1],
    ['UA-74', 1],
    ['UA-59', 1.5],
    ['UA-63', 1.5],
  ])('%s is within %d % of its published area', (id, limit) => {
    expect(Math.abs(differencePct(id))).toBeLessThan(limit);
  });

  it('Kyiv city and oblast together are within 1.5 %, Crimea with Sevastopol within 1 %', () => {
    expect(Math.abs(differencePct('UA-30', 'UA-32'))).toBeLessThan(1.5);
    expect(Math.abs(differencePct('UA-43', 'UA-40'))).toBeLessThan(1);
  });

  it('sum to within 0.6 % of the published total', () => {
    expect(Math.abs(differencePct(...CODES))).toBeLessThan(0.6);
  });
});

describe('points of places', () => {
  it.each([
    ['Kyiv', 'UA-30', 30.52, 50.45],
    ['Boryspil', 'UA-32', 30.95, 50.35],
    ['Donetsk', 'UA-14', 37.8, 48.0],
    ['Mariupol', 'UA-14', 37.55, 47.1],
    ['Luhansk', 'UA-09', 39.31, 48.57],
    ['Simferopol', 'UA-43', 34.1, 44.95],
    ['Dzhankoi', 'UA-43', 34.39, 45.71],
    ['Kerch', 'UA-43', 36.47, 45.36],
    ['Sevastopol', 'UA-40', 33.525, 44.6],
    ['Enerhodar', 'UA-23', 34.66, 47.5],
    ['Kherson', 'UA-65', 32.62, 46.64],
    ['Henichesk', 'UA-65', 34.81, 46.18],
    ['Kharkiv', 'UA-63', 36.23, 49.99],
    ['Sumy', 'UA-59', 34.8, 50.91],
    ['Uzhhorod', 'UA-21', 22.29, 48.62],
    ['Izmail', 'UA-51', 28.84, 45.36],
    ['Chernivtsi', 'UA-77', 25.94, 48.29],
  ])('%s lies in %s and nowhere else', (_, id, lon, lat) => {
    const found = units.filter(({ geometry }) => booleanPointInPolygon(point([lon, lat]), geometry));
    expect(found.map((u) => u.id)).toEqual([id]);
  });

  it.each([
    ['Rostov-on-Don', 39.7, 47.23],
    ['Belgorod', 36.59, 50.6],
    ['Tiraspol', 29.6, 46.84],
    ['Przemysl', 22.77, 49.78],
    ['the middle of the Sea of Azov', 36.5, 46.1],
  ])('%s lies in no unit', (_, lon, lat) => {
    expect(units.some(({ geometry }) => booleanPointInPolygon([lon, lat], geometry))).toBe(false);
  });
});

describe('the annotations', () => {
  const sources = new Set((read('sources.json') as { id: string }[]).map(({ id }) => id));
  const claims = new Set((read('claims.json') as { id: string }[]).map(({ id }) => id));

  it('name sources and claims that exist, and keep shares between 0 and 100', () => {
    for (const { id, reportedControl, proposedSwaps, publishedAreaSource } of units) {
      expect(sources, id).toContain(publishedAreaSource);
      for (const { sharePct, km2, source, claim } of reportedControl) {
        expect(sources, id).toContain(source);
        expect(claims, id).toContain(claim);
        expect([sharePct, km2].filter((value) => value !== undefined), id).toHaveLength(1);
        expect(sharePct ?? 0, id).toBeGreaterThanOrEqual(0);
        expect(sharePct ?? 0, id).toBeLessThanOrEqual(100);
      }
      for (const { source } of proposedSwaps) expect(sources, id).toContain(source);
    }
  });

  it('carry the rival shares of Donetsk Oblast side by side', () => {
    const shares = unit('UA-14').reportedControl.filter(({ side }) => side === 'russia').map(({ sharePct }) => sharePct);
    for (const share of [67.2, 68, 75, 76, 79]) expect(shares).toContain(share);
  });

  it('never compute a swap larger than the unit', () => {
    for (const { id, computedKm2, proposedSwaps } of units) {
      for (const swap of proposedSwaps) {
        expect(swap.computedKm2, id).toBeGreaterThan(0);
        if (swap.together === undefined) expect(swap.computedKm2, id).toBeLessThanOrEqual(computedKm2 + 0.001);
        else expect(swap.together, id).toContain(id);
      }
    }
    expect(unit('UA-14').proposedSwaps.map(({ scenario }) => scenario)).toContain('donbas-withdrawal');
  });

  it('keep a figure reported for two units apart from what each would give', () => {
    const swaps = unit('UA-59').proposedSwaps.filter(({ scenario }) => scenario === 'alaska-outline');
    expect(swaps[0]?.reportedKm2).toBeUndefined();
    const together = swaps.find(({ reportedKm2 }) => reportedKm2 === 440);
    expect(together).toMatchObject({ qualifier: 'about', together: ['UA-59', 'UA-63'] });
    expect(together?.computedKm2).toBeGreaterThan(swaps[0]?.computedKm2 ?? Infinity);
  });

  it('say where a reported share is a bound, a round number or a range', () => {
    const reports = (id: string) => unit(id).reportedControl;
    expect(reports('UA-09').some(({ km2, qualifier }) => km2 === 60 && qualifier === 'less-than')).toBe(true);
    expect(reports('UA-14').some(({ low, high }) => low === 67 && high === 69)).toBe(true);
    expect(reports('UA-23').some(({ qualifier }) => qualifier === 'about')).toBe(true);
  });
});

describe('the borders', () => {
  const features = (read('borders.geojson') as FeatureCollection<MultiLineString>).features;
  const line = (id: string): Feature<MultiLineString> => {
    const found = features.find((feature) => feature.id === id);
    if (!found) throw new Error(`no border ${id}`);
    return found;
  };

  it('run with Russia from the Azov Sea to the meeting with Belarus, as the first part of the land border', () => {
    const [land = []] = line('land').geometry.coordinates;
    const [withRussia = []] = line('with-russia').geometry.coordinates;
    expect(land.slice(0, withRussia.length)).toEqual(withRussia);
    expect(withRussia[0]).toEqual([38.2298, 47.1193]);
    expect(withRussia.at(-1)).toEqual([31.7817, 52.112]);
    expect(land.at(-1)).toEqual([29.6969, 45.2024]);
  });

  it('have a coast that no land border shares', () => {
    const land = new Set(line('land').geometry.coordinates.flat().map(key));
    const shared = line('coast').geometry.coordinates.flat().filter((position) => land.has(key(position)));
    expect(new Set(shared.map(key)).size).toBe(2);
  });
});

describe('the groups', () => {
  const groups = parseGroups(read('groups.json'), 'groups.json', { units: new Set(CODES) });
  const members = (id: string) => groups.find((group) => group.id === id)?.units;

  it('name the units they are known for', () => {
    expect(members('donbas')).toEqual(['UA-09', 'UA-14']);
    expect(members('zaporizhzhia-kherson')).toEqual(['UA-23', 'UA-65']);
    expect(members('four-regions')).toEqual(['UA-09', 'UA-14', 'UA-23', 'UA-65']);
    expect(members('five-regions')).toEqual(['UA-09', 'UA-14', 'UA-23', 'UA-40', 'UA-43', 'UA-65']);
    expect(members('sumy-kharkiv')).toEqual(['UA-59', 'UA-63']);
    expect(members('ukraine')).toEqual(CODES);
    expect(members('ukraine-without-crimea')).toEqual(CODES.filter((id) => id !== 'UA-40' && id !== 'UA-43'));
  });
});

it('stores every unit as a MultiPolygon', () => {
  const { features } = read('oblasts.geojson') as FeatureCollection<MultiPolygon>;
  for (const { geometry } of features) expect(geometry.type).toBe('MultiPolygon');
});
