import type { Geodata, Place } from './geodata';
import { boxOf, joinBoxes, type Box } from './geometry/box';
import type { Bilingual } from './text';
import type { UnitId } from './units';

/** Something a person may look for on the map. */
export interface Findable {
  readonly kind: 'unit' | 'group' | 'place';
  readonly id: string;
  readonly name: Bilingual;
  /** Old, Russian and other spellings. */
  readonly aliases: readonly string[];
  /** The unit it is, or lies in; undefined for a group. */
  readonly unit?: UnitId;
  readonly placeKind?: Place['kind'];
  readonly box: Box;
  /** Lower goes first among equals. */
  readonly rank: number;
}

/** Something found, with the spelling that was found where it is none of its names. */
export interface Found extends Findable {
  readonly alias?: string;
}

/** Half the height and width of what is shown round a place, degrees. */
const ROUND_PLACE = { latitude: 0.18, longitude: 0.28 };
/** Marks that are written or left out: `Кам’янське`, `Ivano-Frankivsk`. */
const APOSTROPHES = /['’ʼ`´]/g;

/** Spellings of units that are named after no town. */
const UNIT_ALIASES: Partial<Record<UnitId, readonly string[]>> = {
  'UA-43': ['АР Крим', 'Крым', 'Qırım', 'Qirim', 'Krym'],
};

/** Everything that can be looked for. An oblast is also found by the old spellings of the town it is named after. */
export function findables({
  units,
  groups,
  places,
}: Pick<Geodata, 'units' | 'groups' | 'places'>): readonly Findable[] {
  return [
    ...units.map((unit): Findable => ({
      kind: 'unit',
      id: unit.id,
      name: { en: unit.nameEn, uk: unit.nameUk },
      aliases: UNIT_ALIASES[unit.id] ?? places.find((place) => place.nameEn === unit.nameEn)?.aliases ?? [],
      unit: unit.id,
      box: boxOf(unit.geometry),
      rank: 1.5,
    })),
    ...groups.map((group): Findable => ({
      kind: 'group',
      id: group.id,
      name: { en: group.nameEn, uk: group.nameUk },
      aliases: [],
      box: units
        .filter(({ id }) => group.units.includes(id))
        .map(({ geometry }) => boxOf(geometry))
        .reduce(joinBoxes),
      rank: 2.5,
    })),
    ...places.map((place): Findable => {
      const [longitude = 0, latitude = 0] = place.position;
      return {
        kind: 'place',
        id: place.id,
        name: { en: place.nameEn, uk: place.nameUk },
        aliases: place.aliases,
        unit: place.unit as UnitId,
        placeKind: place.kind,
        box: [
          longitude - ROUND_PLACE.longitude,
          latitude - ROUND_PLACE.latitude,
          longitude + ROUND_PLACE.longitude,
          latitude + ROUND_PLACE.latitude,
        ],
        rank: place.rank,
      };
    }),
  ];
}

/**
 * What a text may mean, best first: whole names before beginnings, beginnings before words inside, names before other
 * spellings. Case, accents, apostrophes and hyphens make no difference, nor does ё instead of е.
 */
export function findPlaces(text: string, among: readonly Findable[], most: number): readonly Found[] {
  const wanted = plain(text);
  if (wanted === '') return [];
  return among
    .flatMap((candidate) => {
      const names = [candidate.name.en, candidate.name.uk].map((name) => ({ name, isAlias: false }));
      const spellings = [...names, ...candidate.aliases.map((name) => ({ name, isAlias: true }))];
      const scored = spellings
        .map(({ name, isAlias }) => ({ name, isAlias, score: scoreOf(plain(name), wanted) + (isAlias ? 0.5 : 0) }))
        .sort((a, b) => a.score - b.score);
      const best = scored[0];
      if (best === undefined || best.score === Infinity) return [];
      const found: Found = best.isAlias ? { ...candidate, alias: best.name } : candidate;
      return [{ found, score: best.score }];
    })
    .sort((a, b) => a.score - b.score || a.found.rank - b.found.rank)
    .slice(0, most)
    .map(({ found }) => found);
}

/** 0 for the whole name, 1 for its beginning, 2 for that of a later word, 3 for an inner part; Infinity for none. */
function scoreOf(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.includes(` ${wanted}`)) return 2;
  const SHORTEST_INSIDE = 3;
  return wanted.length >= SHORTEST_INSIDE && name.includes(wanted) ? 3 : Infinity;
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(APOSTROPHES, '')
    .replaceAll(/[-\s]+/g, ' ')
    .trim()
    .toLowerCase();
}
