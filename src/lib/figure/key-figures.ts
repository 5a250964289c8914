import {
  formatAboutKm2,
  formatDoubtKm2,
  formatKm,
  formatKm2,
  formatPct,
  formatRatio,
  type NumberStyle,
} from '../core/format';
import type { Split } from '../core/ledger';
import type { Doubt } from '../core/uncertainty';
import { nothingCountedSentence, whenHeld } from '../i18n/definition';
import { translate } from '../i18n/translate';
import type { Facts, Passing } from './facts';
import type { FigureSpec } from './spec';
import { fill, FIGURE_WORDS } from './words';

/** A number with what it is of, both in words. */
export interface KeyFigure {
  readonly id: string;
  readonly value: string;
  readonly label: string;
}

const MOST = 5;

/**
 * Figures from the ledger, the most telling first: what would pass, then who holds what. What would pass to each side
 * is among them however few are wanted.
 */
export function keyFigures(spec: FigureSpec, facts: Facts, most: number = MOST): readonly KeyFigure[] {
  const words = FIGURE_WORDS[spec.language];
  if (!facts.isHeldKnown) {
    const label = nothingCountedSentence(spec.definition, translate(spec.language));
    return [{ id: 'held-by-russia', value: formatKm2(undefined, spec), label }];
  }
  const { total } = facts.ledger;
  const held = (id: string, side: keyof Split, when: 'before' | 'after', label: string): KeyFigure => ({
    id,
    value: formatAboutKm2(total[when][side], doubtOf(facts, when).plusMinus, spec),
    label: fill(label, {
      when: whenHeld(facts.situation.snapshot, spec.language, translate(spec.language), 'long'),
      share: shareOf(total[when][side], facts, spec),
      plusMinus: formatDoubtKm2(doubtOf(facts, when), spec),
    }),
  });
  const labels = { russia: words.passesToRussia, ukraine: words.passesToUkraine, none: words.passesToNobody };
  const passing = facts.passing.map((one) => ({
    id: `passing-to-${one.to}`,
    value: aboutPassing(one, spec),
    label: fill(labels[one.to], { plusMinus: formatDoubtKm2(one.doubt, spec) }),
  }));
  const { exchange } = facts;
  const ratio = exchange && {
    id: 'exchange-ratio',
    value: fill(words.ratioValue, { ratio: formatRatio(exchange.ratio, spec.language) }),
    label: exchange.readsAll ? words.ratioLabel : words.ratioLabelOfSome,
  };
  const before = held('held-by-russia', 'russiaKm2', 'before', words.heldBefore);
  if (passing.length > 0) {
    const after = held('held-by-russia-after', 'russiaKm2', 'after', words.heldAfter);
    return [...passing, ...(ratio ? [ratio] : []), before, after].slice(0, Math.max(most, passing.length));
  }
  return [
    before,
    held('held-by-ukraine', 'ukraineKm2', 'before', words.ukraineBefore),
    ...(total.before.otherKm2 >= total.uncertaintyKm2
      ? [held('held-by-neither', 'otherKm2', 'before', words.otherBefore)]
      : []),
    {
      id: 'line-of-contact',
      value: formatKm(facts.ledger.lineOfContactKm, spec.language),
      label: words.contactLine,
    },
  ].slice(0, most);
}

/** How uncertain the Russian-held area is: the half-width, and by how much the area may lie to one side besides. */
export function doubtOfHeld(facts: Facts, style: NumberStyle): string {
  return formatDoubtKm2(doubtOf(facts, 'before'), style);
}

function doubtOf({ ledger }: Facts, when: 'before' | 'after'): Doubt {
  if (when === 'after') return ledger.total.doubtAfter;
  return { plusMinus: ledger.total.uncertaintyKm2, tooHigh: ledger.total.offsetKm2 };
}

/** Land that passes, rounded to its own uncertainty. */
export function aboutPassing({ areaKm2, doubt }: Passing, style: NumberStyle): string {
  return formatAboutKm2(areaKm2, doubt.plusMinus, style);
}

/** A share of all units in scope; a tenth only where the uncertainty allows it. */
export function shareOf(areaKm2: number, { ledger }: Facts, { language }: NumberStyle): string {
  const { areaKm2: wholeKm2, uncertaintyKm2 } = ledger.total;
  const digits = (uncertaintyKm2 / wholeKm2) * 100 >= 0.5 ? 0 : 1;
  return formatPct((areaKm2 / wholeKm2) * 100, language, { digits });
}
