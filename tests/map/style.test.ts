import { validateStyleMin, type StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { layerChanges, layerMoves } from '../../src/lib/map/apply-layers';
import { CONTROL_CLASSES } from '../../src/lib/core/control';
import { PALETTE_NAMES } from '../../src/lib/core/palette';
import { symbolOf, symbolUnder } from '../../src/lib/core/symbols';
import type { MapView } from '../../src/lib/map/model';
import { markerId, MARKERS, patternId, PATTERNED, styleImage } from '../../src/lib/map/pattern-images';
import { sourceData, SOURCE_IDS } from '../../src/lib/map/sources';
import { buildStyle } from '../../src/lib/map/style';
import { HIT_LAYERS } from '../../src/lib/map/style-areas';
import { DATA, VIEW } from './map-fixture';

const VIEWS: readonly MapView[] = (['en', 'uk'] as const).flatMap((language) =>
  PALETTE_NAMES.flatMap((palette) =>
    [true, false].flatMap((control) =>
      [[], ['swap'], ['withdraw', 'swap', 'claims']].flatMap((scenarios) => [
        { ...VIEW, language, palette, control, scenarios },
        {
          language,
          palette,
          control,
          scenarios,
          optionalTransfers: ['swap.3'],
          opacities: { swap: 40 },
          counted: CONTROL_CLASSES,
          overlapping: true,
          selected: 'UA-14' as const,
        },
      ]),
    ),
  ),
);

const FONT_FACES = { 'Noto Sans Regular': [{ url: 'https://localhost/a.woff2', 'unicode-range': ['U+0400-045F'] }] };

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(strings);
}

function indexOf(style: StyleSpecification, id: string): number {
  const index = style.layers.findIndex((layer) => layer.id === id);
  expect(index, `layer ${id}`).toBeGreaterThanOrEqual(0);
  return index;
}

describe('buildStyle', () => {
  it('is valid for every view', () => {
    for (const view of VIEWS) {
      expect(validateStyleMin(buildStyle(view, DATA, FONT_FACES)).map((error) => error.message)).toEqual([]);
    }
  });

  it('names each layer once, and each layer draws a source that exists', () => {
    const style = buildStyle(VIEW, DATA);
    const ids = style.layers.map((layer) => layer.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const layer of style.layers) if ('source' in layer) expect(Object.keys(style.sources)).toContain(layer.source);
  });

  it('asks the network for nothing', () => {
    const style = buildStyle(VIEW, DATA);
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    expect(Object.values(style.sources).every((source) => source.type === 'geojson')).toBe(true);
    for (const id of SOURCE_IDS) expect(typeof sourceData(id, DATA)).toBe('object');
  });

  it('draws land, control, water, hatching, borders, outlines, the line of contact and words in this order', () => {
    const style = buildStyle(VIEW, DATA);
    const order = [
      'sea',
      'neighbours',
      'units',
      'control-occupied',
      'before-2022',
      'control-contested-pattern',
      'rivers',
      'transfer-pattern/withdraw',
      'unit-borders',
      'state-border',
      'transfer-casing/withdraw',
      'transfer-outline-solid/withdraw',
      'line-of-contact-casing',
      'line-of-contact',
      'unit-lit',
      'unit-highlight-casing',
      'unit-highlight',
      'unit-labels',
      'places-4',
      'line-of-contact-label-close',
      'places-2',
      'line-of-contact-label-near',
      'places-1',
      'line-of-contact-label-far',
      'illustrative-labels',
    ].map((id) => indexOf(style, id));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('has a picture for every pattern and marker it uses, in each palette', () => {
    for (const palette of PALETTE_NAMES) {
      const used = strings(buildStyle({ ...VIEW, palette }, DATA).layers).filter((text) =>
        /^(pattern|marker)\//.test(text),
      );
      expect(used.length).toBeGreaterThan(PATTERNED.length);
      for (const id of used) expect(styleImage(id), id).toBeDefined();
      for (const id of PATTERNED) expect(styleImage(patternId(id, palette))).toMatchObject({ of: 'pattern' });
      for (const marker of MARKERS) expect(styleImage(markerId(marker, palette))).toMatchObject({ marker });
    }
  });

  it('has no picture for an image that is not ours', () => {
    expect(styleImage('pattern/light/occupied/0')).toBeUndefined();
    expect(styleImage('pattern/light/to-russia/9')).toBeUndefined();
    expect(styleImage('pattern/sepia/contested/0')).toBeUndefined();
    expect(styleImage('cat')).toBeUndefined();
  });

  it('toggles a scenario by the opacity of its layers, which takes no worker and no new data', () => {
    const before = buildStyle(VIEW, DATA);
    const after = buildStyle({ ...VIEW, scenarios: ['withdraw'] }, DATA);
    const changes = layerChanges(before, after).filter((change) => change.command !== 'setFilter');
    expect(changes.map((change) => change.args)).toEqual([
      ['transfer-pattern/withdraw', 'fill-opacity', 1],
      ['transfer-casing/withdraw', 'line-opacity', 0.75],
      ['transfer-outline-solid/withdraw', 'line-opacity', 1],
    ]);
    for (const id of SOURCE_IDS) expect(before.sources[id]).toEqual(after.sources[id]);
  });

  it('filters nothing but words when a scenario is toggled', () => {
    const changes = layerChanges(buildStyle(VIEW, DATA), buildStyle({ ...VIEW, scenarios: ['swap', 'claims'] }, DATA));
    const filtered = changes.flatMap((change) => (change.command === 'setFilter' ? [change.args[0]] : []));
    expect(filtered).toEqual(['illustrative-labels', 'illustrative-part-labels']);
  });

  it('waits for no transition', () => {
    expect(buildStyle(VIEW, DATA).transition).toEqual({ duration: 0, delay: 0 });
  });

  it('draws nothing of a scenario that is off', () => {
    const layers = buildStyle({ ...VIEW, scenarios: ['swap'] }, DATA).layers;
    for (const layer of layers.filter(({ id }) => /^transfer-.*\/(withdraw|claims)$/.test(id)))
      expect(Object.entries(layer.paint ?? {}).find(([name]) => name.endsWith('-opacity'))?.[1], layer.id).toBe(0);
  });

  it('leaves an optional transfer out of its scenario until it is switched on', () => {
    const filterOf = (view: MapView) =>
      JSON.stringify(buildStyle(view, DATA).layers.find(({ id }) => id === 'transfer-casing/swap'));
    expect(filterOf({ ...VIEW, scenarios: ['swap'] })).toContain('swap.3');
    expect(filterOf({ ...VIEW, scenarios: ['swap'], optionalTransfers: ['swap.3'] })).not.toContain('swap.3');
  });

  it('draws the scenarios switched on in the order of the view, and moves no layer at a toggle', () => {
    const drawn = (scenarios: readonly string[]) =>
      buildStyle({ ...VIEW, scenarios }, DATA)
        .layers.map(({ id }) => id)
        .filter((id) => /^transfer-casing.(swap|withdraw)$/.test(id));
    expect(drawn(['swap', 'withdraw'])).toEqual(['transfer-casing/swap', 'transfer-casing/withdraw']);
    expect(drawn(['withdraw', 'swap'])).toEqual(['transfer-casing/withdraw', 'transfer-casing/swap']);
    const off = buildStyle(VIEW, DATA);
    expect(layerMoves(off, buildStyle({ ...VIEW, scenarios: ['withdraw'] }, DATA))).toEqual([]);
  });

  it('changes the order of drawing by moving layers, without taking any away', () => {
    const before = buildStyle({ ...VIEW, scenarios: ['withdraw', 'swap'] }, DATA);
    const after = buildStyle({ ...VIEW, scenarios: ['swap', 'withdraw'] }, DATA);
    const order = before.layers.map(({ id }) => id);
    const moves = layerMoves(before, after);
    expect(moves.length).toBeGreaterThan(0);
    for (const { id, below } of moves) {
      order.splice(order.indexOf(id), 1);
      order.splice(below === undefined ? order.length : order.indexOf(below), 0, id);
    }
    expect(order).toEqual(after.layers.map(({ id }) => id));
    expect(new Set(layerChanges(before, after).map(({ command }) => command))).not.toContain('addLayer');
  });

  it('draws a scenario as strongly as the view says', () => {
    const { layers } = buildStyle({ ...VIEW, scenarios: ['withdraw'], opacities: { withdraw: 40 } }, DATA);
    const paintOf = (id: string) => layers.find((layer) => layer.id === id)?.paint ?? {};
    expect(paintOf('transfer-pattern/withdraw')).toMatchObject({ 'fill-opacity': 0.4 });
    expect(paintOf('transfer-casing/withdraw')).toMatchObject({ 'line-opacity': 0.75 * 0.4 });
    expect(paintOf('transfer-outline-solid/withdraw')).toMatchObject({ 'line-opacity': 0.4 });
  });

  it('hatches each of several proposals at a place of its own, so that land in two of them shows both', () => {
    const scenarios = ['swap', 'claims', 'withdraw'];
    const drawn = buildStyle({ ...VIEW, scenarios }, DATA).layers.filter(
      (layer) =>
        layer.type === 'fill' && layer.paint?.['fill-opacity'] === 1 && layer.id.startsWith('transfer-pattern/'),
    );
    expect(drawn.map(({ id }) => id)).toEqual(['transfer-pattern/swap', 'transfer-pattern/withdraw/1']);
    const phases = drawn.map((layer) =>
      strings(layer.paint).flatMap((text) => {
        const image = styleImage(text);
        return image?.of === 'pattern' ? [image.phase] : [];
      }),
    );
    expect(phases.map((found) => [...new Set(found)])).toEqual([[0], [0.5]]);
  });

  it('draws a class that the definition does not count fainter and with an edge, and no other class', () => {
    const layer = (counted: MapView['counted'], id: string) =>
      buildStyle({ ...VIEW, counted }, DATA).layers.find((candidate) => candidate.id === id);
    const fill = (counted: MapView['counted']) => layer(counted, 'control-advance')?.paint;
    expect(fill(['occupied'])).toEqual({ 'fill-color': symbolUnder('advance', 'light', ['occupied']).fill });
    expect(fill(['occupied'])).not.toEqual(fill(['occupied', 'advance']));
    expect(fill(['occupied', 'advance'])).toEqual({ 'fill-color': symbolOf('advance').fill });
    const edged = (counted: MapView['counted']) => JSON.stringify(layer(counted, 'control-uncounted-edge'));
    expect(edged(['occupied'])).toContain('["advance","contested"]');
    expect(edged(CONTROL_CLASSES)).toContain('["literal",[]]');
    expect(layer(['advance'], 'before-2022')?.paint).not.toEqual(layer(['occupied'], 'before-2022')?.paint);
  });

  it('hides the control layer by visibility alone', () => {
    const changes = layerChanges(buildStyle(VIEW, DATA), buildStyle({ ...VIEW, control: false }, DATA));
    expect(changes.length).toBeGreaterThan(0);
    for (const change of changes) {
      expect(change.command).toBe('setLayoutProperty');
      expect(change.args.slice(1)).toEqual(['visibility', 'none']);
    }
  });

  it('changes words and nothing else with the language', () => {
    const changes = layerChanges(buildStyle(VIEW, DATA), buildStyle({ ...VIEW, language: 'uk' }, DATA));
    expect(changes.length).toBeGreaterThan(0);
    for (const change of changes) expect(change.args[1]).toBe('text-field');
  });

  it('changes nothing when the pointer moves or a unit is selected', () => {
    const pointed: MapView = { ...VIEW, hovered: ['UA-14'], selected: 'UA-43' };
    expect(layerChanges(buildStyle(VIEW, DATA), buildStyle(pointed, DATA))).toEqual([]);
  });

  it('prints the date along the line of contact, and leaves it out when unknown', () => {
    const { asOf: _, ...undated } = VIEW;
    expect(strings(buildStyle(VIEW, DATA).layers)).toContain('Line of contact, 12 Aug 2025');
    expect(strings(buildStyle(undated, DATA).layers)).toContain('Line of contact');
  });

  it('answers the pointer from layers that exist', () => {
    const style = buildStyle(VIEW, DATA);
    for (const id of Object.values(HIT_LAYERS)) indexOf(style, id);
  });

  it('cuts outlines by what they mean: solid, dashed when illustrative or no land moves, dotted for a claim', () => {
    const ids = buildStyle(VIEW, DATA).layers.map((layer) => layer.id);
    expect(ids.filter((id) => id.startsWith('transfer-outline-'))).toEqual([
      'transfer-outline-solid/withdraw',
      'transfer-outline-solid/swap',
      'transfer-outline-dashed/swap',
      'transfer-outline-dotted/claims',
    ]);
  });
});
