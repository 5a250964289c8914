import { scaleBar } from '../core/scale-bar';
import { drawSwatch } from '../core/symbol-drawing';
import type { AreaUnit } from '../core/view';
import {
  layoutSnapshot,
  SNAPSHOT_MAP_WIDTH_PX,
  TYPE,
  type LayoutBox,
  type LayoutItem,
  type SnapshotSpec,
} from './snapshot-layout';

/** Pixels drawn for one layout px: a picture is 2,000 px wide. */
export const SNAPSHOT_PIXEL_RATIO = 2;

/** The map of a picture; what `TerritoryMap.capture` returns fits. */
export interface SnapshotMap {
  readonly image: ImageBitmap | HTMLCanvasElement;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Ground length of one layout px at the middle of the map, m. */
  readonly metresPerPixel: number;
  /** Degrees clockwise from north that points up. */
  readonly bearing: number;
}

const PAPER = '#ffffff';
const SCALE_INK = '#1d1d1f';

/**
 * Composes the picture: map, legend, scale bar true at the middle of the map, and every note, in Noto Sans, as PNG.
 * The map must have been drawn {@link SNAPSHOT_MAP_WIDTH_PX} wide.
 */
export async function exportSnapshot(spec: SnapshotSpec, map: SnapshotMap, areaUnit: AreaUnit = 'km2'): Promise<Blob> {
  await loadFonts(spec);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser draws on no canvas, so it can make no picture');
  const layout = layoutSnapshot(spec, (map.heightPx * SNAPSHOT_MAP_WIDTH_PX) / map.widthPx, (text, font) => {
    context.font = font;
    return context.measureText(text).width;
  });
  canvas.width = Math.round(layout.widthPx * SNAPSHOT_PIXEL_RATIO);
  canvas.height = Math.round(layout.heightPx * SNAPSHOT_PIXEL_RATIO);
  context.scale(SNAPSHOT_PIXEL_RATIO, SNAPSHOT_PIXEL_RATIO);
  context.fillStyle = PAPER;
  context.fillRect(0, 0, layout.widthPx, layout.heightPx);
  for (const item of layout.items) drawItem(context, item, map);
  drawScale(context, spec, map, layout.map, areaUnit);
  return toPng(canvas);
}

/** Resolves when the faces the picture is set in, Latin and Cyrillic as its words need, can be drawn. */
async function loadFonts(spec: SnapshotSpec): Promise<void> {
  const legend = spec.legend.map((entry) => entry.label);
  const figures = (spec.keyFigures ?? []).flatMap((figure) => [figure.value, figure.label]);
  const words = [
    spec.title,
    spec.dek,
    spec.asOf,
    spec.definition,
    spec.sources,
    spec.disclaimer,
    ...legend,
    ...figures,
  ];
  const text = words.join(' ');
  await Promise.all(Object.values(TYPE).map((style) => document.fonts.load(style.font, text)));
}

function drawItem(context: CanvasRenderingContext2D, item: LayoutItem, map: SnapshotMap): void {
  switch (item.kind) {
    case 'text':
      context.font = item.font;
      context.fillStyle = item.colour;
      context.textBaseline = 'alphabetic';
      context.fillText(item.text, item.x, item.y);
      break;
    case 'rule':
      context.fillStyle = item.colour;
      context.fillRect(item.box.x, item.box.y, item.box.width, item.box.height);
      break;
    case 'swatch':
      drawSwatch(context, item.symbol, item.box);
      break;
    case 'map':
      context.drawImage(map.image, item.box.x, item.box.y, item.box.width, item.box.height);
      context.strokeStyle = '#b9b4aa';
      context.lineWidth = 0.75;
      context.strokeRect(item.box.x, item.box.y, item.box.width, item.box.height);
      break;
  }
}

function drawScale(
  context: CanvasRenderingContext2D,
  spec: SnapshotSpec,
  map: SnapshotMap,
  mapBox: LayoutBox,
  areaUnit: AreaUnit,
): void {
  const shrink = mapBox.width / map.widthPx;
  const bar = scaleBar(map.metresPerPixel / shrink, 150, areaUnit);
  const text = `${bar.value} ${spec.scaleUnits[bar.unit]}`;
  const x = mapBox.x + 16;
  const y = mapBox.y + mapBox.height - 14;
  context.font = TYPE.note.font;
  const textWidth = context.measureText(text).width;
  context.fillStyle = 'rgb(255 255 255 / 85%)';
  context.fillRect(x - 8, y - 24, Math.max(bar.lengthPx, textWidth) + 16, 32);
  context.fillStyle = SCALE_INK;
  context.fillText(text, x, y - 9);
  context.strokeStyle = SCALE_INK;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(x, y - 5);
  context.lineTo(x, y);
  context.lineTo(x + bar.lengthPx, y);
  context.lineTo(x + bar.lengthPx, y - 5);
  context.stroke();
  if (Math.abs(map.bearing) > 0.5) drawNorth(context, map.bearing, mapBox);
}

/** Only a turned map needs to say where north is. */
function drawNorth(context: CanvasRenderingContext2D, bearing: number, mapBox: LayoutBox): void {
  context.save();
  context.translate(mapBox.x + mapBox.width - 24, mapBox.y + 26);
  context.rotate((-bearing * Math.PI) / 180);
  context.fillStyle = SCALE_INK;
  context.beginPath();
  context.moveTo(0, -14);
  context.lineTo(6, 8);
  context.lineTo(0, 4);
  context.lineTo(-6, 8);
  context.fill();
  context.restore();
}

function toPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The browser could not encode the picture'));
      else resolve(blob);
    }, 'image/png');
  });
}

/**
 * The picture's file name: date of the control layer and what is switched on, such as
 * `territorial-control-2025-08-12-donbas-withdrawal.png`. Past three scenarios the rest are counted.
 */
export function snapshotFileName(asOf: string | undefined, scenarios: readonly string[]): string {
  const named = scenarios.length > 3 ? [...scenarios.slice(0, 2), `${scenarios.length - 2}-more`] : scenarios;
  const plain = named.map((id) => id.toLowerCase().replace(/[^a-z0-9]+/g, '-'));
  return `${['territorial-control', asOf ?? 'undated', ...plain].join('-')}.png`;
}
