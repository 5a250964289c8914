/** So long a text has to be gone before the same one is news again, ms. */
const APART_MS = 100;

/** What a screen reader is told. A text that is told again goes first, for one that stays is not read. */
export class LiveRegion {
  /** The text told last, which an effect that tells something must not depend on. */
  #told = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  text = $state.raw('');

  say(text: string): void {
    clearTimeout(this.#timer);
    const isAgain = text === this.#told;
    this.#told = text;
    this.text = isAgain ? '' : text;
    if (isAgain) this.#timer = setTimeout(() => (this.text = text), APART_MS);
  }
}
