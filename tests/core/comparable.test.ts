import { describe, expect, it } from 'vitest';
import { whyIncomparable } from '../../src/lib/core/comparable';
import { compareStates, type ComparedState } from '../../src/lib/core/compare';
import { DEFAULT_DEFINITION, type ControlSnapshot, type Definition } from '../../src/lib/core/control';
import { createSituation, NO_CHOICES } from '../../src/lib/core/situation';
import { rectangle, scenario, toyGeodata, toySnapshot } from '../fixtures/toy-country';

const toy = toyGeodata([scenario('withdrawal', [{ area: { heldBy: 'ukraine', in: { units: ['UA-14'] } } }])]);
const ONLY: Definition = { ...DEFAULT_DEFINITION, pocketsOnly: true };
const one = toySnapshot();
const other = toySnapshot([...one.areas]);
const contested = toySnapshot([{ class: 'contested', geometry: rectangle(34, 48, 35, 49) }]);

function state(snapshot: ControlSnapshot, definition: Definition, scenarioIds: readonly string[] = []): ComparedState {
  return { situation: createSituation(toy, snapshot, definition), scenarioIds, choices: NO_CHOICES };
}

describe('two maps', () => {
  it('are not compared by their pockets, for each has a main body of its own', () => {
    expect(whyIncomparable(ONLY, one, other)).toBe('pockets');
    expect(whyIncomparable(DEFAULT_DEFINITION, one, other)).toBeUndefined();
    expect(() => compareStates(state(one, ONLY), state(other, ONLY))).toThrow('pockets');
  });

  it('are compared by them where they are one map with other scenarios', () => {
    expect(() => compareStates(state(one, ONLY), state(one, ONLY, ['withdrawal']))).not.toThrow();
  });

  it('are not compared where one of them draws nothing that counts', () => {
    expect(whyIncomparable(DEFAULT_DEFINITION, contested, one)).toBe('nothing-in-a');
    expect(whyIncomparable(DEFAULT_DEFINITION, one, contested)).toBe('nothing-in-b');
    expect(() => compareStates(state(one, DEFAULT_DEFINITION), state(contested, DEFAULT_DEFINITION))).toThrow('in-b');
  });

  it('list as land that passes nothing that a unit without difference has', () => {
    const grown = toySnapshot([...one.areas, { class: 'occupied', geometry: rectangle(34.2, 49.3, 34.2015, 49.302) }]);
    const { passings, units } = compareStates(state(one, DEFAULT_DEFINITION), state(grown, DEFAULT_DEFINITION));
    const grownKm2 = units.reduce((sum, { change }) => sum + change.russiaKm2, 0);
    expect(grownKm2).toBeGreaterThan(0.01);
    expect(grownKm2).toBeLessThan(0.05);
    expect(passings).toEqual([]);
  });
});
