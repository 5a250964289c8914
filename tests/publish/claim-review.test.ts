import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../src/lib/core/checks';
import type { Claim, Verdict } from '../../src/lib/core/claims';
import { claimReview, whyNoReview } from '../../src/lib/publish/claim-review';
import { GEODATA, publish } from './publication-fixture';

const { situation } = publish();
const PAGE = {
  url: 'https://news.example/check',
  author: 'Example News',
  authorUrl: 'https://news.example/',
  datePublished: '2025-08-20',
};
const claimWith = (id: string) => GEODATA.claims.find((claim) => claim.id === id)!;
const claimFound = (verdict: Verdict) =>
  GEODATA.claims.find(
    (claim) => claim.confidence === 'article-only' && checkClaim(claim, situation).verdict === verdict,
  )!;
const AGREEING = claimFound('agrees');
const review = (claim: Claim, language: 'en' | 'uk' = 'en') =>
  claimReview(claim, checkClaim(claim, situation), situation, language, PAGE);

describe('a ClaimReview', () => {
  const reviews = GEODATA.claims.flatMap((claim) => review(claim) ?? []);

  it('has what schema.org defines and search engines require, for every claim with a verdict', () => {
    expect(reviews.length).toBeGreaterThan(20);
    for (const one of reviews) {
      expect(one['@context']).toBe('https://schema.org');
      expect(one['@type']).toBe('ClaimReview');
      expect(one.url).toBe(PAGE.url);
      expect(one.claimReviewed).toMatch(/\w/);
      expect(one.author).toEqual({ '@type': 'Organization', name: PAGE.author, url: PAGE.authorUrl });
      expect(one.datePublished).toBe('2025-08-20');
      expect(one.reviewRating['@type']).toBe('Rating');
      expect(one.reviewRating.alternateName).toMatch(/^[A-Z]/);
      expect(one.reviewRating.ratingValue).toBeGreaterThanOrEqual(one.reviewRating.worstRating);
      expect(one.reviewRating.ratingValue).toBeLessThanOrEqual(one.reviewRating.bestRating);
      expect(one.itemReviewed['@type']).toBe('Claim');
      expect(one.itemReviewed.author.name).toMatch(/\w/);
      expect(one.itemReviewed.appearance?.url ?? 'https://').toMatch(/^https?:\/\//);
    }
  });

  it('rates by the verdict, highest where report and map agree', () => {
    const ratings = new Map<Verdict, number>();
    for (const claim of GEODATA.claims) {
      const rating = review(claim)?.reviewRating.ratingValue;
      if (rating !== undefined) ratings.set(checkClaim(claim, situation).verdict, rating);
    }
    expect(ratings.get('agrees')).toBe(3);
    expect(ratings.get('differs')).toBe(1);
    expect(ratings.has('cannot-check')).toBe(false);
  });

  it('is in the language that is asked for', () => {
    expect(review(AGREEING, 'uk')).toMatchObject({
      inLanguage: 'uk',
      claimReviewed: AGREEING.statement.uk,
      reviewRating: { alternateName: 'Збігається' },
    });
  });

  it('names the speaker as a person, an office or a publisher as an organisation', () => {
    const kinds = new Map(reviews.map(({ itemReviewed: { author } }) => [author.name, author['@type']]));
    expect(kinds.get('Volodymyr Zelensky')).toBe('Person');
    expect(kinds.get('Institute for the Study of War')).toBe('Organization');
    const ministry = { ...claimWith('Z1'), speaker: { en: 'Russian Ministry of Defence', uk: 'Міноборони Росії' } };
    expect(review(ministry)?.itemReviewed.author['@type']).toBe('Organization');
  });

  it('says where the claim appears, and when it was published only where that is known', () => {
    const one = review(AGREEING)!;
    const source = GEODATA.sources.find(({ id }) => id === AGREEING.source)!;
    expect(one.itemReviewed).toMatchObject({
      datePublished: source.date,
      appearance: { '@type': 'CreativeWork', url: source.url },
    });
    const undated = GEODATA.claims.find(
      (claim) =>
        review(claim) !== undefined && GEODATA.sources.find(({ id }) => id === claim.source)?.date === undefined,
    )!;
    expect(review(undated)!.itemReviewed).not.toHaveProperty('datePublished');
  });

  it('is not made without a verdict, and the reason is given in both languages', () => {
    const claim = claimWith('S8');
    const check = checkClaim(claim, situation);
    expect(check.verdict).toBe('cannot-check');
    expect(review(claim)).toBeUndefined();
    expect(whyNoReview(claim, check, situation, 'en')).toMatch(/nothing to review\. .*gives no number/);
    expect(whyNoReview(claim, check, situation, 'uk')).toMatch(/оцінювати нічого\. .*не наведено числа/);
  });

  it('is not made of a report that was not seen', () => {
    const claim: Claim = { ...AGREEING, confidence: 'unverified' };
    expect(review(claim)).toBeUndefined();
    expect(whyNoReview(claim, checkClaim(claim, situation), situation, 'en')).toContain('not seen');
  });
});
