import { Resvg } from '@resvg/resvg-js';
import type { DisplayList } from '../lib/figure/display-list';
import { FACES } from '../lib/figure/font-metrics';
import type { Pixels } from '../lib/figure/read-figure';
import { writeSvg } from '../lib/figure/write-svg';
import { fontFile } from './figure-data';

/** What drew the pixels, as the files say. */
export const RASTERISER = 'resvg';

/** A figure drawn. */
export interface Raster extends Pixels {
  /** The same as a PNG file without any text or resolution in it. */
  png(): Uint8Array;
}

/** Pixels of a figure at a resolution. */
export function pixelSize({ widthPt, heightPt }: DisplayList, dpi: number): { widthPx: number; heightPx: number } {
  return { widthPx: Math.round((widthPt * dpi) / 72), heightPx: Math.round((heightPt * dpi) / 72) };
}

/** Draws a figure with the bundled fonts alone, so that the pixels are the same wherever it is done. */
export function rasterise(list: DisplayList, dpi: number): Raster {
  const { widthPx, heightPx } = pixelSize(list, dpi);
  const svg = writeSvg(list, { width: String(widthPx), height: String(heightPx) });
  const image = new Resvg(svg, {
    fitTo: { mode: 'original' },
    font: { loadSystemFonts: false, fontFiles: FACES.map(fontFile), defaultFontFamily: 'Noto Sans' },
  }).render();
  return { widthPx: image.width, heightPx: image.height, pixels: image.pixels, png: () => image.asPng() };
}
