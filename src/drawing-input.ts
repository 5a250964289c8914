import { PALETTES, type PaletteName } from './lib/core/palette';
import type { MapDrawing } from './lib/map/draw/drawing';
import type { AppState } from './lib/state/app.svelte';

/** What is being drawn on the map, if anything is. */
export function mapDrawingOf(app: AppState, palette: PaletteName): MapDrawing | undefined {
  const { drawing } = app;
  if (drawing.task === undefined) return undefined;
  const { strokes, measured } = drawing;
  const { toNobody, halo } = PALETTES[palette];
  return {
    kind: strokes.kind,
    session: strokes.session,
    points: strokes.points,
    area: drawing.task === 'scenario' && typeof measured === 'object' ? measured.geometry : undefined,
    colour: toNobody as MapDrawing['colour'],
    ground: halo as MapDrawing['ground'],
    snap: (position, reachKm) => drawing.snap(position, reachKm),
    onstroke: (stroke) => strokes.stroke(stroke),
    onpen: (pen) => strokes.usePen(pen),
    onfail: (message) => (drawing.failure = message),
  };
}
