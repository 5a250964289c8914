/**
 * The data beside the picture, for the application and the command line alike.
 *
 * A `Publication` is a situation and the view on it (`publicationOf` of `publication` fills in a view's defaults).
 * `dataFiles(publication)` gives every data file of what is shown; `zipFiles(files)` of `zip-files` puts them and the
 * pictures into one archive. For the clipboard: `tableToMarkdown` and `tableToTsv` of `table` with `ledgerTable` or
 * `claimsTable`. For one claim: `claimReview` of `claim-review`.
 */
import { claimReviews } from './claim-review';
import { claimsTable } from './claims-table';
import { ledgerTable } from './ledger-table';
import type { Publication } from './publication';
import { sourcesReadme } from './sources-readme';
import { stateRecord } from './state-record';
import { tableToCsv, tableToMarkdown } from './table';
import { visibleAreas } from './visible-areas';

/** A file of text. */
export interface DataFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

/**
 * All data files of a publication: ledger and claims as CSV and Markdown, the areas as GeoJSON, the state as JSON, with
 * a page to stand on the reviews of the claims as JSON-LD, and a README of sources that names every file.
 *
 * @param prefix what each name begins with, such as `map.` beside `map.svg`
 */
export function dataFiles(publication: Publication, prefix = ''): readonly DataFile[] {
  const { language } = publication.view;
  const [ledger, claims] = [ledgerTable(publication), claimsTable(publication)];
  const reviews = claimReviews(publication);
  const files = [
    { name: 'ledger.csv', mediaType: 'text/csv', text: tableToCsv(ledger) },
    { name: 'ledger.md', mediaType: 'text/markdown', text: tableToMarkdown(ledger, language) },
    { name: 'claims.csv', mediaType: 'text/csv', text: tableToCsv(claims) },
    { name: 'claims.md', mediaType: 'text/markdown', text: tableToMarkdown(claims, language) },
    { name: 'areas.geojson', mediaType: 'application/geo+json', text: geoJsonText(publication) },
    { name: 'state.json', mediaType: 'application/json', text: jsonText(stateRecord(publication)) },
    ...(reviews.length === 0
      ? []
      : [{ name: 'claim-reviews.jsonld', mediaType: 'application/ld+json', text: jsonText(reviews) }]),
  ].map((file) => ({ ...file, name: `${prefix}${file.name}` }));
  const names = files.map(({ name }) => name);
  return [
    ...files,
    { name: `${prefix}README.md`, mediaType: 'text/markdown', text: sourcesReadme(publication, names) },
  ];
}

function jsonText(json: unknown): string {
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** A line a feature, so that two files can be compared by eye. */
function geoJsonText(publication: Publication): string {
  const { features, ...members } = visibleAreas(publication);
  const head = JSON.stringify(members).slice(0, -1);
  return `${head},"features":[\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`;
}
