import type { Map as MapLibreMap } from 'maplibre-gl';
import { drawPattern } from '../core/symbol-drawing';
import { styleImage, type StyleImage } from './pattern-images';

/** Pixels drawn for one px, so that hatching is crisp on dense screens and in pictures. */
const IMAGE_PIXEL_RATIO = 2;

const MARKER_PX = 9;

/** MapLibre magnifies patterns from 1 to 2 between whole zoom levels: half way between those, undone. */
const MIDDLE_SCALE = Math.SQRT1_2;

/** Draws hatching and markers when the style first asks for them. */
export function provideImages(map: MapLibreMap): void {
  map.setMissingStyleImageResolver((id) => {
    const image = drawStyleImage(id);
    if (image !== undefined && !map.hasImage(id)) map.addImage(id, image.pixels, { pixelRatio: image.pixelRatio });
  });
}

/** An image as MapLibre takes it. */
interface DrawnImage {
  readonly pixels: ImageData;
  /** Pixels of the image for one CSS px on the map. */
  readonly pixelRatio: number;
}

/** A pattern or marker; undefined for an id that is none of ours. */
function drawStyleImage(id: string): DrawnImage | undefined {
  const image = styleImage(id);
  if (image === undefined) return undefined;
  const sizePx = image.of === 'pattern' ? image.pattern.periodPx : MARKER_PX;
  const canvas = document.createElement('canvas');
  canvas.width = sizePx * IMAGE_PIXEL_RATIO;
  canvas.height = sizePx * IMAGE_PIXEL_RATIO;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser draws on no canvas, so the map has no patterns');
  context.scale(IMAGE_PIXEL_RATIO, IMAGE_PIXEL_RATIO);
  const box = { x: 0, y: 0, width: sizePx, height: sizePx };
  if (image.of === 'pattern') drawPattern(context, image.pattern, box, image.phase);
  else drawMarker(context, image);
  return {
    pixels: context.getImageData(0, 0, canvas.width, canvas.height),
    pixelRatio: image.of === 'pattern' ? IMAGE_PIXEL_RATIO / MIDDLE_SCALE : IMAGE_PIXEL_RATIO,
  };
}

function drawMarker(context: CanvasRenderingContext2D, image: Extract<StyleImage, { of: 'marker' }>): void {
  const middle = MARKER_PX / 2;
  context.fillStyle = image.colour;
  context.strokeStyle = image.halo;
  context.lineWidth = 1.25;
  context.beginPath();
  if (image.marker === 'site') {
    context.moveTo(middle, middle - 3.6);
    context.lineTo(middle + 3.6, middle);
    context.lineTo(middle, middle + 3.6);
    context.lineTo(middle - 3.6, middle);
    context.closePath();
  } else {
    context.arc(middle, middle, image.marker === 'capital' ? 3.6 : 2.5, 0, 2 * Math.PI);
  }
  context.stroke();
  context.fill();
  if (image.marker === 'capital') {
    context.beginPath();
    context.arc(middle, middle, 2, 0, 2 * Math.PI);
    context.lineWidth = 1;
    context.stroke();
  }
}
