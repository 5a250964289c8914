import { describe, expect, it } from 'vitest';
import { DEFAULT_DEFINITION } from '../../src/lib/core/control';
import { evaluateRegion, unitsNamedIn, withParameters } from '../../src/lib/core/evaluate';
import { areaKm2 } from '../../src/lib/core/geometry/area';
import type { Region } from '../../src/lib/core/regions';
import { areaOrZero, createSituation } from '../../src/lib/core/situation';
import { rectangle, toyGeodata, toySnapshot } from '../fixtures/toy-country';

const situation = createSituation(toyGeodata(), toySnapshot(), DEFAULT_DEFINITION);
const km2 = (region: Region) => areaOrZero(evaluateRegion(region, situation));

describe('a region expression', () => {
  it('names whole units and groups', () => {
    expect(km2({ units: ['UA-14'] })).toBeCloseTo(areaKm2(rectangle(35, 49, 36, 50)), 3);
    expect(km2({ group: 'north' })).toBeCloseTo(km2({ units: ['UA-59', 'UA-63'] }), 6);
  });

  it('splits a unit into what each side holds', () => {
    const held = (heldBy: 'ukraine' | 'russia' | 'other') => km2({ heldBy, in: { units: ['UA-14'] } });
    expect(held('ukraine') + held('russia') + held('other')).toBeCloseTo(km2({ units: ['UA-14'] }), 3);
  });

  it('gives the same land whether a group is named at once or unit by unit', () => {
    const whole = km2({ heldBy: 'russia', in: { group: 'all' } });
    const parts = km2({
      any: [
        { heldBy: 'russia', in: { group: 'north' } },
        { heldBy: 'russia', in: { units: ['UA-14', 'UA-12', 'UA-43'] } },
      ],
    });
    expect(whole).toBeCloseTo(parts, 3);
  });

  it('finds detached pockets, and only those inside the region asked for', () => {
    expect(km2({ detachedPockets: { units: ['UA-59'] } })).toBeCloseTo(areaKm2(rectangle(34.3, 50.8, 34.5, 51)), 3);
    expect(km2({ detachedPockets: { units: ['UA-14'] } })).toBe(0);
  });

  it('draws a polygon, cut to what a side holds there', () => {
    const polygon = rectangle(35.2, 49.2, 35.8, 49.4).coordinates[0]!;
    expect(km2({ polygon })).toBeCloseTo(areaKm2(rectangle(35.2, 49.2, 35.8, 49.4)), 3);
    expect(km2({ heldBy: 'russia', in: { polygon } })).toBeCloseTo(areaKm2(rectangle(35.4, 49.2, 35.8, 49.4)), 3);
  });

  it('keeps a band within its distance of the line', () => {
    const inDonetsk = (withinKm: number) =>
      km2({ all: [{ units: ['UA-14'] }, { band: { along: 'border-with-russia', withinKm } }] });
    // Along the eastern edge only: 10 km of 111 km.
    expect(inDonetsk(10)).toBeGreaterThan(10 * 111 * 0.98);
    expect(inDonetsk(10)).toBeLessThan(10 * 111 * 1.03);
    expect(inDonetsk(20)).toBeGreaterThan(1.9 * inDonetsk(10));
  });

  it('keeps a circle within its radius of a place', () => {
    expect(km2({ circle: { place: 'centre', radiusKm: 10 } })).toBeCloseTo(Math.PI * 100, -1);
  });

  it('takes members away with minus and intersects with all', () => {
    const rest = km2({ minus: [{ units: ['UA-14'] }, { heldBy: 'russia', in: { units: ['UA-14'] } }] });
    expect(rest).toBeCloseTo(areaKm2(rectangle(35, 49, 35.4, 50)), 3);
    expect(km2({ all: [{ units: ['UA-14'] }, { units: ['UA-59'] }] })).toBe(0);
  });

  it('lists the units it names one by one, once each, and not those of a group', () => {
    expect(
      unitsNamedIn({
        any: [{ heldBy: 'russia', in: { units: ['UA-59', 'UA-63'] } }, { units: ['UA-63', 'UA-14'] }, { group: 'all' }],
      }),
    ).toEqual(['UA-59', 'UA-63', 'UA-14']);
  });

  it('replaces a parameter by its value wherever it stands', () => {
    const region: Region = {
      all: [
        { units: ['UA-14'] },
        { any: [{ band: { along: 'line-of-contact', withinKm: { parameter: 'depthKm' } } }] },
      ],
    };
    expect(JSON.stringify(withParameters(region, { depthKm: 15 }))).toContain('"withinKm":15');
    expect(() => withParameters(region, {})).toThrow('parameter "depthKm" has no value');
    expect(() => evaluateRegion(region, situation)).toThrow('depthKm');
  });
});
