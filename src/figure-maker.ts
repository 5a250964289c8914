import type { ControlSnapshot } from './lib/core/control';
import type { Scenario } from './lib/core/scenarios';
import type { StartingData } from './lib/io/geodata';
import { connect, type Caller } from './lib/workers/calls';
import type { FigureFunctions } from './figure-functions';

/** What is needed of a worker. */
type FigureWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

/** A running figure worker, and what ends every call to it. */
interface Running {
  readonly worker: FigureWorker;
  readonly caller: Caller<FigureFunctions>;
  readonly sent: Set<string>;
  own: readonly Scenario[];
  /** Rejects once the worker was ended, with why. */
  readonly ended: Promise<never>;
  readonly end: (why: Error) => void;
}

/** Thrown by whatever waited for figures when they were cancelled. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';
}

const NONE: readonly Scenario[] = [];

function startWorker(): FigureWorker {
  return new Worker(new URL('./figure.worker.ts', import.meta.url), { type: 'module' });
}

/** Starts the figure worker when it is first needed, and anew after it was cancelled or broke down. */
export class FigureMaker {
  readonly #data: StartingData;
  readonly #startWorker: () => FigureWorker;
  readonly #keys = new WeakMap<ControlSnapshot, string>();
  #lastKey = 0;
  #running: Running | undefined;

  constructor(data: StartingData, start = startWorker) {
    this.#data = data;
    this.#startWorker = start;
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
      tell(caller.call('setOwnScenarios', own));
    }
    if (!sent.has(key)) {
      sent.add(key);
      tell(caller.call('addSnapshot', key, snapshot));
    }
    return key;
  }

  call<Name extends keyof FigureFunctions>(
    name: Name,
    ...parameters: Parameters<FigureFunctions[Name]>
  ): Promise<Awaited<ReturnType<FigureFunctions[Name]>>> {
    const { caller, ended } = this.#start();
    return Promise.race([ended, caller.call(name, ...parameters)]);
  }

  /** The same, where only the newest call matters; undefined for one that was overtaken. */
  latest<Name extends keyof FigureFunctions>(
    name: Name,
    ...parameters: Parameters<FigureFunctions[Name]>
  ): Promise<Awaited<ReturnType<FigureFunctions[Name]>> | undefined> {
    const { caller, ended } = this.#start();
    return Promise.race([ended, caller.latest(name, ...parameters)]);
  }

  /** Ends whatever runs; drawing cannot be interrupted in another way. */
  cancel(): void {
    this.#running?.end(new CancelledError('cancelled'));
  }

  #start(): Running {
    if (this.#running !== undefined) return this.#running;
    const worker = this.#startWorker();
    const caller = connect<FigureFunctions>(worker);
    let reject: (why: Error) => void = () => {};
    const ended = new Promise<never>((_, rejectAll) => (reject = rejectAll));
    // Nobody may be waiting.
    ended.catch(() => undefined);
    const end = (why: Error) => {
      worker.terminate();
      if (this.#running?.worker === worker) this.#running = undefined;
      reject(why);
    };
    worker.addEventListener('error', ({ message }) => end(new Error(message || 'the worker does not answer')));
    const { geodata, basemap } = this.#data;
    tell(caller.call('begin', { geodata, basemap }));
    this.#running = { worker, caller, sent: new Set(), own: NONE, ended, end };
    return this.#running;
  }
}

/** Sends what has no answer to wait for. Where the worker breaks down under it, whoever waits for a figure hears that. */
function tell(sent: Promise<unknown>): void {
  sent.catch(() => undefined);
}
