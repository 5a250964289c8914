/** What one benchmark gave. Times are medians in milliseconds; `ratio` says how many times slower the peer is. */
export interface BenchResult {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms';
  readonly peer: string;
  readonly peerValue: number;
  readonly ratio: number;
}

/** One thing to time and what it is compared with. `prepare` runs untimed before every run. */
export interface Bench<Input> {
  readonly name: string;
  readonly prepare: () => Input;
  readonly run: (input: Input) => unknown;
  readonly runs: number;
  readonly peer: string;
  readonly runPeer: (input: Input) => unknown;
  readonly peerRuns: number;
}

/**
 * Runs both sides in turn after a warm-up, so that whatever else the machine does falls on both alike, and takes
 * medians. Each round has one run of the side with fewer runs. A promise is waited for and its time counts.
 */
export async function measureBench<Input>(bench: Bench<Input>): Promise<BenchResult> {
  const { prepare, run, runs, runPeer, peerRuns } = bench;
  for (let index = 0; index < Math.ceil(runs / 2); index++) await timed(prepare, run);
  await timed(prepare, runPeer);
  const times: number[] = [];
  const peerTimes: number[] = [];
  const rounds = Math.min(runs, peerRuns);
  for (let round = 1; round <= rounds; round++) {
    while (times.length < (runs * round) / rounds) times.push(await timed(prepare, run));
    while (peerTimes.length < (peerRuns * round) / rounds) peerTimes.push(await timed(prepare, runPeer));
  }
  const value = median(times);
  const peerValue = median(peerTimes);
  return { name: bench.name, value, unit: 'ms', peer: bench.peer, peerValue, ratio: peerValue / value };
}

/** Milliseconds that one run takes, without its preparation. */
async function timed<Input>(prepare: () => Input, run: (input: Input) => unknown): Promise<number> {
  const input = prepare();
  const start = performance.now();
  const result = run(input);
  if (result instanceof Promise) await result;
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}
