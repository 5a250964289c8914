import type { Map as MapLibreMap, MapGeoJSONFeature, MapMouseEvent } from 'maplibre-gl';
import type { UnitId } from '../core/units';
import type { MapHit, MapView } from './model';
import { HIT_LAYERS } from './style-areas';

/** What the map shows under the pointer; undefined outside every unit. */
export function hitAt(map: MapLibreMap, { point }: Pick<MapMouseEvent, 'point'>, view: MapView): MapHit | undefined {
  const features = map.queryRenderedFeatures(point, { layers: [HIT_LAYERS.units, HIT_LAYERS.transfers] });
  const unit = unitOf(features.find((feature) => feature.layer.id === HIT_LAYERS.units));
  return unit && { unit, transfers: transfersOf(features, view), point: { x: point.x, y: point.y } };
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
