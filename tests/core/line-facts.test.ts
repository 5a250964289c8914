import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/lib/core/fact-table';
import {
  holdersIn,
  pointOf,
  readGazetteer,
  readLineFacts,
  segmentPolygon,
  type LineSegment,
  type LineStatement,
} from '../../src/lib/core/line-facts';
import { smoothLine } from '../../src/lib/core/smooth-line';

const GAZETTEER = [
  'key,nameEn,nameUk,unit,lat,lon,source,pcode',
  'East,East,Схід,UA-14,48.0000,38.0000,test,1',
  'West,West,Захід,UA-14,48.0000,37.9000,test,2',
  'South,South,Південь,UA-14,47.8000,37.9500,test,3',
].join('\n');
const HEADER =
  'id,segment,order,kind,occupiedPlace,heldPlace,lies,place,placeHolder,offsetKm,direction,water,evidence,url,note';
const places = readGazetteer(GAZETTEER, 'gazetteer.csv');
const facts = (...rows: string[]) => readLineFacts([HEADER, ...rows].join('\n'), 'line.csv', places);

describe('a table of facts', () => {
  it('keeps commas and quotes inside quoted cells', () => {
    expect(readTable('a,b\n"one, ""two""",3\n', 't.csv')).toEqual([{ a: 'one, "two"', b: '3' }]);
  });

  it('refuses a row of another length and names its line', () => {
    expect(() => readTable('a,b\n1,2\n3\n', 't.csv')).toThrow('t.csv: line 3: has 1 cells, the header 2');
  });

  it('reads the rows in the order of the line', () => {
    const [first, second] = facts(
      'm-2,main,20,offset,,,,West,held,0,,,recalled,,',
      'm-1,main,10,between,East,West,middle,,,,,,read,https://example.org/report,seen',
    );
    expect(first).toMatchObject({ id: 'm-1', evidence: 'read', url: 'https://example.org/report', note: 'seen' });
    expect(second?.statement).toEqual({ kind: 'offset', place: 'West', holder: 'held', offsetKm: 0, direction: '' });
  });

  it('names the row that names an unknown place', () => {
    expect(() => facts('m-1,main,10,between,East,Nowhere,middle,,,,,,recalled,,')).toThrow(
      'line.csv: m-1: "Nowhere" is not in the gazetteer',
    );
  });

  it('refuses a read row without an address and an address on a recalled one', () => {
    expect(() => facts('m-1,main,10,between,East,West,middle,,,,,,read,,')).toThrow('m-1.url');
    expect(() => facts('m-1,main,10,between,East,West,middle,,,,,,recalled,https://example.org,')).toThrow('m-1.url');
  });

  it('refuses an offset that is not rounded to half a kilometre', () => {
    expect(() => facts('m-1,main,10,offset,,,,West,held,1.3,N,,recalled,,')).toThrow('not a number of half kilometres');
  });
});

describe('the point of a statement', () => {
  const between: LineStatement = { kind: 'between', occupied: 'East', held: 'West', lies: 'nearer-occupied' };

  it('lies on the way from the occupied to the held place, nearer the occupied one', () => {
    const [lon, lat] = pointOf(between, places);
    expect(lon).toBeCloseTo(37.96, 10);
    expect(lat).toBe(48);
    expect(holdersIn(between)).toEqual([
      ['East', 'occupied'],
      ['West', 'held'],
    ]);
  });

  it('lies at its distance in its direction', () => {
    const north = pointOf({ kind: 'offset', place: 'West', holder: 'held', offsetKm: 2, direction: 'N' }, places);
    expect(north[0]).toBeCloseTo(37.9, 10);
    expect(((north[1] ?? 0) - 48) * 111.2).toBeCloseTo(2, 2);
    const east = pointOf({ kind: 'river-bank', place: 'West', holder: 'held', offsetKm: 2, direction: 'E' }, places);
    expect(((east[0] ?? 0) - 37.9) * 111.4 * Math.cos((48 * Math.PI) / 180)).toBeCloseTo(2, 1);
  });

  it('is the place itself where the line runs through it', () => {
    expect(pointOf({ kind: 'offset', place: 'West', holder: 'contested', offsetKm: 0, direction: '' }, places)).toEqual(
      [37.9, 48],
    );
  });
});

describe('the smoothed line', () => {
  const points = [
    [37, 48],
    [37.1, 48.05],
    [37.12, 48.2],
    [37.3, 48.21],
  ];

  it('keeps every point of the facts as a vertex', () => {
    const line = smoothLine(points, 1);
    for (const point of points) expect(line).toContainEqual(point);
    expect(line.length).toBeGreaterThan(20);
  });

  it('does not stray far from the straight way between neighbouring points', () => {
    for (const [lon = 0, lat = 0] of smoothLine(points, 1)) {
      expect(lon).toBeGreaterThan(36.97);
      expect(lon).toBeLessThan(37.33);
      expect(lat).toBeGreaterThan(47.98);
      expect(lat).toBeLessThan(48.24);
    }
  });

  it('drops a point that stands twice rather than divide by nothing', () => {
    const line = smoothLine([[37, 48], [37, 48], ...points.slice(1)], 1);
    expect(line.flat().every(Number.isFinite)).toBe(true);
  });

  it('closes a segment through the corners outside the country', () => {
    const rows = facts(
      'm-1,main,10,between,East,West,middle,,,,,,recalled,,',
      'm-2,main,20,offset,,,,West,held,0,,,recalled,,',
      'm-3,main,30,offset,,,,South,held,0,,,recalled,,',
    );
    const segment: LineSegment = { segment: 'main', class: 'occupied', closure: [[40, 47]] };
    const [ring = []] = segmentPolygon(segment, rows, places).coordinates;
    expect(ring.at(-1)).toEqual(ring[0]);
    expect(ring.at(-2)).toEqual([40, 47]);
    expect(() => segmentPolygon({ ...segment, segment: 'none' }, rows, places)).toThrow('has no line');
  });
});
