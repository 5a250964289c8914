import { LngLatBounds } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { CameraLink, type LinkedMap } from '../../src/lib/map/link-cameras';

/** A map that, as MapLibre does, says at once that it moved, whoever moved it, and goes no farther than `east`. */
function fakeMap(east = 180) {
  let look = { center: { lng: 0, lat: 0 }, zoom: 5 };
  const listeners = new Set<Parameters<LinkedMap['on']>[1]>();
  let moves = 0;
  let originalEvent: object | undefined;
  let movedBy: unknown;
  const say = () => listeners.forEach((listener) => listener(originalEvent === undefined ? {} : { originalEvent }));
  let maxBounds: ReturnType<LinkedMap['getMaxBounds']> = null;
  const map: LinkedMap = {
    getMaxBounds: () => maxBounds,
    setMaxBounds: (bounds) => (maxBounds = bounds),
    getCenter: () => look.center,
    getZoom: () => look.zoom,
    jumpTo: ({ center, zoom }, event) => {
      moves += 1;
      movedBy = event?.originalEvent;
      look = { center: { ...center, lng: Math.min(center.lng, east) }, zoom };
      say();
    },
    on: (_, listener) => listeners.add(listener),
    off: (_, listener) => listeners.delete(listener),
  };
  return {
    map,
    moves: () => moves,
    /** Who moved it last, as it was told. */
    movedBy: () => movedBy,
    /** A reader moves it. */
    go: (lng: number, zoom: number) => {
      originalEvent = {};
      map.jumpTo({ center: { lng, lat: 1 }, zoom });
      originalEvent = undefined;
    },
    /** It goes there by itself, as where its size changes. */
    slip: (lng: number, zoom: number) => map.jumpTo({ center: { lng, lat: 1 }, zoom }),
  };
}

describe('CameraLink', () => {
  it('brings a map that joins to where the others are', () => {
    const link = new CameraLink();
    const [first, second] = [fakeMap(), fakeMap()];
    first.go(30, 6);
    link.join(first.map);
    link.join(second.map);
    expect(second.map.getCenter()).toEqual({ lng: 30, lat: 1 });
    expect(second.map.getZoom()).toBe(6);
    expect(first.moves()).toBe(1);
  });

  it('tells the others that a reader moved them, and nobody where a map slipped', () => {
    const link = new CameraLink();
    const [first, second] = [fakeMap(), fakeMap()];
    link.join(first.map);
    link.join(second.map);
    second.go(33, 7);
    expect(first.movedBy()).toBeDefined();
    first.slip(32, 7);
    expect(second.movedBy()).toBeUndefined();
  });

  it('lets a map that joins go as far as the others', () => {
    const link = new CameraLink();
    const [first, second] = [fakeMap(), fakeMap()];
    const bounds = new LngLatBounds([8, 40, 52, 58]);
    first.map.setMaxBounds(bounds);
    link.join(first.map);
    link.join(second.map);
    expect(second.map.getMaxBounds()).toBe(bounds);
  });

  it('lets either map lead, each move followed by one', () => {
    const link = new CameraLink();
    const [first, second] = [fakeMap(), fakeMap()];
    link.join(first.map);
    link.join(second.map);
    const before = [first.moves(), second.moves()];
    second.go(31, 7);
    expect(first.map.getCenter().lng).toBe(31);
    first.go(32, 8);
    expect(second.map.getCenter().lng).toBe(32);
    expect([first.moves(), second.moves()]).toEqual(before.map((count) => count + 2));
  });

  it('does not pull the leader back where a follower can go no farther', () => {
    const link = new CameraLink();
    const [first, second] = [fakeMap(), fakeMap(35)];
    link.join(first.map);
    link.join(second.map);
    first.go(40, 6);
    expect(second.map.getCenter().lng).toBe(35);
    expect(first.map.getCenter().lng).toBe(40);
  });

  it('follows the first map by itself, and calls any other back that moves by itself', () => {
    const link = new CameraLink();
    const [first, second] = [fakeMap(), fakeMap()];
    link.join(first.map);
    link.join(second.map);
    first.slip(31, 6);
    expect(second.map.getCenter().lng).toBe(31);
    second.slip(25, 5);
    expect([first.map.getCenter().lng, second.map.getCenter().lng]).toEqual([31, 31]);
  });

  it('leaves a map that has left alone', () => {
    const link = new CameraLink();
    const [first, second] = [fakeMap(), fakeMap()];
    link.join(first.map);
    const leave = link.join(second.map);
    leave();
    first.go(33, 6);
    second.go(20, 4);
    expect(second.map.getCenter().lng).toBe(20);
    expect(first.map.getCenter().lng).toBe(33);
  });
});
