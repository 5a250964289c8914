import type { Cause, Explanation } from '../core/explain';

/** One bar of a waterfall: from where the number stood before the part to where it stands after it, in hundredths. */
export interface WaterfallBar {
  readonly cause: Cause;
  readonly value: number;
  readonly start: number;
  readonly length: number;
  /** Where the number stands after this part. */
  readonly reached: number;
}

/** A waterfall from the computed number to the reported one, on a common axis in hundredths of its width. */
export interface Waterfall {
  readonly computed: number;
  readonly reported: number;
  readonly bars: readonly WaterfallBar[];
}

/** Beside the outermost ends, in hundredths. */
const MARGIN = 4;

/** Places every part of an explanation on one axis; the last bar ends at the reported number. */
export function waterfallOf({ computed, reported, parts }: Explanation): Waterfall {
  let stand = computed;
  const steps = parts.map(({ cause, value }) => {
    const before = stand;
    stand += value;
    return { cause, value, before, after: stand };
  });
  const stands = [computed, reported, ...steps.map(({ after }) => after)];
  const [low, high] = [Math.min(...stands), Math.max(...stands)];
  const place = (value: number) => (high === low ? 50 : MARGIN + ((value - low) / (high - low)) * (100 - 2 * MARGIN));
  return {
    computed: place(computed),
    reported: place(reported),
    bars: steps.map(({ cause, value, before, after }) => ({
      cause,
      value,
      start: Math.min(place(before), place(after)),
      length: Math.abs(place(after) - place(before)),
      reached: place(after),
    })),
  };
}
