import { formatAboutKm2, formatAreaKm2, formatDate } from '../core/format';
import { nothingCountedSentence } from '../i18n/definition';
import { translate } from '../i18n/translate';
import type { Facts } from './facts';
import { doubtOfHeld, shareOf } from './key-figures';
import type { FigureSpec } from './spec';
import { capitalised, definitionOf, dekOf, passingInWords, titleOf } from './wording';
import { fill, FIGURE_WORDS } from './words';

/** A figure in words, for those who cannot see it. */
export interface AltText {
  /** One sentence. */
  readonly short: string;
  /** Scope, date, source, what would pass, and where. */
  readonly long: string;
}

/** Alternative texts written from the numbers. */
export function altTextOf(spec: FigureSpec, facts: Facts): AltText {
  const { language } = spec;
  const words = FIGURE_WORDS[language];
  const t = translate(language);
  const { total, units, transfers } = facts.ledger;
  const { snapshot } = facts.situation;
  const short = fill(words.altMap, { title: withoutStop(titleOf(spec, facts)) });
  const held = fill(snapshot.asOf === undefined ? words.altHeldUndated : words.altHeld, {
    date: snapshot.asOf === undefined ? '' : formatDate(snapshot.asOf, language),
    area: formatAboutKm2(total.before.russiaKm2, total.uncertaintyKm2, spec),
    plusMinus: doubtOfHeld(facts, spec),
    share: shareOf(total.before.russiaKm2, facts, spec),
    scope: t(spec.definition.crimea ? 'scope.withCrimea' : 'scope.withoutCrimea'),
    source: snapshot.source[language],
  });
  const known = facts.isHeldKnown ? held : nothingCountedSentence(spec.definition, t);
  const quoted = facts.scenarios.map((scenario) => fill(words.quoted, { title: scenario.title[language] }));
  const under = quoted.length > 1 ? words.altScenarios : words.altScenario;
  const titles = new Intl.ListFormat(language === 'uk' ? 'uk-UA' : 'en-GB').format(quoted);
  const passing = facts.passing.length === 0 ? [] : [fill(under, { titles, parts: passingInWords(spec, facts) })];
  const statements = transfers
    .filter((transfer) => transfer.active && facts.passing.length === 0)
    .map((transfer) => `${withoutStop(transfer.label[language])}.`);
  const names = new Map(facts.situation.geodata.units.map((unit) => [unit.id, unit]));
  const changed = units.filter((row) => Math.abs(row.change.russiaKm2) >= 1 || Math.abs(row.change.ukraineKm2) >= 1);
  const list = (facts.passing.length > 0 ? changed : units.filter((row) => row.before.russiaKm2 >= 1)).map((row) => {
    const unit = names.get(row.unit);
    const km2 =
      facts.passing.length > 0
        ? Math.max(Math.abs(row.change.russiaKm2), Math.abs(row.change.ukraineKm2))
        : row.before.russiaKm2;
    return fill(words.altWhere, {
      unit: (language === 'uk' ? unit?.nameUk : unit?.nameEn) ?? row.unit,
      area: formatAreaKm2(km2, row.uncertaintyKm2, spec),
    });
  });
  const { sentence, scope } = definitionOf(spec, facts);
  return {
    short,
    long: [
      dekOf(spec, facts),
      known,
      ...passing,
      ...statements,
      ...(list.length === 0 ? [] : [fill(words.altUnits, { list: list.join(', ') })]),
      `${capitalised(sentence)}; ${scope}.`,
    ].join(' '),
  };
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}
