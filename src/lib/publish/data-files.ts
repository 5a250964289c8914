/**
 * The data beside the picture, for the application and the command line alike.
 *
 * `dataFiles(publication)` gives every data file of what is shown; `zipFiles(files)` of `zip-files` puts them and the
 * pictures into one archive. For the clipboard: `tableToMarkdown` and `tableToTsv` of `table` with `ledgerTable` or
 * `claimsTable`. For one claim: `claimReview` of `claim-review`.
 */
import { claimsTable } from './claims-table';
import { ledgerTable } from './ledger-table';
import type { Publication } from './publication';
import { tableToCsv, tableToMarkdown } from './table';

/** A file of text. */
export interface DataFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

/** All data files of a publication, by name. */
export function dataFiles(publication: Publication): readonly DataFile[] {
  const { language } = publication.view;
  const [ledger, claims] = [ledgerTable(publication), claimsTable(publication)];
  return [
    { name: 'claims.csv', mediaType: 'text/csv', text: tableToCsv(claims) },
    { name: 'claims.md', mediaType: 'text/markdown', text: tableToMarkdown(claims, language) },
    { name: 'ledger.csv', mediaType: 'text/csv', text: tableToCsv(ledger) },
    { name: 'ledger.md', mediaType: 'text/markdown', text: tableToMarkdown(ledger, language) },
  ];
}
