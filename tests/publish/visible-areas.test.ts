import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { areaKm2 } from '../../src/lib/core/geometry/area';
import { lengthKm } from '../../src/lib/core/geometry/length';
import { createSituation } from '../../src/lib/core/situation';
import { DEFAULT_VIEW } from '../../src/lib/core/view';
import { dataFiles } from '../../src/lib/publish/data-files';
import { ledgerOf, type Publication } from '../../src/lib/publish/publication';
import { visibleAreas, type VisibleAreas } from '../../src/lib/publish/visible-areas';
import { rectangle, toyGeodata, toySnapshot } from '../fixtures/toy-country';
import { publish } from './publication-fixture';

const published = publish({ scenarios: ['donbas-withdrawal', 'five-regions-demand', 'znpp-return'] });
const areasFile = (publication: Publication) =>
  JSON.parse(dataFiles(publication).find(({ name }) => name === 'areas.geojson')!.text) as VisibleAreas;
const areas = areasFile(published);
const featureOf = (from: VisibleAreas, id: string) => from.features.find((feature) => feature.id === id);

/** Twice the signed area in square degrees: positive when the ring runs counter-clockwise. */
function turn(ring: readonly Position[]): number {
  return ring.slice(1).reduce((sum, [x = 0, y = 0], index) => {
    const [fromX = 0, fromY = 0] = ring[index]!;
    return sum + fromX * y - x * fromY;
  }, 0);
}

describe('GeoJSON of the visible areas', () => {
  it('winds, closes and rounds every ring as RFC 7946 says', () => {
    const polygons = areas.features.flatMap(({ geometry }) =>
      geometry.type === 'MultiPolygon' ? geometry.coordinates : [],
    );
    expect(polygons.length).toBeGreaterThan(40);
    for (const rings of polygons) {
      for (const [index, ring] of rings.entries()) {
        expect(turn(ring) > 0).toBe(index === 0);
        expect(ring.at(-1)).toEqual(ring[0]);
        expect(ring.length).toBeGreaterThanOrEqual(4);
        expect(ring.flat().filter((value) => Number(value.toFixed(6)) !== value)).toEqual([]);
      }
    }
  });

  it('mends the winding of a hole and of an exterior that come the other way', () => {
    const [hole] = rectangle(35.5, 49.2, 35.6, 49.3).coordinates[0]!;
    const [exterior] = rectangle(35.4, 49, 36, 50).coordinates[0]!;
    const wrong: MultiPolygon = { type: 'MultiPolygon', coordinates: [[exterior!.toReversed(), hole!]] };
    const geodata = toyGeodata();
    const units = geodata.units.map((unit) => ({ ...unit, geometry: unit.id === 'UA-14' ? wrong : unit.geometry }));
    const found = visibleAreas({
      situation: createSituation({ ...geodata, units }, toySnapshot(), DEFAULT_VIEW.definition),
      view: { ...DEFAULT_VIEW, control: false },
    });
    const { coordinates } = featureOf(found, 'UA-14')!.geometry as MultiPolygon;
    expect(coordinates[0]!.map((ring) => Math.sign(turn(ring)))).toEqual([1, -1]);
  });

  it('has an id of its own for each feature', () => {
    const ids = areas.features.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining(['UA-14', 'control-occupied', 'line-of-contact', 'transfer-donbas-withdrawal-0']),
    );
  });

  it('gives units the numbers of the ledger, and areas that the geometry has', () => {
    const ledger = ledgerOf(published);
    for (const row of ledger.units) {
      const { properties, geometry } = featureOf(areas, row.unit)!;
      expect(properties['beforeRussiaKm2']).toBeCloseTo(row.before.russiaKm2, 5);
      expect(properties['afterUkraineKm2']).toBeCloseTo(row.after.ukraineKm2, 5);
      expect(Math.abs(areaKm2(geometry as MultiPolygon) - (properties['areaKm2'] as number))).toBeLessThan(0.1);
    }
    const occupied = featureOf(areas, 'control-occupied')!;
    expect(occupied.properties['areaKm2']).toBeCloseTo(ledger.total.before.russiaKm2, 1);
    expect(Math.abs(areaKm2(occupied.geometry as MultiPolygon) - ledger.total.before.russiaKm2)).toBeLessThan(0.1);
    const contact = featureOf(areas, 'line-of-contact')!;
    expect(contact.properties['lengthKm']).toBeCloseTo(ledger.lineOfContactKm, 5);
    expect(lengthKm(contact.geometry as MultiLineString)).toBeCloseTo(ledger.lineOfContactKm, 1);
  });

  it('draws what would pass as the land held now, and a freeze as the area it names', () => {
    const ledger = ledgerOf(published);
    for (const id of ['transfer-donbas-withdrawal-0', 'transfer-znpp-return-1']) {
      const feature = featureOf(areas, id)!;
      const measured = areaKm2(feature.geometry as MultiPolygon);
      expect(Math.abs(measured - (feature.properties['areaKm2'] as number))).toBeLessThan(0.1);
    }
    const withdrawal = ledger.transfers.find(({ scenario }) => scenario === 'donbas-withdrawal')!;
    expect(featureOf(areas, 'transfer-donbas-withdrawal-0')!.properties).toMatchObject({
      from: 'ukraine',
      to: 'russia',
      illustrative: false,
      areaKm2: expect.closeTo(withdrawal.areaKm2, 5) as number,
    });
  });

  it('states definition, source, date and licence in the collection and in every feature', () => {
    expect(areas).toMatchObject({
      type: 'FeatureCollection',
      asOf: published.situation.snapshot.asOf,
      definition: expect.stringContaining('Russian-held = assessed occupied') as string,
      source: expect.stringContaining('model') as string,
      licence: expect.stringContaining('ODbL') as string,
      attribution: expect.stringContaining('OpenStreetMap') as string,
      boundaries: expect.stringContaining('internationally recognised') as string,
    });
    for (const { properties } of areas.features) {
      expect(properties['definition']).toBe(areas.definition);
      expect(properties['asOf']).toBe(areas.asOf);
      expect(properties['licence']).toBe(areas.licence);
      expect(properties['source']).toMatch(/\w/);
    }
  });

  it('leaves control out where the view does, and Crimea where the definition does', () => {
    const ids = visibleAreas(publish({ control: false })).features.map(({ id }) => id);
    expect(ids.filter((id) => !id.startsWith('UA-'))).toEqual([]);
    const mainland = visibleAreas(publish({ definition: { classes: ['occupied', 'advance'], crimea: false } }));
    expect(featureOf(mainland, 'UA-43')).toBeUndefined();
    expect(featureOf(mainland, 'control-advance')!.properties['countedAsRussianHeld']).toBe('all');
    const occupied = featureOf(mainland, 'control-occupied')!.properties['areaKm2'] as number;
    const whole = featureOf(areas, 'control-occupied')!.properties['areaKm2'] as number;
    expect(whole - occupied).toBeGreaterThan(26_000);
  });

  it('leaves out what has no shape, and says when the date of control is unknown', () => {
    const { situation, view } = publish({ language: 'uk' });
    const areas = situation.snapshot.areas.filter((area) => area.class === 'occupied');
    const snapshot = { ...situation.snapshot, areas, asOf: undefined };
    const found = visibleAreas({ situation: createSituation(situation.geodata, snapshot, view.definition), view });
    expect(featureOf(found, 'control-occupied')).toBeDefined();
    expect(featureOf(found, 'control-advance')).toBeUndefined();
    expect(found.asOf).toBeNull();
    expect(found.source).toMatch(/, дата невідома;/);
  });

  it("names the terms of a person's own control file", () => {
    const { situation, view } = publish();
    const snapshot = { ...situation.snapshot, id: 'file-1', licence: 'terms of Example Maps' };
    const found = visibleAreas({ situation: createSituation(situation.geodata, snapshot, view.definition), view });
    expect(found.licence).toContain('terms of Example Maps');
  });
});
