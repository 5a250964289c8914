import type { Map as MapLibreMap, MapGeoJSONFeature, MapMouseEvent } from 'maplibre-gl';
import { CONTROL_CLASSES } from '../core/control';
import type { UnitId } from '../core/units';
import type { MapHit, MapView } from './model';
import { HIT_LAYERS } from './style-areas';

const CONTROL_LAYERS: readonly string[] = HIT_LAYERS.control;
const ALL_LAYERS = [HIT_LAYERS.units, ...HIT_LAYERS.control, HIT_LAYERS.before2022, HIT_LAYERS.transfers];

/** What the map shows under the pointer. Outside every unit only the position is known. */
export function hitAt(map: MapLibreMap, event: Pick<MapMouseEvent, 'point' | 'lngLat'>, view: MapView): MapHit {
  const features = map.queryRenderedFeatures(event.point, { layers: ALL_LAYERS });
  const unit = unitOf(features.find((feature) => feature.layer.id === HIT_LAYERS.units));
  const controlName: unknown = features.find((feature) => CONTROL_LAYERS.includes(feature.layer.id))?.properties.class;
  const controlClass = CONTROL_CLASSES.find((name) => name === controlName);
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(controlClass === undefined ? {} : { controlClass }),
    before2022: features.some((feature) => feature.layer.id === HIT_LAYERS.before2022),
    transfers: transfersOf(features, view),
    position: [event.lngLat.lng, event.lngLat.lat],
    point: { x: event.point.x, y: event.point.y },
  };
}

function unitOf(feature: MapGeoJSONFeature | undefined): UnitId | undefined {
  const id: unknown = feature?.properties.id;
  return isUnitId(id) ? id : undefined;
}

function isUnitId(id: unknown): id is UnitId {
  return typeof id === 'string' && id.startsWith('UA-');
}

interface TransferProperties {
  readonly key: string;
  readonly scenario: string;
  readonly index: number;
  readonly optional: boolean;
}

/** The map holds the transfers of all scenarios; those the view does not draw are not there for the pointer either. */
function transfersOf(features: readonly MapGeoJSONFeature[], view: MapView): MapHit['transfers'] {
  const found = new Map<string, { scenario: string; index: number }>();
  for (const feature of features) {
    if (feature.layer.id !== HIT_LAYERS.transfers) continue;
    const { key, scenario, index, optional } = feature.properties as TransferProperties;
    if (!view.scenarios.includes(scenario)) continue;
    if (optional && !view.optionalTransfers.includes(key)) continue;
    found.set(key, { scenario, index });
  }
  return [...found.values()];
}
