import type { Language } from './text';

/** What maps and figures note of Crimea, by UN General Assembly resolution 68/262; a line break parts the note's lines. */
export const CRIMEA: Readonly<Record<Language, { readonly name: string; readonly status: string }>> = {
  en: { name: 'Crimea', status: 'part of Ukraine (UNGA 68/262)\noccupied since 2014' },
  uk: { name: 'Крим', status: 'частина України (рез. ГА ООН 68/262)\nокупована з 2014 року' },
};
