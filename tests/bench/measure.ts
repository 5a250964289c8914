/** What one benchmark gave, as medians; `ratio` says how many times slower or larger the peer is. */
export interface BenchResult {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'MB';
  readonly peer: string;
  readonly peerValue: number;
  readonly ratio: number;
  /** How many times the peer's value this one may be, where that is asked for. */
  readonly aim?: number;
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
  return compared(bench.name, bench.peer, times, peerTimes);
}

/** The medians of both sides beside each other. */
export function compared(
  name: string,
  peer: string,
  values: readonly number[],
  peerValues: readonly number[],
  unit: BenchResult['unit'] = 'ms',
): BenchResult {
  const value = median(values);
  const peerValue = median(peerValues);
  return { name, value, unit, peer, peerValue, ratio: peerValue / value };
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
