import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { fontFile } from '../../src/cli/figure-data';
import { rasterise } from '../../src/cli/raster';
import { PATTERN_SCALE, textsOf, type DisplayList } from '../../src/lib/figure/display-list';
import { FACES } from '../../src/lib/figure/font-metrics';
import { SIZES, type FigureSpec } from '../../src/lib/figure/spec';
import { writeCanvas } from '../../src/lib/figure/write-canvas';
import { make } from './make-figure';

for (const face of FACES) GlobalFonts.registerFromPath(fontFile(face), 'Noto Sans');

function drawn(list: DisplayList, dpi: number) {
  const [width, height] = [Math.round((list.widthPt * dpi) / 72), Math.round((list.heightPt * dpi) / 72)];
  const canvas = createCanvas(width, height);
  writeCanvas(list, canvas.getContext('2d'), dpi / 72);
  return { width, height, pixels: canvas.getContext('2d').getImageData(0, 0, width, height).data };
}

const BLOCK_PX = 12;

/**
 * Share of the blocks of 12 by 12 pixels whose mean colour differs by more than an eighth of the scale: letters may
 * stand a pixel aside or be smoothed otherwise, but nothing may be missing, moved or of another colour.
 */
function differingShare(one: Pixels, other: Pixels, width: number, height: number): number {
  const [columns, rows] = [Math.floor(width / BLOCK_PX), Math.floor(height / BLOCK_PX)];
  let count = 0;
  for (let block = 0; block < columns * rows; block += 1) {
    const apart = [0, 0, 0, 0];
    for (let pixel = 0; pixel < BLOCK_PX * BLOCK_PX; pixel += 1) {
      const x = (block % columns) * BLOCK_PX + (pixel % BLOCK_PX);
      const y = Math.floor(block / columns) * BLOCK_PX + Math.floor(pixel / BLOCK_PX);
      for (let channel = 0; channel < 4; channel += 1) {
        const at = 4 * (y * width + x) + channel;
        apart[channel]! += one[at]! - other[at]!;
      }
    }
    if (apart.some((sum) => Math.abs(sum) > 32 * BLOCK_PX * BLOCK_PX)) count += 1;
  }
  return count / (columns * rows);
}

type Pixels = Uint8Array | Uint8ClampedArray;

const FIGURES: readonly Partial<FigureSpec>[] = [
  { scenarios: ['donbas-withdrawal'], language: 'uk' },
  { scenarios: ['security-zones'], theme: 'dark', size: SIZES.portrait },
  {
    scenarios: ['four-regions-demand', 'donbas-withdrawal', 'security-zones'],
    opacities: { 'donbas-withdrawal': 40, 'security-zones': 60 },
    extent: { unit: 'UA-14' },
  },
  { scenarios: ['donbas-withdrawal'], extent: { unit: 'UA-14' }, theme: 'transparent', bearing: 20 },
];

describe('a figure on a canvas', () => {
  it.each(FIGURES)('looks as resvg draws its SVG: %j', (parts) => {
    const list = make(parts);
    const canvas = drawn(list, 144);
    const reference = rasterise(list, 144);
    expect([canvas.width, canvas.height]).toEqual([reference.widthPx, reference.heightPx]);
    const { width, height, pixels } = canvas;
    expect(differingShare(pixels, reference.pixels, width, height)).toBeLessThan(0.002);
  });

  it('writes every word, each where the list has it', () => {
    const list = make({ scenarios: ['donbas-withdrawal'] });
    const context = createCanvas(10, 10).getContext('2d');
    const words: string[] = [];
    const fillText = context.fillText.bind(context);
    context.fillText = (text: string, x: number, y: number) => {
      words.push(text);
      fillText(text, x, y);
    };
    writeCanvas(list, context, 1);
    expect(words.join('')).toBe(
      textsOf(list.nodes)
        .map(({ text }) => text)
        .join(''),
    );
  });

  it('anchors hatches to the page, so that those of two areas meet', () => {
    const area = (x: number) => ({
      kind: 'path' as const,
      pattern: 'hatch',
      subpaths: [{ points: [x, 0, x + 60, 0, x + 60, 60, x, 60], closed: true }],
    });
    const list = (xs: readonly number[]): DisplayList => ({
      ...make(),
      widthPt: 120,
      heightPt: 60,
      nodes: xs.map(area),
      patterns: [
        {
          id: 'hatch',
          pattern: { kind: 'hatch', direction: 'rising', periodPx: 10, widthPx: 3 / PATTERN_SCALE, colour: '#000000' },
        },
      ],
    });
    const [whole, shifted] = [
      [0, 60],
      [0, 37, 60],
    ].map((xs) => drawn(list(xs), 72).pixels);
    const alpha = (pixels: Uint8ClampedArray | undefined, x: number) => pixels![4 * (30 * 120 + x) + 3]!;
    for (let x = 5; x < 115; x += 1) {
      if (x < 36 || x > 98) expect(alpha(shifted, x)).toBe(alpha(whole, x));
      else expect(Math.abs(alpha(shifted, x) - alpha(whole, x))).toBeLessThan(130);
    }
    expect(new Set(Array.from({ length: 110 }, (_, x) => alpha(whole, x + 5))).size).toBeGreaterThan(1);
  });
});
