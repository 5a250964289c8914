/** A scale of shares drawn with characters, so that rows of a table can be compared by eye. */
export interface Axis {
  /** The ends of the scale, as wide as what is drawn. */
  readonly heading: string;
  /** A share with what it can mean, over the shaded band. */
  readonly draw: (
    share: { readonly value: number; readonly low: number; readonly high: number },
    band: { readonly low: number; readonly high: number },
  ) => string;
}

const WIDTH = 44;

/** An axis on which all these shares fit, its ends at whole steps. */
export function axisFor(shares: readonly number[]): Axis {
  const [lowest, highest] = [Math.min(...shares), Math.max(...shares)];
  const step = highest - lowest > 10 ? 5 : 1;
  const from = Math.max(0, Math.min(Math.floor(lowest / step) * step, 100 - step));
  const to = Math.min(100, Math.max(Math.ceil(highest / step) * step, from + step));
  const at = (share: number) =>
    Math.min(WIDTH - 1, Math.max(0, Math.round(((share - from) / (to - from)) * (WIDTH - 1))));
  const [left, right] = [`${from}%`, `${to}%`];
  return {
    heading: `${left}${'─'.repeat(WIDTH - left.length - right.length)}${right}`,
    draw: (share, band) => {
      // A table takes runs of blanks together, so what is empty is a dot.
      const cells = Array.from({ length: WIDTH }, (_, index): string =>
        index >= at(band.low) && index <= at(band.high) ? '░' : '·',
      );
      for (let index = at(share.low); index <= at(share.high); index += 1) cells[index] = '─';
      cells[at(share.value)] = '●';
      return cells.join('');
    },
  };
}
