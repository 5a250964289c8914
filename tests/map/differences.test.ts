import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { PALETTE_NAMES } from '../../src/lib/core/palette';
import { DIFFERENCE_SYMBOLS, symbolOf } from '../../src/lib/core/symbols';
import { layerChanges } from '../../src/lib/map/apply-layers';
import { legendEntries, legendOfBoth } from '../../src/lib/map/legend';
import type { MapData } from '../../src/lib/map/model';
import { styleImage } from '../../src/lib/map/pattern-images';
import { sourceData, type SourceId } from '../../src/lib/map/sources';
import { buildStyle } from '../../src/lib/map/style';
import { area, DATA, VIEW } from './map-fixture';

const sliver = area(36, 47, 36.001, 48);
const COMPARED: MapData = {
  ...DATA,
  differences: [
    {
      from: 'ukraine',
      to: 'russia',
      geometry: {
        type: 'MultiPolygon',
        coordinates: [
          ...area(35, 47, 36, 48).coordinates,
          ...sliver.coordinates,
          ...area(34, 46, 34.5, 47).coordinates,
        ],
      },
    },
    { from: 'russia', to: 'other', geometry: area(37, 47, 37.5, 48) },
  ],
};

const layersOf = (data: MapData, view = VIEW) => buildStyle(view, data).layers.map(({ id }) => id);
const features = (id: SourceId, data: MapData) => (sourceData(id, data) as FeatureCollection).features;

describe('what differs between two maps', () => {
  it('is on no map that is not compared', () => {
    expect(layersOf(DATA).filter((id) => id.startsWith('difference'))).toEqual([]);
    expect(features('differences', DATA)).toEqual([]);
  });

  it.each(PALETTE_NAMES)('is hatched, outlined and named in a valid style, %s', (palette) => {
    for (const language of ['en', 'uk'] as const) {
      const style = buildStyle({ ...VIEW, palette, language }, COMPARED);
      expect(validateStyleMin(style).map(({ message }) => message)).toEqual([]);
      const patterns = JSON.stringify(style.layers).match(/pattern\/\w+\/differs-\w+\/0/g) ?? [];
      expect(new Set(patterns).size).toBe(DIFFERENCE_SYMBOLS.length);
      for (const id of patterns) expect(styleImage(id), id).toMatchObject({ of: 'pattern' });
    }
  });

  it('lies over proposals and under the line of contact, its names over all', () => {
    const ids = layersOf(COMPARED);
    const order = [
      'transfer-pattern/withdraw',
      'difference-pattern',
      'unit-borders',
      'transfer-outline-solid/withdraw',
      'difference-casing',
      'difference-outline',
      'line-of-contact',
      'difference-labels',
    ].map((id) => ids.indexOf(id));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(ids.at(-1)).toBe('difference-labels');
  });

  it('comes and goes by layers alone', () => {
    const changes = layerChanges(buildStyle(VIEW, DATA), buildStyle(VIEW, COMPARED));
    expect(new Set(changes.map(({ command }) => command))).toEqual(new Set(['addLayer']));
    const back = layerChanges(buildStyle(VIEW, COMPARED), buildStyle(VIEW, DATA));
    expect(new Set(back.map(({ command }) => command))).toEqual(new Set(['removeLayer']));
  });

  it('is outlined where it is land, from afar, and not where two drawings of one line part', () => {
    const found = features('differences', COMPARED).map(({ properties }) => [properties?.symbol, properties?.widthKm]);
    expect(found).toEqual([
      ['differs-russia', 1],
      ['differs-russia', 0],
      ['differs-neither', 1],
    ]);
  });

  it('is named on its wide parts, the largest first', () => {
    const labels = features('difference-labels', COMPARED);
    expect(labels.map(({ properties }) => [properties?.from, properties?.to, properties?.order])).toEqual([
      ['ukraine', 'russia', 0],
      ['ukraine', 'russia', 1],
      ['russia', 'other', 0],
    ]);
    const [largest] = labels;
    expect(largest?.geometry.type === 'Point' && largest.geometry.coordinates[0]).toBeCloseTo(35.5, 1);
  });

  it('is told from a proposal by its hatch and its outline, not by colour', () => {
    for (const [differing, proposed] of [
      ['differs-russia', 'to-russia'],
      ['differs-ukraine', 'to-ukraine'],
    ] as const) {
      const [one, other] = [symbolOf(differing), symbolOf(proposed)];
      expect(one.pattern).toMatchObject({ broken: true });
      expect(other.pattern).not.toHaveProperty('broken');
      expect(one.outline?.widthPx).toBeGreaterThan(other.outline?.widthPx ?? 0);
    }
  });
});

describe('the legend of two maps', () => {
  it('has a line for what differs, by who holds it on the second', () => {
    const ids = legendEntries(VIEW, COMPARED).map(({ id }) => id);
    expect(ids).toContain('differs-russia');
    expect(ids).toContain('differs-neither');
    expect(ids).not.toContain('differs-ukraine');
  });

  it('has what either shows, once, in the order of every legend', () => {
    const first = legendEntries(VIEW, DATA);
    const second = legendEntries({ ...VIEW, scenarios: ['withdraw'] }, { ...COMPARED, before2022: area(0, 0, 1, 1) });
    const ids = legendOfBoth(first, second).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(legendEntries({ ...VIEW, scenarios: ['withdraw'] }, COMPARED).map(({ id }) => id));
  });
});
