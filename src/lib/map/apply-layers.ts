import { diff } from '@maplibre/maplibre-gl-style-spec';
import type { GeoJSONSource, Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import type { UnitId } from '../core/units';
import type { MapView } from './model';
import { SOURCE_IDS } from './sources';

type Changes = ReturnType<typeof diff>;

/**
 * What differs between the layers of two styles, apart from their order. Sources are left out: they are compared by
 * identity, not by content.
 */
export function layerChanges(before: StyleSpecification, after: StyleSpecification): Changes {
  const place = new Map(after.layers.map((layer, index) => [layer.id, index]));
  const kept = before.layers
    .filter((layer) => place.has(layer.id))
    .sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  const layers = [...before.layers.filter((layer) => !place.has(layer.id)), ...kept];
  return diff({ ...before, layers, sources: {} }, { ...after, sources: {} });
}

/**
 * Which layers to put before which others so that those both styles have stand in the order of the second. To move a
 * layer redraws it; to take it away and add it again would send its source through the worker.
 */
export function layerMoves(
  before: StyleSpecification,
  after: StyleSpecification,
): readonly { readonly id: string; readonly below: string | undefined }[] {
  const order = before.layers.map(({ id }) => id).filter((id) => after.layers.some((layer) => layer.id === id));
  const wanted = after.layers.map(({ id }) => id).filter((id) => order.includes(id));
  return wanted
    .map((id, index) => ({ id, below: wanted[index + 1] }))
    .reverse()
    .filter(({ id, below }) => {
      const at = order.indexOf(id);
      if (order[at + 1] === below) return false;
      order.splice(at, 1);
      order.splice(below === undefined ? order.length : order.indexOf(below), 0, id);
      return true;
    });
}

/**
 * Brings the map from one style to the next in the same frame. A toggle comes out as a few filters; a source is
 * rewritten only when its data is another object.
 */
export function applyStyle(map: MapLibreMap, before: StyleSpecification, after: StyleSpecification): void {
  for (const id of SOURCE_IDS) {
    const [old, fresh] = [before.sources[id], after.sources[id]];
    if (old?.type !== 'geojson' || fresh?.type !== 'geojson' || old.data === fresh.data) continue;
    void map.getSource<GeoJSONSource>(id)?.setData(fresh.data);
  }
  for (const { id, below } of layerMoves(before, after)) map.moveLayer(id, below);
  const unchecked = { validate: false };
  for (const change of layerChanges(before, after)) {
    switch (change.command) {
      case 'setFilter':
        map.setFilter(change.args[0], change.args[1], unchecked);
        break;
      case 'setLayoutProperty':
        map.setLayoutProperty(...change.args, unchecked);
        break;
      case 'setPaintProperty':
        map.setPaintProperty(...change.args, unchecked);
        break;
      case 'setLayerZoomRange':
        map.setLayerZoomRange(change.args[0], change.args[1] ?? 0, change.args[2] ?? 24);
        break;
      case 'addLayer':
        map.addLayer(...change.args);
        break;
      case 'removeLayer':
        map.removeLayer(change.args[0]);
        break;
      default:
        throw new Error(`The map's style changed in a way that only a new map can show: ${change.command}`);
    }
  }
}

/** Marks the units pointed at and the one selected, and unmarks those of the view before. */
export function applyHighlight(map: MapLibreMap, before: MapView | undefined, after: MapView): void {
  const mark = (unit: UnitId | undefined, state: Record<string, boolean>) => {
    if (unit !== undefined) map.setFeatureState({ source: 'units', id: unit }, state);
  };
  const [old = [], hovered = []] = [before?.hovered, after.hovered];
  for (const unit of old.filter((id) => !hovered.includes(id))) mark(unit, { hovered: false });
  for (const unit of hovered.filter((id) => !old.includes(id))) mark(unit, { hovered: true });
  if (before?.selected !== after.selected) {
    mark(before?.selected, { selected: false });
    mark(after.selected, { selected: true });
  }
}
