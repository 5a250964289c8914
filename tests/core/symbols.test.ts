import { describe, expect, it } from 'vitest';
import { CONTROL_CLASSES } from '../../src/lib/core/control';
import { PALETTE_NAMES, PALETTES, type PaletteName } from '../../src/lib/core/palette';
import { TRANSFER_KINDS } from '../../src/lib/core/scenarios';
import {
  drawPattern,
  drawSwatch,
  PATTERN_CASING_PX,
  patternMarks,
  type DrawTarget,
} from '../../src/lib/core/symbol-drawing';
import {
  DIFFERENCE_SYMBOLS,
  isCounted,
  isMoving,
  legendEntry,
  LIMIT_SYMBOLS,
  MOVING_SYMBOLS,
  outlineOf,
  SYMBOL_IDS,
  symbolOf,
  symbolOfClass,
  symbolOfTransfer,
  symbolUnder,
  type Pattern,
  type SymbolId,
} from '../../src/lib/core/symbols';

function channels(colour: string): readonly [number, number, number] {
  expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  const value = (at: number) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return [value(1), value(3), value(5)];
}

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red, green, blue] = channels(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [bright = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (bright + 0.05) / (dark + 0.05);
}

/** CIE lightness, 0 to 100: what is left of a colour in greyscale. */
function lightness(colour: string): number {
  const y = luminance(colour);
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
}

/** What tells a symbol apart once its colour is gone. */
function formOf(id: SymbolId, palette: PaletteName): string {
  const { fill, pattern, outline, shape } = symbolOf(id, palette);
  const marks = pattern && (pattern.kind === 'hatch' ? [pattern.direction, pattern.periodPx] : ['dots']);
  return JSON.stringify([shape, fill && Math.round(lightness(fill) / 8), marks, outline?.dashPx, outline?.widthPx]);
}

describe('symbols', () => {
  it('have a label in both languages', () => {
    for (const id of SYMBOL_IDS) {
      const { label } = symbolOf(id);
      expect(label.en).toMatch(/^[A-Z]/);
      expect(label.uk).toMatch(/^[А-ЯІЇЄҐ]/);
    }
  });

  it('never fill land that a proposal would move, so that it cannot be taken for control', () => {
    for (const palette of PALETTE_NAMES) {
      for (const id of [...MOVING_SYMBOLS, ...DIFFERENCE_SYMBOLS, ...LIMIT_SYMBOLS]) {
        expect(symbolOf(id, palette).fill).toBeUndefined();
        expect(symbolOf(id, palette).outline).toBeDefined();
      }
    }
  });

  it.each(PALETTE_NAMES)('differ in form without any colour in the %s palette', (palette) => {
    const forms = new Map<string, SymbolId[]>();
    for (const id of SYMBOL_IDS) {
      const form = formOf(id, palette);
      forms.set(form, [...(forms.get(form) ?? []), id]);
    }
    const alike = [...forms.values()].filter((ids) => ids.length > 1);
    expect(alike).toEqual([]);
  });

  it.each(PALETTE_NAMES)(
    'step away from land in lightness, through advance and occupied to occupied before 2022, %s',
    (palette) => {
      const order = [
        PALETTES[palette].land,
        ...(['advance', 'occupied', 'occupied-before-2022'] as const).map((id) => symbolOf(id, palette).fill ?? ''),
      ];
      const steps = order.map(lightness);
      const away = palette === 'dark' ? 1 : -1;
      for (let index = 1; index < steps.length; index += 1)
        expect(away * ((steps[index] ?? 0) - (steps[index - 1] ?? 0))).toBeGreaterThan(7);
    },
  );

  it.each(PALETTE_NAMES)('outline transfers with a contrast of 3:1 against the land, %s', (palette) => {
    for (const id of [...MOVING_SYMBOLS, ...LIMIT_SYMBOLS]) {
      expect(contrast(symbolOf(id, palette).outline?.colour ?? '', PALETTES[palette].land), id).toBeGreaterThan(3);
    }
    expect(contrast(PALETTES[palette].lineOfContact, PALETTES[palette].land)).toBeGreaterThan(7);
  });

  it('keep contested land apart from every transfer by the direction of its hatch', () => {
    const directions = MOVING_SYMBOLS.map((id) => symbolOf(id).pattern).map(
      (pattern) => pattern?.kind === 'hatch' && pattern.direction,
    );
    const contested = symbolOf('contested').pattern;
    expect(directions).toEqual(['rising', 'falling', false]);
    expect(contested?.kind === 'hatch' && contested.direction).toBe('level');
  });
});

describe('symbolOfTransfer', () => {
  it('goes by who receives where land moves', () => {
    expect(symbolOfTransfer('withdrawal', 'russia')).toBe('to-russia');
    expect(symbolOfTransfer('return', 'ukraine')).toBe('to-ukraine');
    expect(symbolOfTransfer('demilitarise', 'none')).toBe('demilitarised');
  });

  it('is a mere outline where none does', () => {
    expect(isMoving(symbolOfTransfer('freeze', 'none'))).toBe(false);
    expect(isMoving(symbolOfTransfer('recognise', 'russia'))).toBe(false);
    expect(symbolOfTransfer('claim', 'russia')).toBe('claim-russia');
    expect(symbolOfTransfer('claim', 'ukraine')).toBe('claim-ukraine');
  });

  it('knows every kind and class', () => {
    for (const kind of TRANSFER_KINDS)
      for (const to of ['ukraine', 'russia', 'none'] as const) expect(SYMBOL_IDS).toContain(symbolOfTransfer(kind, to));
    for (const controlClass of CONTROL_CLASSES) expect(SYMBOL_IDS).toContain(symbolOfClass(controlClass));
  });
});

describe('outlineOf', () => {
  it('dashes what is illustrative and leaves dots and dashes alone', () => {
    expect(outlineOf(symbolOf('to-russia'), false)?.dashPx).toBeUndefined();
    expect(outlineOf(symbolOf('to-russia'), true)?.dashPx).toEqual([7, 4]);
    expect(outlineOf(symbolOf('freeze'), true)).toEqual(symbolOf('freeze').outline);
  });
});

describe('symbolUnder', () => {
  it('fades what is not counted and leaves the rest', () => {
    expect(symbolUnder('occupied', 'light', ['occupied'])).toEqual(symbolOf('occupied'));
    const faint = symbolUnder('advance', 'light', ['occupied']);
    expect(lightness(faint.fill ?? '')).toBeGreaterThan(lightness(symbolOf('advance').fill ?? ''));
    expect(faint.outline?.dashPx).toEqual([3, 2]);
    expect(faint.label).toEqual(symbolOf('advance').label);
  });

  it('takes land occupied before 2022 for occupied land', () => {
    expect(isCounted('occupied-before-2022', ['occupied'])).toBe(true);
    expect(isCounted('occupied-before-2022', ['advance'])).toBe(false);
  });

  it('never fades what is no class of control', () => {
    for (const id of [...MOVING_SYMBOLS, 'ukraine-held', 'line-of-contact', 'former-reservoir'] as const)
      expect(symbolUnder(id, 'light', [])).toEqual(symbolOf(id));
  });
});

describe('legendEntry', () => {
  it('prints a date after the label', () => {
    expect(legendEntry('line-of-contact', 'en', 'light', '12 Aug 2025').label).toBe('Line of contact, 12 Aug 2025');
    expect(legendEntry('occupied', 'uk', 'light').label).toBe('Окуповано Росією (за оцінкою)');
  });
});

describe('patternMarks', () => {
  const patterns: Pattern[] = (['rising', 'falling', 'level', 'upright'] as const).map((direction) => ({
    kind: 'hatch',
    direction,
    periodPx: 8,
    widthPx: 1,
  }));

  it.each(patterns)('repeats $direction hatching without a seam', (pattern) => {
    const { strokes } = patternMarks(pattern, 8, 8);
    const crossings = (side: 0 | 1, at: number) =>
      strokes
        .flatMap(([x1, y1, x2, y2]) => {
          const [a, b, c, d] = side === 0 ? [x1, y1, x2, y2] : [y1, x1, y2, x2];
          return a === c ? [] : [b + ((at - a) / (c - a)) * (d - b)];
        })
        .filter((position) => position > -1e-9 && position < 8 + 1e-9)
        .map((position) => Math.round(position * 1e6) / 1e6)
        .sort((a, b) => a - b);
    expect(crossings(0, 0)).toEqual(crossings(0, 8));
    expect(crossings(1, 0)).toEqual(crossings(1, 8));
    expect(crossings(0, 0).length + crossings(1, 0).length).toBeGreaterThan(0);
  });

  it.each(['rising', 'falling', 'level', 'upright'] as const)(
    'breaks %s hatching into strokes that stay inside the tile, so that it repeats without a seam',
    (direction) => {
      const broken: Pattern = { kind: 'hatch', direction, periodPx: 8, widthPx: 1, broken: true };
      const { strokes, dots } = patternMarks(broken, 8, 8);
      expect(dots).toEqual([]);
      expect(strokes).toHaveLength(2);
      for (const end of strokes.flat()) {
        expect(end).toBeGreaterThan(0);
        expect(end).toBeLessThan(8);
      }
      expect(patternMarks(broken, 16, 16).strokes).toHaveLength(8);
    },
  );

  it('hatches rising one way and falling the other', () => {
    const slope = (direction: 'rising' | 'falling') => {
      const [x1, y1, x2, y2] = patternMarks({ kind: 'hatch', direction, periodPx: 8, widthPx: 1 }, 8, 8).strokes[0] ?? [
        0, 0, 1, 0,
      ];
      return (y2 - y1) / (x2 - x1);
    };
    expect(slope('rising')).toBeCloseTo(-1);
    expect(slope('falling')).toBeCloseTo(1);
  });

  it.each(patterns.slice(0, 2))(
    'puts a second $direction hatch half way between the strokes of the first',
    (pattern) => {
      const starts = (phase: number) =>
        patternMarks(pattern, 8, 8, phase).strokes.map(
          ([x, y]) => x + (pattern.kind === 'hatch' && pattern.direction === 'rising' ? y : -y),
        );
      const share = (position: number) => (((position / 8) % 1) + 1) % 1;
      expect(new Set(starts(0).map(share))).toEqual(new Set([0.5]));
      expect(new Set(starts(0.5).map(share))).toEqual(new Set([0]));
    },
  );

  it('moves dots along without losing one', () => {
    const dots: Pattern = { kind: 'dots', periodPx: 8, radiusPx: 1 };
    expect(patternMarks(dots, 8, 8, 0.5).dots).toEqual([
      [6, 2],
      [2, 6],
    ]);
  });

  it('covers a wide box with dots in staggered rows', () => {
    const { dots } = patternMarks({ kind: 'dots', periodPx: 8, radiusPx: 1 }, 16, 8);
    expect(dots).toEqual([
      [2, 2],
      [10, 2],
      [6, 6],
      [14, 6],
    ]);
  });
});

describe('drawing', () => {
  function recorder(): { target: DrawTarget; calls: string[] } {
    const calls: string[] = [];
    const record =
      (name: string) =>
      (...parameters: unknown[]) =>
        void calls.push(`${name}(${parameters.join(' ')})`);
    const target: DrawTarget = {
      fillStyle: '',
      strokeStyle: '',
      lineWidth: 0,
      lineCap: '',
      save: record('save'),
      restore: record('restore'),
      beginPath: record('beginPath'),
      rect: record('rect'),
      clip: record('clip'),
      translate: record('translate'),
      moveTo: record('moveTo'),
      lineTo: record('lineTo'),
      arc: record('arc'),
      fill: record('fill'),
      stroke: record('stroke'),
      setLineDash: record('setLineDash'),
    };
    return { target, calls };
  }

  it('clips a pattern to its box and leaves the canvas as it was', () => {
    const { target, calls } = recorder();
    drawPattern(
      target,
      { kind: 'dots', periodPx: 8, radiusPx: 1, colour: '#000000' },
      { x: 3, y: 4, width: 8, height: 8 },
    );
    expect(calls[0]).toBe('save()');
    expect(calls).toContain('rect(3 4 8 8)');
    expect(calls.indexOf('clip()')).toBeLessThan(calls.findIndex((call) => call.startsWith('arc')));
    expect(calls.at(-1)).toBe('restore()');
  });

  it('draws the casing of a pattern before its marks, and wider', () => {
    const { target, calls } = recorder();
    const strokes: unknown[] = [];
    target.stroke = () => void strokes.push([target.strokeStyle, target.lineWidth]);
    const pattern = { kind: 'hatch', direction: 'level', periodPx: 8, widthPx: 2, colour: '#000000' } as const;
    drawPattern(target, { ...pattern, casing: '#ffffff' }, { x: 0, y: 0, width: 8, height: 8 });
    expect(strokes).toEqual([
      ['#ffffff', 2 + 2 * PATTERN_CASING_PX],
      ['#000000', 2],
    ]);
    expect(calls).toContain('clip()');
  });

  it('draws every swatch, dashed where the symbol is', () => {
    for (const id of SYMBOL_IDS) {
      const { target, calls } = recorder();
      drawSwatch(target, symbolOf(id), { x: 0, y: 0, width: 26, height: 15 });
      expect(calls.filter((call) => call === 'save()').length).toBe(
        calls.filter((call) => call === 'restore()').length,
      );
      expect(calls.some((call) => call === 'fill()' || call === 'stroke()')).toBe(true);
      const dash = symbolOf(id).outline?.dashPx;
      if (dash) expect(calls).toContain(`setLineDash(${dash.join(',')})`);
    }
  });
});
