import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { PALETTES } from '../core/palette';
import { symbolOf } from '../core/symbols';
import { FONTS } from './font-names';
import { haloed } from './halo';
import { MAP_WORDS } from './map-words';
import type { MapView } from './model';
import { markerId } from './pattern-images';
import { contactLabel, illustrativeLabels } from './style-notes';

type SymbolAnchor = 'center' | 'top' | 'bottom';

/** The zoom from which places of a rank are named. */
const RANK_ZOOM = { 1: 3, 2: 5.7, 3: 7, 4: 8.4 } as const;

/** From here on the status of Crimea stands on the land itself. */
const REPUBLIC_NOTE_ZOOM = 5.9;

/** Words on the map, least important first: what is drawn last finds its place first. */
export function labelLayers(view: MapView): LayerSpecification[] {
  return [
    ...waterLabels(view),
    ...unitLabels(view),
    ...placeLabels(view, [4, 3]),
    // The nearer, the more room there is along the line, and the more towns on it that come first.
    contactLabel(view, 'close'),
    ...placeLabels(view, [2]),
    contactLabel(view, 'near'),
    ...placeLabels(view, [1]),
    contactLabel(view, 'far'),
    ...illustrativeLabels(view),
  ];
}

function waterLabels(view: MapView): LayerSpecification[] {
  const colours = PALETTES[view.palette];
  const name = nameIn(view);
  const country: Pick<SymbolLayerSpecification, 'layout' | 'paint'> = {
    layout: {
      'text-field': name,
      'text-font': [FONTS.regular],
      'text-size': 11,
      'text-letter-spacing': 0.09,
      'text-transform': 'uppercase',
      'text-max-width': 8,
    },
    paint: haloed(colours.neighbourLabel, colours.neighbour, 1.2),
  };
  return [
    // One name a country while all of it may be in view; closer in, one for whatever part of it is.
    { id: 'country-labels', type: 'symbol', source: 'country-labels', maxzoom: 6.4, ...country },
    { id: 'country-part-labels', type: 'symbol', source: 'neighbours', minzoom: 6.4, maxzoom: 9, ...country },
    {
      id: 'river-labels',
      type: 'symbol',
      source: 'rivers',
      minzoom: 6.2,
      layout: {
        'symbol-placement': 'line',
        'text-field': name,
        'text-font': [FONTS.italic],
        'text-size': 11.5,
        'text-letter-spacing': 0.06,
        'symbol-spacing': 400,
        'text-max-angle': 30,
      },
      paint: { 'text-color': colours.waterLabel, 'text-halo-color': colours.halo, 'text-halo-width': 1 },
    },
    {
      id: 'sea-labels',
      type: 'symbol',
      source: 'sea-labels',
      layout: {
        'text-field': name,
        'text-font': [FONTS.italic],
        'text-size': ['interpolate', ['linear'], ['zoom'], 4, 12, 7, 17],
        'text-letter-spacing': 0.14,
        'text-max-width': 7,
      },
      paint: { 'text-color': colours.seaLabel },
    },
    {
      id: 'former-lake-labels',
      type: 'symbol',
      source: 'lakes',
      minzoom: 7.5,
      filter: ['==', ['get', 'former'], true],
      layout: {
        'text-field': symbolOf('former-reservoir').label[view.language],
        'text-font': [FONTS.italic],
        'text-size': 11,
        'text-max-width': 12,
      },
      paint: haloed(colours.waterLabel, colours.halo, 1.4),
    },
  ];
}

function unitLabels(view: MapView): LayerSpecification[] {
  const colours = PALETTES[view.palette];
  const words = MAP_WORDS[view.language];
  const language = view.language === 'en' ? 'En' : 'Uk';
  const short: ExpressionSpecification = ['get', `short${language}`];
  const full: ExpressionSpecification = ['get', `full${language}`];
  const unitText = {
    'text-font': [FONTS.regular],
    'text-size': ['interpolate', ['linear'], ['zoom'], 5, 9.5, 8, 13.5] as ExpressionSpecification,
    'text-transform': 'uppercase' as const,
    'text-letter-spacing': 0.08,
    'text-line-height': 1.25,
    'text-max-width': 9,
    'text-padding': 2,
    'text-variable-anchor': ['center', 'top', 'bottom'] as SymbolAnchor[],
    'text-radial-offset': 0.4,
  };
  return [
    {
      id: 'unit-labels',
      type: 'symbol',
      source: 'unit-labels',
      minzoom: 4.5,
      filter: ['==', ['get', 'kind'], 'oblast'],
      layout: { ...unitText, 'text-field': ['step', ['zoom'], short, 7.2, full] },
      paint: haloed(colours.unitLabel, `${colours.halo}b3`, 1.3),
    },
    {
      id: 'republic-label',
      type: 'symbol',
      source: 'unit-labels',
      minzoom: 4.3,
      filter: ['==', ['get', 'kind'], 'republic'],
      layout: {
        ...unitText,
        'text-transform': 'none',
        'text-letter-spacing': 0.03,
        'text-max-width': 22,
        'text-field': [
          'step',
          ['zoom'],
          words.crimea.toUpperCase(),
          REPUBLIC_NOTE_ZOOM,
          [
            'format',
            ['upcase', full],
            {},
            `\n${words.crimeaStatus}`,
            { 'font-scale': 0.92, 'text-font': ['literal', [FONTS.italic]] },
          ],
        ],
      },
      paint: haloed(colours.placeLabel, colours.halo, 1.6),
    },
    {
      // Its status beside it in the sea, until the land is large enough for both.
      id: 'republic-note',
      type: 'symbol',
      source: 'unit-labels',
      minzoom: 3.6,
      maxzoom: REPUBLIC_NOTE_ZOOM,
      filter: ['==', ['get', 'kind'], 'republic-note'],
      layout: {
        'text-field': `${words.crimea}: ${words.crimeaStatus}`,
        'text-font': [FONTS.italic],
        'text-size': 10.5,
        'text-anchor': 'top',
        'text-offset': [0, 0.9],
        // On a small screen the legend is beside it.
        'text-max-width': ['step', ['zoom'], 13, 4.6, 22],
        'text-line-height': 1.25,
      },
      paint: haloed(colours.placeLabel, colours.halo, 1.2),
    },
    {
      id: 'schematic-label',
      type: 'symbol',
      source: 'unit-labels',
      minzoom: 7.6,
      filter: ['==', ['get', 'schematic'], true],
      layout: {
        'text-field': words.schematicOutline,
        'text-font': [FONTS.italic],
        'text-size': 11,
        'text-anchor': 'top',
        'text-offset': [0, 1.4],
      },
      paint: haloed(colours.unitLabel, colours.halo, 1.4),
    },
  ];
}

/** The lowest rank first, so that the highest is placed first. */
function placeLabels(view: MapView, ranks: readonly (keyof typeof RANK_ZOOM)[]): LayerSpecification[] {
  const colours = PALETTES[view.palette];
  return ranks.map((rank): SymbolLayerSpecification => ({
    id: `places-${rank}`,
    type: 'symbol',
    source: 'places',
    minzoom: RANK_ZOOM[rank],
    filter: ['==', ['get', 'rank'], rank],
    layout: {
      'icon-image': [
        'match',
        ['get', 'kind'],
        'capital',
        markerId('capital', view.palette),
        'site',
        markerId('site', view.palette),
        markerId('settlement', view.palette),
      ],
      'icon-padding': 0,
      'text-field': nameIn(view),
      'text-font': [rank === 1 ? FONTS.semibold : FONTS.regular],
      'text-size': [
        'interpolate',
        ['linear'],
        ['zoom'],
        4,
        rank === 1 ? 10.5 : 10,
        5,
        rank === 1 ? 12 : 11,
        9,
        rank === 1 ? 15 : 13,
      ],
      'text-variable-anchor': ['left', 'right', 'top', 'bottom', 'top-left', 'bottom-left'],
      'text-radial-offset': 0.5,
      'text-justify': 'auto',
      'text-max-width': 8,
      'text-padding': 1,
    },
    paint: haloed(colours.placeLabel, colours.halo, 1.5),
  }));
}

function nameIn(view: MapView): ExpressionSpecification {
  return ['coalesce', ['get', view.language === 'en' ? 'nameEn' : 'nameUk'], ''];
}
