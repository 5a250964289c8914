import { CancelledError, FigureMaker } from './figure-maker';
import type { ControlSnapshot } from './lib/core/control';
import { builtInSnapshots } from './lib/core/geodata';
import type { Box } from './lib/core/geometry/box';
import { DEFAULT_SPEC, MOST_PIXELS, opacitiesOf, SIZES, type Extent, type FigureSpec } from './lib/figure/spec';
import { copyPicture, copyText } from './lib/io/clipboard';
import { download } from './lib/io/download';
import { figureFileName } from './lib/io/file-name';
import type { StartingData } from './lib/io/geodata';
import type { AppState } from './lib/state/app.svelte';
import type { FigureChoices, FigureFile, FigureFormat, FigurePort } from './lib/state/figure-ports';

const MEDIA_TYPES: Readonly<Record<FigureFormat, string>> = {
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  png: 'image/png',
  webp: 'image/webp',
};

/** Figures of what the application shows, made by the figure worker. `shownBox` is what the map on the screen shows. */
export function createFigurePort(app: AppState, data: StartingData, shownBox: () => Box | undefined): FigurePort {
  const maker = new FigureMaker(data);

  /** The snapshot as it was read; what a reader assumes of its line is not the snapshot's. */
  function snapshotShown() {
    return app.files.find(app.view.snapshot) ?? app.geodata.builtin;
  }

  function keyOf(snapshot: ControlSnapshot): string {
    return maker.keyOf(snapshot, app.own.scenarios);
  }

  function specOf(choices: FigureChoices): FigureSpec {
    const { view } = app;
    return {
      ...DEFAULT_SPEC,
      scenarios: view.scenarios,
      ...opacitiesOf(view.scenarios, view.opacities),
      choices: { parameters: view.options, optional: view.optionalTransfers },
      definition: view.definition,
      areaUnit: view.areaUnit,
      language: choices.language,
      theme: choices.colours,
      size: SIZES[choices.size],
      projection: choices.projection,
      extent: extentOf(choices),
      keyFigures: choices.keyFigures,
      table: choices.table,
      ...(choices.title !== undefined && { title: choices.title }),
      ...(choices.dek !== undefined && { dek: choices.dek }),
    };
  }

  function extentOf({ extent }: FigureChoices): Extent {
    switch (extent) {
      case 'ukraine':
      case 'scenario':
        return extent;
      case 'unit':
        return app.view.selected === undefined ? 'ukraine' : { unit: app.view.selected };
      case 'view': {
        const box = shownBox();
        return box === undefined ? 'ukraine' : { box };
      }
    }
  }

  return {
    mostPixels: MOST_PIXELS,

    sizeFacts(size) {
      const { medium, dpi } = SIZES[size];
      return { medium, dpi };
    },

    preview: (choices, widthPx) => maker.latest('preview', keyOf(snapshotShown()), specOf(choices), widthPx),

    async make({ choices, format, dpi, withData, reviewPage }, onstep): Promise<FigureFile> {
      const [key, spec] = [keyOf(snapshotShown()), specOf(choices)];
      const name = figureFileName(snapshotShown().asOf, app.view.scenarios);
      onstep('fonts');
      await maker.call('loadFonts');
      onstep('composing');
      await maker.call('compose', key, spec);
      if (!withData) {
        onstep('writing');
        const bytes = await maker.call('file', key, spec, format, dpi);
        return { name: `${name}.${format}`, blob: new Blob([bytes], { type: MEDIA_TYPES[format] }) };
      }
      onstep('packing');
      const view = { ...app.view, language: choices.language };
      const picture = { name: `${name}.${format}`, type: format, dpi };
      const bytes = await maker.call('archive', key, spec, view, picture, reviewPage);
      return { name: `${name}.zip`, blob: new Blob([bytes], { type: 'application/zip' }) };
    },

    cancel: () => maker.cancel(),
    isCancelled: (error) => error instanceof CancelledError,
    save: ({ name, blob }) => download(blob, name),
    copyPicture,
    copyText,

    async check(file) {
      const snapshots = [...builtInSnapshots(app.geodata), ...app.files.snapshots];
      const keys = new Map(snapshots.map((snapshot) => [snapshot.id, keyOf(snapshot)]));
      const checked = await maker.call('check', new Uint8Array(await file.arrayBuffer()), keys);
      if (checked.kind !== 'checked') return checked;
      const { verification, redrawn } = checked;
      return { kind: 'checked', ...verification, redrawn };
    },
  };
}
