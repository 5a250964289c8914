import { inflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { textsOf, type DisplayList } from '../lib/figure/display-list';
import { isPng, readPngRecord } from '../lib/figure/png-chunks';
import type { Difference } from '../lib/figure/verify';
import { PDF_RECORD_KEY } from '../lib/figure/write-pdf';
import { readSvg } from '../lib/figure/write-svg';
import { figureFile } from './figure-file';
import { rasterise } from './raster';

/** A figure file read for checking. */
export interface FigureFile {
  readonly type: 'svg' | 'png' | 'pdf';
  /** The JSON of its record; undefined when it has none. */
  readonly record: string | undefined;
  readonly texts?: readonly string[];
  /** What of its marks differs from a figure made anew. */
  compare(made: DisplayList): Promise<readonly Difference[]>;
}

/** Reads a file by what it begins with; undefined when it is neither SVG, PNG nor PDF. */
export function readFigureFile(bytes: Buffer): FigureFile | undefined {
  if (isPng(bytes)) {
    return { type: 'png', record: readPngRecord(bytes), compare: (made) => Promise.resolve(comparePng(bytes, made)) };
  }
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
    return { type: 'pdf', record: readPdfRecord(bytes), compare: (made) => comparePdf(bytes, made) };
  }
  const text = bytes.toString('utf8');
  if (!/^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)?(<!DOCTYPE[^>]*>\s*)?<svg\b/.test(text)) return undefined;
  const read = readSvg(text);
  return {
    type: 'svg',
    record: read?.record,
    ...(read && { texts: read.texts }),
    compare: (made) => compareSvg(text, made),
  };
}

async function compareSvg(text: string, made: DisplayList): Promise<readonly Difference[]> {
  const expected = new TextDecoder().decode(await figureFile(made, 'svg', 72));
  if (text === expected) return [];
  const [found, wanted] = [text, expected].map((svg) => svg.match(/<[^>]*>/g) ?? []);
  const at = (wanted ?? []).findIndex((tag, index) => found?.[index] !== tag);
  const tag = (tags: readonly string[] | undefined) => (tags?.[at] ?? '').slice(0, 120);
  // Printed words are compared by themselves; here marks count, and the text that stands in for the picture.
  if (at < 0 && found?.length === wanted?.length) return alternativeDifferences(text, expected);
  return [{ in: 'drawing', what: nearestId(wanted ?? [], at), found: tag(found), expected: tag(wanted) }];
}

/** Title and description, which a screen reader speaks instead of the picture. */
function alternativeDifferences(text: string, expected: string): readonly Difference[] {
  return (['title', 'desc'] as const).flatMap((tag): Difference[] => {
    const [found = '', wanted = ''] = [text, expected].map(
      (svg) => new RegExp(`<${tag}\\b[^>]*>([^<]*)</${tag}>`).exec(svg)?.[1],
    );
    return found === wanted ? [] : [{ in: 'text', what: tag, found, expected: wanted }];
  });
}

function nearestId(tags: readonly string[], at: number): string {
  for (let index = at; index >= 0; index -= 1) {
    const id = / id="([^"]*)"/.exec(tags[index] ?? '')?.[1];
    if (id !== undefined) return id;
  }
  return 'svg';
}

/** A channel that differs by no more is the same colour drawn by another machine's arithmetic. */
const CHANNEL_TOLERANCE = 24;

function comparePng(bytes: Buffer, made: DisplayList): readonly Difference[] {
  const [widthPx, heightPx] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const dpi = (widthPx * 72) / made.widthPt;
  const expected = rasterise(made, dpi);
  const size = (width: number, height: number) => `${width}x${height} pixels`;
  if (expected.widthPx !== widthPx || expected.heightPx !== heightPx) {
    const difference = { found: size(widthPx, heightPx), expected: size(expected.widthPx, expected.heightPx) };
    return [{ in: 'drawing', what: 'size', ...difference }];
  }
  const found = pixelsOf(bytes, widthPx, heightPx);
  let [left, top, right, bottom, count] = [Infinity, Infinity, -1, -1, 0];
  for (let at = 0; at < found.length; at += 4) {
    const isSame = [0, 1, 2, 3].every(
      (channel) => Math.abs((found[at + channel] ?? 0) - (expected.pixels[at + channel] ?? 0)) <= CHANNEL_TOLERANCE,
    );
    if (isSame) continue;
    const [x, y] = [(at / 4) % widthPx, Math.floor(at / 4 / widthPx)];
    [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
    count += 1;
  }
  if (count === 0) return [];
  return [
    {
      in: 'drawing',
      what: `pixels ${left},${top} to ${right},${bottom}`,
      found: `${count} of another colour`,
      expected: 'none',
    },
  ];
}

/** The pixels of any PNG, drawn one to one. */
function pixelsOf(png: Buffer, widthPx: number, heightPx: number): Uint8Array {
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}">`,
    `<image width="${widthPx}" height="${heightPx}" image-rendering="optimizeSpeed" `,
    `href="data:image/png;base64,${png.toString('base64')}"/></svg>`,
  ].join('');
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels;
}

async function comparePdf(bytes: Buffer, made: DisplayList): Promise<readonly Difference[]> {
  const expected = Buffer.from(await figureFile(made, 'pdf', 72));
  if (bytes.equals(expected)) return [];
  const [found, wanted] = [bytes, expected].map(pdfParts) as [PdfParts, PdfParts];
  if (found.streams.length !== wanted.streams.length) {
    const count = (parts: PdfParts) => `${parts.streams.length} streams`;
    return [{ in: 'drawing', what: 'structure', found: count(found), expected: count(wanted) }];
  }
  const differing = wanted.streams.flatMap((stream, index) => {
    const other = found.streams[index] ?? '';
    return stream === other ? [] : streamDifferences(other, stream, made);
  });
  if (differing.length > 0) return differing;
  if (found.rest === wanted.rest) return [];
  return [{ in: 'record', what: 'document information', found: 'edited', expected: 'as written' }];
}

function streamDifferences(found: string, expected: string, made: DisplayList): readonly Difference[] {
  const words = (stream: string) => stream.match(/BT\n[\s\S]*?\nET/g) ?? [];
  const [foundWords, expectedWords] = [words(found), words(expected)];
  const texts = textsOf(made.nodes);
  const edited = expectedWords.flatMap((block, index): Difference[] =>
    block === foundWords[index]
      ? []
      : [
          {
            in: 'text',
            what: texts[index]?.figure ?? `text ${index + 1}`,
            found: 'other words or another place',
            expected: texts[index]?.text ?? '',
          },
        ],
  );
  return edited.length > 0
    ? edited
    : [{ in: 'drawing', what: 'page', found: `${found.length} bytes`, expected: `${expected.length} bytes` }];
}

interface PdfParts {
  readonly streams: readonly string[];
  readonly rest: string;
}

/** Streams unpacked, and what stands between them without lengths and offsets, which depend on the packing. */
function pdfParts(pdf: Buffer): PdfParts {
  const text = pdf.toString('latin1');
  const streams: string[] = [];
  const rest = text
    .slice(0, text.lastIndexOf('xref\n0 '))
    .replaceAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g, (_, packed: string) => {
      streams.push(unpacked(Buffer.from(packed, 'latin1')));
      return '';
    })
    .replaceAll(/\/Length \d+/g, '');
  return { streams, rest };
}

function unpacked(packed: Buffer): string {
  try {
    return inflateSync(packed).toString('latin1');
  } catch {
    return packed.toString('latin1');
  }
}

function readPdfRecord(pdf: Buffer): string | undefined {
  const text = pdf.toString('latin1');
  // The document information names an object of its own for each text.
  const id = new RegExp(`/${PDF_RECORD_KEY} (\\d+) 0 R`).exec(text)?.[1];
  const opening = id === undefined ? -1 : text.search(new RegExp(`\\n${id} 0 obj\\n\\(`));
  if (opening < 0) return undefined;
  let record = '';
  for (let at = text.indexOf('(', opening) + 1; at < text.length && text[at] !== ')'; at += 1) {
    if (text[at] === '\\') at += 1;
    record += text[at] ?? '';
  }
  return record;
}
