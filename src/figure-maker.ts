import type { ControlSnapshot } from './lib/core/control';
import type { Scenario } from './lib/core/scenarios';
import type { StartingData } from './lib/io/geodata';
import { connect, type Caller } from './lib/workers/calls';
import type { FigureFunctions } from './figure-functions';

/** A running figure worker, and what ends every call to it. */
interface Running {
  readonly worker: Worker;
  readonly caller: Caller<FigureFunctions>;
  readonly sent: Set<string>;
  own: readonly Scenario[];
  readonly cancelled: Promise<never>;
  readonly cancel: () => void;
}

/** Thrown by whatever waited for figures when they were cancelled. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';
}

const NONE: readonly Scenario[] = [];

/** Starts the figure worker when it is first needed, and anew after it was cancelled. */
export class FigureMaker {
  readonly #data: StartingData;
  readonly #keys = new WeakMap<ControlSnapshot, string>();
  #lastKey = 0;
  #running: Running | undefined;

  constructor(data: StartingData) {
    this.#data = data;
  }

  /**
   * A key by which the worker knows a snapshot, which is sent once, as the reader's own scenarios are each time they
   * have changed.
   */
  keyOf(snapshot: ControlSnapshot, own: readonly Scenario[]): string {
    let key = this.#keys.get(snapshot);
    if (key === undefined) {
      this.#lastKey += 1;
      key = `${snapshot.id} ${this.#lastKey}`;
      this.#keys.set(snapshot, key);
    }
    const running = this.#start();
    const { caller, sent } = running;
    if (running.own !== own) {
      running.own = own;
      void caller.call('setOwnScenarios', own);
    }
    if (!sent.has(key)) {
      sent.add(key);
      void caller.call('addSnapshot', key, snapshot);
    }
    return key;
  }

  call<Name extends keyof FigureFunctions>(
    name: Name,
    ...parameters: Parameters<FigureFunctions[Name]>
  ): Promise<Awaited<ReturnType<FigureFunctions[Name]>>> {
    const { caller, cancelled } = this.#start();
    return Promise.race([caller.call(name, ...parameters), cancelled]);
  }

  /** The same, where only the newest call matters; undefined for one that was overtaken. */
  latest<Name extends keyof FigureFunctions>(
    name: Name,
    ...parameters: Parameters<FigureFunctions[Name]>
  ): Promise<Awaited<ReturnType<FigureFunctions[Name]>> | undefined> {
    const { caller, cancelled } = this.#start();
    return Promise.race([caller.latest(name, ...parameters), cancelled]);
  }

  /** Ends whatever runs; drawing cannot be interrupted in another way. */
  cancel(): void {
    this.#running?.worker.terminate();
    this.#running?.cancel();
    this.#running = undefined;
  }

  #start(): Running {
    if (this.#running !== undefined) return this.#running;
    const worker = new Worker(new URL('./figure.worker.ts', import.meta.url), { type: 'module' });
    const caller = connect<FigureFunctions>(worker);
    let cancel: () => void = () => {};
    const cancelled = new Promise<never>((_, reject) => {
      cancel = () => reject(new CancelledError('cancelled'));
      worker.addEventListener('error', (event) => reject(new Error(event.message || 'The figure maker did not start')));
    });
    // Nobody may be waiting.
    cancelled.catch(() => undefined);
    const { geodata, basemap, before2022 } = this.#data;
    void caller.call('begin', { geodata, basemap, before2022 });
    this.#running = { worker, caller, sent: new Set(), own: NONE, cancelled, cancel };
    return this.#running;
  }
}
