/** A version of the application that is here and not yet in use. */
export class NewVersion {
  /** Puts it to use, which loads the page anew; undefined while there is none, or the reader said later. */
  use = $state.raw<(() => void) | undefined>(undefined);

  arrived(use: () => void): void {
    this.use = use;
  }

  /** It is used once all windows of the map are closed. */
  later(): void {
    this.use = undefined;
  }
}
