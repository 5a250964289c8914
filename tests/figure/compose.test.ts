import { describe, expect, it } from 'vitest';
import { formatAboutKm2 } from '../../src/lib/core/format';
import { checkWording } from '../../src/lib/core/loaded-wording';
import { computeLedger } from '../../src/lib/core/ledger';
import { createSituation } from '../../src/lib/core/situation';
import { textsOf, type DisplayList, type TextNode } from '../../src/lib/figure/display-list';
import { factsOf } from '../../src/lib/figure/facts';
import { widthOf } from '../../src/lib/figure/font-metrics';
import { DEFAULT_SPEC, parseSize, SIZES } from '../../src/lib/figure/spec';
import { drawnText } from '../../src/lib/figure/text-layout';
import { dekOf, titleOf } from '../../src/lib/figure/wording';
import { DATA, FIVE, make } from './make-figure';

interface Box {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function boxOf({ text, x, y, size, face, anchor, letterSpacing = 0 }: TextNode): Box {
  const width = widthOf(text, DATA.fonts[face], size, letterSpacing);
  const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
  return { text, x: left, y: y - 0.72 * size, width, height: 0.72 * size };
}

function overlaps(list: DisplayList): string[] {
  const boxes = textsOf(list.nodes)
    .filter((node) => node.rotate === undefined)
    .map(boxOf);
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) =>
          a.x + 0.5 < b.x + b.width &&
          b.x + 0.5 < a.x + a.width &&
          a.y + 0.5 < b.y + b.height &&
          b.y + 0.5 < a.y + a.height,
      )
      .map((b) => `${a.text} / ${b.text}`),
  );
}

describe.each(['en', 'uk'] as const)('a figure in %s', (language) => {
  it.each(FIVE)('of %s has no two texts on one another, none outside the page and none under 8 pt', (id) => {
    for (const size of [SIZES.wide, SIZES.portrait, SIZES.a4]) {
      const list = make({ scenarios: [id], language, size, table: size === SIZES.a4 });
      const texts = textsOf(list.nodes);
      expect(texts.length).toBeGreaterThan(40);
      expect(overlaps(list)).toEqual([]);
      for (const node of texts) {
        const box = boxOf(node);
        expect(node.size).toBeGreaterThanOrEqual(8);
        expect(box.x, box.text).toBeGreaterThanOrEqual(-0.5);
        expect(box.x + box.width, box.text).toBeLessThanOrEqual(list.widthPt + 0.5);
        expect(box.y + box.height, box.text).toBeLessThanOrEqual(list.heightPt + 0.5);
      }
      expect(list.heightPt).toBeCloseTo(size.heightPt ?? 0, 6);
    }
  });

  it('always prints date, source, definition and disclaimer', () => {
    const words = textsOf(make({ language, keyFigures: false, title: 'x', dek: 'y' }).nodes)
      .map(({ text }) => text)
      .join(' ');
    const expected =
      language === 'en'
        ? ['as of 12 August 2025', 'Russian-held = assessed occupied', 'Albers', 'OpenStreetMap', 'no endorsement']
        : ['станом на 12 серпня 2025', 'окуповане за оцінкою', 'Альберса', 'OpenStreetMap', 'не означає підтримки'];
    for (const part of expected) expect(words).toContain(part);
  });
});

describe('a figure', () => {
  it('prints the ledger’s own number, rounded by the same formatter', () => {
    const situation = createSituation(DATA.geodata, DATA.snapshot, DEFAULT_SPEC.definition);
    const { total } = computeLedger(situation, ['donbas-withdrawal']);
    const printed = textsOf(make({ scenarios: ['donbas-withdrawal'] }).nodes).find(
      ({ figure }) => figure === 'held-by-russia',
    );
    expect(printed?.text).toBe(drawnText(formatAboutKm2(total.before.russiaKm2, total.uncertaintyKm2, DEFAULT_SPEC)));
  });

  it('lists in its legend what lies in the frame and nothing else', () => {
    const legend = (parts: Parameters<typeof make>[0]) => {
      const group = make(parts).nodes.find((node) => node.kind === 'group' && node.id === 'legend');
      return group
        ? textsOf([group])
            .map(({ text }) => text)
            .join(' ')
        : '';
    };
    expect(legend({ scenarios: ['donbas-withdrawal'] })).toContain('Would pass to Russian control');
    expect(legend({})).not.toContain('Would pass');
    const lviv = legend({ extent: { unit: 'UA-46' } });
    expect(lviv).toContain('Held by Ukraine');
    expect(lviv).not.toContain('Russian-occupied');
  });

  it('shows where it is when it shows a part of Ukraine, and a north arrow only when north is not up', () => {
    const ids = (parts: Parameters<typeof make>[0]) => JSON.stringify(make(parts).nodes);
    expect(ids({})).not.toContain('"locator"');
    expect(ids({ extent: { unit: 'UA-14' } })).toContain('"locator"');
    expect(ids({})).not.toContain('"north-arrow"');
    expect(ids({ bearing: 30 })).toContain('"north-arrow"');
  });

  it('grows downwards where the page leaves its height open', () => {
    const list = make({ size: SIZES['column-1'], scenarios: ['donbas-withdrawal'] });
    expect(list.widthPt).toBeCloseTo((89 * 72) / 25.4, 6);
    expect(list.heightPt).toBeGreaterThan(list.widthPt);
    expect(overlaps(list)).toEqual([]);
  });

  it('reads sizes in pixels and refuses what is none', () => {
    const size = parseSize('1600x1000', 144);
    expect([size?.widthPt, size?.heightPt]).toEqual([800, 500]);
    for (const bad of ['100x100', '9000x500', 'wide2', '1600']) expect(parseSize(bad)).toBeUndefined();
  });
});

describe('the words a figure has without being told any', () => {
  it.each(DATA.geodata.scenarios.map(({ id }) => id))('take no side in either language: %s', (id) => {
    for (const language of ['en', 'uk'] as const) {
      const spec = { ...DEFAULT_SPEC, scenarios: [id], language };
      const facts = factsOf(spec, DATA);
      expect(checkWording(`${titleOf(spec, facts)} ${dekOf(spec, facts)}`, language)).toEqual([]);
    }
  });
});

describe('a page', () => {
  it.each(['four-regions-demand', 'plan-28-points'])('of %s keeps its exact size, whatever must be on it', (id) => {
    for (const size of [SIZES.square, SIZES.wide, SIZES.story]) {
      for (const language of ['en', 'uk'] as const) {
        const list = make({ scenarios: [id], size, language });
        expect([list.widthPt, list.heightPt]).toEqual([size.widthPt, size.heightPt]);
      }
    }
  });

  it('names the line of contact and its date along it, where a stretch is straight enough', () => {
    const along = textsOf(make({ extent: { unit: 'UA-14' } }).nodes).filter((node) => node.rotate !== undefined);
    expect(along.map(({ text }) => text)).toEqual(['Line of contact, 12 Aug 2025']);
  });
});
