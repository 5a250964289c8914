import type { Position } from 'geojson';
import { Marker, type Map as MapLibreMap } from 'maplibre-gl';
import './mark-place.css';

/** Puts a mark over a place, with its tip a little above it. Returns what takes it off. */
export function markPlace(map: MapLibreMap, [longitude = 0, latitude = 0]: Position): () => void {
  const element = document.createElement('div');
  element.className = 'place-mark';
  element.append(document.createElement('i'));
  // What it marks is said in words where it is chosen.
  element.setAttribute('aria-hidden', 'true');
  const marker = new Marker({ element, anchor: 'bottom', offset: [0, -4] }).setLngLat([longitude, latitude]).addTo(map);
  return () => void marker.remove();
}
