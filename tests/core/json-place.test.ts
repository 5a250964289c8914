import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonProblem } from '../../src/lib/core/json-place';

describe('finding where a text stops being JSON', () => {
  it('finds nothing wrong with JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2), (text, indent) => {
        expect(findJsonProblem(JSON.stringify(JSON.parse(text), null, indent))).toBeUndefined();
      }),
    );
  });

  it('finds something wrong wherever JSON.parse does', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom('', ',', ']', '}', '"', 'x', '1'), (text, place, put) => {
        const at = place % (text.length + 1);
        const changed = text.slice(0, at) + put + text.slice(at + 1);
        expect(findJsonProblem(changed) === undefined).toBe(parses(changed));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['{"a": [1, 2', 1, 12, 'the file ends in the middle: ]} missing'],
    ['{"a": 1,\n "b": NaN}', 2, 7, 'NaN is not JSON'],
    ['{"a": 1}}', 1, 9, '"}" was not expected here'],
    ['[1 2]', 1, 4, '"2" was not expected here'],
    ['{a: 1}', 1, 2, 'a: is not JSON'],
    ['["half a text', 1, 2, 'the file ends inside a text'],
    ['', 1, 1, 'the file ends in the middle'],
  ])('of %j says line, column and what', (text, line, column, problem) => {
    expect(findJsonProblem(text)).toMatchObject({ line, column, problem: { en: problem } });
    expect(findJsonProblem(text)?.problem.uk).toMatch(/[а-яіїєґ]{2}/);
  });

  it('is not slow on a large file', () => {
    const text = JSON.stringify(Array.from({ length: 200_000 }, (_, index) => [index / 7, -index / 3]));
    const start = performance.now();
    expect(findJsonProblem(text.slice(0, -1))?.problem.en).toMatch(/ends in the middle/);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
