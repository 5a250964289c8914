import type { ClaimCheck, Reason } from '../core/checks/claim-check';
import { wordReason } from '../core/checks/reasons';
import type { Claim, Verdict } from '../core/claims';
import { publisherOf, type Source } from '../core/geodata';
import type { Situation } from '../core/situation';
import type { Language } from '../core/text';
import { translate } from '../i18n/translate';
import { controlSentence } from './control-sentence';
import { checksOf, claimsOf, type Publication, type ReviewPage } from './publication';
import { WORDS } from './words';

/**
 * How far up each verdict is on the scale of a review, 1 to {@link BEST}. A report that contradicts itself is not
 * ranked above or below one that differs from the map.
 */
const RATINGS: Readonly<Record<Exclude<Verdict, 'cannot-check'>, number>> = {
  agrees: 3,
  'agrees-under-another-definition': 2,
  differs: 1,
  inconsistent: 1,
};
const [BEST, WORST] = [3, 1];

/** Reasons that keep a figure from being checked; the others of a claim without a verdict only accompany them. */
const HINDRANCES: readonly Reason['code'][] = [
  'no-figure',
  'not-an-area',
  'out-of-scope',
  'snapshot-undated',
  'outside-window',
  'earlier-date',
  'classes-not-drawn',
  'map-too-coarse',
  'within-map-uncertainty',
  'unresolved',
  'below-map-uncertainty',
];

/** Why there can be no review of a claim, in words; undefined when there can be one. */
export function whyNoReview(
  claim: Claim,
  check: ClaimCheck,
  situation: Situation,
  language: Language,
): string | undefined {
  const words = WORDS[language];
  if (check.verdict === 'cannot-check') {
    const hindrance = check.reasons.find(({ code }) => HINDRANCES.includes(code));
    return [words.noVerdict, ...(hindrance ? [wordReason(hindrance, situation.geodata)[language]] : [])].join(' ');
  }
  return claim.confidence === 'unverified' ? words.notSeen : undefined;
}

/**
 * A review of one claim as schema.org's ClaimReview in JSON-LD, with all that search engines ask for: claimReviewed,
 * url, and reviewRating with alternateName; beside them author, dates and itemReviewed. Undefined where there is no
 * verdict or the report was not seen; {@link whyNoReview} says which.
 */
export function claimReview(
  claim: Claim,
  check: ClaimCheck,
  situation: Situation,
  language: Language,
  page: ReviewPage,
) {
  const { verdict } = check;
  if (verdict === 'cannot-check' || whyNoReview(claim, check, situation, language) !== undefined) return undefined;
  const source = situation.geodata.sources.find(({ id }) => id === claim.source);
  const reasons = check.reasons.map((reason) => wordReason(reason, situation.geodata)[language]);
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: page.url,
    inLanguage: language,
    ...(page.datePublished !== undefined && { datePublished: page.datePublished }),
    author: {
      '@type': 'Organization',
      name: page.author,
      ...(page.authorUrl !== undefined && { url: page.authorUrl }),
    },
    claimReviewed: claim.statement[language],
    itemReviewed: {
      '@type': 'Claim',
      author: authorOf(claim, source, language),
      ...(source?.date !== undefined && { datePublished: source.date }),
      ...(source?.url !== undefined && { appearance: appearanceOf(source, source.url, language) }),
    },
    reviewRating: {
      '@type': 'Rating',
      ratingValue: RATINGS[verdict],
      bestRating: BEST,
      worstRating: WORST,
      alternateName: capitalised(translate(language)(`verdict.${verdict}`)),
      ...(reasons[0] !== undefined && { ratingExplanation: reasons[0] }),
    },
    reviewBody: [...reasons, controlSentence(situation.snapshot, language)].join(' '),
  };
}

/**
 * Reviews of a publication's claims, of those that can be reviewed; none without a page to stand on. Where there are
 * several, each has an address of its own on the page: its claim's id after `#`.
 */
export function claimReviews(publication: Publication): readonly ClaimReview[] {
  const { situation, view, reviewPage } = publication;
  if (reviewPage === undefined) return [];
  const checks = checksOf(publication);
  const reviews = claimsOf(publication).flatMap((claim, index) => {
    const review = claimReview(claim, checks[index]!, situation, view.language, reviewPage);
    return review === undefined ? [] : [{ id: claim.id, review }];
  });
  if (reviews.length < 2) return reviews.map(({ review }) => review);
  const [page] = reviewPage.url.split('#');
  return reviews.map(({ id, review }) => ({ ...review, url: `${page}#${id}` }));
}

type ClaimReview = NonNullable<ReturnType<typeof claimReview>>;

/** Who made the claim: the speaker, else the publisher of the report. */
function authorOf(claim: Claim, source: Source | undefined, language: Language) {
  if (claim.speaker !== undefined) {
    return { '@type': isBody(claim.speaker.en) ? 'Organization' : 'Person', name: claim.speaker[language] };
  }
  const name = claim.confidence === 'article-only' ? source && publisherOf(source, language) : undefined;
  return { '@type': 'Organization', name: name ?? claim.publisher[language] };
}

/** Speakers are people but for offices of state; the data keep no more than the name. */
function isBody(name: string): boolean {
  return /\b(Ministry|Staff|Government|Kremlin|White House)\b/.test(name);
}

function appearanceOf(source: Source, url: string, language: Language) {
  return {
    '@type': 'CreativeWork',
    url,
    name: source.title,
    publisher: { '@type': 'Organization', name: publisherOf(source, language) },
    ...(source.date !== undefined && { datePublished: source.date }),
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('uk') + text.slice(1);
}
