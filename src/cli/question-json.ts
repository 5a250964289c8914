import { wordCounting } from '../lib/core/question-words';
import type { AnsweredQuestion } from '../lib/core/questions';
import { wordSeparator } from '../lib/core/separator-words';
import type { Situation } from '../lib/core/situation';
import { countingJson, snapshotJson, type Areas } from './control';
import { rounded } from '../lib/publish/table';
import { reportedJson } from './reported-json';

/** Every report on a question beside the map's answers, for programs. */
export function questionJson(found: AnsweredQuestion, situation: Situation, areas: Areas) {
  const { question: asked, units, publishedKm2, answers, computed, computedSharePct, separators } = found;
  const { geodata } = situation;
  return {
    id: asked.id,
    titleEn: asked.title.en,
    titleUk: asked.title.uk,
    units,
    publishedKm2: rounded(publishedKm2),
    snapshot: snapshotJson(situation),
    definition: situation.definition.classes,
    counting: countingJson(situation, areas),
    computedSharePct: spanJson(computedSharePct),
    computed: computed.map((answer) => ({
      definition: answer.classes,
      pockets: answer.pockets,
      areas: answer.basis,
      areaKm2: rounded(answer.km2),
      uncertaintyKm2: rounded(answer.uncertaintyKm2),
      tooHighKm2: rounded(answer.offsetKm2),
      sharePct: rounded(answer.sharePct),
    })),
    reports: answers.map((answer) => {
      const claim = geodata.claims.find((candidate) => candidate.id === answer.claim);
      const url = geodata.sources.find((source) => source.id === claim?.source)?.url;
      return {
        claim: answer.claim,
        asOf: answer.asOf,
        publisher: claim?.publisher ?? null,
        speaker: claim?.speaker ?? null,
        confidence: claim?.confidence ?? null,
        source: claim?.source ?? null,
        sourceUrl: url ?? null,
        reported: answer.figures.flatMap((quoted) => {
          const figure = claim?.figures.find(({ value, unit }) => value === quoted.value && unit === quoted.unit);
          return claim && figure ? [reportedJson(figure, claim)] : [];
        }),
        side: answer.side,
        definition: answer.classes ?? null,
        pockets: answer.pockets,
        summed: answer.summed,
        outdated: answer.outdated,
        office: answer.office ?? null,
        counting: wordCounting(answer),
        sharePct: { value: rounded(answer.sharePct.value), ...spanJson(answer.sharePct) },
        areaKm2: { value: rounded(answer.km2.value), ...spanJson(answer.km2) },
      };
    }),
    separators: separators.map((separator) => ({
      choice: separator.choice,
      areaKm2: 'km2' in separator ? rounded(separator.km2) : null,
      claims: 'claims' in separator ? separator.claims : [],
      sentence: wordSeparator(separator, geodata),
    })),
  };
}

/** Both ends of a span. */
export function spanJson({ low, high }: { readonly low: number; readonly high: number }) {
  return { low: rounded(low), high: rounded(high) };
}
