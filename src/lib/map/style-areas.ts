import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  LineLayerSpecification,
} from 'maplibre-gl';
import { PALETTES } from '../core/palette';
import { CONTROL_CLASSES } from '../core/control';
import { isCounted, symbolOf, symbolUnder, type SymbolId } from '../core/symbols';
import type { MapView } from './model';
import { patternId } from './pattern-images';
import type { SourceId } from './sources';

/** Layers whose features answer the question what lies under a point. */
export const HIT_LAYERS = {
  units: 'units',
  transfers: 'transfer-areas',
} as const;

/** Sea, neighbours and the land of the units. */
export function groundLayers(view: MapView): LayerSpecification[] {
  const colours = PALETTES[view.palette];
  return [
    // What lies beyond the base map is no sea.
    { id: 'beyond', type: 'background', paint: { 'background-color': colours.neighbour } },
    { id: 'sea', type: 'fill', source: 'sea', paint: { 'fill-color': colours.sea, 'fill-antialias': false } },
    { id: 'neighbours', type: 'fill', source: 'neighbours', paint: { 'fill-color': colours.neighbour } },
    line('neighbour-borders', 'neighbours', { 'line-color': colours.neighbourBorder, 'line-width': 0.75 }),
    { id: 'units', type: 'fill', source: 'units', paint: { 'fill-color': colours.land } },
    line('unit-seams', 'units', { 'line-color': colours.land, 'line-width': 1.5 }),
  ];
}

/** Who is assessed to hold what. Drawn below water and borders, above land. */
export function controlLayers(view: MapView): LayerSpecification[] {
  const visibility = visibleIf(view.control);
  const { counted } = view;
  const colour = (id: SymbolId) => symbolUnder(id, view.palette, counted).fill ?? 'transparent';
  const area = (controlClass: string, fillColour: string, id = `control-${controlClass}`): LayerSpecification => ({
    id,
    type: 'fill',
    source: 'control',
    filter: ['==', ['get', 'class'], controlClass],
    layout: { visibility },
    paint: { 'fill-color': fillColour },
  });
  return [
    area('occupied', colour('occupied')),
    area('advance', colour('advance')),
    area('contested', colour('contested')),
    area('claimed', 'rgba(0, 0, 0, 0)', 'control-claimed-area'),
    {
      id: 'before-2022',
      type: 'fill',
      source: 'before-2022',
      layout: { visibility },
      paint: { 'fill-color': colour('occupied-before-2022') },
    },
    {
      id: 'control-contested-pattern',
      type: 'fill',
      source: 'control',
      filter: ['==', ['get', 'class'], 'contested'],
      layout: { visibility },
      paint: {
        'fill-pattern': patternId('contested', view.palette),
        'fill-opacity': isCounted('contested', counted) ? 1 : 0.6,
      },
    },
    uncountedEdge(view),
  ];
}

/** A thin dashed edge round the classes that the definition in force does not count. */
function uncountedEdge(view: MapView): LayerSpecification {
  const uncounted = CONTROL_CLASSES.filter(
    (id) => !isCounted(id, view.counted) && symbolOf(id, view.palette).fill !== undefined,
  );
  const { colour, widthPx = 1, dashPx = [] } = symbolUnder('contested', view.palette, []).outline ?? {};
  return {
    ...line('control-uncounted-edge', 'control', {
      'line-color': colour ?? 'transparent',
      'line-width': widthPx,
      'line-dasharray': dashPx.map((length) => length / widthPx),
    }),
    filter: ['in', ['get', 'class'], ['literal', uncounted]],
    layout: { visibility: visibleIf(view.control) },
  };
}

/** Lakes, rivers and the drained reservoir. */
export function waterLayers(view: MapView): LayerSpecification[] {
  const colours = PALETTES[view.palette];
  const former: FilterSpecification = ['==', ['get', 'former'], true];
  return [
    {
      id: 'rivers',
      type: 'line',
      source: 'rivers',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': colours.waterLine,
        'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.8, 8, 1.8, 11, 3],
      },
    },
    {
      id: 'lakes',
      type: 'fill',
      source: 'lakes',
      filter: ['!', former],
      paint: { 'fill-color': colours.water, 'fill-outline-color': colours.waterLine },
    },
    {
      id: 'former-lakes',
      type: 'fill',
      source: 'lakes',
      filter: former,
      paint: { 'fill-pattern': patternId('former-reservoir', view.palette) },
    },
    {
      ...line('former-lake-shores', 'lakes', {
        'line-color': colours.drained,
        'line-width': 1,
        'line-dasharray': [3, 2],
      }),
      filter: former,
    },
  ];
}

/** Lets what is under a border tint it, so that it shows on pale land and on dark without being heavy on either. */
const OBLAST_BORDER_OPACITY = 0.6;

/** Borders of units, coast and state, thin to solid. The Crimean administrative border is one of the unit borders. */
export function borderLayers(view: MapView): LayerSpecification[] {
  const colours = PALETTES[view.palette];
  const schematic: FilterSpecification = ['==', ['get', 'schematic'], true];
  return [
    line('unit-borders', 'units', {
      'line-color': colours.oblastBorder,
      'line-opacity': OBLAST_BORDER_OPACITY,
      'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.5, 7, 0.9, 10, 1.4],
    }),
    // A sketched outline must not look surveyed: its solid line is covered, then drawn again in dashes.
    {
      ...line('schematic-cover', 'units', {
        'line-color': colours.land,
        'line-width': ['interpolate', ['linear'], ['zoom'], 4, 1, 10, 2.4],
      }),
      filter: schematic,
    },
    {
      ...line('schematic-border', 'units', {
        'line-color': colours.oblastBorder,
        'line-width': 1,
        'line-dasharray': [3, 3],
      }),
      filter: schematic,
    },
    line('coast', 'coast', {
      'line-color': colours.coast,
      'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.4, 7, 0.75, 10, 1],
    }),
    line('state-border', 'state-border', {
      'line-color': colours.stateBorder,
      'line-width': ['interpolate', ['linear'], ['zoom'], 4, 1.1, 7, 1.8, 10, 2.4],
    }),
    claimedOutline(view),
  ];
}

function claimedOutline(view: MapView): LayerSpecification {
  const outline = symbolOf('claimed', view.palette).outline;
  const widthPx = outline?.widthPx ?? 1;
  return {
    ...line('control-claimed', 'control', {
      'line-color': outline?.colour ?? 'transparent',
      'line-width': widthPx,
      'line-dasharray': (outline?.dashPx ?? [1]).map((length) => length / widthPx),
    }),
    filter: ['==', ['get', 'class'], 'claimed'],
    layout: { visibility: visibleIf(view.control), 'line-cap': 'round' },
  };
}

/** The line of contact: dashes over a pale casing. */
export function contactLayers(view: MapView): LayerSpecification[] {
  const colours = PALETTES[view.palette];
  const visibility = visibleIf(view.control);
  const rounded = { 'line-join': 'round' as const, visibility };
  return [
    {
      ...line('line-of-contact-casing', 'line-of-contact', {
        'line-color': colours.casing,
        'line-width': ['interpolate', ['linear'], ['zoom'], 4, 3, 8, 5],
      }),
      layout: rounded,
    },
    {
      ...line('line-of-contact', 'line-of-contact', {
        'line-color': colours.lineOfContact,
        'line-width': ['interpolate', ['linear'], ['zoom'], 4, 1.4, 8, 2.4],
        'line-dasharray': [3, 1.5],
      }),
      layout: rounded,
    },
  ];
}

/** The unit pointed at (lit, with a fine outline) and the one selected; which they are is feature state. */
export function highlightLayers(view: MapView): LayerSpecification[] {
  const colours = PALETTES[view.palette];
  const by = (selected: number, hovered: number, neither: number): ExpressionSpecification => [
    'case',
    ['boolean', ['feature-state', 'selected'], false],
    selected,
    ['boolean', ['feature-state', 'hovered'], false],
    hovered,
    neither,
  ];
  return [
    {
      id: 'unit-lit',
      type: 'fill',
      source: 'units',
      paint: {
        'fill-color': colours.highlight,
        'fill-opacity': ['case', ['boolean', ['feature-state', 'hovered'], false], 0.1, 0],
        'fill-antialias': false,
      },
    },
    line('unit-highlight-casing', 'units', {
      'line-color': colours.halo,
      'line-width': by(5.5, 4.5, 0),
      'line-opacity': by(1, 1, 0),
    }),
    line('unit-highlight', 'units', {
      'line-color': colours.highlight,
      'line-width': by(2.75, 2, 0),
      'line-opacity': by(1, 1, 0),
    }),
  ];
}

/** How MapLibre writes whether a layer is drawn. */
export function visibleIf(drawn: boolean): 'visible' | 'none' {
  return drawn ? 'visible' : 'none';
}

/** A line layer with round corners. */
export function line(id: string, source: SourceId, paint: LineLayerSpecification['paint']): LineLayerSpecification {
  return { id, type: 'line', source, layout: { 'line-join': 'round' }, paint };
}
