import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, ReportedFigure } from '../../src/lib/core/claims';
import { DEFAULT_DEFINITION, type ControlSnapshot } from '../../src/lib/core/control';
import { CAUSES, explainGap, type Cause, type Explanation } from '../../src/lib/core/explain';
import { wordGapPart } from '../../src/lib/core/explain-words';
import { areaKm2, sphericalAreaKm2 } from '../../src/lib/core/geometry/area';
import { createSituation } from '../../src/lib/core/situation';
import { rectangle, toyGeodata, toySnapshot } from '../fixtures/toy-country';

const words = { en: 'words', uk: 'слова' };
const SUBJECT = { heldBy: 'russia', in: { units: ['UA-14'] } } as const;
const held = areaKm2(rectangle(35.4, 49, 36, 50));
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
