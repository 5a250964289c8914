import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import type { Claim } from './claims';
import type { ControlSnapshot } from './control';
import type { Scenario } from './scenarios';
import type { Bilingual, Language } from './text';
import type { Group, Unit } from './units';

/** Where a fact was read. One entry of `sources.json`. */
export interface Source {
  readonly id: string;
  readonly publisher: string;
  /** Its name in Ukrainian, where it has another there. */
  readonly publisherUk?: string;
  /** The page's title or a description of it, in the project's words. */
  readonly title: string;
  readonly url?: string;
  /** ISO date of publication, when known. */
  readonly date?: string;
  /** `read`: the page was read. `read-in-copy`: a re-publication was read. `unverified`: not seen. */
  readonly access: 'read' | 'read-in-copy' | 'article-only' | 'unverified';
}

/** What a source's publisher is called in a language. */
export function publisherOf({ publisher, publisherUk }: Source, language: Language): string {
  return language === 'uk' ? (publisherUk ?? publisher) : publisher;
}

/** A settlement or site, with other spellings it is searched by. */
export interface Place {
  readonly id: string;
  readonly nameEn: string;
  readonly nameUk: string;
  readonly kind: 'capital' | 'city' | 'town' | 'village' | 'site';
  /** 1 (always labelled) to 4 (only when zoomed far in). */
  readonly rank: 1 | 2 | 3 | 4;
  /** The unit it lies in; none for a place outside Ukraine that reports name. */
  readonly unit?: string;
  readonly position: Position;
  /** Old, Russian and other spellings. */
  readonly aliases: readonly string[];
  readonly note?: Bilingual;
}

/** Parts of Ukraine's outline by what lies beyond. */
export interface Borders {
  /** Land border with every neighbour, Russia included. */
  readonly land: MultiLineString;
  readonly withRussia: MultiLineString;
  readonly coast: MultiLineString;
}

/** Everything the product knows, read and checked. */
export interface Geodata {
  readonly units: readonly Unit[];
  readonly groups: readonly Group[];
  readonly borders: Borders;
  readonly places: readonly Place[];
  readonly sources: readonly Source[];
  readonly scenarios: readonly Scenario[];
  readonly claims: readonly Claim[];
  /** The snapshot that everything is computed on unless another is chosen. */
  readonly builtin: ControlSnapshot;
  /** Built-in snapshots of earlier days, the latest first. */
  readonly earlier: readonly ControlSnapshot[];
}

/** All snapshots that need no file, the usual one first. */
export function builtInSnapshots({ builtin, earlier }: Geodata): readonly ControlSnapshot[] {
  return [builtin, ...earlier];
}

/** Whether a snapshot is part of the product and not a file that somebody opened. */
export function isBuiltIn(id: string, geodata: Geodata): boolean {
  return builtInSnapshots(geodata).some((snapshot) => snapshot.id === id);
}

/** The day before the full-scale invasion, of which a built-in snapshot is. */
const EVE_OF_INVASION = '2022-02-23';

/** Land occupied on the day before the full-scale invasion; empty where no snapshot says it. */
export function occupiedOnEve({ earlier }: Pick<Geodata, 'earlier'>): MultiPolygon {
  const eve = earlier.find((snapshot) => snapshot.asOf === EVE_OF_INVASION);
  return eve?.areas.find((area) => area.class === 'occupied')?.geometry ?? NO_LAND;
}

/**
 * Land that a snapshot draws as occupied and that was so before 24 February 2022, which maps tint. Built-in snapshots
 * hold all of {@link occupiedOnEve}; a file holds what was worked out when it was read, so that no colour lies on land
 * it leaves out.
 */
export function occupiedBefore2022(geodata: Geodata, snapshot: ControlSnapshot): MultiPolygon {
  return snapshot.before2022 ?? (isBuiltIn(snapshot.id, geodata) ? occupiedOnEve(geodata) : NO_LAND);
}

const NO_LAND: MultiPolygon = { type: 'MultiPolygon', coordinates: [] };
