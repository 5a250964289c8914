import { expect, it } from 'vitest';
import { localDay } from '../../src/lib/core/local-day';

it('takes the day from where the reader is', () => {
  expect(localDay(new Date(2025, 0, 5, 0, 30))).toBe('2025-01-05');
  expect(localDay(new Date(2025, 11, 31, 23, 59))).toBe('2025-12-31');
});
