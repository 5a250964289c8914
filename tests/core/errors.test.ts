import { expect, it } from 'vitest';
import { DataError, messageOf } from '../../src/lib/core/errors';

it('says what an error says, whatever was thrown', () => {
  expect(messageOf(new DataError('day.geojson', '', 'is empty'))).toBe('day.geojson: is empty');
  expect(messageOf('out of memory')).toBe('out of memory');
  expect(messageOf(undefined)).toBe('undefined');
});
