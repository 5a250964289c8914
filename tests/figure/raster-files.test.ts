import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { loadGeodata } from '../../src/cli/geodata';
import { FIGURE_WRITERS } from '../../src/cli/figure-writers';
import { checkFigure } from '../../src/lib/figure/check-figure';
import { readPng, withChunks } from '../../src/lib/figure/png-chunks';
import { readWebp, withXmp } from '../../src/lib/figure/webp-chunks';
import { DATA, make } from './make-figure';

const list = make();
const scenarios = loadGeodata().scenarios.map(({ id }) => id);
const texts = { ...list, drawnBy: 'canvas' };
const writers = { svg: FIGURE_WRITERS.svg, pdf: FIGURE_WRITERS.pdf, inflate: FIGURE_WRITERS.inflate };

function picture(alpha = 1) {
  const canvas = createCanvas(800, 500);
  const context = canvas.getContext('2d');
  context.globalAlpha = alpha;
  context.fillStyle = '#9c3d2c';
  context.fillRect(10, 10, 300, 200);
  return canvas;
}

describe('a picture of pixels', () => {
  it.each([
    ['lossy', 1, 80],
    ['without loss', 1, 100],
    ['half transparent', 0.5, 80],
  ])('as WebP, %s, is still opened by others and gives its words back', async (_, alpha, quality) => {
    const webp = withXmp(picture(alpha).encodeSync('webp', quality), texts);
    const image = await loadImage(Buffer.from(webp));
    expect([image.width, image.height]).toEqual([800, 500]);
    const file = readWebp(webp);
    expect(file).toMatchObject({ widthPx: 800, heightPx: 500, record: list.record, drawnBy: 'canvas' });
    expect(file.pictureHash).toBe(file.recordedPictureHash);
  });

  it('that a program cannot draw anew is held against its own hash, and the answer says so', async () => {
    const png = withChunks(picture().encodeSync('png'), 72, texts);
    const check = (bytes: Uint8Array) => checkFigure(bytes, scenarios, () => DATA, writers);
    expect(await check(png)).toMatchObject({
      kind: 'checked',
      redrawn: false,
      verification: { answer: 'verified', differences: [] },
    });
    const other = withChunks(picture(0.4).encodeSync('png'), 72, texts);
    // The words of the one before the pixels of the other.
    const forged = Buffer.concat([wordsOf(png), pixelsOf(other)]);
    expect(readPng(forged).record).toBe(list.record);
    expect(await check(forged)).toMatchObject({
      redrawn: false,
      verification: { answer: 'altered', differences: [{ in: 'drawing', what: 'picture' }] },
    });
  });
});

/** A PNG up to its pixels. */
function wordsOf(png: Uint8Array): Uint8Array {
  return png.subarray(0, Buffer.from(png).indexOf('IDAT') - 4);
}

/** The rest of it. */
function pixelsOf(png: Uint8Array): Uint8Array {
  return png.subarray(Buffer.from(png).indexOf('IDAT') - 4);
}
