import type { Language } from '../core/text';

/** What an address may say of how the page is read; all else says what it shows. */
const HOW_IT_IS_READ = ['lang', 'theme'];

/** The query to begin with: an empty address is read in Ukrainian where that is the reader's first language. */
export function startingQuery(query: string, languages: readonly string[]): string {
  return query === '' && /^uk\b/i.test(languages[0] ?? '') ? 'lang=uk' : query;
}

/** The language that a query asks for; English where it asks for none that there is. */
export function languageOf(query: string): Language {
  return new URLSearchParams(query).get('lang') === 'uk' ? 'uk' : 'en';
}

/** Whether an address shows nothing in particular, as on a first visit; somebody who follows a link wants what it shows. */
export function asksForNothing(query: string): boolean {
  return [...new URLSearchParams(query).keys()].every((key) => HOW_IT_IS_READ.includes(key));
}
