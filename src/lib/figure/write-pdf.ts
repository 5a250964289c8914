import { create as readFont, type Font } from 'fontkit';
import PDFDocument from 'pdfkit';
import { PATTERN_CASING_PX, patternMarks } from '../core/symbol-drawing';
import {
  PATTERN_SCALE,
  type DisplayList,
  type DisplayNode,
  type PathNode,
  type Stroke,
  type Subpath,
  type TextNode,
  type UsedPattern,
} from './display-list';
import { FACES, type Face } from './font-metrics';
import { wholePeriods } from './pattern-box';
import { PDF_RECORD_KEY } from './pdf-record';

/** TrueType files of the faces. */
export type FontFiles = Readonly<Record<Face, Uint8Array>>;

/** Every file states this date, so that the same figure is the same file. */
const FIXED_DATE = new Date(Date.UTC(2000, 0, 1));
/** As in the SVG: no kerning and no ligatures, for text as wide as it was measured. */
const FEATURES = { kern: false, liga: false, clig: false, calt: false };

interface Pen {
  readonly document: PDFKit.PDFDocument;
  readonly patterns: ReadonlyMap<string, UsedPattern>;
  readonly fonts: Readonly<Record<Face, Font>>;
}

/** A display list as a PDF of one page: vectors, subsets of the fonts in it, text that can be searched. */
export async function writePdf(list: DisplayList, files: FontFiles): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: [list.widthPt, list.heightPt],
    margin: 0,
    // The document would begin by reading a font of its own.
    font: '',
    lang: list.language,
    displayTitle: true,
    pdfVersion: '1.7',
    info: {
      Title: list.title,
      Subject: list.description,
      Creator: 'Territorial Control Map',
      Producer: 'Territorial Control Map',
      CreationDate: FIXED_DATE,
      ModDate: FIXED_DATE,
      ...{ [PDF_RECORD_KEY]: list.record },
    },
  });
  const chunks: Uint8Array[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', resolve);
    document.on('error', reject);
  });
  for (const face of FACES) document.registerFont(face, files[face]);
  const pen: Pen = {
    document,
    patterns: new Map(list.patterns.map((used) => [used.id, used])),
    fonts: {
      regular: fontOf(files.regular),
      semibold: fontOf(files.semibold),
      italic: fontOf(files.italic),
    },
  };
  for (const node of list.nodes) draw(node, pen);
  document.end();
  await ended;
  return concatenated(chunks);
}

function draw(node: DisplayNode, pen: Pen): void {
  const { document } = pen;
  switch (node.kind) {
    case 'group':
      document.save();
      if (node.clip) {
        trace(node.clip, document);
        document.clip('even-odd');
      }
      for (const child of node.children) draw(child, pen);
      document.restore();
      return;
    case 'path':
      drawPath(node, pen);
      return;
    case 'circle':
      document.circle(node.x, node.y, node.radius);
      paint(document, node.fill, node.stroke);
      return;
    case 'text':
      drawText(node, pen);
  }
}

function drawPath({ subpaths, fill, pattern, stroke }: PathNode, { document, patterns }: Pen): void {
  if (fill !== undefined) {
    trace(subpaths, document);
    document.fill(fill, 'even-odd');
  }
  const marks = pattern === undefined ? undefined : patterns.get(pattern);
  if (marks) drawMarks(subpaths, marks, document);
  if (stroke) {
    trace(subpaths, document);
    paint(document, undefined, stroke);
  }
}

function paint(document: PDFKit.PDFDocument, fill: string | undefined, stroke: Stroke | undefined): void {
  if (stroke) {
    document
      .lineWidth(stroke.width)
      .lineJoin('round')
      .lineCap(stroke.round ? 'round' : 'butt');
    // Its declaration knows one length only.
    if (stroke.dash) document.dash([...stroke.dash] as unknown as number, {});
    else document.undash();
    document.strokeOpacity(stroke.opacity ?? 1);
  }
  if (fill !== undefined && stroke) document.fillAndStroke(fill, stroke.colour);
  else if (fill !== undefined) document.fill(fill);
  else if (stroke) document.stroke(stroke.colour);
}

function drawText(node: TextNode, { document, fonts }: Pen): void {
  const { text, size, face, letterSpacing = 0 } = node;
  const font = fonts[face];
  const glyphs = font.layout(text, FEATURES).glyphs;
  const scale = size / font.unitsPerEm;
  const width = glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth * scale + letterSpacing, 0);
  const shift = node.anchor === 'end' ? width : node.anchor === 'middle' ? width / 2 : 0;
  document.save();
  document.translate(node.x, node.y);
  if (node.rotate !== undefined) document.rotate(node.rotate);
  if (node.halo) {
    // The halo as outlines: as text it would be found and read twice.
    let x = -shift;
    for (const glyph of glyphs) {
      for (const { command, args } of glyph.path.commands) {
        const at = args.map((value, index) => (index % 2 === 0 ? x + value * scale : -value * scale));
        const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = at;
        if (command === 'moveTo') document.moveTo(a, b);
        else if (command === 'lineTo') document.lineTo(a, b);
        else if (command === 'quadraticCurveTo') document.quadraticCurveTo(a, b, c, d);
        else if (command === 'bezierCurveTo') document.bezierCurveTo(a, b, c, d, e, f);
        else document.closePath();
      }
      x += glyph.advanceWidth * scale + letterSpacing;
    }
    paint(document, undefined, { colour: node.halo.colour, width: node.halo.width });
  }
  document
    .font(face)
    .fontSize(size)
    .fillColor(node.colour)
    .text(text, -shift, 0, {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: letterSpacing,
      features: FEATURES as unknown as PDFKit.Mixins.OpenTypeFeatures[],
    });
  document.restore();
}

function trace(subpaths: readonly Subpath[], document: PDFKit.PDFDocument): void {
  for (const { points, closed } of subpaths) {
    document.moveTo(points[0] ?? 0, points[1] ?? 0);
    for (let index = 2; index < points.length; index += 2) {
      document.lineTo(points[index] ?? 0, points[index + 1] ?? 0);
    }
    if (closed) document.closePath();
  }
}

/** Lines and dots cut to the area: the tiles of a pattern leave seams where a reader rounds them to whole pixels. */
function drawMarks(subpaths: readonly Subpath[], used: UsedPattern, document: PDFKit.PDFDocument): void {
  const { pattern, phase, opacity } = used;
  const box = wholePeriods(subpaths, pattern.periodPx);
  const { strokes, dots } = patternMarks(pattern, box.width, box.height, phase);
  document.save();
  trace(subpaths, document);
  document.clip('even-odd');
  document.scale(PATTERN_SCALE).translate(box.x, box.y);
  const width = pattern.kind === 'dots' ? 2 * pattern.radiusPx : pattern.widthPx;
  const layers = [
    ...(pattern.casing === undefined ? [] : [{ colour: pattern.casing, width: width + 2 * PATTERN_CASING_PX }]),
    { colour: pattern.colour, width },
  ];
  for (const layer of layers) {
    for (const [x1, y1, x2, y2] of strokes) document.moveTo(x1, y1).lineTo(x2, y2);
    // A dot is a line of no length with round ends.
    for (const [x, y] of dots) document.moveTo(x, y).lineTo(x, y);
    paint(document, undefined, { ...layer, round: pattern.kind === 'dots', ...(opacity !== undefined && { opacity }) });
  }
  document.restore();
}

function fontOf(bytes: Uint8Array): Font {
  // It is declared for Node's Buffer and reads any bytes.
  const font = readFont(bytes as Buffer);
  if (!('layout' in font)) throw new Error('The font file holds several fonts; figures need one');
  return font;
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
