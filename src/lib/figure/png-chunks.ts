import { contentHash } from '../core/hash';
import { byteText } from './byte-text';

/** What a picture of pixels says beside them. */
export interface RasterTexts {
  readonly title: string;
  readonly description: string;
  readonly record: string;
  readonly language: string;
  /** What turned the marks into pixels, such as `resvg`: only the same one gives the same pixels again. */
  readonly drawnBy: string;
}

/** A picture of pixels as its reader found it. */
export interface RasterFile {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly record: string | undefined;
  readonly drawnBy: string | undefined;
  /** Hash of the compressed picture, as it is and as the file says it was when it was made. */
  readonly pictureHash: string;
  readonly recordedPictureHash: string | undefined;
}

/** Keywords of the chunks that hold the record, what drew the picture, and the picture's hash. */
const KEYWORDS = {
  record: 'territorial-control-map',
  drawnBy: 'territorial-control-map-drawn-by',
  pictureHash: 'territorial-control-map-picture',
} as const;
const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
const IHDR_END = 33;

/**
 * The PNG with its resolution (pHYs) and its words (iTXt, uncompressed) put after the header; PNG specification, third
 * edition, 11.3.3.4 and 11.3.4.3.
 */
export function withChunks(png: Uint8Array, dpi: number, texts: RasterTexts): Uint8Array<ArrayBuffer> {
  const perMetre = Math.round(dpi / 0.0254);
  const density = new Uint8Array(9);
  const view = new DataView(density.buffer);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  density[8] = 1;
  const added = [
    chunk('pHYs', density),
    textChunk('Title', texts.title, texts.language),
    textChunk('Description', texts.description, texts.language),
    textChunk(KEYWORDS.record, texts.record, ''),
    textChunk(KEYWORDS.drawnBy, texts.drawnBy, ''),
    textChunk(KEYWORDS.pictureHash, pictureHashOf(chunksOf(png)), ''),
  ];
  return joined([png.subarray(0, IHDR_END), ...added, png.subarray(IHDR_END)]);
}

/** Whether bytes begin as a PNG does. */
export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** What a PNG says of itself. */
export function readPng(png: Uint8Array): RasterFile {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks = chunksOf(png);
  const texts = new Map(chunks.filter(({ type }) => type === 'iTXt').map(({ data }) => internationalText(data)));
  return {
    widthPx: view.getUint32(16),
    heightPx: view.getUint32(20),
    record: texts.get(KEYWORDS.record),
    drawnBy: texts.get(KEYWORDS.drawnBy),
    pictureHash: pictureHashOf(chunks),
    recordedPictureHash: texts.get(KEYWORDS.pictureHash),
  };
}

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

function chunksOf(png: Uint8Array): readonly Chunk[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  let at = SIGNATURE.length;
  while (at + 12 <= png.length) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

/** Hash of the compressed pixels. */
function pictureHashOf(chunks: readonly Chunk[]): string {
  const parts = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => byteText(data));
  return contentHash(parts.join(''));
}

/** Keyword and text of an uncompressed iTXt chunk. */
function internationalText(data: Uint8Array): readonly [string, string] {
  const keywordEnd = data.indexOf(0);
  const languageEnd = data.indexOf(0, keywordEnd + 3);
  return [
    byteText(data.subarray(0, keywordEnd)),
    new TextDecoder().decode(data.subarray(data.indexOf(0, languageEnd + 1) + 1)),
  ];
}

function textChunk(keyword: string, text: string, language: string): Uint8Array {
  const [latin, utf8] = [`${keyword}\0\0\0${language}\0`, `\0${text}`].map((part) => new TextEncoder().encode(part));
  return chunk('iTXt', joined([latin ?? new Uint8Array(), utf8 ?? new Uint8Array()]));
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Cyclic redundancy code of the PNG specification, annex D. */
function crc32(bytes: Uint8Array): number {
  let code = 0xffffffff;
  for (const byte of bytes) {
    code ^= byte;
    for (let bit = 0; bit < 8; bit += 1) code = code & 1 ? (code >>> 1) ^ 0xedb88320 : code >>> 1;
  }
  return (code ^ 0xffffffff) >>> 0;
}
