import type { Language } from '../core/text';
import { translatorOf, type Translate } from './translator';

/** Loads the texts of one language, so that a reader waits for no other. */
export async function loadTexts(language: Language): Promise<Translate> {
  const catalogue = language === 'uk' ? (await import('./uk')).uk : (await import('./en')).en;
  return translatorOf(language, catalogue);
}
