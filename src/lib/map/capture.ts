import { Map as MapLibreMap, type StyleSpecification } from 'maplibre-gl';
import { metresPerPixel } from '../core/scale-bar';
import { applyHighlight } from './apply-layers';
import { drawStyleImage } from './draw-images';
import type { MapCapture, MapView } from './model';

/** What to draw, and how large. */
export interface CaptureRequest {
  readonly style: StyleSpecification;
  readonly view: MapView;
  /** West, south, east, north that must be in the picture, degrees. */
  readonly bounds: readonly [number, number, number, number];
  readonly widthPx: number;
  readonly heightPx: number;
  readonly pixelRatio: number;
}

/** Longer than this, and something is wrong that the person must hear of. */
const PATIENCE_MS = 60_000;
const DRAFT_PIXEL_RATIO = 0.25;

/**
 * Draws the style once more on a map out of sight and hands back its pixels; the map on the page does not move,
 * flash or change its resolution. Rejects when the browser gives no second drawing context or the map fails.
 */
export async function captureMap(request: CaptureRequest): Promise<MapCapture> {
  const container = document.createElement('div');
  container.setAttribute('aria-hidden', 'true');
  container.inert = true;
  Object.assign(container.style, {
    position: 'fixed',
    left: '-30000px',
    top: '0',
    width: `${request.widthPx}px`,
    height: `${request.heightPx}px`,
  });
  document.body.append(container);
  const map = new MapLibreMap({
    container,
    style: request.style,
    bounds: [...request.bounds],
    fitBoundsOptions: { padding: 0 },
    // Frames drawn while it loads are seen by nobody.
    pixelRatio: DRAFT_PIXEL_RATIO,
    maxCanvasSize: [8192, 8192],
    interactive: false,
    attributionControl: false,
    fadeDuration: 0,
    renderWorldCopies: false,
    trackResize: false,
  });
  try {
    provideImages(map, 'still');
    await settled(map, () => {
      applyHighlight(map, undefined, { ...request.view, hovered: undefined });
    });
    map.setPixelRatio(request.pixelRatio);
    const image = await pixels(map);
    const centre = map.getCenter();
    const shown = map.getBounds();
    return {
      image,
      bounds: [shown.getWest(), shown.getSouth(), shown.getEast(), shown.getNorth()],
      centreLatitude: centre.lat,
      metresPerPixel: metresPerPixel(centre.lat, map.getZoom()),
      bearing: map.getBearing(),
      widthPx: request.widthPx,
      heightPx: request.heightPx,
      pixelRatio: image.width / request.widthPx,
    };
  } finally {
    map.remove();
    container.remove();
  }
}

/** Half way between the extremes of MapLibre's magnification. */
const MIDDLE_SCALE = Math.SQRT1_2;

/** Draws hatching and markers when the style first asks for them; for a map that will not zoom, at the exact size. */
export function provideImages(map: MapLibreMap, zoom?: 'still'): void {
  map.setMissingStyleImageResolver((id) => {
    const scale = zoom === 'still' ? 2 ** (Math.floor(map.getZoom()) - map.getZoom()) : MIDDLE_SCALE;
    const image = drawStyleImage(id, scale);
    if (image !== undefined && !map.hasImage(id)) map.addImage(id, image.pixels, { pixelRatio: image.pixelRatio });
  });
}

function settled(map: MapLibreMap, onLoad: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error('The map was not drawn in time'));
    }, PATIENCE_MS);
    const end = (finish: () => void) => {
      clearTimeout(timer);
      finish();
    };
    map.once('error', (event) => {
      end(() => {
        reject(new Error(event.error.message));
      });
    });
    map.once('load', () => {
      onLoad();
      map.once('idle', () => {
        end(resolve);
      });
      map.triggerRepaint();
    });
  });
}

/** The canvas holds its pixels only while a frame is being drawn, so they are taken inside a render event. */
function pixels(map: MapLibreMap): Promise<ImageBitmap> {
  return new Promise((resolve, reject) => {
    const take = () => {
      if (!map.areTilesLoaded()) return;
      map.off('render', take);
      createImageBitmap(map.getCanvas()).then(resolve, reject);
    };
    map.on('render', take);
    map.triggerRepaint();
  });
}
