import { THIN_SPACE } from '../core/format';
import type { Language } from '../core/text';
import type { Catalogue, MessageKey, MessageParameters } from './catalogue';

/** Gives the text of a key in one language; a missing parameter does not compile. */
export type Translate = <Key extends MessageKey>(key: Key, ...parameters: MessageParameters<Key>) => string;

/** The two languages by their own names, as the switch shows them. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', uk: 'Українська' };

/** A plain space inside a figure of a catalogue's text: between thousands, and before a unit. */
const SPACE_IN_FIGURE = /(?<=[\d}]) (?=%|\d{3}(?!\d)|(?:km|км|characters|знаків)(?!\p{L}))/gu;

/** A translator over a catalogue. No line breaks inside a figure of a text. Plurals follow Intl.PluralRules of its language. */
export function translatorOf(language: Language, catalogue: Catalogue): Translate {
  const plurals = new Intl.PluralRules(language);
  return (key, ...parameters) => {
    const values: Readonly<Record<string, string | number>> = parameters[0] ?? {};
    const message = catalogue[key];
    const text =
      typeof message === 'string' ? message : (message[pluralForm(plurals, values['count'])] ?? message.other);
    return text
      .replaceAll(SPACE_IN_FIGURE, THIN_SPACE)
      .replaceAll(/\{(\w+)\}/g, (braces, name: string) => String(values[name] ?? braces));
  };
}

function pluralForm(rules: Intl.PluralRules, count: string | number | undefined): 'one' | 'few' | 'many' | 'other' {
  const form = rules.select(Number(count));
  return form === 'one' || form === 'few' || form === 'many' ? form : 'other';
}
