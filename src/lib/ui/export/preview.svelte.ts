import { messageOf } from '../../core/errors';
import type { FigureChoices, FigurePort, FigurePreview } from '../../state/figure-ports';

/** Letters typed in quick succession are drawn once. */
const TYPING_PAUSE_MS = 200;

/** A figure drawn small as it is chosen, and anew when something else is chosen. */
export class Preview {
  readonly #figures: Pick<FigurePort, 'preview' | 'isCancelled'>;
  /** What is to be drawn; a new object each time, undefined once nobody looks. */
  #wanted: { readonly choices: FigureChoices; readonly widthPx: number } | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** The last that was drawn; of an earlier choice while `drawing`. */
  drawn = $state.raw<FigurePreview | undefined>(undefined);
  drawing = $state.raw(true);
  /** Why the figure chosen last could not be drawn. */
  failure = $state.raw<string | undefined>(undefined);

  constructor(figures: Pick<FigurePort, 'preview' | 'isCancelled'>) {
    this.#figures = figures;
  }

  /** Draws a figure, soon. Of several asked for, only the last is shown. */
  draw(choices: FigureChoices, widthPx: number): void {
    const wanted = { choices, widthPx };
    this.#wanted = wanted;
    this.drawing = true;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#draw(wanted), TYPING_PAUSE_MS);
  }

  /** Draws no more, and lets go of the picture. */
  end(): void {
    this.#wanted = undefined;
    clearTimeout(this.#pause);
    this.#show(undefined);
  }

  async #draw(wanted: { readonly choices: FigureChoices; readonly widthPx: number }): Promise<void> {
    let drawn: FigurePreview | undefined;
    let failure: string | undefined;
    try {
      drawn = await this.#figures.preview(wanted.choices, wanted.widthPx);
    } catch (error) {
      // The making of a file was cancelled, and this with it: nobody meant the preview.
      if (this.#figures.isCancelled(error)) {
        if (wanted === this.#wanted) await this.#draw(wanted);
        return;
      }
      failure = messageOf(error);
    }
    if (wanted !== this.#wanted) {
      drawn?.image.close();
      return;
    }
    if (drawn === undefined && failure === undefined) return;
    if (drawn !== undefined) this.#show(drawn);
    this.failure = failure;
    this.drawing = false;
  }

  /** The picture before has been copied to where it is looked at, and would be kept in memory for nothing. */
  #show(drawn: FigurePreview | undefined): void {
    this.drawn?.image.close();
    this.drawn = drawn;
  }
}
