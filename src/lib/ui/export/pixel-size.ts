import type { FigureSizeFacts } from '../../state/figure-ports';

/** A choice of resolution. */
export interface Resolution {
  readonly dpi: number;
  /** Pixels of the file for one pixel of the size's own, for screens; undefined for print, which counts in dpi. */
  readonly times: number | undefined;
}

const PRINT_DPI = [150, 300, 600] as const;
const SCREEN_TIMES = [1, 2, 3, 4] as const;

/** What resolutions there are for a size: one to four times its pixels, or pixels per inch for print. */
export function resolutionsOf({ medium, dpi }: FigureSizeFacts): readonly Resolution[] {
  return medium === 'print'
    ? PRINT_DPI.map((one) => ({ dpi: one, times: undefined }))
    : SCREEN_TIMES.map((times) => ({ dpi: dpi * times, times }));
}

/** Pixels of a page at a resolution. */
export function pixelsOf(
  page: { readonly widthPt: number; readonly heightPt: number },
  dpi: number,
): { readonly widthPx: number; readonly heightPx: number } {
  return { widthPx: Math.round((page.widthPt * dpi) / 72), heightPx: Math.round((page.heightPt * dpi) / 72) };
}
