import type { Claim, ReportedFigure } from '../lib/core/claims';

/** One reported number with all that is known of it, for programs. */
export function reportedJson(figure: ReportedFigure, claim: Claim) {
  const { value, low, high, unit, qualifier, measures, precision, words, classes, attributedTo } = figure;
  return {
    value,
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    unit,
    ...(qualifier !== undefined && { qualifier }),
    measures,
    precision,
    asOf: figure.asOf ?? claim.asOf,
    period: figure.period ?? null,
    words: words ?? null,
    classes: classes ?? null,
    attributedTo: attributedTo ?? null,
  };
}
