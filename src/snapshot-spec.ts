import { formatAboutKm2, formatDate, formatKm2, formatUncertaintyKm2, THIN_SPACE } from './lib/core/format';
import type { LegendEntry } from './lib/core/symbols';
import type { KeyFigure, SnapshotSpec } from './lib/io/snapshot-layout';
import { MAP_WORDS } from './lib/map/map-words';
import type { AppState } from './lib/state/app.svelte';
import { definitionSentence, snapshotSentence } from './lib/ui/definition-sentence';
import { ratioText } from './lib/ui/exchange-text';
import { movesAnything } from './lib/ui/ledger-rows';

/** More proposals than this are counted in the title, not named; all are named under it. */
const MOST_NAMED = 2;

/** The words and numbers of a picture of what is shown now. */
export function snapshotSpec(app: AppState, legend: readonly LegendEntry[]): SnapshotSpec {
  const { t, language } = app;
  const words = MAP_WORDS[language];
  return {
    title: title(app),
    dek: dek(app),
    asOf: t('picture.control', { snapshot: snapshotSentence(app) }),
    definition: definitionSentence(app),
    legend,
    keyFigures: keyFigures(app),
    projection: t('picture.projection'),
    sources: t('picture.sources', { sources: publishers(app).join('; ') }),
    disclaimer: t('method.disclaimer'),
    licence: t('picture.licence'),
    scaleUnits: { km: words.kilometres, m: words.metres, mi: words.miles, ft: words.feet },
  };
}

function title({ t, language, scenariosOn, snapshot }: AppState): string {
  if (scenariosOn.length > MOST_NAMED) return t('picture.titleMany', { count: scenariosOn.length });
  if (scenariosOn.length > 0) {
    return t('picture.titleScenarios', {
      scenarios: scenariosOn.map((scenario) => scenario.title[language]).join(' + '),
    });
  }
  return snapshot.asOf === undefined
    ? t('picture.titleUndated')
    : t('picture.titleControl', { date: formatDate(snapshot.asOf, language) });
}

function dek({ t, language, scenariosOn, view }: AppState): string {
  const scope = t(view.definition.crimea ? 'scope.withCrimea' : 'scope.withoutCrimea');
  if (scenariosOn.length === 0) return t('picture.dekControl', { scope });
  const proposals = scenariosOn.map((scenario) =>
    t('picture.proposal', {
      title: scenario.title[language],
      publisher: scenario.reportedBy[language],
      date: formatDate(scenario.date, language, 'short', scenario.dateEnd),
      status: t(`status.${scenario.status}`),
    }),
  );
  return t('picture.dekScenarios', { scope, proposals: proposals.join('; ') });
}

function keyFigures({ t, language, numbers, ledger }: AppState): readonly KeyFigure[] {
  if (ledger === undefined) return [];
  const { total, exchange } = ledger;
  const plusMinus = formatUncertaintyKm2(total.uncertaintyKm2, numbers);
  const about = (areaKm2: number) => formatAboutKm2(areaKm2, total.uncertaintyKm2, numbers);
  if (!movesAnything(total)) {
    return [
      { value: about(total.before.russiaKm2), label: `${t('headline.russia')}, ${plusMinus}` },
      { value: about(total.before.ukraineKm2), label: `${t('headline.ukraine')}, ${plusMinus}` },
    ];
  }
  const change = (areaKm2: number) => formatKm2(areaKm2, numbers, { signed: true });
  return [
    { value: change(total.change.ukraineKm2), label: t('picture.ukraineChange') },
    { value: change(total.change.russiaKm2), label: t('picture.russiaChange') },
    ...(Math.abs(total.change.otherKm2) >= 1
      ? [{ value: change(total.change.otherKm2), label: t('picture.otherChange') }]
      : []),
    { value: about(total.after.russiaKm2), label: t('picture.russiaAfter') },
    ...(exchange === undefined
      ? []
      : [
          {
            value: `${ratioText(exchange.ratio, language)}${THIN_SPACE}:${THIN_SPACE}1`,
            label: t('picture.exchange'),
          },
        ]),
  ];
}

/** Publishers of the control layer and of the reports shown, each once. */
function publishers(app: AppState): readonly string[] {
  const reports = app.scenariosOn.flatMap((scenario) =>
    scenario.sources.flatMap((id) => app.source(id)?.publisher ?? []),
  );
  return [...new Set([app.snapshot.source[app.language], ...reports])];
}
