import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../src/lib/core/checks';
import type { Claim } from '../../src/lib/core/claims';
import { DEFAULT_DEFINITION, type Definition } from '../../src/lib/core/control';
import { explainClaim } from '../../src/lib/core/explained-claim';
import { areaKm2 } from '../../src/lib/core/geometry/area';
import { computeLedger } from '../../src/lib/core/ledger';
import { answerQuestion } from '../../src/lib/core/questions';
import { createSituation, NO_CHOICES } from '../../src/lib/core/situation';
import { rectangle, toyGeodata, toySnapshot } from '../fixtures/toy-country';

const ONLY: Definition = { ...DEFAULT_DEFINITION, pocketsOnly: true };
const words = { en: 'words', uk: 'слова' };
const pocketsKm2 = areaKm2(rectangle(34.3, 50.8, 34.5, 51)) + areaKm2(rectangle(35.1, 50.9, 35.2, 51));
const mainKm2 = areaKm2(rectangle(35.4, 49, 36, 50.3));
const contestedKm2 = areaKm2(rectangle(35.3, 49, 35.4, 50));

const claim: Claim = {
  id: 'X1',
  kind: 'control',
  statement: words,
  publisher: words,
  source: 'paper',
  asOf: '2025-08-12',
  figures: [
    {
      value: Math.round(areaKm2(rectangle(35.4, 50, 36, 50.3)) + pocketsKm2),
      unit: 'km2',
      measures: 'area',
      subject: { heldBy: 'russia', in: { group: 'north' } },
      precision: 1,
    },
  ],
  confidence: 'read',
};

const situation = (definition: Definition) =>
  createSituation({ ...toyGeodata(), claims: [claim] }, toySnapshot(), definition);

describe('a definition that counts pockets only', () => {
  it('leaves the main body to neither side, and keeps every unit in balance', () => {
    const { total, units } = computeLedger(situation(ONLY), [], NO_CHOICES);
    expect(total.before.russiaKm2).toBeCloseTo(pocketsKm2, 1);
    expect(total.before.otherKm2).toBeCloseTo(mainKm2 + contestedKm2, 1);
    const all = computeLedger(situation(DEFAULT_DEFINITION), [], NO_CHOICES);
    expect(total.before.ukraineKm2).toBeCloseTo(all.total.before.ukraineKm2, 1);
    for (const { areaKm2: whole, before } of units) {
      expect(before.russiaKm2 + before.ukraineKm2 + before.otherKm2).toBeCloseTo(whole, 6);
    }
  });

  it('names all land as the other definition under which a report agrees', () => {
    const reasons = checkClaim(claim, situation(ONLY)).reasons;
    expect(reasons).toContainEqual(
      expect.objectContaining({ code: 'agrees-under', change: { kind: 'pockets', only: false } }),
    );
    const [explained] = explainClaim(claim, situation(ONLY));
    const scope = explained!.explanation.parts.find((part) => part.cause === 'scope');
    expect(scope?.value).toBeCloseTo(explained!.explanation.gap, 0);
  });

  it('puts its own answer first and keeps the computed range of all land', () => {
    const north = { id: 'north', title: words, of: 'north' };
    const only = answerQuestion(north, situation(ONLY));
    const all = answerQuestion(north, situation(DEFAULT_DEFINITION));
    expect(only.computed[0]?.pockets).toBe(true);
    expect(all.computed[0]?.pockets).toBe(false);
    expect(only.computedSharePct.low).toBeCloseTo(all.computedSharePct.low, 6);
    expect(only.computedSharePct.high).toBeCloseTo(all.computedSharePct.high, 6);
  });
});

describe('an explained claim', () => {
  it('has a sentence for each part in both languages, and the line that its uncertainty follows from', () => {
    const [explained] = explainClaim(claim, situation(DEFAULT_DEFINITION));
    expect(explained!.sentences).toHaveLength(explained!.explanation.parts.length);
    expect(explained!.sentences.every(({ en, uk }) => en !== '' && uk !== '')).toBe(true);
    expect(explained!.explanation.terms.contact.frontKm).toBeGreaterThan(20);
    expect(explained!.explanation.terms.contact.pocketsKm).toBeGreaterThan(20);
  });
});
