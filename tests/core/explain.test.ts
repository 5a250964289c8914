import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, ReportedFigure } from '../../src/lib/core/claims';
import { DEFAULT_DEFINITION, type ControlSnapshot } from '../../src/lib/core/control';
import { CAUSES, explainGap, type Cause, type Explanation } from '../../src/lib/core/explain';
import { wordGapPart } from '../../src/lib/core/explain-words';
import { KM2_PER_SQUARE_MILE } from '../../src/lib/core/format';
import { areaKm2, sphericalAreaKm2 } from '../../src/lib/core/geometry/area';
import { createSituation } from '../../src/lib/core/situation';
import { rectangle, toyGeodata, toySnapshot } from '../fixtures/toy-country';

const words = { en: 'words', uk: 'слова' };
const SUBJECT = { heldBy: 'russia', in: { units: ['UA-14'] } } as const;
const held = areaKm2(rectangle(35.4, 49, 36, 50));
const northHeld =
  areaKm2(rectangle(35.4, 50, 36, 50.3)) +
  areaKm2(rectangle(34.3, 50.8, 34.5, 51)) +
  areaKm2(rectangle(35.1, 50.9, 35.2, 51));
const contested = areaKm2(rectangle(35.3, 49, 35.4, 50));

function claimOf(parts: Partial<ReportedFigure>, more: Partial<Claim> = {}): Claim {
  const figure: ReportedFigure = { value: 0, unit: 'km2', measures: 'area', subject: SUBJECT, precision: 1, ...parts };
  return {
    id: 'X1',
    kind: 'control',
    statement: words,
    publisher: words,
    source: 'paper',
    asOf: '2025-08-12',
    figures: [figure],
    confidence: 'read',
    ...more,
  };
}

function explainFigure(claim: Claim, index: number): Explanation {
  const geodata = { ...toyGeodata(), claims: [claim] };
  return explainGap(claim, index, createSituation(geodata, toySnapshot(), DEFAULT_DEFINITION))!;
}

function explain(claim: Claim, others: readonly ControlSnapshot[] = []): Explanation {
  const geodata = { ...toyGeodata(), claims: [claim] };
  return explainGap(claim, 0, createSituation(geodata, toySnapshot(), DEFAULT_DEFINITION), others)!;
}

const part = (explanation: Explanation, cause: Cause) =>
  explanation.parts.find((candidate) => candidate.cause === cause)!;

describe('why a report and the map differ', () => {
  it('is split into parts that sum to the gap, whatever was reported', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12_000 }), fc.integer({ min: 1, max: 500 }), (value, precision) => {
        const explanation = explain(claimOf({ value, precision }));
        expect(explanation.gap).toBeCloseTo(value - held, 6);
        expect(explanation.parts.map(({ cause }) => cause)).toEqual(CAUSES);
        expect(explanation.parts.reduce((sum, each) => sum + each.value, 0)).toBeCloseTo(explanation.gap, 9);
      }),
      { numRuns: 40 },
    );
  });

  it('is rounding alone where the map is within it', () => {
    const explanation = explain(claimOf({ value: Math.round(held / 1000) * 1000, precision: 500 }));
    expect(part(explanation, 'rounding').value).toBeCloseTo(explanation.gap, 9);
    expect(part(explanation, 'unexplained').value).toBeCloseTo(0, 9);
  });

  it('is the definition where another class makes up the difference', () => {
    const explanation = explain(claimOf({ value: Math.round(held + contested), precision: 1 }));
    const found = part(explanation, 'definition');
    expect(found.value).toBeCloseTo(contested, 0);
    expect(found.change).toEqual({ kind: 'classes', classes: ['occupied', 'contested'] });
    expect(Math.abs(part(explanation, 'unexplained').value)).toBeLessThan(1);
  });

  it('is the scope where only pockets were meant', () => {
    const pockets = areaKm2(rectangle(34.3, 50.8, 34.5, 51)) + areaKm2(rectangle(35.1, 50.9, 35.2, 51));
    const subject = { heldBy: 'russia', in: { group: 'north' } } as const;
    const explanation = explain(claimOf({ value: Math.round(pockets), subject, precision: 1 }));
    expect(part(explanation, 'scope').change).toEqual({ kind: 'pockets', only: true });
    expect(part(explanation, 'scope').value).toBeCloseTo(explanation.gap, 0);
  });

  it('is geodesy where the area was taken on a sphere', () => {
    const sphere = sphericalAreaKm2(rectangle(35.4, 49, 36, 50));
    const explanation = explain(claimOf({ value: Math.round(sphere * 10) / 10, precision: 0.05 }));
    expect(part(explanation, 'geodesy').value).toBeCloseTo(sphere - held, 0);
    expect(part(explanation, 'geodesy').value).toBeLessThan(-1);
  });

  it('is the unit where the report converts its own number wrongly', () => {
    const right = claimOf({ value: Math.round(held), precision: 0.5 });
    const wrong = {
      ...right.figures[0]!,
      unit: 'sq-mi',
      value: Math.round((held / KM2_PER_SQUARE_MILE) * 1.1),
    } as const;
    const both = { ...right, figures: [...right.figures, wrong] };
    const explanation = explainFigure(both, 1);
    const found = part(explanation, 'unit');
    expect(found.slip).toMatchObject({ kind: 'conversion', from: { value: Math.round(held) } });
    expect(found.value / explanation.gap).toBeCloseTo(1, 2);
    expect(part(explanation, 'boundary').value).toBe(0);
    expect(wordGapPart(found, explanation, { ...toyGeodata(), claims: [both] }).en).toMatch(
      /^Units: the report turns /,
    );
    expect(part(explainFigure(both, 0), 'unit').slip).toBeUndefined();
  });

  it('is the unit where a total of several units is printed as if it were of each', () => {
    const north = ['UA-59', 'UA-63'] as const;
    const total = areaKm2(rectangle(34, 50, 36, 51)) - northHeld;
    const each = (id: (typeof north)[number]): Partial<ReportedFigure> => ({
      value: Math.round(total),
      subject: { heldBy: 'ukraine', in: { units: [id] } },
    });
    const share = (northHeld / (northHeld + total)) * 100;
    const whole = {
      value: Math.round(share * 10) / 10,
      unit: 'percent',
      subject: { heldBy: 'russia', in: { group: 'north' } },
      denominator: { group: 'north' },
      precision: 0.05,
    } as const;
    const claim = claimOf(whole);
    const figures = [...claim.figures, ...north.map((id) => ({ ...claimOf(each(id)).figures[0]!, precision: 20 }))];
    for (const index of [1, 2]) {
      const explanation = explainFigure({ ...claim, figures }, index);
      expect(part(explanation, 'unit').slip).toEqual({ kind: 'each', units: north });
      expect(part(explanation, 'unit').value / explanation.gap).toBeCloseTo(1, 2);
      expect(Math.abs(part(explanation, 'unexplained').value)).toBeLessThan(1);
    }
    expect(part(explainFigure({ ...claim, figures }, 0), 'unit').slip).toBeUndefined();
  });

  it('is the unit where the number is one of square miles called km², and only where the map then agrees', () => {
    const slipped = explain(claimOf({ value: Math.round(held / KM2_PER_SQUARE_MILE) }));
    expect(part(slipped, 'unit')).toMatchObject({ slip: { kind: 'name', unit: 'sq-mi' } });
    expect(part(slipped, 'unit').value / slipped.gap).toBeCloseTo(1, 2);
    const near = explain(claimOf({ value: Math.round((held / KM2_PER_SQUARE_MILE) * 1.3) }));
    expect(part(near, 'unit').value).toBe(0);
  });

  it('says of a rest too small to print that it is below the rounding, and never that nothing is left', () => {
    const share = (held / areaKm2(rectangle(35, 49, 36, 50))) * 100;
    const printed = Math.round((share + 0.53) * 100) / 100;
    const figure = { unit: 'percent', denominator: { units: ['UA-14'] }, value: printed, precision: 0.5 } as const;
    const explanation = explain(claimOf(figure));
    const rest = part(explanation, 'unexplained');
    expect(Math.abs(rest.value)).toBeGreaterThan(0.02);
    expect(Math.abs(rest.value)).toBeLessThan(0.05);
    const { en, uk } = wordGapPart(rest, explanation, { ...toyGeodata(), claims: [] });
    expect(en).toBe('Unexplained: less than 0.05\u202fpp, nothing above the rounding used here.');
    expect(uk).toContain('менше ніж 0,05');
    expect(en).not.toContain('Nothing is left');
  });

  it('is the date where a map of the claim’s own day gives the number', () => {
    const later: ControlSnapshot = {
      ...toySnapshot([{ class: 'occupied', geometry: rectangle(35.2, 49, 36, 50) }]),
      id: 'later',
      asOf: '2025-10-12',
    };
    const value = Math.round(areaKm2(rectangle(35.2, 49, 36, 50)));
    const explanation = explain(claimOf({ value }, { asOf: '2025-10-10' }), [later]);
    expect(part(explanation, 'date')).toMatchObject({ snapshotDate: '2025-10-12' });
    expect(part(explanation, 'date').value).toBeCloseTo(explanation.gap, 0);
    expect(part(explain(claimOf({ value }, { asOf: '2025-10-10' })), 'date').recomputed).toBeUndefined();
  });

  it('is unexplained where nothing brings the two nearer', () => {
    const explanation = explain(claimOf({ value: 100, precision: 1 }));
    expect(part(explanation, 'unexplained').value).toBeLessThan(-1000);
  });

  it('is asked of held areas only', () => {
    const geodata = toyGeodata();
    const situation = createSituation(geodata, toySnapshot(), DEFAULT_DEFINITION);
    expect(explainGap(claimOf({ measures: 'gain' }), 0, situation)).toBeUndefined();
    expect(explainGap(claimOf({ subject: { units: ['UA-14'] } }), 0, situation)).toBeUndefined();
    expect(explainGap(claimOf({}), 3, situation)).toBeUndefined();
  });

  it('has a sentence for each part in both languages', () => {
    const share = { unit: 'percent', denominator: { units: ['UA-14'] }, value: 12, precision: 0.5 } as const;
    for (const explanation of [explain(claimOf({ value: 9000 })), explain(claimOf(share))]) {
      for (const each of explanation.parts) {
        const { en, uk } = wordGapPart(each, explanation, { ...toyGeodata(), claims: [] });
        expect(en).toMatch(/^[A-Z].*[^.]\.$/u);
        expect(uk).toMatch(/^[А-ЯІЇЄҐ].*\.$/u);
        expect(`${en}${uk}`).not.toMatch(/undefined|NaN|\.\.$/);
      }
    }
  });
});
