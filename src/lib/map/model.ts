import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Position } from 'geojson';
import type { Basemap } from '../core/basemap';
import type { ControlArea, ControlClass } from '../core/control';
import type { Borders, Place } from '../core/geodata';
import type { PaletteName } from '../core/palette';
import type { Language } from '../core/text';
import type { ComputedTransfer } from '../core/transfers';
import type { Holder, Unit, UnitId } from '../core/units';

/** A transfer as the map needs it; an optional one is drawn only while the view names it in `optionalTransfers`. */
export interface MapTransfer extends Pick<
  ComputedTransfer,
  'scenario' | 'index' | 'kind' | 'from' | 'to' | 'label' | 'illustrative' | 'optional' | 'geometry'
> {
  /** The whole area named, whoever holds it; drawn instead of `geometry` where no land moves. */
  readonly extent?: MultiPolygon;
}

/** Land that one holds on the first of two compared maps, and another on the second. */
export interface MapDifference {
  readonly from: Holder;
  readonly to: Holder;
  readonly geometry: MultiPolygon;
}

/**
 * What is on the map. Give the same object (and the same members) for as long as nothing changed: sources are
 * rewritten only when a member is another object. Transfers of all scenarios belong here; the view chooses among them.
 */
export interface MapData {
  readonly units: readonly Unit[];
  readonly borders: Borders;
  readonly basemap: Basemap;
  readonly places: readonly Place[];
  /** Areas by class; they do not overlap. */
  readonly control: readonly ControlArea[];
  /** The part of the occupied land that was occupied before 24 February 2022. */
  readonly before2022?: MultiPolygon;
  readonly transfers: readonly MapTransfer[];
  readonly lineOfContact?: MultiLineString;
  /** Where this map and the one it is compared with differ, drawn alike on both; undefined where that is not drawn. */
  readonly differences?: readonly MapDifference[];
}

/** How the map is looked at; everything but the camera, which belongs to MapLibre. */
export interface MapView {
  readonly language: Language;
  readonly palette: PaletteName;
  /** Whether the control snapshot and its line of contact are drawn. */
  readonly control: boolean;
  /** Ids of the scenarios switched on, first drawn lowest. */
  readonly scenarios: readonly string[];
  /** Optional transfers switched on, each `scenario.index`. */
  readonly optionalTransfers: readonly string[];
  /** How strongly scenarios are drawn, percent by id, where less than fully. */
  readonly opacities: Readonly<Record<string, number>>;
  /** Classes the definition in force counts as Russian-held; the others are drawn fainter. */
  readonly counted: readonly ControlClass[];
  /** Whether drawn proposals have land in common, which then has the hatch of each. */
  readonly overlapping: boolean;
  readonly selected?: UnitId;
  /** Longitude and latitude of a place to be marked, degrees. */
  readonly marked?: Position;
  /** Units pointed at, here or in a table. */
  readonly hovered?: readonly UnitId[];
  /** The control snapshot's date as printed in the view's language; undefined when unknown. */
  readonly asOf?: string;
}

/** What lies under a point of the map inside a unit. */
export interface MapHit {
  readonly unit: UnitId;
  /** Visible transfers there, topmost first. */
  readonly transfers: readonly { readonly scenario: string; readonly index: number }[];
  /** CSS px from the upper left corner of the map. */
  readonly point: { readonly x: number; readonly y: number };
}

/** `scenario.index`, the name of a transfer in views and features. */
export function transferKey(transfer: Pick<MapTransfer, 'scenario' | 'index'>): string {
  return `${transfer.scenario}.${transfer.index}`;
}

/** Whether the view draws a transfer. */
export function isVisibleTransfer(transfer: MapTransfer, view: MapView): boolean {
  return (
    view.scenarios.includes(transfer.scenario) &&
    (!transfer.optional || view.optionalTransfers.includes(transferKey(transfer)))
  );
}

/** Features in a collection. */
export function collection<Geometry extends GeoJSON.Geometry, Properties>(
  features: readonly Feature<Geometry, Properties>[],
): FeatureCollection<Geometry, Properties> {
  return { type: 'FeatureCollection', features: [...features] };
}
