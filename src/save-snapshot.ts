import type { Box } from './lib/core/geometry/box';
import { paletteOnPaper, type PaletteName } from './lib/core/palette';
import { UKRAINE_BOUNDS } from './lib/map/camera';
import type { AppState } from './lib/state/app.svelte';
import type { FigurePort } from './lib/state/figure-ports';

/** Saves a picture of what is shown, as PNG of the wide size, and gives the name of the file. */
export async function saveSnapshot(
  app: AppState,
  figures: FigurePort,
  palette: PaletteName,
  shown: Box | undefined,
): Promise<string> {
  const file = await figures.make(
    {
      choices: {
        size: 'wide',
        colours: paletteOnPaper(palette),
        language: app.language,
        extent: shown === undefined || isAllOfUkraine(shown) ? 'ukraine' : 'view',
        projection: 'conic-equal-area',
        keyFigures: true,
        table: false,
        title: undefined,
        dek: undefined,
      },
      format: 'png',
      dpi: figures.sizeFacts('wide').dpi,
      withData: false,
    },
    () => undefined,
  );
  figures.save(file);
  return file.name;
}

function isAllOfUkraine([west, south, east, north]: Box): boolean {
  const [ukraineWest, ukraineSouth, ukraineEast, ukraineNorth] = UKRAINE_BOUNDS;
  return west <= ukraineWest && south <= ukraineSouth && east >= ukraineEast && north >= ukraineNorth;
}
