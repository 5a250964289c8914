import { beforeAll, describe, expect, it } from 'vitest';
import { axisFor } from '../../src/cli/axis';
import { QUESTIONS } from '../../src/lib/core/questions';
import { cli, json } from './run-in-process';

interface Span {
  readonly low: number;
  readonly high: number;
}
interface Answered {
  readonly id: string;
  readonly units: readonly string[];
  readonly publishedKm2: number;
  readonly counting: { readonly crimea: boolean; readonly sentence: { readonly en: string; readonly uk: string } };
  readonly computedSharePct: Span;
  readonly computed: readonly { readonly areas: string; readonly pockets: boolean; readonly areaKm2: number }[];
  readonly reports: readonly {
    readonly claim: string;
    readonly asOf: string;
    readonly confidence: string;
    readonly publisher: { readonly en: string };
    readonly sharePct: Span & { readonly value: number };
    readonly areaKm2: Span & { readonly value: number };
    readonly counting: { readonly en: string; readonly uk: string };
  }[];
  readonly separators: readonly {
    readonly choice: string;
    readonly areaKm2: number | null;
    readonly claims: readonly string[];
    readonly sentence: { readonly en: string; readonly uk: string };
  }[];
}

describe('question', () => {
  let donetsk: Answered;
  beforeAll(async () => {
    donetsk = await json<Answered>('question', 'donetsk');
  });

  it('lists the questions when none is named', async () => {
    const list = await json<{ id: string; reports: number; figures: number }[]>('question');
    expect(list.map(({ id }) => id)).toEqual(QUESTIONS.map(({ id }) => id));
    for (const { reports, figures } of list) expect(figures).toBeGreaterThanOrEqual(reports);
  });

  it('has the members the README names', () => {
    expect(Object.keys(donetsk)).toEqual([
      'id',
      'titleEn',
      'titleUk',
      'units',
      'publishedKm2',
      'snapshot',
      'definition',
      'counting',
      'computedSharePct',
      'computed',
      'reports',
      'separators',
    ]);
    expect(Object.keys(donetsk.reports[0]!)).toEqual([
      'claim',
      'asOf',
      'publisher',
      'speaker',
      'confidence',
      'source',
      'sourceUrl',
      'reported',
      'side',
      'definition',
      'pockets',
      'summed',
      'outdated',
      'office',
      'counting',
      'sharePct',
      'areaKm2',
    ]);
  });

  it('puts every report on one axis, each with date, publisher, definition and how it is known', () => {
    expect(donetsk.reports.length).toBeGreaterThan(30);
    for (const report of donetsk.reports) {
      expect(report.sharePct.value).toBeCloseTo((report.areaKm2.value / donetsk.publishedKm2) * 100, 4);
      expect(report.sharePct.low).toBeLessThanOrEqual(report.sharePct.value);
      expect(report.sharePct.high).toBeGreaterThanOrEqual(report.sharePct.value);
      expect(report.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(report.publisher.en).not.toBe('');
      expect(report.confidence).toMatch(/^(read|read-in-copy|article-only|unverified)$/);
      expect(report.counting.en).toMatch(/class(es)? (not stated|“)/u);
      expect(report.counting.uk).toMatch(/клас/u);
    }
    const held = donetsk.reports.find(({ claim }) => claim === 'R4')!;
    const left = donetsk.reports.find(({ claim }) => claim === 'I1')!;
    expect(held.sharePct.value).toBe(75);
    expect(left.sharePct.value).toBe(75);
    expect(left.counting.en).toContain('what Ukraine holds');
  });

  it('sets the computed range beside them, on computed and on published areas', () => {
    expect(new Set(donetsk.computed.map(({ areas }) => areas))).toEqual(new Set(['computed', 'published']));
    expect(donetsk.computedSharePct.low).toBeLessThan(donetsk.computedSharePct.high);
    expect(donetsk.separators.map(({ choice }) => choice)).toContain('classes');
  });

  it('says what separates the reports on Donetsk: classes, officials, their own numbers, dates and rounding', () => {
    const found = (choice: string) => donetsk.separators.filter((separator) => separator.choice === choice);
    const words = (choice: string) =>
      found(choice)
        .map(({ sentence }) => sentence.en)
        .join(' ');
    expect(words('stated-classes')).toMatch(/“claimed” give 79\.0–79\.6% \(I4, I5\)/u);
    expect(words('officials')).toMatch(/Ukrainian officials give .*below the median.*they lag/u);
    expect(words('officials')).toMatch(/Russian officials give .*above the median.*they lead/u);
    expect(found('own-spread').map(({ claims }) => claims)).toEqual([['Z1'], ['BB1']]);
    expect(words('dates')).toContain('23 February 2022');
    expect(words('rounding')).toMatch(/\d+ can be the same share/);
    expect(found('outdated').map(({ claims }) => claims)).toEqual([['M2']]);
    for (const { sentence } of donetsk.separators) {
      expect(sentence.uk).toMatch(/^[А-ЯІЇЄҐ].*\.$/u);
      expect(`${sentence.en}${sentence.uk}`).not.toMatch(/undefined|NaN|Infinity|\.\.$/);
    }
  });

  it('finds scope between the reports on Sumy and Kharkiv, and other land in one on Donbas', async () => {
    const north = await json<Answered>('question', 'sumy-kharkiv');
    expect(north.separators.find(({ choice }) => choice === 'stated-scope')?.claims).toEqual(['S13', 'R9', 'R10']);
    const donbas = await json<Answered>('question', 'donbas');
    expect(donbas.separators.find(({ choice }) => choice === 'other-land')?.sentence.en).toContain('(O3) fits Donetsk');
  });

  it('follows the definition asked for, and states it', async () => {
    const ukraine = await json<Answered>('question', 'ukraine');
    const without = await json<Answered>('question', 'ukraine', '--without-crimea');
    expect(without.computed[0]!.areaKm2).toBeLessThan(ukraine.computed[0]!.areaKm2 - 20_000);
    expect(without.counting.sentence.en).toContain('Crimea and Sevastopol left out');
    expect(without.counting.sentence.uk).toContain('без Криму');
    const pockets = await json<Answered>('question', 'sumy-kharkiv', '--pockets');
    expect(pockets.computed[0]).toMatchObject({ pockets: true });
  });

  it('draws an axis for a person, with what separates the answers under it', async () => {
    const { out } = await cli(['question', 'sumy-kharkiv'], { tty: true });
    expect(out).toMatch(/0%─+4%/);
    expect(out).toMatch(/R9 .*about 440\skm².*●/);
    expect(out).toContain('Whether all occupied land is meant or only the detached pockets');
    expect((await cli(['question', 'sumy-kharkiv', '--lang', 'uk'], { tty: true })).out).toContain(
      'Що розділяє відповіді',
    );
  });

  it('gives the map’s share of the published area first, which the axis is of, and names both', async () => {
    const { computed } = await json<{ computed: { areas: string; sharePct: number }[] }>('question', 'donetsk');
    const shareOf = (areas: string) => computed.find((answer) => answer.areas === areas)!.sharePct;
    expect(Math.abs(shareOf('published') - shareOf('computed'))).toBeGreaterThan(0.2);
    const { out } = await cli(['question', 'donetsk', '--format', 'csv']);
    const rows = out.split('\r\n').filter((row) => row.startsWith('computed,'));
    expect(rows[0]).toContain('shares of the published area');
    expect(rows[0]).toContain(`,${shareOf('published')},`);
    expect(rows.find((row) => row.includes('shares of the computed area'))).toContain(`,${shareOf('computed')},`);
    const { out: ukrainian } = await cli(['question', 'donetsk', '--lang', 'uk'], { tty: true });
    expect(ukrainian).toContain('частки від опублікованої площі');
    expect(ukrainian).toContain('Вісь і частки повідомлень — від опублікованої площі');
  });

  it('has CSV columns that end in the unit, a row for each answer of the map and of a report', async () => {
    const { out } = await cli(['question', 'luhansk', '--format', 'csv']);
    const [heading, ...rows] = out.trimEnd().split('\r\n');
    expect(heading).toContain('sharePct,shareLowPct,shareHighPct,areaKm2,areaLowKm2,areaHighKm2');
    expect(rows.some((row) => row.startsWith('computed,'))).toBe(true);
    expect(rows.some((row) => row.startsWith('report,'))).toBe(true);
  });

  it('refuses an unknown question with the one that was perhaps meant', async () => {
    const { code, err } = await cli(['question', 'donetzk']);
    expect(code).toBe(2);
    expect(err).toContain('did you mean "donetsk"?');
  });
});

describe('an axis of characters', () => {
  const point = (value: number) => ({ value, low: value, high: value });
  const band = { low: 40, high: 60 };

  it('is as wide as its heading, and puts larger shares further right', () => {
    const axis = axisFor([0, 100]);
    const drawn = [0, 25, 50, 100].map((share) => axis.draw(point(share), band));
    for (const line of drawn) expect(line).toHaveLength(axis.heading.length);
    const places = drawn.map((line) => line.indexOf('●'));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBe(0);
    expect(places.at(-1)).toBe(axis.heading.length - 1);
  });

  it('shows what a report can mean and the shaded band', () => {
    const line = axisFor([0, 100]).draw({ value: 50, low: 45, high: 55 }, band);
    expect(line).toMatch(/^·+░+─+●─+░+·+$/);
  });

  it('has two ends although all shares are one', () => {
    expect(axisFor([100, 100]).heading).toMatch(/^99%─+100%$/);
    expect(axisFor([75, 75]).heading).toMatch(/^75%─+76%$/);
  });
});
