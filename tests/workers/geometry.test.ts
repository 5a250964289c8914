import { describe, expect, it } from 'vitest';
import { loadGeodata } from '../../src/cli/geodata';
import { DEFAULT_DEFINITION } from '../../src/lib/core/control';
import { NO_CHOICES } from '../../src/lib/core/situation';
import { createGeometry } from '../../src/lib/workers/geometry';

const geodata = loadGeodata();
const eve = geodata.earlier[0]!;

function begun() {
  const geometry = createGeometry();
  geometry.begin(structuredClone(geodata));
  return geometry;
}

const question = (snapshot?: string) => ({
  snapshot,
  deviationKm: undefined,
  definition: DEFAULT_DEFINITION,
  choices: NO_CHOICES,
});

describe('the geometry worker', () => {
  it('compares two built-in snapshots and gives what the second map needs', () => {
    const geometry = begun();
    const { comparison, lineOfContactB, transfersB } = geometry.comparison(
      { question: question(eve.id), scenarioIds: [] },
      { question: question(), scenarioIds: ['donbas-withdrawal'] },
    );
    const { ledger, lineOfContact } = geometry.ledger(question(), ['donbas-withdrawal']);
    expect(comparison.total.b).toEqual(ledger.total.after);
    expect(comparison.total.a).toEqual(geometry.ledger(question(eve.id), []).ledger.total.before);
    expect(lineOfContactB).toEqual(lineOfContact);
    expect(transfersB.map(({ scenario }) => scenario)).toContain('donbas-withdrawal');
  });

  it('gives answers that can be sent to the page', () => {
    const state = (ids: readonly string[]) => ({ question: question(), scenarioIds: ids });
    const answer = begun().comparison(state([]), state(['sumy-kharkiv-pockets']));
    expect(structuredClone(answer).comparison).toEqual(answer.comparison);
  });

  it('finds a built-in snapshot by its name, and no other without its file', () => {
    expect(begun().ledger(question(geodata.builtin.id), []).ledger).toEqual(begun().ledger(question(), []).ledger);
    expect(() => begun().ledger(question('builtin-1991'), [])).toThrow('no control snapshot "builtin-1991"');
  });

  it('knows a file no more once it was removed: neither for figures nor for what the date alone changes', () => {
    const geometry = begun();
    const { id, asOf } = geodata.claims.find((claim) => claim.asOf !== geodata.builtin.asOf)!;
    geometry.addSnapshot({ ...eve, id: 'file', asOf });
    const dates = () =>
      geometry.explain(question(), id).flatMap(({ explanation }) => explanation.parts.map((part) => part.snapshotDate));
    expect(geometry.ledger(question('file'), []).ledger.total.areaKm2).toBeGreaterThan(0);
    expect(dates()).toContain(asOf);
    geometry.forgetSnapshot('file');
    expect(dates()).not.toContain(asOf);
    expect(() => geometry.ledger(question('file'), [])).toThrow('no control snapshot "file"');
  });
});
