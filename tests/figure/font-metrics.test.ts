import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { fontFile } from '../../src/cli/figure-data';
import { FACES, readFontMetrics, widthOf } from '../../src/lib/figure/font-metrics';
import { balancedLines, paragraph } from '../../src/lib/figure/text-layout';
import { DATA } from './make-figure';

describe.each(FACES)('the metrics of the %s face', (face) => {
  it('are those that fontkit reads, for Latin, Cyrillic and signs', () => {
    const bytes = readFileSync(fontFile(face));
    const font = create(bytes);
    if (!('glyphForCodePoint' in font)) throw new Error('not one font');
    const metrics = readFontMetrics(bytes);
    expect(metrics.unitsPerEm).toBe(font.unitsPerEm);
    for (const character of 'Az09 Київ щґїєІ ±−–²·’«» \u2009') {
      const code = character.codePointAt(0)!;
      expect(metrics.has(code), character).toBe(true);
      expect(metrics.advanceOf(code), character).toBe(font.glyphForCodePoint(code).advanceWidth);
    }
  });
});

describe('a font file', () => {
  it('that is no TrueType font is refused', () => {
    expect(() => readFontMetrics(new Uint8Array(20))).toThrow('TrueType');
  });
});

describe('a paragraph', () => {
  const fonts = DATA.fonts;

  it('breaks at spaces into lines that fit and loses no word', () => {
    const text = 'Reported proposal, status: demanded. Reported by: The Wall Street Journal, 9 August 2025.';
    const set = paragraph([{ text }], 150, { size: 10, colour: '#000000' }, fonts);
    const lines = set.draw(0, 0);
    expect(set.lines).toBeGreaterThan(2);
    for (const line of lines) expect(widthOf(line.text, fonts.regular, 10)).toBeLessThanOrEqual(150);
    expect(lines.map((line) => line.text).join(' ')).toBe(text);
  });

  it('does not break between a number and its unit', () => {
    const set = paragraph([{ text: 'about 6\u202f600\u202fkm²' }], 60, { size: 10, colour: '#000000' }, fonts);
    expect(set.draw(0, 0).map((line) => line.text)).toEqual(['about', '6\u2009600\u2009km²']);
  });

  it('keeps a comma with the word before it where the face changes', () => {
    const set = paragraph(
      [{ text: 'one two', face: 'semibold' }, { text: ', three' }],
      38,
      { size: 10, colour: '#000000' },
      fonts,
    );
    const comma = set.draw(0, 0).find((line) => line.text.startsWith(','))!;
    const two = set.draw(0, 0).find((line) => line.text === 'two')!;
    expect(comma.y).toBe(two.y);
  });

  it('balances the lines of a label', () => {
    expect(balancedLines('AUTONOMOUS REPUBLIC OF CRIMEA', 2, (line) => line.length)).toEqual([
      'AUTONOMOUS',
      'REPUBLIC OF CRIMEA',
    ]);
  });
});
