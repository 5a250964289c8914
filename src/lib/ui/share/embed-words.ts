import { formatAboutKm2, formatDoubtKm2 } from '../../core/format';
import type { AppState } from '../../state/app.svelte';
import { comparisonSentence } from '../compare/comparison-words';
import { describeEffect } from '../describe-effect';

/** What is not as the page round the map meant it. */
export interface EmbedTrouble {
  readonly text: string;
  /** What the program says of it, in English. */
  readonly reason?: string;
}

/** The one figure under the title, without a full stop; undefined while there is none. */
export function embedFigure(app: AppState): string | undefined {
  const { comparing, ledger, numbers, t } = app;
  if (comparing.side !== undefined) {
    // Without an answer nothing is said: figures of side A would stand for the difference.
    const comparison = comparing.computing ? undefined : comparing.answer?.comparison;
    return comparison && comparisonSentence(comparison, app).replace(/\.$/, '');
  }
  if (ledger === undefined) return app.nothingCounted?.replace(/\.$/, '');
  const { total } = ledger;
  if (app.scenariosOn.length > 0)
    return describeEffect({ ...total.change, doubts: total.doubtOfChange }, false, t, numbers);
  const held = formatAboutKm2(total.before.russiaKm2, total.uncertaintyKm2, numbers);
  const doubt = { plusMinus: total.uncertaintyKm2, tooHigh: total.offsetKm2 };
  return `${t('headline.russia')}: ${held}, ${formatDoubtKm2(doubt, numbers)}`;
}

/**
 * What a reader of the embedded view must know who cannot see the notices of the full map: that the figures could not
 * be computed, or that a part of the link was not followed. Undefined where all is as it was shared.
 */
export function embedTrouble({ comparing, failure, links, own, t }: AppState): EmbedTrouble | undefined {
  const reason = comparing.failure ?? failure;
  if (reason !== undefined) return { text: t('embed.notComputed'), reason };
  const isIncomplete = links.problems.length > 0 || own.notice?.kind === 'bad-link';
  return isIncomplete ? { text: t('embed.incomplete') } : undefined;
}
