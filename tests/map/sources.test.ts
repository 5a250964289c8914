import type { FeatureCollection, MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { sourceData, SOURCE_IDS, type SourceId } from '../../src/lib/map/sources';
import type { MapData } from '../../src/lib/map/model';
import { area, DATA, transfer } from './map-fixture';

function features(id: SourceId, data: MapData) {
  return (sourceData(id, data) as FeatureCollection).features;
}

describe('sourceData', () => {
  it('gives the same object for the same data, so that nothing is sent to the map twice', () => {
    const same: MapData = { ...DATA };
    for (const id of SOURCE_IDS) expect(sourceData(id, same)).toBe(sourceData(id, DATA));
  });

  it('gives a new object only for the member that changed', () => {
    const moved: MapData = { ...DATA, transfers: [transfer('swap', 0, 'return', 'ukraine')] };
    const changed = SOURCE_IDS.filter((id) => sourceData(id, moved) !== sourceData(id, DATA));
    expect(changed).toEqual(['transfers', 'transfer-labels']);
  });

  it('draws the whole area named where no land moves, and the land itself where it does', () => {
    const extent = area(30, 45, 31, 46);
    const data: MapData = {
      ...DATA,
      transfers: [
        transfer('a', 0, 'claim', 'russia', { extent }),
        transfer('a', 1, 'withdrawal', 'russia', { extent }),
      ],
    };
    const [claim, withdrawal] = features('transfers', data);
    expect(claim?.geometry).toEqual(extent);
    expect(withdrawal?.geometry).toEqual(data.transfers[1]?.geometry);
  });

  it('sets slivers apart, so that no outline need run round them', () => {
    const land = area(35, 47, 36, 48).coordinates;
    const sliver = area(36, 47, 36.001, 48).coordinates;
    const geometry: MultiPolygon = { type: 'MultiPolygon', coordinates: [...land, ...sliver] };
    const data: MapData = { ...DATA, transfers: [transfer('a', 0, 'withdrawal', 'russia', { geometry })] };
    const found = features('transfers', data).map((feature) => [feature.properties?.widthKm, feature.geometry]);
    expect(found).toEqual([
      [1, { type: 'MultiPolygon', coordinates: land }],
      [0, { type: 'MultiPolygon', coordinates: sliver }],
    ]);
  });

  it('puts the status of Crimea off its southern tip as well as on the land, and of no other unit', () => {
    const labels = features('unit-labels', DATA);
    expect(
      labels.filter(({ properties }) => properties?.kind === 'republic').map(({ properties }) => properties?.id),
    ).toEqual(['UA-43']);
    const notes = labels.filter(({ properties }) => properties?.kind === 'republic-note');
    expect(notes.map(({ properties }) => properties?.id)).toEqual(['UA-43']);
    expect(notes[0]?.geometry).toMatchObject({ type: 'Point', coordinates: [33, 44] });
  });

  it('puts the word on illustrative areas only, once from afar and wherever there is room close up', () => {
    expect(
      features('transfer-labels', DATA).map(({ geometry, properties }) => [properties?.key, geometry.type]),
    ).toEqual([
      ['swap.1', 'Point'],
      ['swap.1', 'MultiPolygon'],
    ]);
  });

  it('names a country inside the first view, and none without a name', () => {
    const [label, ...more] = features('country-labels', DATA);
    expect(more).toEqual([]);
    expect(label?.properties).toMatchObject({ nameEn: 'Neighbour', nameUk: 'Сусід' });
    const [longitude = 0] = label?.geometry.type === 'Point' ? label.geometry.coordinates : [];
    expect(longitude).toBeGreaterThan(38);
    expect(longitude).toBeLessThan(42);
  });

  it('shortens the Ukrainian name of an oblast and keeps the full one', () => {
    const east = features('unit-labels', DATA)[0];
    expect(east?.properties).toMatchObject({ shortUk: 'East', fullUk: 'East область', fullEn: 'East Oblast' });
  });
});
