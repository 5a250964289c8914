import type { Claim } from './claims';
import type { ControlSnapshot } from './control';
import { explainGap, type Explanation } from './explain';
import { wordGapPart } from './explain-words';
import type { Situation } from './situation';
import type { Bilingual } from './text';

/** Why one figure of a claim and the map differ, with a sentence for each part. */
export interface ExplainedFigure {
  readonly explanation: Explanation;
  /** One for each of the explanation's parts. */
  readonly sentences: readonly Bilingual[];
}

/** Every figure of a claim that the map gives a number for, explained and worded. */
export function explainClaim(
  claim: Claim,
  situation: Situation,
  others: readonly ControlSnapshot[] = [],
): readonly ExplainedFigure[] {
  return claim.figures.flatMap((_, index) => {
    const explanation = explainGap(claim, index, situation, others);
    if (explanation === undefined) return [];
    const { geodata } = situation;
    return [{ explanation, sentences: explanation.parts.map((part) => wordGapPart(part, explanation, geodata)) }];
  });
}
