/** A set of colours the map, legend, tables and pictures are drawn in. */
export type PaletteName = 'light' | 'dark';

/** Every colour of the map by what it is for, as `#rrggbb`. */
export interface Palette {
  readonly sea: string;
  readonly seaLabel: string;
  readonly land: string;
  readonly neighbour: string;
  readonly neighbourBorder: string;
  readonly water: string;
  readonly waterLine: string;
  readonly waterLabel: string;
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
 * The palettes. Lightness moves away from that of land in steps, through advance and occupied to occupied before 2022,
 * so that the order survives greyscale print; transfers differ from one another by pattern first and hue second.
 */
export const PALETTES: Readonly<Record<PaletteName, Palette>> = {
  light: {
    sea: '#d9e5ec',
    seaLabel: '#6b8799',
    land: '#faf7f0',
    neighbour: '#e9ebed',
    neighbourBorder: '#c9ced3',
    water: '#c3d8e4',
    waterLine: '#a9c6d6',
    waterLabel: '#54788e',
    oblastBorder: '#9a9790',
    stateBorder: '#4c4a47',
    lineOfContact: '#1d1d1f',
    casing: '#ffffff',
    unitLabel: '#625d55',
    placeLabel: '#33312e',
    halo: '#ffffff',
    highlight: '#1d1d1f',
    occupied: '#df8a76',
    occupiedBefore2022: '#b8604f',
    advance: '#f3c4b4',
    contested: '#b8503d',
    contestedGround: '#fbeee6',
    claimed: '#9c3d2c',
    toRussia: '#7b1646',
    toUkraine: '#0f5aa8',
    toNobody: '#5f3f9e',
    frozen: '#1f6b75',
  },
  dark: {
    sea: '#17232c',
    seaLabel: '#7f9bad',
    land: '#34332f',
    neighbour: '#24282b',
    neighbourBorder: '#3d4449',
    water: '#1d3442',
    waterLine: '#3a5c70',
    waterLabel: '#8fb0c4',
    oblastBorder: '#85817a',
    stateBorder: '#c9c5bc',
    lineOfContact: '#f6f3ec',
    casing: '#1a1a1a',
    unitLabel: '#b4afa5',
    placeLabel: '#f0ede6',
    halo: '#1c1b19',
    highlight: '#ffffff',
    occupied: '#a25645',
    occupiedBefore2022: '#c87766',
    advance: '#71463b',
    contested: '#e08a76',
    contestedGround: '#3a322e',
    claimed: '#f0a391',
    toRussia: '#f08bb8',
    toUkraine: '#7fbcf7',
    toNobody: '#b9a2f2',
    frozen: '#6fc3cd',
  },
};
