/** Sets of colours the map, legend, tables and pictures are drawn in; `neutral` has no red and no blue in its classes. */
export const PALETTE_NAMES = ['light', 'dark', 'neutral'] as const;
export type PaletteName = (typeof PALETTE_NAMES)[number];

/** Every colour of the map by what it is for, as `#rrggbb`. */
export interface Palette {
  readonly sea: string;
  readonly seaLabel: string;
  readonly coast: string;
  readonly land: string;
  readonly neighbour: string;
  readonly neighbourBorder: string;
  readonly neighbourLabel: string;
  readonly water: string;
  readonly waterLine: string;
  readonly waterLabel: string;
  /** Hatch of the drained reservoir: water that is no more. */
  readonly drained: string;
  readonly oblastBorder: string;
  readonly stateBorder: string;
  readonly lineOfContact: string;
  readonly casing: string;
  readonly unitLabel: string;
  readonly placeLabel: string;
  readonly halo: string;
  readonly highlight: string;
  /** Assessed Russian control, and its relatives of the same hue. */
  readonly occupied: string;
  readonly occupiedBefore2022: string;
  readonly advance: string;
  readonly contested: string;
  readonly contestedGround: string;
  readonly claimed: string;
  /** Proposed transfers, by who receives. */
  readonly toRussia: string;
  readonly toUkraine: string;
  readonly toNobody: string;
  readonly frozen: string;
}

/**
 * The palettes. Lightness moves away from that of land in steps, through advance and occupied to occupied before 2022;
 * who receives differs in lightness as well as in hue. So the order and the sides survive greyscale print and each kind
 * of colour blindness: neighbours differ by at least 10 in CIEDE2000 under all of them, which the tests hold.
 */
export const PALETTES: Readonly<Record<PaletteName, Palette>> = {
  light: {
    sea: '#d9e5ec',
    seaLabel: '#4c6779',
    coast: '#7492a4',
    land: '#faf7f0',
    neighbour: '#e9ebed',
    neighbourBorder: '#c9ced3',
    neighbourLabel: '#656b70',
    water: '#c3d8e4',
    waterLine: '#a9c6d6',
    waterLabel: '#456b82',
    drained: '#4f7688',
    oblastBorder: '#5f5b54',
    stateBorder: '#2e2c29',
    lineOfContact: '#1d1d1f',
    casing: '#ffffff',
    unitLabel: '#45403a',
    placeLabel: '#2b2926',
    halo: '#ffffff',
    highlight: '#1d1d1f',
    occupied: '#df8a76',
    occupiedBefore2022: '#be6655',
    advance: '#f0bdac',
    contested: '#8f3626',
    contestedGround: '#fbeee6',
    claimed: '#bb4e37',
    toRussia: '#972457',
    toUkraine: '#0a2c6c',
    toNobody: '#7c60c2',
    frozen: '#209ca1',
  },
  dark: {
    sea: '#121b22',
    seaLabel: '#7f9bad',
    coast: '#7c97a7',
    land: '#2b2a26',
    neighbour: '#1e2225',
    neighbourBorder: '#3d4449',
    neighbourLabel: '#8f979d',
    water: '#1d3442',
    waterLine: '#3a5c70',
    waterLabel: '#8fb0c4',
    drained: '#8fb0c4',
    oblastBorder: '#b4afa5',
    stateBorder: '#f2efe8',
    lineOfContact: '#f6f3ec',
    casing: '#161616',
    unitLabel: '#dcd7cc',
    placeLabel: '#f4f1ea',
    halo: '#1c1b19',
    highlight: '#ffffff',
    occupied: '#a35443',
    occupiedBefore2022: '#c1705f',
    advance: '#693f35',
    contested: '#f6bfae',
    contestedGround: '#342c28',
    claimed: '#f5b09e',
    toRussia: '#e6629d',
    toUkraine: '#7eb8f3',
    toNobody: '#e3d5ff',
    frozen: '#22827c',
  },
  neutral: {
    sea: '#dde4e8',
    seaLabel: '#4c6779',
    coast: '#7492a4',
    land: '#f8f7f4',
    neighbour: '#e9ebed',
    neighbourBorder: '#c9ced3',
    neighbourLabel: '#656b70',
    water: '#c9d8e0',
    waterLine: '#aec5d2',
    waterLabel: '#456b82',
    drained: '#4f7688',
    oblastBorder: '#5f5b54',
    stateBorder: '#242220',
    lineOfContact: '#1d1d1f',
    casing: '#ffffff',
    unitLabel: '#45403a',
    placeLabel: '#2b2926',
    halo: '#ffffff',
    highlight: '#1d1d1f',
    occupied: '#a795c9',
    occupiedBefore2022: '#7f6aad',
    advance: '#cdc1e0',
    contested: '#4f3a80',
    contestedGround: '#f3eff8',
    claimed: '#6a4fa0',
    toRussia: '#30106a',
    toUkraine: '#b25200',
    toNobody: '#3d4d2c',
    frozen: '#2a9c94',
  },
};

/** The palette of a picture, which is printed on white whatever the page looks like. */
export function paletteOnPaper(palette: PaletteName): PaletteName {
  return palette === 'dark' ? 'light' : palette;
}

/** A colour between two, `#rrggbb`; `share` of the second, 0 to 1, taken along the sRGB curve. */
export function mixColours(first: string, second: string, share: number): string {
  const part = (start: number) => {
    const [from, to] = [first, second].map((colour) => Number.parseInt(colour.slice(start, start + 2), 16));
    return Math.round((from ?? 0) + ((to ?? 0) - (from ?? 0)) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}
