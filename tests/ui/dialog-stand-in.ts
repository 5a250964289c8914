import { beforeAll } from 'vitest';

/** Lets `showModal` open a dialog in the tests of this file: the document they run in has none. */
export function standInForDialogs(): void {
  beforeAll(() => {
    HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
      this.open = true;
    };
  });
}
