import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  LineLayerSpecification,
} from 'maplibre-gl';
import { PALETTES } from '../core/palette';
import { CUTS, cutOf, PHASES, type Cut } from '../core/symbol-drawing';
import {
  isMoving,
  LIMIT_SYMBOLS,
  MOVING_SYMBOLS,
  outlineOf,
  symbolOf,
  symbolOfTransfer,
  type Outline,
  type SymbolId,
} from '../core/symbols';
import { transferKey, type MapData, type MapTransfer, type MapView } from './model';
import { patternId } from './pattern-images';
import { HIT_LAYERS, line } from './style-areas';

const TRANSFER_SYMBOLS: readonly SymbolId[] = [...MOVING_SYMBOLS, ...LIMIT_SYMBOLS];

const CASING_OPACITY = 0.75;
const MOVING: FilterSpecification = ['in', ['get', 'symbol'], ['literal', [...MOVING_SYMBOLS]]];

/**
 * The hatching of proposed transfers, below all borders: for each scenario a layer with the hatch at each place it may
 * have beside that of others, drawn or not by its opacity. A filter, a visibility or another picture would send the
 * source through the worker again at each toggle, several frames late.
 */
export function transferAreaLayers(view: MapView, data: MapData): LayerSpecification[] {
  const patterns = PHASES.map((_, place) => bySymbol(MOVING_SYMBOLS, (id) => patternId(id, view.palette, place)));
  return [
    // Invisible, and there for the pointer: an outline alone would be hard to hit.
    { id: HIT_LAYERS.transfers, type: 'fill', source: 'transfers', paint: { 'fill-opacity': 0 } },
    ...scenarioIds(view, data)
      .filter((scenario) => movesLand(scenario, data))
      .flatMap((scenario) => {
        const filter = ['all', ofScenario(scenario, view, data), MOVING] as FilterSpecification;
        const placeOfIt = placeAmongHatches(scenario, view, data);
        return patterns.map((pattern, place): LayerSpecification => ({
          id: place === 0 ? `transfer-pattern/${scenario}` : `transfer-pattern/${scenario}/${place}`,
          type: 'fill',
          source: 'transfers',
          filter,
          paint: { 'fill-pattern': pattern, 'fill-opacity': placeOfIt === place ? strength(scenario, view) : 0 },
        }));
      }),
  ];
}

/** Which of {@link PHASES} the hatch of a scenario has; undefined while it is off. */
function placeAmongHatches(scenario: string, view: MapView, data: MapData): number | undefined {
  const place = view.scenarios.filter((id) => movesLand(id, data)).indexOf(scenario);
  return place === -1 ? undefined : place % PHASES.length;
}

function movesLand(scenario: string, data: MapData): boolean {
  return symbolsOf(scenario, data).some(isMoving);
}

/** The outlines of proposed transfers, above all borders; layers as in {@link transferAreaLayers}. */
export function transferOutlineLayers(view: MapView, data: MapData): LayerSpecification[] {
  const colours = PALETTES[view.palette];
  // The farther away, the wider a part must be to get a line of its own.
  const broad: FilterSpecification = ['>=', ['get', 'widthKm'], ['step', ['zoom'], 1, 7, 0.5, 9, 0.3, 11, 0]];
  const colour = bySymbol(TRANSFER_SYMBOLS, (id) => outline(id, false, view).colour);
  const width = bySymbol(TRANSFER_SYMBOLS, (id) => outline(id, false, view).widthPx);
  const dash = bySymbol(TRANSFER_SYMBOLS, (id) => dashes(id));
  return scenarioIds(view, data).flatMap((scenario): LayerSpecification[] => {
    const here = [ofScenario(scenario, view, data), broad];
    const opacity = (whenShown: number) => ({
      'line-opacity': shown(scenario, view) ? whenShown * strength(scenario, view) : 0,
    });
    const casing: LineLayerSpecification = {
      ...line(`transfer-casing/${scenario}`, 'transfers', {
        'line-color': colours.casing,
        'line-width': 4,
        ...opacity(CASING_OPACITY),
      }),
      filter: ['all', ...here] as FilterSpecification,
    };
    const outlines = CUTS.filter((cut) => cutsOf(scenario, data).has(cut)).map((cut): LineLayerSpecification => {
      const layer = line(`transfer-outline-${cut}/${scenario}`, 'transfers', {
        'line-color': colour,
        'line-width': width,
        ...(cut === 'solid' ? {} : { 'line-dasharray': dash }),
        ...opacity(1),
      });
      return {
        ...layer,
        layout: { ...layer.layout, ...(cut === 'dotted' ? { 'line-cap': 'round' } : {}) },
        filter: ['all', ...here, ['==', ['get', 'cut'], cut]] as FilterSpecification,
      };
    });
    return [casing, ...outlines];
  });
}

/** Which transfers a layer of words is about: those the view draws. */
export function visibleTransfers(view: MapView): FilterSpecification {
  return [
    'all',
    ['in', ['get', 'scenario'], ['literal', [...view.scenarios]]],
    ['any', ['!', ['get', 'optional']], ['in', ['get', 'key'], ['literal', [...view.optionalTransfers]]]],
  ] as unknown as FilterSpecification;
}

/**
 * Scenarios with a transfer. Those that are drawn share the places they have in the data in the order of the view, so
 * that a toggle moves no other layer than it must.
 */
function scenarioIds(view: MapView, data: MapData): string[] {
  const ids = [...new Set(data.transfers.map((transfer) => transfer.scenario))];
  const drawn = view.scenarios.filter((id) => ids.includes(id));
  let next = 0;
  return ids.map((id) => (shown(id, view) ? drawn[next++]! : id));
}

/** From 0 to 1. */
function strength(scenario: string, view: MapView): number {
  return (view.opacities[scenario] ?? 100) / 100;
}

function ofScenario(scenario: string, view: MapView, data: MapData): FilterSpecification {
  const left = data.transfers
    .filter((transfer) => transfer.scenario === scenario && transfer.optional)
    .map(transferKey)
    .filter((key) => !view.optionalTransfers.includes(key));
  const mine: FilterSpecification = ['==', ['get', 'scenario'], scenario];
  return left.length === 0
    ? mine
    : (['all', mine, ['!', ['in', ['get', 'key'], ['literal', left]]]] as FilterSpecification);
}

function shown(scenario: string, view: MapView): boolean {
  return view.scenarios.includes(scenario);
}

function symbolsOf(scenario: string, data: MapData): SymbolId[] {
  return transfersOf(scenario, data).map((transfer) => symbolOfTransfer(transfer.kind, transfer.to));
}

function cutsOf(scenario: string, data: MapData): Set<Cut> {
  return new Set(
    transfersOf(scenario, data).map(({ kind, to, illustrative }) => cutOf(symbolOfTransfer(kind, to), illustrative)),
  );
}

function transfersOf(scenario: string, data: MapData): MapTransfer[] {
  return data.transfers.filter((transfer) => transfer.scenario === scenario);
}

function outline(id: SymbolId, illustrative: boolean, view: MapView): Outline {
  return outlineOf(symbolOf(id, view.palette), illustrative) ?? { colour: 'transparent', widthPx: 1, cased: false };
}

/** Dashes in widths of the line, as MapLibre counts them. */
function dashes(id: SymbolId): ExpressionSpecification {
  const { dashPx, widthPx = 1 } = outlineOf(symbolOf(id), true) ?? {};
  return ['literal', (dashPx ?? [1]).map((length) => length / widthPx)];
}

function bySymbol(
  ids: readonly SymbolId[],
  value: (id: SymbolId) => string | number | ExpressionSpecification,
): ExpressionSpecification {
  const [fallback, ...rest] = ids;
  if (fallback === undefined) throw new Error('A choice by symbol needs symbols');
  const choices = rest.flatMap((id) => [id, value(id)]);
  return ['match', ['get', 'symbol'], ...choices, value(fallback)] as unknown as ExpressionSpecification;
}
