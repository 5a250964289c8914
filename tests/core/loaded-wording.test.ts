import { describe, expect, it } from 'vitest';
import { checkWording } from '../../src/lib/core/loaded-wording';

const found = (text: string, language: 'en' | 'uk') => checkWording(text, language).map((one) => one.found);

describe('the check of wording', () => {
  it.each([
    ['Donbas liberated', ['liberated']],
    ['A land grab: Kyiv would give away Donbas', ['land grab', 'give away']],
    ['Territory to be ceded in the special military operation', ['ceded', 'special military operation']],
    ['Kiev, Kharkov and Lugansk', ['Kiev', 'Kharkov', 'Lugansk']],
    ['What the Kiev regime in the Ukraine surrendered', ['Kiev regime', 'the Ukraine', 'surrendered']],
    ['Artyomovsk', ['Artyomovsk']],
  ])('finds in English: %s', (text, words) => {
    expect(found(text, 'en')).toEqual(words);
  });

  it.each([
    ['Захоплено 6 600 км², решту звільнено', ['Захоплено', 'звільнено']],
    ['Здати території на Україні', ['Здати території', 'на Україні']],
    ['Після спецоперації росія віддала б Артемівськ', ['спецоперації', 'росія', 'віддала', 'Артемівськ']],
    ['Орки в ДНР', ['Орки', 'ДНР']],
  ])('finds in Ukrainian: %s', (text, words) => {
    expect(found(text, 'uk')).toEqual(words);
  });

  it.each([
    ['Donbas withdrawal: about 6 600 km² would pass to Russian control', 'en'],
    ['Precedents, orchards and the accede of skievers in Odesa', 'en'],
    ['Вихід із Донбасу: під контроль Росії перейшло б близько 6 600 км²', 'uk'],
    ['Режим припинення вогню; Україна утримує Слов’янськ', 'uk'],
  ] as const)('lets pass: %s', (text, language) => {
    expect(found(text, language)).toEqual([]);
  });

  it('says where the word is, what to write instead, and why in both languages', () => {
    const [one] = checkWording('In Odessa', 'en');
    expect(one).toMatchObject({ index: 3, found: 'Odessa', suggestion: 'Odesa' });
    for (const language of ['en', 'uk'] as const) expect(one?.reason[language]).toMatch(/^\p{Lu}.*\.$/u);
  });
});
