import { PALETTE_NAMES, PALETTES, type PaletteName } from '../core/palette';
import { PHASES } from '../core/symbol-drawing';
import { SYMBOL_IDS, symbolOf, type ColouredPattern, type MapSymbol, type SymbolId } from '../core/symbols';

const PATTERN = 'pattern';
const MARKER = 'marker';

/** Marks of places: a dot for settlements, a ringed dot for the capital, a diamond for sites. */
export const MARKERS = ['settlement', 'capital', 'site'] as const;
export type Marker = (typeof MARKERS)[number];

/** What an image of the style is a picture of. */
export type StyleImage =
  | { readonly of: 'pattern'; readonly pattern: ColouredPattern; readonly phase: number }
  | { readonly of: 'marker'; readonly marker: Marker; readonly colour: string; readonly halo: string };

/** The image id of a symbol's pattern in a palette, `place` being a place in {@link PHASES}. */
export function patternId(symbol: SymbolId, palette: PaletteName, place = 0): string {
  return `${PATTERN}/${palette}/${symbol}/${place}`;
}

/** The image id of a place marker in a palette. */
export function markerId(marker: Marker, palette: PaletteName): string {
  return `${MARKER}/${palette}/${marker}`;
}

/** Symbols that have a pattern. */
export const PATTERNED: readonly SymbolId[] = SYMBOL_IDS.filter((id) => symbolOf(id).pattern !== undefined);

/** What an image id stands for; undefined for an id that is none of ours. */
export function styleImage(id: string): StyleImage | undefined {
  const [of, askedPalette, name, place] = id.split('/');
  const paletteName = PALETTE_NAMES.find((candidate) => candidate === askedPalette);
  if (paletteName === undefined) return undefined;
  if (of === MARKER) {
    const marker = MARKERS.find((candidate) => candidate === name);
    const colours = PALETTES[paletteName];
    return marker && { of: 'marker', marker, colour: colours.placeLabel, halo: colours.halo };
  }
  const symbol: MapSymbol | undefined =
    of === PATTERN && name !== undefined && isSymbolId(name) ? symbolOf(name, paletteName) : undefined;
  const phase = PHASES[Number(place)];
  return symbol?.pattern && phase !== undefined ? { of: 'pattern', pattern: symbol.pattern, phase } : undefined;
}

function isSymbolId(name: string): name is SymbolId {
  return SYMBOL_IDS.some((id) => id === name);
}
