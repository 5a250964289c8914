import { describe, expect, it } from 'vitest';
import { lengthText } from '../../src/lib/ui/draw/length-text';
import { readTypedPoints, writeTypedPoints } from '../../src/lib/ui/draw/typed-points';

describe('typed points', () => {
  it.each([
    ['48.74, 37.58\n\n 48.5 37.2', 'a comma or a space between'],
    ['48,74; 37,58\n48,5 37,2', 'decimal commas'],
    ['48.74°; 37.58°\n48.5,37.2', 'degree signs, no space'],
  ])('are read with %j: %s', (text) => {
    expect(readTypedPoints(text)).toEqual([
      [37.58, 48.74],
      [37.2, 48.5],
    ]);
  });

  it.each([
    ['48.74', 'draw.coordinatesBad', 1],
    ['48.7, 37\nKyiv, 30', 'draw.coordinatesBad', 2],
    ['48.7, 37, 5', 'draw.coordinatesBad', 1],
    ['37.58, 48.74', 'draw.coordinatesSwapped', 1],
  ])('are refused with %j as %s in line %i', (text, key, line) => {
    expect(readTypedPoints(text)).toMatchObject({ key, line });
  });

  it('are written as they are read', () => {
    const points = [
      [37.58, 48.74],
      [37.2, 48.5],
    ];
    expect(readTypedPoints(writeTypedPoints(points))).toEqual(points);
  });
});

describe('a measured length', () => {
  it('is in miles where areas are in square miles', () => {
    expect(lengthText(160.9344, { language: 'en', areaUnit: 'sq-mi' })).toMatch(/^100\smi$/);
    expect(lengthText(12.34, { language: 'uk', areaUnit: 'km2' })).toMatch(/^12,3\sкм$/);
  });
});
