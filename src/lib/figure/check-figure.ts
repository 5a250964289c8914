import type { ControlSnapshot } from '../core/control';
import { composeFigure } from './compose';
import { stepsOf } from './facts';
import type { FigureData } from './figure-data';
import { readFigure, type FigureWriters } from './read-figure';
import { readRecord, type FigureRecord } from './record';
import { verifyFigure, type Verification } from './verify';

/** What came of checking a file: an answer, or why there can be none. */
export type CheckedFigure =
  /** It is neither SVG, PNG, WebP, GIF nor PDF. */
  | { readonly kind: 'no-picture' }
  /** It does not say what it was made from. */
  | { readonly kind: 'no-record' }
  /** It shows a scenario that these data have not. */
  | { readonly kind: 'unknown-scenario'; readonly scenario: string }
  /** It was made on a control file that is not open here. */
  | { readonly kind: 'other-snapshot'; readonly snapshot: string; readonly asOf: string | undefined }
  | {
      readonly kind: 'checked';
      readonly record: FigureRecord;
      readonly verification: Verification;
      /** Whether the marks were drawn anew and compared; else a picture's own hash had to do. */
      readonly redrawn: boolean;
    };

/**
 * Makes anew what a file says it is and compares numbers, words and drawing: what the command `verify` and the
 * application both answer with.
 *
 * @param dataOn the data with the control snapshot of that id and date; undefined when there is none such
 */
export async function checkFigure(
  bytes: Uint8Array,
  scenarios: readonly string[],
  dataOn: (snapshot: ControlSnapshot['id'], asOf: string | null) => FigureData | undefined,
  writers: FigureWriters,
): Promise<CheckedFigure> {
  const file = readFigure(bytes, writers);
  if (file === undefined) return { kind: 'no-picture' };
  const record = file.record === undefined ? undefined : readRecord(file.record);
  if (record === undefined) return { kind: 'no-record' };
  const missing = record.spec.scenarios.find((id) => !scenarios.includes(id));
  if (missing !== undefined) return { kind: 'unknown-scenario', scenario: missing };
  const data = dataOn(record.snapshot, record.asOf);
  if (data === undefined) {
    return { kind: 'other-snapshot', snapshot: record.snapshot, asOf: record.asOf ?? undefined };
  }
  const made = composeFigure(record.spec, data);
  const { transfers: _, ...whole } = record.spec;
  const frames = () => stepsOf(whole, data).map((transfers) => composeFigure({ ...whole, transfers }, data));
  const { drawing, redrawn } = await file.compare(made, frames);
  const verification = verifyFigure({ record, drawing, ...(file.texts && { texts: file.texts }) }, made);
  return { kind: 'checked', record, verification, redrawn };
}
