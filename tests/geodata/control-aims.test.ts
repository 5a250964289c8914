import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  AIMS,
  areaRows,
  compareUnits,
  hashOfAreas,
  pocketsKm2,
  stretchRows,
  SYMMETRIC_AIM_PCT,
  symmetricPctOfDonetsk,
  type Comparison,
} from '../../scripts/control-comparison';
import { loadGeodata } from '../../src/cli/geodata';
import { readControl } from '../../src/lib/core/adapters';
import { DEFAULT_DEFINITION } from '../../src/lib/core/control';
import type { Geodata } from '../../src/lib/core/geodata';
import { union } from '../../src/lib/core/geometry/overlay';
import { computeLedger } from '../../src/lib/core/ledger';
import { createSituation } from '../../src/lib/core/situation';
import { committedJson } from './committed-files';

const kept = committedJson('sources/line-comparison.json') as Comparison;
const method = readFileSync('docs/METHOD.md', 'utf8');

/** The cells of every table row in docs/METHOD.md. */
const methodRows = method
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );

function expectAims(comparison: Comparison): void {
  for (const { name, limit, miss } of AIMS) expect(Math.abs(miss(comparison)), name).toBeLessThanOrEqual(limit);
  expect(symmetricPctOfDonetsk(comparison)).toBeLessThanOrEqual(SYMMETRIC_AIM_PCT);
}

describe('the committed measurement of the built-in snapshot', () => {
  let geodata: Geodata;
  beforeAll(() => {
    geodata = loadGeodata();
  });

  it('is of the snapshot that is committed: changed land has to be measured anew', () => {
    const file = committedJson('control/builtin-2025-08-12.geojson') as { features: unknown[] };
    expect(hashOfAreas(file)).toBe(kept.snapshot);
    const [first, ...others] = file.features;
    expect(hashOfAreas({ features: [...others, first] })).not.toBe(kept.snapshot);
  });

  it('has the areas that the product computes today, unit by unit', () => {
    const { units } = computeLedger(createSituation(geodata, geodata.builtin, DEFAULT_DEFINITION), []);
    for (const row of units) {
      const found = kept.units.find(({ unit }) => unit === row.unit);
      expect(row.before.russiaKm2, row.unit).toBeCloseTo(found?.modelKm2 ?? 0, 1);
      if (found) expect(row.areaKm2, row.unit).toBeCloseTo(found.unitKm2, 1);
    }
    expect(pocketsKm2(geodata, geodata.builtin)).toBeCloseTo(kept.pockets.modelKm2, 1);
  });

  it('meets every aim that was set before it', () => {
    expect(AIMS).toHaveLength(11);
    expectAims(kept);
  });

  it('would not meet them with a line drawn elsewhere', () => {
    const off = (unit: string, km2: number): Comparison => ({
      ...kept,
      units: kept.units.map((one) => (one.unit === unit ? { ...one, modelKm2: one.referenceKm2 + km2 } : one)),
    });
    expect(() => expectAims(off('UA-14', 420))).toThrow();
    expect(() => expectAims(off('UA-12', 45))).toThrow();
    expect(() => expectAims({ ...kept, pockets: { ...kept.pockets, modelKm2: 340 } })).toThrow();
  });

  it('is what docs/METHOD.md prints, cell by cell', () => {
    for (const row of [...areaRows(kept), ...stretchRows(kept)]) expect(methodRows).toContainEqual(row);
  });

  it('is what the snapshot says of its own uncertainty', () => {
    const { uncertainty } = geodata.builtin;
    for (const [stretch, line] of [
      ['front', uncertainty],
      ['border pockets', uncertainty.pockets],
    ] as const) {
      const found = kept.stretches.find((one) => one.stretch === stretch);
      expect(line, stretch).toMatchObject({
        positionDeviationKm: found?.rmsKm,
        correlationLengthKm: found?.correlationKm,
        medianKm: found?.medianKm,
        p90Km: found?.p90Km,
        meanOffsetKm: found?.meanOutwardKm,
      });
    }
  });
});

const folder = process.env['CONTROL_REFERENCE_DIR'] ?? '';
const hasReference = folder !== '' && existsSync(join(folder, kept.reference));

describe.skipIf(!hasReference)('the built-in snapshot beside a publisher’s day (needs CONTROL_REFERENCE_DIR)', () => {
  it('measures as the committed record says, and meets every aim', { timeout: 120_000 }, () => {
    const geodata = loadGeodata();
    const text = readFileSync(join(folder, kept.reference), 'utf8');
    const published = readControl(text, { name: kept.reference, ukraine: geodata });
    const land = (areas: typeof published.areas) => union(areas.map(({ geometry }) => geometry));
    const model = land(geodata.builtin.areas.filter((area) => area.class === 'occupied'));
    const measured: Comparison = {
      ...kept,
      units: compareUnits(geodata, model, land(published.areas)),
      pockets: { modelKm2: pocketsKm2(geodata, geodata.builtin), referenceKm2: pocketsKm2(geodata, published) },
    };
    expectAims(measured);
    for (const found of measured.units) {
      const one = kept.units.find(({ unit }) => unit === found.unit);
      expect(found.referenceKm2, found.unit).toBeCloseTo(one?.referenceKm2 ?? NaN, 0);
      expect(found.symmetricKm2, found.unit).toBeCloseTo(one?.symmetricKm2 ?? NaN, 0);
    }
    expect(measured.pockets.referenceKm2).toBeCloseTo(kept.pockets.referenceKm2, 0);
  });
});
