import {
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  wcagContrast,
  type Color,
  type Rgb,
} from 'culori';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CONTROL_CLASSES } from '../../src/lib/core/control';
import { mixColours, PALETTE_NAMES, PALETTES, type PaletteName } from '../../src/lib/core/palette';
import {
  DIFFERENCE_SYMBOLS,
  LIMIT_SYMBOLS,
  MOVING_SYMBOLS,
  symbolOf,
  symbolUnder,
  type SymbolId,
} from '../../src/lib/core/symbols';

const DISTINCT = 10;
const READABLE = 3;

const toLinear = converter('lrgb');
const toRgb = converter('rgb');
const difference = differenceCiede2000();

const clamp = (value: number) => Math.min(1, Math.max(0, value));

/**
 * A dichromat's view: Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
 * Deficiency", IEEE TVCG 15 (6), 2009, at full severity. Its matrices are for linear light; culori applies them to
 * whatever numbers it is given, so it is given linear ones.
 */
function simulated(filter: (colour: Rgb) => Rgb) {
  return (colour: string): Color => {
    const linear = toLinear(colour);
    if (linear === undefined) throw new Error(`${colour} is no colour`);
    const { r, g, b } = filter({ mode: 'rgb', r: linear.r, g: linear.g, b: linear.b });
    return toRgb({ mode: 'lrgb', r: clamp(r), g: clamp(g), b: clamp(b) });
  };
}

/** Relative luminance kept, hue and chroma gone. */
function greyscale(colour: string): Color {
  const linear = toLinear(colour);
  if (linear === undefined) throw new Error(`${colour} is no colour`);
  const level = 0.2126 * linear.r + 0.7152 * linear.g + 0.0722 * linear.b;
  return toRgb({ mode: 'lrgb', r: level, g: level, b: level });
}

const SIGHTS: Readonly<Record<string, (colour: string) => Color | string>> = {
  'full colour': (colour) => colour,
  deuteranopia: simulated(filterDeficiencyDeuter(1)),
  protanopia: simulated(filterDeficiencyProt(1)),
  tritanopia: simulated(filterDeficiencyTrit(1)),
  greyscale,
};

const CASES = PALETTE_NAMES.flatMap((palette) => Object.keys(SIGHTS).map((sight) => ({ palette, sight })));

/** CIEDE2000 between two colours as seen. */
function apart(first: string, second: string, sight: string): number {
  const see = SIGHTS[sight];
  if (see === undefined) throw new Error(`No such sight: ${sight}`);
  return difference(see(first), see(second));
}

function pairs<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((first, index) => items.slice(index + 1).map((second): [Item, Item] => [first, second]));
}

const SOLID: readonly SymbolId[] = ['ukraine-held', 'advance', 'occupied', 'occupied-before-2022'];
const OF_PROPOSALS: readonly SymbolId[] = [...MOVING_SYMBOLS, 'freeze'];

const fillOf = (id: SymbolId, palette: PaletteName) => symbolOf(id, palette).fill ?? '';
const outlineOf = (id: SymbolId, palette: PaletteName) => symbolOf(id, palette).outline?.colour ?? '';
const hatchOf = (id: SymbolId, palette: PaletteName) => symbolOf(id, palette).pattern?.colour ?? '';

describe('simulated sight', () => {
  it('takes red and green for one another without the cones for either, and not without those for blue', () => {
    const [red, green] = ['#b35c3c', '#7a7a2a'];
    expect(apart(red, green, 'full colour')).toBeGreaterThan(20);
    expect(apart(red, green, 'deuteranopia')).toBeLessThan(apart(red, green, 'full colour') / 2);
    expect(apart(red, green, 'protanopia')).toBeLessThan(apart(red, green, 'full colour') / 2);
    expect(apart(red, green, 'tritanopia')).toBeGreaterThan(20);
  });

  it('leaves white white', () => {
    for (const sight of Object.keys(SIGHTS)) expect(apart('#ffffff', '#ffffff', sight)).toBeLessThan(0.01);
  });
});

describe.each(CASES)('the $palette palette in $sight', ({ palette, sight }) => {
  it('tells each class of solid colour from each other one', () => {
    for (const [first, second] of pairs(SOLID)) {
      const value = apart(fillOf(first, palette), fillOf(second, palette), sight);
      expect(value, `${first}, ${second}`).toBeGreaterThanOrEqual(DISTINCT);
    }
  });

  it.each(['contested', 'former-reservoir'] as const)('shows the hatch of %s on every ground it meets', (id) => {
    const grounds = id === 'contested' ? SOLID : (['ukraine-held', 'occupied'] as const);
    for (const ground of [id, ...grounds]) {
      const value = apart(hatchOf(id, palette), fillOf(ground, palette), sight);
      expect(value, ground).toBeGreaterThanOrEqual(DISTINCT);
    }
  });

  it('tells who would receive land, and that nobody would, by colour alone', () => {
    for (const [first, second] of pairs(OF_PROPOSALS)) {
      const value = apart(outlineOf(first, palette), outlineOf(second, palette), sight);
      expect(value, `${first}, ${second}`).toBeGreaterThanOrEqual(DISTINCT);
    }
  });

  it('tells who holds land on the second of two maps and not on the first, by colour alone', () => {
    for (const [first, second] of pairs(DIFFERENCE_SYMBOLS)) {
      const value = apart(outlineOf(first, palette), outlineOf(second, palette), sight);
      expect(value, `${first}, ${second}`).toBeGreaterThanOrEqual(DISTINCT);
    }
  });

  it('tells what Russia says it holds from what a proposal would give it', () => {
    const value = apart(outlineOf('claimed', palette), outlineOf('to-russia', palette), sight);
    expect(value).toBeGreaterThanOrEqual(DISTINCT);
  });
});

describe.each(PALETTE_NAMES)('the %s palette', (palette) => {
  const colours = PALETTES[palette];

  it('draws outlines, dashes and hatches at 3:1 against land and against what they are cased in', () => {
    const cased = [...MOVING_SYMBOLS, ...DIFFERENCE_SYMBOLS, ...LIMIT_SYMBOLS] as const;
    for (const id of [...cased, 'claimed', 'line-of-contact', 'illustrative'] as const) {
      const { outline, pattern } = symbolOf(id, palette);
      expect(outline?.cased, id).toBe(true);
      for (const colour of [outline?.colour, pattern?.colour]) {
        if (colour === undefined) continue;
        expect(wcagContrast(colour, colours.land), `${id} on land`).toBeGreaterThanOrEqual(READABLE);
        expect(wcagContrast(colour, colours.casing), `${id} on its casing`).toBeGreaterThanOrEqual(READABLE);
      }
      if (pattern !== undefined) expect(pattern.casing, id).toBe(colours.casing);
    }
    expect(wcagContrast(colours.contested, colours.contestedGround)).toBeGreaterThanOrEqual(READABLE);
  });

  it('draws the state border, which has no casing, at 3:1 against every land it bounds', () => {
    for (const ground of [colours.neighbour, ...SOLID.map((id) => fillOf(id, palette))])
      expect(wcagContrast(colours.stateBorder, ground), ground).toBeGreaterThanOrEqual(READABLE);
  });

  it('edges a class that is not counted at 3:1, whatever is left of its colour', () => {
    for (const controlClass of CONTROL_CLASSES.filter((id) => symbolOf(id).fill !== undefined)) {
      const { fill = '', outline } = symbolUnder(controlClass, palette, []);
      expect(wcagContrast(outline?.colour ?? '', fill), controlClass).toBeGreaterThanOrEqual(READABLE);
      expect(wcagContrast(outline?.colour ?? '', colours.land), controlClass).toBeGreaterThanOrEqual(READABLE);
    }
  });

  it('prints words at 4.5:1 on land, on neighbours, on the sea and on their halo', () => {
    const words: readonly (readonly [string, string])[] = [
      [colours.unitLabel, colours.land],
      [colours.unitLabel, colours.halo],
      [colours.placeLabel, colours.halo],
      [colours.waterLabel, colours.land],
      [colours.waterLabel, colours.halo],
      [colours.neighbourLabel, colours.neighbour],
      [colours.seaLabel, colours.sea],
      [colours.lineOfContact, colours.halo],
    ];
    for (const [word, ground] of words) expect(wcagContrast(word, ground), `${word} on ${ground}`).toBeGreaterThan(4.5);
  });
});

describe('the colours of tables and charts', () => {
  const sheet = readFileSync('src/app.css', 'utf8');

  it.each(PALETTE_NAMES)('are those of the map, %s', (palette) => {
    const block = sheet.slice(sheet.indexOf(palette === 'light' ? ':root {' : `:root[data-theme='${palette}'] {`));
    const token = (name: string) =>
      new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(block.slice(0, block.indexOf('}')))?.[1];
    const { occupied, toUkraine, toNobody, sea } = PALETTES[palette];
    expect(token('russia-fill')).toBe(occupied);
    expect(token('ukraine')).toBe(toUkraine);
    expect(token('other')).toBe(toNobody);
    expect(token('sea')).toBe(sea);
    for (const sight of Object.keys(SIGHTS))
      for (const [first, second] of pairs(
        ['russia-fill', 'ukraine-fill', 'other-fill'].map((name) => token(name) ?? ''),
      ))
        expect(apart(first, second, sight), `${sight}: ${first}, ${second}`).toBeGreaterThanOrEqual(DISTINCT);
    for (const name of ['russia', 'ukraine', 'other', 'agrees', 'differs', 'ink-faint'])
      expect(wcagContrast(token(name) ?? '', token('paper') ?? ''), name).toBeGreaterThan(4.5);
  });
});

describe('mixColours', () => {
  it('goes from the first to the second', () => {
    expect(mixColours('#000000', '#ffffff', 0)).toBe('#000000');
    expect(mixColours('#000000', '#ffffff', 1)).toBe('#ffffff');
    expect(mixColours('#102030', '#304050', 0.5)).toBe('#203040');
  });
});
