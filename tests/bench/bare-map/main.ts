/** MapLibre and a finished style, nothing else: what the application is timed against. */
import { Map as MapLibreMap, type StyleSpecification } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { provideImages } from '../../../src/lib/map/draw-images';
import { FONT_FACES } from '../../../src/lib/map/fonts';
import { useBundledWorker } from '../../../src/lib/map/worker-url';
import './bare-map.css';

useBundledWorker();
const response = await fetch(new URLSearchParams(location.search).get('style') ?? '');
const style = (await response.json()) as StyleSpecification;
const map = new MapLibreMap({
  container: 'map',
  style: { ...style, 'font-faces': FONT_FACES },
  hash: 'map',
  renderWorldCopies: false,
  attributionControl: false,
  fadeDuration: 0,
});
provideImages(map);
Object.assign(globalThis, { bareMap: map });
