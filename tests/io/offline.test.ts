import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepOffline } from '../../src/lib/io/offline';

afterEach(() => vi.unstubAllGlobals());

async function registered(connection: object | undefined): Promise<number> {
  const register = vi.fn(() => Promise.resolve({ waiting: null, addEventListener() {} }));
  const serviceWorker = { controller: null, addEventListener() {}, register };
  vi.stubGlobal('navigator', { serviceWorker, ...(connection && { connection }) });
  vi.stubGlobal('location', { href: 'https://maps.example/' });
  vi.stubGlobal('document', { addEventListener() {} });
  await keepOffline(() => {});
  return register.mock.calls.length;
}

describe('the application', () => {
  it('is kept in the browser, whether or not that tells of its connection', async () => {
    expect(await registered(undefined)).toBe(1);
    expect(await registered({ saveData: false })).toBe(1);
  });

  it('is not loaded as a whole where the reader asked the browser to load little', async () => {
    expect(await registered({ saveData: true })).toBe(0);
  });
});
