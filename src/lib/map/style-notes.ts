import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import { OWN_PREFIX } from '../core/own-scenarios';
import { PALETTES } from '../core/palette';
import type { LabelDistance } from './contact-label-line';
import { FONTS } from './font-names';
import { haloed } from './halo';
import { MAP_WORDS } from './map-words';
import type { MapView } from './model';
import { visibleIf } from './style-areas';
import { visibleTransfers } from './style-transfers';

/** A word that keeps a reader from taking a sketched area for a surveyed one. */
export function illustrativeLabels(view: MapView): LayerSpecification[] {
  const colours = PALETTES[view.palette];
  const illustrative = (
    seen: 'far' | 'near',
  ): Pick<SymbolLayerSpecification, 'type' | 'source' | 'filter' | 'layout' | 'paint'> => ({
    type: 'symbol',
    source: 'transfer-labels',
    filter: ['all', visibleTransfers(view), ['==', ['get', 'seen'], seen]] as unknown as FilterSpecification,
    layout: {
      'text-field': [
        'case',
        ['==', ['slice', ['get', 'scenario'], 0, OWN_PREFIX.length], OWN_PREFIX],
        MAP_WORDS[view.language].own,
        MAP_WORDS[view.language].illustrative,
      ] as ExpressionSpecification,
      'text-font': [FONTS.italic],
      'text-size': 12,
      'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
      'text-radial-offset': 0.8,
      'text-padding': 4,
    },
    paint: haloed(colours.placeLabel, colours.halo, 1.8),
  });
  return [
    // One word an area while all of it may be in view; closer in, one for whatever part of it is.
    { id: 'illustrative-labels', maxzoom: 6.4, ...illustrative('far') },
    { id: 'illustrative-part-labels', minzoom: 6.4, ...illustrative('near') },
  ];
}

/** From how far each label of the line of contact is read, zoom. */
const CONTACT_ZOOMS: Readonly<Record<LabelDistance, { readonly minzoom?: number; readonly maxzoom?: number }>> = {
  far: { maxzoom: 6.3 },
  near: { minzoom: 6.3, maxzoom: 7.6 },
  close: { minzoom: 7.6 },
};
const CONTACT_SPACING_PX: Readonly<Record<LabelDistance, number>> = {
  far: 150,
  near: 200,
  close: 200,
};

/** The name and date of the line of contact, along it. */
export function contactLabel(view: MapView, seen: LabelDistance): SymbolLayerSpecification {
  const colours = PALETTES[view.palette];
  const { lineOfContact } = MAP_WORDS[view.language];
  return {
    id: `line-of-contact-label-${seen}`,
    type: 'symbol',
    source: 'line-of-contact-label',
    ...CONTACT_ZOOMS[seen],
    filter: ['==', ['get', 'seen'], seen],
    layout: {
      visibility: visibleIf(view.control),
      'symbol-placement': 'line',
      'text-field': view.asOf === undefined ? lineOfContact : `${lineOfContact}, ${view.asOf}`,
      'text-font': [FONTS.semibold],
      'text-size': 11,
      'text-letter-spacing': 0.02,
      'text-offset': [0, -1.2],
      'text-max-angle': seen === 'far' ? 70 : 40,
      'symbol-spacing': CONTACT_SPACING_PX[seen],
      'text-padding': 3,
    },
    paint: haloed(colours.lineOfContact, colours.halo, 1.8),
  };
}
