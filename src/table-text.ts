import { createSituation } from './lib/core/situation';
import { claimsTable } from './lib/publish/claims-table';
import { ledgerTable } from './lib/publish/ledger-table';
import { claimsOf, type Publication } from './lib/publish/publication';
import { inSquareMiles, tableToMarkdown, tableToTsv, type Table } from './lib/publish/table';
import type { AppState } from './lib/state/app.svelte';

/**
 * The ledger in the units of area chosen, or the claims with the given ids, with the figures shown now, as text; undefined while they are not
 * computed.
 */
export function tableText(
  app: AppState,
  of: 'ledger' | 'claims',
  format: 'tsv' | 'markdown',
  claims: readonly string[] = [],
): string | undefined {
  const table = of === 'ledger' ? shownLedger(app) : shownClaims(app, claims);
  if (table === undefined) return undefined;
  return format === 'tsv' ? tableToTsv(table) : tableToMarkdown(table, app.language);
}

function shownLedger(app: AppState): Table | undefined {
  if (app.ledger === undefined || app.computing) return undefined;
  const table = ledgerTable(publicationShown(app), app.ledger);
  return app.view.areaUnit === 'sq-mi' ? inSquareMiles(table) : table;
}

function shownClaims(app: AppState, ids: readonly string[]): Table | undefined {
  const publication = publicationShown(app, ids);
  const claims = claimsOf(publication);
  const checks = claims.flatMap(({ id }) => app.checks?.find((check) => check.id === id) ?? []);
  return checks.length < claims.length ? undefined : claimsTable(publication, checks);
}

function publicationShown({ geodata, snapshot, view }: AppState, claims: readonly string[] = []): Publication {
  return { situation: createSituation(geodata, snapshot, view.definition), view, claims };
}
