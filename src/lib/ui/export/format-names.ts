import type { FigureFormat } from '../../state/figure-ports';

/** Formats as they are called in every language. */
export const FORMAT_NAMES: Readonly<Record<FigureFormat, string>> = {
  png: 'PNG',
  svg: 'SVG',
  pdf: 'PDF',
  webp: 'WebP',
};

/** Whether a format holds pixels, whose number is to be chosen. */
export function isRaster(format: FigureFormat): boolean {
  return format === 'png' || format === 'webp';
}
