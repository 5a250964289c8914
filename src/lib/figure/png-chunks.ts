/** What a PNG says beside its pixels. */
export interface PngTexts {
  readonly title: string;
  readonly description: string;
  readonly record: string;
  readonly language: string;
}

/** Keyword of the chunk that holds the record. */
const RECORD_KEYWORD = 'territorial-control-map';
const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
const IHDR_END = 33;

/**
 * The PNG with its resolution (pHYs) and its words (iTXt, uncompressed) put after the header; PNG specification, third
 * edition, 11.3.3.4 and 11.3.4.3.
 */
export function withChunks(png: Uint8Array, dpi: number, texts: PngTexts): Uint8Array {
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
    textChunk(RECORD_KEYWORD, texts.record, ''),
  ];
  return joined([png.subarray(0, IHDR_END), ...added, png.subarray(IHDR_END)]);
}

/** Whether bytes begin as a PNG does. */
export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** The record of a PNG of ours, or undefined. */
export function readPngRecord(png: Uint8Array): string | undefined {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  let at = SIGNATURE.length;
  while (at + 12 <= png.length) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    const data = png.subarray(at + 8, at + 8 + length);
    const keywordEnd = data.indexOf(0);
    if (type === 'iTXt' && new TextDecoder('latin1').decode(data.subarray(0, keywordEnd)) === RECORD_KEYWORD) {
      const languageEnd = data.indexOf(0, keywordEnd + 3);
      return new TextDecoder().decode(data.subarray(data.indexOf(0, languageEnd + 1) + 1));
    }
    at += 12 + length;
  }
  return undefined;
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

function joined(parts: readonly Uint8Array[]): Uint8Array {
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
