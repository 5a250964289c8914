import { render } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import TerritoryMap from '../../src/lib/map/TerritoryMap.svelte';
import { DATA, VIEW } from '../map/map-fixture';

type Listener = (event: Record<string, unknown>) => void;

/** As much of a MapLibre map as is asked of one, without its graphics. */
class FakeMap {
  static made: FakeMap[] = [];
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #canvas = document.createElement('canvas');
  readonly said: string[] = [];
  readonly touchZoomRotate = { disableRotation() {} };
  readonly keyboard = { disableRotation() {} };
  under: object[] = [];
  look = { center: { lng: 31, lat: 49 }, zoom: 5 };
  isLost = false;

  constructor(readonly options: { center?: object; zoom?: number; bounds?: object }) {
    FakeMap.made.push(this);
  }
  on(type: string, listener: Listener): this {
    const known = this.#listeners.get(type) ?? new Set();
    this.#listeners.set(type, known.add(listener));
    return this;
  }
  once = this.on.bind(this);
  off(type: string, listener: Listener): this {
    this.#listeners.get(type)?.delete(listener);
    return this;
  }
  fire(type: string, event: Record<string, unknown> = {}): void {
    for (const listener of this.#listeners.get(type) ?? []) listener(event);
  }
  /** Without graphics there is no style to change. */
  #change(what: string): void {
    if (this.isLost) throw new TypeError('style is null');
    this.said.push(what);
  }
  setPaintProperty = () => this.#change('paint');
  setLayoutProperty = () => this.#change('layout');
  setFilter = () => this.#change('filter');
  setFeatureState = ({ id }: { id: string }, state: object) => this.#change(`${id} ${JSON.stringify(state)}`);
  queryRenderedFeatures = () => this.under;
  getCenter = () => this.look.center;
  getZoom = () => this.look.zoom;
  getCanvas = () => this.#canvas;
  getContainer = () => this.#canvas;
  hasControl = () => false;
  getMaxBounds() {}
  setMaxBounds() {}
  setMissingStyleImageResolver() {}
  addControl() {}
  resize() {}
  fitBounds() {}
  remove() {}
}

vi.mock('maplibre-gl', () => ({
  Map: class {
    constructor(options: object) {
      return new FakeMap(options);
    }
  },
  NavigationControl: class {},
  AttributionControl: class {},
}));
vi.mock('../../src/lib/map/worker-url', () => ({ useBundledWorker() {} }));

beforeEach(() => (FakeMap.made = []));

async function shown() {
  const heard = { fail: vi.fn(), trouble: vi.fn(), hover: vi.fn() };
  const rendered = render(TerritoryMap, {
    data: DATA,
    view: { ...VIEW, selected: 'UA-14' },
    hash: false,
    onfail: heard.fail,
    ontrouble: heard.trouble,
    onhover: heard.hover,
  });
  await tick();
  const map = FakeMap.made[0]!;
  map.fire('style.load');
  await tick();
  return { ...rendered, ...heard, map };
}

describe('the map', () => {
  it('is given up for what goes wrong before it is drawn, and stays for what goes wrong later', async () => {
    const { map, fail, trouble } = await shown();
    map.fire('error', { error: new Error('no graphics') });
    expect(fail).toHaveBeenCalledWith('no graphics');
    map.fire('idle');
    map.fire('error', { error: new Error('one source is gone') });
    expect(trouble).toHaveBeenCalledWith('one source is gone');
    expect(fail).toHaveBeenCalledOnce();
  });

  it('is told nothing while the browser has taken its graphics, and made anew where it was once they are back', async () => {
    const { map, rerender } = await shown();
    expect(map.said).toContain('UA-14 {"selected":true}');
    map.fire('idle');
    map.look = { center: { lng: 37, lat: 48 }, zoom: 8 };
    map.fire('move');
    map.isLost = true;
    map.fire('webglcontextlost');
    await tick();
    await rerender({ view: { ...VIEW, palette: 'dark', selected: 'UA-09', hovered: ['UA-05'] } });
    map.fire('webglcontextrestored');
    await tick();
    const [, anew] = FakeMap.made;
    expect(anew?.options).toMatchObject(map.look);
    expect(anew?.options.bounds).toBeUndefined();
    anew!.fire('style.load');
    await tick();
    expect(anew!.said).toEqual(['UA-05 {"hovered":true}', 'UA-09 {"selected":true}']);
  });

  it('points at nothing once it goes, or is drawn on', async () => {
    const { map, hover, unmount, rerender } = await shown();
    const over = { point: { x: 1, y: 2 } };
    map.under = [{ layer: { id: 'units' }, properties: { id: 'UA-14' } }];
    map.fire('mousemove', over);
    expect(hover).toHaveBeenLastCalledWith({ unit: 'UA-14', transfers: [], point: over.point });
    const drawing = { kind: 'line', session: 1, points: [], area: undefined, colour: '#000', ground: '#fff' } as const;
    await rerender({ drawing: { ...drawing, snap() {}, onstroke() {}, onpen() {}, onfail() {} } });
    expect(hover).toHaveBeenLastCalledWith(undefined);
    map.fire('mousemove', over);
    expect(hover).toHaveBeenCalledTimes(2);
    await rerender({ drawing: undefined });
    map.fire('mousemove', over);
    unmount();
    expect(hover).toHaveBeenCalledTimes(4);
    expect(hover).toHaveBeenLastCalledWith(undefined);
  });
});
