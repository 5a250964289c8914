import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ControlSnapshot } from '../lib/core/control';
import { DataError } from '../lib/core/errors';
import type { Geodata } from '../lib/core/geodata';
import type { Basemap } from '../lib/core/basemap';
import type { FigureData } from '../lib/figure/figure-data';
import {
  FACES,
  FONT_RANGES,
  FONT_SCRIPTS,
  readFontMetrics,
  type Face,
  type FigureFonts,
} from '../lib/figure/font-metrics';
import type { EmbeddedFont } from '../lib/figure/write-svg';

const FOLDER = join(import.meta.dirname, '..', '..', 'geodata');
const require = createRequire(import.meta.url);

const TTF: Readonly<Record<Face, string>> = {
  regular: require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  semibold: require.resolve('@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'),
  italic: require.resolve('@expo-google-fonts/noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf'),
};
const WOFF2: Readonly<Record<Face, string>> = { regular: '400-normal', semibold: '600-normal', italic: '400-italic' };

/** Everything a figure is made from: the geodata, the base map and the fonts. */
export function loadFigureData(geodata: Geodata, snapshot: ControlSnapshot): FigureData {
  return { geodata, snapshot, basemap: loadBasemap(), fonts: loadFonts() };
}

/** Paths of the TrueType files, for the writers that need the font itself. */
export function fontFile(face: Face): string {
  return TTF[face];
}

/** The faces as WOFF2 for an SVG that no installed font is needed for. */
export function embeddedFonts(): readonly EmbeddedFont[] {
  return FACES.flatMap((face) =>
    FONT_SCRIPTS.map((script) => ({
      face,
      base64: readFileSync(
        require.resolve(`@fontsource/noto-sans/files/noto-sans-${script}-${WOFF2[face]}.woff2`),
      ).toString('base64'),
      unicodeRange: FONT_RANGES[script],
    })),
  );
}

function loadFonts(): FigureFonts {
  const read = (face: Face) => readFontMetrics(readFileSync(fontFile(face)));
  return { regular: read('regular'), semibold: read('semibold'), italic: read('italic') };
}

function loadBasemap(): Basemap {
  return {
    neighbours: readCollection('basemap/neighbours.geojson'),
    rivers: readCollection('basemap/rivers.geojson'),
    lakes: readCollection('basemap/lakes.geojson'),
    seaLabels: readCollection('basemap/sea-labels.geojson'),
  };
}

/** A file of the project's own; what its features hold is checked by the tests of the data. */
function readCollection<Collection extends { readonly type: 'FeatureCollection' }>(name: string): Collection {
  const json: unknown = JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
  if (typeof json !== 'object' || json === null || !('type' in json) || json.type !== 'FeatureCollection') {
    throw new DataError(`geodata/${name}`, 'type', 'a FeatureCollection is expected');
  }
  return json as Collection;
}
