import { beforeAll, describe, expect, it } from 'vitest';
import { CAUSES } from '../../src/lib/core/explain';
import { cli, fileWith, json } from './run-in-process';

interface Part {
  readonly cause: string;
  readonly value: number;
  readonly sentence: { readonly en: string; readonly uk: string };
}
interface Explained {
  readonly id: string;
  readonly reported: readonly { readonly value: number; readonly unit: string; readonly qualifier?: string }[];
  readonly crimea: boolean;
  readonly areas: string;
  readonly reasons: readonly string[];
  readonly explanation: readonly {
    readonly figureIndex: number;
    readonly reported: number;
    readonly computed: number;
    readonly gap: number;
    readonly unit: string;
    readonly parts: readonly Part[];
  }[];
}

/** A day whose land is a square degree in Donetsk oblast: what it changes is easily told from the built-in day. */
const square = (asOf: string) =>
  fileWith(
    `control_${asOf}.geojson`,
    JSON.stringify({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { class: 'occupied', ...(asOf !== 'undated' && { date: asOf }) },
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [37, 48],
                [38, 48],
                [38, 48.5],
                [37, 48.5],
                [37, 48],
              ],
            ],
          },
        },
      ],
    }),
  );

describe('claims --explain', () => {
  let all: readonly Explained[];
  beforeAll(async () => {
    all = await json<Explained[]>('claims', '--explain');
  });
  const claim = (id: string) => all.find((candidate) => candidate.id === id)!;

  it('splits each gap into the causes in their order, and the parts sum to it', () => {
    const explained = all.flatMap(({ explanation }) => explanation);
    expect(explained.length).toBeGreaterThan(80);
    for (const { reported, computed, gap, parts } of explained) {
      expect(parts.map(({ cause }) => cause)).toEqual(CAUSES);
      expect(gap).toBeCloseTo(reported - computed, 4);
      expect(parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(gap, 4);
    }
  });

  it('says each part in one sentence in both languages, with nothing missing in it', () => {
    for (const { en, uk } of all.flatMap(({ explanation }) =>
      explanation.flatMap(({ parts }) => parts.map(({ sentence }) => sentence)),
    )) {
      expect(en).toMatch(/^[A-Z][^\n]*[^.]\.$/u);
      expect(uk).toMatch(/^[А-ЯІЇЄҐ][^\n]*\.$/u);
      expect(`${en} ${uk}`).not.toMatch(/undefined|NaN|Infinity|\{|\.\./);
    }
  });

  it('explains the figures of land alone, and keeps which figure it is of', () => {
    expect(claim('L10').explanation.map(({ figureIndex }) => figureIndex)).toEqual([0, 1]);
    expect(claim('D1').explanation).toEqual([]);
  });

  it('looks into nothing but the date for a report of another time', () => {
    const [first] = claim('L10').explanation;
    const looked = first!.parts.filter(({ cause }) => !['rounding', 'unexplained'].includes(cause));
    expect(looked.map(({ value }) => value)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(first!.parts[0]!.sentence.en).toContain('the whole gap may be the date');
  });

  it('puts the wrong square miles of R1 and the “each” of R5 under units, not under boundaries or the rest', () => {
    const partsOf = (id: string, index: number) => {
      const { parts, gap } = claim(id).explanation.find(({ figureIndex }) => figureIndex === index)!;
      return { gap, of: (cause: string) => parts.find((each) => each.cause === cause)! };
    };
    const miles = partsOf('R1', 1);
    expect(miles.of('unit').value).toBeCloseTo((44_600 / 44_208.7 - 1) * 44_249, -2);
    expect(miles.of('boundary').value).toBe(0);
    expect(miles.of('unexplained').value).toBeCloseTo(0, 6);
    for (const index of [1, 2]) {
      const each = partsOf('R5', index);
      expect(each.of('unit').value / each.gap).toBeGreaterThan(0.9);
      expect(each.of('unit').sentence.en).toContain('as if it were of each');
      expect(each.of('unit').sentence.uk).toContain('ніби стільки в кожній');
    }
  });

  it('finds the boundary set where a share was taken of published areas', () => {
    const boundary = claim('R6').explanation[0]!.parts.find(({ cause }) => cause === 'boundary')!;
    expect(boundary.value).toBeGreaterThan(1000);
    expect(boundary.sentence.en).toContain('on the published areas');
  });

  it('is left out unless asked for', async () => {
    const [plain] = await json<Record<string, unknown>[]>('claims', '--id', 'S1');
    expect(plain).not.toHaveProperty('explanation');
  });

  it('takes the date into account when a day nearer to the report is given', async () => {
    const before = claim('Z2').explanation[0]!.parts[0]!;
    expect(before.value).toBe(0);
    const words = ['claims', '--id', 'Z2', '--explain', '--compare-control', square('2025-08-20')];
    const [other] = await json<Explained[]>(...words);
    const [date] = other!.explanation[0]!.parts;
    expect(date!.cause).toBe('date');
    expect(date!.value).toBeLessThan(-10);
    expect(date!.sentence.en).toContain('20 August 2025');
  });

  it('refuses a day to compare that has no date, and one without --explain', async () => {
    const undated = await cli(['claims', '--id', 'Z2', '--explain', '--compare-control', square('undated')]);
    expect(undated.code).toBe(2);
    expect(undated.err).toContain('no date');
    const unasked = await cli(['claims', '--compare-control', square('2025-08-20')]);
    expect(unasked.code).toBe(2);
    expect(unasked.err).toContain('--explain');
  });

  it('prints the waterfall with its sum for a person, in the language asked for', async () => {
    const english = (await cli(['claims', '--id', 'S5', '--explain'], { tty: true })).out;
    expect(english).toMatch(
      /Figure 1: reported 30% for 12 August 2025; the map gives 24% \(±\u202f0\.\d\u202fpp, and up to 0\.\d\u202fpp too low\)/u,
    );
    expect(english).toMatch(/\+5\.5\d\u202fpp {2}Reported minus the map\. The parts sum to the gap\./);
    const ukrainian = (await cli(['claims', '--id', 'S5', '--explain', '--lang', 'uk'], { tty: true })).out;
    expect(ukrainian).toMatch(/Утримуване Росією: /);
    expect(ukrainian).toMatch(/Частини разом дають увесь розрив\./);
    expect(ukrainian).not.toMatch(/The parts|Rounding/);
  });

  it('prints steps that sum to the gap it prints', async () => {
    const { out } = await cli(['claims', '--id', 'P2,R6,Z1,O1', '--explain'], { tty: true });
    const numbers = /^ +([+\u2212]?[\d\u202f]+\.\d+)\u202f(?:km²|sq mi|pp) {2}(.*)$/;
    let sum = 0;
    let gaps = 0;
    for (const line of out.split('\n')) {
      const [, number, text] = numbers.exec(line) ?? [];
      if (number === undefined || text === undefined) continue;
      const value = Number(number.replaceAll('\u202f', '').replace('\u2212', '-'));
      if (text.startsWith('Reported minus')) {
        expect(sum).toBeCloseTo(value, 6);
        [sum, gaps] = [0, gaps + 1];
      } else sum += value;
    }
    expect(gaps).toBeGreaterThan(8);
  });
});

describe('what a claim reports', () => {
  it('is never printed as nothing where more than nothing is meant, nor as all where less than all is', async () => {
    const { out } = await cli(['claims', '--id', 'S15,S9'], { tty: true });
    expect(out).toMatch(/more than 0\skm²; more than 0\skm²/);
    expect(out).toContain('less than 100%');
    expect(out).not.toMatch(/(?<![\d.] ?|than )\b0\skm²/);
    expect(out).not.toMatch(/(?<!ess than )100%/);
    expect(out).not.toMatch(/±\s0\s/);
  });

  it('follows the definition asked for: classes, Crimea, pockets and whose areas', async () => {
    const value = async (...words: readonly string[]) => {
      const [row] = await json<(Explained & { computed: { method: string; value: number }[] })[]>('claims', ...words);
      return { ...row!, value: row!.computed.find(({ method }) => method === 'geometry')?.value };
    };
    const usual = await value('--id', 'M3');
    const without = await value('--id', 'M3', '--without-crimea');
    const published = await value('--id', 'M3', '--areas', 'published');
    expect(without.value).toBeLessThan(usual.value! - 1);
    expect([usual.crimea, without.crimea]).toEqual([true, false]);
    expect(published.value).not.toBeCloseTo(usual.value!, 2);
    expect(published.areas).toBe('published');
    const pockets = await value('--id', 'P2', '--pockets');
    expect(pockets.value).toBeLessThan((await value('--id', 'P2')).value! / 2);
  });
});
