import type { Bilingual, Language } from '../text';
import type { Reason } from './claim-check';
import type { Reference } from './figures';
import { createPrinter, type Wording } from './printer';
import { ENGLISH } from './reasons-en';
import { UKRAINIAN } from './reasons-uk';

const WORDINGS: Readonly<Record<Language, Wording>> = { en: ENGLISH, uk: UKRAINIAN };

/** A reason as one sentence in each language, with its numbers filled in. */
export function wordReason(reason: Reason, reference: Reference): Bilingual {
  return { en: sentence(reason, 'en', reference), uk: sentence(reason, 'uk', reference) };
}

function sentence(reason: Reason, language: Language, reference: Reference): string {
  // The table has a function for each code; the compiler cannot tie the two together across a union.
  const words = WORDINGS[language][reason.code] as (reason: Reason, print: ReturnType<typeof createPrinter>) => string;
  const text = words(reason, createPrinter(language, reference));
  // A Ukrainian sentence may end in an abbreviation that has its own full stop.
  return (text.charAt(0).toLocaleUpperCase(language) + text.slice(1)).replace(/\.\.$/u, '.');
}
