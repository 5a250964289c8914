import { drawPattern } from '../core/symbol-drawing';
import { styleImage, type StyleImage } from './pattern-images';

/** Pixels drawn for one CSS px, so that hatching is crisp on dense screens and in pictures. */
export const IMAGE_PIXEL_RATIO = 2;

const MARKER_PX = 9;

/** The pixels of a pattern or marker, at {@link IMAGE_PIXEL_RATIO}; undefined for an id that is none of ours. */
export function drawStyleImage(id: string): ImageData | undefined {
  const image = styleImage(id);
  if (image === undefined) return undefined;
  const sizePx = image.of === 'pattern' ? image.pattern.periodPx : MARKER_PX;
  const canvas = document.createElement('canvas');
  canvas.width = sizePx * IMAGE_PIXEL_RATIO;
  canvas.height = sizePx * IMAGE_PIXEL_RATIO;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser draws on no canvas, so the map has no patterns');
  context.scale(IMAGE_PIXEL_RATIO, IMAGE_PIXEL_RATIO);
  if (image.of === 'pattern') drawPattern(context, image.pattern, { x: 0, y: 0, width: sizePx, height: sizePx });
  else drawMarker(context, image);
  return context.getImageData(0, 0, canvas.width, canvas.height);
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
