import type { Polygon, Position } from 'geojson';
import type { ControlClass } from './control';
import { DataError } from './errors';
import { readTable, type TableRow } from './fact-table';
import { metresPerDegree } from './geometry/ellipsoid';
import { smoothLine } from './smooth-line';
import type { UnitId } from './units';

/** A named settlement of the gazetteer. */
export interface GazetteerPlace {
  /** Name, with the settlement code in brackets where several settlements bear it. */
  readonly key: string;
  readonly nameEn: string;
  readonly nameUk: string;
  readonly unit: UnitId;
  readonly position: Position;
  readonly source: string;
}

/** Who holds a settlement by the reports; `contested` where the line runs through it or by it. */
export type PlaceHolder = 'occupied' | 'held' | 'contested';

/**
 * How far from the occupied to the held place the line lies, as a share of the way. Attackers are seen in front of
 * what they control, and the belt between the sides is a grey zone: so the usual place is nearer the occupied one.
 */
export const SHARE_OF_THE_WAY = {
  'near-occupied': 0.3,
  'nearer-occupied': 0.4,
  middle: 0.5,
  'nearer-held': 0.6,
  'near-held': 0.7,
} as const;

/** What one row of a line table states. */
export type LineStatement =
  | {
      readonly kind: 'between';
      readonly occupied: string;
      readonly held: string;
      readonly lies: keyof typeof SHARE_OF_THE_WAY;
    }
  | {
      readonly kind: 'offset' | 'river-bank' | 'state-border';
      readonly place: string;
      readonly holder: PlaceHolder;
      /** Distance from the place, km, rounded to half a kilometre; 0 where the line runs through it. */
      readonly offsetKm: number;
      readonly direction: string;
    };

/** One row of a line table: what the line does there, and why that is believed. */
export interface LineFact {
  readonly id: string;
  readonly segment: string;
  readonly order: number;
  readonly statement: LineStatement;
  /** `read`: the report at `url` was read. `recalled`: general knowledge, no report was read again. */
  readonly evidence: 'read' | 'recalled';
  readonly url?: string;
  readonly note: string;
}

/** What a segment of the line bounds, and the corners outside the country that close it into a ring. */
export interface LineSegment {
  readonly segment: string;
  readonly class: ControlClass;
  readonly closure: readonly Position[];
}

const COMPASS = ['N', 'NNE', 'NE', 'ENE', 'E', 'ESE', 'SE', 'SSE', 'S', 'SSW', 'SW', 'WSW', 'W', 'WNW', 'NW', 'NNW'];

function numberIn(row: TableRow, column: string, file: string, at: string): number {
  const cell = row[column] ?? '';
  const value = Number(cell);
  if (cell.trim() === '' || !Number.isFinite(value)) {
    throw new DataError(file, `${at}.${column}`, `"${cell}" is not a number`);
  }
  return value;
}

function wordIn<Word extends string>(row: TableRow, column: string, words: readonly Word[], file: string, at: string) {
  const found = words.find((word) => word === row[column]);
  if (found === undefined) {
    throw new DataError(file, `${at}.${column}`, `"${row[column] ?? ''}" is not one of ${words.join(', ')}`);
  }
  return found;
}

/** Settlements of the gazetteer table by key. */
export function readGazetteer(text: string, file: string): Map<string, GazetteerPlace> {
  const places = new Map<string, GazetteerPlace>();
  for (const row of readTable(text, file)) {
    const key = row['key'] ?? '';
    if (key === '' || places.has(key)) throw new DataError(file, key, 'is empty or stands twice');
    places.set(key, {
      key,
      nameEn: row['nameEn'] ?? '',
      nameUk: row['nameUk'] ?? '',
      unit: (row['unit'] ?? '') as UnitId,
      position: [numberIn(row, 'lon', file, key), numberIn(row, 'lat', file, key)],
      source: row['source'] ?? '',
    });
  }
  return places;
}

function readStatement(row: TableRow, file: string, at: string): LineStatement {
  const kind = wordIn(row, 'kind', ['between', 'offset', 'river-bank', 'state-border'] as const, file, at);
  if (kind === 'between') {
    const words = Object.keys(SHARE_OF_THE_WAY) as (keyof typeof SHARE_OF_THE_WAY)[];
    const lies = wordIn(row, 'lies', words, file, at);
    return { kind, occupied: row['occupiedPlace'] ?? '', held: row['heldPlace'] ?? '', lies };
  }
  const offsetKm = numberIn(row, 'offsetKm', file, at);
  if (offsetKm < 0 || !Number.isInteger(offsetKm * 2)) {
    throw new DataError(file, `${at}.offsetKm`, `${offsetKm} is not a number of half kilometres`);
  }
  const direction = offsetKm === 0 ? '' : wordIn(row, 'direction', COMPASS, file, at);
  const holder = wordIn(row, 'placeHolder', ['occupied', 'held', 'contested'] as const, file, at);
  return { kind, place: row['place'] ?? '', holder, offsetKm, direction };
}

/** Rows of a line table in the order of the line. Throws a DataError for a row that names no known place. */
export function readLineFacts(text: string, file: string, places: ReadonlyMap<string, GazetteerPlace>): LineFact[] {
  const facts = readTable(text, file).map((row): LineFact => {
    const at = row['id'] ?? '';
    const statement = readStatement(row, file, at);
    for (const key of placesOf(statement)) {
      if (!places.has(key)) throw new DataError(file, at, `"${key}" is not in the gazetteer`);
    }
    const evidence = wordIn(row, 'evidence', ['read', 'recalled'] as const, file, at);
    const url = row['url'] ?? '';
    if ((evidence === 'read') !== url.startsWith('https://')) {
      throw new DataError(file, `${at}.url`, `"${url}" does not fit evidence "${evidence}"`);
    }
    return {
      id: at,
      segment: row['segment'] ?? '',
      order: numberIn(row, 'order', file, at),
      statement,
      evidence,
      ...(url === '' ? {} : { url }),
      note: row['note'] ?? '',
    };
  });
  return facts.sort((a, b) => a.segment.localeCompare(b.segment, 'en') || a.order - b.order);
}

/** Keys of the settlements a statement names. */
export function placesOf(statement: LineStatement): string[] {
  return statement.kind === 'between' ? [statement.occupied, statement.held] : [statement.place];
}

/** Who holds each settlement a statement names, by that statement. */
export function holdersIn(statement: LineStatement): [place: string, holder: PlaceHolder][] {
  if (statement.kind !== 'between') return [[statement.place, statement.holder]];
  return [
    [statement.occupied, 'occupied'],
    [statement.held, 'held'],
  ];
}

function positionOf(key: string, places: ReadonlyMap<string, GazetteerPlace>): Position {
  const place = places.get(key);
  if (place === undefined) throw new RangeError(`"${key}" is not in the gazetteer`);
  return place.position;
}

/** Where the line runs by a statement. Distances are on the ellipsoid, good to a few metres at these lengths. */
export function pointOf(statement: LineStatement, places: ReadonlyMap<string, GazetteerPlace>): Position {
  if (statement.kind === 'between') {
    const [fromLon = 0, fromLat = 0] = positionOf(statement.occupied, places);
    const [toLon = 0, toLat = 0] = positionOf(statement.held, places);
    const share = SHARE_OF_THE_WAY[statement.lies];
    return [fromLon + (toLon - fromLon) * share, fromLat + (toLat - fromLat) * share];
  }
  const [lon = 0, lat = 0] = positionOf(statement.place, places);
  const bearing = (COMPASS.indexOf(statement.direction) / COMPASS.length) * 2 * Math.PI;
  if (statement.offsetKm === 0) return [lon, lat];
  const metres = statement.offsetKm * 1000;
  const scale = metresPerDegree(lat);
  return [lon + (metres * Math.sin(bearing)) / scale.lon, lat + (metres * Math.cos(bearing)) / scale.lat];
}

/** The smoothed line of one segment, a vertex about every `stepKm`. */
export function segmentLine(
  segment: string,
  facts: readonly LineFact[],
  places: ReadonlyMap<string, GazetteerPlace>,
  stepKm = 1,
): Position[] {
  const points = facts
    .filter((fact) => fact.segment === segment)
    .sort((a, b) => a.order - b.order)
    .map((fact) => pointOf(fact.statement, places));
  return smoothLine(points, stepKm);
}

/** The ring of one segment: its smoothed line, closed through the corners outside the country. Not yet clipped. */
export function segmentPolygon(
  segment: LineSegment,
  facts: readonly LineFact[],
  places: ReadonlyMap<string, GazetteerPlace>,
  stepKm = 1,
): Polygon {
  const line = segmentLine(segment.segment, facts, places, stepKm);
  const [first] = line;
  if (first === undefined || line.length < 3) throw new RangeError(`segment "${segment.segment}" has no line`);
  return { type: 'Polygon', coordinates: [[...line, ...segment.closure.map((corner) => [...corner]), first]] };
}
