import { version } from '../../../package.json';
import { digitsOf, formatDate, formatFigure } from '../core/format';
import { publisherOf, type Source } from '../core/geodata';
import { isOwn } from '../core/own-scenarios';
import type { Scenario } from '../core/scenarios';
import { parametersOf } from '../core/transfers';
import { translate } from '../i18n/translate';
import { whyNoReview } from './claim-review';
import { controlSentence } from './control-sentence';
import { licenceOf } from './licence';
import { checksOf, choicesOf, claimsOf, definitionOf, ledgerOf, type Publication } from './publication';
import { escapeMarkdown as escaped } from './table';
import { fill, WORDS } from './words';

/** What lies beside the picture, where it is from and under which terms, as Markdown in the publication's language. */
export function sourcesReadme(publication: Publication, fileNames: readonly string[]): string {
  const { situation, view, pictures = [] } = publication;
  const { language } = view;
  const { geodata, snapshot } = situation;
  const words = WORDS[language];
  const t = translate(language);
  const scenarios = geodata.scenarios.filter(({ id }) => view.scenarios.includes(id));
  const claims = claimsOf(publication);
  const title =
    scenarios.length === 0 ? words.statusQuo : scenarios.map((scenario) => scenario.title[language]).join(' + ');
  const used = new Set([...scenarios.flatMap(({ sources }) => sources), ...claims.map(({ source }) => source)]);
  const files = [
    ...[...new Set(pictures.map(({ alt }) => alt))].map((alt) => {
      const names = pictures.filter((picture) => picture.alt === alt).map(({ name }) => `\`${name}\``);
      return `- ${names.join(', ')}: ${escaped(alt)}`;
    }),
    ...fileNames.map((name) => `- \`${name}\`: ${describe(name, publication)}`),
  ];
  const section = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`## ${heading}`, '', ...lines, ''];
  return [
    `# ${escaped(title)}`,
    '',
    escaped(words.intro),
    '',
    ...section(words.filesTitle, files),
    ...section(words.controlTitle, [
      escaped(controlSentence(snapshot, language)),
      ...(snapshot.sourceUrl === undefined ? [] : ['', `<${snapshot.sourceUrl}>`]),
      ...snapshot.notes.flatMap(({ message }) => ['', escaped(message[language])]),
    ]),
    ...section(words.definitionTitle, [escaped(`${definitionOf(publication)}.`), '', escaped(words.measuring)]),
    ...section(
      words.proposalsTitle,
      scenarios.flatMap((scenario) => [scenarioLine(scenario, publication), ...choiceLines(scenario, publication)]),
    ),
    ...section(t('method.sourcesTitle'), [
      ...geodata.sources.filter(({ id }) => used.has(id)).map((source) => sourceLine(source, publication)),
    ]),
    ...section(words.reviewsTitle, reviewLines(publication)),
    ...section(t('method.dataTitle'), [
      `- ${escaped(t('method.data.outlines'))}`,
      `- ${escaped(t('method.data.areas'))}`,
      `- ${escaped(t('method.data.basemap'))}`,
      `- ${escaped(t('method.data.places'))}`,
      '',
      escaped(licenceOf(publication)),
    ]),
    ...section(t('method.disclaimerTitle'), [escaped(t('method.disclaimer'))]),
    escaped(fill(words.madeWith, { version })),
    '',
  ].join('\n');
}

function describe(name: string, { view }: Publication): string {
  const { files } = WORDS[view.language];
  const kind = (Object.keys(files) as (keyof typeof files)[]).find((known) => name.endsWith(known));
  return kind === undefined ? '' : escaped(files[kind]);
}

function scenarioLine(scenario: Scenario, { view }: Publication): string {
  const { language } = view;
  const title = scenario.title[language];
  const date = formatDate(scenario.date, language, 'long', scenario.dateEnd);
  const line = isOwn(scenario)
    ? fill(WORDS[language].ownProposal, { title, date })
    : fill(WORDS[language].proposal, {
        title,
        status: translate(language)(`status.${scenario.status}`),
        proposer: scenario.proposer[language],
        reportedBy: scenario.reportedBy[language],
        date,
        summary: scenario.summary[language],
      });
  return `- ${escaped(line)}`;
}

/** What the reports left open: lengths that were chosen, areas that only illustrate, options switched on or left off. */
function choiceLines(scenario: Scenario, publication: Publication): readonly string[] {
  const { view } = publication;
  const { language } = view;
  const words = WORDS[language];
  const values = parametersOf(scenario, choicesOf(view));
  const transfers = ledgerOf(publication).transfers.filter((transfer) => transfer.scenario === scenario.id);
  return [
    ...(scenario.ownSource === undefined ? [] : [fill(words.ownSource, { source: scenario.ownSource })]),
    ...scenario.notes.map((note) => (isOwn(scenario) ? note[language] : '')).filter((note) => note !== ''),
    ...scenario.parameters.map(({ id, label }) =>
      fill(words.chosen, {
        label: label[language],
        value: formatFigure(values[id] ?? NaN, 'km', language, { digits: digitsOf(values[id] ?? NaN) }),
      }),
    ),
    ...transfers.flatMap(({ index, label, active, illustrative, optional }) => {
      const reason = scenario.transfers[index]?.illustrativeReason?.[language];
      return [
        ...(optional ? [fill(active ? words.optionOn : words.optionOff, { label: label[language] })] : []),
        ...(active && illustrative
          ? [fill(words.illustrative, { label: label[language], reason: reason === undefined ? '' : ` ${reason}` })]
          : []),
      ];
    }),
  ].map((line) => `  - ${escaped(line)}`);
}

function sourceLine(source: Source, { view }: Publication): string {
  const { title, date, url, access } = source;
  const { language } = view;
  const parts = [
    publisherOf(source, view.language),
    title,
    ...(date === undefined ? [] : [formatDate(date, language)]),
    translate(language)(`access.${access}`),
  ];
  return `- ${escaped(parts.join('; '))}${url === undefined ? '' : ` <${url}>`}`;
}

/** Claims without a review, each with the reason; or why there is none at all. */
function reviewLines(publication: Publication): readonly string[] {
  const { situation, view, reviewPage } = publication;
  const { language } = view;
  if (reviewPage === undefined) return [escaped(WORDS[language].noReviewPage)];
  const checks = checksOf(publication);
  return claimsOf(publication).flatMap((claim, index) => {
    const why = whyNoReview(claim, checks[index]!, situation, language);
    return why === undefined ? [] : [`- ${escaped(`${claim.id}: ${why}`)}`];
  });
}
