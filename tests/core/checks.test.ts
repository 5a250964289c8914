import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../src/lib/core/checks';
import type { ClaimCheck, Reason } from '../../src/lib/core/checks/claim-check';
import { wordReason } from '../../src/lib/core/checks/reasons';
import type { Claim, ReportedFigure } from '../../src/lib/core/claims';
import { DEFAULT_DEFINITION, type ControlArea, type ControlSnapshot } from '../../src/lib/core/control';
import { areaKm2 } from '../../src/lib/core/geometry/area';
import { createSituation } from '../../src/lib/core/situation';
import { rectangle, toyGeodata, toySnapshot, TOY_AREAS } from '../fixtures/toy-country';

const words = { en: 'words', uk: 'слова' };
const DONETSK = { units: ['UA-14'] } as const;
const HELD_IN_DONETSK = { heldBy: 'russia', in: DONETSK } as const;

/** What the toy snapshot holds, measured on the rectangles it is drawn from. */
const held = areaKm2(rectangle(35.4, 49, 36, 50));
const contested = areaKm2(rectangle(35.3, 49, 35.4, 50));
const donetsk = areaKm2(rectangle(35, 49, 36, 50));
const pockets = areaKm2(rectangle(34.3, 50.8, 34.5, 51)) + areaKm2(rectangle(35.1, 50.9, 35.2, 51));
const northHeld = pockets + areaKm2(rectangle(35.4, 50, 36, 50.3));

function figure(parts: Partial<ReportedFigure>): ReportedFigure {
  return { value: 0, unit: 'km2', measures: 'area', subject: HELD_IN_DONETSK, precision: 1, ...parts };
}

function claim(figures: readonly ReportedFigure[], parts: Partial<Claim> = {}): Claim {
  return {
    id: 'X1',
    kind: 'control',
    statement: words,
    publisher: { en: 'A paper', uk: 'Газета' },
    source: 'paper',
    asOf: '2025-08-12',
    figures,
    confidence: 'read',
    ...parts,
  };
}

interface World {
  readonly snapshot?: Partial<ControlSnapshot>;
  readonly crimea?: boolean;
  readonly others?: readonly Claim[];
}

function check(subject: Claim, { snapshot = {}, crimea = true, others = [] }: World = {}): ClaimCheck {
  const geodata = { ...toyGeodata(), claims: [subject, ...others] };
  const control = { ...toySnapshot(), ...snapshot };
  return checkClaim(subject, createSituation(geodata, control, { ...DEFAULT_DEFINITION, crimea }));
}

const codes = (result: ClaimCheck) => result.reasons.map((reason) => reason.code);
const reason = <Code extends Reason['code']>(result: ClaimCheck, code: Code) =>
  result.reasons.find((candidate) => candidate.code === code);

const ASSUMED = { positionDeviationKm: 0.5, correlationLengthKm: 10, basis: 'assumed' } as const;

describe('a claim against the map', () => {
  it('agrees when the area of its subject is within its rounding', () => {
    const result = check(claim([figure({ value: Math.round(held), precision: 1 })]));
    expect(result.verdict).toBe('agrees');
    expect(result.computed.find((row) => row.method === 'geometry')?.value).toBeCloseTo(held, 1);
    expect(result.tolerance).toBeCloseTo(1 + result.figures[0]!.uncertainty!, 9);
  });

  it('differs when it is further off than rounding and uncertainty allow', () => {
    const result = check(claim([figure({ value: Math.round(held) + 900, precision: 5 })]));
    expect(result.verdict).toBe('differs');
    expect(codes(result)).toContain('differs');
  });

  it('agrees as a share of the area', () => {
    const sharePct = (held / donetsk) * 100;
    const share = figure({ value: Math.round(sharePct), unit: 'percent', denominator: DONETSK, precision: 0.5 });
    const result = check(claim([share]));
    expect(result.verdict).toBe('agrees');
    const implied = result.computed.filter((row) => row.method === 'percentage').map((row) => row.value);
    expect(implied).toHaveLength(2);
    for (const km2 of implied) expect(Math.abs(km2 / donetsk - Math.round(sharePct) / 100)).toBeLessThan(0.001);
  });

  it('agrees under another definition when it counts contested land, and says so', () => {
    const result = check(claim([figure({ value: Math.round(held + contested), precision: 5 })]));
    expect(result.verdict).toBe('agrees-under-another-definition');
    expect(reason(result, 'agrees-under')).toMatchObject({
      change: { kind: 'classes', classes: ['occupied', 'contested'] },
    });
  });

  it('agrees on pockets and not on all occupied land', () => {
    const subject = { detachedPockets: { group: 'north' } };
    const result = check(claim([figure({ value: Math.round(pockets), subject, precision: 5 })]), {
      snapshot: { uncertainty: ASSUMED },
    });
    expect(result.verdict).toBe('agrees');
    const other = reason(result, 'not-under');
    expect(other).toMatchObject({ change: { kind: 'pockets', only: false } });
    expect((other as { computed: number }).computed).toBeCloseTo(northHeld, 0);
  });

  it('agrees under another definition when it counts pockets and names all land', () => {
    const subject = { heldBy: 'russia', in: { group: 'north' } } as const;
    const result = check(claim([figure({ value: Math.round(pockets), subject, precision: 5 })]));
    expect(result.verdict).toBe('agrees-under-another-definition');
    expect(reason(result, 'agrees-under')).toMatchObject({ change: { kind: 'pockets', only: true } });
  });

  it('does not agree on pockets where there are none', () => {
    const result = check(claim([figure({ value: 100, precision: 5, qualifier: 'less-than' })]));
    expect(result.verdict).toBe('differs');
  });

  it('agrees under another scope when Crimea makes the difference', () => {
    const crimea = { class: 'occupied', geometry: rectangle(34, 48, 34.5, 49) } as const;
    const areas: readonly ControlArea[] = [...TOY_AREAS, crimea];
    const subject = { heldBy: 'russia', in: { group: 'all' } } as const;
    const without = Math.round(held + northHeld);
    const result = check(claim([figure({ value: without, subject, precision: 5 })]), { snapshot: { areas } });
    expect(result.verdict).toBe('agrees-under-another-definition');
    expect(reason(result, 'agrees-under')).toMatchObject({ change: { kind: 'crimea', included: false } });
    const narrow = check(claim([figure({ value: without, subject, precision: 5 })]), {
      snapshot: { areas },
      crimea: false,
    });
    expect(narrow.verdict).toBe('agrees');
  });

  it('changes its verdict when control changes', () => {
    const subject = claim([figure({ value: Math.round(held), precision: 5 })]);
    const moved: readonly ControlArea[] = [{ class: 'occupied', geometry: rectangle(35.8, 49, 36, 50) }];
    expect(check(subject).verdict).toBe('agrees');
    expect(check(subject, { snapshot: { areas: moved } }).verdict).toBe('differs');
  });

  it('cannot be checked more than seven days from the map, and can at seven', () => {
    const figures = [figure({ value: Math.round(held), precision: 5 })];
    expect(check(claim(figures, { asOf: '2025-08-19' })).verdict).toBe('agrees');
    const late = check(claim(figures, { asOf: '2025-08-20' }));
    expect(late.verdict).toBe('cannot-check');
    expect(reason(late, 'outside-window')).toMatchObject({ days: 8 });
    expect(late.computed.filter((row) => row.method === 'geometry')).toEqual([]);
    expect(late.computed.filter((row) => row.method === 'percentage')).not.toEqual([]);
  });

  it('cannot be checked on a map without a date', () => {
    const result = check(claim([figure({ value: Math.round(held) })]), { snapshot: { asOf: undefined } });
    expect(result.verdict).toBe('cannot-check');
    expect(codes(result)).toContain('snapshot-undated');
  });

  it('still contradicts itself when the map does not apply', () => {
    const figures = [
      figure({ value: Math.round(donetsk / 2), precision: 1 }),
      figure({ value: 80, unit: 'percent', denominator: DONETSK, precision: 0.5 }),
    ];
    const result = check(claim(figures, { asOf: '2024-01-01' }));
    expect(result.verdict).toBe('inconsistent');
    expect(result.insideReport).toBe('inconsistent');
  });

  it('cannot be checked when it counts classes that the map does not draw', () => {
    const share = figure({ value: Math.round(held) + 900, precision: 5, classes: ['occupied', 'claimed'] });
    const result = check(claim([share]));
    expect(result.verdict).toBe('cannot-check');
    expect(reason(result, 'classes-not-drawn')).toMatchObject({ classes: ['claimed'] });
  });

  it('says when the map is a model', () => {
    const subject = claim([figure({ value: Math.round(held), precision: 5 })]);
    expect(codes(check(subject))).toContain('schematic-snapshot');
    expect(codes(check(subject, { snapshot: { schematic: false } }))).not.toContain('schematic-snapshot');
  });

  it('is not decided by a map coarser than half the distance to a rival report', () => {
    const subject = claim([figure({ value: Math.round(held), precision: 1 })]);
    const rival = claim([figure({ value: Math.round(held) + 100, precision: 1 })], { id: 'X2' });
    const coarse = { ...ASSUMED, positionDeviationKm: 1.5 };
    expect(check(subject, { snapshot: { uncertainty: coarse } }).verdict).toBe('agrees');
    const result = check(subject, { snapshot: { uncertainty: coarse }, others: [rival] });
    expect(result.verdict).toBe('cannot-check');
    expect(reason(result, 'map-too-coarse')).toMatchObject({ rival: { id: 'X2' } });
    const { en, uk } = wordReason(reason(result, 'map-too-coarse')!, { ...toyGeodata(), claims: [subject, rival] });
    expect(en).toMatch(/^The map cannot tell .*km².* from .*km².* \(.+\): they are 100.km² apart/u);
    expect(uk).toMatch(/^Карта не дає розрізнити .* різниця між ними — 100.км²/u);
    expect(`${en} ${uk}`).not.toContain('X2');
  });

  it('has no rival in a report of another month or of other land', () => {
    const subject = claim([figure({ value: Math.round(held), precision: 1 })]);
    const later = claim([figure({ value: Math.round(held) + 100 })], { id: 'X2', asOf: '2025-10-12' });
    const elsewhere = claim(
      [figure({ value: Math.round(held) + 100, subject: { heldBy: 'russia', in: { units: ['UA-63'] } } })],
      { id: 'X3' },
    );
    const coarse = { ...ASSUMED, positionDeviationKm: 1.5 };
    expect(check(subject, { snapshot: { uncertainty: coarse }, others: [later, elsewhere] }).verdict).toBe('agrees');
  });

  it('never comes to agree because the map is worse', () => {
    const agreement = ['agrees', 'agrees-under-another-definition'];
    fc.assert(
      fc.property(
        fc.integer({ min: -1500, max: 1500 }),
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: -1500, max: 1500 }),
        fc.double({ min: 0.05, max: 4, noNaN: true }),
        fc.double({ min: 1, max: 8, noNaN: true }),
        (offset, precision, rivalOffset, positionDeviationKm, factor) => {
          const subject = claim([figure({ value: Math.round(held) + offset, precision })]);
          const others = [claim([figure({ value: Math.round(held) + rivalOffset, precision: 5 })], { id: 'X2' })];
          const at = (deviationKm: number) =>
            check(subject, { snapshot: { uncertainty: { ...ASSUMED, positionDeviationKm: deviationKm } }, others })
              .verdict;
          const better = at(positionDeviationKm);
          const worse = at(positionDeviationKm * factor);
          if (agreement.includes(worse)) expect(agreement).toContain(better);
          if (worse === 'differs') expect(better).toBe('differs');
        },
      ),
      { numRuns: 40 },
    );
  });

  it('refutes nothing about a strip thinner than its uncertainty', () => {
    const areas: readonly ControlArea[] = [{ class: 'occupied', geometry: rectangle(35.004, 49, 36, 50) }];
    const share = figure({ value: 98, unit: 'percent', denominator: DONETSK, precision: 0.1 });
    const at = (positionDeviationKm: number) =>
      check(claim([share]), { snapshot: { areas, uncertainty: { ...ASSUMED, positionDeviationKm } } });
    expect(at(0.5).verdict).toBe('cannot-check');
    expect(codes(at(0.5))).toContain('unresolved');
    const wide: readonly ControlArea[] = [{ class: 'occupied', geometry: rectangle(35.01, 49, 36, 50) }];
    const whole = figure({ value: 90, unit: 'percent', denominator: DONETSK, precision: 0.1 });
    expect(check(claim([whole]), { snapshot: { areas: wide, uncertainty: ASSUMED } }).verdict).toBe('differs');
  });

  it('keeps a figure the map cannot decide from being outvoted by one that agrees', () => {
    const small = figure({ value: 3, precision: 0.5, subject: { heldBy: 'russia', in: { units: ['UA-12'] } } });
    const areas: readonly ControlArea[] = [
      ...TOY_AREAS,
      { class: 'occupied', geometry: rectangle(34.98, 49.4, 35, 49.42) },
    ];
    const result = check(claim([figure({ value: Math.round(held), precision: 5 }), small]), { snapshot: { areas } });
    expect(result.figures.map((each) => each.verdict)).toEqual(['agrees', 'cannot-check']);
    expect(result.verdict).toBe('cannot-check');
  });

  it('sets a full area beside the published and the computed one on any date', () => {
    const total = figure({ value: Math.round(donetsk), subject: DONETSK, precision: 5 });
    const result = check(claim([total], { asOf: '2019-01-01' }), { snapshot: { asOf: undefined } });
    expect(result.verdict).toBe('agrees');
    expect(result.computed.map((row) => row.basis)).toEqual(['computed', 'published']);
  });

  it('is not checked where it is a gain, a count or of land abroad', () => {
    for (const measures of ['gain', 'count', 'length', 'abroad'] as const) {
      const result = check(claim([figure({ value: 10, measures })]));
      expect(result.verdict).toBe('cannot-check');
      expect(reason(result, 'not-an-area')).toMatchObject({ measures });
    }
  });

  it('says that a statement without a number has none', () => {
    const result = check(claim([]));
    expect(result.verdict).toBe('cannot-check');
    expect(codes(result)).toEqual(['no-figure']);
  });
});
