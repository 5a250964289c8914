import { formatDate } from '../../core/format';
import { isOwn } from '../../core/own-scenarios';
import type { Language } from '../../core/text';
import { definitionSentence, snapshotSentence } from '../../i18n/definition';
import { translate } from '../../i18n/translate';
import type { AppState } from '../../state/app.svelte';

/** What a text about the view is made of. */
export type Shown = Pick<AppState, 'view' | 'snapshot' | 'scenariosOn'>;

/** What is shown, as a neutral statement fit for a title: more than two proposals are counted, not named. */
export function viewTitle({ scenariosOn }: Pick<Shown, 'scenariosOn'>, language: Language): string {
  const t = translate(language);
  const [first, second, ...others] = scenariosOn.map(({ title }) => title[language]);
  if (first === undefined) return t('share.viewControl');
  if (second === undefined) return t('share.viewOne', { title: first });
  return others.length === 0
    ? t('share.viewTwo', { first, second })
    : t('share.viewMany', { count: scenariosOn.length });
}

/** Control, definition and publishers of the proposals, as the parts of a sentence in any language. */
export function provenance({ view, snapshot, scenariosOn }: Shown, language: Language) {
  const t = translate(language);
  const publishers = [
    ...new Set(scenariosOn.filter((one) => !isOwn(one)).map(({ reportedBy }) => reportedBy[language])),
  ].join(', ');
  const shares = view.denominators === 'published' ? 'published' : undefined;
  return {
    control: t('share.citationControl', { snapshot: snapshotSentence(snapshot, language, t) }),
    definition: definitionSentence(view.definition, t, shares, snapshot),
    sources: publishers === '' ? '' : t('share.citationSources', { publishers }),
  };
}

/** The ISO date of a moment where the reader is. */
export function localDay(moment: Date): string {
  const digits = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${digits(moment.getMonth() + 1)}-${digits(moment.getDate())}`;
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
