import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { MultiPolygon, Position } from 'geojson';
import {
  TerraDraw,
  TerraDrawLineStringMode,
  TerraDrawModeUndoRedo,
  TerraDrawPolygonMode,
  TerraDrawSelectMode,
  type GeoJSONStoreFeatures,
  type HexColor,
  type TerraDrawMouseEvent,
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import { metresPerPixel } from '../../core/scale-bar';
import type { MapDrawing, MapPen } from './drawing';

/** How near a line the pointer has to be for a point to snap to it, px. */
const SNAP_PX = 12;

const AREA = 'drawn-area';
const SELECT = 'select';

/** Lets a person draw one shape on the map, and change it once it is finished. */
export function startPen(map: MapLibreMap, drawing: MapDrawing): MapPen {
  const mode = drawing.kind === 'polygon' ? 'polygon' : 'linestring';
  let isGone = false;
  const lose = () => (isGone = true);
  const endings = ['remove', 'webglcontextlost'] as const;
  for (const ending of endings) map.on(ending, lose);
  addArea(map, drawing.colour);

  const snapping = { toCustom: (event: TerraDrawMouseEvent) => drawing.snap([event.lng, event.lat], reachKm(event)) };
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: 9 }),
    undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
    modes: [
      drawing.kind === 'polygon'
        ? new TerraDrawPolygonMode({ snapping, styles: polygonStyles(drawing), showCoordinatePoints: true })
        : new TerraDrawLineStringMode({ snapping, styles: lineStyles(drawing), showCoordinatePoints: true }),
      new TerraDrawSelectMode({
        allowManualDeselection: false,
        keyEvents: null,
        styles: selectStyles(drawing),
        flags: {
          [mode]: {
            feature: {
              draggable: false,
              coordinates: { draggable: true, deletable: true, midpoints: true, snappable: snapping },
            },
          },
        },
      }),
    ],
  });

  function reachKm({ lat }: TerraDrawMouseEvent): number {
    return (SNAP_PX * metresPerPixel(lat, map.getZoom())) / 1000;
  }

  function shape(): GeoJSONStoreFeatures | undefined {
    return draw
      .getSnapshot()
      .find(({ geometry, properties }) => geometry.type !== 'Point' && properties['mode'] === mode);
  }

  function report(settled: boolean): void {
    const found = shape();
    drawing.onstroke({
      points: pointsOf(found),
      finished: draw.getMode() === SELECT,
      settled,
      canUndo: draw.canUndo(),
      canRedo: draw.canRedo(),
    });
  }

  draw.start();
  if (!showFinished()) draw.setMode(mode);
  draw.on('change', (_, type) => {
    if (type !== 'styling') report(false);
  });
  draw.on('finish', (id, { action }) => {
    if (action === 'draw') draw.selectFeature(id);
    report(true);
  });

  /** Puts up a shape that is finished already; false where there is none, or none that can be drawn. */
  function showFinished(): boolean {
    const geometry = geometryOf(drawing);
    if (geometry === undefined) return false;
    const [added] = draw.addFeatures([{ type: 'Feature', properties: { mode }, geometry }]);
    if (added?.valid !== true || added.id === undefined) return false;
    draw.selectFeature(added.id);
    return true;
  }

  return {
    undo: () => {
      draw.undo();
      report(true);
    },
    redo: () => {
      draw.redo();
      report(true);
    },
    showArea: (geometry) => showArea(map, geometry),
    stop: () => {
      for (const ending of endings) map.off(ending, lose);
      if (isGone) return;
      draw.stop();
      for (const id of [`${AREA}-line`, AREA]) if (map.getLayer(id) !== undefined) map.removeLayer(id);
      if (map.getSource(AREA) !== undefined) map.removeSource(AREA);
    },
  };
}

function pointsOf(feature: GeoJSONStoreFeatures | undefined): readonly Position[] {
  if (feature?.geometry.type === 'Polygon') return feature.geometry.coordinates[0]?.slice(0, -1) ?? [];
  return feature?.geometry.type === 'LineString' ? feature.geometry.coordinates : [];
}

function geometryOf({ kind, points }: MapDrawing): GeoJSONStoreFeatures['geometry'] | undefined {
  const coordinates = points.map((point) => [...point]);
  if (kind === 'line') return coordinates.length < 2 ? undefined : { type: 'LineString', coordinates };
  if (coordinates.length < 3) return undefined;
  return { type: 'Polygon', coordinates: [[...coordinates, [...coordinates[0]!]]] };
}

function addArea(map: MapLibreMap, colour: string): void {
  map.addSource(AREA, { type: 'geojson', data: featureOf(undefined) });
  map.addLayer({ id: AREA, type: 'fill', source: AREA, paint: { 'fill-color': colour, 'fill-opacity': 0.2 } });
  map.addLayer({ id: `${AREA}-line`, type: 'line', source: AREA, paint: { 'line-color': colour, 'line-width': 1 } });
}

function showArea(map: MapLibreMap, geometry: MultiPolygon | undefined): void {
  void map.getSource<GeoJSONSource>(AREA)?.setData(featureOf(geometry));
}

function featureOf(geometry: MultiPolygon | undefined) {
  return {
    type: 'Feature' as const,
    properties: {},
    geometry: geometry ?? { type: 'MultiPolygon' as const, coordinates: [] },
  };
}

function pointStyle(name: string, colour: HexColor, ground: HexColor, widthPx: number) {
  return {
    [`${name}Color`]: ground,
    [`${name}OutlineColor`]: colour,
    [`${name}OutlineWidth`]: 2,
    [`${name}Width`]: widthPx,
  };
}

function polygonStyles({ colour, ground }: MapDrawing) {
  return {
    fillColor: colour,
    fillOpacity: 0.05,
    outlineColor: colour,
    outlineWidth: 2,
    ...pointStyle('closingPoint', colour, ground, 5),
    ...pointStyle('snappingPoint', colour, colour, 4),
    ...pointStyle('coordinatePoint', colour, ground, 3),
  };
}

function lineStyles({ colour, ground }: MapDrawing) {
  return {
    lineStringColor: colour,
    lineStringWidth: 2,
    ...pointStyle('closingPoint', colour, ground, 5),
    ...pointStyle('snappingPoint', colour, colour, 4),
    ...pointStyle('coordinatePoint', colour, ground, 3),
  };
}

function selectStyles({ colour, ground }: MapDrawing) {
  return {
    selectedPolygonColor: colour,
    selectedPolygonFillOpacity: 0.05,
    selectedPolygonOutlineColor: colour,
    selectedPolygonOutlineWidth: 2,
    selectedLineStringColor: colour,
    selectedLineStringWidth: 2,
    ...pointStyle('selectionPoint', colour, ground, 6),
    ...pointStyle('midPoint', colour, colour, 3),
  };
}
