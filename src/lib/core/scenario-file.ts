import type { Geodata } from './geodata';
import { parseJsonText } from './json-place';
import { adopted } from './own-scenarios';
import { parseScenario } from './parse/scenario';
import type { References } from './parse/structure';
import type { Scenario } from './scenarios';
import type { Language } from './text';

/** Ids that a scenario of a person's own may name. */
export function referencesOf(geodata: Geodata): References {
  const ids = (entries: readonly { readonly id: string }[]) => new Set(entries.map(({ id }) => id));
  return {
    units: ids(geodata.units),
    groups: ids(geodata.groups),
    places: ids(geodata.places),
    sources: ids(geodata.sources),
    claims: ids(geodata.claims),
  };
}

/** Whether a text looks like a scenario file rather than a control file; a damaged one may still do. */
export function isScenarioFile(text: string): boolean {
  return /^[\s\uFEFF]*\{/.test(text) && /"transfers"\s*:/.test(text) && !/"(features|geometry)"\s*:/.test(text);
}

/** The scenario of a file as a person's own; that of a report becomes a copy of it. @throws DataError when it is none */
export function readScenarioFile(text: string, name: string, references: References, language: Language): Scenario {
  const json = parseJsonText(text, name, {
    en: 'Give a scenario file as the map saves it',
    uk: 'Потрібен файл сценарію, який зберегла ця карта',
  });
  return adopted(parseScenario(json, name, references), language);
}
