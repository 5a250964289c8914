import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/lib/core/fact-table';
import { components } from '../../src/lib/core/geometry/components';
import { areaKm2 } from '../../src/lib/core/geometry/area';
import { metresPerDegree } from '../../src/lib/core/geometry/ellipsoid';
import { difference, intersection, union } from '../../src/lib/core/geometry/overlay';
import {
  holdersIn,
  placesOf,
  readGazetteer,
  readLineFacts,
  segmentLine,
  type LineSegment,
  type PlaceHolder,
} from '../../src/lib/core/line-facts';
import { parseControl } from '../../src/lib/core/parse';

const geodata = new URL('../../geodata/', import.meta.url);
const readText = (name: string): string => readFileSync(new URL(name, geodata), 'utf8');
const readJson = (name: string): unknown => JSON.parse(readText(name)) as unknown;

const places = readGazetteer(readText('sources/gazetteer.csv'), 'sources/gazetteer.csv');
const { features: units } = readJson('oblasts.geojson') as { features: { id: string; geometry: MultiPolygon }[] };
const unitById = new Map(units.map((unit) => [unit.id, unit.geometry]));
const dates = [
  { date: '2025-08-12', file: 'control/builtin-2025-08-12.geojson', recalledAtMost: 1 },
  { date: '2022-02-23', file: 'control/builtin-2022-02-23.geojson', recalledAtMost: 0 },
].map(({ date, file, recalledAtMost }) => ({
  date,
  file,
  recalledAtMost,
  facts: readLineFacts(readText(`sources/line-${date}.csv`), `sources/line-${date}.csv`, places),
  segments: readJson(`sources/line-${date}-segments.json`) as LineSegment[],
  snapshot: parseControl(readJson(file), file),
}));
const [august] = dates;
const occupiedOn = (index: number): MultiPolygon =>
  dates[index]?.snapshot.areas.find((area) => area.class === 'occupied')?.geometry ?? {
    type: 'MultiPolygon',
    coordinates: [],
  };

/** Reports behind the rows of both lines, by address. */
const reports = new Map(
  readTable(readText('sources/line-reports.csv'), 'sources/line-reports.csv').map((row) => [row['url'] ?? '', row]),
);

describe.each(dates)('the facts of $date', ({ facts, segments, snapshot, recalledAtMost }) => {
  it('have unique ids', () => {
    expect(new Set(facts.map((fact) => fact.id)).size).toBe(facts.length);
  });

  it('lead to a report of the table, or say why none stands behind them', () => {
    for (const fact of facts) {
      if (fact.evidence === 'read') expect(reports.get(fact.url ?? ''), `${fact.id}: ${fact.url}`).toBeDefined();
      else expect(fact.note, `${fact.id} names no reason`).not.toBe('');
    }
  });

  it('rest on general knowledge in no more rows than docs/METHOD.md admits', () => {
    expect(facts.filter((fact) => fact.evidence === 'recalled').length).toBeLessThanOrEqual(recalledAtMost);
  });

  it('belong to segments that bound a class, and every segment has facts', () => {
    expect(new Set(facts.map((fact) => fact.segment))).toEqual(new Set(segments.map((segment) => segment.segment)));
  });

  it('say of no place that it is occupied and that it is held', () => {
    const holders = new Map<string, PlaceHolder>();
    const classes = new Map(segments.map((segment) => [segment.segment, segment.class]));
    for (const fact of facts.filter((row) => classes.get(row.segment) === 'occupied')) {
      for (const [place, holder] of holdersIn(fact.statement)) {
        expect(holders.get(place) ?? holder, `${fact.id}: ${place}`).toBe(holder);
        holders.set(place, holder);
      }
    }
  });

  it('agree with the polygons: occupied places lie inside, held places outside', () => {
    const occupied = snapshot.areas.find((area) => area.class === 'occupied')?.geometry;
    for (const fact of facts) {
      for (const [key, holder] of holdersIn(fact.statement)) {
        const position = places.get(key)?.position ?? [];
        if (holder === 'contested' || occupied === undefined) continue;
        expect(booleanPointInPolygon(position, occupied), `${fact.id}: ${key}`).toBe(holder === 'occupied');
      }
    }
  });
});

describe('the reports behind the facts', () => {
  const cited = dates.flatMap(({ facts }) => facts.flatMap((fact) => fact.url ?? []));

  it('are each cited by a row, once in the table, in the order of their addresses', () => {
    const addresses = [...reports.keys()];
    expect(addresses.filter((address) => !cited.includes(address))).toEqual([]);
    const lines = readText('sources/line-reports.csv').trim().split('\n').length;
    expect(reports.size).toBe(lines - 1);
    expect(addresses).toEqual([...addresses].sort());
  });

  it('name their publisher and the day they were read, and appeared before it', () => {
    const isDay = /^20\d\d-[01]\d-[0-3]\d$/;
    for (const [address, report] of reports) {
      expect(address).toMatch(/^https:\/\/[^ ]+\.[^ ]+$/);
      expect(report['publisher'], address).not.toBe('');
      expect(report['read'], address).toMatch(isDay);
      const published = report['published'] ?? '';
      if (published !== '') expect(published, address).toMatch(isDay);
      expect(published <= (report['read'] ?? ''), address).toBe(true);
    }
  });

  it('have addresses free of what tracks a reader', () => {
    const tracked = [...reports.keys()].filter((address) => /[?&](srsltid|fbclid|gclid|utm_\w+)=/.test(address));
    expect(tracked).toEqual([]);
  });

  it('are copies of another report in six rows at most', () => {
    const copies = cited.filter((address) => reports.get(address)?.['publisher']?.includes('(copy'));
    expect(copies.length).toBeLessThanOrEqual(6);
  });
});

describe('the gazetteer', () => {
  it('places every settlement in or at its unit and names it in both languages', () => {
    for (const place of places.values()) {
      const unit = unitById.get(place.unit);
      expect(unit, place.key).toBeDefined();
      expect(place.nameEn, place.key).toMatch(/^[A-Z]/);
      expect(place.nameUk, place.key).toMatch(/^[А-ЯҐЄІЇ]/);
      expect(place.source, place.key).toMatch(/^(GeoNames|OCHA settlement list)$/);
    }
  });

  it('holds no settlement that no row names', () => {
    const named = new Set(dates.flatMap(({ facts }) => facts.flatMap((fact) => placesOf(fact.statement))));
    expect([...places.keys()].filter((key) => !named.has(key))).toEqual([]);
  });
});

describe('the built-in snapshot', () => {
  it('is a model of 12 August 2025 with a measured uncertainty', () => {
    expect(august?.snapshot).toMatchObject({ id: 'builtin-2025-08-12', asOf: '2025-08-12', schematic: true });
    const kept = JSON.parse(readText('sources/line-uncertainty.json')) as object;
    expect(kept).toMatchObject(august?.snapshot.uncertainty ?? {});
    expect(august?.snapshot.uncertainty).toMatchObject({ basis: 'measured', pockets: { medianKm: expect.any(Number) as number } });
    for (const line of [august?.snapshot.uncertainty, august?.snapshot.uncertainty.pockets]) {
      expect(line?.medianKm).toBeLessThan(line?.positionDeviationKm ?? 0);
      expect(line?.p90Km).toBeGreaterThan(line?.positionDeviationKm ?? Infinity);
    }
  });

  it('has 200 rows or more on the line of contact, most of them with a report that was read', () => {
    const main = august?.facts.filter((fact) => fact.segment === 'main') ?? [];
    expect(main.length).toBeGreaterThanOrEqual(200);
    expect(main.filter((fact) => fact.evidence === 'read').length).toBeGreaterThan(main.length / 2);
  });

  it('has one border pocket in Sumy and three in Kharkiv oblast', () => {
    const [, ...detached] = components(occupiedOn(0));
    const pocketsIn = (unit: string): number =>
      detached.filter((part) => areaKm2(intersection(part, unitById.get(unit) ?? occupiedOn(9))) > 1).length;
    expect([pocketsIn('UA-59'), pocketsIn('UA-63')]).toEqual([1, 3]);
  });

  it('holds Crimea and Sevastopol whole and has no land outside Ukraine', () => {
    const land = union(units.map((unit) => unit.geometry));
    expect(areaKm2(difference(occupiedOn(0), land))).toBeLessThan(0.01);
    for (const id of ['UA-40', 'UA-43']) {
      const unit = unitById.get(id) ?? occupiedOn(9);
      expect(areaKm2(difference(unit, occupiedOn(0)))).toBeLessThan(0.01);
    }
  });

  it('counts no land in two classes', () => {
    const [first, ...others] = august?.snapshot.areas ?? [];
    for (const area of others) {
      expect(areaKm2(intersection(first?.geometry ?? occupiedOn(9), area.geometry))).toBeLessThan(0.001);
    }
  });

  it('contains all land occupied before 2022, but for the width of the lines', () => {
    expect(areaKm2(difference(occupiedOn(1), occupiedOn(0)))).toBeLessThan(1);
  });

  it('comes out of its facts byte for byte', { timeout: 60_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'control-'));
    try {
      execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/build-control.ts', folder]);
      for (const { file } of dates) {
        expect(readFileSync(join(folder, file.replace('control/', '')), 'utf8') === readText(file), file).toBe(true);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

const reference = join(process.env['CONTROL_REFERENCE_DIR'] ?? '', 'deepstate/deepstatemap_data_20250812.geojson');
const hasReference = (process.env['CONTROL_REFERENCE_DIR'] ?? '') !== '' && existsSync(reference);

describe.skipIf(!hasReference)('the built-in snapshot beside a publisher’s day (needs CONTROL_REFERENCE_DIR)', () => {
  const line = (august?.segments ?? []).flatMap(({ segment }) => segmentLine(segment, august?.facts ?? [], places));
  const rings = (): Position[][] =>
    (JSON.parse(readFileSync(reference, 'utf8')) as { features: { geometry: MultiPolygon }[] }).features
      .flatMap((feature) => feature.geometry.coordinates)
      .flat();

  const published = (): MultiPolygon => union(rings().map((ring) => ({ type: 'Polygon', coordinates: [ring] })));

  it('comes as near in area as docs/METHOD.md says', () => {
    const theirs = published();
    const aims = { 'UA-09': 1.5, 'UA-14': 2, 'UA-23': 2, 'UA-65': 2.5, 'UA-63': 15, 'UA-59': 25, 'UA-48': 15 };
    for (const [id, aimPct] of Object.entries(aims)) {
      const unit = unitById.get(id) ?? occupiedOn(9);
      const [own, other] = [occupiedOn(0), theirs].map((area) => areaKm2(intersection(area, unit)));
      expect(Math.abs((own ?? 0) / (other ?? NaN) - 1) * 100, id).toBeLessThan(aimPct);
    }
  });

  it('shares no vertex with it', () => {
    const key = ([lon = 0, lat = 0]: Position): string => `${lon.toFixed(5)} ${lat.toFixed(5)}`;
    const theirs = new Set(rings().flat().map(key));
    expect(line.filter((vertex) => theirs.has(key(vertex)))).toEqual([]);
  });

  it('has fewer than 15 % of its vertices within 50 m of it', () => {
    const theirs = rings();
    const near = line.filter(([lon = 0, lat = 0]) => {
      const scale = metresPerDegree(lat);
      return theirs.some((ring) =>
        ring.some(([bLon = 0, bLat = 0], index) => {
          const [aLon = 0, aLat = 0] = ring[Math.max(0, index - 1)] ?? [];
          const [ax, ay] = [(aLon - lon) * scale.lon, (aLat - lat) * scale.lat];
          const [dx, dy] = [(bLon - aLon) * scale.lon, (bLat - aLat) * scale.lat];
          const along = dx * dx + dy * dy;
          const share = along === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / along));
          return Math.hypot(ax + share * dx, ay + share * dy) < 50;
        }),
      );
    });
    expect(near.length / line.length).toBeLessThan(0.15);
  });
});
