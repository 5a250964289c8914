import { Resvg } from '@resvg/resvg-js';
import { PNG } from 'pngjs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { PATTERN_CASING_PX } from '../../src/lib/core/symbol-drawing';
import { symbolOf } from '../../src/lib/core/symbols';
import { fontFile } from '../../src/cli/figure-data';
import { figureFile } from '../../src/cli/figure-file';
import { textsOf } from '../../src/lib/figure/display-list';
import { FACES } from '../../src/lib/figure/font-metrics';
import { SIZES } from '../../src/lib/figure/spec';
import { toGrey } from '../../src/lib/figure/theme';
import { PALETTES } from '../../src/lib/core/palette';
import { FIVE, make, svgOf } from './make-figure';

function pixelsOf(svg: string, width: number) {
  return new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false, fontFiles: FACES.map(fontFile) },
  }).render();
}

describe('an SVG', () => {
  it('has the same bytes twice, and other bytes for another choice', () => {
    expect(svgOf({ scenarios: ['donbas-withdrawal'] })).toBe(svgOf({ scenarios: ['donbas-withdrawal'] }));
    expect(svgOf({ scenarios: ['donbas-withdrawal'] })).not.toBe(svgOf({ scenarios: ['alaska-fuller'] }));
  });

  it.each(FIVE)('of %s is under 400 kB in both languages', (id) => {
    for (const language of ['en', 'uk'] as const) {
      expect(Buffer.byteLength(svgOf({ scenarios: [id], language }))).toBeLessThan(400_000);
    }
  });

  it('is well-formed with title, description, language and text as text', async () => {
    // @ts-expect-error The package states no types for this entry.
    const { Window } = (await import('happy-dom')) as { Window: new () => { DOMParser: new () => DOMParser } };
    const document = new new Window().DOMParser().parseFromString(svgOf({ language: 'uk' }), 'image/svg+xml');
    expect(document.querySelector('parsererror')).toBeNull();
    expect(document.querySelector('svg > title')?.textContent).toContain('Карта України');
    expect(document.querySelector('svg > desc')?.textContent).toMatch(/\d{3}.\d{3}.км²/);
    expect(document.documentElement.getAttribute('lang')).toBe('uk');
    expect(document.querySelectorAll('text').length).toBe(textsOf(make({ language: 'uk' }).nodes).length);
    expect(document.querySelectorAll('image, foreignObject').length).toBe(0);
  });

  it('is drawn by resvg with sea, land, occupied land and the hatch of the proposal', () => {
    const image = pixelsOf(svgOf({ scenarios: ['donbas-withdrawal'] }), 1600);
    const counts = countColours(image.pixels);
    const { sea, land, occupied, occupiedBefore2022, toRussia } = PALETTES.light;
    for (const colour of [sea, land, occupied, occupiedBefore2022]) expect(counts.get(colour)).toBeGreaterThan(5000);
    expect(counts.get(toRussia)).toBeGreaterThan(500);
  });

  it('keeps the two hatches apart without colour: they run in different directions', () => {
    const svg = svgOf({ scenarios: ['alaska-fuller'], theme: 'greyscale' });
    expect(svg.match(/#[0-9a-f]{6}/g)?.every((colour) => colour === toGrey(colour))).toBe(true);
    const path = (id: string) => new RegExp(`<pattern id="pattern-${id}"[^>]*><path d="([^"]*)"`).exec(svg)?.[1];
    expect(path('to-russia')).toBeDefined();
    expect(path('to-ukraine')).toBeDefined();
    expect(path('to-russia')).not.toBe(path('to-ukraine'));
    const image = pixelsOf(svg, 1600);
    expect(countColours(image.pixels).get(toGrey(PALETTES.light.toRussia))).toBeGreaterThan(500);
  });

  it('draws a pale line under each hatch, below its marks', () => {
    const svg = svgOf({ scenarios: ['donbas-withdrawal'] });
    const { pattern } = symbolOf('to-russia');
    const widths = /<pattern id="pattern-to-russia".*?<\/pattern>/
      .exec(svg)?.[0]
      .matchAll(/stroke="([^"]*)" stroke-width="([^"]*)"/g);
    const found = [...(widths ?? [])].map(([, colour, width]) => [colour, Number(width)]);
    const drawn = pattern?.kind === 'hatch' ? pattern.widthPx : NaN;
    expect(found).toEqual([
      [pattern?.casing, drawn + 2 * PATTERN_CASING_PX],
      [pattern?.colour, drawn],
    ]);
  });

  it('has no paper, sea or neighbours in the transparent theme', () => {
    const image = pixelsOf(svgOf({ theme: 'transparent' }), 800);
    expect(image.pixels[3]).toBe(0);
    expect(countColours(image.pixels).get(PALETTES.light.sea) ?? 0).toBe(0);
  });
});

describe('a PNG', () => {
  it('has exact pixels, the resolution, its words and is not blank', async () => {
    const list = make({ scenarios: ['donbas-withdrawal'], language: 'uk' });
    const bytes = Buffer.from(await figureFile(list, 'png', 144));
    const png = PNG.sync.read(bytes);
    expect([png.width, png.height]).toEqual([1600, 1000]);
    expect(countColours(png.data).size).toBeGreaterThan(200);
    const at = bytes.indexOf('pHYs');
    expect(bytes.readUInt32BE(at + 4)).toBe(Math.round(144 / 0.0254));
    expect(bytes.includes(Buffer.from(list.description))).toBe(true);
    expect(Buffer.from(await figureFile(list, 'png', 144)).equals(bytes)).toBe(true);
  });

  it('of an A4 page at 300 dpi has 2480 by 3508 pixels', async () => {
    const png = PNG.sync.read(Buffer.from(await figureFile(make({ size: SIZES.a4 }), 'png', 300)));
    expect([png.width, png.height]).toEqual([2480, 3508]);
  });
});

describe('a PDF', () => {
  const list = make({ scenarios: ['donbas-withdrawal'], language: 'uk', size: SIZES.a4 });
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await figureFile(list, 'pdf', 72);
  });

  it('has the same bytes twice', async () => {
    expect(Buffer.from(await figureFile(list, 'pdf', 72)).equals(Buffer.from(bytes))).toBe(true);
  });

  it('gives pdf.js its page size, all its words once, and embedded subsets of the faces', async () => {
    const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const page = await document.getPage(1);
    expect(page.getViewport({ scale: 1 }).width).toBeCloseTo(595.28, 1);
    const content = await page.getTextContent();
    const found = content.items.map((item) => ('str' in item ? item.str : '')).join('');
    const squeezed = (text: string) => text.replaceAll(/\s/g, '');
    expect([...squeezed(found)].sort().join('')).toBe(
      [
        ...squeezed(
          textsOf(list.nodes)
            .map(({ text }) => text)
            .join(''),
        ),
      ]
        .sort()
        .join(''),
    );
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({ Title: list.title });
    const raw = Buffer.from(bytes).toString('latin1');
    const names = [...raw.matchAll(/\/FontName \/([A-Z]{6}\+[\w-]+)/g)].map(([, name]) => name);
    expect(names.some((name) => name?.endsWith('NotoSans-Regular'))).toBe(true);
    expect(names.some((name) => name?.endsWith('NotoSans-SemiBold'))).toBe(true);
    expect(raw.match(/\/FontFile2/g)?.length).toBe(names.length);
  });
});

function countColours(pixels: Uint8Array): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at + 3] !== 255) continue;
    const key = `#${((pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!).toString(16).padStart(6, '0')}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
