import type { MultiPolygon } from 'geojson';
import { CONTROL_CLASSES } from '../../src/lib/core/control';
import type { Place } from '../../src/lib/core/geodata';
import type { TransferKind, TransferSide } from '../../src/lib/core/scenarios';
import type { Unit, UnitId } from '../../src/lib/core/units';
import type { MapData, MapTransfer, MapView } from '../../src/lib/map/model';

/** An axis-parallel box as an area. */
export function area(west: number, south: number, east: number, north: number): MultiPolygon {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'MultiPolygon', coordinates: [[ring]] };
}

function unit(id: UnitId, name: string, geometry: MultiPolygon, schematic = false): Unit {
  return {
    id,
    nameEn: name,
    nameUk: `${name} область`,
    publishedAreaKm2: 1,
    publishedAreaSource: 'census',
    computedKm2: 1,
    differencePct: 0,
    schematic,
    reportedControl: [],
    proposedSwaps: [],
    geometry,
  };
}

/** A transfer of a scenario, over a box of its own. */
export function transfer(
  scenario: string,
  index: number,
  kind: TransferKind,
  to: TransferSide,
  more: Partial<MapTransfer> = {},
): MapTransfer {
  return {
    scenario,
    index,
    kind,
    from: to === 'russia' ? 'ukraine' : 'russia',
    to,
    label: { en: 'a', uk: 'а' },
    illustrative: false,
    optional: false,
    geometry: area(35 + index, 47, 35.5 + index, 48),
    ...more,
  };
}

const place: Place = {
  id: 'town',
  nameEn: 'Town',
  nameUk: 'Місто',
  kind: 'town',
  rank: 1,
  unit: 'UA-14',
  position: [36, 48],
  aliases: [],
};

/** A small map with one of everything. */
export const DATA: MapData = {
  units: [
    unit('UA-14', 'East', area(34, 46, 38, 50)),
    unit('UA-30', 'City', area(30, 50, 30.5, 50.5), true),
    unit('UA-43', 'Peninsula', area(33, 44, 36, 46)),
  ],
  borders: {
    land: {
      type: 'MultiLineString',
      coordinates: [
        [
          [38, 46],
          [38, 50],
        ],
      ],
    },
    withRussia: {
      type: 'MultiLineString',
      coordinates: [
        [
          [38, 46],
          [38, 50],
        ],
      ],
    },
    coast: {
      type: 'MultiLineString',
      coordinates: [
        [
          [34, 46],
          [38, 46],
        ],
      ],
    },
  },
  basemap: {
    neighbours: {
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', properties: { nameEn: 'Neighbour', nameUk: 'Сусід' }, geometry: area(38, 44, 46, 56) },
        { type: 'Feature', properties: null, geometry: area(8, 40, 9, 41) },
      ],
    },
    rivers: { type: 'FeatureCollection', features: [] },
    lakes: { type: 'FeatureCollection', features: [] },
    seaLabels: { type: 'FeatureCollection', features: [] },
  },
  places: [place],
  control: [
    { class: 'occupied', geometry: area(36, 46, 38, 50) },
    { class: 'contested', geometry: area(35.8, 46, 36, 50) },
    { class: 'advance', geometry: { type: 'MultiPolygon', coordinates: [] } },
  ],
  before2022: area(37, 46, 38, 48),
  transfers: [
    transfer('withdraw', 0, 'withdrawal', 'russia'),
    transfer('swap', 0, 'return', 'ukraine'),
    transfer('swap', 1, 'demilitarise', 'none', { illustrative: true }),
    transfer('swap', 2, 'recognise', 'russia'),
    transfer('swap', 3, 'freeze', 'none', { optional: true }),
    transfer('claims', 0, 'claim', 'russia', { extent: area(34, 46, 38, 50) }),
  ],
  lineOfContact: {
    type: 'MultiLineString',
    coordinates: [
      [
        [35.8, 46],
        [35.8, 50],
      ],
    ],
  },
};

/** A first view, nothing switched on. */
export const VIEW: MapView = {
  language: 'en',
  palette: 'light',
  control: true,
  scenarios: [],
  optionalTransfers: [],
  opacities: {},
  counted: CONTROL_CLASSES,
  overlapping: false,
  asOf: '12 Aug 2025',
};
