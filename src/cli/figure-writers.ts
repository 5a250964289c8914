import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import type { FigureWriters } from '../lib/figure/read-figure';
import { isWebp } from '../lib/figure/webp-chunks';
import { animationOf, figureFile } from './figure-file';
import { rasterise, RASTERISER } from './raster';
import { decodeWebp } from './webp';

const unpack = promisify(inflate);

/** What makes a figure anew on the command line, to hold a file against. */
export const FIGURE_WRITERS: FigureWriters = {
  svg: async (list) => new TextDecoder().decode(await figureFile(list, 'svg', 72)),
  pdf: (list) => figureFile(list, 'pdf', 72),
  inflate: (packed) => unpack(packed),
  raster: {
    name: RASTERISER,
    draw: (list, dpi) => Promise.resolve(rasterise(list, dpi)),
    animate: (frames, dpi) => {
      const pictures = frames.map((frame) => rasterise(frame, dpi));
      return Promise.resolve(animationOf(pictures, frames.at(-1)?.record ?? ''));
    },
    decode: async (picture, widthPx, heightPx) =>
      isWebp(picture) ? decodeWebp(picture) : pixelsOf(picture, widthPx, heightPx),
  },
};

/** The pixels of any PNG, drawn one to one. */
function pixelsOf(png: Uint8Array, widthPx: number, heightPx: number): Uint8Array {
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}">`,
    `<image width="${widthPx}" height="${heightPx}" image-rendering="optimizeSpeed" `,
    `href="data:image/png;base64,${Buffer.from(png).toString('base64')}"/></svg>`,
  ].join('');
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels;
}
