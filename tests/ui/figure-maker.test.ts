import { describe, expect, it } from 'vitest';
import { CancelledError, FigureMaker } from '../../src/figure-maker';
import type { StartingData } from '../../src/lib/io/geodata';
import { builtin, geodata } from './desk-fixture';

const NOWHERE = { type: 'MultiPolygon' as const, coordinates: [] };
const STARTING = { geodata, basemap: {}, before2022: NOWHERE } as unknown as StartingData;

/** Stands for the figure worker: remembers what it is told, answers when it is made to. */
class WorkerStandIn extends EventTarget {
  readonly told: { id: number; name: string }[] = [];
  terminated = false;

  postMessage(request: { id: number; name: string }): void {
    this.told.push(request);
  }

  answer(name: string, result: unknown): void {
    const id = this.told.find((request) => request.name === name)?.id;
    this.dispatchEvent(new MessageEvent('message', { data: { id, result } }));
  }

  terminate(): void {
    this.terminated = true;
  }
}

function create() {
  const workers: WorkerStandIn[] = [];
  const maker = new FigureMaker(STARTING, () => {
    const worker = new WorkerStandIn();
    workers.push(worker);
    return worker;
  });
  return { maker, workers };
}

describe('the maker of figures', () => {
  it('rejects what waits for a worker that broke down, and begins anew with the next', async () => {
    const { maker, workers } = create();
    maker.keyOf(builtin, []);
    const lost = maker.call('loadFonts');
    workers[0]!.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
    await expect(lost).rejects.toThrow('out of memory');
    expect(workers[0]!.terminated).toBe(true);
    maker.keyOf(builtin, []);
    const next = maker.call('loadFonts');
    expect(workers[1]!.told.map(({ name }) => name)).toEqual(['begin', 'setOwnScenarios', 'addSnapshot', 'loadFonts']);
    workers[1]!.answer('loadFonts', 'loaded');
    await expect(next).resolves.toBe('loaded');
  });

  it('ends what is being made when it is cancelled', async () => {
    const { maker, workers } = create();
    const lost = maker.call('loadFonts');
    maker.cancel();
    await expect(lost).rejects.toThrow(CancelledError);
    expect(workers[0]!.terminated).toBe(true);
    expect(workers).toHaveLength(1);
  });
});
