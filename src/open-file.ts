import { isScenarioFile } from './lib/core/scenario-file';
import { isPicture, readTextFile } from './lib/io/files';
import type { AppState } from './lib/state/app.svelte';
import type { FigurePort } from './lib/state/figure-ports';

/** No scenario file is larger, bytes: what is need not be searched for one. */
const LARGEST_SCENARIO_FILE = 4e6;

/**
 * Opens a file that was dropped or chosen: checks a picture as a figure made earlier, takes up a scenario file as the
 * reader's own, reads any other as control.
 */
export async function openFile(app: AppState, file: File, loadFigures: () => Promise<FigurePort>): Promise<void> {
  const isFigure = await isPicture(file).catch(() => false);
  if (isFigure) await app.figureChecks.check(file.name, async () => (await loadFigures()).check(file));
  else {
    const scenario = await scenarioTextOf(file);
    if (scenario === undefined) await app.files.open(file.name, () => readTextFile(file));
    else await app.own.openFile(file.name, scenario, app.language);
  }
}

async function scenarioTextOf(file: File): Promise<string | undefined> {
  if (file.size > LARGEST_SCENARIO_FILE) return undefined;
  const text = await file.text().catch(() => '');
  return isScenarioFile(text) ? text : undefined;
}
