import { byteText } from './byte-text';
import type { DisplayList } from './display-list';
import { isGif, readGif } from './gif-blocks';
import { seenFrames } from './gif-frames';
import { isPng, readPng, type RasterFile } from './png-chunks';
import { comparePdf, readPdfRecord } from './read-pdf';
import type { Difference } from './verify';
import { isWebp, readWebp } from './webp-chunks';
import { readSvg } from './write-svg';

/** A figure as pixels: RGBA, row by row from the top. */
export interface Pixels {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly pixels: Uint8Array;
}

/** What makes figures anew for a comparison: the same writers that made the file, as this program has them. */
export interface FigureWriters {
  svg(list: DisplayList): Promise<string>;
  pdf(list: DisplayList): Promise<Uint8Array>;
  /** Unpacks a zlib stream (RFC 1950). */
  inflate(packed: Uint8Array): Promise<Uint8Array>;
  /** Missing where the pixels drawn here cannot be relied on to be those of another machine. */
  readonly raster?: {
    /** As {@link RasterFile.drawnBy} names it. */
    readonly name: string;
    draw(list: DisplayList, dpi: number): Promise<Pixels>;
    /** The pixels of a PNG or WebP file. */
    decode(picture: Uint8Array, widthPx: number, heightPx: number): Promise<Uint8Array>;
    /** The frames of an animation as a GIF. */
    animate(frames: readonly DisplayList[], dpi: number): Promise<Uint8Array>;
  };
}

/** What of a file's marks differs from the figure made anew. */
export interface Comparison {
  readonly drawing: readonly Difference[];
  /**
   * False for a picture of pixels that another program drew: that it was not edited since is then known from its own
   * hash alone, which a forger could have written anew.
   */
  readonly redrawn: boolean;
}

/** A figure file read for checking. */
export interface FigureFile {
  readonly type: 'svg' | 'png' | 'webp' | 'gif' | 'pdf';
  /** The JSON of its record; undefined when it has none. */
  readonly record: string | undefined;
  /** The words in drawing order, where the format gives them back. */
  readonly texts?: readonly string[];
  /** `frames` gives all frames of an animation, of which `made` is the last. */
  compare(made: DisplayList, frames: () => readonly DisplayList[]): Promise<Comparison>;
}

/** Reads a file by what it begins with; undefined when it is neither SVG, PNG, WebP, GIF nor PDF. */
export function readFigure(bytes: Uint8Array, writers: FigureWriters): FigureFile | undefined {
  if (isPng(bytes)) return rasterFigure('png', readPng(bytes), bytes, writers);
  if (isWebp(bytes)) return rasterFigure('webp', readWebp(bytes), bytes, writers);
  if (isGif(bytes)) return animatedFigure(readGif(bytes), bytes, writers);
  if (byteText(bytes.subarray(0, 5)) === '%PDF-') {
    return {
      type: 'pdf',
      record: readPdfRecord(bytes),
      compare: async (made) => ({ drawing: await comparePdf(bytes, made, writers), redrawn: true }),
    };
  }
  const text = new TextDecoder().decode(bytes);
  if (!/^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)?(<!DOCTYPE[^>]*>\s*)?<svg\b/.test(text)) return undefined;
  const read = readSvg(text);
  return {
    type: 'svg',
    record: read?.record,
    ...(read && { texts: read.texts }),
    compare: async (made) => ({ drawing: compareSvg(text, await writers.svg(made), made), redrawn: true }),
  };
}

function compareSvg(text: string, expected: string, { title }: DisplayList): readonly Difference[] {
  if (text === expected) return [];
  const [found, wanted] = [text, expected].map((svg) => svg.match(/<[^>]*>/g) ?? []);
  const at = (wanted ?? []).findIndex((tag, index) => found?.[index] !== tag);
  const tag = (tags: readonly string[] | undefined) => (tags?.[at] ?? '').slice(0, 120);
  // Printed words are compared by themselves; here marks count, and the text that stands in for the picture.
  if (at < 0 && found?.length === wanted?.length) return alternativeDifferences(text, expected);
  return [
    { in: 'drawing', what: at < 0 ? title : nearestId(wanted ?? [], at), found: tag(found), expected: tag(wanted) },
  ];
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

function rasterFigure(
  type: 'png' | 'webp',
  file: RasterFile,
  bytes: Uint8Array,
  { raster }: FigureWriters,
): FigureFile {
  return {
    type,
    record: file.record,
    compare: async (made) => {
      if (raster === undefined || file.drawnBy !== raster.name) {
        return { drawing: pictureDifferences(file, made), redrawn: false };
      }
      const expected = await raster.draw(made, (file.widthPx * 72) / made.widthPt);
      const sizes = sizeDifferences(file, expected);
      if (sizes.length > 0) return { drawing: sizes, redrawn: true };
      const found = await raster.decode(bytes, file.widthPx, file.heightPx);
      return { drawing: pixelDifferences(found, expected), redrawn: true };
    },
  };
}

function animatedFigure(file: RasterFile, bytes: Uint8Array, { raster }: FigureWriters): FigureFile {
  return {
    type: 'gif',
    record: file.record,
    compare: async (made, frames) => {
      if (raster === undefined || file.drawnBy !== raster.name) {
        return { drawing: pictureDifferences(file, made), redrawn: false };
      }
      const expected = await raster.animate(frames(), (file.widthPx * 72) / made.widthPt);
      const again = readGif(expected);
      if (file.pictureHash === again.pictureHash) return { drawing: [], redrawn: true };
      const sizes = sizeDifferences(file, again);
      return { drawing: sizes.length > 0 ? sizes : frameDifferences(bytes, expected, file.widthPx), redrawn: true };
    },
  };
}

function frameDifferences(found: Uint8Array, expected: Uint8Array, widthPx: number): readonly Difference[] {
  const [seen, wanted] = [seenFrames(found), seenFrames(expected)];
  const times = ({ durationMs }: { readonly durationMs: number }) => `${durationMs / 1000} s`;
  const [rhythm, wantedRhythm] = [seen, wanted].map((frames) => frames.map(times).join(', '));
  if (rhythm !== wantedRhythm) {
    return [{ in: 'drawing', what: 'frames', found: rhythm ?? '', expected: wantedRhythm ?? '' }];
  }
  return wanted.flatMap(({ pixels }, index) =>
    pixelDifferences(seen[index]!.pixels, { pixels, widthPx }).map((difference) => ({
      ...difference,
      what: `frame ${index + 1}, ${difference.what}`,
    })),
  );
}

function pictureDifferences(file: RasterFile, { widthPt, heightPt }: DisplayList): readonly Difference[] {
  const expected = { widthPx: file.widthPx, heightPx: Math.round((file.widthPx * heightPt) / widthPt) };
  if (Math.abs(expected.heightPx - file.heightPx) > 1) return sizeDifferences(file, expected);
  if (file.pictureHash === file.recordedPictureHash) return [];
  const [found, recorded] = [file.pictureHash, file.recordedPictureHash ?? ''];
  return [{ in: 'drawing', what: 'picture', found, expected: recorded }];
}

function sizeDifferences(
  found: { readonly widthPx: number; readonly heightPx: number },
  expected: { readonly widthPx: number; readonly heightPx: number },
): readonly Difference[] {
  const size = ({ widthPx, heightPx }: typeof found) => `${widthPx}x${heightPx} pixels`;
  if (size(found) === size(expected)) return [];
  return [{ in: 'drawing', what: 'size', found: size(found), expected: size(expected) }];
}

function pixelDifferences(found: Uint8Array, { pixels, widthPx }: Omit<Pixels, 'heightPx'>): readonly Difference[] {
  let [left, top, right, bottom, count] = [Infinity, Infinity, -1, -1, 0];
  for (let at = 0; at < found.length; at += 4) {
    const isSame = [0, 1, 2, 3].every(
      (channel) => Math.abs((found[at + channel] ?? 0) - (pixels[at + channel] ?? 0)) <= CHANNEL_TOLERANCE,
    );
    if (isSame) continue;
    const [x, y] = [(at / 4) % widthPx, Math.floor(at / 4 / widthPx)];
    [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
    count += 1;
  }
  if (count === 0) return [];
  const what = `pixels ${left},${top} to ${right},${bottom}`;
  return [{ in: 'drawing', what, found: `${count} of another colour`, expected: 'none' }];
}
