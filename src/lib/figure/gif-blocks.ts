import { contentHash } from '../core/hash';
import { byteText } from './byte-text';
import type { RasterFile, RasterTexts } from './png-chunks';

/** What an animation says beside its frames. */
export type GifTexts = Pick<RasterTexts, 'record' | 'drawnBy'>;

/** How the comments that hold the record, what drew the frames and their hash begin. */
const KEYWORDS = {
  record: 'territorial-control-map: ',
  drawnBy: 'territorial-control-map-drawn-by: ',
  pictureHash: 'territorial-control-map-picture: ',
} as const;
/** Codes of the file format (GIF89a, appendix A). */
const EXTENSION = 0x21;
const COMMENT = 0xfe;
const IMAGE = 0x2c;
const SCREEN_END = 13;

/** A piece of the file: the screen with its palette, an extension, an image, or the end. */
export interface GifBlock {
  readonly kind: 'screen' | 'extension' | 'image' | 'end';
  readonly bytes: Uint8Array;
}

/** The GIF with its words in comments (GIF89a, 24) before its end. They are ASCII, as comments are to be. */
export function withComments(gif: Uint8Array, { record, drawnBy }: GifTexts): Uint8Array {
  const end = gif.length - 1;
  const comments = [
    commentOf(`${KEYWORDS.record}${record}`),
    commentOf(`${KEYWORDS.drawnBy}${drawnBy}`),
    commentOf(`${KEYWORDS.pictureHash}${pictureHashOf(blocksOf(gif))}`),
  ].flat();
  const whole = new Uint8Array(gif.length + comments.length);
  whole.set(gif.subarray(0, end));
  whole.set(comments, end);
  whole.set(gif.subarray(end), end + comments.length);
  return whole;
}

/** Whether bytes begin as a GIF does. */
export function isGif(bytes: Uint8Array): boolean {
  return /^GIF8[79]a$/.test(byteText(bytes.subarray(0, 6)));
}

/** What a GIF says of itself. */
export function readGif(gif: Uint8Array): RasterFile {
  const view = new DataView(gif.buffer, gif.byteOffset, gif.byteLength);
  const blocks = blocksOf(gif);
  const comments = blocks.filter(isComment).map(({ bytes }) => byteText(dataOf(bytes, 2)));
  const text = (keyword: string) => comments.find((one) => one.startsWith(keyword))?.slice(keyword.length);
  return {
    widthPx: gif.length < SCREEN_END ? 0 : view.getUint16(6, true),
    heightPx: gif.length < SCREEN_END ? 0 : view.getUint16(8, true),
    record: text(KEYWORDS.record),
    drawnBy: text(KEYWORDS.drawnBy),
    pictureHash: pictureHashOf(blocks),
    recordedPictureHash: text(KEYWORDS.pictureHash),
  };
}

/** The blocks of a GIF in order; those of a damaged one as far as they go. */
export function blocksOf(gif: Uint8Array): readonly GifBlock[] {
  const paletteBytes = (flags: number) => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
  const blocks: GifBlock[] = [];
  let at = SCREEN_END + paletteBytes(gif[10] ?? 0);
  blocks.push({ kind: 'screen', bytes: gif.subarray(0, at) });
  while (at < gif.length) {
    const start = at;
    const code = gif[at];
    if (code === EXTENSION) at = subBlocksEnd(gif, at + 2);
    // Past the descriptor, its palette and the size of its codes.
    else if (code === IMAGE) at = subBlocksEnd(gif, at + 11 + paletteBytes(gif[at + 9] ?? 0));
    else at = gif.length;
    const kind = code === EXTENSION ? 'extension' : code === IMAGE ? 'image' : 'end';
    blocks.push({ kind, bytes: gif.subarray(start, at) });
  }
  return blocks;
}

/** What a chain of sub-blocks holds, from where the first begins (GIF89a, 15). */
export function dataOf(bytes: Uint8Array, from: number): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = from; at < bytes.length && bytes[at] !== 0; at += bytes[at]! + 1) {
    parts.push(bytes.subarray(at + 1, at + 1 + bytes[at]!));
  }
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function subBlocksEnd(gif: Uint8Array, from: number): number {
  let at = from;
  while (at < gif.length && gif[at] !== 0) at += gif[at]! + 1;
  return Math.min(gif.length, at + 1);
}

function isComment({ kind, bytes }: GifBlock): boolean {
  return kind === 'extension' && bytes[1] === COMMENT;
}

/** Hash of everything but the comments: sizes, palettes, frames and their times. */
function pictureHashOf(blocks: readonly GifBlock[]): string {
  const parts = blocks.filter((block) => !isComment(block)).map(({ bytes }) => byteText(bytes));
  return contentHash(parts.join(''));
}

/** A comment extension: its text in blocks of at most 255 bytes. */
function commentOf(text: string): number[] {
  const bytes = new TextEncoder().encode(text);
  const blocks: number[] = [EXTENSION, COMMENT];
  for (let at = 0; at < bytes.length; at += 255) {
    const block = bytes.subarray(at, at + 255);
    blocks.push(block.length, ...block);
  }
  return [...blocks, 0];
}
