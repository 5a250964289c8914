import { describe, expect, it } from 'vitest';
import { cli, fileWith, json, polygonFile } from './run-in-process';

/** A square degree and a bit in Donetsk oblast, anticlockwise as RFC 7946 has it. */
const SQUARE = [
  [37, 48],
  [38, 48],
  [38, 48.5],
  [37, 48.5],
  [37, 48],
];
const INNER = [
  [37.2, 48.1],
  [37.2, 48.2],
  [37.4, 48.2],
  [37.4, 48.1],
  [37.2, 48.1],
];
const ELSEWHERE = INNER.map(([x = 0, y = 0]) => [x + 2, y]);
const reversed = (ring: number[][]) => [...ring].reverse();
const swapped = (ring: number[][]) => ring.map(([x, y]) => [y, x]);
const metres = (ring: number[][]) =>
  ring.map(([x = 0, y = 0]) => [
    (x * Math.PI * 6378137) / 180,
    6378137 * Math.log(Math.tan(Math.PI / 4 + (y * Math.PI) / 360)),
  ]);
const withValue = (value: unknown) => [[...SQUARE.slice(0, 2), [38, value], ...SQUARE.slice(3)]];
const whole = JSON.stringify({ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [SQUARE] } });

const BEYOND_REPAIR: readonly (readonly [what: string, path: () => string, message: RegExp])[] = [
  ['a missing file', () => '/no/such/file.geojson', /no such file/],
  ['a folder', () => '/', /is a folder/],
  ['an empty file', () => fileWith('empty.geojson', ''), /is empty/],
  ['a file of spaces', () => fileWith('blank.geojson', ' \n '), /empty|JSON/],
  ['a file cut off', () => fileWith('cut.geojson', whole.slice(0, -30)), /cut off|ends/],
  ['a web page', () => fileWith('page.geojson', '<!doctype html><html><body>404</body></html>'), /HTML/],
  ['a compressed file', () => fileWith('packed.geojson', new Uint8Array([0x1f, 0x8b, 8, 0, 0])), /gzip/],
  ['another encoding', () => fileWith('utf-16.geojson', new Uint8Array([0xff, 0xfe, 0x7b, 0])), /UTF-8/],
  ['JSON that is no GeoJSON', () => fileWith('other.json', '{"units": []}'), /type/],
  ['a number', () => fileWith('number.json', '42'), /GeoJSON|object/],
  [
    'a collection of nothing',
    () => fileWith('none.json', '{"type":"FeatureCollection","features":[]}'),
    /empty|no features/,
  ],
  ['features that are no list', () => fileWith('x.json', '{"type":"FeatureCollection","features":{}}'), /features/],
  [
    'only null geometries',
    () => fileWith('null.json', '{"type":"Feature","properties":{},"geometry":null}'),
    /geometry|land|measure/,
  ],
  ['null in a coordinate', () => polygonFile(withValue(null)), /coordinates\[0\]\[2\]/],
  ['text in a coordinate', () => polygonFile(withValue('48.5')), /coordinates\[0\]\[2\]/],
  [
    'a position of one number',
    () => polygonFile([[...SQUARE.slice(0, 2), [38], ...SQUARE.slice(3)]]),
    /coordinates\[0\]\[2\]/,
  ],
  ['a latitude beyond the pole', () => polygonFile(withValue(148.5)), /coordinates/],
  ['Web Mercator metres', () => polygonFile([metres(SQUARE)]), /metre|degrees|Mercator/i],
];

describe.each(['measure', 'ledger --control', 'scenarios --control', 'claims --control'])('%s', (command) => {
  it.each(BEYOND_REPAIR)('refuses %s, naming the file and what to do', async (_, path, message) => {
    const file = path();
    const { code, out, err } = await cli([...command.split(' '), file]);
    expect(err).toContain(file);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at |undefined|\[object/);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(out).toBe('');
    expect(code).toBe(2);
  });
});

interface Row {
  readonly areaKm2: number | null;
  readonly repairs: readonly string[];
  readonly note?: string;
}
const measured = async (file: string) => {
  const [row] = await json<Row[]>('measure', file);
  return row!;
};

describe('measure', () => {
  it('measures what is in order without a repair', async () => {
    const row = await measured(polygonFile([SQUARE]));
    // A degree by half a degree at 48.25° is 111.2 km × cos(48.25°) × 55.6 km, to a per cent.
    expect(row.areaKm2).toBeCloseTo(4117, -2);
    expect(row.repairs).toEqual([]);
  });

  it('leaves out a third coordinate and says so', async () => {
    const sound = await measured(polygonFile([SQUARE]));
    const row = await measured(polygonFile([SQUARE.map((position) => [...position, 120])]));
    expect(row.areaKm2).toBe(sound.areaKm2);
    expect(row.repairs.join()).toMatch(/third/);
  });

  it('gives one area for either winding and says which was wrong', async () => {
    const sound = await measured(polygonFile([SQUARE, INNER]));
    const row = await measured(polygonFile([reversed(SQUARE), reversed(INNER)]));
    expect(row.areaKm2).toBeCloseTo(sound.areaKm2!, 6);
    expect(row.repairs.join()).toMatch(/RFC 7946/);
  });

  it('adds an island that is stored as a hole', async () => {
    const [land, island] = [await measured(polygonFile([SQUARE])), await measured(polygonFile([reversed(ELSEWHERE)]))];
    const row = await measured(polygonFile([SQUARE, ELSEWHERE]));
    expect(row.areaKm2).toBeCloseTo(land.areaKm2! + island.areaKm2!, 3);
    expect(row.repairs.join()).toMatch(/hole/);
  });

  it('closes an open ring and says so', async () => {
    const row = await measured(polygonFile([SQUARE.slice(0, -1)]));
    expect(row.areaKm2).toBeCloseTo((await measured(polygonFile([SQUARE]))).areaKm2!, 6);
    expect(row.repairs.join()).toMatch(/closed/);
  });

  it('counts both loops of a ring that crosses itself and says so', async () => {
    const [a, b, c, d] = SQUARE;
    const row = await measured(polygonFile([[a, c, b, d, a]]));
    // Two triangles that meet in the middle: half of the square, to what the trapezium is short of one.
    expect(row.areaKm2).toBeCloseTo((await measured(polygonFile([SQUARE]))).areaKm2! / 2, -1);
    expect(row.repairs.join()).toMatch(/cross/);
  });

  it('measures land that looks swapped only when told that it lies there', async () => {
    const file = polygonFile([swapped(SQUARE)]);
    const refused = await cli(['measure', file]);
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(/swapped.*exchange them/);
    expect((await json<{ areaKm2: number }[]>('measure', file, '--anywhere'))[0]?.areaKm2).toBeGreaterThan(4800);
  });

  it('keeps a feature without geometry in its place, with a note', async () => {
    const features = [null, { type: 'Polygon', coordinates: [SQUARE] }].map((geometry) => ({
      type: 'Feature',
      properties: {},
      geometry,
    }));
    const rows = await json<Row[]>(
      'measure',
      fileWith('two.geojson', JSON.stringify({ type: 'FeatureCollection', features })),
    );
    expect(rows.map((row) => row.areaKm2 === null)).toEqual([true, false]);
    expect(rows[0]?.note).toMatch(/geometry/);
  });

  it.each([
    ['a byte order mark', `\uFEFF${whole}`],
    ['a bare geometry', JSON.stringify((JSON.parse(whole) as { geometry: unknown }).geometry)],
  ])('reads a file with %s', async (_, content) => {
    expect((await measured(fileWith('a.geojson', content))).areaKm2).toBeGreaterThan(4000);
  });
});

interface Ledger {
  readonly snapshot: { readonly asOf: string | null; readonly warnings: readonly string[] };
  readonly total: { readonly before: { readonly russiaKm2: number } };
  readonly outsideKm2: number;
  readonly warnings: readonly string[];
}
const russianHeld = async (file: string) => (await json<Ledger>('ledger', '--control', file)).total.before.russiaKm2;

describe('ledger --control', () => {
  it('holds the area of a polygon that lies in one unit', async () => {
    const area = (await measured(polygonFile([INNER]))).areaKm2!;
    expect(await russianHeld(polygonFile([reversed(INNER)]))).toBeCloseTo(area, 2);
  });

  it('counts an island stored as a hole as land', async () => {
    const inner = INNER.map(([x = 0, y = 0]) => [x + 1, y]);
    const both = (await measured(polygonFile([INNER]))).areaKm2! + (await measured(polygonFile([inner]))).areaKm2!;
    expect(await russianHeld(polygonFile([INNER, inner]))).toBeCloseTo(both, 2);
  });

  it('says what a repair did', async () => {
    const ledger = await json<Ledger>('ledger', '--control', polygonFile([INNER.map((position) => [...position, 0])]));
    expect(ledger.snapshot.warnings.join()).toMatch(/third|height/);
  });

  it('refuses land that would be in Ukraine if its coordinates were swapped', async () => {
    const file = polygonFile([swapped(SQUARE)]);
    const { code, err } = await cli(['ledger', '--control', file]);
    expect(err).toMatch(/swapped|longitude/);
    expect(code).toBe(2);
  });

  it('does not know a date that nobody gave, and says so', async () => {
    const file = polygonFile([INNER]);
    const undated = await json<Ledger>('ledger', '--control', file);
    expect(undated.snapshot.asOf).toBeNull();
    expect(undated.warnings.join()).toMatch(/date/);
    const dated = await json<Ledger>('ledger', '--control', file, '--as-of', '2025-08-20');
    expect(dated.snapshot.asOf).toBe('2025-08-20');
  });

  it('says that a date lies in the future', async () => {
    const file = polygonFile([INNER]);
    const words = ['ledger', '--control', file, '--as-of'];
    const { code, err } = await cli([...words, '2999-01-01']);
    expect([code, err]).toEqual([0, 'Note: --as-of 2999-01-01 lies in the future; it is taken as it is.\n']);
    expect((await cli([...words, '2025-08-20'])).err).toBe('');
  });

  it('counts what lies outside Ukraine', async () => {
    const atSea = [
      [
        [31, 43],
        [32, 43],
        [32, 43.5],
        [31, 43.5],
        [31, 43],
      ],
    ];
    const features = [atSea, [SQUARE]].map((coordinates) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Polygon', coordinates },
    }));
    const file = fileWith('sea.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
    const ledger = await json<Ledger>('ledger', '--control', file);
    expect(ledger.outsideKm2).toBeCloseTo((await measured(polygonFile(atSea))).areaKm2!, 0);
  });
});
