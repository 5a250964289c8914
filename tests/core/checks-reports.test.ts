import { describe, expect, it } from 'vitest';
import { compareReports } from '../../src/lib/core/checks/between-reports';
import type { Reason } from '../../src/lib/core/checks/claim-check';
import { entriesOf, intervalOf, type Reference } from '../../src/lib/core/checks/figures';
import { checkInsideReport } from '../../src/lib/core/checks/inside-report';
import { effectivePrecision } from '../../src/lib/core/checks/provenance';
import { rivalsOf } from '../../src/lib/core/checks/rivals';
import { wordReason } from '../../src/lib/core/checks/reasons';
import type { Claim, ReportedFigure } from '../../src/lib/core/claims';
import type { Region } from '../../src/lib/core/regions';
import type { Unit, UnitId } from '../../src/lib/core/units';

const words = { en: 'words', uk: 'слова' };
const party = (name: string) => ({ en: name, uk: name });

function unit(id: UnitId, publishedAreaKm2: number): Unit {
  return {
    id,
    nameEn: id,
    nameUk: id,
    publishedAreaKm2,
    publishedAreaSource: 'almanac',
    computedKm2: publishedAreaKm2,
    differencePct: 0,
    reportedControl: [],
    proposedSwaps: [],
    geometry: { type: 'MultiPolygon', coordinates: [] },
  };
}

/** Two units of 10,000 and 30,000 km² that make a group, and a third apart. */
const EAST: Region = { units: ['UA-09'] };
const SOUTH: Region = { units: ['UA-14'] };
const BOTH: Region = { group: 'both' };
const units = [unit('UA-09', 10_000), unit('UA-14', 30_000), unit('UA-63', 20_000)];
const groups = [{ id: 'both', nameEn: 'Both', nameUk: 'Обидві', units: ['UA-09', 'UA-14'] as const }];

const russian = (where: Region): Region => ({ heldBy: 'russia', in: where });
const ukrainian = (where: Region): Region => ({ heldBy: 'ukraine', in: where });
const km2 = (value: number, subject: Region, precision: number, more: Partial<ReportedFigure> = {}) =>
  ({ value, unit: 'km2', measures: 'area', subject, precision, ...more }) satisfies ReportedFigure;
const squareMiles = (value: number, subject: Region, precision: number) =>
  ({ value, unit: 'sq-mi', measures: 'area', subject, precision }) satisfies ReportedFigure;
const percent = (
  value: number,
  subject: { heldBy: 'russia' | 'ukraine'; in: Region } | Region,
  more: Partial<ReportedFigure> = {},
) => {
  const denominator = 'in' in subject ? subject.in : subject;
  return { value, unit: 'percent', measures: 'area', subject, denominator, precision: 0.5, ...more } as ReportedFigure;
};
const gain = (value: number, unitOfArea: 'km2' | 'sq-mi', subject: Region, precision = 0.5): ReportedFigure => ({
  value,
  unit: unitOfArea,
  measures: 'gain',
  subject,
  precision,
  period: { from: '2025-08-01', to: '2025-08-31' },
});

function claim(id: string, figures: readonly ReportedFigure[], parts: Partial<Claim> = {}): Claim {
  return {
    id,
    kind: 'control',
    statement: words,
    publisher: party('A paper'),
    source: 'paper',
    asOf: '2025-08-12',
    figures,
    confidence: 'read',
    ...parts,
  };
}

const world = (...claims: readonly Claim[]): Reference => ({ units, groups, claims });
const inside = (first: Claim, ...others: readonly Claim[]) => checkInsideReport(first, world(first, ...others));
const between = (first: Claim, ...others: readonly Claim[]) => compareReports(first, world(first, ...others));
const codes = (reasons: readonly Reason[]) => reasons.map((reason) => reason.code);

describe('what a printed figure can mean', () => {
  it('is its rounding either side, less for "nearly", open for "less than" and "more than"', () => {
    const base = km2(6500, russian(SOUTH), 50);
    expect(intervalOf(base)).toEqual({ low: 6450, high: 6550 });
    expect(intervalOf({ ...base, qualifier: 'nearly' })).toEqual({ low: 6400, high: 6500 });
    expect(intervalOf({ ...base, qualifier: 'less-than' })).toEqual({ low: 0, high: 6550 });
    expect(intervalOf({ ...base, qualifier: 'more-than' })).toEqual({ low: 6450, high: Infinity });
    expect(intervalOf({ ...base, unit: 'percent', value: 80, qualifier: 'more-than' }).high).toBe(100);
    expect(intervalOf({ ...base, value: 68, low: 67, high: 69, precision: 0.5 })).toEqual({ low: 66.5, high: 69.5 });
  });
});

describe('inside the report', () => {
  it('has nothing to compare in one figure', () => {
    expect(inside(claim('a', [km2(9000, russian(SOUTH), 500)])).outcome).toBeUndefined();
  });

  it('finds km² and a percentage that agree', () => {
    const result = inside(claim('a', [km2(9000, russian(SOUTH), 50), percent(30, russian(SOUTH))]));
    expect(result.outcome).toBe('consistent');
    expect(result.computed[0]).toMatchObject({ method: 'inside-report', unit: 'percent' });
    expect(result.computed[0]!.value).toBeCloseTo(30, 9);
  });

  it('finds km² and a percentage that do not', () => {
    const result = inside(claim('a', [km2(9000, russian(SOUTH), 50), percent(40, russian(SOUTH))]));
    expect(result.outcome).toBe('inconsistent');
    expect(result.reasons[0]).toMatchObject({ code: 'report-contradicts-itself', how: 'share', expected: 30 });
  });

  it('takes the area of the unit that the report itself gives', () => {
    const figures = [km2(9000, russian(SOUTH), 5), percent(36, russian(SOUTH), { precision: 0.1 })];
    expect(inside(claim('a', figures)).outcome).toBe('inconsistent');
    expect(inside(claim('a', [...figures, km2(25_000, SOUTH, 500)])).outcome).toBe('consistent');
  });

  it('does not take a gain for the area of the unit', () => {
    const figures = [km2(9000, russian(SOUTH), 5), percent(30, russian(SOUTH)), gain(400, 'km2', SOUTH)];
    expect(inside(claim('a', figures)).outcome).toBe('consistent');
  });

  it('sets what one side holds against what is left to the other', () => {
    expect(inside(claim('a', [percent(70, russian(SOUTH)), percent(30, ukrainian(SOUTH))])).outcome).toBe('consistent');
    expect(inside(claim('a', [percent(70, russian(SOUTH)), km2(6600, ukrainian(SOUTH), 50)])).outcome).toBe(
      'inconsistent',
    );
  });

  it('finds square miles that are not the km²', () => {
    expect(inside(claim('a', [km2(9000, russian(SOUTH), 50), squareMiles(3475, russian(SOUTH), 2.5)])).outcome).toBe(
      'consistent',
    );
    expect(inside(claim('a', [km2(9000, russian(SOUTH), 50), squareMiles(3700, russian(SOUTH), 50)])).outcome).toBe(
      'inconsistent',
    );
  });

  it('recognises km² turned into miles as if they were km', () => {
    const result = inside(claim('a', [gain(1000, 'km2', BOTH), gain(621, 'sq-mi', BOTH)]));
    expect(codes(result.reasons)).toEqual(['report-contradicts-itself', 'converted-as-length']);
  });

  it('calls a miss loose when double rounding could make it', () => {
    const left = km2(60, ukrainian(EAST), 5, { qualifier: 'less-than' });
    expect(inside(claim('a', [percent(99.3, russian(EAST), { precision: 0.05 }), left])).outcome).toBe('loose');
    expect(inside(claim('a', [percent(98, russian(EAST)), left])).outcome).toBe('inconsistent');
  });

  it('finds a sum of parts that is exact, and one that exceeds the whole', () => {
    const parts = [gain(300, 'km2', EAST), gain(500, 'km2', SOUTH)];
    expect(codes(inside(claim('a', [gain(800, 'km2', BOTH), ...parts])).reasons)).toEqual(['parts-sum']);
    const result = inside(claim('a', [gain(700, 'km2', BOTH), ...parts]));
    expect(result.outcome).toBe('inconsistent');
    expect(result.reasons[0]).toMatchObject({ code: 'parts-exceed', sum: 800, total: 700 });
  });

  it('adds parts from other statements of the same report and publisher, and from no other', () => {
    const whole = claim('a', [km2(20_000, russian(BOTH), 50)], { report: 'sheet' });
    const parts = [
      claim('b', [km2(9000, russian(EAST), 5)], { report: 'sheet' }),
      claim('c', [km2(12_000, russian(SOUTH), 50)], { report: 'sheet' }),
    ];
    expect(inside(whole, ...parts).outcome).toBe('inconsistent');
    expect(inside(whole, parts[0]!, { ...parts[1]!, report: 'other' }).outcome).toBeUndefined();
    expect(inside(whole, parts[0]!, { ...parts[1]!, publisher: party('Another') }).outcome).toBeUndefined();
  });

  it('recognises a total printed as if it were of each part', () => {
    const left = [km2(10_000, ukrainian(EAST), 50), km2(10_000, ukrainian(SOUTH), 50)];
    const result = inside(claim('a', [percent(75, russian(BOTH)), ...left]));
    expect(result.outcome).toBe('inconsistent');
    expect(codes(result.reasons)).toContain('part-fits-whole');
  });

  it('reads what a statement rests on as part of it, and leaves the other alone', () => {
    const map = claim('map', [percent(99, russian(EAST))]);
    const reading = claim('reading', [km2(20, ukrainian(EAST), 0.5, { qualifier: 'less-than' })], { restsOn: ['map'] });
    expect(inside(reading, map).outcome).toBe('inconsistent');
    expect(inside(map, reading).outcome).toBeUndefined();
  });

  it('names the claim that a contradiction leans on, in both languages', () => {
    const map = claim('map', [percent(99, russian(EAST))], { publisher: party('A map') });
    const reading = claim('reading', [km2(20, ukrainian(EAST), 0.5, { qualifier: 'less-than' })], { restsOn: ['map'] });
    const [found] = inside(reading, map).reasons;
    expect(found).toMatchObject({ other: { id: 'map', why: 'rests-on' } });
    const { en, uk } = wordReason(found!, world(reading, map));
    expect(en).toMatch(/^The report contradicts the one it rests on: .*99% \(A map, map\)\.$/u);
    expect(uk).toMatch(/^Повідомлення суперечить тому, на яке спирається: .*\(A map, map\)\.$/u);
    const alone = inside(claim('a', [km2(9000, russian(SOUTH), 50), percent(40, russian(SOUTH))])).reasons[0]!;
    expect(wordReason(alone, world()).en).toMatch(/^The report contradicts itself: /);
  });

  it('says which parts of a sum are unverified, whether it fits or not', () => {
    const parts = [
      claim('b', [km2(9000, russian(EAST), 5)], { report: 'sheet' }),
      claim('c', [km2(12_000, russian(SOUTH), 50)], { report: 'sheet', confidence: 'unverified' }),
    ];
    for (const total of [20_000, 21_000]) {
      const whole = claim('a', [km2(total, russian(BOTH), 50)], { report: 'sheet' });
      const { reasons } = inside(whole, ...parts);
      const found = reasons.find(({ code }) => code === 'parts-unverified')!;
      expect(found).toMatchObject({ parts: [{ id: 'c' }] });
      expect(wordReason(found, world(whole, ...parts)).en).toMatch(/^Of these, c is unverified: /);
    }
    const verified = inside(claim('a', [km2(20_000, russian(BOTH), 50)], { report: 'sheet' }), parts[0]!, {
      ...parts[1]!,
      confidence: 'read',
    });
    expect(codes(verified.reasons)).toEqual(['parts-exceed']);
  });

  it('does not hold two parties’ figures against one report', () => {
    const figures = [
      percent(70, russian(SOUTH), { attributedTo: party('One') }),
      percent(60, russian(SOUTH), { attributedTo: party('Another') }),
    ];
    expect(inside(claim('a', figures)).outcome).toBeUndefined();
  });
});

describe('between reports', () => {
  const shares = [
    claim('east', [percent(90, russian(EAST))], { report: 'sheet' }),
    claim('south', [percent(75, russian(SOUTH))], { report: 'sheet' }),
  ];

  it('recognises an area worked out from percentages, which keeps their rounding', () => {
    const derived = claim('sum', [km2(31_503, russian(BOTH), 0.5)], { report: 'sheet' });
    const found = between(derived, ...shares).find((reason) => reason.code === 'derived');
    expect(found).toMatchObject({ sum: 31_500, parts: [{ id: 'east' }, { id: 'south' }] });
    const reference = world(derived, ...shares);
    const rounding = effectivePrecision(entriesOf(derived, reference)[0]!, reference);
    expect(rounding).toBeCloseTo(Math.hypot(50, 150), 9);
  });

  it('takes no area for derived that the percentages do not give, or that is as coarse as they are', () => {
    const measured = claim('sum', [km2(31_620, russian(BOTH), 0.5)], { report: 'sheet' });
    const coarse = claim('sum', [km2(31_500, russian(BOTH), 50)], { report: 'sheet' });
    expect(codes(between(measured, ...shares))).not.toContain('derived');
    expect(codes(between(coarse, ...shares))).not.toContain('derived');
  });

  it('recognises a misprint of the credited report by one digit beside the same share', () => {
    const original = claim('original', [km2(31_490, russian(BOTH), 5), percent(79, russian(BOTH))]);
    const copy = (value: number, credited = 'A paper') =>
      claim('copy', [km2(value, russian(BOTH), 0.5, { attributedTo: party(credited) }), percent(79, russian(BOTH))], {
        publisher: party('Another'),
        asOf: '2025-08-13',
      });
    expect(codes(between(copy(31_499), original))).toContain('misprint-of');
    expect(codes(between(copy(31_588), original))).not.toContain('misprint-of');
    expect(codes(between(copy(31_499, 'Nobody'), original))).not.toContain('misprint-of');
  });

  it('recognises two sources in one sentence that cannot both be right, and what one of them also said', () => {
    const sentence = { report: 'article', sentence: 'rest', publisher: party('Article') };
    const one = claim('one', [percent(30, ukrainian(SOUTH), { attributedTo: party('Speaker') })], sentence);
    const two = claim('two', [km2(6500, ukrainian(SOUTH), 50, { attributedTo: party('Institute') })], sentence);
    const speech = claim('speech', [km2(9000, ukrainian(SOUTH), 500), percent(30, ukrainian(SOUTH))], {
      speaker: party('Speaker'),
    });
    expect(codes(between(one, two, speech))).toEqual(
      expect.arrayContaining(['two-sources', 'companion-omitted']) as string[],
    );
    expect(codes(between(two, one, speech))).toContain('two-sources');
    const agreeing = claim('two', [km2(9000, ukrainian(SOUTH), 50, { attributedTo: party('Institute') })], sentence);
    expect(codes(between(one, agreeing, speech))).not.toContain('two-sources');
  });

  it('recognises a conversion of a rounded figure, whose rounding it keeps', () => {
    const original = claim('original', [squareMiles(2600, ukrainian(SOUTH), 50)]);
    const copy = claim('copy', [km2(6734, ukrainian(SOUTH), 0.5)], { asOf: '2025-08-13' });
    expect(codes(between(copy, original))).toContain('conversion-of');
    const reference = world(copy, original);
    expect(effectivePrecision(entriesOf(copy, reference)[0]!, reference)).toBeCloseTo(129.5, 0);
  });

  it('notices when the same figure is credited to different parties', () => {
    const one = claim('one', [km2(440, russian(SOUTH), 5, { attributedTo: party('A') })]);
    const two = claim('two', [km2(440, russian(SOUTH), 5, { attributedTo: party('B') })]);
    expect(codes(between(one, two))).toContain('credited-differently');
    expect(codes(between(one, claim('three', [...one.figures])))).not.toContain('credited-differently');
  });

  it('notices when the credited party gave no such figure and another did', () => {
    const credited = claim('credited', [], { publisher: party('Journal') });
    const other = claim('other', [km2(400, russian(SOUTH), 50)], { publisher: party('Agency') });
    const article = claim('article', [km2(400, russian(SOUTH), 50, { attributedTo: party('Journal') })]);
    expect(codes(between(article, credited, other))).toContain('attribution-not-found');
    const confirmed = claim('credited', [km2(400, russian(SOUTH), 50)], { publisher: party('Journal') });
    expect(codes(between(article, confirmed, other))).not.toContain('attribution-not-found');
  });

  it('notices when the credited party gave the figure for other land', () => {
    const original = claim('original', [km2(6600, ukrainian(BOTH), 50)], { publisher: party('Agency') });
    const copy = claim('copy', [km2(6600, ukrainian(SOUTH), 50, { attributedTo: party('Agency') })]);
    expect(codes(between(copy, original))).toContain('same-figure-other-land');
  });

  it('notices a share that fits a part of its land and no report on the whole', () => {
    const odd = claim('odd', [percent(79, russian(BOTH))]);
    const whole = claim('whole', [percent(88, russian(BOTH))]);
    const part = claim('part', [percent(79, russian(SOUTH))]);
    const found = between(odd, whole, part).find((reason) => reason.code === 'fits-another-subject');
    expect(found).toMatchObject({ units: ['UA-14'], others: [{ id: 'part' }] });
    expect(codes(between(odd, claim('whole', [percent(79, russian(BOTH))]), part))).not.toContain(
      'fits-another-subject',
    );
  });

  it('notices a share whose denominator has more land than its subject', () => {
    const apart = percent(30, russian(EAST), { denominator: BOTH });
    expect(between(claim('a', [apart]))).toEqual([
      { code: 'share-of-more', reported: { id: 'a', value: 30, unit: 'percent' }, units: ['UA-14'] },
    ]);
  });

  it('finds rivals whichever side they count, nearest first, and none within rounding', () => {
    const held = claim('held', [percent(75, russian(SOUTH))]);
    const reference = world(
      held,
      claim('far', [percent(60, russian(SOUTH))]),
      claim('near', [percent(22, ukrainian(SOUTH))]),
      claim('same', [percent(25, ukrainian(SOUTH))]),
      claim('old', [percent(50, russian(SOUTH))], { asOf: '2025-06-01' }),
      claim('aside', [percent(10, russian(SOUTH))], { kind: 'context' }),
      claim('repeated', [percent(70, russian(SOUTH))], { outdated: true, note: words }),
    );
    const rivals = rivalsOf(entriesOf(held, reference)[0]!, reference);
    expect(rivals.map((rival) => rival.entry.claim.id)).toEqual(['near', 'far']);
    expect(rivals[0]!.distanceKm2).toBeCloseTo(0.03 * 30_000, 6);
  });
});
