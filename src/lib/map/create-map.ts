import { Map as MapLibreMap, type StyleSpecification } from 'maplibre-gl';
import { cameraBounds, FIRST_BOUNDS, framePadding, type EdgePadding } from './camera';
import { provideImages } from './draw-images';
import type { AskedView } from './camera-address';
import { useBundledWorker } from './worker-url';

const FADE_MS = 120;

/** What to do on a page that scrolls, where a plain gesture moves the page and not the map; by kind of machine. */
export interface GestureTexts {
  readonly windows: string;
  readonly mac: string;
  readonly touch: string;
}

/** A map as it is begun. */
export interface MapBeginning {
  readonly style: StyleSpecification;
  /** How far the interface covers the map. */
  readonly cover: EdgePadding;
  /** Where the camera was on an earlier map in its place, or what the address asks for; undefined frames what is to be seen at first. */
  readonly asked: AskedView | undefined;
  readonly reducedMotion: boolean;
  readonly cooperativeGestures: GestureTexts | undefined;
}

/** A map looked at straight from above, with north at the top. @throws Error where the browser cannot draw it */
export function createMap(container: HTMLElement, beginning: MapBeginning): MapLibreMap {
  const { style, cover, asked, reducedMotion, cooperativeGestures } = beginning;
  const { clientWidth, clientHeight } = container;
  useBundledWorker();
  const map = new MapLibreMap({
    container,
    style,
    ...(asked !== undefined && 'look' in asked
      ? asked.look
      : {
          bounds: [...(asked?.box ?? FIRST_BOUNDS)] as const,
          fitBoundsOptions: {
            padding: asked === undefined ? framePadding(cover, clientWidth, clientHeight) : cover,
          },
        }),
    maxBounds: cameraBounds(cover, clientWidth, clientHeight),
    minZoom: 2,
    maxZoom: 13,
    maxPitch: 0,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    renderWorldCopies: false,
    attributionControl: false,
    cooperativeGestures: cooperativeGestures !== undefined,
    locale: {
      ...(cooperativeGestures && {
        'CooperativeGesturesHandler.WindowsHelpText': cooperativeGestures.windows,
        'CooperativeGesturesHandler.MacHelpText': cooperativeGestures.mac,
        'CooperativeGesturesHandler.MobileHelpText': cooperativeGestures.touch,
      }),
    },
    fadeDuration: reducedMotion ? 0 : FADE_MS,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  provideImages(map);
  return map;
}
