import type { MultiPolygon } from 'geojson';
import { readMeanings, statedClass, type Meaning } from './adapters-class';
import { dateFile } from './adapters-date';
import { insideUkraine, landOutside, mergeClasses, stillOccupied, type ClassLand } from './adapters-land';
import { droppedNotes, droppedReason, repairNotes, type Dropped } from './adapters-note';
import type { ControlSnapshot, ImportNote } from './control';
import { CONTROL_CLASSES } from './control';
import { DataError } from './errors';
import type { Geodata } from './geodata';
import { readGeoJsonFile, type SourceFeature, type SourceFile } from './geojson-file';
import { areaKm2 } from './geometry/area';
import { boxOf } from './geometry/box';
import { isEmpty } from './geometry/overlay';
import { hasArea } from './geometry/read-rings';
import { repair, type Repair } from './geometry/repair';
import { contentHash } from './hash';
import { looksSwapped } from './measure';
import { parseControl } from './parse/control';
import { expected, WANTED } from './shown-value';
import type { Bilingual, Language } from './text';
import { ASSUMED_LINE_UNCERTAINTY } from './uncertainty';

/** What a control file is read with. */
export interface ControlFileOptions {
  /** File name, path or address, as the person knows it; a day in its last part dates the file. */
  readonly name: string;
  /** ISO date the person gave; it wins over what a publisher's file says, and may not contradict the product's own form. */
  readonly asOf?: string;
  /** The units, to tell what lies outside Ukraine, and earlier snapshots, to tell what was occupied long before. */
  readonly ukraine: Pick<Geodata, 'units' | 'earlier'>;
}

/** Publishers recognised by the form of their files. */
interface Publisher {
  readonly source: Bilingual;
  readonly sourceUrl?: string;
  readonly licence?: string;
  /** The publisher states no class because all it draws is occupied land. */
  readonly isOccupiedOnly: boolean;
}

const DEEPSTATE: Publisher = {
  source: { en: 'DeepStateMap', uk: 'DeepStateMap' },
  sourceUrl: 'https://github.com/cyterat/deepstate-map-data',
  licence: "GPL-3.0 (archive); the publisher's own terms are unclear",
  isOccupiedOnly: true,
};

const ISW: Publisher = {
  source: { en: 'Institute for the Study of War', uk: 'Інститут вивчення війни (ISW)' },
  licence: 'none stated',
  isOccupiedOnly: false,
};

/**
 * Reads who holds what from a control file of any of the known forms: a DeepState day (one MultiPolygon without
 * properties), GeoJSON with a `class` (or another publisher's word for it), an ISW-like export, a bare geometry, or
 * the product's own form. Classes come out disjoint, the stronger one counting where they overlap. Land outside
 * Ukraine stays; the notes say how much it is, and what was dropped, repaired or assumed, with counts and km².
 * Throws DataError for a damaged file, for swapped or projected coordinates, for a file without land, for one wholly
 * outside Ukraine, and for one of the product's own form that is of another day than the person gave.
 */
export function readControl(text: string, options: ControlFileOptions): ControlSnapshot {
  const source = readGeoJsonFile(text, options.name);
  if (typeof source.json['snapshot'] === 'object' && source.json['snapshot'] !== null) {
    const own = parseControl(source.json, options.name);
    if (options.asOf !== undefined && own.asOf !== undefined && options.asOf !== own.asOf) {
      throw new DataError(options.name, 'snapshot.asOf', {
        en: `the file is of ${own.asOf}, not of ${options.asOf}: give no date, or the file of that day`,
        uk: `файл показує ${own.asOf}, а не ${options.asOf}: не вказуйте дати або візьміть файл того дня`,
      });
    }
    return {
      ...own,
      ...(options.asOf !== undefined && { asOf: options.asOf }),
      ...insideUkraine(own.areas, options.ukraine.units),
      before2022: stillOccupied(own.areas, options.ukraine),
    };
  }
  const fileName = options.name.split(/[\\/]/).at(-1) ?? options.name;
  const publisher = recognise(source, fileName);
  const dated = dateFile(source, fileName, options.asOf, options.name);
  const land = readLand(dated.features, publisher?.isOccupiedOnly ?? false, options.name);
  const merged = mergeClasses(land.parts);
  const outside = landOutside(merged.areas, options.ukraine.units, options.name);
  const shown = publisher?.source ?? { en: fileName, uk: fileName };
  return {
    id: `file-${contentHash(`${dated.asOf ?? ''}\n${text}`)}`,
    title: titleOf(shown, dated.asOf),
    source: shown,
    ...(publisher?.sourceUrl !== undefined && { sourceUrl: publisher.sourceUrl }),
    ...(publisher?.licence !== undefined && { licence: publisher.licence }),
    asOf: dated.asOf,
    schematic: false,
    uncertainty: ASSUMED_LINE_UNCERTAINTY,
    areas: merged.areas,
    ...insideUkraine(merged.areas, options.ukraine.units),
    before2022: stillOccupied(merged.areas, options.ukraine),
    notes: [...dated.notes, ...land.notes, ...merged.notes, ...outside],
  };
}

function titleOf(source: Bilingual, asOf: string | undefined): Bilingual {
  return {
    en: `${source.en}, ${asOf ?? 'date unknown'}`,
    uk: `${source.uk}, ${asOf ?? 'дата невідома'}`,
  };
}

function recognise({ name, features }: SourceFile, fileName: string): Publisher | undefined {
  const isBare = features.every(({ properties }) => Object.keys(properties).length === 0);
  if (isBare && [fileName, name ?? ''].some((one) => /deepstate/i.test(one))) return DEEPSTATE;
  const isIsw = features.some(({ properties }) => properties['layer_type'] === 'ukraine_control_map');
  return isIsw || /(^|[^a-z])isw([^a-z]|$)/i.test(fileName) ? ISW : undefined;
}

interface Land {
  readonly parts: readonly ClassLand[];
  readonly notes: readonly ImportNote[];
}

/** Every feature's land, mended and sorted by class, with notes of what was left out. */
function readLand(features: readonly SourceFeature[], isOccupiedOnly: boolean, file: string): Land {
  if (features.length === 0) {
    throw new DataError(file, 'features', {
      en: 'is empty: there is no land in the file',
      uk: 'список порожній: землі у файлі немає',
    });
  }
  const { meanings, key, notes } = readMeanings(features, isOccupiedOnly);
  const parts: ClassLand[] = [];
  const repairs: Repair[] = [];
  const dropped: Dropped[] = [];
  for (const [index, feature] of features.entries()) {
    const meaning: Meaning = meanings[index] ?? 'unknown';
    if (!hasArea(feature.geometry)) {
      dropped.push(withoutArea(feature, file));
      continue;
    }
    const repaired = repair(feature.geometry, feature.at, file);
    refuseSwapped(repaired.geometry, feature, file);
    repairs.push(...repaired.repairs);
    if (isEmpty(repaired.geometry)) {
      dropped.push({ reason: 'encloses-nothing' });
      continue;
    }
    const known = CONTROL_CLASSES.find((one) => one === meaning);
    if (known) parts.push({ class: known, geometry: repaired.geometry });
    else {
      const reason = meaning === 'ukraine' ? 'ukraine-held' : 'unknown-class';
      dropped.push({ reason, word: statedClass(feature, key), areaKm2: areaKm2(repaired.geometry) });
    }
  }
  if (parts.length === 0) throw nothingLeft(dropped, file);
  return { parts, notes: [...notes, ...repairNotes(repairs), ...droppedNotes(dropped)] };
}

function withoutArea({ geometry, at, properties }: SourceFeature, file: string): Dropped {
  if (geometry === null) {
    const stated = properties['area_km2'];
    return { reason: 'no-geometry', ...(typeof stated === 'number' && stated > 0 && { areaKm2: stated }) };
  }
  const type = typeof geometry === 'object' ? (geometry as { type?: unknown }).type : geometry;
  if (typeof type !== 'string' || !/^(Multi)?(Point|LineString)$|^GeometryCollection$/.test(type)) {
    throw new DataError(file, at === '' ? 'type' : `${at}.type`, expected(WANTED.geometryType, type));
  }
  return { reason: 'points-or-lines' };
}

function refuseSwapped(geometry: MultiPolygon, { at }: SourceFeature, file: string): void {
  if (isEmpty(geometry) || !looksSwapped(boxOf(geometry))) return;
  throw new DataError(file, at, {
    en: 'longitude and latitude are swapped (the land would lie in south-west Asia); GeoJSON has longitude first: exchange them',
    uk: 'довготу й широту переставлено (земля лежала б у Південно-Західній Азії); у GeoJSON довгота стоїть перед широтою: поміняйте їх місцями',
  });
}

function nothingLeft(dropped: readonly Dropped[], file: string): DataError {
  const reasons = dropped.map(droppedReason);
  const said = (language: Language) => [...new Set(reasons.map((one) => one[language]))].slice(0, 4).join('; ');
  const known = CONTROL_CLASSES.join(', ');
  return new DataError(file, 'features', {
    en: `no land to read: ${said('en')}. Give polygons with a "class" of ${known}, or without any class`,
    uk: `немає землі, яку можна прочитати: ${said('uk')}. Потрібні полігони з "class" ${known} або без жодного класу`,
  });
}
