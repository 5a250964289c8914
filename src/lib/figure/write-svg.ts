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
import { FONT_FAMILY, type Face } from './font-metrics';

/** A font file to put into the SVG: WOFF2 in base64, with the characters it is for. */
export interface EmbeddedFont {
  readonly face: Face;
  readonly base64: string;
  /** As CSS writes it: `U+400-45F`. */
  readonly unicodeRange: string;
}

/** How an SVG is written. */
export interface SvgOptions {
  /** Width and height as the file states them, with units; else points. */
  readonly width?: string;
  readonly height?: string;
  /** Faces put into the file, so that a browser needs no installed font. */
  readonly fonts?: readonly EmbeddedFont[];
}

const WEIGHTS: Readonly<Record<Face, string>> = {
  regular: '',
  semibold: ' font-weight="600"',
  italic: ' font-style="italic"',
};
/** Namespace of the record inside <metadata>. */
const RECORD_NAMESPACE = 'urn:territorial-control-map:figure';

/**
 * A display list as SVG 1.1. Text is text, patterns are patterns. A letter spacing of nearly nothing keeps readers
 * from joining letters to ligatures, which would make lines shorter than they were measured.
 */
export function writeSvg(list: DisplayList, options: SvgOptions = {}): string {
  const { widthPt, heightPt } = list;
  const clips = new Map<readonly Subpath[], string>();
  const body = list.nodes.map((node) => writeNode(node, clips)).join('');
  const size = `width="${options.width ?? `${short(widthPt)}pt`}" height="${options.height ?? `${short(heightPt)}pt`}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${short(widthPt)} ${short(heightPt)}" `,
    `xml:lang="${list.language}" lang="${list.language}" role="img" aria-labelledby="figure-title figure-description" `,
    `font-family="${FONT_FAMILY}" letter-spacing="0.001" style="font-kerning:none;font-variant-ligatures:none">\n`,
    `<title id="figure-title">${escapeXml(list.title)}</title>\n`,
    `<desc id="figure-description">${escapeXml(list.description)}</desc>\n`,
    `<metadata><record xmlns="${RECORD_NAMESPACE}">${escapeXml(list.record)}</record></metadata>\n`,
    `<defs>${fontFaces(options.fonts ?? [])}${list.patterns.map(writePattern).join('')}${[...clips].map(writeClip).join('')}</defs>\n`,
    body,
    '</svg>\n',
  ].join('');
}

/** The record and the words of an SVG of ours, in drawing order; undefined where there is no record. */
export function readSvg(svg: string): { readonly record: string; readonly texts: readonly string[] } | undefined {
  const record = /<record xmlns="[^"]*">([^<]*)<\/record>/.exec(svg)?.[1];
  if (record === undefined) return undefined;
  const texts = [...svg.matchAll(/<text\b[^>]*>([\s\S]*?)<\/text>/g)].map(([, inner = '']) =>
    unescapeXml(inner.replaceAll(/<[^>]*>/g, '')),
  );
  return { record: unescapeXml(record), texts };
}

function writeNode(node: DisplayNode, clips: Map<readonly Subpath[], string>): string {
  switch (node.kind) {
    case 'path':
      return writePath(node);
    case 'circle':
      return `<circle cx="${short(node.x)}" cy="${short(node.y)}" r="${short(node.radius)}"${fillOf(node.fill)}${strokeOf(node.stroke)}/>`;
    case 'text':
      return writeText(node);
    case 'group': {
      if (node.children.length === 0) return '';
      let clip = '';
      if (node.clip) {
        const id = clips.get(node.clip) ?? `clip-${clips.size + 1}`;
        clips.set(node.clip, id);
        clip = ` clip-path="url(#${id})"`;
      }
      const children = node.children.map((child) => writeNode(child, clips)).join('');
      return `<g${idOf(node.id)}${clip}>${children}</g>\n`;
    }
  }
}

function writeClip([subpaths, id]: readonly [readonly Subpath[], string]): string {
  return `<clipPath id="${id}"><path d="${pathData(subpaths)}" clip-rule="evenodd"/></clipPath>`;
}

function writePath({ id, subpaths, fill, pattern, stroke }: PathNode): string {
  const data = pathData(subpaths);
  if (data === '') return '';
  const isArea = fill !== undefined || pattern !== undefined;
  const rule = isArea && subpaths.length > 1 ? ' fill-rule="evenodd"' : '';
  const first = fill !== undefined && pattern !== undefined ? `<path d="${data}"${fillOf(fill)}${rule}/>` : '';
  const paint = pattern === undefined ? fillOf(fill) : ` fill="url(#pattern-${pattern})"`;
  const joined = stroke && subpaths.some(({ points }) => points.length > 4) ? ' stroke-linejoin="round"' : '';
  return `${first}<path${idOf(id)} d="${data}"${paint}${rule}${strokeOf(stroke)}${joined}/>`;
}

function writeText(node: TextNode): string {
  const { x, y, text, size, face, colour, anchor, letterSpacing, halo, rotate, figure } = node;
  const attributes = [
    ` x="${short(x)}" y="${short(y)}" font-size="${short(size)}"${WEIGHTS[face]}`,
    anchor === 'start' ? '' : ` text-anchor="${anchor}"`,
    letterSpacing === undefined ? '' : ` letter-spacing="${short(letterSpacing)}"`,
    rotate === undefined ? '' : ` transform="rotate(${short(rotate)} ${short(x)} ${short(y)})"`,
  ].join('');
  const content = `>${escapeXml(text)}</text>`;
  const mark = figure === undefined ? '' : ` data-figure="${escapeXml(figure)}"`;
  // One element with its halo painted first: two would say the words twice to those who hear them.
  const under = halo
    ? ` stroke="${halo.colour}" stroke-width="${short(halo.width)}" stroke-linejoin="round" paint-order="stroke"`
    : '';
  return `<text${attributes} fill="${colour}"${under}${mark}${content}`;
}

function writePattern(used: UsedPattern): string {
  const { id, pattern } = used;
  const period = pattern.periodPx;
  const body = [
    pattern.casing === undefined ? '' : writeMarks(used, pattern.casing, PATTERN_CASING_PX),
    writeMarks(used, pattern.colour, 0),
  ].join('');
  return `<pattern id="pattern-${id}" width="${period}" height="${period}" patternUnits="userSpaceOnUse" patternTransform="scale(${PATTERN_SCALE})">${body}</pattern>`;
}

function writeMarks({ pattern, phase, opacity }: UsedPattern, colour: string, growPx: number): string {
  const { strokes, dots } = patternMarks(pattern, pattern.periodPx, pattern.periodPx, phase);
  const faint = (paint: 'fill' | 'stroke') => (opacity === undefined ? '' : ` ${paint}-opacity="${short(opacity)}"`);
  if (pattern.kind === 'dots') {
    const radius = short(pattern.radiusPx + growPx);
    return dots
      .map(([x, y]) => `<circle cx="${short(x)}" cy="${short(y)}" r="${radius}" fill="${colour}"${faint('fill')}/>`)
      .join('');
  }
  const lines = strokes.map(([x1, y1, x2, y2]) => `M${short(x1)} ${short(y1)}L${short(x2)} ${short(y2)}`).join('');
  return `<path d="${lines}" stroke="${colour}" stroke-width="${short(pattern.widthPx + 2 * growPx)}"${faint('stroke')}/>`;
}

/** Absolute start, then relative steps in tenths of a point, so that rounding never adds up. */
function pathData(subpaths: readonly Subpath[]): string {
  return subpaths.map(subpathData).join('');
}

function subpathData({ points, closed }: Subpath): string {
  let [lastX, lastY] = [NaN, NaN];
  let data = '';
  let count = 0;
  for (let index = 0; index < points.length; index += 2) {
    const [x, y] = [Math.round(points[index]! * 10), Math.round(points[index + 1]! * 10)];
    if (x === lastX && y === lastY) continue;
    if (count === 0) data = `M${tenths(x)}${joined(y)}`;
    else data += `${count === 1 ? `l${tenths(x - lastX)}` : joined(x - lastX)}${joined(y - lastY)}`;
    [lastX, lastY] = [x, y];
    count += 1;
  }
  if (count < 2) return '';
  return closed ? `${data}z` : data;
}

/** A whole number of tenths, written as {@link short} would; thousands of them make up a figure. */
function tenths(value: number): string {
  const size = Math.abs(value);
  const [whole, digit] = [Math.floor(size / 10), size % 10];
  return `${value < 0 ? '-' : ''}${whole === 0 && digit !== 0 ? '' : whole}${digit === 0 ? '' : `.${digit}`}`;
}

/** The same after another number: a minus sign parts them as well as a space. */
function joined(value: number): string {
  return value < 0 ? tenths(value) : ` ${tenths(value)}`;
}

/** At most two decimals, no trailing zeros, no leading zero, never -0. */
function short(value: number): string {
  const rounded = Math.round(value * 100) / 100 + 0;
  return String(rounded).replace(/^(-?)0\./, '$1.');
}

function idOf(id: string | undefined): string {
  return id === undefined ? '' : ` id="${escapeXml(id)}"`;
}

function fillOf(fill: string | undefined): string {
  return ` fill="${fill ?? 'none'}"`;
}

function strokeOf(stroke: Stroke | undefined): string {
  if (stroke === undefined) return '';
  const { colour, width, dash, round, opacity } = stroke;
  return [
    ` stroke="${colour}" stroke-width="${short(width)}"`,
    dash ? ` stroke-dasharray="${dash.map(short).join(' ')}"` : '',
    round ? ' stroke-linecap="round"' : '',
    opacity === undefined ? '' : ` stroke-opacity="${short(opacity)}"`,
  ].join('');
}

function fontFaces(fonts: readonly EmbeddedFont[]): string {
  if (fonts.length === 0) return '';
  const rules = fonts.map(
    ({ face, base64, unicodeRange }) =>
      `@font-face{font-family:'Noto Sans';font-weight:${face === 'semibold' ? 600 : 400};font-style:${face === 'italic' ? 'italic' : 'normal'};src:url(data:font/woff2;base64,${base64})format('woff2');unicode-range:${unicodeRange}}`,
  );
  return `<style>${rules.join('')}</style>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, digits: string) =>
      String.fromCodePoint(Number.parseInt(digits, hex === '' ? 10 : 16)),
    )
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}
