import type { ClaimCheck, ComputedValue } from '../core/checks/claim-check';
import type { Claim, ReportedFigure } from '../core/claims';
import {
  formatDifference,
  formatDoubt,
  formatFigure,
  formatReported,
  roundToUncertainty,
  uncertaintyStep,
} from '../core/format';
import type { Language } from '../core/text';
import type { Translate } from '../i18n/translator';

/** One line of the comparison: a reported figure and one number computed beside it, both already in words. */
export interface ComparisonLine {
  readonly figureIndex: number;
  /** How many lines this figure has; 0 on all but its first, which carries the reported number. */
  readonly span: number;
  readonly reported: string;
  readonly method: string;
  readonly computed: string | undefined;
  readonly plusMinus: string | undefined;
  readonly difference: string | undefined;
}

/** The lines of one claim: each figure with every number computed for it, or one line that says there is none. */
export function comparisonLines(
  claim: Claim,
  check: ClaimCheck | undefined,
  language: Language,
  t: Translate,
): readonly ComparisonLine[] {
  return claim.figures.flatMap((figure, figureIndex): ComparisonLine[] => {
    const computed = (check?.computed ?? []).filter((value) => value.figureIndex === figureIndex);
    const reported = formatReported(figure, language);
    if (computed.length === 0) {
      const nothing = { method: '', computed: undefined, plusMinus: undefined, difference: undefined };
      return [{ figureIndex, span: 1, reported, ...nothing }];
    }
    const lines = computed.map((value) => ({ value, ...computedTexts(figure, value, language) }));
    // The same method on computed and on published areas is one line where both print alike.
    const distinct = lines.filter(
      (line, index) =>
        !lines.slice(0, index).some((before) => before.value.method === line.value.method && printsAs(before, line)),
    );
    return distinct.map(({ value, ...texts }, index) => ({
      figureIndex,
      span: index === 0 ? distinct.length : 0,
      reported,
      method: methodText(value, check?.schematic === true, t),
      ...texts,
    }));
  });
}

function printsAs(
  a: Pick<ComparisonLine, 'computed' | 'plusMinus' | 'difference'>,
  b: Pick<ComparisonLine, 'computed' | 'plusMinus' | 'difference'>,
): boolean {
  return a.computed === b.computed && a.plusMinus === b.plusMinus && a.difference === b.difference;
}

function methodText(value: ComputedValue, schematic: boolean, t: Translate): string {
  const method = t(
    value.method === 'geometry' && schematic ? 'claims.method.schematic' : `claims.method.${value.method}`,
  );
  return value.basis === 'published' ? t('claims.onPublished', { method }) : method;
}

function computedTexts(figure: ReportedFigure, value: ComputedValue, language: Language) {
  // No digit is printed below the uncertainty; without one, shares and small areas have one decimal.
  const fine = value.unit === 'percent' || Math.abs(value.value) < 10;
  const digits = fine && !(uncertaintyStep(value.uncertainty) >= 1 && value.uncertainty > 0) ? 1 : 0;
  const rounded = (number: number) => (value.uncertainty > 0 ? roundToUncertainty(number, value.uncertainty) : number);
  return {
    computed: formatFigure(rounded(value.value), value.unit, language, { digits }),
    plusMinus:
      value.uncertainty > 0
        ? formatDoubt({ plusMinus: value.uncertainty, tooHigh: value.tooHigh ?? 0 }, value.unit, language)
        : undefined,
    difference:
      value.unit === figure.unit
        ? formatDifference(rounded(figure.value - value.value), value.unit, language, { digits })
        : undefined,
  };
}
