import { describe, expect, it } from 'vitest';
import { drawnClasses, drawsNothingCounted, undrawnClasses, type ControlArea } from '../../src/lib/core/control';

const square = {
  type: 'MultiPolygon' as const,
  coordinates: [
    [
      [
        [30, 48],
        [31, 48],
        [31, 49],
        [30, 48],
      ],
    ],
  ],
};
const nothing = { type: 'MultiPolygon' as const, coordinates: [] };
const areas: readonly ControlArea[] = [
  { class: 'advance', geometry: square },
  { class: 'occupied', geometry: square },
  { class: 'contested', geometry: nothing },
];

describe('classes that a snapshot draws', () => {
  it('are those with land, strongest first', () => {
    expect(drawnClasses({ areas })).toEqual(['occupied', 'advance']);
  });

  it('leave those that are counted without any land to be named', () => {
    expect(undrawnClasses({ areas }, { classes: ['occupied', 'contested', 'claimed'] })).toEqual([
      'contested',
      'claimed',
    ]);
    expect(undrawnClasses({ areas }, { classes: ['occupied'] })).toEqual([]);
  });

  it('are enough for a figure as soon as one of them is counted', () => {
    expect(drawsNothingCounted({ areas }, { classes: ['claimed', 'contested'] })).toBe(true);
    expect(drawsNothingCounted({ areas }, { classes: ['advance', 'claimed'] })).toBe(false);
  });
});
