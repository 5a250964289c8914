import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepOffline } from '../../src/lib/io/offline';

afterEach(() => vi.unstubAllGlobals());

async function registered(connection: object | undefined): Promise<number> {
  const register = vi.fn(() => Promise.resolve({ waiting: null, addEventListener() {} }));
  const serviceWorker = { controller: null, addEventListener() {}, register };
  vi.stubGlobal('navigator', { serviceWorker, ...(connection && { connection }) });
  vi.stubGlobal('location', { href: 'https://maps.example/' });
  vi.stubGlobal('document', { addEventListener() {} });
  await keepOffline({ arrived() {}, hasUnsaved: () => false });
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

/** A page that a kept version answers for, with a newer one waiting; what it is told and how often it is loaded anew. */
async function openPage({ hasUnsaved }: { hasUnsaved: boolean }) {
  const told: unknown[] = [];
  const offered: (() => void)[] = [];
  const reload = vi.fn();
  const registration = Object.assign(new EventTarget(), {
    waiting: { postMessage: (message: unknown) => told.push(message) },
  });
  const container = Object.assign(new EventTarget(), {
    controller: {},
    register: () => Promise.resolve(registration),
  });
  vi.stubGlobal('navigator', { serviceWorker: container });
  vi.stubGlobal('location', { href: 'https://map.example/', reload });
  vi.stubGlobal('document', new EventTarget());
  await keepOffline({ arrived: (use) => offered.push(use), hasUnsaved: () => hasUnsaved });
  return { told, offered, reload, takeOver: () => container.dispatchEvent(new Event('controllerchange')) };
}

describe('a new version', () => {
  it('is loaded where the reader asked for it, whatever that loses', async () => {
    const { told, offered, reload, takeOver } = await openPage({ hasUnsaved: true });
    offered[0]!();
    expect(told).toEqual(['use-now']);
    takeOver();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('is loaded in other windows where nothing would be lost', async () => {
    const { reload, takeOver } = await openPage({ hasUnsaved: false });
    takeOver();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('is only offered in another window that holds what is nowhere else', async () => {
    const { offered, reload, takeOver } = await openPage({ hasUnsaved: true });
    takeOver();
    expect(reload).not.toHaveBeenCalled();
    expect(offered).toHaveLength(2);
    offered[1]!();
    expect(reload).toHaveBeenCalledOnce();
  });
});
