/** What can lie over the page, one at a time. The method has a state of its own, for the figure it is open at. */
export type DialogName = 'share' | 'search' | 'files';

/** Which dialog is open. */
export class Dialogs {
  shown = $state.raw<DialogName | undefined>(undefined);

  show(name: DialogName): void {
    this.shown = name;
  }

  /** Hides a dialog that was closed; another that was opened meanwhile stays. */
  hide(name: DialogName): void {
    if (this.shown === name) this.shown = undefined;
  }
}
