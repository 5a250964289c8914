import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import { PALETTES } from '../core/palette';
import { DIFFERENCE_SYMBOLS, symbolOf, symbolOfDifference } from '../core/symbols';
import type { Holder } from '../core/units';
import { FONTS } from './font-names';
import { haloed } from './halo';
import { MAP_WORDS } from './map-words';
import type { MapData, MapView } from './model';
import { patternId } from './pattern-images';
import { line } from './style-areas';

const HOLDERS: readonly Holder[] = ['ukraine', 'russia', 'other'];

/** Short strokes over the land whose holder differs between two maps; no layer where nothing is compared. */
export function differenceAreaLayers(view: MapView, data: MapData): LayerSpecification[] {
  if (data.differences === undefined) return [];
  return [
    {
      id: 'difference-pattern',
      type: 'fill',
      source: 'differences',
      paint: { 'fill-pattern': bySymbol((id) => patternId(id, view.palette)) },
    },
  ];
}

/** Heavy outlines round it. */
export function differenceOutlineLayers(view: MapView, data: MapData): LayerSpecification[] {
  if (data.differences === undefined) return [];
  // The farther away, the wider a part must be to get a line of its own.
  const filter: FilterSpecification = ['>=', ['get', 'widthKm'], ['step', ['zoom'], 1, 7, 0.5, 9, 0.3, 11, 0]];
  const outline = (id: (typeof DIFFERENCE_SYMBOLS)[number]) => symbolOf(id, view.palette).outline;
  const widthPx = outline('differs-russia')?.widthPx ?? 1;
  return [
    {
      ...line('difference-casing', 'differences', {
        'line-color': PALETTES[view.palette].casing,
        'line-width': widthPx + 2,
        'line-opacity': 0.85,
      }),
      filter,
    },
    {
      ...line('difference-outline', 'differences', {
        'line-color': bySymbol((id) => outline(id)?.colour ?? 'transparent'),
        'line-width': widthPx,
      }),
      filter,
    },
  ];
}

/** Who holds it on either map, written on it. */
export function differenceLabelLayers(view: MapView, data: MapData): SymbolLayerSpecification[] {
  if (data.differences === undefined) return [];
  const { halo, placeLabel } = PALETTES[view.palette];
  const { holders, sides } = MAP_WORDS[view.language];
  const named = (property: 'from' | 'to'): ExpressionSpecification => {
    const choices = HOLDERS.flatMap((holder) => [holder, holders[holder]]);
    return ['match', ['get', property], ...choices, ''] as unknown as ExpressionSpecification;
  };
  return [
    {
      id: 'difference-labels',
      type: 'symbol',
      source: 'difference-labels',
      layout: {
        'text-field': ['concat', `${sides.a}: `, named('from'), `\n${sides.b}: `, named('to')],
        'text-font': [FONTS.semibold],
        'text-size': 12,
        'text-padding': 4,
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.6,
        'symbol-sort-key': ['get', 'order'],
      },
      paint: haloed(placeLabel, halo, 2),
    },
  ];
}

function bySymbol(value: (id: (typeof DIFFERENCE_SYMBOLS)[number]) => string): ExpressionSpecification {
  const fallback = symbolOfDifference('other');
  const choices = DIFFERENCE_SYMBOLS.filter((id) => id !== fallback).flatMap((id) => [id, value(id)]);
  return ['match', ['get', 'symbol'], ...choices, value(fallback)] as unknown as ExpressionSpecification;
}
