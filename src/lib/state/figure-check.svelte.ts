import { messageOf } from '../core/errors';
import type { FigureCheck } from './figure-ports';

/** How checking a figure made earlier went. */
export type FigureCheckReport =
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'done'; readonly name: string; readonly check: FigureCheck }
  | { readonly kind: 'failed'; readonly name: string; readonly reason: string };

/** The last figure that was dropped here or chosen to be checked. */
export class FigureChecks {
  report = $state.raw<FigureCheckReport | undefined>(undefined);

  /** Checks a file. Nothing but the report changes. */
  async check(name: string, answer: () => Promise<FigureCheck>): Promise<void> {
    const reading: FigureCheckReport = { kind: 'reading', name };
    this.report = reading;
    const report = await answer().then(
      (check): FigureCheckReport => ({ kind: 'done', name, check }),
      (error: unknown): FigureCheckReport => ({
        kind: 'failed',
        name,
        reason: messageOf(error),
      }),
    );
    // Another file may have been chosen in the meantime.
    if (this.report === reading) this.report = report;
  }

  dismiss(): void {
    this.report = undefined;
  }
}
