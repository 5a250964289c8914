import type { Map as MapLibreMap } from 'maplibre-gl';
import { hitAt } from './hit';
import type { MapHit, MapView } from './model';

/** What the pointer's doings depend on, read when it does something, and who hears of them. */
export interface PointerListener {
  readonly view: MapView;
  /** Whether a shape is being drawn: clicks are its own then, and nothing is pointed at. */
  readonly isDrawing: boolean;
  /** A click on the map; undefined when it was outside every unit. */
  onselect(hit: MapHit | undefined): void;
  /** The pointer is over a unit, or undefined once it no longer is. */
  onhover(hit: MapHit | undefined): void;
}

/** Tells what a map's pointer does. Returns what ends being pointed at: for a map that goes, or is drawn on. */
export function followPointer(map: MapLibreMap, listener: () => PointerListener): () => void {
  let isOver = false;

  function leave(): void {
    if (isOver) listener().onhover(undefined);
    isOver = false;
  }

  map.on('click', (event) => {
    if (listener().isDrawing) return;
    listener().onselect(hitAt(map, event, listener().view));
  });
  map.on('mousemove', (event) => {
    if (listener().isDrawing) return;
    const hit = hitAt(map, event, listener().view);
    map.getCanvas().style.cursor = hit === undefined ? '' : 'pointer';
    if (hit === undefined) return leave();
    isOver = true;
    listener().onhover(hit);
  });
  map.on('mouseout', leave);
  return leave;
}
