import { describe, expect, it } from 'vitest';
import { DEFAULT_DEFINITION } from '../../src/lib/core/control';
import type { Place } from '../../src/lib/core/geodata';
import { computeLedger } from '../../src/lib/core/ledger';
import { placesMoved } from '../../src/lib/core/places-inside';
import { createSituation } from '../../src/lib/core/situation';
import { rectangle, scenario, toyGeodata, toySnapshot } from '../fixtures/toy-country';

function place(id: string, position: [number, number], kind: Place['kind'] = 'town', rank: Place['rank'] = 3): Place {
  return { id, nameEn: id, nameUk: id, kind, rank, unit: 'UA-14', position, aliases: [] };
}

const SCENARIOS = [
  scenario('withdrawal', [{ area: { heldBy: 'ukraine', in: { units: ['UA-14'] } } }]),
  scenario('return', [
    { kind: 'return', from: 'russia', to: 'ukraine', area: { heldBy: 'russia', in: { units: ['UA-14'] } } },
  ]),
  scenario('claim', [{ kind: 'claim', area: { units: ['UA-14'] } }]),
  scenario('zone', [{ kind: 'demilitarise', to: 'none', area: { heldBy: 'ukraine', in: { units: ['UA-14'] } } }]),
];
const geodata = {
  ...toyGeodata(SCENARIOS),
  places: [
    place('village', [35.1, 49.5], 'village', 4),
    place('city', [35.2, 49.5], 'city', 1),
    place('plant', [35.3, 49.5], 'site', 2),
    place('held', [35.8, 49.5]),
    place('elsewhere', [34.5, 49.5]),
  ],
};
const snapshot = toySnapshot([{ class: 'occupied', geometry: rectangle(35.5, 49, 36, 50) }]);
const situation = createSituation(geodata, snapshot, DEFAULT_DEFINITION);
const moved = (...ids: string[]) => placesMoved(computeLedger(situation, ids).transfers, situation);

describe('places inside land that would move', () => {
  it('are those of the side that leaves, sites first, then the best known', () => {
    expect(moved('withdrawal')).toEqual([{ from: 'ukraine', to: 'russia', places: ['plant', 'city', 'village'] }]);
  });

  it('are given apart for each direction', () => {
    expect(moved('return')).toEqual([{ from: 'russia', to: 'ukraine', places: ['held'] }]);
  });

  it('are none where no land moves', () => {
    expect(moved('claim')).toEqual([]);
  });

  it('are none on land about which proposals disagree', () => {
    expect(moved('withdrawal', 'zone')).toEqual([]);
  });
});
