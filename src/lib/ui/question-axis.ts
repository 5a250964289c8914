import type { AnsweredQuestion } from '../core/questions';

/** The axis all reports on one question share: shares in percent, between which `position` goes from 0 to 100. */
export interface ShareAxis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  /** Where a share lies, in hundredths of the width; a share beyond an end lies at that end. */
  readonly position: (sharePct: number) => number;
}

const STEPS = [0.5, 1, 2, 5, 10, 20, 25, 50];
const MOST_STEPS = 5;
/** Beside the outermost marks, part of the span. */
const MARGIN = 0.04;

/** The axis on which every report and the computed range can be seen. A report open on one side ends at the axis. */
export function shareAxis({ answers, computed, computedSharePct }: AnsweredQuestion): ShareAxis {
  const shares = [
    computedSharePct.low,
    computedSharePct.high,
    ...computed.map((answer) => answer.sharePct),
    ...answers.flatMap(({ sharePct }) => [sharePct.value, sharePct.low, sharePct.high]),
  ].filter((share) => share >= 0 && share <= 100);
  const [least, most] = [Math.min(...shares), Math.max(...shares)];
  const margin = Math.max((most - least) * MARGIN, 0.5);
  const [low, high] = [Math.max(0, least - margin), Math.min(100, most + margin)];
  const step = STEPS.find((candidate) => (high - low) / candidate <= MOST_STEPS) ?? 50;
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step) - first + 1;
  return {
    low,
    high,
    ticks: Array.from({ length: Math.max(0, count) }, (_, index) => (first + index) * step),
    position: (sharePct) => (Math.min(Math.max(sharePct, low), high) - low) * (100 / (high - low)),
  };
}
