import { applyPalette, GIFEncoder, quantize } from 'gifenc/dist/gifenc.esm.js';
import { withComments, type GifTexts } from './gif-blocks';
import type { Pixels } from './read-figure';

/** One picture of an animation. */
export interface AnimationFrame {
  readonly picture: Pixels;
  readonly durationMs: number;
}

/** How long the first frame, those that add something, and the last one stay, ms. */
const DURATIONS_MS = { first: 2500, between: 2200, last: 5000 } as const;
const COLOURS = 255;
/** Index of the palette that stands for "as before". */
const UNCHANGED = 255;
/** GIF's code for leaving a frame where it is (GIF89a, 23). */
const KEEP = 1;

/** How long a frame of an animation stays, ms: long enough to read what it adds. */
export function durationOf(index: number, count: number): number {
  if (index === count - 1) return DURATIONS_MS.last;
  return index === 0 ? DURATIONS_MS.first : DURATIONS_MS.between;
}

/**
 * Frames of one size as a GIF that repeats for ever, with its words in comments. The colours are those of
 * the last frame, which has everything in it; transparent ground becomes white. Each frame holds only what changes.
 */
export function writeGif(frames: readonly AnimationFrame[], texts: GifTexts): Uint8Array {
  const last = frames.at(-1);
  if (last === undefined) throw new Error('An animation needs a frame');
  const { widthPx, heightPx } = last.picture;
  const palette = [...quantize(opaque(last.picture), COLOURS)];
  while (palette.length <= UNCHANGED) palette.push([0, 0, 0]);
  const colours = palette.slice(0, COLOURS);
  const encoder = GIFEncoder();
  let before: Uint8Array | undefined;
  for (const { picture, durationMs } of frames) {
    const indices = applyPalette(opaque(picture), colours);
    const previous = before;
    encoder.writeFrame(
      previous === undefined ? indices : indices.map((index, at) => (index === previous[at] ? UNCHANGED : index)),
      widthPx,
      heightPx,
      {
        ...(previous === undefined && { palette }),
        delay: durationMs,
        repeat: 0,
        dispose: KEEP,
        transparent: previous !== undefined,
        transparentIndex: UNCHANGED,
      },
    );
    before = indices;
  }
  encoder.finish();
  return withComments(encoder.bytes(), texts);
}

function opaque({ pixels }: Pixels): Uint8Array {
  const blended = new Uint8Array(pixels.length);
  for (let at = 0; at < pixels.length; at += 4) {
    const alpha = pixels[at + 3]! / 255;
    for (let channel = 0; channel < 3; channel += 1) {
      blended[at + channel] = Math.round(255 + (pixels[at + channel]! - 255) * alpha);
    }
    blended[at + 3] = 255;
  }
  return blended;
}
