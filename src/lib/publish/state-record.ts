import { version } from '../../../package.json';
import type { ClaimCheck } from '../core/checks/claim-check';
import type { Geodata } from '../core/geodata';
import { contentHash } from '../core/hash';
import type { Range, Ratio } from '../core/exchange';
import { parametersOf } from '../core/transfers';
import { viewToQuery } from '../core/view';
import { definitionSentence } from '../i18n/definition';
import { translate } from '../i18n/translate';
import { ledgerLines, russiaSharePct, type LedgerLine } from './ledger-table';
import { checksOf, choicesOf, ledgerOf, type Publication } from './publication';
import { rounded } from './table';

/** Raised when a key of the record is taken away or means something else. */
const RECORD_VERSION = 1;

/**
 * Everything the numbers follow from and the numbers themselves, for programs: view and address, control snapshot with
 * the hash of its content, definition, scenarios with the values in force, versions, ledger, verdicts.
 */
export function stateRecord(publication: Publication) {
  const { situation, view } = publication;
  const { geodata, snapshot, definition } = situation;
  const ledger = ledgerOf(publication);
  const lines = ledgerLines(ledger, situation, view.denominators);
  const linesOf = (kind: LedgerLine['kind']) => lines.filter((line) => line.kind === kind);
  const sentence = (language: 'en' | 'uk') =>
    definitionSentence(definition, translate(language), view.denominators, snapshot);
  return {
    product: 'territorial-control-map',
    versions: { product: version, record: RECORD_VERSION },
    view,
    address: `?${viewToQuery(view)}`,
    snapshot: {
      id: snapshot.id,
      hash: hashOf(snapshot),
      title: snapshot.title,
      source: snapshot.source,
      sourceUrl: snapshot.sourceUrl ?? null,
      licence: snapshot.licence ?? null,
      asOf: snapshot.asOf ?? null,
      schematic: snapshot.schematic,
      uncertainty: snapshot.uncertainty,
      notes: snapshot.notes,
    },
    dataHash: dataHashOf(geodata),
    definition: {
      classes: definition.classes,
      crimea: definition.crimea,
      pocketsOnly: definition.pocketsOnly ?? false,
      areas: view.denominators,
      sentence: { en: sentence('en'), uk: sentence('uk') },
    },
    scenarios: geodata.scenarios
      .filter((scenario) => view.scenarios.includes(scenario.id))
      .map((scenario) => ({
        id: scenario.id,
        title: scenario.title,
        status: scenario.status,
        date: scenario.date,
        parameters: parametersOf(scenario, choicesOf(view)),
        transfers: ledger.transfers
          .filter((transfer) => transfer.scenario === scenario.id)
          .map(({ index, kind, from, to, active, illustrative, areaKm2, perUnit }) => ({
            index,
            kind,
            from,
            to,
            active,
            illustrative,
            areaKm2: rounded(areaKm2),
            perUnit: perUnit.map((part) => ({ unit: part.unit, areaKm2: rounded(part.areaKm2) })),
          })),
      })),
    numbers: {
      units: linesOf('unit').map(entryOf),
      groups: linesOf('group').map(entryOf),
      total: linesOf('total').map(entryOf)[0],
      detached: ledger.detached.map(({ unit, areaKm2 }) => ({ unit, areaKm2: rounded(areaKm2) })),
      outsideKm2: rounded(ledger.outsideKm2),
      lineOfContactKm: rounded(ledger.lineOfContactKm),
      lineOfContactAfterKm: rounded(ledger.lineOfContactAfterKm),
      exchange: ledger.exchange
        ? {
            givenKm2: rangeOf(ledger.exchange.givenKm2),
            receivedKm2: rangeOf(ledger.exchange.receivedKm2),
            ratio: ratioOf(ledger.exchange.ratio),
            readsAll: ledger.exchange.readsAll,
          }
        : null,
    },
    claims: checksOf(publication).map(verdictOf),
  };
}

function entryOf(line: LedgerLine) {
  const split = ({ ukraineKm2, russiaKm2, otherKm2 }: LedgerLine['before']) => ({
    ukraineKm2: rounded(ukraineKm2),
    russiaKm2: rounded(russiaKm2),
    otherKm2: rounded(otherKm2),
  });
  return {
    id: line.id,
    areaKm2: rounded(line.areaKm2),
    before: split(line.before),
    after: split(line.after),
    change: split(line.change),
    uncertaintyKm2: rounded(line.uncertaintyKm2),
    uncertainty: {
      lineKm2: rounded(line.lineUncertaintyKm2),
      outlineKm2: rounded(line.outlineUncertaintyKm2),
      tooHighKm2: rounded(line.offsetKm2),
      worstCaseKm2: rounded(line.worstCaseKm2),
    },
    russiaSharePct: {
      before: rounded(russiaSharePct(line, 'before')),
      after: rounded(russiaSharePct(line, 'after')),
    },
  };
}

function verdictOf({ id, verdict, figures }: ClaimCheck) {
  return {
    id,
    verdict,
    figures: figures.map((figure) => ({
      reported: figure.value,
      computed: figure.computed === undefined ? null : rounded(figure.computed),
      uncertainty: figure.uncertainty === undefined ? null : rounded(figure.uncertainty),
      tooHigh: figure.tooHigh === undefined ? null : rounded(figure.tooHigh),
      unit: figure.unit,
      verdict: figure.verdict,
    })),
  };
}

function rangeOf({ low, high }: Range) {
  return { low: rounded(low), high: rounded(high) };
}

/** An upper end that is not there is null. */
function ratioOf({ low, high }: Ratio) {
  return { low: rounded(low), high: high === undefined ? null : rounded(high) };
}

/** Hashes of one object are remembered: the outlines alone are half a megabyte of text. */
const hashes = new WeakMap<object, string>();

function hashOf(part: object): string {
  const hash = hashes.get(part) ?? contentHash(JSON.stringify(part));
  hashes.set(part, hash);
  return hash;
}

/** Hash of the outlines, groups, proposals, claims and sources that the numbers follow from beside the snapshot. */
function dataHashOf({ units, groups, borders, scenarios, claims, sources }: Geodata): string {
  return contentHash([units, groups, borders, scenarios, claims, sources].map(hashOf).join());
}
