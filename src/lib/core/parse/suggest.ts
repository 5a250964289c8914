/** `; did you mean "units"?` when one of the candidates is close to what was written, else ''. */
export function didYouMean(found: string, candidates: readonly string[]): string {
  let best: string | undefined;
  let bestDistance = Math.min(4, Math.floor(found.length / 2) + 1);
  for (const candidate of candidates) {
    const distance = editDistance(found.toLowerCase(), candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best === undefined ? '' : `; did you mean "${best}"?`;
}

/**
 * Levenshtein's distance: letters to insert, delete or change to turn `a` into `b` (Levenshtein 1966; the two-row
 * method of Wagner and Fischer 1974). Gives `limit` as soon as the words differ in length by that much.
 */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(previous[j]! + 1, row[j - 1]! + 1, change));
    }
    previous = row;
  }
  return previous[b.length]!;
}
