import { readFileSync } from 'node:fs';
import type { DisplayList } from '../lib/figure/display-list';
import type { Face } from '../lib/figure/font-metrics';
import { withChunks, type RasterTexts } from '../lib/figure/png-chunks';
import { MOST_PIXELS } from '../lib/figure/spec';
import { withXmp } from '../lib/figure/webp-chunks';
import { durationOf, writeGif } from '../lib/figure/write-gif';
import { writePdf, type FontFiles } from '../lib/figure/write-pdf';
import { writeSvg } from '../lib/figure/write-svg';
import { UsageError } from './command';
import { embeddedFonts, fontFile } from './figure-data';
import { pixelSize, rasterise, RASTERISER, type Raster } from './raster';
import { encodeWebp } from './webp';

export const FIGURE_TYPES = ['svg', 'png', 'webp', 'pdf'] as const;
/** Kinds of file a figure can be. */
export type FigureType = (typeof FIGURE_TYPES)[number];

/** A figure as the bytes of a file. `dpi` is for PNG and WebP alone. */
export async function figureFile(list: DisplayList, type: FigureType, dpi: number): Promise<Uint8Array> {
  switch (type) {
    case 'svg':
      return new TextEncoder().encode(writeSvg(list, { fonts: embeddedFonts() }));
    case 'pdf':
      return writePdf(list, fontFiles());
    case 'png':
      return withChunks(pictureOf(list, dpi).png(), dpi, textsOf(list));
    case 'webp':
      return withXmp(await encodeWebp(pictureOf(list, dpi)), textsOf(list));
  }
}

/** The pictures of an animation's frames as a GIF, with the record of the last. */
export function animationOf(pictures: readonly Raster[], record: string): Uint8Array {
  const frames = pictures.map((picture, index) => ({ picture, durationMs: durationOf(index, pictures.length) }));
  return writeGif(frames, { record, drawnBy: RASTERISER });
}

/** A figure as pixels. @throws UsageError when it would be too large */
export function pictureOf(list: DisplayList, dpi: number): Raster {
  const { widthPx, heightPx } = pixelSize(list, dpi);
  if (Math.max(widthPx, heightPx) > MOST_PIXELS) {
    throw new UsageError(
      `The picture would be ${widthPx}x${heightPx} pixels; a side may have ${MOST_PIXELS}. Give a lower --dpi.`,
    );
  }
  return rasterise(list, dpi);
}

function textsOf({ title, description, record, language }: DisplayList): RasterTexts {
  return { title, description, record, language, drawnBy: RASTERISER };
}

function fontFiles(): FontFiles {
  const read = (face: Face) => readFileSync(fontFile(face));
  return { regular: read('regular'), semibold: read('semibold'), italic: read('italic') };
}
