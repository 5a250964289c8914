import { isBuiltIn } from '../core/geodata';
import type { Publication } from './publication';
import { fill, WORDS } from './words';

/** The terms of the data, and those of the control file where a person opened one. */
export function licenceOf({ situation, view }: Publication): string {
  const words = WORDS[view.language];
  const { geodata, snapshot } = situation;
  if (isBuiltIn(snapshot.id, geodata)) return words.licence;
  return fill(words.licenceLoaded, {
    licence: words.licence,
    terms: snapshot.licence ?? words.termsUnknown,
  });
}
