import { describe, expect, it } from 'vitest';
import type { PluralMessage } from '../../src/lib/i18n/catalogue';
import { CATALOGUES, translate } from '../../src/lib/i18n/translate';

const keys = Object.keys(CATALOGUES.en) as (keyof typeof CATALOGUES.en)[];

function textsOf(message: string | PluralMessage): string[] {
  return typeof message === 'string' ? [message] : Object.values(message);
}

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
}

/** The English text without its placeholders: what there is to translate. */
function english(key: keyof typeof CATALOGUES.en): string {
  return textsOf(CATALOGUES.en[key])
    .join(' ')
    .replaceAll(/\{\w+\}/g, '');
}

const areas = import.meta.glob<Readonly<Record<string, object>>>('../../src/lib/i18n/{en,uk}/*.ts', { eager: true });

describe('the catalogues', () => {
  it.each(['en', 'uk'] as const)('holds every key of every area in %s, and each key in one area only', (language) => {
    const inAreas = Object.entries(areas)
      .filter(([path]) => path.includes(`/${language}/`))
      .flatMap(([, area]) => Object.values(area).flatMap((texts) => Object.keys(texts)));
    expect(inAreas.toSorted()).toEqual(Object.keys(CATALOGUES[language]).toSorted());
  });

  it.each(keys)('has the same placeholders in both languages for %s', (key) => {
    const expected = placeholders(textsOf(CATALOGUES.en[key]).at(-1) ?? '');
    for (const language of ['en', 'uk'] as const) {
      for (const text of textsOf(CATALOGUES[language][key])) expect(placeholders(text)).toEqual(expected);
    }
  });

  it('leaves no text empty', () => {
    const empty = keys.filter((key) => textsOf(CATALOGUES.uk[key]).some((text) => text.trim() === ''));
    expect(empty).toEqual([]);
  });

  it('has Ukrainian letters, and none that Ukrainian does not have, in every Ukrainian text', () => {
    const suspicious = keys.filter((key) =>
      textsOf(CATALOGUES.uk[key]).some(
        (text) => (/[a-z]/i.test(english(key)) && !/[а-щьюяіїєґ]/i.test(text)) || /[ёъыэ]/i.test(text),
      ),
    );
    expect(suspicious).toEqual([]);
  });

  it('gives every Ukrainian plural all the forms the language has', () => {
    const incomplete = keys.filter((key) => {
      const message = CATALOGUES.uk[key];
      return typeof message !== 'string' && !(message.one && message.few && message.many);
    });
    expect(incomplete).toEqual([]);
  });
});

describe('translate', () => {
  it('fills in parameters', () => {
    expect(translate('en')('headline.of', { scope: 'Ukraine', area: '600 km²' })).toBe('Of Ukraine, 600 km².');
  });

  it('breaks no line between a number of a text and its unit, nor between its thousands', () => {
    expect(translate('en')('assumed.reset')).toBe('Back to the usual 0.5\u202fkm');
    expect(translate('uk')('compare.dividerAt', { a: 40, b: 60 })).toBe('А 40\u202f%, Б 60\u202f%');
    expect(translate('uk')('own.example')).toBe('6\u202f600');
    expect(translate('uk')('tour.step', { step: 1, steps: 3 })).toBe('Крок 1 з 3');
  });

  it('follows the plural rules of the language', () => {
    const t = translate('uk');
    expect([1, 2, 5, 21].map((count) => t('scenarios.on', { count }))).toEqual([
      'Увімкнено 1 пропозицію',
      'Увімкнено 2 пропозиції',
      'Увімкнено 5 пропозицій',
      'Увімкнено 21 пропозицію',
    ]);
    expect(translate('en')('scenarios.on', { count: 1 })).toBe('1 proposal switched on');
  });
});
