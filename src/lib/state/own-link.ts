/** Name of the parameter that holds scenarios of one's own, packed, parted by commas. */
const PARAMETER = 'own';

/** An address as long as this, or longer, is cut off or refused somewhere. */
export const LONGEST_ADDRESS = 2000;

/** A scenario as an address holds it. */
export interface PackedScenario {
  readonly id: string;
  readonly packed: string;
}

/**
 * A query with as many own scenarios as leave the whole address short enough, in the order given, and the ids of those
 * that do not fit.
 *
 * @param lengthOf length of the whole address that a query would make
 */
export function withOwnScenarios(
  query: string,
  own: readonly PackedScenario[],
  lengthOf: (query: string) => number,
): { readonly query: string; readonly leftOut: readonly string[] } {
  const held: string[] = [];
  const leftOut: string[] = [];
  const made = () => [query, `${PARAMETER}=${held.join(',')}`].filter((part) => part !== '').join('&');
  for (const { id, packed } of own) {
    held.push(packed);
    if (lengthOf(made()) < LONGEST_ADDRESS) continue;
    held.pop();
    leftOut.push(id);
  }
  return { query: held.length === 0 ? query : made(), leftOut };
}

/** The packed scenarios of a query. */
export function packedScenariosIn(query: string): readonly string[] {
  const value = new URLSearchParams(query).get(PARAMETER) ?? '';
  return value.split(',').filter((packed) => packed !== '');
}

/** The query with one scenario called by another id, wherever the view names it; an id that only begins alike stays. */
export function withScenarioRenamed(query: string, from: string, to: string): string {
  const whole = new RegExp(`(?:(?<![a-z\\d-])|(?<=%2c))${from}(?![a-z\\d-])`, 'g');
  return query
    .split('&')
    .map((part) => (part.startsWith(`${PARAMETER}=`) ? part : part.replaceAll(whole, to)))
    .join('&');
}
