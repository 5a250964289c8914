import type { StyleSpecification } from 'maplibre-gl';
import type { MapData, MapView } from './model';
import { buildSources } from './sources';
import { borderLayers, contactLayers, controlLayers, groundLayers, highlightLayers, waterLayers } from './style-areas';
import { differenceAreaLayers, differenceLabelLayers, differenceOutlineLayers } from './style-differences';
import { labelLayers } from './style-labels';
import { transferAreaLayers, transferOutlineLayers } from './style-transfers';

/**
 * The whole map as a style: the same view and data give an equal style, and the order of layers is the order of
 * drawing. Fonts are files named by `fontFaces`; there is no glyph, sprite or tile address in it. Which unit is
 * pointed at or selected is not here but feature state, so that moving the pointer redraws nothing else.
 */
export function buildStyle(
  view: MapView,
  data: MapData,
  fontFaces?: StyleSpecification['font-faces'],
): StyleSpecification {
  return {
    version: 8,
    // What is switched on is there in the next frame.
    transition: { duration: 0, delay: 0 },
    ...(fontFaces === undefined ? {} : { 'font-faces': fontFaces }),
    sources: buildSources(data),
    layers: [
      ...groundLayers(view),
      ...controlLayers(view),
      ...waterLayers(view),
      ...transferAreaLayers(view, data),
      ...differenceAreaLayers(view, data),
      ...borderLayers(view),
      ...transferOutlineLayers(view, data),
      ...differenceOutlineLayers(view, data),
      ...contactLayers(view),
      ...highlightLayers(view),
      ...labelLayers(view),
      ...differenceLabelLayers(view, data),
    ],
  };
}
