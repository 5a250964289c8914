import type { Feature, LineString, MultiLineString, Point, Position } from 'geojson';
import { bboxClip, bboxPolygon } from '@turf/turf';
import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import { cutOf } from '../core/symbol-drawing';
import { isMoving, symbolOfTransfer } from '../core/symbols';
import type { Unit } from '../core/units';
import { BASEMAP_BOUNDS } from './camera';
import { contactLabelLine, LABEL_DISTANCES } from './contact-label-line';
import { differenceFeatures, differenceLabels } from './difference-sources';
import { labelPoint } from './label-point';
import { WIDTH_STEPS_KM, widthStepKm } from './mean-width';
import { collection, transferKey, type MapData, type MapTransfer } from './model';

/** The GeoJSON sources of the style. */
export const SOURCE_IDS = [
  'sea',
  'neighbours',
  'country-labels',
  'rivers',
  'lakes',
  'sea-labels',
  'units',
  'unit-labels',
  'state-border',
  'coast',
  'control',
  'before-2022',
  'transfers',
  'transfer-labels',
  'differences',
  'difference-labels',
  'line-of-contact',
  'line-of-contact-label',
  'places',
] as const;
export type SourceId = (typeof SOURCE_IDS)[number];

type SourceData = Exclude<GeoJSONSourceSpecification['data'], string>;

/** Which member of the data each source is made from; a source is made again only when that member is another object. */
const MADE_FROM: Readonly<Record<SourceId, (data: MapData) => unknown>> = {
  sea: () => BASEMAP_BOUNDS,
  neighbours: (data) => data.basemap.neighbours,
  'country-labels': (data) => data.basemap.neighbours,
  rivers: (data) => data.basemap.rivers,
  lakes: (data) => data.basemap.lakes,
  'sea-labels': (data) => data.basemap.seaLabels,
  units: (data) => data.units,
  'unit-labels': (data) => data.units,
  'state-border': (data) => data.borders,
  coast: (data) => data.borders,
  control: (data) => data.control,
  'before-2022': (data) => data.before2022,
  transfers: (data) => data.transfers,
  'transfer-labels': (data) => data.transfers,
  differences: (data) => data.differences,
  'difference-labels': (data) => data.differences,
  'line-of-contact': (data) => data.lineOfContact,
  'line-of-contact-label': (data) => data.lineOfContact,
  places: (data) => data.places,
};

const MAKERS: Readonly<Record<SourceId, (data: MapData) => SourceData>> = {
  sea: () => bboxPolygon([...BASEMAP_BOUNDS]),
  neighbours: (data) => data.basemap.neighbours,
  'country-labels': (data) => collection(data.basemap.neighbours.features.flatMap(countryLabel)),
  rivers: (data) => data.basemap.rivers,
  lakes: (data) => data.basemap.lakes,
  'sea-labels': (data) => data.basemap.seaLabels,
  units: (data) => collection(data.units.map(unitFeature)),
  'unit-labels': (data) => collection(data.units.flatMap(unitLabel)),
  'state-border': (data) => data.borders.land,
  coast: (data) => data.borders.coast,
  control: (data) =>
    collection(
      data.control.map((area) => ({
        type: 'Feature' as const,
        properties: { class: area.class },
        geometry: area.geometry,
      })),
    ),
  'before-2022': (data) =>
    collection(
      data.before2022 === undefined ? [] : [{ type: 'Feature' as const, properties: {}, geometry: data.before2022 }],
    ),
  transfers: (data) => collection(data.transfers.flatMap(transferFeatures)),
  'transfer-labels': (data) => collection(data.transfers.flatMap(transferLabels)),
  differences: (data) => collection((data.differences ?? []).flatMap(differenceFeatures)),
  'difference-labels': (data) => collection((data.differences ?? []).flatMap(differenceLabels)),
  'line-of-contact': (data) => collection(lines(data.lineOfContact)),
  'line-of-contact-label': ({ lineOfContact }) =>
    collection(LABEL_DISTANCES.flatMap((seen) => lines(contactLabelLine(lineOfContact, seen), { seen }))),
  places: (data) =>
    collection(
      data.places.map((place) =>
        point(place.position, {
          id: place.id,
          nameEn: place.nameEn,
          nameUk: place.nameUk,
          kind: place.kind,
          rank: place.rank,
        }),
      ),
    ),
};

const ATTRIBUTION: Partial<Record<SourceId, string>> = {
  units: '<a href="https://www.openstreetmap.org/copyright" rel="external">© OpenStreetMap contributors</a> (ODbL)',
  neighbours: '<a href="https://www.naturalearthdata.com/" rel="external">Natural Earth</a>',
  places: '<a href="https://www.geonames.org/" rel="external">GeoNames</a> (CC BY 4.0)',
};

/** What a wide screen shows round Ukraine at first: west, south, east, north, degrees. */
const FIRST_VIEW: [number, number, number, number] = [21.9, 43.6, 42, 53.4];
/** A narrower piece of a country is not named. */
const WIDE_ENOUGH_DEGREES = 1.2;

const made = new WeakMap<object, Map<SourceId, SourceData>>();
const EMPTY: SourceData = collection([]);

/** What a source holds. The same member of the data gives the same object, so that identity tells whether it changed. */
export function sourceData(id: SourceId, data: MapData): SourceData {
  const member = MADE_FROM[id](data);
  if (typeof member !== 'object' || member === null) return EMPTY;
  const forMember = made.get(member) ?? new Map<SourceId, SourceData>();
  made.set(member, forMember);
  const known = forMember.get(id);
  if (known !== undefined) return known;
  const fresh = MAKERS[id](data);
  forMember.set(id, fresh);
  return fresh;
}

/** All sources of the style. */
export function buildSources(data: MapData): Record<SourceId, GeoJSONSourceSpecification> {
  const entries = SOURCE_IDS.map((id) => [id, sourceSpecification(id, data)] as const);
  return Object.fromEntries(entries) as Record<SourceId, GeoJSONSourceSpecification>;
}

function sourceSpecification(id: SourceId, data: MapData): GeoJSONSourceSpecification {
  const attribution = ATTRIBUTION[id];
  return {
    type: 'geojson',
    data: sourceData(id, data),
    maxzoom: 12,
    // Neighbouring areas are simplified each on its own: less of it keeps their common border closed.
    tolerance: 0.2,
    ...(id === 'units' ? { promoteId: 'id' } : {}),
    ...(attribution === undefined ? {} : { attribution }),
  };
}

function unitFeature(unit: Unit): Feature {
  return {
    type: 'Feature',
    properties: { id: unit.id, schematic: unit.schematic === true },
    geometry: unit.geometry,
  };
}

function unitLabel(unit: Unit): Feature[] {
  const position = labelPoint(unit.geometry);
  if (position === undefined) return [];
  const kind = unitKind(unit);
  return [
    ...(kind === 'republic' ? [point(southernmost(unit), { id: unit.id, kind: 'republic-note' })] : []),
    point(position, {
      id: unit.id,
      kind,
      shortEn: unit.nameEn,
      shortUk: unit.nameUk.replace(/ область$/, ''),
      fullEn: kind === 'oblast' ? `${unit.nameEn} Oblast` : unit.nameEn,
      fullUk: unit.nameUk,
      schematic: unit.schematic === true,
    }),
  ];
}

function southernmost({ geometry }: Unit): Position {
  return geometry.coordinates
    .flat(2)
    .reduce((south, position) => ((position[1] ?? 90) < (south[1] ?? 90) ? position : south));
}

/** Cities are named by their place; Crimea carries a note on its status. */
function unitKind(unit: Unit): 'oblast' | 'republic' | 'city' {
  if (unit.id === 'UA-43') return 'republic';
  return unit.id === 'UA-30' || unit.id === 'UA-40' ? 'city' : 'oblast';
}

function drawnGeometry(transfer: MapTransfer) {
  return isMoving(symbolOfTransfer(transfer.kind, transfer.to))
    ? transfer.geometry
    : (transfer.extent ?? transfer.geometry);
}

/**
 * A transfer as a feature for each step of width its parts reach: from afar a line round a sliver or an islet says
 * more than there is.
 */
function transferFeatures(transfer: MapTransfer): Feature[] {
  const parts = drawnGeometry(transfer).coordinates.map((part) => ({ part, widthKm: widthStepKm(part) }));
  return WIDTH_STEPS_KM.flatMap((step) => {
    const coordinates = parts.filter(({ widthKm }) => widthKm === step).map(({ part }) => part);
    return coordinates.length === 0 ? [] : [transferFeature(transfer, coordinates, step)];
  });
}

function transferFeature(transfer: MapTransfer, coordinates: Position[][][], widthKm: number): Feature {
  const symbol = symbolOfTransfer(transfer.kind, transfer.to);
  return {
    type: 'Feature',
    properties: {
      key: transferKey(transfer),
      scenario: transfer.scenario,
      index: transfer.index,
      symbol,
      cut: cutOf(symbol, transfer.illustrative),
      optional: transfer.optional,
      widthKm,
    },
    geometry: { type: 'MultiPolygon', coordinates },
  };
}

/**
 * Where the word goes on an area that only illustrates a report: from afar, once on its widest part and on others
 * near its size; close up (the wide parts themselves), on whatever can be seen of it.
 */
function transferLabels(transfer: MapTransfer): Feature[] {
  if (!transfer.illustrative) return [];
  const wide = drawnGeometry(transfer).coordinates.filter((part) => widthStepKm(part) === WIDTH_STEPS_KM[0]);
  const near = transferFeature(transfer, wide, WIDTH_STEPS_KM[0]);
  const most = Math.max(0, ...wide.map(roughSize));
  const far = wide
    .filter((part) => roughSize(part) >= most / 3)
    .flatMap((part) => {
      const position = labelPoint({ type: 'MultiPolygon', coordinates: [part] });
      return position === undefined ? [] : [point(position, { ...near.properties, seen: 'far' })];
    });
  return [...far, { ...near, properties: { ...near.properties, seen: 'near' } }];
}

/** Area of the box round a polygon, square degrees. */
function roughSize([outer = []]: Position[][]): number {
  const longitudes = outer.map(([longitude = 0]) => longitude);
  const latitudes = outer.map(([, latitude = 0]) => latitude);
  return (Math.max(...longitudes) - Math.min(...longitudes)) * (Math.max(...latitudes) - Math.min(...latitudes));
}

/** The middle of what a first view shows of a country; none for a corner of one. */
function countryLabel(country: MapData['basemap']['neighbours']['features'][number]): Feature[] {
  if (country.properties === null) return [];
  const shown = bboxClip(country, FIRST_VIEW).geometry;
  const parts = (shown.type === 'Polygon' ? [shown.coordinates] : shown.coordinates) as Position[][][];
  const wide = parts.filter(([outer = []]) => {
    const longitudes = outer.map(([longitude = 0]) => longitude);
    return Math.max(...longitudes) - Math.min(...longitudes) > WIDE_ENOUGH_DEGREES;
  });
  const position = labelPoint({ type: 'MultiPolygon', coordinates: wide });
  return position === undefined ? [] : [point(position, { ...country.properties })];
}

function point(position: Position, properties: Record<string, unknown>): Feature<Point> {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: position } };
}

function lines(geometry: MultiLineString | undefined, properties = {}): Feature<LineString>[] {
  return (geometry?.coordinates ?? []).map((coordinates) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'LineString', coordinates },
  }));
}
