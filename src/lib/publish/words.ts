import type { Language } from '../core/text';

/** Words of the data files; everything else is in the interface's catalogue. Braces are filled in. */
export interface PublishWords {
  readonly model: string;
  readonly assessment: string;
  readonly measured: string;
  readonly assumed: string;
  readonly ledgerNote: string;
  readonly claimsNote: string;
}

/** Words by language; a language without one of them does not compile. */
export const WORDS: Readonly<Record<Language, PublishWords>> = {
  en: {
    model: 'Control: {source}, as of {date}; a model, not an assessment.',
    assessment: 'Control: {source}, as of {date}.',
    measured: 'Its line is {deviation} off an independent line (root mean square, measured).',
    assumed: 'An error of {deviation} of its line (standard deviation) is assumed.',
    ledgerNote: '{control} {definition}. Areas computed on the WGS84 ellipsoid; ± is two standard deviations.',
    claimsNote:
      '{control} {definition}. Computed on the WGS84 ellipsoid; ± is two standard deviations of the map’s line.',
  },
  uk: {
    model: 'Контроль: {source}, станом на {date}; модель, а не оцінка обстановки.',
    assessment: 'Контроль: {source}, станом на {date}.',
    measured: 'Її лінія відхиляється від незалежної на {deviation} (середнє квадратичне, виміряно).',
    assumed: 'Прийнято похибку лінії {deviation} (стандартне відхилення).',
    ledgerNote: '{control} {definition}. Площі обчислено на еліпсоїді WGS84; ± — два стандартні відхилення.',
    claimsNote: '{control} {definition}. Обчислено на еліпсоїді WGS84; ± — два стандартні відхилення лінії на карті.',
  },
};

/** A sentence with its braces filled in. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (braces, name: string) => String(values[name] ?? braces));
}
