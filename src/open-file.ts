import { isPicture, readTextFile } from './lib/io/files';
import type { AppState } from './lib/state/app.svelte';
import type { FigurePort } from './lib/state/figure-ports';

/** Opens a file that was dropped or chosen: checks a picture as a figure made earlier, reads any other as control. */
export async function openFile(app: AppState, file: File, loadFigures: () => Promise<FigurePort>): Promise<void> {
  const isFigure = await isPicture(file).catch(() => false);
  if (isFigure) await app.figureChecks.check(file.name, async () => (await loadFigures()).check(file));
  else await app.files.open(file.name, () => readTextFile(file));
}
