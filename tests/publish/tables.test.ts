import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../src/lib/core/checks';
import { computeLedger, type LedgerEntry } from '../../src/lib/core/ledger';
import { claimsTable } from '../../src/lib/publish/claims-table';
import { ledgerTable } from '../../src/lib/publish/ledger-table';
import { claimsOf, type Publication } from '../../src/lib/publish/publication';
import { tableToCsv, tableToMarkdown, type Table } from '../../src/lib/publish/table';
import { publish } from './publication-fixture';

type Row = Readonly<Record<string, string>>;
const rowsOf = (table: Table) => parse<Row>(tableToCsv(table), { columns: true, record_delimiter: '\r\n' });

describe('the ledger as a table', () => {
  const publication = publish({ scenarios: ['donbas-withdrawal', 'sumy-kharkiv-pockets'] });
  const rows = rowsOf(ledgerTable(publication));
  const ledger = computeLedger(publication.situation, publication.view.scenarios);

  function entryOf({ kind, id }: Row): LedgerEntry | undefined {
    if (kind === 'total') return ledger.total;
    return kind === 'unit'
      ? ledger.units.find(({ unit }) => unit === id)
      : ledger.groups.find(({ group }) => group === id);
  }

  it('has a row for each unit, each group and the total, with the numbers of the ledger', () => {
    expect(rows).toHaveLength(ledger.units.length + ledger.groups.length + 1);
    for (const row of rows) {
      const entry = entryOf(row)!;
      for (const when of ['before', 'after', 'change'] as const) {
        expect(Number(row[`${when}UkraineKm2`])).toBeCloseTo(entry[when].ukraineKm2, 5);
        expect(Number(row[`${when}RussiaKm2`])).toBeCloseTo(entry[when].russiaKm2, 5);
        expect(Number(row[`${when}OtherKm2`])).toBeCloseTo(entry[when].otherKm2, 5);
      }
      expect(Number(row['uncertaintyKm2'])).toBeCloseTo(entry.uncertaintyKm2, 5);
      expect(Number(row['tooHighKm2'])).toBeCloseTo(entry.offsetKm2, 5);
      expect(Number(row['russiaBeforeSharePct'])).toBeCloseTo((entry.before.russiaKm2 / entry.areaKm2) * 100, 5);
    }
  });

  it('names the unit at the end of every column of numbers', () => {
    const numeric = Object.keys(rows[0]!).filter((name) => rows.every((row) => /^-?\d/.test(row[name]!)));
    expect(numeric.filter((name) => !/(Km2|Pct)$/.test(name))).toEqual(['asOf']);
    expect(numeric.length).toBeGreaterThan(10);
  });

  it('states scenarios, definition, date and source in every row', () => {
    for (const row of rows) {
      expect(row['scenarios']).toBe('donbas-withdrawal sumy-kharkiv-pockets');
      expect(row['definition']).toBe(
        'Russian-held = assessed occupied; Crimea and Sevastopol included; shares of the computed area',
      );
      expect(row['asOf']).toBe(publication.situation.snapshot.asOf);
      expect(row['source']).toBe(publication.situation.snapshot.source.en);
    }
  });

  it('is not made where the snapshot draws nothing of what is counted, and says so in the language of the data', () => {
    const definition = { classes: ['claimed'] as const, crimea: true };
    expect(() => ledgerTable(publish({ definition }))).toThrow('This map draws no land of what is counted');
    expect(() => ledgerTable(publish({ definition, language: 'uk' }))).toThrow('На цій карті не позначено землі');
    const partly = { ...definition, classes: ['occupied', 'claimed'] as const };
    expect(rowsOf(ledgerTable(publish({ definition: partly })))[0]!['definition']).toContain(
      'not drawn on this map: claimed, not assessed',
    );
  });

  it('takes shares of the published areas when they are asked for', () => {
    const published = rowsOf(ledgerTable(publish({ denominators: 'published' })));
    const donetsk = (from: readonly Row[]) => from.find(({ id }) => id === 'UA-14')!;
    const unit = publication.situation.geodata.units.find(({ id }) => id === 'UA-14')!;
    expect(Number(donetsk(published)['russiaBeforeSharePct'])).toBeCloseTo(
      (Number(donetsk(published)['beforeRussiaKm2']) / unit.publishedAreaKm2) * 100,
      5,
    );
  });

  it('leaves after and change out of Markdown when no scenario is on, and names definition and date under the table', () => {
    const status = tableToMarkdown(ledgerTable(publish({ language: 'uk' })), 'uk');
    expect(status).not.toContain('після');
    expect(status).toContain('12 серпня 2025 року');
    expect(status).toContain('Утримуване Росією: окуповане за оцінкою');
    expect(tableToMarkdown(ledgerTable(publication), 'en')).toContain('Russia change, km²');
  });
});

describe('claims as a table', () => {
  const all: Publication = publish({}, { claims: publish().situation.geodata.claims.map(({ id }) => id) });
  const rows = rowsOf(claimsTable(all));

  it('has a row for each reported figure, with the numbers of the check plain and their unit beside them', () => {
    const checks = checkClaims(claimsOf(all), all.situation);
    const figures = checks.flatMap(({ id, verdict, figures: found }) =>
      (found.length === 0 ? [undefined] : found).map((figure) => ({ id, verdict, figure })),
    );
    expect(rows).toHaveLength(figures.length);
    for (const [index, { id, verdict, figure }] of figures.entries()) {
      const row = rows[index]!;
      expect([row['id'], row['verdict']]).toEqual([id, verdict]);
      if (figure === undefined) continue;
      expect(Number(row['reported'])).toBe(figure.value);
      expect(row['unit']).toBe(figure.unit);
      expect(row['computed'] === '' ? undefined : Number(row['computed'])).toEqual(
        figure.computed === undefined ? undefined : (expect.closeTo(figure.computed, 5) as number),
      );
    }
  });

  it('leaves numbers without words, signs or thin spaces', () => {
    const columns = ['reported', 'reportedLow', 'reportedHigh', 'reportedRounding', 'computed', 'computedUncertainty'];
    const cells = rows.flatMap((row) => columns.map((name) => row[name]!)).filter((cell) => cell !== '');
    expect(cells.filter((cell) => !/^-?\d+(\.\d+)?$/.test(cell))).toEqual([]);
    expect(cells.length).toBeGreaterThan(200);
  });

  it('takes the claims of the scenarios unless others are named', () => {
    const { situation } = all;
    const scenario = situation.geodata.scenarios.find(({ id }) => id === 'donbas-withdrawal')!;
    const ids = claimsOf(publish({ scenarios: [scenario.id] })).map(({ id }) => id);
    expect(new Set(ids)).toEqual(new Set(scenario.claims));
  });

  it('says of each figure in Markdown that its report contradicts itself, where it does', () => {
    const checks = checkClaims(claimsOf(all), all.situation);
    const found = checks.find(({ verdict, figures }) => verdict === 'inconsistent' && figures.length > 1)!;
    const markdown = tableToMarkdown(claimsTable(publish({}, { claims: [found.id] })), 'en');
    expect(markdown.match(/\| contradicts itself \|/g)).toHaveLength(found.figures.length);
  });

  it('prints figures as the report has them in Markdown', () => {
    expect(tableToMarkdown(claimsTable(publish({}, { claims: ['S6'] })), 'en')).toMatch(/\| about 6.500.km² \|/);
  });
});
