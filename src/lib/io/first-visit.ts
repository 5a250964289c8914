import type { Language } from '../core/text';

/** The query to begin with: an empty address is read in Ukrainian where that is the reader's first language. */
export function startingQuery(query: string, languages: readonly string[]): string {
  return query === '' && /^uk\b/i.test(languages[0] ?? '') ? 'lang=uk' : query;
}

/** The query to write for one that says nothing: it must not begin in Ukrainian again for who chose English. */
export function writtenQuery(query: string, languages: readonly string[]): string {
  return query === '' && startingQuery('', languages) !== '' ? 'lang=en' : query;
}

/** The language that a query asks for; English where it asks for none that there is. */
export function languageOf(query: string): Language {
  return new URLSearchParams(query).get('lang') === 'uk' ? 'uk' : 'en';
}

/** Whether an address says nothing of its own; somebody who follows a link wants what it shows. */
export function asksForNothing(query: string, languages: readonly string[]): boolean {
  return query === '' || query === startingQuery('', languages);
}
