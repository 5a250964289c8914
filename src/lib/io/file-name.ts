/**
 * The name of a saved figure, without what kind of file it is: date of the control layer and what is switched on, such
 * as `territorial-control-2025-08-12-donbas-withdrawal`. Past three scenarios the rest are counted.
 */
export function figureFileName(asOf: string | undefined, scenarios: readonly string[]): string {
  const named = scenarios.length > 3 ? [...scenarios.slice(0, 2), `${scenarios.length - 2}-more`] : scenarios;
  const plain = named.map((id) => id.toLowerCase().replace(/[^a-z0-9]+/g, '-'));
  return ['territorial-control', asOf ?? 'undated', ...plain].join('-');
}
