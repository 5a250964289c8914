/** Width of a text in a CSS font, px. */
export type MeasureText = (text: string, font: string) => number;

/**
 * Lines of a text no wider than `maximumPx`: broken at spaces, or inside a word that is wider than a whole line.
 * Spaces that do not break (before a unit, say) stay unbroken unless nothing else helps.
 */
export function wrapText(text: string, font: string, maximumPx: number, measure: MeasureText): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t\n]+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer, font) <= maximumPx) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = breakWord(word, font, maximumPx, measure);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  if (line !== '') lines.push(line);
  return lines;
}

function breakWord(word: string, font: string, maximumPx: number, measure: MeasureText): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && measure(piece + character, font) > maximumPx) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  pieces.push(piece);
  return pieces;
}
