import { describe, expect, it } from 'vitest';
import type { Claim, ReportedFigure } from '../../src/lib/core/claims';
import { DEFAULT_DEFINITION } from '../../src/lib/core/control';
import { areaKm2 } from '../../src/lib/core/geometry/area';
import { answerQuestion, questionById, QUESTIONS, type Question } from '../../src/lib/core/questions';
import { createSituation } from '../../src/lib/core/situation';
import { rectangle, toyGeodata, toySnapshot } from '../fixtures/toy-country';

const words = { en: 'words', uk: 'слова' };
const DONETSK = { units: ['UA-14'] } as const;
const donetsk: Question = { id: 'donetsk', title: words, of: ['UA-14'] };
const north: Question = { id: 'north', title: words, of: 'north' };

function claim(id: string, figures: readonly Partial<ReportedFigure>[], parts: Partial<Claim> = {}): Claim {
  return {
    id,
    kind: 'control',
    statement: words,
    publisher: words,
    source: 'paper',
    asOf: '2025-08-12',
    figures: figures.map((figure) => ({ value: 0, unit: 'percent', measures: 'area', precision: 0.5, ...figure })),
    confidence: 'read',
    ...parts,
  };
}

const answer = (question: Question, ...claims: readonly Claim[]) => {
  const geodata = { ...toyGeodata(), claims };
  return answerQuestion(question, createSituation(geodata, toySnapshot(), DEFAULT_DEFINITION));
};

describe('all sources on one question', () => {
  it('puts what one side holds and what is left to the other on one axis', () => {
    const { answers } = answer(
      donetsk,
      claim('left', [{ value: 25, subject: { heldBy: 'ukraine', in: DONETSK }, denominator: DONETSK }]),
      claim('held', [{ value: 70, subject: { heldBy: 'russia', in: DONETSK }, denominator: DONETSK }]),
    );
    expect(answers.map((each) => each.claim)).toEqual(['held', 'left']);
    expect(answers[0]!.sharePct).toEqual({ value: 70, low: 69.5, high: 70.5 });
    expect(answers[1]!.sharePct.low).toBeCloseTo(74.5, 9);
    expect(answers[1]!.sharePct.high).toBeCloseTo(75.5, 9);
  });

  it('leaves out gains, full areas, other land and what is mentioned in passing', () => {
    const { answers } = answer(
      donetsk,
      claim('gain', [{ value: 500, unit: 'km2', measures: 'gain', subject: DONETSK }]),
      claim('total', [{ value: 8000, unit: 'km2', subject: DONETSK }]),
      claim('other', [{ value: 5, subject: { heldBy: 'russia', in: { units: ['UA-63'] } } }]),
      claim('aside', [{ value: 5, subject: { heldBy: 'russia', in: DONETSK } }], { kind: 'context' }),
    );
    expect(answers).toEqual([]);
  });

  it('adds the members of a group that one report gives, and says so', () => {
    const member = (id: 'UA-59' | 'UA-63', km2: number) =>
      ({ value: km2, unit: 'km2', precision: 5, subject: { heldBy: 'russia', in: { units: [id] } } }) as const;
    const { answers } = answer(
      north,
      claim('both', [member('UA-59', 200), member('UA-63', 1100)]),
      claim('one', [member('UA-59', 200)]),
    );
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({ claim: 'both', summed: true, km2: { value: 1300, low: 1290, high: 1310 } });
  });

  it('gives the map’s answer under each definition, with the range they span', () => {
    const { computed, computedSharePct } = answer(donetsk);
    const held = areaKm2(rectangle(35.4, 49, 36, 50));
    expect(computed[0]).toMatchObject({ classes: ['occupied'], pockets: false, basis: 'computed' });
    expect(computed[0]!.km2).toBeCloseTo(held, 0);
    expect(computed.some(({ classes }) => classes.includes('contested'))).toBe(true);
    expect(computedSharePct.low).toBeLessThan(60);
    expect(computedSharePct.high).toBeGreaterThan(70);
  });

  it('names what separates the answers, largest first', () => {
    expect(answer(north).separators[0]?.choice).toBe('pockets');
    expect(answer(donetsk).separators[0]?.choice).toBe('classes');
  });

  describe('what separates the reports', () => {
    const share = (id: string, value: number, parts: Partial<Claim> = {}, figure: Partial<ReportedFigure> = {}) =>
      claim(id, [{ value, subject: { heldBy: 'russia', in: DONETSK }, denominator: DONETSK, ...figure }], parts);
    const chosen = (choice: string, ...claims: readonly Claim[]) =>
      answer(donetsk, ...claims).separators.filter((separator) => separator.choice === choice);
    const others = [share('one', 75), share('two', 76), share('three', 75)];
    const official = (value: number, parts: Partial<Claim> = {}) =>
      share('official', value, { office: 'ukraine', speaker: { en: 'Head', uk: 'Голова' }, ...parts });

    it('is nothing where all say the same of one day', () => {
      expect(answer(donetsk, share('one', 75)).separators.every((separator) => 'km2' in separator)).toBe(true);
    });

    it('is officials who are below or above the others, and which day the others give that share for', () => {
      const earlier = share('earlier', 66, { asOf: '2024-08-01' });
      const later = share('later', 82, { asOf: '2026-01-01' });
      expect(chosen('officials', ...others, earlier, later, official(68))).toMatchObject([
        {
          office: 'ukraine',
          claims: ['official'],
          points: -7,
          reached: { asOf: '2024-08-01', sharePct: expect.closeTo(66, 9) as number },
        },
      ]);
      expect(chosen('officials', ...others, earlier, later, official(80))).toMatchObject([
        { points: 5, reached: { asOf: '2026-01-01', sharePct: expect.closeTo(82, 9) as number } },
      ]);
      expect(chosen('officials', ...others, official(74))).toEqual([]);
      expect(chosen('officials', ...others, official(68, { asOf: '2025-12-01' }))).toEqual([]);
      expect(chosen('officials', ...others, official(68, { outdated: true }))).toEqual([]);
    });

    it('counts a number credited to an official among the officials', () => {
      const copy = share('copy', 68, {}, { attributedTo: { en: 'Head', uk: 'Голова' } });
      expect(chosen('officials', ...others, official(68), copy)).toMatchObject([{ claims: ['official', 'copy'] }]);
    });

    it('is the classes that some reports say they count, with those the map does not draw', () => {
      const stating = share('claimed', 79, {}, { classes: ['occupied', 'claimed'] });
      expect(chosen('stated-classes', ...others, stating)).toMatchObject([
        { claims: ['claimed'], notDrawn: ['claimed'], medianPct: 75 },
      ]);
    });

    it('is the scope where some count pockets alone', () => {
      const subject = (pockets: boolean) =>
        pockets ? { detachedPockets: { group: 'north' } } : ({ heldBy: 'russia', in: { group: 'north' } } as const);
      const of = (id: string, value: number, pockets: boolean) =>
        claim(id, [{ value, unit: 'km2', precision: 5, subject: subject(pockets) }]);
      const { separators } = answer(north, of('part', 400, true), of('all', 1500, false));
      expect(separators.find(({ choice }) => choice === 'stated-scope')).toMatchObject({
        claims: ['part'],
        others: { claims: ['all'] },
      });
    });

    it('is a report whose own numbers are apart, unless by less than a point', () => {
      const two = (id: string, value: number) => ({
        ...share(id, 70),
        figures: [70, value].map((one) => share('x', one).figures[0]!),
      });
      const precise = (id: string, value: number) => {
        const both = two(id, value);
        return { ...both, figures: both.figures.map((figure) => ({ ...figure, precision: 0.05 })) };
      };
      expect(chosen('own-spread', two('split', 75), precise('fine', 70.4))).toMatchObject([{ claims: ['split'] }]);
    });

    it('is rounding: how many numbers can be the same share', () => {
      const coarse = share('coarse', 72, {}, { precision: 2.5 });
      expect(chosen('rounding', ...others, coarse)).toMatchObject([{ widestPct: 5, alike: 3, of: 4 }]);
    });

    it('is the dates, from the first to the last', () => {
      expect(chosen('dates', ...others, share('earlier', 60, { asOf: '2024-08-01' }))).toMatchObject([
        { first: { asOf: '2024-08-01', sharePct: expect.closeTo(60, 9) as number }, last: { asOf: '2025-08-12' } },
      ]);
    });

    it('names a number out of date, which weighs in nothing else', () => {
      const old = share('old', 50, { outdated: true, asOf: '2025-08-14' });
      expect(chosen('outdated', ...others, old)).toMatchObject([{ claims: ['old'] }]);
      expect(chosen('dates', ...others, old)).toEqual([]);
      expect(chosen('rounding', ...others, old)).toMatchObject([{ of: 3 }]);
    });
  });

  it('knows its questions by id', () => {
    for (const question of QUESTIONS) expect(questionById(question.id)).toBe(question);
    expect(() => questionById('mars')).toThrow(/"mars" is not a question; known: donetsk/);
  });
});
