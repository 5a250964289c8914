import { isDay } from '../lib/core/parse/structure';
import { claimReviews, whyNoReview } from '../lib/publish/claim-review';
import { checksOf, claimsOf, type Publication, type ReviewPage } from '../lib/publish/publication';
import { listOf, UsageError, valueOf, type Arguments, type Option } from './command';

/** Name of the format. */
export const CLAIM_REVIEW = 'claimreview';

/** Options that name the page reviews of claims will stand on. */
export const REVIEW_OPTIONS: Readonly<Record<string, Option>> = {
  url: { value: 'ADDRESS', help: 'page that reviews of claims will stand on; with --author' },
  author: { value: 'NAME', help: 'organisation that publishes the reviews' },
  'author-url': { value: 'ADDRESS', help: 'its own page' },
  published: { value: 'DATE', help: 'day of the review, 2025-08-20' },
};

/** The page of the reviews as the person named it; undefined when none was named. */
export function reviewPageFrom(given: Arguments): ReviewPage | undefined {
  const [url, author] = [valueOf(given, 'url'), valueOf(given, 'author')];
  const [authorUrl, datePublished] = [valueOf(given, 'author-url'), valueOf(given, 'published')];
  if (url === undefined && author === undefined && authorUrl === undefined && datePublished === undefined) {
    return undefined;
  }
  if (url === undefined || author === undefined) {
    throw new UsageError('A review names the page it stands on and who publishes it: give both --url and --author.');
  }
  for (const [option, address] of [
    ['url', url],
    ['author-url', authorUrl],
  ] as const) {
    if (address !== undefined && !/^https?:\/\/[^\s/]+/.test(address)) {
      throw new UsageError(`--${option} "${address}" is not an address; write it as https://example.org/page.`);
    }
  }
  if (datePublished !== undefined && !isDay(datePublished)) {
    throw new UsageError(`--published "${datePublished}" is not a day; write it as 2025-08-20.`);
  }
  return {
    url,
    author,
    ...(authorUrl !== undefined && { authorUrl }),
    ...(datePublished !== undefined && { datePublished }),
  };
}

/**
 * The reviews as JSON-LD when that is the format asked for: one object for one claim, else a list. A claim asked for
 * by name that cannot be reviewed is an error that says why; of all claims, those are left out.
 */
export function reviewsAsked(publication: Publication, given: Arguments): { readonly text?: string } {
  if (valueOf(given, 'format') !== CLAIM_REVIEW) return {};
  if (publication.reviewPage === undefined) {
    throw new UsageError(`--format ${CLAIM_REVIEW} needs the page and its publisher: --url ADDRESS --author NAME.`);
  }
  const { situation, view } = publication;
  const asked = listOf(given, 'id');
  const checks = checksOf(publication);
  for (const [index, claim] of claimsOf(publication).entries()) {
    const why = whyNoReview(claim, checks[index]!, situation, view.language);
    if (why !== undefined && asked.length > 0) throw new UsageError(`${claim.id} has no review. ${why}`);
  }
  const reviews = claimReviews(publication);
  return { text: `${JSON.stringify(asked.length === 1 ? reviews[0] : reviews, null, 2)}\n` };
}
