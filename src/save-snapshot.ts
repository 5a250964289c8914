import type { LegendEntry } from './lib/core/symbols';
import { download } from './lib/io/download';
import type { MapCapture } from './lib/map/model';
import type { AppState } from './lib/state/app.svelte';
import { snapshotSpec } from './snapshot-spec';

/** What can draw the map anew for a picture. */
export interface Capturing {
  capture(request: { widthPx: number; pixelRatio: number }): Promise<MapCapture>;
}

/** Saves a picture of what is shown and gives the name of the file. */
export async function saveSnapshot(app: AppState, map: Capturing, legend: readonly LegendEntry[]): Promise<string> {
  const { exportSnapshot, snapshotFileName, SNAPSHOT_PIXEL_RATIO } = await import('./lib/io/export-snapshot');
  const { SNAPSHOT_MAP_WIDTH_PX } = await import('./lib/io/snapshot-layout');
  const picture = await map.capture({ widthPx: SNAPSHOT_MAP_WIDTH_PX, pixelRatio: SNAPSHOT_PIXEL_RATIO });
  const name = snapshotFileName(app.snapshot.asOf, app.view.scenarios);
  download(await exportSnapshot(snapshotSpec(app, legend), picture, app.view.areaUnit), name);
  return name;
}
