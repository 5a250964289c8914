import { NavigationControl, type Map as MapLibreMap } from 'maplibre-gl';
import { Credits } from './credits';
import type { MapWords } from './map-words';

/** Puts zoom buttons and the sources of the map on it. Returns what takes them off. */
export function addControls(map: MapLibreMap): () => void {
  const controls = [
    ['top-right', new NavigationControl({ showCompass: false })],
    ['bottom-right', new Credits(map.getContainer().clientWidth)],
  ] as const;
  for (const [corner, control] of controls) map.addControl(control, corner);
  return () => {
    for (const [, control] of controls) if (map.hasControl(control)) map.removeControl(control);
  };
}

/** Names the map, with its own name where there are two, and the controls that are on it, in the language of the words. */
export function nameParts(container: HTMLElement, words: MapWords, name: string | undefined): void {
  const names = [
    ['.maplibregl-canvas', name === undefined ? words.mapLabel : `${name}. ${words.mapLabel}`],
    ['.maplibregl-ctrl-zoom-in', words.zoomIn],
    ['.maplibregl-ctrl-zoom-out', words.zoomOut],
    ['.maplibregl-ctrl-attrib-button', words.toggleAttribution],
  ] as const;
  for (const [selector, text] of names) {
    const element = container.querySelector(selector);
    element?.setAttribute('aria-label', text);
    if (selector !== '.maplibregl-canvas') element?.setAttribute('title', text);
  }
}
