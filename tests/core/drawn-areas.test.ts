import { describe, expect, it } from 'vitest';
import { loadGeodata } from '../../src/cli/geodata';
import { readControl } from '../../src/lib/core/adapters';
import { DEFAULT_DEFINITION, drawnAreas, type ControlSnapshot } from '../../src/lib/core/control';
import { areaKm2 } from '../../src/lib/core/geometry/area';
import { computeLedger } from '../../src/lib/core/ledger';
import { createSituation } from '../../src/lib/core/situation';
import { rectangle } from '../fixtures/toy-country';

const geodata = loadGeodata();

/** Eastern Donetsk oblast and as much of Russia beyond the border, in a publisher's file. */
const ACROSS_THE_BORDER = rectangle(37.5, 47.2, 39.5, 48.4);

function read(properties: object = {}): ControlSnapshot {
  const file = {
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: { class: 'occupied', ...properties }, geometry: ACROSS_THE_BORDER },
      { type: 'Feature', properties: { class: 'claimed' }, geometry: rectangle(42, 48, 43, 49) },
    ],
  };
  return readControl(JSON.stringify(file), { name: 'across.geojson', ukraine: geodata });
}

describe('what is drawn of a control file that reaches beyond Ukraine', () => {
  it('is the land that is counted, of the same class', () => {
    const snapshot = read();
    const { total } = computeLedger(createSituation(geodata, snapshot, DEFAULT_DEFINITION), []);
    const drawn = drawnAreas(snapshot);
    expect(drawn.map((area) => area.class)).toEqual(['occupied']);
    expect(areaKm2(drawn[0]!.geometry)).toBeCloseTo(total.before.russiaKm2, 1);
    expect(total.before.russiaKm2).toBeLessThan(0.8 * areaKm2(ACROSS_THE_BORDER));
  });

  it('leaves the land of the file as it was read, and the note of what lies outside', () => {
    const snapshot = read();
    expect(areaKm2(snapshot.areas[0]!.geometry)).toBeCloseTo(areaKm2(ACROSS_THE_BORDER), 3);
    const [outside] = snapshot.notes.filter(({ kind }) => kind === 'outside');
    const drawnKm2 = areaKm2(drawnAreas(snapshot)[0]!.geometry);
    const readKm2 = snapshot.areas.reduce((sum, { geometry }) => sum + areaKm2(geometry), 0);
    expect(outside?.areaKm2).toBeCloseTo(readKm2 - drawnKm2, 1);
  });

  it('is the file itself where all of it lies inside', () => {
    const [area] = geodata.builtin.areas;
    const file = JSON.stringify({ type: 'Feature', properties: { class: 'occupied' }, geometry: area!.geometry });
    const snapshot = readControl(file, { name: 'inside.geojson', ukraine: geodata });
    expect(drawnAreas(snapshot)).toBe(snapshot.areas);
    expect(drawnAreas(geodata.builtin)).toBe(geodata.builtin.areas);
  });

  it('comes with the snapshot, so that one kept on an earlier visit has it', () => {
    const kept = structuredClone(read());
    expect(drawnAreas(kept)).toEqual(drawnAreas(read()));
  });
});
