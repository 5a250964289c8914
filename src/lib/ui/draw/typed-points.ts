import type { Position } from 'geojson';

/** A line of typed points that cannot be used, counted from 1, and why. */
export interface TypedProblem {
  readonly key: 'draw.coordinatesBad' | 'draw.coordinatesSwapped';
  readonly line: number;
  readonly text: string;
}

/** Latitudes and longitudes within which something may be drawn: Ukraine and its surroundings. */
const LATITUDES = [42, 56] as const;
const LONGITUDES = [18, 46] as const;

/**
 * Points as people type them, one a line: latitude, then longitude, in decimal degrees. With decimal commas the two are
 * parted by a semicolon or a space. Empty lines are passed over.
 */
export function readTypedPoints(text: string): readonly Position[] | TypedProblem {
  const points: Position[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const words = line.trim();
    if (words === '') continue;
    const problem = (key: TypedProblem['key']) => ({ key, line: index + 1, text: words });
    const [lat, lon, ...rest] = numbersOf(words);
    if (lat === undefined || lon === undefined || rest.length > 0) return problem('draw.coordinatesBad');
    if (!isWithin(lat, LATITUDES) || !isWithin(lon, LONGITUDES)) return problem('draw.coordinatesSwapped');
    points.push([lon, lat]);
  }
  return points;
}

/** Points as {@link readTypedPoints} reads them. */
export function writeTypedPoints(points: readonly Position[]): string {
  return points.map(([lon = NaN, lat = NaN]) => `${lat}, ${lon}`).join('\n');
}

function numbersOf(words: string): readonly number[] {
  const hasDecimalCommas = !words.includes('.') && /\d,\d/.test(words) && /[;\s]/.test(words);
  const parts = words.split(hasDecimalCommas ? /[;\s]+/ : /[,;\s]+/).filter((part) => part !== '');
  const numbers = parts.map((part) => Number(part.replace(',', '.').replace('°', '')));
  return numbers.every((number) => Number.isFinite(number)) ? numbers : [];
}

function isWithin(value: number, [least, most]: readonly [number, number]): boolean {
  return value > least && value < most;
}
