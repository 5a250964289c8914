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

  it('knows its questions by id', () => {
    for (const question of QUESTIONS) expect(questionById(question.id)).toBe(question);
    expect(() => questionById('mars')).toThrow(/"mars" is not a question; known: donetsk/);
  });
});
