import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkClaims } from '../../src/lib/core/checks';
import type { ClaimCheck, Reason } from '../../src/lib/core/checks/claim-check';
import { entriesOf, km2PerUnit } from '../../src/lib/core/checks/figures';
import { checkInsideReport } from '../../src/lib/core/checks/inside-report';
import { wordClasses } from '../../src/lib/core/question-words';
import { wordReason } from '../../src/lib/core/checks/reasons';
import { rivalsOf } from '../../src/lib/core/checks/rivals';
import type { Claim, ReportedFigure } from '../../src/lib/core/claims';
import { DEFAULT_DEFINITION } from '../../src/lib/core/control';
import type { Geodata } from '../../src/lib/core/geodata';
import { assembleGeodata } from '../../src/lib/core/parse';
import { createSituation } from '../../src/lib/core/situation';
import { committedFiles, committedJson } from './committed-files';
import { loadedWords } from './loaded-words';

let geodata: Geodata;
let checks: ReadonlyMap<string, ClaimCheck>;

beforeAll(() => {
  geodata = assembleGeodata(committedFiles());
  const situation = createSituation(geodata, geodata.builtin, DEFAULT_DEFINITION);
  checks = new Map(checkClaims(geodata.claims, situation).map((check) => [check.id, check]));
}, 120_000);

const claimOf = (id: string): Claim => geodata.claims.find((claim) => claim.id === id)!;
const inside = (id: string) => checkInsideReport(claimOf(id), geodata).outcome;
const codesOf = (id: string) => checks.get(id)!.reasons.map((reason) => reason.code);
const reasonOf = (id: string, code: Reason['code']) => checks.get(id)!.reasons.find((reason) => reason.code === code);

/** The rounding that a printed figure has, from its digits and its words. */
function printedRounding({ value, high, unit, qualifier, words }: ReportedFigure): number {
  if (unit === 'count' || value === 0) return 0;
  if (unit === 'percent' && ((words !== undefined && value < 100) || (qualifier === 'about' && value % 5 === 0))) return 2.5;
  const digits = String(high ?? value);
  const point = digits.indexOf('.');
  if (point >= 0) return 0.5 * 10 ** -(digits.length - point - 1);
  if (unit === 'percent') return 0.5;
  return 0.5 * 10 ** (/0*$/.exec(digits)?.[0].length ?? 0);
}

describe('the committed claims', () => {
  test('are eighty or more, among them every statement of the article', () => {
    expect(geodata.claims.length).toBeGreaterThanOrEqual(80);
    const ids = geodata.claims.map((claim) => claim.id);
    expect(ids).toEqual(expect.arrayContaining(Array.from({ length: 21 }, (_, index) => `S${index + 1}`)) as string[]);
  });

  test('are formatted so that a rewrite changes nothing', () => {
    const text = readFileSync('geodata/claims.json', 'utf8');
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  });

  test('carry no verdict and nothing computed', () => {
    expect(JSON.stringify(committedJson('claims.json'))).not.toMatch(
      /"(verdict|computed\w*|tolerance|difference\w*|agrees|reasons?)"/,
    );
  });

  test('have the rounding their printed digits have, but for shares and gains printed to a named digit', () => {
    const finer = geodata.claims.flatMap((claim) =>
      claim.figures
        .filter((figure) => figure.measures !== 'length')
        .filter((figure) => Math.abs(figure.precision - printedRounding(figure)) > 1e-9)
        .map((figure) => `${claim.id}: ${figure.value} ${figure.unit} ±${figure.precision}`),
    );
    expect(finer).toEqual(['I6: 110 km2 ±0.5', 'L9: 1 percent ±0.05']);
  });

  test('say so when they were not read', () => {
    const sources = new Map(geodata.sources.map((source) => [source.id, source]));
    for (const claim of geodata.claims) {
      const access = sources.get(claim.source)!.access;
      if (access === 'unverified') expect(claim.confidence, claim.id).toBe('unverified');
      if (claim.confidence === 'read') expect(access, claim.id).toBe('read');
      if (claim.confidence === 'unverified') expect(codesOf(claim.id), claim.id).toContain('unverified');
    }
  });

  test('count the classes that the annotations of the units say they count', () => {
    let compared = 0;
    for (const { reportedControl } of geodata.units) {
      for (const { claim: id, definition, sharePct, km2, asOf } of reportedControl) {
        const claim = geodata.claims.find((candidate) => candidate.id === id)!;
        const figure = claim.figures.find(
          (one) => one.value === (sharePct ?? km2) && (one.asOf ?? claim.asOf) === asOf && one.subject !== undefined,
        );
        expect(definition.endsWith(`; ${wordClasses(figure?.classes).en}`), `${id}: ${definition}`).toBe(true);
        if (definition.includes('grey zone')) expect(figure?.classes, id).toEqual(['occupied']);
        expect(definition.includes('claimed by Russia'), id).toBe(figure?.classes?.includes('claimed') ?? false);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(40);
  });

  test('are worded neutrally, and differently in the two languages', () => {
    for (const claim of geodata.claims) {
      for (const text of [claim.statement, claim.note ?? { en: 'a', uk: 'а' }]) {
        expect(loadedWords(`${text.en} ${text.uk}`), claim.id).toEqual([]);
        expect(text.uk, claim.id).toMatch(/[а-яіїєґ]/u);
        expect(text.en, claim.id).not.toMatch(/[а-яіїєґ]/iu);
      }
    }
  });

  test('give every share an area and keep it between 0 and 100', () => {
    for (const claim of geodata.claims) {
      for (const entry of entriesOf(claim, geodata)) {
        if (entry.figure.unit !== 'percent') continue;
        expect(entry.figure.value, claim.id).toBeGreaterThanOrEqual(0);
        expect(entry.figure.value, claim.id).toBeLessThanOrEqual(100);
        expect(km2PerUnit(entry, geodata), claim.id).toBeGreaterThan(0);
      }
    }
  });
});

describe('arithmetic inside the reports', () => {
  test.each([
    ['R3', 'consistent', '46,570 km² and 88% of Donbas'],
    ['S1', 'consistent', 'the article’s 46,579 km² rounds to the same share'],
    ['I2', 'consistent', '6,500 km² and 25% of Donetsk oblast'],
    ['Z1', 'inconsistent', '9,000 km² and 30% of Donetsk oblast'],
    ['P1', 'loose', '7,000 km² and 25% of Donetsk oblast'],
    ['Z3', 'consistent', '17,804 km² and 67.2% of 26,500'],
    ['L11', 'loose', '5,000 km² and 20% of Donetsk oblast'],
    ['R1', 'inconsistent', '114,500 km² and 44,600 square miles'],
    ['L10', 'consistent', '116,165 km² and 19.25% of Ukraine'],
    ['O2', 'inconsistent', '99% of Luhansk oblast and less than 23 km² left'],
    ['G1', 'loose', '99.7% of Luhansk oblast and less than 60 km² left'],
    ['BB1', 'inconsistent', '70% of Donetsk oblast and 6,600 km² left'],
    ['R5', 'inconsistent', '14,500 km² left in each of two oblasts'],
    ['L1', 'consistent', 'six oblasts that add up'],
    ['L4', 'inconsistent', '461 km² and 286 square miles'],
    ['L6', 'consistent', '2,250 square miles and 22% of 10,238'],
    ['L13', 'consistent', '92,092 km² and 15.25% of all Ukraine'],
    ['N1', 'consistent', '87% and 2,600 square miles left'],
  ])('%s: %s (%s)', (id, outcome) => {
    expect(inside(id)).toBe(outcome);
  });

  test('the shares of two oblasts make the area printed for Donbas', () => {
    expect(reasonOf('R3', 'derived')).toMatchObject({ sum: 46_571.75 });
    expect(reasonOf('R6', 'derived')).toMatchObject({ parts: [{ id: 'R5', value: 74 }] });
  });

  test('what is left of Donbas follows from what is held', () => {
    const left = 53_201 - claimOf('R3').figures[0]!.value;
    const { value, precision } = claimOf('R8').figures[0]!;
    expect(Math.abs(left - value)).toBeLessThanOrEqual(precision);
  });

  test('only the reports that contradict themselves are called so', () => {
    const found = [...checks.values()].filter((check) => check.verdict === 'inconsistent').map((check) => check.id);
    expect(found).toEqual(['R1', 'R5', 'Z1', 'BB1', 'O2', 'L4']);
  });
});

describe('contradictions between the reports', () => {
  test('46,579 is arithmetic from two shares and a misprint of 46,570', () => {
    expect(reasonOf('S1', 'derived')).toMatchObject({ parts: [{ id: 'S4' }, { id: 'S3' }], sum: 46_571.75 });
    expect(reasonOf('S1', 'misprint-of')).toMatchObject({ original: { id: 'R3', value: 46_570 } });
    expect(codesOf('R3')).not.toContain('misprint-of');
  });

  test('one sentence joins Zelensky’s 30% with the institute’s 6,500 km² and 25%, and drops his 9,000', () => {
    for (const id of ['S5', 'S6', 'S7']) {
      expect(reasonOf(id, 'two-sources')).toMatchObject({ figures: [{ id: 'S5' }, { id: 'S6' }, { id: 'S7' }] });
    }
    expect(reasonOf('S5', 'companion-omitted')).toMatchObject({ companion: { id: 'Z1', value: 9000 } });
  });

  test('400 km² is not in what The Wall Street Journal is known to have said', () => {
    expect(reasonOf('S13', 'attribution-not-found')).toMatchObject({ foundIn: { id: 'R7' } });
  });

  test('440 km² agrees on the pockets and not on all occupied land', () => {
    expect(checks.get('R9')!.verdict).toBe('agrees');
    expect(reasonOf('R9', 'not-under')).toMatchObject({ change: { kind: 'pockets', only: false } });
    expect(checks.get('R7')!.verdict).toBe('agrees-under-another-definition');
  });

  test('6,600 km² is of Donbas in one report and of Donetsk oblast in the copy that credits it', () => {
    expect(reasonOf('BB1', 'same-figure-other-land')).toMatchObject({ original: { id: 'R8' } });
  });

  test('440 and 6,600 are credited to two different sources', () => {
    expect(codesOf('R10').filter((code) => code === 'credited-differently')).toHaveLength(2);
    expect(codesOf('R9')).toContain('credited-differently');
  });

  test('reports on one oblast in one month spread over many points', () => {
    const spread = (id: string) => rivalsOf(entriesOf(claimOf(id), geodata)[0]!, geodata);
    const shares = spread('R4').map((rival) => rival.entry.claim.id);
    expect(shares).toEqual(expect.arrayContaining(['I4', 'Z1', 'Z2', 'BB1']) as string[]);
    expect(spread('O1').map((rival) => rival.entry.claim.id)).toEqual(
      expect.arrayContaining(['O2', 'G1']) as string[],
    );
    expect(spread('R11').map((rival) => rival.entry.claim.id)).toContain('O3');
  });

  test('parts of the fact sheet add up to more than its whole', () => {
    expect(reasonOf('R1', 'parts-exceed')).toMatchObject({ sum: 115_146, total: 114_500 });
    expect(reasonOf('R5', 'part-fits-whole')).toMatchObject({ part: { value: 14_500 } });
  });

  test('gains of one month differ between reports', () => {
    expect(codesOf('D1')).toContain('rivals');
    expect(codesOf('D2')).toContain('rivals');
    expect(codesOf('L4')).toContain('converted-as-length');
  });

  test('79% and 78% "of Donbas" fit Donetsk oblast', () => {
    for (const id of ['O3', 'L3']) expect(reasonOf(id, 'fits-another-subject')).toMatchObject({ units: ['UA-14'] });
    expect([...checks.values()].filter((check) => codesOf(check.id).includes('fits-another-subject')).length).toBe(3);
  });

  test('reports of one day on the land to be demilitarised differ', () => {
    expect(reasonOf('C15a', 'rivals')).toMatchObject({
      others: expect.arrayContaining([expect.objectContaining({ id: 'C15b' })]) as unknown,
    });
    expect(reasonOf('C15c', 'fits-another-subject')).toMatchObject({ units: ['UA-14'], others: [{ id: 'C15d' }] });
  });

  test('four regions or five make the same land still demanded', () => {
    expect(reasonOf('B1', 'same-land-beyond')).toMatchObject({ other: { id: 'B2' }, units: ['UA-40', 'UA-43'] });
  });

  test('15.25% leaves Crimea out of the land held only', () => {
    expect(reasonOf('L13', 'share-of-more')).toMatchObject({ units: ['UA-40', 'UA-43'] });
  });

  test('one per cent and twenty are not of the same thing', () => {
    expect(codesOf('C19')).toContain('two-sources');
  });

  test('square miles turned into km² bring no new digits', () => {
    expect(reasonOf('N2', 'conversion-of')).toMatchObject({ original: { id: 'N1', value: 2600 } });
  });
});

describe('verdicts on the built-in snapshot', () => {
  test('say that it is a model', () => {
    for (const check of checks.values()) {
      const measured = check.reasons.some(({ code }) => ['agrees', 'differs', 'agrees-under'].includes(code));
      const total = check.figures.every((figure) => (figure.uncertainty ?? 0) === 0);
      if (measured && !total && check.id !== 'Z3' && check.id !== 'AB1' && check.id !== 'L6') {
        expect(codesOf(check.id), check.id).toContain('schematic-snapshot');
      }
    }
  });

  test('leave claims of other weeks unjudged by geometry', () => {
    for (const check of checks.values()) {
      const claim = claimOf(check.id);
      const days = Math.abs(Date.parse(claim.asOf) - Date.parse(geodata.builtin.asOf!)) / 86_400_000;
      if (days <= 7) continue;
      expect(['cannot-check', 'inconsistent'], check.id).toContain(check.verdict);
    }
  });

  test('print a tolerance no smaller than the rounding, wherever the map was used', () => {
    for (const check of checks.values()) {
      for (const figure of check.figures) {
        if (figure.computed === undefined) continue;
        expect(figure.tolerance, check.id).toBeGreaterThanOrEqual(figure.rounding);
      }
    }
  });

  test('have reasons that read well in both languages', () => {
    for (const check of checks.values()) {
      for (const reason of check.reasons) {
        const { en, uk } = wordReason(reason, geodata);
        for (const text of [en, uk]) expect(text, check.id).not.toMatch(/undefined|NaN|Infinity|\[object|\$\{/);
        expect(en, check.id).toMatch(/^[^а-яіїєґ]*\.$/u);
        expect(uk, check.id).toMatch(/[а-яіїєґ].*\.$/u);
        expect(loadedWords(`${en} ${uk}`), check.id).toEqual([]);
      }
    }
  });
});
