import type { UnitId } from '../core/units';

/** What can lie over the page, one at a time, besides the pages for reading. */
export type DialogName = 'share' | 'search' | 'files';

/** The figure whose working the method shows: the total, a unit's, or a group's. */
export type ShownWorking = 'total' | { readonly unit: UnitId } | { readonly group: string };

/** The pages for reading. */
export type Chapter = 'method' | 'sources' | 'changes' | 'keys';

/** What the pages for reading are open at. */
export interface ShownMethod {
  readonly working: ShownWorking | undefined;
  readonly chapter?: Chapter;
}

/** Which dialog is open. */
export class Dialogs {
  shown = $state.raw<DialogName | undefined>(undefined);
  /** Undefined while the pages for reading are closed. */
  method = $state.raw<ShownMethod | undefined>(undefined);

  show(name: DialogName): void {
    this.shown = name;
  }

  /** Hides a dialog that was closed; another that was opened meanwhile stays. */
  hide(name: DialogName): void {
    if (this.shown === name) this.shown = undefined;
  }

  /** Opens the method, at the working of one figure where one is given, or another page for reading. */
  showMethod(working?: ShownWorking, chapter?: Chapter): void {
    this.method = { working, ...(chapter === undefined ? {} : { chapter }) };
  }

  hideMethod(): void {
    this.method = undefined;
  }
}
