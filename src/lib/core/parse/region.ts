import { DataError } from '../errors';
import type { Kilometres, KnownLine, Region } from '../regions';
import type { Holder, UnitId } from '../units';
import { readPolygonCoordinates, requireList, requireObject } from './coordinates';
import { join, notOneOf, quote, requireKnown, type References } from './structure';
import { didYouMean } from './suggest';

const FORMS = ['units', 'group', 'heldBy', 'detachedPockets', 'band', 'circle', 'polygon', 'all', 'any', 'minus'];
const KEYS = [...FORMS, 'in'];
const HOLDERS: readonly string[] = ['ukraine', 'russia', 'other'];
const LINES: readonly string[] = ['line-of-contact', 'state-border', 'border-with-russia'];
const DEEPEST = 24;
const FARTHEST_KM = 1000;

/** What an expression is read against, and which parameters of its scenario it turned out to use. */
interface Reading {
  readonly file: string;
  readonly references: References;
  readonly usedParameters: Set<string>;
}

/**
 * A region expression read from JSON. An unknown key, unit, group, place or parameter is refused with its path.
 *
 * @param usedParameters collects the scenario parameters the expression depends on
 */
export function parseRegion(
  json: unknown,
  file: string,
  path: string,
  references: References,
  usedParameters: Set<string> = new Set(),
): Region {
  return readRegion(json, path, { file, references, usedParameters }, 0);
}

function readRegion(json: unknown, path: string, reading: Reading, depth: number): Region {
  const { file } = reading;
  if (depth > DEEPEST) throw new DataError(file, path, `is nested more than ${DEEPEST} deep`);
  const source = requireObject(json, file, path);
  const form = formOf(source, file, path);
  const value = source[form];
  const at = join(path, form);
  const inner = (part: unknown, partPath: string) => readRegion(part, partPath, reading, depth + 1);
  switch (form) {
    case 'units':
      return { units: readUnits(value, at, reading) };
    case 'group':
      return { group: readId(value, 'groups', at, reading) };
    case 'heldBy':
      if (!HOLDERS.includes(value as string)) throw new DataError(file, at, notOneOf(value, HOLDERS));
      if (!Object.hasOwn(source, 'in')) throw new DataError(file, join(path, 'in'), 'is missing: held within what?');
      return { heldBy: value as Holder, in: inner(source['in'], join(path, 'in')) };
    case 'detachedPockets':
      return { detachedPockets: inner(value, at) };
    case 'band':
      return { band: readBand(value, at, reading) };
    case 'circle':
      return { circle: readCircle(value, at, reading) };
    case 'polygon':
      return { polygon: readPolygonCoordinates(value, file, at) };
    default: {
      const members = requireList(value, file, at);
      const fewest = form === 'minus' ? 2 : 1;
      if (members.length < fewest) throw new DataError(file, at, `needs ${fewest} or more regions`);
      const regions = members.map((member, index) => inner(member, join(at, index)));
      if (form === 'all') return { all: regions };
      return form === 'any' ? { any: regions } : { minus: regions };
    }
  }
}

function formOf(source: Record<string, unknown>, file: string, path: string): string {
  const keys = Object.keys(source);
  for (const key of keys) {
    if (KEYS.includes(key)) continue;
    const problem = `is not a known key${didYouMean(key, KEYS)} (known: ${KEYS.join(', ')})`;
    throw new DataError(file, join(path, key), problem);
  }
  const forms = keys.filter((key) => key !== 'in');
  const form = forms[0];
  if (form === undefined) throw new DataError(file, path, `a region needs one of ${FORMS.join(', ')}`);
  if (forms.length > 1) throw new DataError(file, path, `a region has one of ${forms.join(', ')}, not several at once`);
  if (form !== 'heldBy' && keys.length > 1) throw new DataError(file, join(path, 'in'), 'goes with heldBy only');
  return form;
}

function readUnits(json: unknown, path: string, reading: Reading): UnitId[] {
  const list = requireList(json, reading.file, path);
  if (list.length === 0) throw new DataError(reading.file, path, 'names no unit');
  const seen = new Set<string>();
  return list.map((entry, index) => {
    const at = join(path, index);
    const id = readId(entry, 'units', at, reading);
    if (seen.has(id)) throw new DataError(reading.file, at, `${quote(id)} is named twice`);
    seen.add(id);
    return id as UnitId;
  });
}

function readBand(json: unknown, path: string, reading: Reading): { along: KnownLine; withinKm: Kilometres } {
  const band = requireObject(json, reading.file, path);
  requireKeys(band, ['along', 'withinKm'], reading.file, path);
  const along = band['along'];
  if (!LINES.includes(along as string)) {
    throw new DataError(reading.file, join(path, 'along'), notOneOf(along, LINES));
  }
  return { along: along as KnownLine, withinKm: readKilometres(band['withinKm'], join(path, 'withinKm'), reading) };
}

function readCircle(json: unknown, path: string, reading: Reading): { place: string; radiusKm: Kilometres } {
  const circle = requireObject(json, reading.file, path);
  requireKeys(circle, ['place', 'radiusKm'], reading.file, path);
  return {
    place: readId(circle['place'], 'places', join(path, 'place'), reading),
    radiusKm: readKilometres(circle['radiusKm'], join(path, 'radiusKm'), reading),
  };
}

function readKilometres(json: unknown, path: string, reading: Reading): Kilometres {
  if (typeof json === 'number') {
    if (json > 0 && json <= FARTHEST_KM) return json;
    throw new DataError(reading.file, path, `${json} km is not between 0 and ${FARTHEST_KM}`);
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    const problem = `kilometres or { "parameter": id } is expected, found ${quote(json)}`;
    throw new DataError(reading.file, path, problem);
  }
  requireKeys(json as Record<string, unknown>, ['parameter'], reading.file, path);
  const at = join(path, 'parameter');
  const references = { parameters: reading.references.parameters ?? new Set<string>() };
  const parameter = readId((json as Record<string, unknown>)['parameter'], 'parameters', at, {
    ...reading,
    references,
  });
  reading.usedParameters.add(parameter);
  return { parameter };
}

function readId(json: unknown, kind: keyof References, path: string, reading: Reading): string {
  if (typeof json !== 'string') throw new DataError(reading.file, path, `text is expected, found ${quote(json)}`);
  requireKnown(json, kind, reading.references, reading.file, path);
  return json;
}

function requireKeys(source: Record<string, unknown>, allowed: readonly string[], file: string, path: string): void {
  for (const key of Object.keys(source)) {
    if (allowed.includes(key)) continue;
    const problem = `is not a known key${didYouMean(key, allowed)} (known: ${allowed.join(', ')})`;
    throw new DataError(file, join(path, key), problem);
  }
  for (const key of allowed) {
    if (!Object.hasOwn(source, key)) throw new DataError(file, join(path, key), 'is missing');
  }
}
