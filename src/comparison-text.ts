import { dateCaution } from './lib/i18n/comparison';
import { translate } from './lib/i18n/translate';
import { comparisonTable } from './lib/publish/comparison-table';
import { inSquareMiles, tableToMarkdown, tableToTsv } from './lib/publish/table';
import type { AppState } from './lib/state/app.svelte';
import { nameOfA, nameOfB } from './lib/ui/compare/side-names';
import { definitionSentence } from './lib/ui/definition-sentence';

/** The comparison shown now as text, the units that differ and the total; undefined while it is not computed. */
export function comparisonText(app: AppState, format: 'tsv' | 'markdown'): string | undefined {
  const { answer, computing, snapshot } = app.comparing;
  if (answer === undefined || computing || snapshot === undefined) return undefined;
  const sentences = [nameOfA(app), nameOfB(app), definitionSentence(app), dateCaution(app.snapshot, snapshot, app)];
  const table = comparisonTable(answer.comparison, {
    unitName: (id) => app.unitName(id),
    totalName: translate(app.language)(app.view.definition.crimea ? 'ledger.total' : 'ledger.totalWithoutCrimea'),
    sentences: sentences.filter((sentence) => sentence !== undefined),
  });
  const printed = app.view.areaUnit === 'sq-mi' ? inSquareMiles(table) : table;
  return format === 'tsv' ? tableToTsv(printed) : tableToMarkdown(printed, app.language);
}
