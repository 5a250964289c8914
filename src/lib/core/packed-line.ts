import type { Position } from 'geojson';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const SCALE = 1e5;
const BITS = 5;
const MORE = 1 << BITS;

/**
 * Positions as short text, to five decimals: each coordinate as its difference from the last one, zigzag, in groups of
 * five bits (the scheme of encoded polylines, in letters that an address may hold).
 */
export function packLine(line: readonly Position[]): string {
  let text = '';
  let [lastX, lastY] = [0, 0];
  for (const [lon = NaN, lat = NaN] of line) {
    const [x, y] = [Math.round(lon * SCALE), Math.round(lat * SCALE)];
    text += packNumber(x - lastX) + packNumber(y - lastY);
    [lastX, lastY] = [x, y];
  }
  return text;
}

/** The positions in a text of {@link packLine}. @throws Error for any other text */
export function unpackLine(text: string): Position[] {
  const numbers: number[] = [];
  let [value, place] = [0, 1];
  for (const letter of text) {
    const group = LETTERS.indexOf(letter);
    if (group < 0 || place > 2 ** 40) throw new Error(`"${text.slice(0, 20)}" is not a packed line`);
    value += (group % MORE) * place;
    place *= MORE;
    if (group >= MORE) continue;
    numbers.push(value % 2 === 0 ? value / 2 : -(value + 1) / 2);
    [value, place] = [0, 1];
  }
  if (place !== 1 || numbers.length % 2 !== 0) throw new Error('a packed line ends too early');
  let [x, y] = [0, 0];
  const line: Position[] = [];
  for (let index = 0; index < numbers.length; index += 2) {
    x += numbers[index]!;
    y += numbers[index + 1]!;
    line.push([x / SCALE, y / SCALE]);
  }
  return line;
}

function packNumber(number: number): string {
  let rest = number < 0 ? -2 * number - 1 : 2 * number;
  let text = '';
  while (rest >= MORE) {
    text += LETTERS[(rest % MORE) + MORE];
    rest = Math.floor(rest / MORE);
  }
  return text + LETTERS[rest];
}
