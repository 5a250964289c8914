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

/** Runs both sides after a warm-up and takes medians. */
export function measureBench<Input>(bench: Bench<Input>): BenchResult {
  const value = median(timings(bench.prepare, bench.run, bench.runs, Math.ceil(bench.runs / 2)));
  const peerValue = median(timings(bench.prepare, bench.runPeer, bench.peerRuns, 1));
  return { name: bench.name, value, unit: 'ms', peer: bench.peer, peerValue, ratio: peerValue / value };
}

function timings<Input>(prepare: () => Input, run: (input: Input) => unknown, runs: number, warmUp: number): number[] {
  const times: number[] = [];
  for (let index = -warmUp; index < runs; index++) {
    const input = prepare();
    const start = performance.now();
    run(input);
    if (index >= 0) times.push(performance.now() - start);
  }
  return times;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}
