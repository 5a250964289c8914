// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { copyPicture, copyText } from '../../src/lib/io/clipboard';

afterEach(() => vi.unstubAllGlobals());

describe('the clipboard', () => {
  it('says so where copying is not allowed', async () => {
    const denied = () => Promise.reject(new Error('denied'));
    vi.stubGlobal('navigator', { clipboard: { writeText: denied, write: denied } });
    vi.stubGlobal('ClipboardItem', class {});
    await expect(copyText('a')).resolves.toBe(false);
    await expect(copyPicture(Promise.resolve(new Blob()))).resolves.toBe(false);
  });
});
