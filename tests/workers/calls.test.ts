import { afterEach, describe, expect, it } from 'vitest';
import { connect, serve } from '../../src/lib/workers/calls';

const open: MessageChannel[] = [];

afterEach(() => {
  for (const { port1, port2 } of open.splice(0)) {
    port1.close();
    port2.close();
  }
});

/** Two ends of one channel, the far one answering with the given functions. */
function connected(functions: Parameters<typeof serve>[0]) {
  const channel = new MessageChannel();
  open.push(channel);
  channel.port1.start();
  channel.port2.start();
  serve(functions, channel.port2);
  return connect<{ slow: (value: number) => Promise<number>; fail: () => void }>(channel.port1);
}

describe('connect and serve', () => {
  it('gives each call its own answer, whatever order the answers come in', async () => {
    const caller = connected({
      slow: (value: number) => new Promise((resolve) => setTimeout(() => resolve(value * 10), 30 - value * 10)),
    });
    await expect(Promise.all([caller.call('slow', 1), caller.call('slow', 2)])).resolves.toEqual([10, 20]);
  });

  it('passes on the name and message of an error', async () => {
    const caller = connected({
      fail: () => {
        const error = new Error('file.geojson: not JSON');
        error.name = 'DataError';
        throw error;
      },
    });
    await expect(caller.call('fail')).rejects.toMatchObject({ name: 'DataError', message: 'file.geojson: not JSON' });
  });

  it('rejects a call of a function that is not offered', async () => {
    await expect(connected({}).call('fail')).rejects.toThrow('no function "fail"');
  });

  it('runs only the newest of the calls that wait, and answers the overtaken ones with nothing', async () => {
    const ran: number[] = [];
    const caller = connected({
      slow: (value: number) =>
        new Promise((resolve) => {
          ran.push(value);
          setTimeout(() => resolve(value), 10);
        }),
    });
    const answers = await Promise.all([1, 2, 3, 4].map((value) => caller.latest('slow', value)));
    expect(answers).toEqual([undefined, undefined, undefined, 4]);
    expect(ran).toEqual([1, 4]);
    await expect(caller.latest('slow', 5)).resolves.toBe(5);
  });

  it('says nothing of an error in a call that a newer one has overtaken', async () => {
    const caller = connected({
      slow: (value: number) => (value === 1 ? Promise.reject(new Error('late')) : Promise.resolve(value)),
    });
    await expect(Promise.all([caller.latest('slow', 1), caller.latest('slow', 2)])).resolves.toEqual([undefined, 2]);
    await expect(caller.latest('slow', 1)).rejects.toThrow('late');
  });

  it.each(['error', 'messageerror'])(
    'rejects all that wait, and all that follow, once there is an %s',
    async (type) => {
      const channel = new MessageChannel();
      open.push(channel);
      const caller = connect<{ slow: (value: number) => Promise<number> }>(channel.port1);
      const waiting = [caller.call('slow', 1), caller.latest('slow', 2), caller.latest('slow', 3)];
      channel.port1.dispatchEvent(Object.assign(new Event(type), { message: 'the script is missing' }));
      const reasons = (await Promise.allSettled(waiting)).map((one) => one.status === 'rejected' && `${one.reason}`);
      expect(reasons).toEqual(['Error: the script is missing', false, 'Error: the script is missing']);
      await expect(caller.call('slow', 4)).rejects.toThrow('the script is missing');
      await expect(caller.latest('slow', 5)).rejects.toThrow('the script is missing');
    },
  );
});
