import type { ControlSnapshot } from './lib/core/control';
import type { Geodata } from './lib/core/geodata';
import type { Scenario } from './lib/core/scenarios';
import { createSituation } from './lib/core/situation';
import type { View } from './lib/core/view';
import { altTextOf } from './lib/figure/alt-text';
import { checkFigure, type CheckedFigure } from './lib/figure/check-figure';
import { composeFigure } from './lib/figure/compose';
import type { DisplayList } from './lib/figure/display-list';
import { factsOf } from './lib/figure/facts';
import type { Basemap } from './lib/core/basemap';
import type { FigureData } from './lib/figure/figure-data';
import { readFontMetrics, type FigureFonts } from './lib/figure/font-metrics';
import { withChunks } from './lib/figure/png-chunks';
import type { FigureSpec } from './lib/figure/spec';
import type { FigureWriters } from './lib/figure/read-figure';
import { withXmp } from './lib/figure/webp-chunks';
import { dekOf, titleOf } from './lib/figure/wording';
import { writeCanvas } from './lib/figure/write-canvas';
import type { FontFiles } from './lib/figure/write-pdf';
import { writeSvg, type EmbeddedFont } from './lib/figure/write-svg';
import type { ReviewPage } from './lib/publish/publication';

/** What figures are made from, beside a control snapshot and fonts. */
interface GroundData {
  readonly geodata: Geodata;
  readonly basemap: Basemap;
}

/** What the functions need of the worker they run in. */
export interface FigureSurroundings {
  /** TrueType files of the faces, which are ready to be drawn with once this has come. */
  fontFiles(): Promise<FontFiles>;
  embeddedFonts(): Promise<readonly EmbeddedFont[]>;
  canvas(widthPx: number, heightPx: number): OffscreenCanvas;
}

type FileType = 'svg' | 'pdf' | 'png' | 'webp';

/** What drew the pixels, as the files say. Browsers draw letters each in its own way. */
const CANVAS = 'canvas';
const WEBP_QUALITY = 0.92;

/** The functions of the figure worker: figures of the application's data, as previews, files and archives. */
export function createFigureFunctions(surroundings: FigureSurroundings) {
  let ground: GroundData | undefined;
  let own: readonly Scenario[] = [];
  let fonts: Promise<FigureFonts> | undefined;
  const snapshots = new Map<string, ControlSnapshot>();
  const data = new Map<string, FigureData>();
  let last: { readonly key: string; readonly list: DisplayList } | undefined;

  function groundData(): GroundData {
    if (ground === undefined) throw new Error('the figure functions were called before begin');
    const { geodata } = ground;
    return { ...ground, geodata: { ...geodata, scenarios: [...geodata.scenarios, ...own] } };
  }

  /** Loads the fonts once; after a failure they are asked for anew. */
  function metrics(): Promise<FigureFonts> {
    fonts ??= surroundings.fontFiles().then(
      ({ regular, semibold, italic }) => ({
        regular: readFontMetrics(regular),
        semibold: readFontMetrics(semibold),
        italic: readFontMetrics(italic),
      }),
      (error: unknown) => {
        fonts = undefined;
        throw error;
      },
    );
    return fonts;
  }

  async function dataOn(snapshotKey: string): Promise<FigureData> {
    const snapshot = snapshots.get(snapshotKey);
    if (snapshot === undefined) throw new Error(`no control snapshot "${snapshotKey}" was given`);
    const known = data.get(snapshotKey) ?? { ...groundData(), snapshot, fonts: await metrics() };
    data.set(snapshotKey, known);
    return known;
  }

  async function compose(snapshotKey: string, spec: FigureSpec): Promise<DisplayList> {
    const key = JSON.stringify([snapshotKey, spec]);
    if (last?.key !== key) last = { key, list: composeFigure(spec, await dataOn(snapshotKey)) };
    return last.list;
  }

  function draw(list: DisplayList, pixelsPerPt: number): OffscreenCanvas {
    const widthPx = Math.max(1, Math.round(list.widthPt * pixelsPerPt));
    const heightPx = Math.max(1, Math.round(list.heightPt * pixelsPerPt));
    const canvas = surroundings.canvas(widthPx, heightPx);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('This browser draws on no canvas, so it can make no picture');
    writeCanvas(list, context, pixelsPerPt);
    return canvas;
  }

  async function encode(list: DisplayList, type: 'png' | 'webp', dpi: number): Promise<Uint8Array<ArrayBuffer>> {
    const blob = await draw(list, dpi / 72).convertToBlob({ type: `image/${type}`, quality: WEBP_QUALITY });
    // A browser that cannot write the format writes a PNG and says so here alone.
    if (blob.type !== `image/${type}`) throw new Error(`This browser writes no ${type.toUpperCase()}`);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const texts = {
      title: list.title,
      description: list.description,
      record: list.record,
      language: list.language,
      drawnBy: CANVAS,
    };
    return type === 'png' ? withChunks(bytes, dpi, texts) : withXmp(bytes, texts);
  }

  async function write(list: DisplayList, type: FileType, dpi: number): Promise<Uint8Array<ArrayBuffer>> {
    switch (type) {
      case 'svg':
        return new TextEncoder().encode(writeSvg(list, { fonts: await surroundings.embeddedFonts() }));
      case 'pdf': {
        const { writePdf } = await import('./lib/figure/write-pdf');
        return new Uint8Array(await writePdf(list, await surroundings.fontFiles()));
      }
      case 'png':
      case 'webp':
        return encode(list, type, dpi);
    }
  }

  const writers: FigureWriters = {
    svg: async (list) => new TextDecoder().decode(await write(list, 'svg', 72)),
    pdf: (list) => write(list, 'pdf', 72),
    inflate: async (packed) => {
      const stream = new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream('deflate'));
      return new Uint8Array(await new Response(stream).arrayBuffer());
    },
  };

  return {
    /** Gives the functions their data; call it first. */
    begin(given: GroundData): void {
      ground = given;
    },

    /** Takes up the reader's own scenarios, in place of those of before. */
    setOwnScenarios(scenarios: readonly Scenario[]): void {
      own = scenarios;
      data.clear();
      last = undefined;
    },

    /** Keeps a control snapshot under a key of the caller's own. */
    addSnapshot(key: string, snapshot: ControlSnapshot): void {
      snapshots.set(key, snapshot);
    },

    /** Resolves when the fonts are there. */
    async loadFonts(): Promise<void> {
      await metrics();
    },

    /** Works a figure out, so that writing it is all that is left. */
    async compose(snapshotKey: string, spec: FigureSpec): Promise<{ readonly alt: string }> {
      return { alt: (await compose(snapshotKey, spec)).title };
    },

    /** A figure `widthPx` wide, with the words that the numbers give. */
    async preview(snapshotKey: string, spec: FigureSpec, widthPx: number) {
      const list = await compose(snapshotKey, spec);
      const { title: _, dek: __, ...plain } = spec;
      const facts = factsOf(spec, await dataOn(snapshotKey));
      const alt = altTextOf(spec, facts);
      return {
        image: draw(list, widthPx / list.widthPt).transferToImageBitmap(),
        widthPt: list.widthPt,
        heightPt: list.heightPt,
        title: titleOf(plain, facts),
        dek: dekOf(plain, facts),
        altShort: alt.short,
        altLong: alt.long,
      };
    },

    /** A figure as the bytes of a file. `dpi` is for pictures of pixels alone. */
    async file(snapshotKey: string, spec: FigureSpec, type: FileType, dpi: number): Promise<Uint8Array<ArrayBuffer>> {
      return write(await compose(snapshotKey, spec), type, dpi);
    },

    /** A figure and the data beside it, in one zip; with reviews of claims where they have a page to stand on. */
    async archive(
      snapshotKey: string,
      spec: FigureSpec,
      view: View,
      picture: { readonly name: string; readonly type: FileType; readonly dpi: number },
      reviewPage?: ReviewPage,
    ): Promise<Uint8Array<ArrayBuffer>> {
      const { dataFiles } = await import('./lib/publish/data-files');
      const { zipFiles } = await import('./lib/publish/zip-files');
      const list = await compose(snapshotKey, spec);
      const { geodata, snapshot } = await dataOn(snapshotKey);
      const files = dataFiles({
        situation: createSituation(geodata, snapshot, view.definition),
        view,
        pictures: [{ name: picture.name, alt: list.title }],
        ...(reviewPage && { reviewPage }),
      });
      const content = await write(list, picture.type, picture.dpi);
      return zipFiles([{ name: picture.name, content }, ...files.map(({ name, text }) => ({ name, content: text }))]);
    },

    /** Checks a file made earlier against what is known here; `keys` are the snapshots by their own ids. */
    async check(bytes: Uint8Array, keys: ReadonlyMap<string, string>): Promise<CheckedFigure> {
      await metrics();
      const known = new Map<string, FigureData>();
      for (const [id, key] of keys) known.set(id, await dataOn(key));
      const scenarios = groundData().geodata.scenarios.map(({ id }) => id);
      return checkFigure(bytes, scenarios, (id) => known.get(id), writers);
    },
  };
}

/** What the figure worker offers. */
export type FigureFunctions = ReturnType<typeof createFigureFunctions>;
