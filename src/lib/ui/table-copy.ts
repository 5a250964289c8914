/** Tables of the panel that can be copied. */
export type CopiedTable = 'ledger' | 'claims';

/** How a table is copied: values between tabs for a spreadsheet, or Markdown for a text. */
export type TableFormat = 'tsv' | 'markdown';

/**
 * Puts a table on the clipboard, of the claims those with the given ids. Resolves to false where the browser does not
 * allow it.
 */
export type CopyTable = (table: CopiedTable, format: TableFormat, claims: readonly string[]) => Promise<boolean>;
