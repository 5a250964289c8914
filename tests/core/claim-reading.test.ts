import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../src/lib/core/checks';
import { boxOfClaim, readingOf, type Counting } from '../../src/lib/core/claim-reading';
import type { Claim, ReportedFigure } from '../../src/lib/core/claims';
import { DEFAULT_DEFINITION } from '../../src/lib/core/control';
import { areaOrZero, createSituation, heldIn } from '../../src/lib/core/situation';
import { toyGeodata, toySnapshot } from '../fixtures/toy-country';

const geodata = toyGeodata();
const PRESENT: Counting = { definition: DEFAULT_DEFINITION, denominators: 'computed' };

function claimOf(...figures: Partial<ReportedFigure>[]): Claim {
  return {
    id: 'X1',
    kind: 'control',
    statement: { en: 'A claim', uk: 'Заява' },
    publisher: { en: 'Paper', uk: 'Газета' },
    source: 'paper',
    asOf: '2025-08-12',
    figures: figures.map((figure) => ({
      value: 100,
      unit: 'km2',
      measures: 'area',
      subject: { heldBy: 'russia', in: { units: ['UA-14'] } },
      precision: 0.5,
      ...figure,
    })),
    confidence: 'read',
  };
}

describe('how a claim counts', () => {
  it('is as the report states its classes', () => {
    const { counting, grounds } = readingOf(
      claimOf({}, { classes: ['occupied', 'advance'] }),
      undefined,
      PRESENT,
      geodata,
    );
    expect(grounds).toBe('stated');
    expect(counting.definition.classes).toEqual(['occupied', 'advance']);
  });

  it('is pockets alone where the report is of pockets, and all land again where it is not', () => {
    const pockets = claimOf({ subject: { detachedPockets: { group: 'north' } } });
    const reading = readingOf(pockets, undefined, PRESENT, geodata);
    expect(reading).toMatchObject({ grounds: 'stated', counting: { definition: { pocketsOnly: true } } });
    const back = readingOf(claimOf({}), undefined, reading.counting, geodata);
    expect(back.counting.definition.pocketsOnly).toBeUndefined();
  });

  it('takes Crimea in where the report counts it', () => {
    const without = { ...PRESENT, definition: { ...DEFAULT_DEFINITION, crimea: false } };
    const crimea = claimOf({ subject: { heldBy: 'russia', in: { units: ['UA-14', 'UA-43'] } } });
    expect(readingOf(crimea, undefined, without, geodata).counting.definition.crimea).toBe(true);
    expect(readingOf(claimOf({}), undefined, without, geodata).grounds).toBe('present');
  });

  it('is the definition under which it agrees, where the report states none', () => {
    const situation = createSituation(geodata, toySnapshot(), DEFAULT_DEFINITION);
    const wider = createSituation(geodata, toySnapshot(), {
      ...DEFAULT_DEFINITION,
      classes: ['occupied', 'contested'],
    });
    const claim = claimOf({ value: areaOrZero(heldIn(wider, 'russia', ['UA-14'])) });
    const check = checkClaim(claim, situation);
    expect(check.verdict).toBe('agrees-under-another-definition');
    const { counting, grounds } = readingOf(claim, check, PRESENT, geodata);
    expect(grounds).toBe('fits');
    expect(counting.definition.classes).toContain('contested');
  });

  it('stays as it is for a claim about a whole area, or about no land', () => {
    expect(readingOf(claimOf({ subject: { units: ['UA-14'] } }), undefined, PRESENT, geodata).grounds).toBe('present');
    expect(readingOf(claimOf(), undefined, PRESENT, geodata).grounds).toBe('present');
  });
});

describe('where a claim is', () => {
  it('is round all units it names', () => {
    const claim = claimOf({}, { subject: { detachedPockets: { units: ['UA-59'] } } });
    expect(boxOfClaim(claim, geodata)).toEqual([34, 49, 36, 51]);
  });

  it('is nowhere for a claim about no land in Ukraine', () => {
    const { subject: _, ...abroad } = claimOf({}).figures[0]!;
    expect(boxOfClaim({ ...claimOf(), figures: [{ ...abroad, measures: 'abroad' }] }, geodata)).toBeUndefined();
  });
});
