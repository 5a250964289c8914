import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../src/lib/core/hash';

describe('the content hash', () => {
  it('is fourteen hexadecimal digits and the same every time', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(contentHash(text)).toMatch(/^[0-9a-f]{14}$/);
        expect(contentHash(text)).toBe(contentHash(`${text}`));
      }),
    );
  });

  it('tells texts apart that differ in one character or in order', () => {
    const texts = Array.from(
      { length: 20_000 },
      (_, index) => `{"lon":${index / 1000},"lat":${(20_000 - index) / 1000}}`,
    );
    expect(new Set([...texts, ...texts.map((text) => `${text} `)].map(contentHash)).size).toBe(40_000);
    expect(contentHash('ab')).not.toBe(contentHash('ba'));
  });
});
