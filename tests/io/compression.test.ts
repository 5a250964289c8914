import { describe, expect, it } from 'vitest';
import { deflateText, inflateText } from '../../src/lib/io/compression';

describe('a compressed text', () => {
  it('is the text again, in letters that an address may hold', async () => {
    const text = 'Мій сценарій '.repeat(40);
    const packed = await deflateText(text);
    expect(packed).toMatch(/^[\w-]+$/);
    expect(packed.length).toBeLessThan(100);
    expect(await inflateText(packed)).toBe(text);
  });

  it('is refused when it is none, or grows beyond all measure', async () => {
    await expect(inflateText('AAAA')).rejects.toThrow();
    await expect(inflateText('not!')).rejects.toThrow();
    await expect(inflateText(await deflateText('a'.repeat(1e6)))).rejects.toThrow('too large');
  });
});
