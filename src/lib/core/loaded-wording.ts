import { LOADED_WORDS, type LoadedWord } from './loaded-words';
import type { Bilingual, Language } from './text';

/** A word that takes sides, found in a text. */
export interface WordingSuggestion {
  /** As it is written, and where it begins. */
  readonly found: string;
  readonly index: number;
  /** Neutral words instead, in the language of the text. */
  readonly suggestion: string;
  /** Why, in one sentence. */
  readonly reason: Bilingual;
}

/**
 * Words of a text that take sides, each with neutral ones and a reason, in the order of the text. Only a suggestion:
 * a quotation may need the very word. Where one find lies in another the longer stands.
 */
export function checkWording(text: string, language: Language): readonly WordingSuggestion[] {
  const found = LOADED_WORDS[language]
    .flatMap((word) =>
      [...text.matchAll(patternOf(word))].map((match) => ({
        found: match[0],
        index: match.index,
        suggestion: word.suggestion,
        reason: word.reason,
      })),
    )
    .sort((a, b) => a.index - b.index || b.found.length - a.found.length);
  return found.filter((one, position) =>
    found.slice(0, position).every((before) => before.index + before.found.length <= one.index),
  );
}

/** Whole words only; the apostrophes of Ukrainian are letters. */
function patternOf({ pattern, keepsCase }: LoadedWord): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}'’ʼ])(?:${pattern})(?![\\p{L}\\p{M}])`, keepsCase === true ? 'gu' : 'giu');
}
