import { expect, it } from 'vitest';
import { contentHash } from '../../src/lib/core/hash';
import { composeFigure } from '../../src/lib/figure/compose';
import type { FigureData } from '../../src/lib/figure/figure-data';
import { RENDERER } from '../../src/lib/figure/record';
import { DEFAULT_SPEC, SIZES, type FigureSpec } from '../../src/lib/figure/spec';
import { rectangle, scenario, toyGeodata, toySnapshot } from '../fixtures/toy-country';
import { DATA } from './make-figure';

/** Hash of the marks that each renderer makes of one small country; changes of the geodata leave it alone. */
const MARKS = { renderer: 6, hash: '183de54047ca3f' };

const toy = toyGeodata([
  scenario('withdrawal', [{ area: { heldBy: 'ukraine', in: { units: ['UA-14'] } } }]),
  scenario('pockets', [
    {
      kind: 'return',
      from: 'russia',
      to: 'ukraine',
      area: { detachedPockets: { group: 'north' } },
      illustrative: true,
    },
  ]),
]);
const nothing = { type: 'FeatureCollection' as const, features: [] };
const data: FigureData = {
  geodata: toy,
  snapshot: { ...toySnapshot(), before2022: rectangle(35.5, 49, 36, 49.5) },
  basemap: { neighbours: nothing, rivers: nothing, lakes: nothing, seaLabels: nothing },
  fonts: DATA.fonts,
};
const SPECS: readonly Partial<FigureSpec>[] = [
  {},
  { scenarios: ['withdrawal', 'pockets'], size: SIZES.square },
  {
    scenarios: ['withdrawal'],
    language: 'uk',
    size: SIZES.a4,
    theme: 'greyscale',
    extent: { unit: 'UA-14' },
    bearing: 20,
  },
];

it('has another number as soon as it makes other marks, so that figures made before are not called altered', () => {
  const marks = SPECS.map((spec) => composeFigure({ ...DEFAULT_SPEC, ...spec }, data)).map(
    ({ title, description, nodes }) =>
      JSON.stringify({ title, description, nodes }, (_, value: unknown) =>
        typeof value === 'number' ? Math.round(value * 100) / 100 : value,
      ),
  );
  // Where this fails, raise RENDERER by one, and put it and the new hash into MARKS.
  expect({ renderer: RENDERER, hash: contentHash(marks.join('\n')) }).toEqual(MARKS);
});
