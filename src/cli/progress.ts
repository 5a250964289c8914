import type { Output } from './terminal';

const QUIET_MS = 1000;

/** Says what is being done, once it takes longer than a second and only to a person. */
export interface Progress {
  step(doing: string): void;
  /** Takes the line away, before anything else is printed. */
  done(): void;
}

/** Progress on one line of a terminal; nothing at all when the output is not one. */
export function progressOn(output: Output, now: () => number = () => performance.now()): Progress {
  const start = now();
  let shown = 0;
  const overwrite = (text: string) => output.write(`\r${text.padEnd(shown)}${text === '' ? '\r' : ''}`);
  return {
    step(doing) {
      if (!output.isTTY || now() - start < QUIET_MS) return;
      overwrite(doing);
      shown = Math.max(shown, doing.length);
    },
    done() {
      if (shown > 0) overwrite('');
      shown = 0;
    },
  };
}
