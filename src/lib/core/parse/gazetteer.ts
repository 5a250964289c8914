import * as v from 'valibot';
import type { Place, Source } from '../geodata';
import { readPosition } from './coordinates';
import {
  bilingual,
  isoDate,
  join,
  kebabId,
  object,
  oneOf,
  read,
  requireKnown,
  requireUniqueIds,
  text,
  webAddress,
  type References,
} from './structure';

const places = v.array(
  object({
    id: kebabId,
    nameEn: text,
    nameUk: text,
    kind: oneOf(['capital', 'city', 'town', 'village', 'site']),
    rank: oneOf([1, 2, 3, 4]),
    unit: v.optional(text),
    position: v.unknown(),
    aliases: v.array(text),
    note: v.optional(bilingual),
  }),
);

const sources = v.array(
  object({
    id: kebabId,
    publisher: text,
    publisherUk: v.optional(text),
    title: text,
    url: v.optional(webAddress),
    date: v.optional(isoDate),
    access: oneOf(['read', 'read-in-copy', 'article-only', 'unverified']),
  }),
);

/** The settlements and sites of `places.json`. */
export function parsePlaces(json: unknown, file: string, references: References = {}): Place[] {
  const list = read(places, json, file).map((place, index) => {
    const at = join('', index);
    if (place.unit !== undefined) requireKnown(place.unit, 'units', references, file, join(at, 'unit'));
    return { ...place, position: readPosition(place.position, file, join(at, 'position')) };
  });
  requireUniqueIds(list, file);
  return list;
}

/** Where facts were read: the entries of `sources.json`. */
export function parseSources(json: unknown, file: string): Source[] {
  const list = read(sources, json, file);
  requireUniqueIds(list, file);
  return list;
}
