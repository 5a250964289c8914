import { embeddedFonts, loadFigureData } from '../../src/cli/figure-data';
import { loadGeodata } from '../../src/cli/geodata';
import { composeFigure } from '../../src/lib/figure/compose';
import { DEFAULT_SPEC, type FigureSpec } from '../../src/lib/figure/spec';
import { writeSvg } from '../../src/lib/figure/write-svg';

const geodata = loadGeodata();

/** The committed data with the built-in snapshot. */
export const DATA = loadFigureData(geodata, geodata.builtin);

/** A figure on the committed data. */
export function make(parts: Partial<FigureSpec> = {}) {
  return composeFigure({ ...DEFAULT_SPEC, ...parts }, DATA);
}

/** The SVG as the command line writes it. */
export function svgOf(parts: Partial<FigureSpec> = {}): string {
  return writeSvg(make(parts), { fonts: embeddedFonts() });
}

/** The five proposals that are looked at in both languages. */
export const FIVE = [
  'status-quo',
  'donbas-withdrawal',
  'alaska-fuller',
  'security-zones',
  'sumy-kharkiv-pockets',
] as const;
