import type { ControlSnapshot, ImportNote } from './control';

/** The note of a control file that carries no date. */
export const UNDATED: ImportNote = {
  kind: 'assumed',
  message: {
    en: 'The file does not say its date; claims about a date cannot be checked against it.',
    uk: 'У файлі не вказано дати; за ним не можна перевірити заяву на певну дату.',
  },
};

/** A snapshot of a file without a date, with the day that a person gave; its notes say so. */
export function datedByHand(snapshot: ControlSnapshot, asOf: string): ControlSnapshot {
  const given: ImportNote = {
    kind: 'assumed',
    message: {
      en: `The file does not say its date; ${asOf} was given by hand.`,
      uk: `У файлі не вказано дати; ${asOf} задано вручну.`,
    },
  };
  const others = snapshot.notes.filter((note) => note.message.en !== UNDATED.message.en);
  return { ...snapshot, asOf, notes: [given, ...others] };
}
