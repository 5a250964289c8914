import { prewarm, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/** Tells MapLibre where the build put its worker; without it the built page draws nothing. */
export function useBundledWorker(): void {
  setWorkerUrl(workerUrl);
}

/** Starts MapLibre's worker before there is a map, while the data are on their way. */
export function startMapWorker(): void {
  useBundledWorker();
  prewarm();
}
