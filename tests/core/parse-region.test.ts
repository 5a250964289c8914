import { describe, expect, test } from 'vitest';
import { parseRegion } from '../../src/lib/core/parse';
import { complaint, references } from './parse-fixtures';

const region = (json: unknown) => complaint(() => parseRegion(json, 'x.json', 'area', references));

describe('a region expression', () => {
  test('of every form is read as it was written', () => {
    const forms = [
      { units: ['UA-14', 'UA-09'] },
      { group: 'donbas' },
      { heldBy: 'ukraine', in: { group: 'donbas' } },
      { detachedPockets: { units: ['UA-14'] } },
      { band: { along: 'line-of-contact', withinKm: { parameter: 'depthKm' } } },
      { circle: { place: 'enerhodar', radiusKm: 10 } },
      { polygon: [[[30, 50], [31, 50], [31, 51], [30, 50]]] }, // prettier-ignore
    ];
    const nested = { minus: [{ all: forms }, { any: forms }] };
    expect(parseRegion(nested, 'x.json', 'area', references)).toEqual(nested);
  });

  test('says where a unit, group, place or parameter is unknown', () => {
    expect(region({ units: ['UA-14', 'UA-99'] })).toBe('x.json: area.units[1]: "UA-99" is not a unit');
    expect(region({ group: 'donbass' })).toBe('x.json: area.group: "donbass" is not a group; did you mean "donbas"?');
    expect(region({ circle: { place: 'energodar', radiusKm: 3 } })).toBe(
      'x.json: area.circle.place: "energodar" is not a place; did you mean "enerhodar"?',
    );
    expect(region({ band: { along: 'state-border', withinKm: { parameter: 'depth' } } })).toBe(
      'x.json: area.band.withinKm.parameter: "depth" is not a parameter of this scenario; did you mean "depthKm"?',
    );
  });

  test('says which key is unknown and which was probably meant', () => {
    expect(region({ unit: ['UA-14'] })).toBe(
      'x.json: area.unit: is not a known key; did you mean "units"? (known: units, group, heldBy, detachedPockets, band, circle, polygon, all, any, minus, in)',
    );
    expect(region({ circle: { place: 'enerhodar', radius: 3 } })).toBe(
      'x.json: area.circle.radius: is not a known key; did you mean "radiusKm"? (known: place, radiusKm)',
    );
  });

  test('has one form only, and heldBy an in', () => {
    expect(region({ units: ['UA-14'], group: 'donbas' })).toBe(
      'x.json: area: a region has one of units, group, not several at once',
    );
    expect(region({})).toMatch(/^x\.json: area: a region needs one of units, group, /);
    expect(region({ heldBy: 'ukraine' })).toBe('x.json: area.in: is missing: held within what?');
    expect(region({ group: 'donbas', in: { group: 'donbas' } })).toBe('x.json: area.in: goes with heldBy only');
    expect(region({ heldBy: 'rusia', in: { group: 'donbas' } })).toBe(
      'x.json: area.heldBy: "rusia" is not one of ukraine, russia, other; did you mean "russia"?',
    );
  });

  test('refuses empty lists, twice the same unit, and impossible lengths', () => {
    expect(region({ units: [] })).toBe('x.json: area.units: names no unit');
    expect(region({ units: ['UA-14', 'UA-14'] })).toBe('x.json: area.units[1]: "UA-14" is named twice');
    expect(region({ all: [] })).toBe('x.json: area.all: needs 1 or more regions');
    expect(region({ minus: [{ group: 'donbas' }] })).toBe('x.json: area.minus: needs 2 or more regions');
    expect(region({ band: { along: 'state-border', withinKm: -5 } })).toBe(
      'x.json: area.band.withinKm: -5 km is not between 0 and 1000',
    );
    expect(region({ band: { along: 'state-border', withinKm: '5' } })).toBe(
      'x.json: area.band.withinKm: kilometres or { "parameter": id } is expected, found "5"',
    );
  });

  test('refuses polygons that are open, swapped or not numbers', () => {
    const polygon = (ring: unknown) => region({ polygon: [ring] });
    expect(
      polygon([
        [30, 50],
        [31, 50],
        [31, 51],
        [30, 51],
      ]),
    ).toBe(
      // prettier-ignore
      'x.json: area.polygon[0]: the ring is open: its last position must repeat its first',
    );
    expect(
      polygon([
        [50, 30],
        [50, 31],
        [51, 31],
        [50, 30],
      ]),
    ).toBe(
      // prettier-ignore
      'x.json: area.polygon[0][0]: [50, 30] is far outside Ukraine: longitude comes first, then latitude',
    );
    expect(
      polygon([
        [30, null],
        [31, 50],
        [31, 51],
        [30, 50],
      ]),
    ).toBe(
      // prettier-ignore
      'x.json: area.polygon[0][0][1]: a number is expected, found null',
    );
    expect(
      polygon([
        [30, 50, 0],
        [31, 50],
        [31, 51],
        [30, 50],
      ]),
    ).toBe(
      // prettier-ignore
      'x.json: area.polygon[0][0]: [longitude, latitude] is expected, found a list',
    );
  });

  test('nested without end is refused rather than followed', () => {
    let deep: unknown = { group: 'donbas' };
    for (let depth = 0; depth < 5000; depth++) deep = { all: [deep] };
    expect(region(deep)).toMatch(/is nested more than 24 deep$/);
  });
});
