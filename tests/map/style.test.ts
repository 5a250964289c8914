import { validateStyleMin, type StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { SYMBOL_IDS } from '../../src/lib/core/symbols';
import { layerChanges } from '../../src/lib/map/apply-layers';
import type { MapView } from '../../src/lib/map/model';
import { markerId, MARKERS, patternId, PATTERNED, styleImage } from '../../src/lib/map/pattern-images';
import { sourceData, SOURCE_IDS } from '../../src/lib/map/sources';
import { buildStyle } from '../../src/lib/map/style';
import { HIT_LAYERS } from '../../src/lib/map/style-areas';
import { DATA, VIEW } from './map-fixture';

const VIEWS: readonly MapView[] = (['en', 'uk'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((palette) =>
    [true, false].flatMap((control) =>
      [[], ['swap'], ['withdraw', 'swap', 'claims']].flatMap((scenarios) => [
        { ...VIEW, language, palette, control, scenarios },
        { language, palette, control, scenarios, optionalTransfers: ['swap.3'], selected: 'UA-14' as const },
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
      'transfer-pattern-to-russia',
      'unit-borders',
      'state-border',
      'transfer-casing',
      'transfer-outline-to-russia',
      'line-of-contact-casing',
      'line-of-contact',
      'unit-highlight',
      'unit-labels',
      'places-4',
      'places-1',
      'line-of-contact-label-far',
    ].map((id) => indexOf(style, id));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('has a picture for every pattern and marker it uses, in both palettes', () => {
    for (const palette of ['light', 'dark'] as const) {
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
    expect(styleImage('pattern/light/occupied')).toBeUndefined();
    expect(styleImage('pattern/sepia/contested')).toBeUndefined();
    expect(styleImage('cat')).toBeUndefined();
  });

  it('toggles a scenario by filters alone', () => {
    const before = buildStyle(VIEW, DATA);
    const after = buildStyle({ ...VIEW, scenarios: ['swap'] }, DATA);
    const changes = layerChanges(before, after);
    expect(changes.length).toBeGreaterThan(0);
    expect(new Set(changes.map((change) => change.command))).toEqual(new Set(['setFilter']));
    for (const id of SOURCE_IDS) expect(before.sources[id]).toEqual(after.sources[id]);
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
    const pointed: MapView = { ...VIEW, hovered: 'UA-14', selected: 'UA-43' };
    expect(layerChanges(buildStyle(VIEW, DATA), buildStyle(pointed, DATA))).toEqual([]);
  });

  it('prints the date along the line of contact, and leaves it out when unknown', () => {
    const { asOf: _, ...undated } = VIEW;
    expect(strings(buildStyle(VIEW, DATA).layers)).toContain('Line of contact, 12 Aug 2025');
    expect(strings(buildStyle(undated, DATA).layers)).toContain('Line of contact');
  });

  it('answers the pointer from layers that exist', () => {
    const style = buildStyle(VIEW, DATA);
    const ids = [HIT_LAYERS.units, ...HIT_LAYERS.control, HIT_LAYERS.before2022, HIT_LAYERS.transfers];
    for (const id of ids) indexOf(style, id);
  });

  it('draws every transfer symbol in both palettes with its own outline colour', () => {
    for (const palette of ['light', 'dark'] as const) {
      const style = buildStyle({ ...VIEW, palette }, DATA);
      const outlined = style.layers.filter((layer) => layer.id.startsWith('transfer-outline-'));
      for (const id of [
        'to-russia',
        'to-ukraine',
        'demilitarised',
        'claim-russia',
        'claim-ukraine',
        'freeze',
        'recognise',
      ])
        expect(outlined.map((layer) => layer.id)).toContain(`transfer-outline-${id}`);
    }
    expect(SYMBOL_IDS.length).toBe(new Set(SYMBOL_IDS).size);
  });
});
