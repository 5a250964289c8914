import { afterEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/create-app';
import { translate } from '../../src/lib/i18n/translate';
import { connect, serve, type Caller } from '../../src/lib/workers/calls';
import type { GeometryFunctions } from '../../src/lib/workers/geometry';
import { geodata, ledger } from './desk-fixture';

const open: MessageChannel[] = [];

afterEach(() => {
  for (const { port1, port2 } of open.splice(0)) {
    port1.close();
    port2.close();
  }
});

/** A geometry worker that answers at once, with a record of what it was asked. */
function workerWith(asked: string[]): Caller<GeometryFunctions> {
  const channel = new MessageChannel();
  open.push(channel);
  channel.port1.start();
  channel.port2.start();
  const answer =
    <Result>(name: string, result: Result) =>
    () => {
      asked.push(name);
      return result;
    };
  serve(
    {
      ledger: answer('ledger', {
        ledger: ledger([]),
        lineOfContact: { type: 'MultiLineString', coordinates: [] },
        places: [],
      }),
      scenario: answer('scenario', { transfers: [], effect: undefined }),
      claims: answer('claims', []),
    },
    channel.port2,
  );
  return connect<GeometryFunctions>(channel.port1);
}

const texts = { language: 'en' as const, translate: translate('en'), load: () => Promise.resolve(translate('en')) };

describe('an embedded application', () => {
  it('computes nothing but what it shows', async () => {
    const asked: string[] = [];
    const app = createApp(geodata, workerWith(asked), texts, undefined);
    await expect.poll(() => app.computing).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked).toEqual(['ledger']);
  });
});

describe('an application whose geometry worker does not start', () => {
  it('says so instead of computing for ever', async () => {
    const worker = Object.assign(new EventTarget(), { postMessage: () => {} });
    const app = createApp(geodata, connect<GeometryFunctions>(worker as unknown as Worker), texts, undefined);
    worker.dispatchEvent(Object.assign(new Event('error'), { message: 'the script is missing' }));
    await expect.poll(() => app.failure).toBe('the script is missing');
    expect(app.computing).toBe(false);
  });
});
