import { formatDate } from '../../core/format';
import { isOwn } from '../../core/own-scenarios';
import type { Language } from '../../core/text';
import { definitionSentence } from '../../i18n/definition';
import { translate } from '../../i18n/translate';
import type { AppState } from '../../state/app.svelte';
import { controlOfBoth, namesOnMap, type Sides } from '../compare/side-names';

/** What a text about the view is made of: both sides, where two are compared. */
export type Shown = Sides & Pick<AppState, 'view'>;

/**
 * What is shown, as a neutral statement fit for a title: the two sides of a comparison, else the proposals, of which
 * more than two are counted, not named.
 */
export function viewTitle({ snapshot, scenariosOn, comparing }: Sides, language: Language): string {
  const t = translate(language);
  if (comparing.snapshot !== undefined) {
    return t('share.viewCompared', namesOnMap({ snapshot, scenariosOn, comparing, t, language }));
  }
  const [first, second, ...others] = scenariosOn.map(({ title }) => title[language]);
  if (first === undefined) return t('share.viewControl');
  if (second === undefined) return t('share.viewOne', { title: first });
  return others.length === 0
    ? t('share.viewTwo', { first, second })
    : t('share.viewMany', { count: scenariosOn.length });
}

/** Who reported the proposals shown, on either side where two are compared, each once; '' where there is nobody to name. */
export function publishersOf({ scenariosOn, comparing }: Sides, language: Language): string {
  const reported = [...scenariosOn, ...comparing.scenarios].filter((one) => !isOwn(one));
  return [...new Set(reported.map(({ reportedBy }) => reportedBy[language]))].join(', ');
}

/** Control, definition and publishers of the proposals, as the parts of a sentence in any language. */
export function provenance(shown: Shown, language: Language) {
  const { view, snapshot, scenariosOn, comparing } = shown;
  const t = translate(language);
  const publishers = publishersOf(shown, language);
  const shares = view.denominators === 'published' ? 'published' : undefined;
  return {
    control: t('share.citationControl', { snapshot: controlOfBoth({ snapshot, scenariosOn, comparing, t, language }) }),
    definition: definitionSentence(view.definition, t, shares, snapshot),
    sources: publishers === '' ? '' : t('share.citationSources', { publishers }),
  };
}

/**
 * A citation of what is shown: title, site, control layer with its as-of date, definition, publishers of the proposals,
 * address and date of access. `accessed` is an ISO date.
 */
export function citation(shown: Shown, language: Language, url: string, accessed: string): string {
  const t = translate(language);
  return t('share.citation', {
    site: t('app.shortTitle'),
    title: viewTitle(shown, language),
    ...provenance(shown, language),
    url,
    date: formatDate(accessed, language),
  });
}
