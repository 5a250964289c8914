import { Resvg } from '@resvg/resvg-js';
import type { Geometry } from 'geojson';
import mapshaper from 'mapshaper';
import { embeddedFonts, loadFigureData } from '../../src/cli/figure-data';
import { figureFile } from '../../src/cli/figure-file';
import { occupiedBefore2022, type Geodata } from '../../src/lib/core/geodata';
import { contactLine } from '../../src/lib/core/situation';
import { composeFigure } from '../../src/lib/figure/compose';
import { factsOf } from '../../src/lib/figure/facts';
import type { FigureData } from '../../src/lib/figure/figure-data';
import { DEFAULT_SPEC, SIZES, type FigureSpec } from '../../src/lib/figure/spec';
import { writeSvg } from '../../src/lib/figure/write-svg';
import { measureBench, type BenchResult } from './measure';

const SPEC: FigureSpec = { ...DEFAULT_SPEC, scenarios: ['donbas-withdrawal'] };
const A4_DPI = 300;

/** The land, lines and areas that the figure draws, for a peer that is told what to draw. */
function layersOf(data: FigureData): Readonly<Record<string, Geometry>> {
  const { situation, ledger } = factsOf(SPEC, data);
  const collect = (geometries: readonly Geometry[]): Geometry => ({
    type: 'GeometryCollection',
    geometries: [...geometries],
  });
  const { basemap, geodata, snapshot } = data;
  return {
    'neighbours.json': collect(basemap.neighbours.features.map(({ geometry }) => geometry)),
    'units.json': collect(geodata.units.map(({ geometry }) => geometry)),
    'control.json': collect(snapshot.areas.map(({ geometry }) => geometry)),
    'before-2022.json': occupiedBefore2022(geodata, snapshot),
    'proposals.json': collect(ledger.transfers.map(({ geometry }) => geometry)),
    'rivers.json': collect(basemap.rivers.features.map(({ geometry }) => geometry)),
    'lakes.json': collect(basemap.lakes.features.map(({ geometry }) => geometry)),
    'borders.json': collect([geodata.borders.land, geodata.borders.coast]),
    'contact.json': contactLine(situation),
  };
}

/** Mapshaper's SVG of those layers in the same projection, thinned to the same fraction of a pixel. */
async function mapshaperSvg(layers: Readonly<Record<string, Geometry>>, widthPx: number): Promise<string> {
  const commands = [
    `-i ${Object.keys(layers).join(' ')} combine-files`,
    '-proj +proj=aea +lat_1=45.7 +lat_2=51 +lat_0=48.4 +lon_0=31.2',
    '-simplify dp interval=300 keep-shapes',
    '-style fill=#e0ddd5 stroke=#4a4742',
    `-o figure.svg width=${widthPx}`,
  ];
  const written = await mapshaper.applyCommands(commands.join(' '), structuredClone(layers));
  const svg = written['figure.svg'];
  if (svg === undefined) throw new Error('mapshaper wrote no SVG');
  return typeof svg === 'string' ? svg : new TextDecoder().decode(svg);
}

/** Benches of the figure: numbers, composition and file, on data whose numbers are not known yet. */
export function figureBenches(geodata: Geodata): Readonly<Record<string, () => Promise<BenchResult>>> {
  const data = loadFigureData(geodata, geodata.builtin);
  const fonts = embeddedFonts();
  const layers = layersOf(data);
  const unseen = (): FigureData => ({ ...data });
  return {
    'figure-svg': () =>
      measureBench({
        name: 'figure-svg',
        prepare: unseen,
        run: (fresh) => writeSvg(composeFigure(SPEC, fresh), { fonts }),
        runs: 15,
        peer: 'mapshaper, SVG of the same layers, no words or numbers',
        runPeer: () => mapshaperSvg(layers, 800),
        peerRuns: 9,
      }),
    'figure-drawing': () =>
      measureBench({
        name: 'figure-drawing',
        prepare: () => data,
        run: (known) => writeSvg(composeFigure(SPEC, known), { fonts }),
        runs: 15,
        peer: 'mapshaper, SVG of the same layers; the numbers are known before',
        runPeer: () => mapshaperSvg(layers, 800),
        peerRuns: 9,
      }),
    'figure-png': () =>
      measureBench({
        name: 'figure-png',
        prepare: unseen,
        run: (fresh) => figureFile(composeFigure({ ...SPEC, size: SIZES.a4 }, fresh), 'png', A4_DPI),
        runs: 5,
        peer: 'mapshaper, SVG of the same layers, drawn by resvg; A4 at 300 dpi',
        runPeer: async () => {
          const svg = await mapshaperSvg(layers, 2480);
          return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
        },
        peerRuns: 5,
      }),
  };
}
