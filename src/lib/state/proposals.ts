import type { Scenario } from '../core/scenarios';
import type { View } from '../core/view';
import {
  withOpacity,
  withOption,
  withOptionalTransfer,
  withoutScenarios,
  withScenario,
  withScenarioAlone,
  withScenarioMoved,
} from './view-changes';

/** What a reader does with the proposals of the view, or of its side A where two are compared. */
export class Proposals {
  readonly #view: () => View;
  readonly #change: (view: View, step: 'push' | 'replace') => void;

  constructor(view: () => View, change: (view: View, step: 'push' | 'replace') => void) {
    this.#view = view;
    this.#change = change;
  }

  /** Switches one on, drawn last, or off. */
  toggle(id: string, on: boolean): void {
    this.#change(withScenario(this.#view(), id, on), 'push');
  }

  switchAllOff(): void {
    this.#change(withoutScenarios(this.#view()), 'push');
  }

  /** Switches one on and all others off. */
  showAlone(id: string): void {
    this.#change(withScenarioAlone(this.#view(), id), 'push');
  }

  /** Draws one over the next one or under the one before. @returns false where it is at that end already */
  move(id: string, direction: 'over' | 'under'): boolean {
    const moved = withScenarioMoved(this.#view(), id, direction);
    if (moved !== undefined) this.#change(moved, 'push');
    return moved !== undefined;
  }

  /** Draws these so strongly, percent. While a slider moves, the address is replaced, not piled up. */
  setOpacities(ids: readonly string[], opacityPct: number): void {
    this.#change(
      ids.reduce((view, id) => withOpacity(view, id, opacityPct), this.#view()),
      'replace',
    );
  }

  toggleOptionalTransfer(scenario: string, index: number, on: boolean): void {
    this.#change(withOptionalTransfer(this.#view(), scenario, index, on), 'push');
  }

  /** Sets a parameter of one. While a slider moves, the address is replaced, not piled up. */
  setOption(scenario: Scenario, parameterId: string, value: number): void {
    const changed = withOption(this.#view(), scenario, parameterId, value);
    if (changed !== undefined) this.#change(changed, 'replace');
  }
}
