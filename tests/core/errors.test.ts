import { expect, it } from 'vitest';
import { DataError, messageOf, reasonOf } from '../../src/lib/core/errors';

it('says what an error says, whatever was thrown', () => {
  expect(messageOf(new DataError('day.geojson', '', 'is empty'))).toBe('day.geojson: is empty');
  expect(messageOf('out of memory')).toBe('out of memory');
  expect(messageOf(undefined)).toBe('undefined');
});

it('says in both languages where a thing was found, when what was found was said in both', () => {
  const error = new DataError('day.geojson', 'features', { en: 'is empty', uk: 'список порожній' });
  expect(reasonOf(error)).toEqual({
    en: 'day.geojson: features: is empty',
    uk: 'day.geojson: features: список порожній',
  });
  expect(error.problem).toBe('is empty');
  expect(reasonOf(new DataError('day.geojson', '', 'is empty'))).toEqual({ en: 'day.geojson: is empty' });
  expect(reasonOf('out of memory')).toEqual({ en: 'out of memory' });
});
