import { describe, expect, it } from 'vitest';
import { CATALOGUES } from '../../src/lib/i18n/translate';
import { committedJson } from '../geodata/committed-files';
import { loadedWords } from '../geodata/loaded-words';

describe('words that take a side', () => {
  it.each(['Росія захопила місто', 'захоплення земель', 'загарбники', 'окупанти', 'liberated by', 'Kiev'])(
    'are found in "%s"',
    (text) => {
      expect(loadedWords(text)).not.toEqual([]);
    },
  );

  it('are in no text of the interface, in either language', () => {
    for (const catalogue of Object.values(CATALOGUES)) {
      for (const [key, message] of Object.entries(catalogue)) {
        for (const text of typeof message === 'string' ? [message] : Object.values(message as object)) {
          expect(loadedWords(String(text)), key).toEqual([]);
        }
      }
    }
  });

  it('are in no definition and no note of the data', () => {
    const definitions = committedJson('sources/control-definitions.json') as Record<string, string>;
    const notes = committedJson('sources/unit-notes.json') as Record<string, { en: string; uk: string }>;
    for (const [id, text] of Object.entries(definitions)) expect(loadedWords(text), id).toEqual([]);
    for (const [id, { en, uk }] of Object.entries(notes)) expect(loadedWords(`${en} ${uk}`), id).toEqual([]);
  });
});
