import { describe, expect, it } from 'vitest';
import { textsOf } from '../../src/lib/figure/display-list';
import { readRecord } from '../../src/lib/figure/record';
import { parseSize, SIZES, type PageSize } from '../../src/lib/figure/spec';
import { make } from './make-figure';

const SCREENS: readonly (readonly [string, PageSize])[] = [
  ['1:1', SIZES.square],
  ['4:5', SIZES.portrait],
  ['9:16', SIZES.story],
  ['16:9', parseSize('1920x1080')!],
];
const SHOWN = [[], ['alaska-fuller'], ['donbas-withdrawal', 'sumy-kharkiv-pockets'], ['security-zones']];

function figuresOn(list: ReturnType<typeof make>): readonly string[] {
  return readRecord(list.record)!.numbers.map(({ id }) => id);
}

describe.each(SCREENS)('a picture of %s', (_, size) => {
  it.each(['en', 'uk'] as const)('keeps its size and its key figures in %s', (language) => {
    for (const scenarios of SHOWN) {
      const list = make({ scenarios, language, size });
      expect(list.heightPt).toBeCloseTo(size.heightPt!, 6);
      // What passes to each side is the same on a page with room for everything.
      const wanted = figuresOn(make({ scenarios, language, size: SIZES.a3 })).filter((id) =>
        /^(passing|held)/.test(id),
      );
      const expected = scenarios.length === 0 ? wanted : wanted.filter((id) => id.startsWith('passing'));
      expect(expected.length).toBeGreaterThan(0);
      expect(figuresOn(list)).toEqual(expect.arrayContaining(expected));
    }
  });
});

describe('a picture with more words than room', () => {
  it('grows, and still says what would pass to each side', () => {
    const scenarios = [
      'donbas-withdrawal',
      'sumy-kharkiv-pockets',
      'security-zones',
      'alaska-fuller',
      'kherson-return',
    ];
    const list = make({ scenarios, language: 'uk', size: SIZES.square });
    expect(list.heightPt).toBeGreaterThan(SIZES.square.heightPt!);
    expect(figuresOn(list)).toEqual(
      expect.arrayContaining(['passing-to-russia', 'passing-to-ukraine', 'passing-to-none']),
    );
  });
});

describe('the line under a title', () => {
  it('leaves no number at the end of a line without what it counts', () => {
    for (const language of ['en', 'uk'] as const) {
      for (const size of [SIZES.square, SIZES.portrait, SIZES['column-1'], SIZES.wide]) {
        const { nodes } = make({ scenarios: ['donbas-withdrawal', 'sumy-kharkiv-pockets'], language, size });
        const lines = textsOf(nodes).filter(({ figure }) => figure === 'dek');
        expect(lines.length).toBeGreaterThan(1);
        for (const { text } of lines) expect(text.trimEnd()).not.toMatch(/[\s–]\d{1,3}$/);
      }
    }
  });
});
