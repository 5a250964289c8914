/** Weights and slants a figure is set in. */
export const FACES = ['regular', 'semibold', 'italic'] as const;
export type Face = (typeof FACES)[number];

/** The family as CSS writes it, with what stands in for it where it is missing. */
export const FONT_FAMILY = "'Noto Sans', 'Open Sans', Arial, sans-serif";

/** Scripts that the faces come in as WOFF2, in the order of the files in an SVG. */
export const FONT_SCRIPTS = ['latin', 'cyrillic'] as const;
export type FontScript = (typeof FONT_SCRIPTS)[number];

/** Characters of each script's file, as the font's package states them, less what its Latin file has not. */
export const FONT_RANGES: Readonly<Record<FontScript, string>> = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
};

/** Advance widths of one face, from its own file. */
export interface FontMetrics {
  readonly unitsPerEm: number;
  /** Advance width of a code point in font units; that of the missing glyph when the face has none. */
  advanceOf(codePoint: number): number;
  has(codePoint: number): boolean;
}

/** The faces of a figure. */
export type FigureFonts = Readonly<Record<Face, FontMetrics>>;

/**
 * Reads the advance widths of a TrueType font (OpenType 1.9: tables head, hhea, hmtx and cmap format 4 or 12).
 * Kerning is left out: figures are set without it, so that every reader of the file measures what was measured here.
 *
 * @throws Error when the file is not such a font
 */
export function readFontMetrics(bytes: Uint8Array): FontMetrics {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tableOffsets(view);
  const unitsPerEm = view.getUint16(tableAt(tables, 'head') + 18);
  const measured = view.getUint16(tableAt(tables, 'hhea') + 34);
  const widths = tableAt(tables, 'hmtx');
  const glyphs = readCharacterMap(view, tableAt(tables, 'cmap'));
  return {
    unitsPerEm,
    advanceOf: (codePoint) => view.getUint16(widths + 4 * Math.min(glyphs.get(codePoint) ?? 0, measured - 1)),
    has: (codePoint) => glyphs.has(codePoint),
  };
}

/** Width of a text in the unit of `size`, with `letterSpacing` after every character. */
export function widthOf(text: string, metrics: FontMetrics, size: number, letterSpacing = 0): number {
  let units = 0;
  let count = 0;
  for (const character of text) {
    units += metrics.advanceOf(character.codePointAt(0) ?? 0);
    count += 1;
  }
  return (units * size) / metrics.unitsPerEm + count * letterSpacing;
}

function tableOffsets(view: DataView): ReadonlyMap<string, number> {
  const version = view.byteLength < 12 ? 0 : view.getUint32(0);
  if (version !== 0x00010000) throw new Error('The font is not TrueType; figures need a TTF file');
  const offsets = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = 12 + 16 * index;
    const tag = [0, 1, 2, 3].map((place) => String.fromCharCode(view.getUint8(entry + place))).join('');
    offsets.set(tag, view.getUint32(entry + 8));
  }
  return offsets;
}

function tableAt(tables: ReadonlyMap<string, number>, tag: string): number {
  const offset = tables.get(tag);
  if (offset === undefined) throw new Error(`The font has no table ${tag}`);
  return offset;
}

function readCharacterMap(view: DataView, cmap: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const table = cmap + view.getUint32(cmap + 8 + 8 * index);
    const format = view.getUint16(table);
    if (format === 4) readFormat4(view, table, glyphs);
    if (format === 12) readFormat12(view, table, glyphs);
  }
  if (glyphs.size === 0) throw new Error('The font maps no characters that can be read');
  return glyphs;
}

function readFormat4(view: DataView, table: number, glyphs: Map<number, number>): void {
  const doubled = view.getUint16(table + 6);
  const [ends, starts] = [table + 14, table + 16 + doubled];
  const [deltas, ranges] = [starts + doubled, starts + 2 * doubled];
  for (let segment = 0; segment < doubled; segment += 2) {
    const [end, start] = [view.getUint16(ends + segment), view.getUint16(starts + segment)];
    const [delta, range] = [view.getUint16(deltas + segment), view.getUint16(ranges + segment)];
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const listed = range === 0 ? code : view.getUint16(ranges + segment + range + 2 * (code - start));
      const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}

function readFormat12(view: DataView, table: number, glyphs: Map<number, number>): void {
  for (let group = 0; group < view.getUint32(table + 12); group += 1) {
    const entry = table + 16 + 12 * group;
    const [start, end, first] = [view.getUint32(entry), view.getUint32(entry + 4), view.getUint32(entry + 8)];
    for (let code = start; code <= end; code += 1) glyphs.set(code, first + code - start);
  }
}
