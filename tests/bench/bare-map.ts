import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { DEFAULT_DEFINITION } from '../../src/lib/core/control';
import { formatDate } from '../../src/lib/core/format';
import { occupiedBefore2022, type Geodata } from '../../src/lib/core/geodata';
import { contactLine, createSituation } from '../../src/lib/core/situation';
import { computeTransfers } from '../../src/lib/core/transfers';
import { layerChanges } from '../../src/lib/map/apply-layers';
import type { Basemap } from '../../src/lib/core/basemap';
import type { MapData, MapTransfer, MapView } from '../../src/lib/map/model';
import { buildStyle } from '../../src/lib/map/style';
import { ROOT } from '../../scripts/setup.mjs';

/** Styles that the bare page can show: the application's first one, and that with the land of all scenarios. */
export const STYLES = { first: 'first.json', scenarios: 'scenarios.json' } as const;

/** What to call on a MapLibre map, and with what. */
export type MapCall = readonly [method: string, ...parameters: unknown[]];

/**
 * Builds a page that draws the application's own style and nothing else, into a folder.
 *
 * @returns the calls that switch the scenario on and off there, as the application makes them
 */
export async function buildBareMap(
  folder: string,
  geodata: Geodata,
  scenario: string,
): Promise<{ readonly on: readonly MapCall[]; readonly off: readonly MapCall[] }> {
  await build({
    root: join(ROOT, 'tests', 'bench', 'bare-map'),
    configFile: false,
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 1500 },
  });
  const situation = createSituation(geodata, geodata.builtin, DEFAULT_DEFINITION);
  const data = (transfers: readonly MapTransfer[]): MapData => ({
    units: geodata.units,
    borders: geodata.borders,
    places: geodata.places,
    basemap: readBasemap(),
    before2022: occupiedBefore2022(geodata, geodata.builtin),
    control: geodata.builtin.areas,
    transfers,
    lineOfContact: contactLine(situation),
  });
  const all = data(geodata.scenarios.flatMap((each) => computeTransfers(each, situation)));
  const off = buildStyle(viewOf(geodata, []), all);
  const on = buildStyle(viewOf(geodata, [scenario]), all);
  writeFileSync(join(folder, STYLES.first), JSON.stringify(buildStyle(viewOf(geodata, []), data([]))));
  writeFileSync(join(folder, STYLES.scenarios), JSON.stringify(off));
  const calls = (before: typeof off, after: typeof on) =>
    layerChanges(before, after).map(({ command, args }): MapCall => [command, ...args]);
  return { on: calls(off, on), off: calls(on, off) };
}

function viewOf({ builtin }: Geodata, scenarios: readonly string[]): MapView {
  return {
    language: 'en',
    palette: 'light',
    control: true,
    scenarios,
    optionalTransfers: [],
    opacities: {},
    counted: DEFAULT_DEFINITION.classes,
    overlapping: false,
    ...(builtin.asOf === undefined ? {} : { asOf: formatDate(builtin.asOf, 'en', 'short') }),
  };
}

function readBasemap(): Basemap {
  const read = <Collection>(name: string) =>
    JSON.parse(readFileSync(join(ROOT, 'geodata', 'basemap', `${name}.geojson`), 'utf8')) as Collection;
  return {
    neighbours: read<Basemap['neighbours']>('neighbours'),
    rivers: read<Basemap['rivers']>('rivers'),
    lakes: read<Basemap['lakes']>('lakes'),
    seaLabels: read<Basemap['seaLabels']>('sea-labels'),
  };
}
