import { contentHash } from '../core/hash';
import { byteText } from './byte-text';
import type { RasterFile, RasterTexts } from './png-chunks';

/** Namespace of the words in the file's XMP packet. */
const NAMESPACE = 'urn:territorial-control-map:figure';
const HEADER = 12;

/**
 * The WebP with its words as XMP, in the extended layout (RFC 9649, 2.7). The words are ASCII, so that any reader of
 * the packet gets them whole.
 */
export function withXmp(webp: Uint8Array, texts: RasterTexts): Uint8Array<ArrayBuffer> {
  const picture = chunksOf(webp).filter(({ name }) => ['VP8 ', 'VP8L', 'ALPH'].includes(name));
  const { widthPx, heightPx } = sizeOf(webp);
  const extended = new Uint8Array(10);
  const hasAlpha = picture.some(({ name, data }) => name === 'ALPH' || (name === 'VP8L' && (data[4]! & 0x10) !== 0));
  extended[0] = 0x04 | (hasAlpha ? 0x10 : 0);
  for (const [at, side] of [
    [4, widthPx - 1],
    [7, heightPx - 1],
  ] as const) {
    extended.set([side & 0xff, (side >> 8) & 0xff, side >> 16], at);
  }
  const xmp = packetOf(texts, contentHash(dataOf(picture)));
  const body = [
    chunk('VP8X', extended),
    ...picture.map(({ name, data }) => chunk(name, data)),
    chunk('XMP ', new TextEncoder().encode(xmp)),
  ];
  const length = body.reduce((sum, part) => sum + part.length, 4);
  const whole = new Uint8Array(8 + length);
  whole.set(new TextEncoder().encode('RIFF'), 0);
  new DataView(whole.buffer).setUint32(4, length, true);
  whole.set(new TextEncoder().encode('WEBP'), 8);
  let at = HEADER;
  for (const part of body) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Whether bytes begin as a WebP does. */
export function isWebp(bytes: Uint8Array): boolean {
  const word = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  return word(0) === 'RIFF' && word(8) === 'WEBP';
}

/** What a WebP says of itself. */
export function readWebp(webp: Uint8Array): RasterFile {
  const chunks = chunksOf(webp);
  const packet = chunks.find(({ name }) => name === 'XMP ');
  const xmp = packet === undefined ? '' : new TextDecoder().decode(packet.data);
  const text = (name: string) => {
    const found = new RegExp(`<figure:${name}>([^<]*)</figure:${name}>`).exec(xmp)?.[1];
    return found?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  };
  return {
    ...sizeOf(webp),
    record: text('record'),
    drawnBy: text('drawnBy'),
    recordedPictureHash: text('pictureHash'),
    pictureHash: contentHash(dataOf(chunks.filter(({ name }) => ['VP8 ', 'VP8L', 'ALPH'].includes(name)))),
  };
}

function packetOf({ title, description, record, language, drawnBy }: RasterTexts, pictureHash: string): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const alternative = (text: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li><rdf:li xml:lang="${language}">${escaped(text)}</rdf:li></rdf:Alt>`;
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:figure="${NAMESPACE}">`,
    `<dc:title>${alternative(title)}</dc:title><dc:description>${alternative(description)}</dc:description>`,
    `<figure:drawnBy>${drawnBy}</figure:drawnBy><figure:pictureHash>${pictureHash}</figure:pictureHash>`,
    `<figure:record>${escaped(record)}</figure:record>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>',
  ].join('');
}

interface Chunk {
  readonly name: string;
  readonly data: Uint8Array;
}

function chunksOf(webp: Uint8Array): readonly Chunk[] {
  const view = new DataView(webp.buffer, webp.byteOffset, webp.byteLength);
  const chunks: Chunk[] = [];
  let at = HEADER;
  while (at + 8 <= webp.length) {
    const length = view.getUint32(at + 4, true);
    const name = String.fromCharCode(...webp.subarray(at, at + 4));
    chunks.push({ name, data: webp.subarray(at + 8, at + 8 + length) });
    at += 8 + length + (length % 2);
  }
  return chunks;
}

/** Width and height, from the header of whichever kind of picture data comes first (RFC 9649, 2.5 to 2.7 and 3). */
function sizeOf(webp: Uint8Array): { readonly widthPx: number; readonly heightPx: number } {
  const first = chunksOf(webp)[0];
  if (first === undefined || first.data.length < 10) return { widthPx: 0, heightPx: 0 };
  const { name, data } = first;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (name === 'VP8X') {
    const three = (at: number) => data[at]! + (data[at + 1]! << 8) + (data[at + 2]! << 16);
    return { widthPx: three(4) + 1, heightPx: three(7) + 1 };
  }
  if (name === 'VP8L') {
    const bits = view.getUint32(1, true);
    return { widthPx: (bits & 0x3fff) + 1, heightPx: ((bits >> 14) & 0x3fff) + 1 };
  }
  return { widthPx: view.getUint16(6, true) & 0x3fff, heightPx: view.getUint16(8, true) & 0x3fff };
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(8 + data.length + (data.length % 2));
  bytes.set(new TextEncoder().encode(name), 0);
  new DataView(bytes.buffer).setUint32(4, data.length, true);
  bytes.set(data, 8);
  return bytes;
}

function dataOf(chunks: readonly Chunk[]): string {
  return chunks.map(({ data }) => byteText(data)).join('');
}
