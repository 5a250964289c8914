import { describe, expect, it } from 'vitest';
import { formatAboutKm2, formatAreaKm2, formatDoubtKm2, formatKm2, formatRatio } from '../../src/lib/core/format';
import { checkWording } from '../../src/lib/core/loaded-wording';
import { computeLedger } from '../../src/lib/core/ledger';
import { symbolOf, symbolUnder } from '../../src/lib/core/symbols';
import { createSituation } from '../../src/lib/core/situation';
import { composeFigure } from '../../src/lib/figure/compose';
import {
  textsOf,
  type DisplayList,
  type DisplayNode,
  type PathNode,
  type TextNode,
} from '../../src/lib/figure/display-list';
import { factsOf } from '../../src/lib/figure/facts';
import { widthOf } from '../../src/lib/figure/font-metrics';
import { keyFigures } from '../../src/lib/figure/key-figures';
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

function pathsOf(nodes: readonly DisplayNode[]): readonly PathNode[] {
  return nodes.flatMap((node) => (node.kind === 'path' ? [node] : node.kind === 'group' ? pathsOf(node.children) : []));
}

function groupOf(nodes: readonly DisplayNode[], id: string): readonly TextNode[] {
  return nodes.flatMap((node) => {
    if (node.kind !== 'group') return [];
    return node.id === id ? textsOf([node]) : groupOf(node.children, id);
  });
}

/** Points along a line, at most about a point apart. */
function alongOf(points: readonly number[]): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (let index = 2; index < points.length; index += 2) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = points.slice(index - 2, index + 2);
    const steps = Math.ceil(Math.hypot(bx - ax, by - ay)) + 1;
    for (let step = 0; step <= steps; step += 1)
      found.push([ax + ((bx - ax) * step) / steps, ay + ((by - ay) * step) / steps]);
  }
  return found;
}

function holds({ x, y, width, height }: Box, [px, py]: readonly [number, number]): boolean {
  return px > x && px < x + width && py > y && py < y + height;
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
  it('says of which day what is held is, and where that is not known, that it is on the map shown', () => {
    const labelsOf = (language: 'en' | 'uk', asOf: string | undefined) => {
      const spec = { ...DEFAULT_SPEC, language };
      const data = { ...DATA, snapshot: { ...DATA.snapshot, asOf } };
      return keyFigures(spec, factsOf(spec, data))
        .map(({ label }) => label)
        .join('; ');
    };
    expect(labelsOf('en', '2025-08-12')).toMatch(/^Russian-held on 12 August 2025: 19.1% of the area, ±/);
    expect(labelsOf('en', undefined)).toMatch(/^Russian-held on the map shown: .*; Ukraine-held on the map shown: /);
    expect(labelsOf('uk', '2025-08-12')).toMatch(/^утримує Росія станом на 12 серпня 2025 року: 19,1\s%/);
    expect(labelsOf('uk', undefined)).toMatch(/^утримує Росія на показаній карті: .*; утримує Україна на показаній/);
  });

  it('prints the ledger’s own number, rounded by the same formatter', () => {
    const situation = createSituation(DATA.geodata, DATA.snapshot, DEFAULT_SPEC.definition);
    const { total } = computeLedger(situation, ['donbas-withdrawal']);
    const printed = textsOf(make({ scenarios: ['donbas-withdrawal'] }).nodes).find(
      ({ figure }) => figure === 'held-by-russia',
    );
    expect(printed?.text).toBe(drawnText(formatAboutKm2(total.before.russiaKm2, total.uncertaintyKm2, DEFAULT_SPEC)));
  });

  it('says beside it, like the panel, how uncertain it is to both sides and to one', () => {
    const situation = createSituation(DATA.geodata, DATA.snapshot, DEFAULT_SPEC.definition);
    const { total } = computeLedger(situation, ['donbas-withdrawal']);
    expect(total.offsetKm2).toBeGreaterThan(1);
    const doubt = formatDoubtKm2({ plusMinus: total.uncertaintyKm2, tooHigh: total.offsetKm2 }, DEFAULT_SPEC);
    const list = make({ scenarios: ['donbas-withdrawal'] });
    const label = textsOf(list.nodes).filter(({ figure }) => figure === 'held-by-russia-label');
    expect(label.map(({ text }) => text).join(' ')).toContain(drawnText(doubt));
    expect(list.description).toContain(doubt);
  });

  it('says how uncertain the area held afterwards is, which has less of the line of contact', () => {
    const situation = createSituation(DATA.geodata, DATA.snapshot, DEFAULT_SPEC.definition);
    const { doubtAfter } = computeLedger(situation, ['donbas-withdrawal']).total;
    const list = make({ scenarios: ['donbas-withdrawal'] });
    const label = textsOf(list.nodes).filter(({ figure }) => figure === 'held-by-russia-after-label');
    expect(label.map(({ text }) => text).join(' ')).toContain(drawnText(formatDoubtKm2(doubtAfter, DEFAULT_SPEC)));
  });

  it.each(['en', 'uk'] as const)(
    'has a dash and a reason, not 0 km², where nothing counted is drawn, in %s',
    (language) => {
      const definition = { ...DEFAULT_SPEC.definition, classes: ['claimed'] as const };
      const list = make({ scenarios: ['donbas-withdrawal'], definition, language });
      const reason = language === 'en' ? 'draws no land of what is counted' : 'не позначено землі, яку тут вважають';
      const texts = textsOf(list.nodes);
      expect(texts.filter(({ figure }) => figure === 'held-by-russia').map(({ text }) => text)).toEqual(['–']);
      expect(list.title).toContain(reason);
      expect(list.description).toContain(reason);
      const words = `${texts.map(({ text }) => text).join(' ')} ${list.description}`;
      expect(words).not.toMatch(/(^|\s)0\s(km²|км²)|(about|близько)\s\d|would pass|перейшло б/);
    },
  );

  it('names a class that is counted but not drawn, beside the definition and in the description', () => {
    const definition = { ...DEFAULT_SPEC.definition, classes: ['occupied', 'claimed'] as const };
    const list = make({ definition });
    const footer = textsOf(list.nodes).filter(({ figure }) => figure === 'definition');
    expect(footer.map(({ text }) => text).join(' ')).toContain('not drawn on this map: claimed, not assessed');
    expect(list.description).toContain('not drawn on this map: claimed, not assessed');
    expect(make().description).not.toContain('not drawn on this map');
  });

  it('rounds each unit in its description by the uncertainty there', () => {
    const situation = createSituation(DATA.geodata, DATA.snapshot, DEFAULT_SPEC.definition);
    const row = computeLedger(situation, []).units.find(({ unit }) => unit === 'UA-14')!;
    const exact = formatKm2(row.before.russiaKm2, DEFAULT_SPEC);
    const rounded = formatAreaKm2(row.before.russiaKm2, row.uncertaintyKm2, DEFAULT_SPEC);
    expect(rounded).not.toBe(exact);
    expect(make().description).toContain(`Donetsk ${rounded}`);
  });

  it('prints the ratio as everywhere else, with no unit that the figure does not use', () => {
    const scenarios = ['alaska-fuller'];
    const situation = createSituation(DATA.geodata, DATA.snapshot, DEFAULT_SPEC.definition);
    const { exchange } = computeLedger(situation, scenarios);
    const texts = textsOf(make({ scenarios, areaUnit: 'sq-mi', size: SIZES.a4 }).nodes);
    const printed = (id: string) =>
      texts
        .filter(({ figure }) => figure === id)
        .map(({ text }) => text)
        .join(' ');
    expect(printed('exchange-ratio')).toBe(drawnText(`${formatRatio(exchange!.ratio, 'en')} to 1`));
    expect(printed('exchange-ratio-label')).not.toContain('km²');
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

  it('says in its legend what the definition does not count, and draws it fainter with an edge', () => {
    const all = { ...DEFAULT_SPEC.definition, classes: ['occupied', 'advance'] as const };
    const [counted, uncounted] = [make({ definition: all }), make()].map((list) => {
      const words = textsOf(list.nodes).map(({ text }) => text);
      const area = pathsOf(list.nodes).find(({ id }) => id === 'control-advance');
      const edge = pathsOf(list.nodes).find(({ id }) => id === 'outline-advance');
      return {
        says: words.some((text) => text.includes('(not\u00a0counted)')),
        fill: area?.fill,
        dash: edge?.stroke?.dash,
      };
    });
    expect(counted).toEqual({ says: false, fill: symbolOf('advance').fill, dash: undefined });
    expect(uncounted?.says).toBe(true);
    expect(uncounted?.fill).toBe(symbolUnder('advance', 'light', ['occupied']).fill);
    expect(uncounted?.dash).toHaveLength(2);
  });

  it('prints its key figures in one size, each on a line of its own', () => {
    for (const language of ['en', 'uk'] as const) {
      for (const size of [SIZES.a4, SIZES.story, SIZES.portrait]) {
        const { nodes } = make({ scenarios: ['security-zones'], language, size });
        const values = groupOf(nodes, 'key-figures').filter(({ face }) => face === 'semibold');
        expect(values.map(({ figure }) => figure)).toEqual([...new Set(values.map(({ figure }) => figure))]);
        expect(new Set(values.map((value) => value.size)).size).toBe(1);
      }
    }
  });

  it('sets no name of a unit across the line of contact', () => {
    for (const [id, language, size] of [
      ['plan-28-points', 'en', SIZES.a4],
      ['donbas-withdrawal', 'en', SIZES.a4],
      ['alaska-fuller', 'en', SIZES.portrait],
      ['security-zones', 'uk', SIZES.story],
    ] as const) {
      const { nodes } = make({ scenarios: [id], language, size });
      const contact = pathsOf(nodes).find((path) => path.id === 'contact');
      const points = contact?.subpaths.flatMap((line) => alongOf(line.points)) ?? [];
      expect(points.length).toBeGreaterThan(100);
      const names = groupOf(nodes, 'unit-names').map(boxOf);
      expect(names.length).toBeGreaterThan(15);
      const crossed = names.filter((box) => points.some((point) => holds(box, point)));
      expect(crossed.map(({ text }) => text)).toEqual([]);
    }
  });

  it('says in whole sentences that the date of control is not known', () => {
    const undated = { ...DATA.snapshot, asOf: undefined };
    const words = (['en', 'uk'] as const).map((language) => {
      const list = composeFigure({ ...DEFAULT_SPEC, language }, { ...DATA, snapshot: undated });
      return `${list.description} ${textsOf(list.nodes)
        .map(({ text }) => text)
        .join(' ')}`;
    });
    expect(words[0]).toMatch(/ Russia held about .+ by .*model.+; date not known\./);
    expect(words[1]).toMatch(/ Росія утримувала близько .+, дата невідома\./);
    for (const text of words) expect(text).not.toMatch(/[Oo]n date|as of date|на дата/);
  });

  it('names publishers in its own language, where they have a name in it', () => {
    const [en, uk] = (['en', 'uk'] as const).map((language) =>
      textsOf(make({ scenarios: ['donbas-withdrawal'], language }).nodes)
        .map(({ text }) => text)
        .join(' '),
    );
    expect(en).toMatch(/report by Ukrainska\s+Pravda/);
    expect(uk).toMatch(/повідомлення:\s+Українська\s+правда/);
    expect(uk).not.toMatch(/Pravda|report by|copy of/);
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

describe('the status of Crimea', () => {
  const said = (list: DisplayList) =>
    textsOf(list.nodes)
      .map(({ text }) => text)
      .join(' ');

  it('is noted beside it on a map of the country, in either language', () => {
    for (const size of [SIZES.wide, SIZES.square, SIZES.story]) {
      expect(said(make({ scenarios: ['donbas-withdrawal'], size }))).toContain('Crimea: part of Ukraine (UNGA 68/262)');
      expect(said(make({ language: 'uk', size }))).toContain('Крим: частина України (рез. ГА ООН 68/262)');
    }
  });

  it('is not noted where the map does not reach', () => {
    expect(said(make({ extent: { unit: 'UA-63' } }))).not.toContain('Crimea: part');
  });
});
