import { reasonOf, type Reason } from '../core/errors';

/** Functions a worker offers, by name. Arguments and results must survive structured cloning. */
export type Functions = Readonly<Record<string, (...parameters: never[]) => unknown>>;

/** The two ends of a channel: a Worker, a worker's global scope, or a MessagePort in tests. */
export interface Channel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  /** The other end did not start, threw where nobody caught it, or sent what cannot be read. */
  addEventListener(type: 'error' | 'messageerror', listener: (event: Event) => void): void;
}

interface Request {
  readonly id: number;
  readonly name: string;
  readonly parameters: readonly unknown[];
}

type Response =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly failure: Reason & { readonly name: string } };

/** Calls functions on the other end of a channel. */
export interface Caller<Offered extends Functions> {
  /** Runs a function there. @throws Error with the name and message, in both languages if it had both, of what was thrown there */
  call<Name extends keyof Offered & string>(
    name: Name,
    ...parameters: Parameters<Offered[Name]>
  ): Promise<Awaited<ReturnType<Offered[Name]>>>;
  /**
   * The same, when only the newest call matters: one runs at a time, and of those that wait only the newest is run.
   * Resolves to undefined for a call that a newer one has overtaken, whether or not it ran.
   */
  latest<Name extends keyof Offered & string>(
    name: Name,
    ...parameters: Parameters<Offered[Name]>
  ): Promise<Awaited<ReturnType<Offered[Name]>> | undefined>;
}

/** Answers requests on a channel with the given functions, one after another. */
export function serve(functions: Functions, channel: Channel): void {
  const callable = functions as Readonly<Record<string, (...parameters: unknown[]) => unknown>>;
  channel.addEventListener('message', (event: MessageEvent<Request>) => {
    const { id, name, parameters } = event.data;
    const answer = (response: Response) => channel.postMessage(response);
    const fail = (error: unknown) => {
      answer({ id, failure: { name: error instanceof Error ? error.name : 'Error', ...reasonOf(error) } });
    };
    try {
      const called = callable[name];
      if (called === undefined) throw new Error(`the worker has no function "${name}"`);
      Promise.resolve(called(...parameters)).then((result) => answer({ id, result }), fail);
    } catch (error) {
      fail(error);
    }
  });
}

/** The calling end of a channel that {@link serve} answers. Once the other end has broken down, every call is rejected. */
export function connect<Offered extends Functions>(channel: Channel): Caller<Offered> {
  type Result<Name extends keyof Offered> = Awaited<ReturnType<Offered[Name]>>;
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>();
  const running = new Set<string>();
  const next = new Map<string, { start: () => void; drop: () => void }>();
  let lastId = 0;
  let breakdown: Error | undefined;

  function breakDown(event: Event): void {
    const message = 'message' in event && typeof event.message === 'string' ? event.message : '';
    breakdown = new Error(message === '' ? 'the worker does not answer' : message);
    for (const { reject } of waiting.values()) reject(breakdown);
    waiting.clear();
  }
  channel.addEventListener('error', breakDown);
  channel.addEventListener('messageerror', breakDown);

  channel.addEventListener('message', (event: MessageEvent<Response>) => {
    const response = event.data;
    const settle = waiting.get(response.id);
    if (settle === undefined) return;
    waiting.delete(response.id);
    if ('failure' in response) {
      const { name, en, uk } = response.failure;
      settle.reject(Object.assign(new Error(en), { name, ...(uk !== undefined && { uk }) }));
    } else {
      settle.resolve(response.result as never);
    }
  });

  function call<Name extends keyof Offered & string>(
    name: Name,
    ...parameters: Parameters<Offered[Name]>
  ): Promise<Result<Name>> {
    if (breakdown !== undefined) return Promise.reject(breakdown);
    lastId += 1;
    const request: Request = { id: lastId, name, parameters };
    return new Promise((resolve, reject) => {
      waiting.set(request.id, { resolve, reject });
      channel.postMessage(request);
    });
  }

  function latest<Name extends keyof Offered & string>(
    name: Name,
    ...parameters: Parameters<Offered[Name]>
  ): Promise<Result<Name> | undefined> {
    return new Promise((resolve, reject) => {
      const start = () => {
        running.add(name);
        call(name, ...parameters)
          .then(
            (result) => resolve(next.has(name) ? undefined : result),
            (error: Error) => (next.has(name) ? resolve(undefined) : reject(error)),
          )
          .finally(() => {
            running.delete(name);
            const following = next.get(name);
            next.delete(name);
            following?.start();
          });
      };
      if (!running.has(name)) return start();
      next.get(name)?.drop();
      next.set(name, { start, drop: () => resolve(undefined) });
    });
  }

  return { call, latest };
}
