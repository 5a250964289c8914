import type { Claim } from '../src/lib/core/claims';

/** A table in Markdown; columns of numbers are set to the right. */
export function table(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: readonly number[] = [],
): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = headings.map((_, index) => (numbers.includes(index) ? '---:' : '---'));
  return [line(headings), line(rule), ...rows.map(line)].join('\n');
}

/** Who said it: the speaker, else the publisher. */
export function whoOf({ speaker, publisher }: Claim): string {
  return (speaker ?? publisher).en;
}
