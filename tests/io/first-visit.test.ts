import { expect, it } from 'vitest';
import { asksForNothing, languageOf, startingQuery, writtenQuery } from '../../src/lib/io/first-visit';

it('begins in Ukrainian for a reader of Ukrainian whose address says nothing, and in English for all others', () => {
  expect(startingQuery('', ['uk-UA', 'en'])).toBe('lang=uk');
  expect(startingQuery('', ['uk'])).toBe('lang=uk');
  for (const languages of [['en-GB'], ['en-GB', 'uk'], ['ukx'], []]) expect(startingQuery('', languages)).toBe('');
});

it('leaves an address that says anything as it is', () => {
  for (const query of ['lang=en', 'lang=uk', 'tab=claims']) expect(startingQuery(query, ['uk-UA'])).toBe(query);
});

it('keeps English in the address for a reader of Ukrainian who chose it', () => {
  expect(writtenQuery('', ['uk-UA'])).toBe('lang=en');
  expect(startingQuery(writtenQuery('', ['uk-UA']), ['uk-UA'])).toBe('lang=en');
  expect(writtenQuery('', ['en-GB'])).toBe('');
  expect(writtenQuery('tab=claims', ['uk-UA'])).toBe('tab=claims');
});

it('speaks the language an address asks for', () => {
  expect([languageOf('lang=uk'), languageOf('lang=en'), languageOf('lang=fr'), languageOf('')]).toEqual([
    'uk',
    'en',
    'en',
    'en',
  ]);
});

it('tells a first visit from a link by what the address says', () => {
  expect(asksForNothing('', ['en-GB'])).toBe(true);
  expect(asksForNothing('lang=uk', ['uk-UA'])).toBe(true);
  expect(asksForNothing('lang=uk', ['en-GB'])).toBe(false);
  expect(asksForNothing('tab=claims', ['uk-UA'])).toBe(false);
});
