import type { Language } from '../core/text';
import type { Catalogue } from './catalogue';
import { en } from './en';
import { translatorOf, type Translate } from './translator';
import { uk } from './uk';

/** Both catalogues. What the page begins with loads one of them, by `load-texts`. */
export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en, uk };

/** A translator for one language, where both catalogues are at hand: files, figures, the command line. */
export function translate(language: Language): Translate {
  return translatorOf(language, CATALOGUES[language]);
}
