import { undrawnClasses } from '../core/control';
import { formatAboutKm2, formatDate, formatFigure } from '../core/format';
import { isBuiltIn, publisherOf } from '../core/geodata';
import { isOwn } from '../core/own-scenarios';
import type { Scenario } from '../core/scenarios';
import { classesInWords, nothingCountedSentence } from '../i18n/definition';
import { translate } from '../i18n/translate';
import type { Facts } from './facts';
import type { FigureData } from './figure-data';
import { aboutPassing, shareOf } from './key-figures';
import type { FittedProjection } from './projection';
import type { FigureSpec } from './spec';
import type { Span } from './text-layout';
import { fill, FIGURE_WORDS } from './words';

/** The title: the spec's own, or a neutral statement of the numbers. */
export function titleOf(spec: FigureSpec, facts: Facts): string {
  if (spec.title !== undefined) return spec.title;
  const words = FIGURE_WORDS[spec.language];
  if (!facts.isHeldKnown) return nothingCountedSentence(spec.definition, translate(spec.language)).replace(/\.$/, '');
  const moving = facts.scenarios.filter((scenario) => scenario.status !== 'current');
  if (moving.length === 0 || facts.step?.number === 0) {
    const { before, uncertaintyKm2 } = facts.ledger.total;
    const area = formatAboutKm2(before.russiaKm2, uncertaintyKm2, spec);
    return fill(words.heldTitle, { area, share: shareOf(before.russiaKm2, facts, spec) });
  }
  const title = moving.map((scenario) => bracketed(scenario.title[spec.language])).join(' + ');
  const { step } = facts;
  if (step !== undefined && step.number < step.count) {
    return fill(words.stepTitle, { title, number: step.number, count: step.count });
  }
  if (facts.passing.length === 0) return fill(words.noLandMoves, { title });
  return fill(words.passTitle, { title, parts: passingInWords(spec, facts) });
}

/** A name without a colon of its own, for a colon follows it. */
function bracketed(name: string): string {
  return name.replace(/: (.+)$/, ' ($1)');
}

/** What would pass to whom, each part with its area. */
export function passingInWords(spec: FigureSpec, facts: Facts): string {
  const words = FIGURE_WORDS[spec.language];
  const sentences = { russia: words.toRussia, ukraine: words.toUkraine, none: words.toNobody };
  return facts.passing.map((one) => fill(sentences[one.to], { area: aboutPassing(one, spec) })).join(words.and);
}

/** The line under the title: the spec's own, or what is shown, by whose report, of what status and date. */
export function dekOf(spec: FigureSpec, facts: Facts): string {
  if (spec.dek !== undefined) return spec.dek;
  const { language } = spec;
  const words = FIGURE_WORDS[language];
  const t = translate(language);
  const { asOf } = facts.situation.snapshot;
  const proposals = facts.scenarios.filter((scenario) => scenario.status !== 'current');
  const parts = (scenario: Scenario) => ({
    title: scenario.title[language],
    status: t(`status.${scenario.status}`),
    proposer: scenario.proposer[language],
    reportedBy: scenario.reportedBy[language],
    date: formatDate(scenario.date, language, 'long', scenario.dateEnd),
  });
  if (proposals.length === 0 || facts.step?.number === 0) {
    return fill(words.statusQuoDek, { asOf: asOfText(spec, asOf) });
  }
  const whole =
    proposals.length === 1
      ? fill(isOwn(proposals[0]!) ? words.ownDek : words.proposalDek, parts(proposals[0]!))
      : fill(proposals.some(isOwn) ? words.mixedDek : words.togetherDek, {
          list: proposals.map((one) => fill(isOwn(one) ? words.ownPart : words.part, parts(one))).join(words.and),
        });
  const { step } = facts;
  if (step?.added === undefined || step.number === step.count) return whole;
  return `${fill(words.stepDek, { added: step.added[language] })} ${whole}`;
}

/** The definition in force: what counts as Russian-held, and the scope. */
export function definitionOf(
  { definition, language }: FigureSpec,
  { situation }: Facts,
): {
  readonly sentence: string;
  readonly scope: string;
} {
  const t = translate(language);
  const undrawn = undrawnClasses(situation.snapshot, definition);
  return {
    sentence: [
      t('definition.sentence', { classes: classesInWords(definition.classes, t) }),
      ...(definition.pocketsOnly === true ? [t('definition.pocketsOnly')] : []),
      ...(undrawn.length > 0 ? [t('definition.undrawn', { classes: classesInWords(undrawn, t) })] : []),
    ].join('; '),
    scope: t(definition.crimea ? 'definition.crimeaIncluded' : 'definition.crimeaExcluded'),
  };
}

/** The control snapshot's date in words: `as of 12 August 2025`, or that it is not known. */
function asOfText({ language }: FigureSpec, asOf: string | undefined): string {
  const t = translate(language);
  return asOf === undefined ? t('definition.asOfUnknown') : t('definition.asOf', { date: formatDate(asOf, language) });
}

/** The lines at the foot: control, definition, projection, sources, boundaries, licence. None can be left out. */
export function footerSpans(
  spec: FigureSpec,
  facts: Facts,
  data: FigureData,
  projection: FittedProjection,
  claimSources: readonly string[],
): readonly (readonly Span[])[] {
  const { language } = spec;
  const words = FIGURE_WORDS[language];
  const t = translate(language);
  const { snapshot } = facts.situation;
  const { schematic, uncertainty } = snapshot;
  const measured = uncertainty.basis === 'measured';
  const control = schematic
    ? measured
      ? words.modelled
      : words.modelledAssumed
    : measured
      ? words.assessed
      : words.assessedAssumed;
  const publishers = publishersOf(spec, facts, data, claimSources).join(', ');
  const reports = publishers === '' ? '' : fill(words.reportSources, { publishers });
  const line = (name: string, text: string, figure?: string): readonly Span[] => [
    { text: `${name}: `, face: 'semibold' },
    { text, ...(figure !== undefined && { figure }) },
  ];
  return [
    line(
      words.control,
      capitalised(
        fill(control, {
          source: snapshot.source[language],
          asOf: asOfText(spec, snapshot.asOf),
          deviation: formatFigure(uncertainty.positionDeviationKm, 'km', language, { digits: 1 }),
        }),
      ),
      'control',
    ),
    line(words.definition, fill(words.definitionText, definitionOf(spec, facts)), 'definition'),
    line(words.sources, fill(words.mapSources, { reports })),
    line(words.projection, projectionText(projection, spec)),
    line(words.boundaries, t('method.disclaimer')),
    line(
      words.licence,
      isBuiltIn(data.snapshot.id, data.geodata)
        ? words.licenceText
        : fill(words.licenceLoaded, { terms: snapshot.licence ?? '–' }),
    ),
  ];
}

function projectionText({ parallels }: FittedProjection, { language }: FigureSpec): string {
  const words = FIGURE_WORDS[language];
  if (parallels === undefined) return words.mercator;
  const degrees = (value: number) =>
    `${new Intl.NumberFormat(language === 'uk' ? 'uk-UA' : 'en-GB', { maximumFractionDigits: 1 }).format(value)}°`;
  return fill(words.conic, { first: degrees(parallels[0]), second: degrees(parallels[1]) });
}

/** Who published what the figure shows beside the map: those of the proposals and of the table's claims. */
function publishersOf(
  { language }: FigureSpec,
  facts: Facts,
  { geodata }: FigureData,
  claimSources: readonly string[],
): readonly string[] {
  const ids = new Set([...facts.scenarios.flatMap((scenario) => scenario.sources), ...claimSources]);
  const publishers = geodata.sources
    .filter((source) => ids.has(source.id))
    .map((source) => publisherOf(source, language));
  return [...new Set(publishers)];
}

/** Sentences of the data begin in lower case where they stand after a colon elsewhere. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('uk') + text.slice(1);
}
